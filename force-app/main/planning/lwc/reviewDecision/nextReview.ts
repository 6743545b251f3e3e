/** When the next review will be, and why. Pure. */
import { reviewAfter } from 'c/planCadence';
import type { Decision, PlanStatus } from 'c/planTypes';

/** What the next review follows from. */
export interface NextReviewFacts {
  readonly planStatus: PlanStatus;
  readonly decision: Decision | null;
  /** The day on which this review is held. */
  readonly heldOn: string;
  /** Days between reviews that the tier promises; null promises none. */
  readonly cadenceDays: number | null;
  /** The day that was chosen in this review; null leaves it to the tier. */
  readonly chosenOn: string | null;
  /** The day of a review that is scheduled beside this one; null when there is none. */
  readonly scheduledOn: string | null;
}

/** The next review: its day, and what sets it. */
export interface NextReview {
  readonly on: string | null;
  readonly by: 'tier' | 'choice' | 'scheduled' | 'stop' | 'inactive' | 'nothing';
}

/** As the flow PlanReviewHeld decides: none after Stop, one that is scheduled stays, and only active plans are reviewed again. */
export function nextReview(facts: NextReviewFacts): NextReview {
  const { planStatus, decision, heldOn, cadenceDays, chosenOn, scheduledOn } = facts;
  if (scheduledOn !== null) return { on: scheduledOn, by: 'scheduled' };
  if (decision === 'Stop') return { on: null, by: 'stop' };
  if (planStatus !== 'Active') return { on: null, by: 'inactive' };
  if (chosenOn !== null) return { on: chosenOn, by: 'choice' };
  const on = reviewAfter(heldOn, cadenceDays);
  return { on, by: on === null ? 'nothing' : 'tier' };
}
