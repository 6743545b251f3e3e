/** Which mark an arrow key goes to. Pure. */
import type { Stop } from './views';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last'
};

/** The direction of a key; undefined for the others. */
export function directionOf(key: string): Direction | undefined {
  return KEYS[key];
}

/** The mark to go to: along the row and on into the next one, or up and down to the nearest of the next row that has any. */
export function stopTowards(stops: readonly Stop[], from: string | null, direction: Direction): Stop | null {
  const place = stops.findIndex(({ key }) => key === from);
  const current = stops[place];
  if (current === undefined) return stops[0] ?? null;
  const inRow = stops.filter(({ row }) => row === current.row);
  switch (direction) {
    case 'first':
      return inRow[0] ?? null;
    case 'last':
      return inRow[inRow.length - 1] ?? null;
    case 'left':
      return stops[place - 1] ?? null;
    case 'right':
      return stops[place + 1] ?? null;
    default:
      return nearest(stops, current, direction === 'up' ? -1 : 1);
  }
}

function nearest(stops: readonly Stop[], from: Stop, step: 1 | -1): Stop | null {
  const rows = stops.map(({ row }) => row).filter((row) => (row - from.row) * step > 0);
  if (rows.length === 0) return null;
  const row = step < 0 ? Math.max(...rows) : Math.min(...rows);
  return stops
    .filter((stop) => stop.row === row)
    .reduce((best, stop) => (Math.abs(stop.x - from.x) < Math.abs(best.x - from.x) ? stop : best));
}
