/** What the printed documents have in common: the page around, tables and facts. Pure. */
import type { DigestFigure, DigestSetting } from 'c/planDigest';

import { Markup, markup, paragraphs } from './html';
import type { Inserted } from './html';
import { styleSheet } from './styles';
import type { DocumentWords } from './words';

/** How a document is worded, and for which day. */
export interface DocumentSetting extends DigestSetting {
  readonly document: DocumentWords;
}

/** What a page is made of. */
export interface PageParts {
  readonly title: string;
  readonly footer: string;
  /** Size of type in points. */
  readonly points: number;
  readonly body: Inserted;
}

// Lightning Web Security shows a document only if cleaning its HTML changes nothing. Cleaning drops the head, scripts,
// links and `main`, so title and styles stand in the body, and nothing stands between the outer elements.
/** A whole document. */
export function page({ title, footer, points, body }: PageParts, setting: DocumentSetting): string {
  const { dir, locale, document: words } = setting;
  const style = styleSheet(points, footer, dir);
  const sheet = markup`<div lang="${locale}" dir="${dir}" role="main">
    <title>${title}</title><style>${new Markup(style)}</style>
    <p class="hint">${words.printHint}</p>
    <div class="sheet">${body}</div></div>`;
  return markup`<!doctype html><html lang="${locale}" dir="${dir}"><body>${sheet}</body></html>`.html;
}

/** A part of a document with its heading. */
export function part(heading: string, content: Inserted, className = ''): Markup {
  return markup`<section class="${`part ${className}`.trim()}"><h2>${heading}</h2>${content}</section>`;
}

/** Something that is missing, said in words. */
export function missing(text: string): Markup {
  return markup`<p class="none">${text}</p>`;
}

/** The paragraphs of a text, or that it is not written. */
export function written(text: string | null, otherwise: string): Markup {
  return text === null || text.trim() === '' ? missing(otherwise) : paragraphs(text);
}

/** A fact of the header: its name and value. */
export function fact(name: string, value: string): Markup {
  return markup`<dt>${name}</dt><dd dir="auto">${value}</dd>`;
}

/** A figure with what it rests on. */
export function figure(name: string, { value, isMissing, evidence }: DigestFigure): Markup {
  const under = evidence === '' ? null : markup`<dd class="evidence" dir="auto">${evidence}</dd>`;
  return markup`<div><dt>${name}</dt><dd class="${isMissing ? 'missing' : 'value'}" dir="auto">${value}</dd>${under}</div>`;
}

/** Rows of a table beneath a heading of their own; the heading is left out where it is empty. */
export interface RowGroup {
  readonly heading: string;
  readonly rows: readonly (readonly Inserted[])[];
  /** Said in place of rows where there are none. */
  readonly none: string;
}

/** A table whose head stands on each page; the first cell of a row names it. Widths are percents, even unless told. */
export function table(columns: readonly string[], groups: readonly RowGroup[], widths: readonly number[] = []): Markup {
  const across = String(columns.length);
  const row = (cells: readonly Inserted[]): Markup =>
    markup`<tr>${cells.map((cell, at) => (at === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td>${cell}</td>`))}</tr>`;
  return markup`<table>
    <thead><tr>${columns.map((column, at) => markup`<th scope="col" style="width:${widths[at] ?? 100 / columns.length}%">${column}</th>`)}</tr></thead>
    ${groups.map(
      ({ heading, rows, none }) => markup`<tbody>
        ${heading === '' ? null : markup`<tr class="group"><th scope="rowgroup" colspan="${across}">${heading}</th></tr>`}
        ${rows.map(row)}
        ${rows.length > 0 || none === '' ? null : markup`<tr><td colspan="${across}" class="none">${none}</td></tr>`}
      </tbody>`
    )}</table>`;
}

/** A text in its own direction within a line. */
export function own(text: string): Markup {
  return markup`<span dir="auto">${text}</span>`;
}
