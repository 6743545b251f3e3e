import { MOST_READINGS, project, type ProjectedIndicator } from 'c/indicatorProjection';
import type { Reading } from 'c/indicatorTypes';

const DAYS_OF_MONTH = 365.25 / 12;

let made = 0;
function read(on: string, value = 1): Reading {
  made += 1;
  return { id: `r${made}`, on, value, note: null, isAutomatic: true, evidence: null };
}

function after(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A count that began on 1 January, with readings that each add one. */
function counted(readings: readonly Reading[], change: Partial<ProjectedIndicator> = {}): ProjectedIndicator {
  return {
    aggregation: 'Sum',
    source: 'New opportunities',
    baseline: 0,
    target: 12,
    current: readings.length,
    startOn: '2026-01-01',
    targetOn: '2026-12-31',
    countsUntil: '2026-12-31',
    readingCount: readings.length,
    readingSum: readings.length,
    ...change
  };
}

/** A state whose current value is the last of its readings. */
function measured(readings: readonly Reading[], change: Partial<ProjectedIndicator> = {}): ProjectedIndicator {
  return {
    ...counted(readings),
    aggregation: 'Latest',
    source: 'By hand',
    target: 100,
    current: readings.at(-1)?.value ?? null,
    readingSum: readings.reduce((sum, { value }) => sum + value, 0),
    ...change
  };
}

const monthly = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'];
const rising = monthly.map((on, index) => read(on, 10 * (index + 1)));

describe('c-indicator-projection', () => {
  describe('a count', () => {
    /** Six within the hundred days that end on 10 April. */
    const six = ['2026-01-10', '2026-02-01', '2026-02-02', '2026-03-01', '2026-03-20', '2026-04-01'].map((on) =>
      read(on)
    );

    it('goes on at its rate, with exact limits', () => {
      const found = project(counted(six), six, '2026-04-10');

      // Six more at 6 ÷ 100 a day; Garwood’s limits of six at 80 % are 3.152 and 10.532 (half the quantiles of chi-squared).
      expect(found).toMatchObject({
        kind: 'projected',
        method: 'rate',
        confidence: 80,
        date: after('2026-04-10', 100),
        earliest: after('2026-04-10', Math.ceil(600 / 10.532)),
        latest: after('2026-04-10', Math.ceil(600 / 3.1519))
      });
      expect(found).toHaveProperty('ratePerMonth', expect.closeTo(0.06 * DAYS_OF_MONTH, 9));
      expect(found).toHaveProperty('lowestPerMonth', expect.closeTo(0.031519 * DAYS_OF_MONTH, 4));
      expect(found).toHaveProperty('highestPerMonth', expect.closeTo(0.105321 * DAYS_OF_MONTH, 4));
    });

    it('slows down with every day of silence', () => {
      const [early, late] = ['2026-04-10', '2026-07-19'].map((today) => project(counted(six), six, today));

      expect(early).toHaveProperty('ratePerMonth', expect.closeTo(0.06 * DAYS_OF_MONTH, 9));
      expect(late).toHaveProperty('ratePerMonth', expect.closeTo(0.03 * DAYS_OF_MONTH, 9));
      expect(late).toHaveProperty('date', after('2026-07-19', 200));
    });

    it('takes the number of readings from the server where only the newest are at hand', () => {
      expect(project(counted(six), six.slice(-2), '2026-04-10')).toEqual(project(counted(six), six, '2026-04-10'));
    });

    it('needs a whole event for what is left of the target', () => {
      const found = project(counted(six, { target: 11.5 }), six, '2026-04-10');

      expect(found).toHaveProperty('date', after('2026-04-10', 100));
    });

    it('moves away from a target below the baseline', () => {
      expect(project(counted(six, { target: -3 }), six, '2026-04-10')).toMatchObject({
        kind: 'unlikely',
        because: 'away',
        earliest: null
      });
    });

    it('is too slow for a target that is out of reach', () => {
      expect(project(counted(six, { target: 9_000 }), six, '2026-04-10')).toMatchObject({
        kind: 'unlikely',
        because: 'tooSlow',
        earliest: null
      });
    });

    it('may be within ten years at its fastest only', () => {
      const found = project(counted(six, { target: 6 + 300 }), six, '2026-04-10');

      expect(found).toMatchObject({ kind: 'projected', date: null, latest: null });
      expect(found).toHaveProperty('earliest', expect.stringMatching(/^203\d-/u));
    });

    it('needs three readings and thirty days', () => {
      expect(project(counted([]), [], '2026-04-10')).toEqual({
        kind: 'unknown',
        why: 'tooFewReadings',
        has: 0,
        needs: 3
      });
      const three = ['2026-01-02', '2026-01-03', '2026-01-04'].map((on) => read(on));
      expect(project(counted(three), three, '2026-01-29')).toEqual({
        kind: 'unknown',
        why: 'tooShort',
        has: 29,
        needs: 30
      });
      expect(project(counted(three), three, '2026-01-30')).toHaveProperty('kind', 'projected');
      expect(project(counted(three, { startOn: '2026-03-01' }), three, '2026-01-30')).toHaveProperty('has', 0);
    });
  });

  describe('a state', () => {
    it('goes on from today at the slope of its readings', () => {
      const steady = Array.from({ length: 7 }, (_, index) => read(after('2026-01-01', index * 10), 20 + index * 2));

      const found = project(measured(steady, { target: 42 }), steady, '2026-03-10');

      expect(found).toMatchObject({
        kind: 'projected',
        method: 'trend',
        date: after('2026-03-10', 50),
        earliest: after('2026-03-10', 50),
        latest: after('2026-03-10', 50)
      });
      expect(found).toHaveProperty('ratePerMonth', expect.closeTo(0.2 * DAYS_OF_MONTH, 9));
    });

    it('has the limits of its slope as the earliest and the latest day', () => {
      // scipy.stats.theilslopes at 80 %: 0.0562089 between 0.0219780 and 0.1111111 a day.
      const series = [
        [100, 40],
        [176, 57],
        [189, 49],
        [200, 62],
        [221, 62],
        [232, 60],
        [282, 44],
        [342, 63],
        [391, 69]
      ].map(([day = 0, value = 0]) => read(after('2025-01-01', day), value));

      expect(project(measured(series, { target: 80 }), series, '2026-02-01')).toMatchObject({
        date: after('2026-02-01', Math.ceil(11 / 0.05620886)),
        earliest: after('2026-02-01', 99),
        latest: after('2026-02-01', Math.ceil(11 / 0.02197802))
      });
    });

    it('may fall to a target below its baseline, and below nothing', () => {
      const falling = monthly.map((on, index) => read(on, -10 * index));

      const found = project(measured(falling, { baseline: 5, target: -100 }), falling, '2026-06-30');

      expect(found).toHaveProperty('kind', 'projected');
      expect(found).toHaveProperty('ratePerMonth', expect.closeTo(-10, 0));
    });

    it('moves away, or not at all', () => {
      const flat = monthly.map((on) => read(on, 40));
      const back = monthly.map((on, index) => read(on, 40 - index));
      const unsure = [40, 43, 38, 42, 37, 41].map((value, index) => read(monthly[index] ?? '', value));

      expect(project(measured(flat), flat, '2026-06-30')).toMatchObject({
        kind: 'unlikely',
        because: 'flat',
        earliest: null
      });
      expect(project(measured(back), back, '2026-06-30')).toMatchObject({ kind: 'unlikely', because: 'away' });
      const found = project(measured(unsure), unsure, '2026-06-30');
      expect(found).toMatchObject({ kind: 'unlikely', because: 'away' });
      expect(found).toHaveProperty('earliest', expect.any(String));
    });

    it('needs five days with readings, and thirty days between them', () => {
      const four = rising.slice(0, 4);
      const one = [read('2026-03-01', 50)];
      const twice = [...four, read('2026-04-30', 41)];
      const close = Array.from({ length: 6 }, (_, index) => read(after('2026-01-01', index * 5), index));

      expect(project(measured(one), one, '2026-06-30')).toEqual({
        kind: 'unknown',
        why: 'tooFewReadings',
        has: 1,
        needs: 5
      });
      expect(project(measured(twice), twice, '2026-06-30')).toMatchObject({ why: 'tooFewReadings', has: 4 });
      expect(project(measured(close), close, '2026-06-30')).toEqual({
        kind: 'unknown',
        why: 'tooShort',
        has: 25,
        needs: 30
      });
      expect(project(measured([], { current: null }), [], '2026-06-30')).toMatchObject({
        why: 'tooFewReadings',
        has: 0
      });
    });

    it('looks at the newest of thousands of readings alone, so that whoever has no others projects the same', () => {
      const many = Array.from({ length: 3000 }, (_, index) =>
        read(after('2018-01-01', index), index < 2700 ? 3000 - index : index / 40 + (index % 7) / 3)
      );
      const of = measured(many, { countsUntil: null });

      const found = project(of, many, '2026-06-30');

      expect(found).toHaveProperty('kind', 'projected');
      expect(project(of, many.slice(-MOST_READINGS).reverse(), '2026-06-30')).toEqual(found);
      expect(project(of, many.slice(-MOST_READINGS / 2), '2026-06-30')).not.toEqual(found);
    });
  });

  it('takes the running total of a sum of amounts, which stands still in a silence', () => {
    const amounts = monthly.map((on) => read(on, 10));
    const sum = counted(amounts, { target: 120, current: 60, readingSum: 60, source: 'By hand', countsUntil: null });

    const [now, later] = ['2026-06-30', '2029-06-30'].map((today) => project(sum, amounts, today));

    expect(now).toMatchObject({ kind: 'projected', method: 'trend' });
    expect(now).toHaveProperty('ratePerMonth', expect.closeTo(10, 0));
    const rate = (found: object | undefined): unknown => found && 'ratePerMonth' in found && found.ratePerMonth;
    expect(Number(rate(later))).toBeLessThan(Number(rate(now)));
  });

  it('takes the mean so far of shares', () => {
    const kept = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10', '2026-06-10'].map((on, index) =>
      read(on, index === 0 ? 0 : 100)
    );
    const ratio = measured(kept, { aggregation: 'Average', source: 'Say/do ratio', target: 90, current: 83.33 });

    expect(project(ratio, kept, '2026-06-30')).toMatchObject({ kind: 'projected', method: 'trend' });
  });

  describe('where the target is reached', () => {
    it('says since when', () => {
      const values = [60, 100, 90, 100, 110].map((value, index) => read(monthly[index] ?? '', value));

      expect(project(measured(values), values, '2026-06-30')).toEqual({ kind: 'reached', on: '2026-04-30' });
    });

    it('says so whatever the dates are, from one reading on', () => {
      const one = [read('2026-03-01', 100)];

      expect(project(measured(one), one, '2031-01-01')).toEqual({ kind: 'reached', on: '2026-03-01' });
      expect(project(measured(one, { baseline: 200, target: 120 }), one, '2026-03-01')).toEqual({
        kind: 'reached',
        on: '2026-03-01'
      });
    });

    it('does not know since when, where older readings are not at hand', () => {
      const newest = [read('2026-05-01', 100)];

      expect(project(measured(newest, { readingCount: 9 }), newest, '2026-06-30')).toEqual({
        kind: 'reached',
        on: null
      });
    });
  });

  it.each<[Partial<ProjectedIndicator>, string]>([
    [{ target: null }, 'noTarget'],
    [{ baseline: null }, 'noBaseline'],
    [{ baseline: 100 }, 'targetIsBaseline'],
    [{ countsUntil: '2026-06-29' }, 'targetPassed']
  ])('says nothing with %j: %s', (change, why) => {
    expect(project(measured(rising, change), rising, '2026-06-30')).toEqual({ kind: 'unknown', why, has: 0, needs: 0 });
  });

  it('goes on after the target date while readings count', () => {
    expect(project(measured(rising, { targetOn: '2026-03-31' }), rising, '2026-06-30')).toHaveProperty(
      'kind',
      'projected'
    );
  });
});
