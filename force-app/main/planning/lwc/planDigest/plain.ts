/** Texts as documents can hold them. Pure. */

// Characters that neither HTML nor XML may hold.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/** A text without what no document may hold: control characters, halves of characters, line ends of other systems. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').toWellFormed();
}

/** The paragraphs of a text; blank lines only part them. */
export function paragraphsOf(text: string): readonly string[] {
  return plainText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
