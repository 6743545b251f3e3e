/** Keeps the pages of the book as the wire hands them out, and says which to ask for next. Knows no platform. */
import type { BookPage, PortfolioAccount } from 'c/portfolioBook';

/** What the reader holds now. */
export interface BookState {
  readonly accounts: readonly PortfolioAccount[];
  /** How many accounts there are; null when the server does not say. */
  readonly total: number | null;
  /** True when no page is missing; what is held may be out of date. */
  readonly isWhole: boolean;
  /** Cursor of the page to ask for next, because it is missing or out of date; null when there is none. */
  readonly next: string | null;
}

/** Pages by the cursor that they were asked with; the first is asked with null. */
export class BookReader {
  private pages = new Map<string | null, BookPage>();
  private stale = new Set<string | null>();

  /** Takes a page and answers what there is, following the cursors from the first page. */
  take(cursor: string | null, page: BookPage): BookState {
    this.pages.set(cursor, page);
    const accounts: PortfolioAccount[] = [];
    const seen = new Set<string>();
    let total: number | null = null;
    let missing: string | null = null;
    let expired: string | null = null;
    for (let current: BookPage | undefined = this.pages.get(null); current !== undefined;) {
      // A record that moved between two reads comes twice.
      const fresh = current.accounts.filter(({ id }) => !seen.has(id));
      for (const account of fresh) seen.add(account.id);
      accounts.push(...fresh);
      total = current.total ?? total;
      const { next }: BookPage = current;
      if (next === null) break;
      if (expired === null && this.stale.has(next)) expired = next;
      current = this.pages.get(next);
      if (current === undefined) missing = next;
    }
    return { accounts, total, isWhole: missing === null, next: expired ?? missing };
  }

  /** Everything held may be out of date: each page is to be asked for again. */
  expire(): void {
    this.stale = new Set(this.pages.keys());
  }

  /** True once for each page that was held when the book expired. */
  mustRefresh(cursor: string | null): boolean {
    return this.stale.delete(cursor);
  }
}
