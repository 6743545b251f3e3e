import { expected, offPace, offPaceFrom, pace, planOffPaceFrom, progress, type PacedObjective } from 'c/planPace';
import fc from 'test/properties';

/** Two of six sites within a hundred days. */
const objective: PacedObjective = {
  baseline: 0,
  target: 6,
  current: 2,
  startOn: '2026-01-01',
  dueOn: '2026-04-11',
  status: 'Open'
};
const day = 86_400_000;
const after = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);

describe('c-plan-pace', () => {
  describe('progress', () => {
    it.each([
      [0, 6, 2, 33.33],
      [0, 6, 4, 66.67],
      [0, 6, 0, 0],
      [0, 6, 6, 100],
      [0, 6, 9, 150],
      [0, 6, -1, -16.67],
      [20, 10, 15, 50],
      [20, 10, 25, -50],
      [0.1, 0.3, 0.2, 50],
      [0, 200, 0.01, 0.01],
      [0, 200, -0.01, -0.01],
      [0, 201, 0.01, 0],
      [0, 9_999_999_999.99, 3_333_333_333.33, 33.33],
      [-9_999_999_999_999.99, 9_999_999_999_999.99, 0, 50]
    ])('from %d to %d, now %d, is %d %%', (baseline, target, current, percent) => {
      expect(progress({ ...objective, baseline, target, current })).toBe(percent);
    });

    it.each<Partial<PacedObjective>>([{ baseline: null }, { target: null }, { current: null }, { baseline: 6 }])(
      'is unknown with %j',
      (change) => {
        expect(progress({ ...objective, ...change })).toBeNull();
        expect(pace({ ...objective, ...change }, '2026-02-01')).toBe('Not measured');
        expect(offPaceFrom({ ...objective, ...change })).toBeNull();
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
      expect(expected(objective, today)).toBe(percent);
    });

    it('has two decimals, rounded half up', () => {
      expect(expected({ ...objective, dueOn: '2026-01-04' }, '2026-01-02')).toBe(33.33);
      expect(expected({ ...objective, dueOn: '2026-01-04' }, '2026-01-03')).toBe(66.67);
      expect(expected({ ...objective, dueOn: after('2026-01-01', 800) }, '2026-01-02')).toBe(0.13);
    });

    it('is unknown without dates', () => {
      expect(expected({ ...objective, startOn: null }, '2026-02-01')).toBeNull();
      expect(expected({ ...objective, dueOn: null }, '2026-02-01')).toBeNull();
      expect(pace({ ...objective, dueOn: null }, '2026-02-01')).toBe('Not measured');
      expect(offPaceFrom({ ...objective, startOn: null })).toBeNull();
    });
  });

  describe('pace', () => {
    it.each([
      ['2026-01-01', 'Ahead'],
      ['2026-01-24', 'Ahead'],
      ['2026-01-25', 'On pace'],
      ['2026-02-13', 'On pace'],
      ['2026-02-14', 'Behind']
    ])('on %s of 33.33 %% is %s', (today, found) => {
      expect(pace(objective, today)).toBe(found);
    });

    it('tolerates exactly a tenth, on either side', () => {
      const half = { ...objective, current: 3 };

      expect(offPaceFrom(half)).toBe('2026-03-03');
      expect(pace(half, '2026-03-02')).toBe('On pace');
      expect(pace(half, '2026-03-03')).toBe('Behind');
      expect(pace(half, '2026-02-10')).toBe('Ahead');
      expect(pace(half, '2026-02-11')).toBe('On pace');
    });

    it('is reached with the target, whatever the day, and says what was decided', () => {
      expect(pace({ ...objective, current: 6 }, '2030-01-01')).toBe('Reached');
      expect(pace({ ...objective, status: 'Reached' }, '2030-01-01')).toBe('Reached');
      expect(pace({ ...objective, status: 'Dropped' }, '2030-01-01')).toBe('Dropped');
      expect(offPaceFrom({ ...objective, current: 7 })).toBeNull();
      expect(offPaceFrom({ ...objective, status: 'Dropped' })).toBeNull();
    });

    it('is behind from the day after the due date at the latest, and from the start at the earliest', () => {
      expect(offPaceFrom({ ...objective, current: 5.99 })).toBe('2026-04-12');
      expect(offPaceFrom({ ...objective, current: -100 })).toBe('2026-01-01');
    });
  });

  it('turns from on pace to behind on one day and never back', () => {
    const value = fc.integer({ min: -200_000, max: 200_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(value, value, value, fc.integer({ min: 1, max: 800 }), (baseline, target, current, length) => {
        fc.pre(baseline !== target);
        const one = { ...objective, baseline, target, current, dueOn: after('2026-01-01', length) };
        const from = offPaceFrom(one);
        if (from === null) return expect(progress(one)).toBeGreaterThanOrEqual(100);
        expect(pace(one, from)).toBe('Behind');
        expect(pace(one, after(from, 1))).toBe('Behind');
        expect(pace(one, after(from, -1))).not.toBe('Behind');
        return expect((expected(one, from) ?? 0) - (progress(one) ?? 0)).toBeGreaterThan(0);
      })
    );
  });

  describe('a plan', () => {
    const others = [objective, { ...objective, current: 0 }, { ...objective, current: null }];

    it('is off pace with its first objective, while it is approved or active', () => {
      expect(planOffPaceFrom(others)).toBe('2026-01-12');
      expect(offPace({ status: 'Active' }, others, '2026-01-11')).toBe(false);
      expect(offPace({ status: 'Active' }, others, '2026-01-12')).toBe(true);
      expect(offPace({ status: 'Approved' }, others, '2026-01-12')).toBe(true);
      expect(offPace({ status: 'Draft' }, others, '2026-01-12')).toBe(false);
      expect(offPace({ status: 'Closed' }, others, '2026-01-12')).toBe(false);
    });

    it('is not off pace where nothing is measured', () => {
      expect(planOffPaceFrom([])).toBeNull();
      expect(offPace({ status: 'Active' }, [{ ...objective, current: null }], '2030-01-01')).toBe(false);
    });
  });
});
