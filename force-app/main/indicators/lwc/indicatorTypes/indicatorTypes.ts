/** What the indicators wing works with. Days are `YYYY-MM-DD`; null is unknown; values are in the indicator's unit. */

/** What writes the readings (LeadingIndicator__c.Source__c). */
export const SOURCES = [
  'By hand',
  'New opportunities',
  'New relationships',
  'Relationships improved',
  'Key-player interviews',
  'Reviews held',
  'Say/do ratio',
  'Good-times visit ratio',
  'Team satisfaction',
  'Map confidence'
] as const;
export type Source = (typeof SOURCES)[number];

/** Whether the figure moves first or follows (LeadingIndicator__c.Kind__c). */
export const KINDS = ['Leading', 'Lagging'] as const;
export type Kind = (typeof KINDS)[number];

/** How readings become one figure (LeadingIndicator__c.Aggregation__c). */
export const AGGREGATIONS = ['Sum', 'Average', 'Latest'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** LeadingIndicator__c.Pace__c, what needs attention first. */
export const PACES = ['Behind', 'On pace', 'Ahead', 'Reached', 'Not measured', 'No target'] as const;
export type Pace = (typeof PACES)[number];

/** A record that a reading leads to. */
export interface Evidence {
  /** What it is, in words (IndicatorReading__c.Evidence__c). */
  readonly text: string;
  readonly object: string;
  readonly id: string;
}

/** One value on one day (IndicatorReading__c). */
export interface Reading {
  readonly id: string;
  readonly on: string;
  readonly value: number;
  readonly note: string | null;
  readonly isAutomatic: boolean;
  /** What proves it; null for readings by hand. */
  readonly evidence: Evidence | null;
}

/** An indicator of a plan (LeadingIndicator__c) with the figures that the server computes from its readings. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly planId: string;
  readonly accountId: string | null;
  readonly source: Source;
  readonly kind: Kind;
  readonly aggregation: Aggregation;
  readonly unit: string | null;
  readonly meaning: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly startOn: string | null;
  readonly targetOn: string | null;
  readonly countsUntil: string | null;
  /** CurrentValue__c; null while there is nothing to tell. */
  readonly current: number | null;
  readonly readingCount: number;
  readonly readingSum: number;
  readonly lastReadingOn: string | null;
  readonly laggingId: string | null;
  readonly objectiveId: string | null;
  readonly sortOrder: number | null;
}

/** A definition of the library (IndicatorDefinition__c). */
export interface Definition {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
  readonly kind: Kind;
  readonly aggregation: Aggregation;
  readonly unit: string | null;
  readonly meaning: string | null;
  /** Usual target for a whole year; null when there is none. */
  readonly target: number | null;
  readonly tiers: readonly string[];
  readonly words: readonly string[];
  readonly sortOrder: number | null;
}
