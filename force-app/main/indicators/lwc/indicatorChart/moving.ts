/** Which point comes next. Pure. */
import type { Place } from 'c/indicatorCharts';

import type { Spot } from './reading';

/** Points that Page Up and Page Down pass over. */
const PAGE = 10;

/** The points of one series, from the first to the last. */
export function rowOf(spots: readonly Spot[], isSecond: boolean): readonly Spot[] {
  return spots.filter((spot) => spot.isSecond === isSecond);
}

/** The point that is shown first: the latest. */
export function firstShown(spots: readonly Spot[]): Spot | null {
  return rowOf(spots, false).at(-1) ?? rowOf(spots, true).at(-1) ?? null;
}

/** Where a key leads from a point, at the ends no further; null when the key does not move. */
export function towards(spots: readonly Spot[], key: string, from: Spot | null): Spot | null {
  const start = from ?? firstShown(spots);
  if (start === null) return null;
  const row = rowOf(spots, start.isSecond);
  const by = (steps: number): Spot => {
    // Without a point there is none to leave yet.
    const wanted = row.indexOf(start) + (from === null ? 0 : steps);
    return row[Math.min(row.length - 1, Math.max(0, wanted))] ?? start;
  };
  switch (key) {
    case 'ArrowRight':
      return by(1);
    case 'ArrowLeft':
      return by(-1);
    case 'PageDown':
      return by(PAGE);
    case 'PageUp':
      return by(-PAGE);
    case 'Home':
      return row[0] ?? start;
    case 'End':
      return row.at(-1) ?? start;
    case 'ArrowDown':
    case 'ArrowUp':
      return (from === null ? null : spotNear(spots, key === 'ArrowDown', start)) ?? start;
    default:
      return null;
  }
}

/** The spot next to a place, by its day first: the finger need not meet the line. */
export function spotNear(spots: readonly Spot[], isSecond: boolean, { x, y }: Place): Spot | null {
  let best: Spot | null = null;
  const away = (spot: Spot): number => Math.abs(spot.x - x) + Math.abs(spot.y - y) / 1000;
  for (const spot of spots) if (spot.isSecond === isSecond && (best === null || away(spot) < away(best))) best = spot;
  return best;
}
