/** Puts together what the agenda of a review is written from. Pure. */
import type { PlanData } from 'c/planTypes';
import { agendaStart, figuresThen, reviewAgenda } from 'c/reviewAgenda';
import type { AgendaItem } from 'c/reviewAgenda';
import { formerReviews } from 'c/reviewRecords';
import type { HeldReview, ReviewSide, RunReview } from 'c/reviewRecords';

/** The agenda of a review, and from when it tells. */
export interface ReviewAgenda {
  readonly items: readonly AgendaItem[];
  readonly since: string;
  /** The review before; null for the first one. */
  readonly before: HeldReview | null;
}

/** The agenda of a review to come as it is today, of a held one as it was on its day. */
export function agendaOf(review: RunReview, data: PlanData, side: ReviewSide, today: string): ReviewAgenda {
  const { plan } = data;
  const former = formerReviews(review, side);
  const { since, then, lastReview } = agendaStart(plan, former, review);
  const kept = review.heldOn === null ? undefined : side.heldReviews.find(({ id }) => id === review.id);
  const now =
    kept === undefined
      ? {
          score: plan.relationshipScore,
          confidence: plan.relationshipConfidence,
          tier: plan.accountTier,
          completeness: plan.completeness,
          pulse: review.pulse
        }
      : figuresThen(kept);
  const { items } = reviewAgenda({
    // What is decided in this very review is no news to it.
    data: { ...data, commitments: data.commitments.filter(({ reviewId }) => reviewId !== review.id) },
    people: side.people,
    assessments: side.assessments,
    tierDecisions: side.tierDecisions,
    readings: side.readings,
    then,
    now,
    since,
    today: review.heldOn ?? today
  });
  return { items, since, before: former.find(({ id }) => id === lastReview?.id) ?? null };
}
