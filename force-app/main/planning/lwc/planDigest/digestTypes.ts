/** What a plan that is taken along is made of: words and figures, in which missing is said to be missing. */
import type { IndicatorPace } from 'c/indicatorPace';
import type { Pace } from 'c/planPace';
import type { TextSection } from 'c/planTypes';
import type { Outcome } from 'c/sayDo';

/** A text of the strategy map. */
export interface DigestSection {
  readonly field: TextSection;
  readonly label: string;
  /** Null while nothing is written that counts. */
  readonly text: string | null;
}

/** One of the stages that a relationship can reach. */
export interface DigestStage {
  readonly label: string;
  readonly isNow: boolean;
  readonly isAim: boolean;
}

/** An objective; what is unknown is said to be. */
export interface DigestObjective {
  readonly id: string;
  readonly name: string;
  readonly measure: string;
  /** From where to where. */
  readonly way: string;
  readonly now: string;
  readonly due: string;
  readonly owner: string;
  readonly pace: Pace;
  readonly paceWord: string;
  /** Percent of the way, 0 at the baseline; null while not measured. */
  readonly progress: number | null;
}

/** An indicator; what is unknown is said to be. */
export interface DigestIndicator {
  readonly id: string;
  readonly name: string;
  /** Says so where it is lagging; empty for a leading one. */
  readonly note: string;
  readonly now: string;
  readonly target: string;
  /** False while nobody knows where it stands. */
  readonly isKnown: boolean;
  /** Both in few words, such as 4 of 6. */
  readonly figure: string;
  readonly pace: IndicatorPace;
  readonly paceWord: string;
  /** The day of its last reading. */
  readonly read: string;
}

/** A commitment that is open. */
export interface DigestCommitment {
  readonly id: string;
  readonly name: string;
  /** The customer's person, or the audience where nobody is named. */
  readonly to: string;
  readonly owner: string;
  readonly due: string;
  /** When that is, relative to today. */
  readonly when: string;
  readonly outcome: Outcome;
  readonly outcomeWord: string;
}

/** A figure with what it rests on. */
export interface DigestFigure {
  /** As shown; says so when it is missing. */
  readonly value: string;
  readonly isMissing: boolean;
  readonly evidence: string;
}

/** A function of the account team. */
export interface DigestMember {
  readonly role: string;
  readonly name: string;
  readonly kind: string;
  readonly isMissing: boolean;
}

/** An opportunity that is linked to the plan. */
export interface DigestOpportunity {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly amount: string;
  readonly closes: string;
  readonly isIdentified: boolean;
  readonly isInProcess: boolean;
}

/** A barrier that is open. */
export interface DigestBarrier {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly age: string;
}

/** A plan as it is taken along. */
export interface PlanDigest {
  readonly account: string;
  readonly name: string;
  readonly period: string;
  readonly status: string;
  readonly tier: string;
  readonly owner: string;
  readonly sponsor: string;
  readonly asOf: string;
  readonly stageNow: string;
  readonly stageAim: string;
  readonly stages: readonly DigestStage[];
  readonly sections: Readonly<Record<TextSection, DigestSection>>;
  /** What needs attention first, then by due date. */
  readonly objectives: readonly DigestObjective[];
  /** What needs attention first, then the farthest behind; null where the user may not see them. */
  readonly indicators: readonly DigestIndicator[] | null;
  /** Open and past their due date, oldest first. */
  readonly overdue: readonly DigestCommitment[];
  /** Open and not past their due date, next first. */
  readonly next: readonly DigestCommitment[];
  readonly relationship: DigestFigure;
  readonly confidence: DigestFigure;
  readonly sayDo: DigestFigure;
  readonly keeping: { readonly kept: number; readonly late: number; readonly missed: number };
  readonly completeness: DigestFigure;
  readonly onPace: DigestFigure;
  readonly nextReview: DigestFigure;
  readonly team: readonly DigestMember[];
  readonly identified: DigestFigure;
  readonly inProcess: DigestFigure;
  readonly opportunities: readonly DigestOpportunity[];
  readonly barriers: readonly DigestBarrier[];
}
