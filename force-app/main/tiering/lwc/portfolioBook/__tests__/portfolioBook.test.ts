import { NONE, NO_FILTERS, filterOptions, isPlaced, matches, missingFor, toBookPage, toRules } from 'c/portfolioBook';
import type { BookData } from 'c/portfolioBook';
import { portfolioAccount, portfolioNode } from 'test/portfolio';

const answer = (nodes: readonly unknown[], pageInfo: unknown = null): BookData =>
  ({
    uiapi: { query: { Account: { totalCount: nodes.length, pageInfo, edges: nodes.map((node) => ({ node })) } } }
  }) as BookData;
const blanks = { tier: 'Not tiered', owner: 'No owner', type: 'No type', region: 'No region' };

describe('c/portfolioBook', () => {
  it('reads accounts as they are, blanks as blanks', () => {
    const bare = { Id: '2', Name: { value: ' ' }, TierDecision__r: null, Owner: null };
    const page = toBookPage(answer([portfolioNode({ id: '1' }), bare]));

    expect(page.rows[0]).toEqual(portfolioAccount({ id: '1' }));
    expect(page.rows[1]).toEqual({
      id: '2',
      name: '2',
      tier: null,
      tierStatus: null,
      refreshOn: null,
      revenue: null,
      relationship: null,
      attractiveness: null,
      organisationType: null,
      state: null,
      country: null,
      ownerId: null,
      ownerName: null,
      ratings: null
    });
  });

  it('says whether there is another page', () => {
    expect(toBookPage(answer([], { hasNextPage: true, endCursor: 'c1' })).next).toBe('c1');
    expect(toBookPage(answer([], { hasNextPage: false, endCursor: 'c1' })).next).toBeNull();
    expect(toBookPage({ uiapi: { query: { Account: null } } })).toEqual({ rows: [], total: null, next: null });
  });

  it('reads the active model and the capacities', () => {
    const rules = toRules({
      uiapi: {
        query: {
          TierModel__c: {
            edges: [
              {
                node: {
                  Id: 'm',
                  Name: { value: 'Agreed' },
                  GrowthWeight__c: { value: 100 },
                  Tier1From__c: { value: 70 }
                }
              }
            ]
          },
          TierPolicy__c: {
            edges: [{ node: { Id: 'p', Tier__c: { value: 'Tier 1' }, MaxAccountsPerManager__c: { value: 2 } } }]
          }
        }
      }
    });

    expect(rules.model).toMatchObject({ id: 'm', name: 'Agreed', thresholds: [70, null, null] });
    expect(rules.model?.weights).toMatchObject({ growth: 100, revenue: null });
    expect(rules.capacity).toEqual({ 'Tier 1': 2 });
    expect(toRules({ uiapi: { query: {} } }).model).toBeNull();
  });

  it('filters by tier, owner, type, country and state, and by what is blank', () => {
    const one = portfolioAccount({ id: '1' });
    const blank = portfolioAccount({
      id: '2',
      tier: null,
      ownerId: null,
      organisationType: null,
      country: null,
      state: null
    });

    expect(matches(one, NO_FILTERS)).toBe(true);
    expect(matches(one, { ...NO_FILTERS, region: 'USA' })).toBe(true);
    expect(matches(one, { ...NO_FILTERS, region: 'USA › MN' })).toBe(true);
    expect(matches(one, { ...NO_FILTERS, region: 'USA › ID' })).toBe(false);
    for (const name of ['tier', 'owner', 'type', 'region'] as const) {
      expect(matches(blank, { ...NO_FILTERS, [name]: NONE })).toBe(true);
      expect(matches(one, { ...NO_FILTERS, [name]: NONE })).toBe(false);
    }
  });

  it('offers what the book has, tiers in their order, blanks last', () => {
    const options = filterOptions(
      [
        portfolioAccount({ id: '1', tier: 'Not a key account', ownerId: '005B', ownerName: 'Zoe' }),
        portfolioAccount({ id: '2', tier: null, country: null, state: null, organisationType: null }),
        portfolioAccount({ id: '3', tier: 'Tier 1', state: 'ID' })
      ],
      blanks
    );

    expect(options.tier.map(({ value }) => value)).toEqual(['Tier 1', 'Not a key account', NONE]);
    expect(options.owner.map(({ label }) => label)).toEqual(['Dara Quinn', 'Zoe']);
    expect(options.region.map(({ label }) => label)).toEqual(['USA', 'USA › ID', 'USA › MN', 'No region']);
    expect(options.type[options.type.length - 1]).toEqual({ value: NONE, label: 'No type' });
  });

  it('names what an account lacks to have its place', () => {
    expect(missingFor(portfolioAccount({ id: '1' }))).toEqual([]);
    expect(isPlaced(portfolioAccount({ id: '1', attractiveness: 0, relationship: 0 }))).toBe(true);
    expect(
      missingFor({ ...portfolioAccount({ id: '1' }), attractiveness: null, ratings: null, relationship: null })
    ).toEqual(['decision', 'relationship']);
    expect(missingFor({ ...portfolioAccount({ id: '1' }), attractiveness: null })).toEqual(['score']);
  });
});
