import { MOST_DECISIONS, NO_RATINGS, accountsOf, isComplete, withPage } from '../ratingPages';
import type { RatingsData } from 'c/tierPreview';

const page = (ids: readonly (string | null)[], total: number, endCursor: string | null): RatingsData => ({
  uiapi: {
    query: {
      AccountTier__c: {
        totalCount: total,
        pageInfo: { hasNextPage: endCursor !== null, endCursor },
        edges: ids.map((id, index) => ({ node: { Id: `d${index}`, Account__c: { value: id } } }))
      }
    }
  }
});

describe('ratingPages', () => {
  it('collects pages, and replaces one that is read again', () => {
    const first = withPage(NO_RATINGS, null, page(['a', 'b'], 3, 'x'));
    expect([first.next, first.read, first.total, isComplete(first)]).toEqual(['x', 2, 3, false]);
    const second = withPage(first, 'x', page(['c'], 3, null));
    const again = withPage(second, 'x', page(['d'], 3, null));

    expect(isComplete(again)).toBe(true);
    expect(accountsOf(again).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });

  it('counts decisions whose account is hidden as read', () => {
    const pages = withPage(NO_RATINGS, null, page(['a', null], 2, null));

    expect(isComplete(pages)).toBe(true);
    expect(accountsOf(pages)).toHaveLength(1);
  });

  it('stops at the most that is read, and is then not complete', () => {
    const ids = Array.from({ length: MOST_DECISIONS }, (_, index) => `a${index}`);
    const pages = withPage(NO_RATINGS, null, page(ids, MOST_DECISIONS + 1, 'more'));

    expect([pages.next, isComplete(pages)]).toEqual([null, false]);
  });
});
