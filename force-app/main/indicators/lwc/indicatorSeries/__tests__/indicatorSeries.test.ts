import { monthly, standings, standingsFromLatest, type CountedIndicator, type Standing } from 'c/indicatorSeries';
import type { Reading } from 'c/indicatorTypes';

let made = 0;
function read(on: string, value = 1): Reading {
  made += 1;
  return { id: `r${made}`, on, value, note: null, isAutomatic: true, evidence: null };
}

const count: CountedIndicator = {
  aggregation: 'Sum',
  source: 'New opportunities',
  baseline: 2,
  startOn: '2026-01-01',
  current: 5,
  readingCount: 3,
  readingSum: 3
};
const average: CountedIndicator = { ...count, aggregation: 'Average', source: 'Say/do ratio', baseline: 60 };
const state: CountedIndicator = { ...count, aggregation: 'Latest', source: 'Map confidence', baseline: null };

const pairs = (found: readonly Standing[]): unknown => found.map(({ on, value }) => [on, value]);

describe('c-indicator-series', () => {
  describe('a count', () => {
    it('begins with its baseline and rises with each day, in whatever order readings come', () => {
      const readings = [read('2026-03-01'), read('2026-02-01'), read('2026-03-01')];

      const found = standings(count, readings);

      expect(pairs(found)).toEqual([
        ['2026-01-01', 2],
        ['2026-02-01', 3],
        ['2026-03-01', 5]
      ]);
      expect(found.map(({ reading }) => reading?.id ?? null)).toEqual([null, readings[1]?.id, readings[2]?.id]);
    });

    it('begins with the first reading where that is as old as the start', () => {
      expect(pairs(standings(count, [read('2026-01-01'), read('2026-02-01')]))).toEqual([
        ['2026-01-01', 3],
        ['2026-02-01', 4]
      ]);
      expect(pairs(standings({ ...count, startOn: null }, [read('2026-02-01')]))).toEqual([['2026-02-01', 3]]);
    });

    it('stands at its baseline without readings; by hand it does not stand yet', () => {
      expect(pairs(standings(count, []))).toEqual([['2026-01-01', 2]]);
      expect(pairs(standings({ ...count, baseline: null }, []))).toEqual([['2026-01-01', 0]]);
      expect(standings({ ...count, source: 'By hand' }, [])).toEqual([]);
    });

    it('adds hundredths exactly, and what is less than nothing', () => {
      const readings = [read('2026-02-01', 0.1), read('2026-02-02', 0.2), read('2026-02-03', -1.5)];

      expect(pairs(standings({ ...count, baseline: 0 }, readings))).toEqual([
        ['2026-01-01', 0],
        ['2026-02-01', 0.1],
        ['2026-02-02', 0.3],
        ['2026-02-03', -1.2]
      ]);
    });
  });

  it('takes the mean so far for shares', () => {
    const readings = [read('2026-02-01', 100), read('2026-02-02', 0), read('2026-02-02', 0), read('2026-02-29', 100)];

    expect(pairs(standings(average, readings))).toEqual([
      ['2026-02-01', 100],
      ['2026-02-02', 33.33],
      ['2026-02-29', 50]
    ]);
    expect(standings(average, [])).toEqual([]);
  });

  it('takes the highest of the day for states', () => {
    const [low, high] = [read('2026-02-02', -4), read('2026-02-02', -3)];

    const found = standings(state, [high, low, read('2026-02-01', 7)]);

    expect(pairs(found)).toEqual([
      ['2026-02-01', 7],
      ['2026-02-02', -3]
    ]);
    expect(found[1]?.reading).toBe(high);
  });

  describe('from the newest readings', () => {
    const days = ['2026-02-01', '2026-02-02', '2026-02-03'];

    it('counts back from what the server knows', () => {
      const known = { ...count, readingCount: 40, readingSum: 40, current: 42 };

      expect(pairs(standingsFromLatest(known, [read('2026-02-03'), read('2026-02-02'), read('2026-02-02')]))).toEqual([
        ['2026-02-02', 41],
        ['2026-02-03', 42]
      ]);
    });

    it('takes means back', () => {
      const known = { ...average, readingCount: 4, readingSum: 300, current: 75 };

      expect(pairs(standingsFromLatest(known, [read('2026-02-03', 100), read('2026-02-02', 0)]))).toEqual([
        ['2026-02-02', 66.67],
        ['2026-02-03', 75]
      ]);
    });

    it('leaves out a day of states that may lack a reading', () => {
      const known = { ...state, readingCount: 9, readingSum: 90, current: 12 };

      expect(pairs(standingsFromLatest(known, [read('2026-02-03', 12), read('2026-02-02', 11)]))).toEqual([
        ['2026-02-03', 12]
      ]);
      expect(pairs(standingsFromLatest(known, [read('2026-02-03', 10)]))).toEqual([['2026-02-03', 12]]);
      expect(standingsFromLatest(known, [])).toEqual([]);
    });

    it.each([count, average, state])('is the same where all are known: $aggregation', (indicator) => {
      const readings = days.map((day, index) => read(day, index));

      expect(standingsFromLatest(indicator, readings)).toEqual(standings(indicator, readings));
    });
  });

  describe('month by month', () => {
    const found = standings(state, [read('2027-12-15', 3), read('2027-12-31', 4), read('2028-02-29', 6)]);

    it('keeps the value of the last day, also through months without readings, until the last month that is over', () => {
      expect(monthly(found, '2028-04-29')).toEqual([
        { on: '2027-12-31', value: 4 },
        { on: '2028-01-31', value: 4 },
        { on: '2028-02-29', value: 6 },
        { on: '2028-03-31', value: 6 }
      ]);
      expect(monthly(found, '2028-04-30')).toHaveLength(5);
      expect(monthly(found, '2027-12-30')).toEqual([]);
    });

    it('ends with the last standing where nothing is known after it', () => {
      expect(monthly(found, '2028-12-31', 'lastStanding').map(({ on }) => on)).toEqual([
        '2027-12-31',
        '2028-01-31',
        '2028-02-29'
      ]);
      expect(monthly(found, '2028-02-28', 'lastStanding')).toHaveLength(2);
    });

    it('is empty without standings', () => {
      expect(monthly([], '2028-01-01')).toEqual([]);
    });
  });
});
