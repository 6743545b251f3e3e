import { theilSen, type Point } from '../theilSen';

/** Quantiles of the normal distribution for 80 % and for 93 % between the limits. */
const [EIGHTY, NINETY_THREE] = [1.2815515655446004, 1.8119106729525973];

function points(x: readonly number[], y: readonly number[]): readonly Point[] {
  return x.map((at, index) => ({ x: at, y: y[index] ?? NaN }));
}

describe('c-indicator-projection theilSen', () => {
  it('gives slope and limits of the example in Sen (1968)', () => {
    const found = theilSen(points([1, 2, 3, 4, 10, 12, 18], [9, 15, 19, 20, 45, 55, 78]), NINETY_THREE);

    expect(found).toEqual({ slope: 4, lower: 26 / 7, upper: 35 / 8 });
  });

  /** Series with ties in their values, and what scipy.stats.theilslopes (1.17) says of them. */
  it.each([
    {
      x: [230, 247, 271, 310, 357, 373],
      y: [62, 73, 60, 61, 72, 72],
      slopes: [0.02564102564102564, -0.0125, 0.13953488372093023]
    },
    {
      x: [100, 176, 189, 200, 221, 232, 282, 342, 391],
      y: [40, 57, 49, 62, 62, 60, 44, 63, 69],
      slopes: [0.05620886353663888, 0.02197802197802198, 0.1111111111111111]
    },
    {
      x: [4, 38, 76, 80, 97, 103, 148, 170, 193, 199, 275, 351, 384, 390],
      y: [40, 53, 65, 42, 62, 56, 52, 75, 66, 50, 64, 72, 68, 75],
      slopes: [0.0625, 0.0379746835443038, 0.09221902017291066]
    }
  ])('agrees with scipy on $y', ({ x, y, slopes: [slope = 0, lower = 0, upper = 0] }) => {
    const found = theilSen(points(x, y), EIGHTY);

    expect(found?.slope).toBeCloseTo(slope, 12);
    expect(found?.lower).toBeCloseTo(lower, 12);
    expect(found?.upper).toBeCloseTo(upper, 12);
  });

  it('is not moved by an outlier', () => {
    expect(theilSen(points([0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 500]), EIGHTY)?.slope).toBe(1);
  });

  it('leaves pairs of one day out, and sets no limit that few points do not give', () => {
    expect(theilSen(points([0, 0, 1], [0, 1, 1]), EIGHTY)).toEqual({ slope: 0.5, lower: -Infinity, upper: Infinity });
    expect(theilSen(points([3, 3], [0, 1]), EIGHTY)).toBeNull();
    expect(theilSen([], EIGHTY)).toBeNull();
  });

  it('of a flat series is 0 for certain', () => {
    expect(theilSen(points([0, 1, 2, 3], [5, 5, 5, 5]), EIGHTY)).toEqual({ slope: 0, lower: 0, upper: 0 });
  });
});
