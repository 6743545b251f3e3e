import { cadenceDueOn, daysOverdue, nextReviewDue, reviewAfter, reviewStatus, type ReviewedPlan } from 'c/planCadence';

const plan: ReviewedPlan = {
  status: 'Active',
  cadenceDays: 90,
  activatedOn: '2026-01-10',
  lastReviewOn: null,
  nextReviewScheduled: null
};

describe('c-plan-cadence', () => {
  describe('the review that the tier promises', () => {
    it('is counted from the activation until one is held after it', () => {
      expect(cadenceDueOn(plan)).toBe('2026-04-10');
      expect(cadenceDueOn({ ...plan, lastReviewOn: '2026-01-09' })).toBe('2026-04-10');
      expect(cadenceDueOn({ ...plan, lastReviewOn: '2026-01-10' })).toBe('2026-04-10');
      expect(cadenceDueOn({ ...plan, lastReviewOn: '2026-01-11' })).toBe('2026-04-11');
      expect(cadenceDueOn({ ...plan, activatedOn: null, lastReviewOn: '2026-01-11' })).toBe('2026-04-11');
    });

    it('is none where nothing promises it or there is nothing to count from', () => {
      expect(cadenceDueOn({ ...plan, cadenceDays: null })).toBeNull();
      expect(cadenceDueOn({ ...plan, activatedOn: null })).toBeNull();
      for (const status of ['Draft', 'In review', 'Approved', 'Closed'] as const)
        expect(cadenceDueOn({ ...plan, status })).toBeNull();
    });

    it.each([
      ['2026-01-31', 30, '2026-03-02'],
      ['2024-01-31', 30, '2024-03-01'],
      ['2024-02-29', 365, '2025-02-28'],
      ['2023-02-28', 365, '2024-02-28'],
      ['2023-03-01', 365, '2024-02-29'],
      ['2024-02-28', 1, '2024-02-29'],
      ['2100-02-28', 1, '2100-03-01'],
      ['2026-12-31', 1, '2027-01-01'],
      ['2026-10-03', 90, '2027-01-01'],
      ['2026-07-05', 180, '2027-01-01'],
      ['2026-03-28', 1, '2026-03-29'],
      ['2026-10-25', 1, '2026-10-26']
    ])('counts whole days from %s: %d days are %s', (from, days, to) => {
      expect(reviewAfter(from, days)).toBe(to);
    });

    it('does not follow a review where the tier promises none', () => {
      expect(reviewAfter('2026-01-31', null)).toBeNull();
    });
  });

  describe('the next review', () => {
    it('is the one that is scheduled, but never later than promised', () => {
      expect(nextReviewDue({ ...plan, nextReviewScheduled: '2026-04-01' })).toBe('2026-04-01');
      expect(nextReviewDue({ ...plan, nextReviewScheduled: '2026-05-01' })).toBe('2026-04-10');
      expect(nextReviewDue(plan)).toBe('2026-04-10');
      expect(nextReviewDue({ ...plan, cadenceDays: null, nextReviewScheduled: '2026-05-01' })).toBe('2026-05-01');
      expect(nextReviewDue({ ...plan, cadenceDays: null })).toBeNull();
    });

    it('is none unless the plan is active', () => {
      expect(nextReviewDue({ ...plan, status: 'Approved', nextReviewScheduled: '2026-04-01' })).toBeNull();
    });
  });

  it.each([
    ['2026-03-26', 'On cadence', null],
    ['2026-03-27', 'Due soon', null],
    ['2026-04-10', 'Due soon', null],
    ['2026-04-11', 'Overdue', 1],
    ['2027-04-10', 'Overdue', 365]
  ])('stands on %s as %s', (today, status, days) => {
    expect(reviewStatus(plan, today)).toBe(status);
    expect(daysOverdue(plan, today)).toBe(days);
  });

  it('stands as the plan does before and after it is active, and without a date', () => {
    const today = '2027-01-01';
    expect(reviewStatus({ ...plan, status: 'Closed' }, today)).toBe('Closed');
    expect(reviewStatus({ ...plan, status: 'Draft' }, today)).toBe('Not started');
    expect(reviewStatus({ ...plan, cadenceDays: null }, today)).toBe('Not scheduled');
    expect(daysOverdue({ ...plan, status: 'Closed' }, today)).toBeNull();
    expect(daysOverdue({ ...plan, cadenceDays: null }, today)).toBeNull();
  });
});
