import {
  behindBy,
  behindFrom,
  currentValue,
  expected,
  pace,
  paceReason,
  progress,
  type IndicatorFigures,
  type PacedIndicator
} from 'c/indicatorPace';

/** Two of six within a hundred days. */
const indicator: PacedIndicator = {
  baseline: 0,
  target: 6,
  current: 2,
  startOn: '2026-01-01',
  targetOn: '2026-04-11'
};
const sum: IndicatorFigures = {
  aggregation: 'Sum',
  source: 'New opportunities',
  baseline: 2,
  readingCount: 3,
  readingSum: 3,
  latest: 1
};

describe('c-indicator-pace', () => {
  describe('the current value', () => {
    it('of a sum begins at the baseline, and at 0 where that is blank', () => {
      expect(currentValue(sum)).toBe(5);
      expect(currentValue({ ...sum, baseline: null })).toBe(3);
      expect(currentValue({ ...sum, readingCount: 0, readingSum: 0, latest: null })).toBe(2);
      expect(currentValue({ ...sum, baseline: 0.1, readingSum: 0.2 })).toBe(0.3);
    });

    it('of a sum by hand is unknown until something is added', () => {
      const empty: IndicatorFigures = { ...sum, source: 'By hand', readingCount: 0, readingSum: 0, latest: null };

      expect(currentValue(empty)).toBeNull();
      expect(currentValue({ ...empty, readingCount: 1, readingSum: -4, latest: -4 })).toBe(-2);
    });

    it('of an average is the mean with two decimals, half away from zero', () => {
      const average: IndicatorFigures = { ...sum, aggregation: 'Average', readingSum: 200 };

      expect(currentValue(average)).toBe(66.67);
      expect(currentValue({ ...average, readingCount: 8, readingSum: 0.12 })).toBe(0.02);
      expect(currentValue({ ...average, readingCount: 8, readingSum: -0.12 })).toBe(-0.02);
      expect(currentValue({ ...average, readingCount: 0, readingSum: 0 })).toBeNull();
    });

    it('of a state is that of the latest day', () => {
      const state: IndicatorFigures = { ...sum, aggregation: 'Latest', latest: -7.5 };

      expect(currentValue(state)).toBe(-7.5);
      expect(currentValue({ ...state, readingCount: 0, latest: null })).toBeNull();
    });
  });

  it('measures the way and the time', () => {
    expect(progress(indicator)).toBe(33.33);
    expect(expected(indicator, '2026-02-20')).toBe(50);
    expect(behindBy(indicator, '2026-02-20')).toBe(16.67);
    expect(behindFrom(indicator)).toBe('2026-02-14');
  });

  it.each([
    ['2026-01-24', 'Ahead'],
    ['2026-01-25', 'On pace'],
    ['2026-02-13', 'On pace'],
    ['2026-02-14', 'Behind'],
    ['2027-01-01', 'Behind']
  ])('on %s is %s', (today, found) => {
    expect(pace(indicator, today)).toBe(found);
  });

  it('is reached at the target, also where less is better', () => {
    expect(pace({ ...indicator, current: 6 }, '2030-01-01')).toBe('Reached');
    expect(pace({ ...indicator, baseline: 20, target: 12, current: 11 }, '2030-01-01')).toBe('Reached');
    expect(pace({ ...indicator, baseline: 20, target: 12, current: 21 }, '2026-01-02')).toBe('Behind');
    expect(progress({ ...indicator, baseline: -4, target: -8, current: -5 })).toBe(25);
  });

  it.each<[Partial<PacedIndicator>, string, string]>([
    [{ target: null }, 'No target', 'noTarget'],
    [{ target: null, baseline: null }, 'No target', 'noTarget'],
    [{ targetOn: null }, 'Not measured', 'noTarget'],
    [{ baseline: null, current: null }, 'Not measured', 'noBaseline'],
    [{ baseline: 6, current: null }, 'Not measured', 'targetIsBaseline'],
    [{ current: null }, 'Not measured', 'noValue']
  ])('with %j is %s: %s', (change, found, reason) => {
    expect(pace({ ...indicator, ...change }, '2026-02-01')).toBe(found);
    expect(paceReason({ ...indicator, ...change })).toBe(reason);
    expect(behindBy({ ...indicator, ...change }, '2026-02-01')).toBeNull();
  });

  it('has no reason to give where it is measured', () => {
    expect(paceReason(indicator)).toBeNull();
  });
});
