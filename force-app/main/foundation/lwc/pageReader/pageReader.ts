/** Keeps the pages of a long list as the wire hands them out, and says which to ask for next. Knows no platform. */

/** One page of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** How many rows there are on all pages; null when the server does not say. */
  readonly total: number | null;
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** What the reader holds. */
export interface ReadState<Row> {
  readonly rows: readonly Row[];
  readonly total: number | null;
  /** True when no page is missing; what is held may be out of date. */
  readonly isWhole: boolean;
  /** Cursor of the page to ask for next, because it is missing or out of date; null when there is none. */
  readonly next: string | null;
}

/** What there is before the first page. */
export const NOTHING_READ: ReadState<never> = { rows: [], total: null, isWhole: false, next: null };

/** Pages by the cursor that they were asked with; the first is asked with null. */
export class PageReader<Row> {
  private pages = new Map<string | null, Page<Row>>();
  private stale = new Set<string | null>();
  private readonly idOf: (row: Row) => string;

  /** `idOf` tells rows apart. */
  constructor(idOf: (row: Row) => string) {
    this.idOf = idOf;
  }

  /** Takes a page and answers what there is, following the cursors from the first page. */
  take(cursor: string | null, page: Page<Row>): ReadState<Row> {
    this.pages.set(cursor, page);
    // A record that moved between two reads comes twice, and counts as it was read last.
    const rows = new Map<string, Row>();
    let total: number | null = null;
    let next: string | null = null;
    let isWhole = false;
    for (let current: string | null = null; ;) {
      const read: Page<Row> | undefined = this.pages.get(current);
      if (read === undefined) {
        next ??= current;
        break;
      }
      for (const row of read.rows) rows.set(this.idOf(row), row);
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

  /** True once for each page that was held when the list expired. */
  mustRefresh(cursor: string | null): boolean {
    return this.stale.delete(cursor);
  }
}
