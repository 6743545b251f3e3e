/** Collects the pages of ratings until all that may be read are there. Pure. */
import { nextCursor, nodesOf } from 'c/recordNodes';
import { latestRatings, toDecisions } from 'c/tierPreview';
import type { RatedAccount, RatedDecision, RatingsData } from 'c/tierPreview';

/** Decisions that are read at most (the upper bound of the query); a book of 5,000 accounts has no more. */
export const MOST_DECISIONS = 10_000;

interface RatingPage {
  readonly decisions: readonly RatedDecision[];
  /** Decisions of the page, with those whose account the user may not see. */
  readonly count: number;
}

/** The pages so far, by the cursor that they were asked with. */
export interface RatingPages {
  readonly pages: ReadonlyMap<string | null, RatingPage>;
  /** Decisions read and in all. */
  readonly read: number;
  readonly total: number;
  /** The cursor of the next page; null when there is none. */
  readonly next: string | null;
}

/** Nothing read. */
export const NO_RATINGS: RatingPages = { pages: new Map(), read: 0, total: 0, next: null };

/** The pages with one more, or with a newer answer for one of them. */
export function withPage(before: RatingPages, after: string | null, data: RatingsData): RatingPages {
  const connection = data.uiapi.query.AccountTier__c;
  const page = { decisions: toDecisions(data), count: nodesOf(connection).length };
  const pages = new Map(before.pages).set(after, page);
  const read = [...pages.values()].reduce((sum, { count }) => sum + count, 0);
  return {
    pages,
    read,
    total: Math.max(read, connection?.totalCount ?? 0),
    next: read >= MOST_DECISIONS ? null : nextCursor(connection)
  };
}

/** True when every decision was read. */
export function isComplete({ read, total, next }: RatingPages): boolean {
  return next === null && read >= total;
}

/** One entry for each account of all pages. */
export function accountsOf({ pages }: RatingPages): readonly RatedAccount[] {
  return latestRatings([...pages.values()].flatMap(({ decisions }) => decisions));
}
