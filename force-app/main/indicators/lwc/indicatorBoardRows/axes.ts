/** The scale that small charts of one kind share. */
import type { BoardRow } from './rowTypes';

/** Ends of an axis of values, in the unit of the kind. */
export interface ValueAxis {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * One axis for all rows, from the lowest to the highest of their baselines, targets and current values, so that heights
 * compare; null where the rows are of several units, where nothing is known, and where all values are the same.
 */
export function sharedAxes(rows: readonly BoardRow[]): ValueAxis | null {
  const units = new Set(rows.map(({ indicator }) => (indicator.unit ?? '').trim().toLocaleLowerCase()));
  if (units.size !== 1) return null;
  const values = rows.flatMap(({ indicator: { baseline, target, current } }) =>
    [baseline, target, current].filter((value) => value !== null)
  );
  const lowest = values.reduce((a, b) => Math.min(a, b), Infinity);
  const highest = values.reduce((a, b) => Math.max(a, b), -Infinity);
  return lowest < highest ? { lowest, highest } : null;
}
