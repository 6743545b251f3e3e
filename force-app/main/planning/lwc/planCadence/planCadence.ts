/** When a plan is to be reviewed and how that stands. Runs anywhere; imports nothing but types. Days are `YYYY-MM-DD`. */
import type { Plan } from 'c/planTypes';

/** What the dates of reviews follow from. */
export type ReviewedPlan = Pick<
  Plan,
  'status' | 'cadenceDays' | 'activatedOn' | 'lastReviewOn' | 'nextReviewScheduled'
>;

/** AccountPlan__c.ReviewStatus__c, as a plan moves through its life. */
export const REVIEW_STATUSES = ['Not started', 'Not scheduled', 'On cadence', 'Due soon', 'Overdue', 'Closed'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** Days before the review from which it is due soon. */
export const DUE_SOON_DAYS = 14;

const DAY = 86_400_000;

/** Days are counted in UTC, where each has the same length, so that no change of clocks moves a date. */
function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
}

/** The day of the next review by the tier's cadence: so many whole days after this one; null where the tier promises none. */
export function reviewAfter(heldOn: string, cadenceDays: number | null): string | null {
  return cadenceDays === null ? null : dayAfter(heldOn, cadenceDays);
}

/**
 * The day of the review that the tier promises: the cadence after the last review, or after the activation where that is
 * later. Null unless the plan is active, has a day to count from and the tier promises reviews (AccountPlan__c.CadenceDueOn__c).
 */
export function cadenceDueOn({ status, cadenceDays, activatedOn, lastReviewOn }: ReviewedPlan): string | null {
  if (status !== 'Active') return null;
  const isBefore = activatedOn !== null && (lastReviewOn === null || lastReviewOn < activatedOn);
  const from = isBefore ? activatedOn : lastReviewOn;
  return from === null ? null : reviewAfter(from, cadenceDays);
}

/**
 * The day of the next review: the one that is scheduled, but never later than the tier promises. Null unless the plan is
 * active and one of the two is known (AccountPlan__c.NextReviewDue__c).
 */
export function nextReviewDue(plan: ReviewedPlan): string | null {
  if (plan.status !== 'Active') return null;
  const promised = cadenceDueOn(plan);
  const scheduled = plan.nextReviewScheduled;
  if (promised === null || scheduled === null) return promised ?? scheduled;
  return scheduled < promised ? scheduled : promised;
}

/** How the review of a plan stands on the user's day (AccountPlan__c.ReviewStatus__c). */
export function reviewStatus(plan: ReviewedPlan, today: string): ReviewStatus {
  if (plan.status === 'Closed') return 'Closed';
  if (plan.status !== 'Active') return 'Not started';
  const due = nextReviewDue(plan);
  if (due === null) return 'Not scheduled';
  if (due < today) return 'Overdue';
  return daysBetween(today, due) <= DUE_SOON_DAYS ? 'Due soon' : 'On cadence';
}

/** Whole days since the next review was due, 1 or more; null unless it is overdue (AccountPlan__c.DaysOverdue__c). */
export function daysOverdue(plan: ReviewedPlan, today: string): number | null {
  const due = nextReviewDue(plan);
  return due !== null && due < today ? daysBetween(due, today) : null;
}
