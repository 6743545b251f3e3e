import { courseFrom, isMeasured, type MeasuredIndicator } from 'c/indicatorCourse';

const TODAY = '2026-07-02';
const indicator: MeasuredIndicator = {
  aggregation: 'Sum',
  source: 'Reviews held',
  baseline: 0,
  target: 10,
  current: 2,
  startOn: '2026-01-01',
  targetOn: '2026-12-31',
  readingCount: 2
};

describe('indicatorCourse', () => {
  it.each([
    [5, 5, 3, 'Off course'],
    [4, 4, 2, 'At risk'],
    [5, 3, 0, 'On course'],
    [6, 3, 3, 'Off course'],
    [7, 3, 0, 'Not enough to say'],
    [2, 2, 2, 'Not enough to say'],
    [0, 0, 0, 'Not enough to say']
  ])('%i leading, %i measured, %i behind: %s', (leading, measured, behind, course) => {
    expect(courseFrom(leading, measured, behind)).toBe(course);
  });

  it.each<[Partial<MeasuredIndicator>, boolean]>([
    [{}, true],
    [{ target: null }, false],
    [{ baseline: null }, false],
    [{ target: 0 }, false],
    [{ current: null }, false],
    [{ startOn: null }, false],
    [{ current: 0, readingCount: 0 }, true],
    [{ current: 0, readingCount: 0, source: 'By hand' }, false],
    [{ current: 0, readingCount: 0, aggregation: 'Average' }, false],
    [{ current: 0, readingCount: 0, startOn: '2026-05-03', targetOn: '2027-12-31' }, true],
    [{ current: 0, readingCount: 0, startOn: '2026-05-04', targetOn: '2027-12-31' }, false],
    [{ current: 0, readingCount: 0, startOn: '2026-06-22', targetOn: '2026-08-21' }, true],
    [{ current: 0, readingCount: 0, startOn: '2026-06-23', targetOn: '2026-08-23' }, false]
  ])('%j is measured: %s', (values, measured) => {
    expect(isMeasured({ ...indicator, ...values }, TODAY)).toBe(measured);
  });
});
