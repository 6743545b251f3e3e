import {
  behindBy,
  behindFrom,
  dayNumber,
  dayOf,
  expected,
  hundredths,
  progress,
  rounded,
  standing,
  type Line
} from 'c/straightLine';
import fc from 'test/properties';

/** Two of six within a hundred days. */
const line: Line = { baseline: 0, target: 6, current: 2, startOn: '2026-01-01', dueOn: '2026-04-11' };

describe('c-straight-line', () => {
  describe('progress', () => {
    it.each([
      [0, 6, 2, 33.33],
      [0, 6, 6, 100],
      [0, 6, 9, 150],
      [0, 6, -1, -16.67],
      [20, 10, 15, 50],
      [20, 10, 25, -50],
      [-10, -5, -6, 80],
      [0.1, 0.3, 0.2, 50],
      [0, 200, -0.01, -0.01],
      [0, 201, 0.01, 0],
      [-999_999_999.99, 999_999_999.99, 0, 50]
    ])('from %d to %d, now %d, is %d %%', (baseline, target, current, percent) => {
      expect(progress({ ...line, baseline, target, current })).toBe(percent);
    });

    it.each<Partial<Line>>([{ baseline: null }, { target: null }, { current: null }, { baseline: 6 }])(
      'is unknown with %j',
      (change) => {
        const unknown = { ...line, ...change };

        expect(progress(unknown)).toBeNull();
        expect(behindBy(unknown, '2026-02-01')).toBeNull();
        expect(behindFrom(unknown)).toBeNull();
        expect(standing(unknown, '2026-02-01')).toBe('Not measured');
      }
    );
  });

  describe('what is expected', () => {
    it.each([
      ['2025-12-01', 0],
      ['2026-01-01', 0],
      ['2026-01-02', 1],
      ['2026-04-10', 99],
      ['2026-04-11', 100],
      ['2030-01-01', 100]
    ])('on %s is %d %%', (today, percent) => {
      expect(expected(line, today)).toBe(percent);
    });

    it('counts 29 February as a day', () => {
      const leap = { startOn: '2028-02-28', dueOn: '2028-03-03' };

      expect(expected(leap, '2028-02-29')).toBe(25);
      expect(expected(leap, '2028-03-01')).toBe(50);
      expect(expected({ startOn: '2027-02-28', dueOn: '2027-03-04' }, '2027-03-01')).toBe(25);
    });

    it('is unknown without dates, and so is everything that needs them', () => {
      for (const change of [{ startOn: null }, { dueOn: null }]) {
        expect(expected({ ...line, ...change }, '2026-02-01')).toBeNull();
        expect(behindBy({ ...line, ...change }, '2026-02-01')).toBeNull();
        expect(standing({ ...line, ...change }, '2026-02-01')).toBe('Not measured');
      }
    });
  });

  describe('how it stands', () => {
    it.each([
      ['2026-01-24', 'Ahead', -10.33],
      ['2026-01-25', 'On pace', -9.33],
      ['2026-02-13', 'On pace', 9.67],
      ['2026-02-14', 'Behind', 10.67]
    ])('on %s is %s', (today, found, points) => {
      expect(standing(line, today)).toBe(found);
      expect(behindBy(line, today)).toBe(points);
    });

    it('is behind from the day after the due date at the latest, and from the start at the earliest', () => {
      expect(behindFrom(line)).toBe('2026-02-14');
      expect(behindFrom({ ...line, current: 5.99 })).toBe('2026-04-12');
      expect(behindFrom({ ...line, current: -100 })).toBe('2026-01-01');
      expect(behindFrom({ ...line, current: 6 })).toBeNull();
      expect(standing({ ...line, current: 6 }, '2030-01-01')).toBe('Reached');
    });

    it('turns to behind on one day and never back', () => {
      const value = fc.integer({ min: -200_000, max: 200_000 }).map((cents) => cents / 100);
      fc.assert(
        fc.property(value, value, value, fc.integer({ min: 1, max: 800 }), (baseline, target, current, length) => {
          const one = { ...line, baseline, target, current, dueOn: dayOf(dayNumber('2026-01-01') + length) };
          const from = behindFrom(one);
          fc.pre(from !== null);
          const day = dayNumber(from ?? '');
          expect(standing(one, dayOf(day - 1))).not.toBe('Behind');
          expect(standing(one, dayOf(day))).toBe('Behind');
          expect(behindBy(one, dayOf(day))).toBeGreaterThan(0);
        })
      );
    });
  });

  it('rounds half away from zero, exactly', () => {
    expect([rounded(5n, 2n), rounded(-5n, 2n), rounded(5n, -2n), rounded(-1n, 3n), rounded(7n, 7n)]).toEqual([
      3, -3, -3, 0, 1
    ]);
    expect(() => rounded(1n, 0n)).toThrow(RangeError);
    expect(hundredths(1.005)).toBe(100n);
    expect(hundredths(-999_999_999.99)).toBe(-99_999_999_999n);
  });
});
