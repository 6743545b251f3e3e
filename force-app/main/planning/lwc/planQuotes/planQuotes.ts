/** Puts what people said into a text, with who said it and when. Pure. */
import type { SaidWords } from 'c/planRecords';
import { exactDate } from 'c/relativeDates';

/** A text and where the writing goes on. */
export interface Inserted {
  readonly text: string;
  readonly caret: number;
}

/** The words in quotation marks with name, title and day: “We must be first” — Ana Torres, CFO, 3 March 2026. */
export function quoteText({ text, person, title, on }: SaidWords, locale: string): string {
  const words = text
    .trim()
    .replace(/^["“”„«»]+|["“”„«»]+$/gu, '')
    .trim();
  const source = [person.name, title ?? '', exactDate(on, locale)].filter((part) => part !== '').join(', ');
  return `“${words}” — ${source}`;
}

/** The text with a quote at a place, in a paragraph of its own. */
export function withQuote(text: string, at: number, quote: string): Inserted {
  const before = text.slice(0, at).trimEnd();
  const after = text.slice(at).trimStart();
  const head = before === '' ? quote : `${before}\n\n${quote}`;
  return { text: after === '' ? head : `${head}\n\n${after}`, caret: head.length };
}
