/** Boxes that hold their text, and where a slide has room. Pure. */
import { lineCount, paragraphsOf, plainText, splitText } from 'c/planDigest';
import type { DigestFigure } from 'c/planDigest';

import type { Paragraph, TextItem } from './deckTypes';

/** Size of a slide in inches, 16:9. */
export const SLIDE = { w: 13.333, h: 7.5 } as const;
/** Where a slide has room beneath its title. */
export const ROOM = { x: 0.6, y: 1.35, w: 12.133, h: 5.45 } as const;
/** Colours of the slides. */
export const INK = {
  title: '16325C',
  text: '181818',
  quiet: '5C5C5C',
  accent: '0B5CAB',
  bad: '8E030F',
  good: '1B5E20',
  none: '6B2A00',
  line: 'C3CDDB',
  ground: 'F3F6FA',
  white: 'FFFFFF'
} as const;

/** Points in an inch. */
export const POINTS = 72;
/** Height of a line by its size. */
export const LEADING = 1.2;
/** Letters of other fonts are a little wider at times. */
const SAFE = 0.96;
const INSET = 6;
/** Space after a paragraph in points. */
export const AFTER = 3;

/** Width of a box in em of its type. */
export function em(inches: number, size: number, isBold = false): number {
  return ((inches * POINTS) / size / (isBold ? 1.1 : 1)) * SAFE;
}

/** Inches that a text takes in a width, with the space after each of its paragraphs. */
export function textHeight(text: string, width: number, size: number, isBold = false): number {
  const all = paragraphsOf(text);
  const lines = all.reduce((sum, each) => sum + lineCount(each, em(width, size, isBold)), 0);
  return (lines * size * LEADING + all.length * AFTER) / POINTS;
}

/** The largest of the sizes in which a text fits; null when it fits in none. */
export function sizeThatFits(text: string, width: number, height: number, sizes: readonly number[]): number | null {
  return sizes.find((size) => textHeight(text, width, size) <= height) ?? null;
}

/** What of a text fits, and the rest. */
export function splitToFit(text: string, width: number, height: number, size: number): readonly [string, string] {
  if (textHeight(text, width, size) <= height) return [text, ''];
  const taken: string[] = [];
  const all = [...paragraphsOf(text)];
  let room = (height * POINTS) / (size * LEADING);
  while (all.length > 0) {
    const [next = ''] = all;
    const lines = lineCount(next, em(width, size)) + AFTER / (size * LEADING);
    if (lines > room) break;
    room -= lines;
    taken.push(next);
    all.shift();
  }
  const [next = '', ...others] = all;
  const whole = Math.floor(room - AFTER / (size * LEADING));
  // A line alone of a paragraph says little; it goes along with the rest, unless the slide would be empty.
  if (whole < 2 && taken.length > 0) return [taken.join('\n'), all.join('\n')];
  const [part, rest] = splitText(next, em(width, size), Math.max(1, whole));
  return [[...taken, part].join('\n'), [rest, ...others].filter((each) => each !== '').join('\n')];
}

/** A name in one line of a width; what does not fit is left out and marked. */
export function oneLine(
  text: string,
  width: number,
  sizes: readonly number[]
): { text: string; size: number; isWhole: boolean } {
  const line = plainText(text).replace(/\s+/g, ' ').trim();
  const fitting = sizes.find((size) => lineCount(line, em(width, size)) === 1);
  if (fitting !== undefined) return { text: line, size: fitting, isWhole: true };
  const size = sizes.at(-1) ?? 8;
  const [part] = splitText(line, em(width, size) - 1, 1);
  return { text: `${part}\u2026`, size, isWhole: false };
}

/** A heading and its text in a box. */
export function card(
  place: Pick<TextItem, 'x' | 'y' | 'w' | 'h'>,
  heading: string,
  text: string | null,
  otherwise: string,
  size: number
): TextItem {
  const label: Paragraph = { text: heading, size: Math.min(12, size), color: INK.title, isBold: true };
  const body: readonly Paragraph[] =
    text === null
      ? [{ text: otherwise, size, color: INK.none }]
      : paragraphsOf(text).map((each) => ({ text: each, size, color: INK.text, isOwn: true }));
  return {
    kind: 'text',
    name: heading,
    ...place,
    paragraphs: [label, ...body],
    fill: INK.ground,
    line: INK.line,
    inset: INSET
  };
}

/** Room for the text of a card within its box. */
export function cardRoom(w: number, h: number, size: number): { readonly w: number; readonly h: number } {
  const heading = (Math.min(12, size) * LEADING + AFTER) / POINTS;
  return { w: w - (2 * INSET) / POINTS - 0.02, h: h - (2 * INSET) / POINTS - heading };
}

/** Height of a card that holds its text. */
export function cardHeight(text: string, w: number, size: number): number {
  return textHeight(text, cardRoom(w, 0, size).w, size) - cardRoom(w, 0, size).h;
}

/** A figure in a box: what it is, its value, what it rests on. */
export function figureCard(
  place: Pick<TextItem, 'x' | 'y' | 'w' | 'h'>,
  name: string,
  { value, isMissing, evidence }: DigestFigure
): TextItem {
  const width = place.w - (2 * INSET) / POINTS - 0.02;
  const size = sizeThatFits(value, width, 0.55, isMissing ? [16, 14, 12] : [26, 22, 18, 14]) ?? 12;
  return {
    kind: 'text',
    name,
    ...place,
    paragraphs: [
      { text: name, size: 11, color: INK.quiet },
      { text: value, size, color: isMissing ? INK.none : INK.title, isBold: true },
      ...(evidence === '' ? [] : [{ text: evidence, size: 10, color: INK.quiet }])
    ],
    fill: INK.ground,
    line: INK.line,
    anchor: 'middle',
    inset: INSET
  };
}

/** Several boxes beside one another, as wide as the slide. */
export function beside(count: number, at: number, y: number, h: number): Pick<TextItem, 'x' | 'y' | 'w' | 'h'> {
  const gap = 0.18;
  const w = (ROOM.w - gap * (count - 1)) / count;
  return { x: ROOM.x + at * (w + gap), y, w, h };
}

/** A line of text on a slide. */
export function note(text: string, y: number, color: string = INK.quiet, size = 12): TextItem {
  const h = Math.max(0.35, textHeight(text, ROOM.w, size) + 0.1);
  return {
    kind: 'text',
    name: text.slice(0, 40),
    x: ROOM.x,
    y,
    w: ROOM.w,
    h,
    paragraphs: [{ text, size, color }],
    inset: 0
  };
}
