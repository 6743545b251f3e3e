/** What of the pulses of a team may be shown. Pure. */
import type { Review } from 'c/planTypes';

/** Answers from which on an average is shown: fewer would give single people away. */
export const FEWEST_ANSWERS = 3;

/** The pulse before one review. */
export interface Pulse {
  readonly reviewId: string;
  /** The day of the review; null where it has none. */
  readonly day: string | null;
  readonly answers: number;
  /** Answers behind the average, in threes. */
  readonly shown: number;
  /** 1 to 5; null below three answers. */
  readonly average: number | null;
}

/** The scheduled review that comes first, before which the team is asked; null where none is scheduled. */
export function nextReview(reviews: readonly Review[]): Review | null {
  const scheduled = reviews.filter(({ status }) => status === 'Scheduled');
  return scheduled.reduce<Review | null>(
    (first, each) => (first === null || (each.scheduledFor ?? '') < (first.scheduledFor ?? '') ? each : first),
    null
  );
}

/** The pulse before a review. An average below three answers is never passed on, whatever the server says. */
export function pulseOf(review: Review): Pulse {
  const { id, heldOn, scheduledFor, pulseAnswers: answers, pulseShown: shown, pulseAverage } = review;
  return {
    reviewId: id,
    day: heldOn ?? scheduledFor,
    answers,
    shown,
    average: shown < FEWEST_ANSWERS ? null : pulseAverage
  };
}

/** The pulses before reviews that were held and that somebody answered, oldest first. */
export function pastPulses(reviews: readonly Review[]): readonly Pulse[] {
  return reviews
    .filter(({ status, pulseAnswers }) => status === 'Held' && pulseAnswers > 0)
    .map(pulseOf)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
}
