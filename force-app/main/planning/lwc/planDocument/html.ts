/** HTML in which whatever was typed is text and never markup. Pure. */
import { paragraphsOf, plainText } from 'c/planDigest';

/** Markup that was made here. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** What can stand in a template: markup as it is, lists one after the other, all else as text; null is nothing. */
export type Inserted = Markup | string | number | null | readonly Inserted[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};
/** A text as HTML writes it, for content and for attributes in quotes. */
export function escaped(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function written(inserted: Inserted): string {
  if (inserted === null) return '';
  if (inserted instanceof Markup) return inserted.html;
  if (typeof inserted === 'object') return inserted.map(written).join('');
  return escaped(String(inserted));
}

/** Markup with values; line breaks and indents of the template go, so that only words are content. */
export function markup(template: TemplateStringsArray, ...values: readonly Inserted[]): Markup {
  const parts = template.map((part) => part.replace(/\n\s*/g, ''));
  return new Markup(parts.map((part, index) => part + written(values[index] ?? null)).join(''));
}

/** A text as a string of CSS, in which nothing can end the string or the style sheet. */
export function cssString(text: string): string {
  const safe = plainText(text).replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `
  );
  return `"${safe}"`;
}

/** Paragraphs of a text, each in its own direction; blank lines only part them. */
export function paragraphs(text: string): Markup {
  return markup`${paragraphsOf(text).map((line) => markup`<p dir="auto">${line}</p>`)}`;
}
