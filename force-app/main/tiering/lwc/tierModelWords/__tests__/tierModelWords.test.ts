import { judgementWords, plainNumber, wholeNumber } from 'c/tierModelWords';

describe('tierModelWords', () => {
  it.each([
    [null, 'Not judged yet'],
    [1, 'Historical revenue and Access count the same'],
    [5, 'Historical revenue counts 5 times as much as Access'],
    [-5, 'Access counts 5 times as much as Historical revenue']
  ])('puts the judgement %p into words', (value, words) => {
    expect(judgementWords('revenue', 'access', value)).toBe(words);
  });

  it('writes numbers with the decimals that they have', () => {
    expect([plainNumber(12.5), plainNumber(100), plainNumber(16.66666), plainNumber(1.256, 2)]).toEqual([
      '12.5',
      '100',
      '16.6667',
      '1.26'
    ]);
    expect(wholeNumber(5000)).toBe('5,000');
  });
});
