import { cultureName, decimal, functionName, listed, money, moveSentence, statusName, tierName } from 'c/tierWords';

describe('tierWords', () => {
  it('calls nothing a tier that is none', () => {
    expect(tierName(null)).toBe('Not tiered yet');
    expect(tierName('Not a key account')).toBe('Not a key account');
  });

  it('says what a move gives', () => {
    const changes = [
      { criterion: 'growth', from: 3, to: 4 },
      { criterion: 'fit', from: 2, to: 3 }
    ] as const;

    expect(moveSentence({ tier: 'Tier 1', score: 71.25, changes: changes.slice(0, 1) })).toBe(
      'Growth potential 3 → 4 gives 71.25: Tier 1'
    );
    expect(moveSentence({ tier: 'Tier 1', score: 76.5, changes })).toBe(
      'Growth potential 3 → 4 and Strategic fit 2 → 3 gives 76.5: Tier 1'
    );
  });

  it('lists names', () => {
    expect([listed([]), listed(['A']), listed(['A', 'B', 'C'])]).toEqual(['', 'A', 'A, B and C']);
  });

  it('keeps what it does not know as it is', () => {
    expect([functionName('Legal'), statusName('New'), cultureName('Odd'), functionName(null)]).toEqual([
      'Legal',
      'New',
      'Odd',
      ''
    ]);
  });

  it('writes figures', () => {
    expect([decimal(71.25), decimal(70), money(1234.4)]).toEqual(['71.25', '70', '$1,234']);
  });
});
