/** What the summary of a review is written from. */
import type { Review } from 'c/planTypes';

/** A criterion of the rubric as the review rated it. */
export interface RatedCriterion {
  readonly id: string;
  readonly name: string;
  /** What each level means, from 1; null where nobody wrote it. */
  readonly levels: readonly (string | null)[];
  /** 1 to 4; null while it is not rated. */
  readonly rating: number | null;
  /** What the review before gave; null where there was none or it was not rated. */
  readonly lastRating: number | null;
  readonly comment: string | null;
}

/** A point of the agenda in words; points come in the order of the agenda, so that the first ten matter most. */
export interface AgendaLine {
  readonly key: string;
  /** What it is about in a word, such as Commitment or Map. */
  readonly kind: string;
  readonly text: string;
  readonly isSpoken: boolean;
}

/** A task that the review gave to somebody. */
export interface ReviewTask {
  readonly id: string;
  readonly subject: string;
  readonly owner: string | null;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | null;
}

/** A review with everything that its summary shows. */
export interface ReviewDocument {
  readonly review: Review;
  readonly ratings: readonly RatedCriterion[];
  readonly agenda: readonly AgendaLine[];
  readonly notes: string | null;
  readonly tasks: readonly ReviewTask[];
}
