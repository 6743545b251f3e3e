/** What a digest is worded with, so that it knows no platform. */
import type { IndicatorPace } from 'c/indicatorPace';
import type { Pace } from 'c/planPace';
import type { Commitment, Decision, PlanStatus, RelationshipStage, ReviewKind, TextSection } from 'c/planTypes';
import type { Outcome } from 'c/sayDo';

/** Texts of a digest; `{0}`, `{1}`, … stand for values. */
export interface DigestWords {
  readonly accountPlan: string;
  readonly barrierOpen: string;
  readonly barrierOpenEscalated: string;
  readonly behindCount: string;
  readonly completenessOf: string;
  readonly confidence: string;
  readonly dedicated: string;
  readonly lagging: string;
  readonly lastReviewOn: string;
  readonly missing: string;
  readonly neverRead: string;
  readonly neverReviewed: string;
  readonly nobody: string;
  readonly nobodyYet: string;
  readonly notAssessed: string;
  readonly notDue: string;
  readonly notMeasured: string;
  readonly notScheduled: string;
  readonly notSet: string;
  readonly notTiered: string;
  readonly notWritten: string;
  readonly noMeasure: string;
  readonly onPaceCount: string;
  readonly opportunityCount: string;
  readonly overdueBy: string;
  readonly period: string;
  readonly pulledIn: string;
  readonly sayDoOf: string;
  readonly sumPartly: string;
  readonly valueOf: string;
  readonly valueTarget: string;
  readonly wayUnknown: string;
  readonly way: string;
}

/** Names of what is picked from lists, and figures in the user's language. */
export interface DigestNames {
  readonly status: (status: PlanStatus) => string;
  readonly stage: (stage: RelationshipStage) => string;
  readonly section: (field: TextSection) => string;
  readonly pace: (pace: Pace) => string;
  readonly indicatorPace: (pace: IndicatorPace) => string;
  readonly outcome: (outcome: Outcome) => string;
  readonly audience: (audience: Commitment['audience']) => string;
  /** What a review of a kind is called, such as Cadence review. */
  readonly review: (kind: ReviewKind) => string;
  readonly decision: (decision: Decision) => string;
  readonly teamFunction: (teamFunction: string) => string;
  /** A figure with its unit. */
  readonly measured: (value: number, unit: string | null) => string;
  /** An amount in short; says so when it is unknown. */
  readonly money: (amount: number | null) => string;
}

/** How a digest is worded, and for which day. */
export interface DigestSetting {
  readonly words: DigestWords;
  readonly names: DigestNames;
  /** Language of dates and numbers, e.g. `en-US`. */
  readonly locale: string;
  /** Direction in which that language is written. */
  readonly dir: 'ltr' | 'rtl';
  /** The user's day, `YYYY-MM-DD`. */
  readonly today: string;
}
