/** Collects the pages of ratings until all that may be read are there. Pure. */
import { nextCursor } from 'c/recordNodes';
import { latestRatings, toDecisions } from 'c/tierPreview';
import type { RatedAccount, RatedDecision, RatingsData } from 'c/tierPreview';

/** The pages so far, by the cursor that they were asked with. */
export interface RatingPages {
  readonly pages: ReadonlyMap<string | null, readonly RatedDecision[]>;
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
  const pages = new Map(before.pages).set(after, toDecisions(data));
  const counts = [...pages.values()].map(({ length }) => length);
  const read = counts.reduce((sum, count) => sum + count, 0);
  return { pages, read, total: Math.max(read, connection?.totalCount ?? 0), next: nextCursor(connection) };
}

/** True when every decision was read. */
export function isComplete({ read, total, next }: RatingPages): boolean {
  return next === null && read >= total;
}

/** One entry for each account of all pages. */
export function accountsOf({ pages }: RatingPages): readonly RatedAccount[] {
  return latestRatings([...pages.values()].flat());
}
