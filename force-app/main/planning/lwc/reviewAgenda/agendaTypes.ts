/** What the agenda of a review is written from, and what it is made of. */
import type {
  Barrier,
  Commitment,
  MapPerson,
  Named,
  Objective,
  PlanData,
  PlanIndicator,
  PlanOpportunity
} from 'c/planTypes';
import type { Course } from 'c/indicatorCourse';
import type { IndicatorPace } from 'c/indicatorPace';
import type { Lack } from 'c/planIndicators';
import type { Pace } from 'c/planPace';

/** The four picks of a person and the strength that follows, at one moment; null is not assessed. */
export interface Picks {
  readonly influence: string | null;
  readonly support: string | null;
  readonly access: string | null;
  readonly role: string | null;
  /** 0 to 100, two decimals. */
  readonly strength: number | null;
}

/** One change of a person's ratings (StakeholderAssessment__c). */
export interface Assessment {
  readonly id: string;
  readonly personId: string;
  /** The moment of the change, ISO 8601. */
  readonly assessedOn: string;
  readonly before: Picks;
  readonly after: Picks;
}

/** A person on the account's map, who may have left (Stakeholder__c). */
export interface AgendaPerson extends MapPerson {
  /** 'Very low' to 'Very high'; null is unrated. */
  readonly influence: string | null;
  readonly role: string | null;
  readonly isActive: boolean;
  /** The user's day on which the person was put on the map. */
  readonly addedOn: string;
  readonly leftOn: string | null;
  /** Null while there was no interview. */
  readonly interviewDueOn: string | null;
}

/** A tier that was decided (AccountTier__c, approved or superseded). */
export interface TierDecision {
  readonly id: string;
  readonly tier: string;
  /** The moment of the approval, ISO 8601. */
  readonly approvedOn: string;
}

/** One reading of an indicator that counts (IndicatorReading__c). */
export interface Reading {
  readonly id: string;
  readonly indicatorId: string;
  readonly readOn: string;
  readonly value: number;
}

/** The figures that a review compares; null is unknown. */
export interface Figures {
  /** Relationship score, 0 to 100. */
  readonly score: number | null;
  /** Its confidence, 0 to 100. */
  readonly confidence: number | null;
  readonly tier: string | null;
  /** 0 to 100. */
  readonly completeness: number | null;
  /** Mean satisfaction of the team, 1 to 5; null below three answers. */
  readonly pulse: number | null;
}

/** Everything that is known about a plan and its account. Days are the user's, `YYYY-MM-DD`. */
export interface AgendaInput {
  readonly data: PlanData;
  /** Everybody on the map, also those who left. */
  readonly people: readonly AgendaPerson[];
  /** Changes of ratings since the last review; earlier ones are left out. */
  readonly assessments: readonly Assessment[];
  readonly tierDecisions: readonly TierDecision[];
  /** Of the plan's indicators, also those before the last review, which say how they stood then. */
  readonly readings: readonly Reading[];
  /** What the last review kept; null when there was none. */
  readonly then: Figures | null;
  readonly now: Figures;
  /** The day of the last review that was held, or else of the activation or the start (`agendaStart`). */
  readonly since: string;
  /** The day of the review: the user's today, or the day on which it was held. Later changes are left out. */
  readonly today: string;
  /** The user's day of a moment; the browser's clock tells unless given. */
  readonly dayOf?: (moment: string) => string;
}

/** A figure then and now; null is unknown. */
export interface Then<Value> {
  readonly from: Value | null;
  readonly to: Value | null;
}

export interface CommitmentFacts {
  readonly commitment: Commitment;
  /** Days late: since the due date while it is missed, or at its keeping; null when it is not late. */
  readonly daysLate: number | null;
}

export interface MapFacts {
  readonly person: Named & { readonly title: string | null };
  /** Also true of a key player who left. */
  readonly isKeyPlayer: boolean;
  /** Picks before the first and after the last change of the period; null when nothing was rated in it. */
  readonly picks: { readonly from: Picks; readonly to: Picks } | null;
  /** Points of strength gained (or lost, below 0), two decimals; null when one of the two strengths is unknown. */
  readonly points: number | null;
  /** How many changes of ratings this stands for. */
  readonly moves: number;
  readonly leftOn: string | null;
}

export interface ObjectiveFacts {
  readonly objective: Objective;
  readonly pace: Pace;
  /** Percent of the way; null when not measured. */
  readonly progress: number | null;
  /** Percent of the time; null without dates. */
  readonly expected: number | null;
  /** Percentage points behind the line, above 0; null unless it is behind. */
  readonly behindBy: number | null;
}

