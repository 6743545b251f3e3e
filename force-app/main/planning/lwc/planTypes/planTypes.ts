/** What the planning wing works with: a plan and all that belongs to it. Days are `YYYY-MM-DD`, moments ISO 8601; null is unknown. */

/** Where a plan stands (AccountPlan__c.Status__c). */
export const PLAN_STATUSES = ['Draft', 'In review', 'Approved', 'Active', 'Closed'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** How close account and supplier work (AccountPlan__c.RelationshipStage__c), loosest first. */
export const RELATIONSHIP_STAGES = ['Exploratory', 'Basic', 'Cooperative', 'Interdependent', 'Integrated'] as const;
export type RelationshipStage = (typeof RELATIONSHIP_STAGES)[number];

/** The written parts of the strategy map, by their fields, in the order in which they are shown. */
export const TEXT_SECTIONS = [
  'AccountVision__c',
  'CustomerWhy__c',
  'SuccessDefinition__c',
  'ClinicalDrivers__c',
  'BusinessDrivers__c',
  'OrganizationalDrivers__c',
  'AccountIndustryTrends__c',
  'EcosystemChanges__c',
  'OurValue__c',
  'RelationshipStrengths__c',
  'RelationshipWeaknesses__c',
  'AccountCompetitors__c'
] as const;
export type TextSection = (typeof TEXT_SECTIONS)[number];

/** Kinds of review (PlanReview__c.Kind__c). */
export const REVIEW_KINDS = ['Cadence', 'Quarterly', 'Team-based', 'Executive'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** What follows from a review (PlanReview__c.Decision__c). */
export const DECISIONS = ['Approve', 'Continue', 'Rework', 'Stop'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A record or a person by id and name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** One AccountPlan__c. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly status: PlanStatus;
  readonly account: Named;
  readonly accountTier: string | null;
  /** What the account's tier promises; null promises nothing. */
  readonly cadenceDays: number | null;
  readonly owner: Named | null;
  readonly sponsor: Named | null;
  readonly startDate: string;
  readonly endDate: string;
  readonly previousPlan: Named | null;
  readonly texts: Readonly<Record<TextSection, string | null>>;
  readonly stage: RelationshipStage | null;
  readonly targetStage: RelationshipStage | null;
  readonly submittedBy: Named | null;
  readonly submittedOn: string | null;
  readonly approver: Named | null;
  readonly approvedOn: string | null;
  readonly returnReason: string | null;
  readonly activatedOn: string | null;
  readonly closedOn: string | null;
  readonly closingNote: string | null;
  readonly lastReviewOn: string | null;
  readonly nextReviewScheduled: string | null;
  readonly nextReviewDue: string | null;
  readonly reviewStatus: string | null;
  /** 0 to 100. */
  readonly completeness: number | null;
  readonly keptCommitments: number;
  readonly lateCommitments: number;
  readonly missedCommitments: number;
  /** 0 to 100; null until something was due. */
  readonly sayDoRatio: number | null;
  /** 0 to 100; null while nobody of the account is assessed. */
  readonly relationshipScore: number | null;
  /** 0 to 100; null while nobody is on the map. */
  readonly relationshipConfidence: number | null;
  readonly modifiedOn: string;
  readonly modifiedBy: Named | null;
}

/** One PlanObjective__c. */
export interface Objective {
  readonly id: string;
  readonly name: string;
  readonly details: string | null;
  readonly measure: string | null;
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly current: number | null;
  readonly previousValue: number | null;
  readonly measuredOn: string | null;
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly status: 'Open' | 'Reached' | 'Dropped';
  readonly owner: Named | null;
  readonly sortOrder: number | null;
}

/** One Commitment__c. */
export interface Commitment {
  readonly id: string;
  readonly name: string;
  readonly details: string | null;
  readonly audience: 'Customer' | 'Internal';
  readonly objectiveId: string | null;
  readonly promisedTo: Named | null;
  readonly reviewId: string | null;
  readonly owner: Named | null;
  readonly dueOn: string;
  readonly firstDueOn: string | null;
  readonly status: 'Open' | 'Done' | 'Withdrawn';
  readonly doneOn: string | null;
  readonly withdrawnReason: string | null;
  /** The day on which it was written down, `YYYY-MM-DD`. */
  readonly createdOn: string;
}

/** One Barrier__c. */
export interface Barrier {
  readonly id: string;
  readonly name: string;
  readonly details: string | null;
  readonly owner: Named | null;
  readonly openedOn: string;
  readonly clearedOn: string | null;
  readonly escalatedOn: string | null;
  readonly escalatedTo: Named | null;
}

/** One PlanReview__c, without its ratings. */
export interface Review {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly status: 'Scheduled' | 'Held' | 'Cancelled';
  readonly scheduledFor: string | null;
  readonly heldOn: string | null;
  readonly host: Named | null;
  readonly attendees: string | null;
  readonly decision: Decision | null;
  readonly feedback: string | null;
  readonly nextReviewOn: string | null;
  /** 1 to 4; null while nothing is rated. */
  readonly score: number | null;
  readonly scoreThen: number | null;
  readonly confidenceThen: number | null;
  readonly completenessThen: number | null;
  readonly keptThen: number | null;
  readonly dueThen: number | null;
  readonly tierThen: string | null;
  /** 1 to 5; null below three answers. */
  readonly pulseAverage: number | null;
  readonly pulseAnswers: number;
  /** Answers behind the average: they enter it three at a time. */
  readonly pulseShown: number;
}

/** An Opportunity that is linked to the plan. */
export interface PlanOpportunity {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly amount: number | null;
  readonly closeDate: string;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly objectiveId: string | null;
  /** Null where it was known before the plan. */
  readonly identifiedOn: string | null;
  /** The day on which it was created, `YYYY-MM-DD`. */
  readonly createdOn: string;
}

/** One LeadingIndicator__c. */
export interface PlanIndicator {
  readonly id: string;
  readonly name: string;
  /** What writes its readings, as stored, such as By hand. */
  readonly source: string;
  /** Leading moves before the result does; lagging is the result. */
  readonly kind: 'Leading' | 'Lagging';
  /** How readings become the current value. */
  readonly aggregation: 'Sum' | 'Average' | 'Latest';
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly current: number | null;
  readonly startOn: string | null;
  readonly targetOn: string | null;
  readonly readingCount: number;
  readonly readingSum: number;
  readonly lastReadingOn: string | null;
}

/** An active KeyAccountTeamMember__c of the account. */
export interface TeamMember {
  readonly id: string;
  readonly user: Named | null;
  readonly teamFunction: string | null;
  readonly isDedicated: boolean;
}

/** What a customer said in an interview. */
export interface Quote {
  readonly interviewId: string;
  readonly text: string;
  readonly person: Named;
  readonly personTitle: string | null;
  readonly heldOn: string;
}

/** A person of the account's map who can be promised something. */
export interface MapPerson extends Named {
  readonly title: string | null;
}

/** A plan with everything beneath it. */
export interface PlanData {
  readonly plan: Plan;
  readonly objectives: readonly Objective[];
  readonly commitments: readonly Commitment[];
  readonly barriers: readonly Barrier[];
  /** Latest first. */
  readonly reviews: readonly Review[];
  readonly opportunities: readonly PlanOpportunity[];
  /** In their order; null where the user may not see them. */
  readonly indicators: readonly PlanIndicator[] | null;
}

/** What of the account a plan draws on. */
export interface AccountSide {
  readonly team: readonly TeamMember[];
  /** Functions that the account's tier requires (TierPolicy__c.RequiredFunctions__c). */
  readonly requiredFunctions: readonly string[];
  readonly isTeamDedicated: boolean;
  readonly quotes: readonly Quote[];
  readonly people: readonly MapPerson[];
}

/** Sent by a part of the plan page after it saved something, so that the page reads again. */
export interface ChangedDetail {
  /** What was done, for the toast; null where nothing needs to be said. */
  readonly message: string | null;
  /** Records whose figures may have changed with it. */
  readonly recordIds: readonly string[];
}

/** What the user may do about a plan: what objects and permissions allow, less what a closed plan keeps as it was. */
export interface PlanRights {
  /** Write the strategy map: the plan's owner, the owner's manager, and whoever asked to and was not refused. */
  readonly canEdit: boolean;
  /** Send a draft for approval, take it back, activate what is approved. */
  readonly canSubmit: boolean;
  /** Approve a plan or send it back. */
  readonly canApprove: boolean;
  readonly canClose: boolean;
  /** Make another plan for the account. */
  readonly canCreatePlan: boolean;
  readonly canAddObjective: boolean;
  /** Type the current values of objectives; like `canAddObjective` where it is not given. */
  readonly canMeasure?: boolean;
  readonly canAddCommitment: boolean;
  /** Tick and change promises that were made, also when the plan is closed; like `canAddCommitment` where it is not given. */
  readonly canKeep?: boolean;
  readonly canAddBarrier: boolean;
  readonly canSchedule: boolean;
  /** Answer how satisfied one is with the team. */
  readonly canPulse: boolean;
  readonly canLinkOpportunity: boolean;
}
