/** How much room a text takes, as near as can be told without drawing it. Widths are in em of a font such as Arial. Pure. */

/** Characters by their width in thousandths of an em. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [222, "ijl'"],
  [278, ' !,./:;I[\\]ft|'],
  [345, '()-`r{}"'],
  [400, '*^'],
  [500, 'Jcksvxyz'],
  [556, '#$0123456789?L_abdeghnopqu'],
  [600, '+<=>~FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [944, '%W'],
  [1015, '@']
];
const KNOWN: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width / 1000] as const))
);
const MARK = /[\p{M}\p{Cf}]/u;
/** East Asian characters and emoji: as wide as they are high, and a line may break before and after each. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const OTHER = 0.58;
/** Bold letters are about a tenth wider. */
const BOLD = 1.1;

function characterWidth(character: string): number {
  const known = KNOWN.get(character);
  if (known !== undefined) return known;
  if (MARK.test(character)) return 0;
  return WIDE.test(character) ? 1 : OTHER;
}

/** Width of a text on one line in em. */
export function textWidth(text: string, isBold = false): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return isBold ? width * BOLD : width;
}

/** Where the lines of a text begin that is wrapped to so many em; a word that is too long breaks anywhere. */
function lineStarts(text: string, em: number): number[] {
  const starts = [0];
  let filled = 0;
  let wordAt = 0;
  let wordWidth = 0;
  let at = 0;
  const newLine = (start: number): void => {
    starts.push(start);
  };
  for (const character of text) {
    const next = at + character.length;
    if (character === '\n') {
      newLine(next);
      [filled, wordAt, wordWidth] = [0, next, 0];
    } else if (character === ' ' || WIDE.test(character)) {
      const width = characterWidth(character);
      // A blank at the end of a line takes no room.
      if (filled + width > em && character !== ' ') {
        newLine(at);
        filled = 0;
      }
      filled += width;
      [wordAt, wordWidth] = [next, 0];
    } else {
      const width = characterWidth(character);
      if (filled + width > em && filled > 0) {
        const fits = wordWidth + width <= em && wordAt > (starts.at(-1) ?? 0);
        newLine(fits ? wordAt : at);
        if (fits) filled = wordWidth;
        else [filled, wordAt, wordWidth] = [0, at, 0];
      }
      filled += width;
      wordWidth += width;
    }
    at = next;
  }
  return starts;
}

/** How many lines a text takes that is wrapped to so many em; at least one. */
export function lineCount(text: string, em: number): number {
  return lineStarts(text, em).length;
}

/** Share of a part that may stay empty so that it ends with a sentence. */
const SLACK = 0.25;

/** What of a text fits into so many lines of so many em, and the rest; it ends with a paragraph, a sentence or a word. */
export function splitText(text: string, em: number, lines: number): readonly [part: string, rest: string] {
  const starts = lineStarts(text, em);
  const most = starts[Math.max(1, lines)];
  if (most === undefined) return [text, ''];
  const part = text.slice(0, most);
  const least = Math.floor(most * (1 - SLACK));
  const paragraph = part.lastIndexOf('\n');
  const sentence = Math.max(
    ...['. ', '! ', '? ', '。', '؟ '].map((end) => part.lastIndexOf(end) + end.trimEnd().length)
  );
  const end = [paragraph, sentence].find((each) => each > least) ?? most;
  return [text.slice(0, end).trimEnd(), text.slice(end).trimStart()];
}