export interface IndicatorFacts {
  /** As it stood on the day of the review. */
  readonly indicator: PlanIndicator;
  readonly pace: IndicatorPace;
  /** Percent of the time; null without dates. */
  readonly expected: number | null;
  /** Percentage points of the way behind the line, negative when ahead; null while it is not measured. */
  readonly behindBy: number | null;
  /** What it lacks to be measured; null when it is measured. */
  readonly lack: Lack | null;
  /** Days since the last reading, or since the start where there is none; null before that, and without either day. */
  readonly silentDays: number | null;
}

export interface CourseFacts extends Then<Course> {
  /** Leading indicators of the plan, those of them that are measured, and those of these that are behind. */
  readonly leading: number;
  readonly measured: number;
  readonly behind: number;
}

export interface ScoreFacts {
  /** 0 to 100, one decimal. */
  readonly score: Then<number>;
  /** Whole percent. */
  readonly confidence: Then<number>;
}

export interface TierFacts extends Then<string> {
  /** False where nobody kept the tier of the last review, so that `from` says nothing. */
  readonly isFromKnown: boolean;
}

export interface PipelineFacts {
  readonly opportunity: PlanOpportunity;
}

export interface BarrierFacts {
  readonly barrier: Barrier;
  /** Days that it has been, or was, in the way. */
  readonly ageDays: number;
}

export interface InterviewFacts {
  readonly person: Named & { readonly title: string | null };
  readonly isKeyPlayer: boolean;
  /** Null when there was never one. */
  readonly dueOn: string | null;
  /** Days since it was due; null when there was never one, 0 or below when it is not overdue. */
  readonly daysOverdue: number | null;
}

export interface PlanFacts extends Then<number> {
  /** The day that it is about: the end of the period, the activation. */
  readonly day: string | null;
  /** Why it was sent back. */
  readonly reason: string | null;
}

/** Facts and changes of each kind of item. */
interface Kinds {
  readonly commitment: {
    readonly change: 'missed' | 'late' | 'kept' | 'withdrawn' | 'postponed' | 'made';
    readonly facts: CommitmentFacts;
  };
  readonly map: {
    readonly change: 'down' | 'up' | 'left' | 'added' | 'assessed' | 'unassessed' | 'rated' | 'back';
    readonly facts: MapFacts;
  };
  readonly objective: {
    readonly change: 'behind' | 'reached' | 'measured' | 'unmeasured' | 'dropped';
    readonly facts: ObjectiveFacts;
  };
  readonly indicator: {
    readonly change:
      'fellBehind' | 'stillBehind' | 'caughtUp' | 'achieved' | 'silent' | 'untargeted' | 'notMeasured' | 'read';
    readonly facts: IndicatorFacts;
  };
  readonly course: { readonly change: 'course' | 'courseRegained' | 'courseUnknown'; readonly facts: CourseFacts };
  readonly score: { readonly change: 'score'; readonly facts: ScoreFacts };
  readonly tier: { readonly change: 'tier' | 'tierAgain'; readonly facts: TierFacts };
  readonly pipeline: { readonly change: 'lost' | 'won' | 'found' | 'slipped'; readonly facts: PipelineFacts };
  readonly barrier: { readonly change: 'blocked' | 'blocking' | 'cleared'; readonly facts: BarrierFacts };
  readonly interview: { readonly change: 'interview' | 'interviewSoon'; readonly facts: InterviewFacts };
  readonly plan: {
    readonly change: 'ended' | 'returned' | 'activated' | 'completeness' | 'pulse';
    readonly facts: PlanFacts;
  };
}

export type AgendaKind = keyof Kinds;
/** What happened, within all kinds. */
export type AgendaChange = Kinds[AgendaKind]['change'];

/** One point of the agenda. The screen words it from `change` and `facts`. */
export type AgendaItem = {
  [Kind in AgendaKind]: Kinds[Kind] & {
    /** The same for the same change in every reading, such as `missed:a0X…`. */
    readonly key: string;
    readonly kind: Kind;
    /** The higher, the sooner it is spoken about; see `reviewAgenda`. */
    readonly weight: number;
    /** Where to go from it. */
    readonly recordId: string;
    /** The day of the change or of what is due; null when nobody knows it. */
    readonly on: string | null;
  };
}[AgendaKind];

/** The agenda in its order. */
export interface Agenda {
  readonly items: readonly AgendaItem[];
  /** What matters first. */
  readonly topTen: readonly AgendaItem[];
  readonly rest: readonly AgendaItem[];
}
