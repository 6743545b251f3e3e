/** Keeps the pages of the board as the wire hands them out, and says which to ask for next. Knows no platform. */
import type { BoardRow } from './rowTypes';

/** One page of indicators. */
export interface BoardPage {
  readonly rows: readonly BoardRow[];
  /** How many indicators there are on all pages; null when the server does not say. */
  readonly total: number | null;
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** What the reader holds. */
export interface BoardState {
  readonly rows: readonly BoardRow[];
  readonly total: number | null;
  /** True when no page is missing. */
  readonly isWhole: boolean;
  /** Cursor of the page to ask for next; null when there is none. */
  readonly next: string | null;
}

/** Pages by the cursor that they were asked with; the first is asked with null. */
export class BoardReader {
  private pages = new Map<string | null, BoardPage>();
  private stale = new Set<string | null>();

  /** Takes a page and answers what there is, following the cursors from the first page. */
  take(cursor: string | null, page: BoardPage): BoardState {
    this.pages.set(cursor, page);
    // A record that moved between two reads comes twice, and counts as it was read last.
    const rows = new Map<string, BoardRow>();
    let total: number | null = null;
    let next: string | null = null;
    let isWhole = false;
    for (let current: string | null = null; ;) {
      const read: BoardPage | undefined = this.pages.get(current);
      if (read === undefined) {
        next ??= current;
        break;
      }
      for (const row of read.rows) rows.set(row.indicator.id, row);
      total = read.total ?? total;
      if (read.next === null) {
        isWhole = true;
        break;
      }
      current = read.next;
      if (this.stale.has(current)) next ??= current;
    }
    return { rows: [...rows.values()], total, isWhole, next };
  }

  /** Everything held may be out of date: each page is to be asked for again. */
  expire(): void {
    this.stale = new Set(this.pages.keys());
  }

  /** True once for each page that was held when the board expired. */
  mustRefresh(cursor: string | null): boolean {
    return this.stale.delete(cursor);
  }
}
