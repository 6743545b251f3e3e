import { lag } from 'c/indicatorLag';
import type { Standing } from 'c/indicatorSeries';

import { normalQuantile } from '../normal';
import fc from 'test/properties';

/** A standing in the middle of each month from January 2024 on. */
function series(values: readonly number[], fromMonth = 0): readonly Standing[] {
  return values.map((value, index) => ({
    on: new Date(Date.UTC(2024, fromMonth + index, 15)).toISOString().slice(0, 10),
    value,
    reading: null
  }));
}

/** Values that change by these amounts. */
function changedBy(changes: readonly number[]): readonly number[] {
  let value = 0;
  return [0, ...changes.map((change) => (value += change))];
}

/** The same whole numbers from −50 to 50 in every run. */
function noise(length: number, seed: number): readonly number[] {
  return fc.sample(fc.integer({ min: -50, max: 50 }), { numRuns: length, seed });
}

const today = '2030-01-01';

describe('c-indicator-lag', () => {
  it.each([0, 1, 3, 12])('finds a lag of %d months', (months) => {
    const changes = noise(40, 5);
    const later = [...noise(months, 6), ...changes].slice(0, 40).map((change, index) => 2 * change + (index % 3));

    const found = lag(series(changedBy(changes)), series(changedBy(later)), today);

    expect(found).toMatchObject({ kind: 'lag', months, sampleMonths: 40 - months });
    expect(found).toHaveProperty('correlation', expect.closeTo(1, 1));
  });

  it('finds what falls where the other rises', () => {
    const changes = noise(30, 5);
    const later = [3, -2, ...changes].map((change) => -change);

    expect(lag(series(changedBy(changes)), series(changedBy(later)), today)).toMatchObject({
      kind: 'lag',
      months: 2,
      correlation: expect.closeTo(-1, 6) as number
    });
  });

  it('takes the clearer of two', () => {
    const changes = noise(60, 5);
    const later = changes.map((_, index) => 2 * (changes[index - 5] ?? 0) + 3 * (changes[index - 2] ?? 0));

    expect(lag(series(changedBy(changes)), series(changedBy(later)), today)).toMatchObject({ kind: 'lag', months: 2 });
  });

  it('does not see more in chance than there is', () => {
    const found = Array.from({ length: 200 }, (_, seed) =>
      lag(series(changedBy(noise(36, seed))), series(changedBy(noise(36, 1000 + seed))), today)
    );

    expect(found.filter(({ kind }) => kind === 'lag').length).toBeLessThanOrEqual(200 * 0.08);
    expect(found[0]).toHaveProperty('kind', expect.stringMatching(/none|lag/u));
  });

  it('does not take two waves for a lag', () => {
    const wave = (shift: number): readonly number[] =>
      Array.from({ length: 24 }, (_, index) => Math.sin(((index - shift) * Math.PI) / 12));

    expect(lag(series(changedBy(wave(0))), series(changedBy(wave(3))), today)).toEqual({
      kind: 'none',
      sampleMonths: 24
    });
  });

  it('sees nothing where nothing moves', () => {
    const flat = series(changedBy(Array.from({ length: 30 }, () => 0)));

    expect(lag(flat, series(changedBy(noise(30, 5))), today)).toEqual({ kind: 'none', sampleMonths: 30 });
    expect(lag(flat, flat, today)).toEqual({ kind: 'none', sampleMonths: 30 });
  });

  describe('with too little history', () => {
    it('says how much there is and how much it takes', () => {
      const changes = changedBy(noise(11, 5));

      expect(lag(series(changes), series(changes), today)).toEqual({
        kind: 'tooShort',
        hasMonths: 11,
        needsMonths: 12
      });
      expect(lag([], series(changes), today)).toEqual({ kind: 'tooShort', hasMonths: 0, needsMonths: 12 });
    });

    it('begins with the twelfth month, once it is over', () => {
      const changes = changedBy(noise(12, 5));

      expect(lag(series(changes), series(changes), '2025-01-30')).toHaveProperty('kind', 'tooShort');
      expect(lag(series(changes), series(changes), '2025-01-31')).toMatchObject({
        kind: 'lag',
        months: 0,
        sampleMonths: 12
      });
    });

    it('compares the months that both have', () => {
      const changes = changedBy(noise(30, 5));

      expect(lag(series(changes), series(changes.slice(0, 10), 24), today)).toHaveProperty('kind', 'tooShort');
    });
  });

  it('knows the quantiles of the normal distribution', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 10);
    expect(normalQuantile(1 - 0.05 / 26)).toBeCloseTo(2.8905115606917393, 10);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 10);
  });
});
