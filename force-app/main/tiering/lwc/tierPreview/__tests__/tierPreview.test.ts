import { distribution, latestRatings, placed, scored, toDecisions } from 'c/tierPreview';
import type { RatedAccount, RatingsData } from 'c/tierPreview';
import type { Tier } from 'c/tierScore';

const weights = { revenue: 50, growth: 50, fit: 0, partner: null, ecosystem: 0, access: 0 };
const account = (
  name: string,
  revenue: number | null,
  growth: number | null,
  tierNow: Tier | null = null
): RatedAccount => ({
  id: name,
  name,
  tierNow,
  ratings: { revenue, growth, fit: null, partner: null, ecosystem: null, access: null }
});
const book = [account('High', 5, 4, 'Tier 1'), account('Low', 1, 2, 'Tier 3'), account('Half', 3, null)];

describe('tierPreview', () => {
  it('scores by the weights alone, the highest first, and names what is missing', () => {
    expect(scored(weights, [...book].reverse()).map(({ score, unrated }) => [score, unrated])).toEqual([
      [87.5, []],
      [12.5, []],
      [null, ['growth']]
    ]);
  });

  it('puts a score on a threshold into the tier, and finds the edges', () => {
    const preview = placed([87.5, 50, 13], scored(weights, book));

    expect(preview.tiers['Tier 1'].map(({ name }) => name)).toEqual(['High']);
    expect(preview.edge.map(({ name, edge }) => [name, edge])).toEqual([
      ['High', { tier: 'Tier 1', points: 0 }],
      ['Low', { tier: 'Tier 3', points: -0.5 }]
    ]);
    expect(preview.changed.map(({ name, tier }) => [name, tier])).toEqual([['Low', 'Not a key account']]);
    expect(preview.unscored.map(({ name }) => name)).toEqual(['Half']);
  });

  it('places nobody while a threshold is missing', () => {
    const preview = placed([80, null, 20], scored(weights, book));

    expect(Object.values(preview.tiers).flat()).toEqual([]);
    expect(preview.changed).toEqual([]);
  });

  it('spreads scores over bars, 100 into the last', () => {
    const bars = distribution([70, 50, 30], scored(weights, [...book, account('Full', 5, 5)]));

    expect(bars).toHaveLength(25);
    expect(bars.filter(({ count }) => count > 0)).toEqual([
      { from: 12, count: 1, share: 1, tier: 'Not a key account' },
      { from: 84, count: 1, share: 1, tier: 'Tier 1' },
      { from: 96, count: 1, share: 1, tier: 'Tier 1' }
    ]);
  });

  it('takes the approved decision of an account before its open one', () => {
    const node = (Id: string, accountId: string | null, status: string, rating: number): unknown => ({
      node: {
        Id,
        Account__c: { value: accountId },
        Account__r: { Name: { value: `Name ${accountId ?? ''}` }, Tier__c: { value: 'Tier 2' } },
        Status__c: { value: status },
        RevenueRating__c: { value: rating }
      }
    });
    const edges = [
      node('1', 'a', 'Draft', 1),
      node('2', 'a', 'Approved', 2),
      node('3', 'b', 'Proposed', 3),
      node('4', null, 'Draft', 4)
    ];
    const decisions = toDecisions({ uiapi: { query: { AccountTier__c: { edges } } } } as unknown as RatingsData);

    expect(decisions).toHaveLength(3);
    expect(
      latestRatings(decisions).map(({ id, name, ratings, tierNow }) => [id, name, ratings.revenue, tierNow])
    ).toEqual([
      ['a', 'Name a', 2, 'Tier 2'],
      ['b', 'Name b', 3, 'Tier 2']
    ]);
  });
});
