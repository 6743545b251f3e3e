/** Where texts and numbers stand so that none lies upon another. Pure. */
import type { Place } from './shapes';
import { TEXT_SIZE, widthOf } from './text';

/** A rectangle in the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text that is to stand beside a place. */
export interface LabelWish {
  readonly key: string;
  readonly text: string;
  readonly at: Place;
  readonly sides: readonly Side[];
}

/** Something drawn that texts keep off; the heavier, the more. */
export interface Mark extends Place {
  readonly weight: number;
}

/** A text with its place. */
export interface PlacedLabel {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  /** The base line of the text. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Where a text stands seen from its place. */
export type Side = 'above' | 'below' | 'left' | 'right' | 'aboveLeft' | 'aboveRight' | 'belowLeft' | 'belowRight';

/** Events that are too near to be told apart, under their numbers. */
export interface EventMark {
  readonly x: number;
  readonly width: number;
  /** Such as 2 or 2–4. */
  readonly text: string;
}

const LINE = TEXT_SIZE + 4;
/** Pixels between a text and its place. */
const AWAY = 7;
/** Pixels to the side of a text that stands above or below. */
const ASIDE = 4;
/** From the top of a line of text down to its base line. */
const BASE = 12;
/** Height of an event's mark and its width with a single figure. */
export const MARK_SIZE = 18;

/**
 * Places texts one after the other, the most important first: on the first of its sides that lies in the frame, upon no
 * other text, and on the lightest marks. A text without room is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: Box,
  taken: readonly Box[],
  marks: readonly Mark[]
): readonly PlacedLabel[] {
  const boxes = [...taken];
  return wishes.flatMap((wish) => {
    const size = { width: widthOf(wish.text, true), height: LINE };
    let best: { readonly side: Side; readonly box: Box; readonly hits: number } | null = null;
    for (const side of wish.sides) {
      const box = boxAt(wish.at, side, size);
      if (!isInside(box, frame) || boxes.some((other) => overlap(box, other))) continue;
      const hits = marks
        .filter(({ x, y }) => overlap(box, { x: x - 1, y: y - 1, width: 2, height: 2 }))
        .reduce((sum, { weight }) => sum + weight, 0);
      if (best === null || hits < best.hits) best = { side, box, hits };
    }
    if (best === null) return [];
    boxes.push(best.box);
    return [labelIn(wish, best.side, best.box)];
  });
}

function boxAt(
  { x, y }: Place,
  side: Side,
  { width, height }: { readonly width: number; readonly height: number }
): Box {
  const isLeft = side === 'left' || side === 'aboveLeft' || side === 'belowLeft';
  const isRight = side === 'right' || side === 'aboveRight' || side === 'belowRight';
  const across = side === 'left' || side === 'right' ? AWAY : ASIDE;
  const left = isLeft ? x - across - width : isRight ? x + across : x - width / 2;
  const top =
    side === 'left' || side === 'right' ? y - height / 2 : side.startsWith('above') ? y - AWAY - height : y + AWAY;
  return { x: left, y: top, width, height };
}

function labelIn({ key, text }: LabelWish, side: Side, box: Box): PlacedLabel {
  const anchor = /left$/i.test(side) ? 'end' : /right$/i.test(side) ? 'start' : 'middle';
  const share = anchor === 'end' ? 1 : anchor === 'start' ? 0 : 0.5;
  return { key, text, anchor, x: Math.round(box.x + box.width * share), y: Math.round(box.y + BASE) };
}

/** Whether two rectangles share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

/** The marks of events that lie at these places from left to right, numbered in this order; near ones share a mark. */
export function eventMarks(places: readonly number[], from: number, until: number): readonly EventMark[] {
  interface Group {
    readonly first: number;
    readonly last: number;
    readonly places: readonly number[];
  }
  const textOf = ({ first, last }: Group): string => (first === last ? String(first) : `${first}\u2013${last}`);
  const drawn = (group: Group): EventMark => {
    const text = textOf(group);
    const width = Math.max(MARK_SIZE, widthOf(text, true) + 8);
    const middle = group.places.reduce((sum, place) => sum + place, 0) / group.places.length;
    return { text, width, x: Math.min(until - width / 2, Math.max(from + width / 2, middle)) };
  };
  const isNear = (one: Group, other: Group): boolean => {
    const [left, right] = [drawn(one), drawn(other)];
    return right.x - left.x < (left.width + right.width) / 2 + 2;
  };
  const groups: Group[] = [];
  places.forEach((place, index) => {
    let group: Group = { first: index + 1, last: index + 1, places: [place] };
    // A group that grows may reach the one before it.
    for (let before = groups[groups.length - 1]; before !== undefined && isNear(before, group);) {
      group = { first: before.first, last: group.last, places: [...before.places, ...group.places] };
      groups.pop();
      before = groups[groups.length - 1];
    }
    groups.push(group);
  });
  return groups.map(drawn);
}
