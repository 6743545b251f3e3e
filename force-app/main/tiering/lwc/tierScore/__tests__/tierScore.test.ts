import {
  CRITERIA,
  movesDown,
  movesUp,
  reweighted,
  sensitivity,
  tierOf,
  tierScore,
  TIERS,
  type CriterionRatings,
  type ScoringModel
} from 'c/tierScore';
import fc from 'test/properties';

const model: ScoringModel = {
  weights: { revenue: 25, growth: 25, fit: 20, partner: 15, ecosystem: 10, access: 5 },
  thresholds: [70, 50, 30]
};
const ratings: CriterionRatings = { revenue: 3, growth: 5, fit: 3, partner: 4, ecosystem: 2, access: 3 };

const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 });
const anyRatings = fc.record({
  revenue: rating,
  growth: rating,
  fit: rating,
  partner: rating,
  ecosystem: rating,
  access: rating
});
const weight = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 1_000_000 }).map((units) => units / 10_000)
);
const anyModel = fc.record({
  weights: fc.record({
    revenue: weight,
    growth: weight,
    fit: weight,
    partner: weight,
    ecosystem: weight,
    access: weight
  }),
  thresholds: fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
    .map((values) => [...values].sort((a, b) => b - a) as unknown as readonly [number, number, number])
});

describe('c-tier-score', () => {
  it('weighs the ratings', () => {
    const result = tierScore(model, ratings);

    expect(result.score).toBe(63.75);
    expect(result.recommended).toBe('Tier 2');
    expect(result.parts.map(({ points }) => points)).toEqual([12.5, 25, 10, 11.25, 2.5, 2.5]);
  });

  it('gives the higher tier at a threshold', () => {
    expect(tierScore(model, { ...ratings, revenue: 4 })).toMatchObject({ score: 70, recommended: 'Tier 1' });
    expect(tierOf(69.99, model.thresholds)).toBe('Tier 2');
    expect(tierOf(29.99, model.thresholds)).toBe('Not a key account');
  });

  it('has no score while a weighted criterion is unrated, and says what is still possible', () => {
    const result = tierScore(model, { ...ratings, growth: null });

    expect(result).toMatchObject({ score: null, recommended: null, unrated: ['growth'], range: [38.75, 63.75] });
  });

  it('does without criteria that have no weight', () => {
    const unweighted = { ...model, weights: { ...model.weights, fit: 0 } };

    expect(tierScore(unweighted, { ...ratings, fit: null }).unrated).toEqual([]);
    expect(tierScore(unweighted, { ...ratings, fit: null }).score).toBe(67.19);
  });

  it('has neither score nor range where nothing has a weight', () => {
    const nothing = { revenue: 0, growth: null, fit: 0, partner: 0, ecosystem: 0, access: 0 };

    expect(tierScore({ ...model, weights: nothing }, ratings)).toMatchObject({ score: null, range: null });
  });

  it('recommends nothing while a threshold is missing', () => {
    expect(tierScore({ ...model, thresholds: [70, null, 30] }, ratings)).toMatchObject({
      score: 63.75,
      recommended: null
    });
  });

  it('has parts that add up to the score', () => {
    fc.assert(
      fc.property(anyModel, anyRatings, (someModel, someRatings) => {
        const { score, parts } = tierScore(someModel, someRatings);
        fc.pre(score !== null);

        const hundredths = parts.reduce((sum, { points }) => sum + Math.round((points ?? 0) * 100), 0);

        expect(hundredths).toBe(Math.round((score ?? 0) * 100));
      })
    );
  });

  it('never falls when a rating rises', () => {
    fc.assert(
      fc.property(anyModel, anyRatings, fc.constantFrom(...CRITERIA), (someModel, someRatings, criterion) => {
        const before = someRatings[criterion];
        fc.pre(before !== null && before < 5);

        const { score } = tierScore(someModel, someRatings);
        const raised = tierScore(someModel, { ...someRatings, [criterion]: (before ?? 0) + 1 });

        expect((raised.score ?? 0) >= (score ?? 0)).toBe(true);
      })
    );
  });

  describe('moves', () => {
    it('names single ratings first, the smallest step first', () => {
      expect(movesUp(model, ratings)).toEqual([
        { tier: 'Tier 1', score: 70, changes: [{ criterion: 'revenue', from: 3, to: 4 }] },
        { tier: 'Tier 1', score: 73.75, changes: [{ criterion: 'fit', from: 3, to: 5 }] },
        { tier: 'Tier 1', score: 71.25, changes: [{ criterion: 'ecosystem', from: 2, to: 5 }] }
      ]);
      expect(movesDown(model, ratings)).toEqual([
        { tier: 'Tier 3', score: 45, changes: [{ criterion: 'growth', from: 5, to: 2 }] }
      ]);
    });

    it('combines ratings where no single one is enough', () => {
      const low = { revenue: 1, growth: 1, fit: 1, partner: 1, ecosystem: 1, access: 1 };

      const [move, ...others] = movesUp(model, low);

      expect(others).toEqual([]);
      expect(move).toEqual({
        tier: 'Tier 3',
        score: 31.25,
        changes: [
          { criterion: 'revenue', from: 1, to: 5 },
          { criterion: 'growth', from: 1, to: 2 }
        ]
      });
    });

    it('really lead to another tier', () => {
      fc.assert(
        fc.property(anyModel, anyRatings, (someModel, someRatings) => {
          const { recommended } = tierScore(someModel, someRatings);
          for (const [moves, direction] of [
            [movesUp(someModel, someRatings), -1],
            [movesDown(someModel, someRatings), 1]
          ] as const) {
            for (const { tier, score, changes } of moves) {
              const after = {
                ...someRatings,
                ...Object.fromEntries(changes.map(({ criterion, to }) => [criterion, to]))
              };
              expect(tierScore(someModel, after)).toMatchObject({ recommended: tier, score });
              expect(Math.sign(TIERS.indexOf(tier) - TIERS.indexOf(recommended ?? 'Tier 1'))).toBe(direction);
            }
          }
        })
      );
    });

    it('are none without a score', () => {
      expect(movesUp(model, { ...ratings, fit: null })).toEqual([]);
      expect(movesDown(model, { ...ratings, fit: null })).toEqual([]);
    });
  });

  describe('sensitivity', () => {
    it('keeps the sum of the weights', () => {
      const weights = reweighted(model.weights, 'revenue', 1.2);

      expect(weights.revenue).toBe(30);
      expect(CRITERIA.reduce((sum, criterion) => sum + (weights[criterion] ?? 0), 0)).toBeCloseTo(100, 9);
    });

    it('names the accounts whose tier hangs on a weight', () => {
      const edge = { id: 'edge', ratings: { ...ratings, revenue: 4 } };
      const unscored = { id: 'unscored', ratings: { ...ratings, revenue: null } };

      const results = sensitivity(model, [edge, unscored]);

      expect(results).toHaveLength(12);
      expect(results.find(({ criterion, factor }) => criterion === 'growth' && factor < 1)?.changed).toEqual([
        { id: 'edge', from: 'Tier 1', to: 'Tier 2' }
      ]);
      expect(results.find(({ criterion, factor }) => criterion === 'growth' && factor > 1)?.changed).toEqual([]);
    });
  });
});
