import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { accessRating, lastFourQuarters, revenueRatings } from './computed.ts';
import { nearestThreshold } from './report.ts';
import fc from '../local-org/basics/testing/properties.ts';

describe('lastFourQuarters', () => {
  for (const [today, from, to] of [
    ['2026-11-22', '2025-10-01', '2026-09-30'],
    ['2026-01-01', '2025-01-01', '2025-12-31'],
    ['2026-03-31', '2025-01-01', '2025-12-31'],
    ['2026-04-01', '2025-04-01', '2026-03-31'],
    ['2024-07-15', '2023-07-01', '2024-06-30']
  ] as const) {
    it(`are ${from} to ${to} on ${today}`, () => {
      assert.deepEqual(lastFourQuarters(today), { from, to });
    });
  }
});

describe('revenueRatings', () => {
  const rate = (...amounts: readonly number[]): readonly (number | undefined)[] => {
    const ratings = revenueRatings(new Map(amounts.map((amount, index) => [String(index), amount])));
    return amounts.map((_, index) => ratings.get(String(index)));
  };

  it('give each fifth of the book its own rating', () => {
    assert.deepEqual(rate(50, 10, 40, 20, 30, 100, 60, 90, 70, 80), [3, 1, 2, 1, 2, 5, 3, 5, 4, 4]);
  });

  it('rate equal amounts alike, and those that bought nothing lowest', () => {
    assert.deepEqual(rate(0, 0, 0, 5, 5), [1, 1, 1, 4, 4]);
    assert.deepEqual(rate(7), [1]);
  });

  it('are blank where nobody bought anything', () => {
    assert.deepEqual(rate(0, 0), [undefined, undefined]);
    assert.deepEqual(rate(), []);
  });

  it('never rate an account above one that bought more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 50 }), { minLength: 1, maxLength: 40 }), (amounts) => {
        const ratings = rate(...amounts);
        for (const [index, amount] of amounts.entries())
          for (const [other, more] of amounts.entries())
            if (amount <= more) assert.ok((ratings[index] ?? 0) <= (ratings[other] ?? 0));
        assert.ok(ratings.every((rating) => rating === undefined || (rating >= 1 && rating <= 5)));
      })
    );
  });
});

describe('accessRating', () => {
  it('follows the share of those rated who are open to us', () => {
    const rate = (open: number, rated: number, keyPlayers = rated): number | null =>
      accessRating({ keyPlayers, rated, open });

    assert.deepEqual([rate(0, 5), rate(1, 5), rate(2, 5), rate(3, 5), rate(4, 5), rate(5, 5)], [1, 2, 3, 4, 5, 5]);
    assert.deepEqual([rate(1, 2, 4), rate(1, 1, 2)], [3, 5]);
  });

  it('is blank while too little is known', () => {
    assert.equal(accessRating({ keyPlayers: 0, rated: 0, open: 0 }), null);
    assert.equal(accessRating({ keyPlayers: 5, rated: 2, open: 2 }), null);
  });
});

describe('nearestThreshold', () => {
  it('says how far above or below it a score is', () => {
    assert.deepEqual(nearestThreshold(69.99, [70, 50, 30]), { tier: 'Tier 1', points: -0.01 });
    assert.deepEqual(nearestThreshold(50, [70, 50, 30]), { tier: 'Tier 2', points: 0 });
    assert.deepEqual(nearestThreshold(60, [70, 50, 30]), { tier: 'Tier 1', points: -10 });
  });

  it('is none without a score or with a threshold missing', () => {
    assert.equal(nearestThreshold(null, [70, 50, 30]), null);
    assert.equal(nearestThreshold(60, [70, null, 30]), null);
  });
});
