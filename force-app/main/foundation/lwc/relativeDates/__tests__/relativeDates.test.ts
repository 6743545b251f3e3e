import {
  daysBetween,
  exactDate,
  exactDateTime,
  monthName,
  monthsBetween,
  relativeDate,
  shortRelativeDate,
  todayIso
} from 'c/relativeDates';
import fc from 'test/properties';

const days = fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('relativeDates', () => {
  it.each([
    ['2026-06-01', 'today'],
    ['2026-06-07', 'in 6 days'],
    ['2026-05-31', 'yesterday'],
    ['2026-05-01', '4 weeks ago'],
    ['2025-04-01', '14 months ago'],
    ['2024-05-01', '2 years ago'],
    ['2027-06-01', 'in 12 months']
  ])('tells %s from 1 June 2026', (date, words) => {
    expect(relativeDate(date, '2026-06-01', 'en-US')).toBe(words);
  });

  it('tells the same in fewer letters', () => {
    expect(shortRelativeDate('2025-04-01', '2026-06-01', 'en-US')).toBe('14 mo. ago');
  });

  it('speaks the user’s language', () => {
    expect(relativeDate('2025-04-01', '2026-06-01', 'de')).toBe('vor 14 Monaten');
  });

  it('ignores the time after a date', () => {
    expect(relativeDate('2026-05-30T23:59:59.000Z', '2026-06-01', 'en-US')).toBe('2 days ago');
  });

  it('counts a month only when its day has come', () => {
    expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(0);
    expect(monthsBetween('2026-01-31', '2026-03-31')).toBe(2);
  });

  it('counts days and months the same in both directions', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(daysBetween(a, b)).toBe(-daysBetween(b, a) || 0);
        expect(monthsBetween(a, b)).toBe(-monthsBetween(b, a) || 0);
      })
    );
  });

  it('writes exact dates, and nothing for a blank one', () => {
    expect(exactDate('2026-03-03', 'en-GB')).toBe('3 March 2026');
    expect(exactDate(null, 'en-GB')).toBe('');
    expect(exactDateTime(null, 'en-GB')).toBe('');
    expect(exactDateTime('2026-03-03T12:00:00.000Z', 'en-GB')).toContain('2026');
  });

  it('names the year of a month only when it is another one', () => {
    expect(monthName('2026-03-31', '2026-06-01', 'en-US')).toBe('Mar');
    expect(monthName('2025-03-31', '2026-06-01', 'en-US')).toBe('Mar 2025');
  });

  it('takes today from the user’s clock', () => {
    expect(todayIso(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
