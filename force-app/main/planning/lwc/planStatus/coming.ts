/** The reviews to come. */
import { daysBetween } from 'c/relativeDates';
import type { Named, ReviewKind } from 'c/planTypes';

import { inScope } from './need';
import type { ComingReview, Scope, StatusRow } from './statusTypes';

/** A review to come, or a day on which one is promised and not scheduled. */
export interface Coming {
  readonly key: string;
  readonly on: string;
  /** Null where it is promised by the tier and nobody has scheduled it. */
  readonly kind: ReviewKind | null;
  readonly reviewId: string | null;
  readonly plan: Named;
  readonly account: Named;
}

/** The reviews of the next `days` days, the soonest first: scheduled ones, and promised ones that are not scheduled. */
export function comingReviews(
  rows: readonly StatusRow[],
  reviews: readonly ComingReview[],
  scope: Scope,
  today: string,
  days: number
): readonly Coming[] {
  const isNear = (day: string): boolean => day >= today && daysBetween(today, day) <= days;
  const scheduled = reviews
    .filter(({ ofPlan, scheduledFor }) => inScope(ofPlan, scope) && isNear(scheduledFor))
    .map(({ id, kind, scheduledFor, ofPlan: { plan, account } }): Coming => ({
      key: id,
      on: scheduledFor,
      kind,
      reviewId: id,
      plan,
      account
    }));
  const planned = new Set(scheduled.map(({ plan }) => plan.id));
  const promised = rows.flatMap(({ plan, account, status, nextReviewDue }): Coming[] =>
    plan !== null && status === 'Active' && nextReviewDue !== null && isNear(nextReviewDue) && !planned.has(plan.id)
      ? [{ key: plan.id, on: nextReviewDue, kind: null, reviewId: null, plan, account }]
      : []
  );
  return [...scheduled, ...promised].sort(
    (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) || a.account.name.localeCompare(b.account.name)
  );
}
