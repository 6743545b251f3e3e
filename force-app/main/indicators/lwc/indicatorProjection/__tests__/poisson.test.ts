import { poissonLimits } from '../poisson';

describe('c-indicator-projection poisson', () => {
  /** Garwood (1936) as tables print it. */
  it.each([
    [0, 0, 3.689],
    [1, 0.025, 5.572],
    [5, 1.623, 11.668],
    [10, 4.795, 18.391],
    [20, 12.217, 30.888],
    [50, 37.111, 65.919],
    [100, 81.364, 121.627]
  ])('of %d events are %d and %d at 95 %%', (count, lower, upper) => {
    const limits = poissonLimits(count, 0.95);

    expect(limits.lower).toBeCloseTo(lower, 2);
    expect(limits.upper).toBeCloseTo(upper, 2);
  });

  it.each([
    [0, 0, 2.302585092994046],
    [3, 1.1020653282493211, 6.680783068255865],
    [12, 7.8293420262564135, 17.781585635961733],
    [1000, 959.6939327288333, 1041.7545690776437],
    [1_000_000, 998718.6627499802, 1001282.7661403967]
  ])('of %d events are half of the quantiles of chi-squared at 80 %%', (count, lower, upper) => {
    const limits = poissonLimits(count, 0.8);

    expect(Math.abs(limits.lower - lower)).toBeLessThanOrEqual(lower * 1e-9);
    expect(Math.abs(limits.upper - upper)).toBeLessThanOrEqual(upper * 1e-9);
  });

  it.each([-1, 1.5, Number.NaN, Infinity])('refuses %d events', (count) => {
    expect(() => poissonLimits(count, 0.8)).toThrow(RangeError);
  });
});
