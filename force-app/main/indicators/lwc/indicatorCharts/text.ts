/** How wide texts are drawn, and how the figures beside axes are written. Pure. */

const BLANKS = /\s/u;
const NARROW = /[ijlftrI.,:;'’|!()[\]\-/]/u;
const WIDE = /[mwMW%@…–—]/u;
const CAPITAL = /[\p{Lu}]/u;
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;
/** From here on, axes write 100K and 2.5M. */
const COMPACT_FROM = 100_000;
const MINUS = '\u2212';

/** Size of every text in a chart, in pixels. */
export const TEXT_SIZE = 12;

/** About how many pixels a text takes, a little more rather than less, without asking the page. */
export function widthOf(text: string, isBold = false): number {
  let ems = 0;
  for (const letter of text) {
    if (BLANKS.test(letter)) ems += 0.3;
    else if (NARROW.test(letter)) ems += 0.36;
    else if (WIDE.test(letter)) ems += 0.92;
    else if (SQUARE.test(letter)) ems += 1.05;
    else ems += CAPITAL.test(letter) ? 0.7 : 0.58;
  }
  return Math.ceil(ems * TEXT_SIZE * (isBold ? 1.08 : 1));
}

/** The text if it fits into so many pixels, else its beginning with an ellipsis. */
export function shortened(text: string, width: number, isBold = false): string {
  if (widthOf(text, isBold) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`, isBold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The figures of an axis, as short as they stay different. */
export function tickTexts(ticks: readonly number[], locale: string): readonly string[] {
  const write = (options: Intl.NumberFormatOptions): readonly string[] => {
    const numbers = new Intl.NumberFormat(locale, options);
    return ticks.map((tick) => numbers.format(tick).replace('-', MINUS));
  };
  const full = (): readonly string[] => write({ maximumFractionDigits: 4 });
  if (ticks.every((tick) => Math.abs(tick) < COMPACT_FROM)) return full();
  const compact = write({ notation: 'compact', maximumFractionDigits: 2 });
  return new Set(compact).size === ticks.length ? compact : full();
}
