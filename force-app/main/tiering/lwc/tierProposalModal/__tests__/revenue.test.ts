import { lastFourQuarters, revenueOf } from '../revenue';

describe('lastFourQuarters', () => {
  it.each([
    ['2026-01-01', '2025-01-01', '2025-12-31'],
    ['2026-03-31', '2025-01-01', '2025-12-31'],
    ['2026-04-01', '2025-04-01', '2026-03-31'],
    ['2028-05-20', '2027-04-01', '2028-03-31'],
    ['2026-12-31', '2025-10-01', '2026-09-30']
  ])('on %s is %s to %s', (today, from, to) => {
    expect(lastFourQuarters(today)).toEqual({ from, to });
  });
});

describe('revenueOf', () => {
  const edge = (AccountId: string | null, value: number | null): { node: unknown } => ({
    node: { aggregate: { AccountId: { value: AccountId }, Amount: { sum: { value } } } }
  });
  const answer = (own: number | null, all: readonly { node: unknown }[]): Parameters<typeof revenueOf>[0] =>
    ({ uiapi: { aggregate: { own: { edges: [edge('me', own)] }, all: { edges: all } } } }) as never;

  it('counts accounts with revenue only', () => {
    const all = [edge('a', 10), edge('b', 0), edge('c', null), edge(null, 50), edge('d', -5)];

    expect(revenueOf(answer(null, all))).toEqual({ amount: 0, accounts: 1, below: 0, suggestion: null });
  });

  it('gives each fifth its rating', () => {
    const amounts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const all = amounts.map((value) => edge(`a${value}`, value));

    expect(amounts.map((own) => revenueOf(answer(own, all)).suggestion)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('gives equal accounts the same rating', () => {
    const all = [1, 1, 1, 1, 1].map((value, index) => edge(`a${index}`, value));

    expect(revenueOf(answer(1, all)).suggestion).toBe(1);
  });
});
