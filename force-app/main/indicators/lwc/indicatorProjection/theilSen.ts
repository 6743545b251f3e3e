/** The slope of a series that outliers do not move, with its limits. */

/** One value on one day. */
export interface Point {
  /** In days, from anywhere. */
  readonly x: number;
  readonly y: number;
}

/** In units of y for one of x; limits are infinite where the points are too few to set one. */
export interface Slope {
  readonly slope: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Median of the slopes between any two points (H. Theil, “A rank-invariant method of linear and polynomial regression
 * analysis”, Proc. Kon. Ned. Akad. v. Wetensch. A 53, 1950), with the limits of P. K. Sen, “Estimates of the regression
 * coefficient based on Kendall’s tau”, Journal of the American Statistical Association 63 (1968), 1379–1389: slopes as far
 * from the middle as Kendall’s S may be by chance, in its normal form with the variance corrected for ties. `quantile` is
 * that of the normal distribution, 1.2816 for 80 % between the limits. Null when no two points differ in x.
 */
export function theilSen(points: readonly Point[], quantile: number): Slope | null {
  const slopes = pairSlopes(points);
  const count = slopes.length;
  if (count === 0) return null;
  const middle = ((slopes[(count - 1) >> 1] ?? NaN) + (slopes[count >> 1] ?? NaN)) / 2;
  const width = quantile * Math.sqrt(variance(points));
  const below = Math.round((count - width) / 2) - 1;
  const above = Math.round((count + width) / 2);
  return { slope: middle, lower: slopes[below] ?? -Infinity, upper: slopes[above] ?? Infinity };
}

/** Slopes between any two points that differ in x, smallest first. */
function pairSlopes(points: readonly Point[]): Float64Array {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  let count = 0;
  for (const [index, a] of points.entries()) {
    for (let other = index + 1; other < points.length; other += 1) {
      const b = points[other];
      if (b === undefined || b.x === a.x) continue;
      slopes[count] = (b.y - a.y) / (b.x - a.x);
      count += 1;
    }
  }
  return slopes.subarray(0, count).sort();
}

/** Variance of Kendall’s S, less what ties in x and y take away. */
function variance(points: readonly Point[]): number {
  const tied = ties(points.map(({ x }) => x)) + ties(points.map(({ y }) => y));
  return Math.max(0, (spread(points.length) - tied) / 18);
}

function ties(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times.values()].reduce((sum, count) => sum + spread(count), 0);
}

function spread(count: number): number {
  return count * (count - 1) * (2 * count + 5);
}
