/** Sources whose readings come from records, so that they can be worked out again. Confidence of the map is not among them. */
export const RECORDED_SOURCES = [
  'New opportunities',
  'New relationships',
  'Relationships improved',
  'Key-player interviews',
  'Reviews held',
  'Say/do ratio',
  'Good-times visit ratio',
  'Team satisfaction'
] as const;

export type RecordedSource = (typeof RECORDED_SOURCES)[number];

/** The source whose readings no history can give back: a map is read on the day itself. */
export const mapConfidence = 'Map confidence';

/** The lookup of a reading that holds its evidence. */
export type EvidenceField =
  'Opportunity__c' | 'StakeholderAssessment__c' | 'StakeholderInterview__c' | 'PlanReview__c' | 'Commitment__c';

/** Which lookup holds the evidence of each source. */
export const evidenceFields: Readonly<Record<RecordedSource, EvidenceField>> = {
  'New opportunities': 'Opportunity__c',
  'New relationships': 'StakeholderAssessment__c',
  'Relationships improved': 'StakeholderAssessment__c',
  'Key-player interviews': 'StakeholderInterview__c',
  'Reviews held': 'PlanReview__c',
  'Say/do ratio': 'Commitment__c',
  'Good-times visit ratio': 'StakeholderInterview__c',
  'Team satisfaction': 'PlanReview__c'
};

/** What evidence is called in reports. */
export const evidenceWords: Readonly<Record<EvidenceField, string>> = {
  Opportunity__c: 'opportunity',
  StakeholderAssessment__c: 'rating',
  StakeholderInterview__c: 'conversation',
  PlanReview__c: 'review',
  Commitment__c: 'promise'
};

/** Does a person count once for the source, whatever the number of ratings? */
export const countsPeople = (source: RecordedSource): boolean => evidenceFields[source] === 'StakeholderAssessment__c';

/** Nothing can be compared, for a reason that the user can mend. */
export class BackfillError extends Error {
  override readonly name = 'BackfillError';
}

/** An automatic indicator; days are `YYYY-MM-DD`. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly source: RecordedSource;
  /** First and last day on which evidence counts by the plan; null while it has none, and then nothing counts. */
  readonly startOn: string | null;
  readonly countsUntil: string | null;
  readonly account: string;
  readonly accountName: string;
  readonly plan: string;
  readonly planName: string;
  /** Is "Count again" ticked? The org unticks it in the moment in which it counts, so it did not count then. */
  readonly isWaiting: boolean;
  /** Are account or time as the org has them not those of the plan, as when they were saved past its flows? */
  readonly isAstray: boolean;
}

/** An interview or visit. */
export interface Conversation {
  readonly id: string;
  readonly person: string;
  readonly kind: string | null;
  readonly heldOn: string | null;
}

/** One row of a person's rating history. */
export interface Rating {
  readonly id: string;
  /** Number that tells apart what happened in the same second. */
  readonly name: string;
  readonly person: string;
  /** Moment in milliseconds. */
  readonly assessedAt: number | null;
  /** Day of that moment, as the org's formula has it (`YYYY-MM-DD`). */
  readonly assessedOn: string | null;
  readonly movement: string | null;
  readonly access: string | null;
  readonly previousAccess: string | null;
  readonly strength: number | null;
  readonly previousStrength: number | null;
}

export interface FoundOpportunity {
  readonly id: string;
  readonly identifiedOn: string | null;
}

/** A review that was held. */
export interface HeldReview {
  readonly id: string;
  readonly heldOn: string | null;
  /** Average of the team pulse; null while too few answered for it to be shown. */
  readonly pulse: number | null;
}

/** A promise that was kept, kept late or missed. */
export interface SettledPromise {
  readonly id: string;
  readonly isKept: boolean;
  readonly doneOn: string | null;
  readonly dueOn: string | null;
}

/** What the work left behind, by account and by plan. */
export interface History {
  readonly conversations: ReadonlyMap<string, readonly Conversation[]>;
  readonly ratings: ReadonlyMap<string, readonly Rating[]>;
  readonly opportunities: ReadonlyMap<string, readonly FoundOpportunity[]>;
  readonly reviews: ReadonlyMap<string, readonly HeldReview[]>;
  readonly promises: ReadonlyMap<string, readonly SettledPromise[]>;
}

/** A reading that should exist. */
export interface Expected {
  /** What counts once for the indicator: the person of a rating, otherwise the evidence itself. */
  readonly proof: string;
  readonly evidence: string;
  readonly on: string;
  readonly value: number;
  /** The person of a conversation or rating. */
  readonly person: string | null;
}

/** A reading that the org has. */
export interface Recorded {
  readonly id: string;
  readonly on: string | null;
  readonly value: number | null;
  readonly person: string | null;
  /** Indicator and what counts once, by which the database tells readings apart. */
  readonly key: string | null;
  readonly isAutomatic: boolean;
  readonly isWithdrawn: boolean;
  /** Does the org's own formula say that the evidence holds? It sees what the user may not. */
  readonly isProven: boolean;
  readonly evidence: Readonly<Partial<Record<EvidenceField, string>>>;
}
