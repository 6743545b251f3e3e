/** Lays out people then and now on the influence × support grid. Pure. */
import { INFLUENCES, SUPPORTS, isSame } from './moves';
import type { Move, Place } from './moves';

/** Size of the drawing and its parts, in its own units. */
export const SIZE = { width: 700, height: 328, left: 74, top: 4, cellWidth: 122, cellHeight: 60, gap: 4, radius: 13 };

/** A cell of the grid. */
export interface Cell {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: 'strong' | 'weak' | 'quiet';
}

/** A point of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A person then and now, with the arrow between. */
export interface Drawn {
  readonly move: Move;
  /** The grey mark of then; null where there is none to tell from now. */
  readonly then: Point | null;
  readonly now: Point | null;
  /** From edge to edge; null where nothing moved. */
  readonly line: { readonly from: Point; readonly to: Point } | null;
  /** The head of the arrow as `points` of a polygon. */
  readonly head: string;
}

/** The cells, from the upper left. */
export function cells(): readonly Cell[] {
  return INFLUENCES.flatMap((_, row) =>
    SUPPORTS.map((__, column) => ({
      key: `${row}-${column}`,
      x: SIZE.left + column * SIZE.cellWidth,
      y: SIZE.top + row * SIZE.cellHeight,
      width: SIZE.cellWidth - SIZE.gap,
      height: SIZE.cellHeight - SIZE.gap,
      tone: row > 1 || column === 2 ? 'quiet' : column > 2 ? 'strong' : 'weak'
    }))
  );
}

/** Every person at a place of their own; in a full cell marks come to lie over one another. */
export function draw(moves: readonly Move[]): readonly Drawn[] {
  const marks = moves.flatMap((move) => [
    ...(move.from === null || isSame(move.from, move.to) ? [] : [{ move, isThen: true, place: move.from }]),
    ...(move.to === null ? [] : [{ move, isThen: false, place: move.to }])
  ]);
  const points = new Map<string, Point>();
  const byCell = new Map<string, (typeof marks)[number][]>();
  for (const mark of marks) {
    const key = keyOf(mark.place);
    byCell.set(key, [...(byCell.get(key) ?? []), mark]);
  }
  for (const inCell of byCell.values()) {
    inCell.forEach(({ move, isThen, place }, index) => {
      points.set(`${move.id} ${isThen}`, pointIn(place, index, inCell.length));
    });
  }
  return moves.map((move) => {
    const then = points.get(`${move.id} true`) ?? null;
    const now = points.get(`${move.id} false`) ?? null;
    const line = then === null || now === null ? null : between(then, now);
    return { move, then, now, line, head: line === null ? '' : headOf(line) };
  });
}

function keyOf({ row, column }: Place): string {
  return `${row}-${column}`;
}

function pointIn({ row, column }: Place, index: number, count: number): Point {
  const lines = count > 3 ? 2 : 1;
  const perLine = Math.ceil(count / lines);
  const line = Math.floor(index / perLine);
  const inLine = line === lines - 1 ? count - line * perLine : perLine;
  const x = SIZE.left + column * SIZE.cellWidth;
  const y = SIZE.top + row * SIZE.cellHeight;
  return {
    x: round(x + ((SIZE.cellWidth - SIZE.gap) * ((index % perLine) + 0.5)) / inLine),
    y: round(y + ((SIZE.cellHeight - SIZE.gap) * (line + 0.5)) / lines)
  };
}

const HEAD = 9;

function between(from: Point, to: Point): { readonly from: Point; readonly to: Point } | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const room = length - 2 * SIZE.radius;
  if (room < HEAD) return null;
  const at = (distance: number): Point => ({
    x: round(from.x + ((to.x - from.x) * distance) / length),
    y: round(from.y + ((to.y - from.y) * distance) / length)
  });
  return { from: at(SIZE.radius), to: at(length - SIZE.radius - 2) };
}

function headOf({ from, to }: { readonly from: Point; readonly to: Point }): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const corner = (turn: number): string =>
    `${round(to.x - HEAD * Math.cos(angle + turn))},${round(to.y - HEAD * Math.sin(angle + turn))}`;
  return `${to.x},${to.y} ${corner(0.45)} ${corner(-0.45)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
