/** What the home page knows of plans. Days are `YYYY-MM-DD`, moments ISO 8601; null is unknown. */
import type { Named, PlanStatus, ReviewKind } from 'c/planTypes';

/** A plan that is not closed, or an account of tier 1 to 3 that has none. */
export interface StatusRow {
  /** The plan's id, or the account's where it has no plan. */
  readonly id: string;
  /** Null where the account has no plan. */
  readonly plan: Named | null;
  readonly account: Named;
  /** As stored (Tier 1); null while the account has none. */
  readonly tier: string | null;
  /** The tier in the words of the picklist. */
  readonly tierLabel: string | null;
  /** State of the account's billing address, or its country where there is none; null without either. */
  readonly region: string | null;
  readonly owner: Named | null;
  /** Null without a plan. */
  readonly status: PlanStatus | null;
  /** The status in the words of the picklist. */
  readonly statusLabel: string | null;
  /** AccountPlan__c.NextReviewDue__c; null without an active plan, and where no review is in sight. */
  readonly nextReviewDue: string | null;
  readonly submittedOn: string | null;
  /** Why a draft was sent back; null where it was not. */
  readonly returnReason: string | null;
  readonly modifiedOn: string | null;
  /** 0 to 100; null without a plan. */
  readonly completeness: number | null;
  /** 0 to 100; null while nobody of the account is assessed. */
  readonly score: number | null;
  readonly kept: number;
  /** Promises that can be judged; 0 until one was due. */
  readonly due: number;
  /** Since when an account with a tier has no plan; null where it has one, or where nothing is dated. */
  readonly withoutPlanSince: string | null;
  readonly isMine: boolean;
  /** Its owner reports to the user. */
  readonly isMyTeams: boolean;
}

/** A promise whose day has passed while it was open. */
export interface MissedPromise {
  readonly id: string;
  readonly name: string;
  readonly isToCustomer: boolean;
  readonly dueOn: string;
  readonly ofPlan: PlanOf;
}

/** A review that is scheduled. */
export interface ComingReview {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly scheduledFor: string;
  readonly ofPlan: PlanOf;
}

/** A barrier that is open and was escalated. */
export interface EscalatedBarrier {
  readonly id: string;
  readonly name: string;
  readonly openedOn: string;
  readonly escalatedOn: string;
  readonly ofPlan: PlanOf;
}

/** A champion or key player who left. */
export interface Departure {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly isChampion: boolean;
  readonly leftOn: string;
  readonly account: Named;
  readonly isMine: boolean;
  readonly isMyTeams: boolean;
}

/** Key players whom nobody has interviewed for a year. */
export interface Unheard {
  readonly people: number;
  readonly accounts: number;
}

/** The plan that something belongs to, with whose it is. */
export interface PlanOf {
  readonly plan: Named;
  readonly account: Named;
  readonly isMine: boolean;
  readonly isMyTeams: boolean;
}

/** Plans, and accounts without one, of the user and their people, or of everybody. */
export interface PlanBook {
  readonly rows: readonly StatusRow[];
  /** Those who report to the user. */
  readonly people: readonly Named[];
  /** Open plans that were not read, because there are more than fit. */
  readonly unread: number;
}

/** What happened lately and what comes next. */
export interface PlanWeek {
  readonly missed: readonly MissedPromise[];
  readonly reviews: readonly ComingReview[];
  readonly barriers: readonly EscalatedBarrier[];
  readonly departures: readonly Departure[];
  readonly mineUnheard: Unheard;
  /** Of the user's people, or of everybody. */
  readonly othersUnheard: Unheard;
}

/** Whose plans are shown. */
export type Scope = 'team' | 'mine' | 'all';
