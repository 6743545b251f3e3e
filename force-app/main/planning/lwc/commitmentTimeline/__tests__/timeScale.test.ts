import { addDays, addMonths, monthStart, monthTicks, timeScale } from '../timeScale';

describe('time scale', () => {
  it('places days on a straight line, also beyond its ends', () => {
    const at = timeScale('2026-01-01', '2026-01-11', 100);

    expect(['2026-01-01', '2026-01-02', '2026-01-11', '2025-12-31', '2026-01-21'].map(at)).toEqual([
      0, 10, 100, -10, 200
    ]);
  });

  it('counts a leap day, and no hour of summer time', () => {
    expect(timeScale('2028-02-01', '2028-03-01', 29)('2028-02-29')).toBe(28);
    expect(timeScale('2026-03-01', '2026-04-01', 31)('2026-03-30')).toBe(29);
  });

  it('puts everything at the start of a line without length', () => {
    expect(timeScale('2026-01-01', '2026-01-01', 100)('2026-05-01')).toBe(0);
    expect(timeScale('2026-02-01', '2026-01-01', 100)('2026-05-01')).toBe(0);
  });

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31']
  ])('knows the day %s and %i days', (day, days, then) => {
    expect(addDays(day, days)).toBe(then);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-11-15', 2, '2027-01-01'],
    ['2026-01-15', -1, '2025-12-01'],
    ['2026-06-30', 0, '2026-06-01']
  ])('knows the month of %s and %i months', (day, months, then) => {
    expect(addMonths(day, months)).toBe(then);
  });

  it('begins months on their first day', () => {
    expect(monthStart('2026-06-30')).toBe('2026-06-01');
  });

  it('ticks every month of a year', () => {
    const ticks = monthTicks('2026-01-01', '2026-12-31', 24);

    expect(ticks).toHaveLength(12);
    expect([ticks[0], ticks[11]]).toEqual(['2026-01-01', '2026-12-01']);
  });

  it('ticks no month that began before the line', () => {
    expect(monthTicks('2026-01-15', '2026-03-01', 24)).toEqual(['2026-02-01', '2026-03-01']);
  });

  it('ticks quarters, years and decades where months would be too many, on round ones', () => {
    expect(monthTicks('2026-02-01', '2026-12-31', 4)).toEqual(['2026-04-01', '2026-07-01', '2026-10-01']);
    expect(monthTicks('2024-05-01', '2030-12-31', 5)).toEqual(['2026-01-01', '2028-01-01', '2030-01-01']);
    expect(monthTicks('2001-01-01', '2030-12-31', 8)).toEqual([
      '2005-01-01',
      '2010-01-01',
      '2015-01-01',
      '2020-01-01',
      '2025-01-01',
      '2030-01-01'
    ]);
    expect(monthTicks('1900-01-01', '2100-01-01', 8)).toHaveLength(8);
  });
});
