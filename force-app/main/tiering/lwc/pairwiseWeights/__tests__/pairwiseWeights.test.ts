import { judgementOf, pairwiseWeights, percentages, ratioOf, type PairJudgement } from 'c/pairwiseWeights';
import fc, { caseCount } from 'test/properties';

/** Judgements of a matrix given by its upper triangle, row by row; 1/n is written −n. */
function judgementsOf(upper: readonly (readonly number[])[]): readonly PairJudgement[] {
  return upper.flatMap((row, first) => row.map((value, step) => ({ first, second: first + 1 + step, value })));
}

interface Published {
  readonly name: string;
  readonly upper: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly lambda: number;
  readonly ratio: number;
}

/** Worked examples with the weights and ratios that Saaty printed, to the decimals that he gave. */
const published: readonly Published[] = [
  {
    name: 'distances from Philadelphia (Saaty, A scaling method for priorities in hierarchical structures, 1977)',
    upper: [[-3, 8, 3, 3, 7], [9, 3, 3, 9], [-6, -5, 2], [-3, 6], [6]],
    weights: [0.262, 0.397, 0.033, 0.116, 0.164, 0.027],
    lambda: 6.45,
    ratio: 0.07
  },
  {
    name: 'wealth of seven nations (Saaty, The Analytic Hierarchy Process, 1980)',
    upper: [[4, 9, 6, 6, 5, 5], [7, 5, 5, 3, 4], [-5, -5, -7, -5], [1, -3, -3], [-3, -3], [2]],
    weights: [0.427, 0.23, 0.021, 0.052, 0.052, 0.123, 0.094],
    lambda: 7.61,
    ratio: 0.08
  },
  {
    name: 'criteria for buying a house (Saaty, How to make a decision, 1990)',
    upper: [
      [5, 3, 7, 6, 6, -3, -4],
      [-3, 5, 3, 3, -5, -7],
      [6, 3, 4, 6, -5],
      [-3, -4, -7, -8],
      [-2, -5, -6],
      [-5, -6],
      [-2]
    ],
    weights: [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333],
    lambda: 9.67,
    ratio: 0.169
  }
];

/** Decimals with which a figure was printed. */
function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** The principal eigenvector by another way than the service's: rows of the matrix squared until they stand still. */
function eigenvectorBySquaring(matrix: readonly (readonly number[])[]): readonly number[] {
  let power = matrix;
  for (let round = 0; round < 12; round += 1) {
    const product = power.map((row) =>
      matrix.map((_, column) => row.reduce((sum, value, index) => sum + value * (power[index]?.[column] ?? 0), 0))
    );
    const total = product.flat().reduce((sum, value) => sum + value, 0);
    power = product.map((row) => row.map((value) => value / total));
  }
  const rows = power.map((row) => row.reduce((sum, value) => sum + value, 0));
  const total = rows.reduce((sum, value) => sum + value, 0);
  return rows.map((value) => value / total);
}

const judgement = fc.constantFrom(...[1, 2, 3, 4, 5, 6, 7, 8, 9], ...[-2, -3, -4, -5, -6, -7, -8, -9]);

describe('c-pairwise-weights', () => {
  for (const { name, upper, weights, lambda, ratio } of published) {
    it(`gives the published figures for ${name}`, () => {
      const result = pairwiseWeights(upper.length + 1, judgementsOf(upper));

      expect(result?.weights.map((weight) => Number(weight.toFixed(3)))).toEqual(weights);
      expect(result?.lambda.toFixed(2)).toBe(lambda.toFixed(2));
      expect(result?.consistencyRatio.toFixed(decimalsOf(ratio))).toBe(String(ratio));
    });
  }

  it('agrees with an eigenvector found by squaring the matrix', () => {
    fc.assert(
      fc.property(fc.array(judgement, { minLength: 15, maxLength: 15 }), (values) => {
        const pairs: PairJudgement[] = [];
        for (let first = 0; first < 6; first += 1) {
          for (let second = first + 1; second < 6; second += 1) {
            pairs.push({ first, second, value: values[pairs.length] ?? 1 });
          }
        }
        const matrix = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => 1));
        for (const { first, second, value } of pairs) {
          (matrix[first] ?? [])[second] = ratioOf(value ?? 1);
          (matrix[second] ?? [])[first] = 1 / ratioOf(value ?? 1);
        }

        const expected = eigenvectorBySquaring(matrix);
        const result = pairwiseWeights(6, pairs);

        for (const [index, weight] of expected.entries()) {
          expect(Math.abs((result?.weights[index] ?? 0) - weight)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: caseCount(300) }
    );
  });

  it('is perfectly consistent when the judgements follow from weights', () => {
    const result = pairwiseWeights(3, judgementsOf([[2, 4], [2]]));

    expect(result?.consistencyRatio).toBeCloseTo(0, 9);
    expect(result?.worst).toBeNull();
    expect(result?.weights.map((weight) => Number(weight.toFixed(6)))).toEqual([0.571429, 0.285714, 0.142857]);
  });

  it('names the judgement that contradicts the others most, and what would fit', () => {
    const result = pairwiseWeights(4, judgementsOf([[2, 4, -8], [2, 4], [2]]));

    expect(result?.worst).toMatchObject({ first: 0, second: 3, value: -8 });
    expect(result?.worst?.suggested).toBeGreaterThan(-8);
  });

  it('says nothing while a judgement is missing', () => {
    expect(pairwiseWeights(3, [...judgementsOf([[2, 4]]), { first: 1, second: 2, value: null }])).toBeNull();
    expect(pairwiseWeights(3, judgementsOf([[2, 4]]))).toBeNull();
  });

  it.each([0, -1, 10, -10, 1.5])('refuses %d, which is not on the scale', (value) => {
    expect(() => pairwiseWeights(2, [{ first: 0, second: 1, value }])).toThrow(RangeError);
  });

  it('refuses a pair named twice, and more items than the random index knows', () => {
    const twice = { first: 0, second: 1, value: 2 };

    expect(() => pairwiseWeights(3, [twice, twice])).toThrow(RangeError);
    expect(() => pairwiseWeights(16, [])).toThrow(RangeError);
  });

  it.each([
    [1, 1],
    [1.3, 1],
    [2.6, 3],
    [1 / 2.6, -3],
    [40, 9],
    [1 / 40, -9]
  ])('reads the ratio %d as the judgement %d', (ratio, value) => {
    expect(judgementOf(ratio)).toBe(value);
  });

  it('gives percentages that add up to a hundred', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 8 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);

        const percents = percentages(parts.map((part) => part / total));

        const units = percents.map((percent) => Math.round(percent * 10_000));
        expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(1_000_000);
      })
    );
  });
});
