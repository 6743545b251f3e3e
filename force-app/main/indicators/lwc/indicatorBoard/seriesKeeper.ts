/** Keeps the readings of the charts on screen, and says whose to ask for next. Knows no platform. */
import type { BoardRow } from 'c/indicatorBoardRows';
import type { Series } from 'c/indicatorBoardGroups';
import type { Reading } from 'c/indicatorTypes';

// What the roll-ups say when readings were read; when they say something else, there are others.
function stampOf({ indicator: { readingCount, readingSum, lastReadingOn, current } }: BoardRow): string {
  return [readingCount, readingSum, lastReadingOn, current].join(' ');
}

/** Readings by indicator, with the figures that they belong to. */
export class SeriesKeeper {
  private stamps = new Map<string, string>();
  private held: Series = new Map();

  /** What is held; another map whenever something was added. */
  get series(): Series {
    return this.held;
  }

  /** Those of the rows whose readings are missing or no longer fit their figures; what has no reading needs none. */
  missing(rows: readonly BoardRow[]): readonly string[] {
    return rows
      .filter((row) => row.indicator.readingCount > 0 && this.stamps.get(row.indicator.id) !== stampOf(row))
      .map(({ indicator }) => indicator.id);
  }

  /** True when readings of all of them are held, however old. */
  holds(ids: readonly string[]): boolean {
    return ids.every((id) => this.held.has(id));
  }

  /** Takes what was answered for the ids that were asked for; `rows` are the indicators as they are known now. */
  take(asked: readonly string[], answered: ReadonlyMap<string, readonly Reading[]>, rows: readonly BoardRow[]): void {
    const wanted = new Set(asked);
    const held = new Map(this.held);
    for (const row of rows) {
      const { id } = row.indicator;
      if (!wanted.has(id)) continue;
      this.stamps.set(id, stampOf(row));
      held.set(id, answered.get(id) ?? []);
    }
    this.held = held;
  }
}
