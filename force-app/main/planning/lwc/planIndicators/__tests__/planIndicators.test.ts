import { asOf, courseOf, lackOf, silentDays } from 'c/planIndicators';
import type { PlanIndicator } from 'c/planTypes';
import { planIndicator } from 'test/planWork';

const TODAY = '2026-07-02';
const day = (readOn: string, value: number): { readOn: string; value: number } => ({ readOn, value });
const at = (values: Partial<PlanIndicator>): PlanIndicator => planIndicator('i', values);

describe('planIndicators', () => {
  it.each<[Partial<PlanIndicator>, string | null]>([
    [{}, null],
    [{ target: null, baseline: null }, null],
    [{ targetOn: null }, 'dates'],
    [{ baseline: null, current: null }, 'baseline'],
    [{ baseline: 10 }, 'distance'],
    [{ current: null }, 'value']
  ])('%j lacks %s', (values, lack) => {
    expect(lackOf(at(values))).toBe(lack);
  });

  it('counts silence from the last reading, or from the start', () => {
    expect(silentDays({ lastReadingOn: '2026-06-02', startOn: '2026-01-01' }, TODAY)).toBe(30);
    expect(silentDays({ lastReadingOn: null, startOn: '2026-07-01' }, TODAY)).toBe(1);
    expect(silentDays({ lastReadingOn: null, startOn: '2026-07-03' }, TODAY)).toBeNull();
    expect(silentDays({ lastReadingOn: null, startOn: null }, TODAY)).toBeNull();
  });

  describe('on an earlier day', () => {
    const readings = [day('2026-06-01', 2), day('2026-06-01', 5), day('2026-05-01', 4), day('2026-04-01', 0.1)];
    const then = (values: Partial<PlanIndicator>, on: string): unknown => {
      const { current, readingCount, lastReadingOn } = asOf(
        at({ readingCount: 4, readingSum: 11.1, ...values }),
        readings,
        on
      );
      return [current, readingCount, lastReadingOn];
    };

    it('a sum is less what came later', () => {
      const sum = { baseline: 3, current: 14.1 };

      expect(then(sum, TODAY)).toEqual([14.1, 4, '2026-07-01']);
      expect(then(sum, '2026-05-01')).toEqual([7.1, 2, '2026-05-01']);
      expect(then(sum, '2026-03-31')).toEqual([3, 0, null]);
      expect(then({ ...sum, source: 'By hand' }, '2026-03-31')).toEqual([null, 0, null]);
    });

    it('an average is that of what was there, and unknown before', () => {
      const average = { aggregation: 'Average', current: 2.78 } as const;

      expect(then(average, '2026-05-31')).toEqual([2.05, 2, '2026-05-01']);
      expect(then(average, '2026-01-01')).toEqual([null, 0, null]);
    });

    it('a state is that of the latest day, the highest one', () => {
      const latest = { aggregation: 'Latest', current: 9, readingCount: 5 } as const;
      const withLast = [...readings, day('2026-07-01', 9)];

      expect(asOf(at(latest), withLast, '2026-06-30')).toMatchObject({ current: 5, lastReadingOn: '2026-06-01' });
      expect(asOf(at(latest), withLast, '2026-05-31')).toMatchObject({ current: 4, lastReadingOn: '2026-05-01' });
    });

    it('a state is unknown where only later readings were given', () => {
      const latest = at({ aggregation: 'Latest', readingCount: 3000 });

      expect(asOf(latest, [day('2026-06-01', 2)], '2026-05-31')).toMatchObject({ current: null, readingCount: 2999 });
    });
  });

  describe('together', () => {
    it('count leading ones, measured ones among them, and those that are behind', () => {
      const all = [{ current: 0 }, { current: 0 }, {}, { current: null }].map((values) => at(values));

      expect(courseOf(all, TODAY)).toEqual({ course: 'Off course', leading: 4, measured: 3, behind: 2 });
    });

    it('leave out lagging ones, and counts that had no time to show anything', () => {
      const young = { current: 0, readingCount: 0, lastReadingOn: null, startOn: '2026-06-20', targetOn: '2026-12-31' };

      expect(courseOf([at({ kind: 'Lagging' })], TODAY).leading).toBe(0);
      expect(courseOf([at(young)], TODAY).measured).toBe(0);
      expect(courseOf([at({ ...young, startOn: '2026-05-03' })], TODAY).measured).toBe(1);
      expect(courseOf([at({ ...young, startOn: '2026-05-03', source: 'By hand' })], TODAY).measured).toBe(0);
    });
  });
});
