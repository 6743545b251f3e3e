/** Turns answers about indicators, readings and definitions into what the wing works with. Pure. */
import type { Aggregation, Definition, Evidence, Indicator, Kind, Reading, Source } from 'c/indicatorTypes';
import { AGGREGATIONS, KINDS, SOURCES } from 'c/indicatorTypes';
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';

/** A reading as GraphQL gives it; every lookup is that of its evidence. */
export interface ReadingNode {
  readonly Id: string;
  readonly LeadingIndicator__c?: Field<string>;
  readonly ReadOn__c?: Field<string>;
  readonly Value__c?: Field<number>;
  readonly Note__c?: Field<string>;
  readonly IsAutomatic__c?: Field<boolean>;
  readonly Evidence__c?: Field<string>;
  readonly StakeholderInterview__c?: Field<string>;
  readonly StakeholderAssessment__c?: Field<string>;
  readonly Opportunity__c?: Field<string>;
  readonly PlanReview__c?: Field<string>;
  readonly Commitment__c?: Field<string>;
  readonly Account__c?: Field<string>;
}

/** An indicator as GraphQL gives it, with or without its readings. */
export interface IndicatorNode {
  readonly Id: string;
  readonly Name?: Field<string>;
  readonly AccountPlan__c?: Field<string>;
  readonly Account__c?: Field<string>;
  readonly Source__c?: Field<string>;
  readonly Kind__c?: Field<string>;
  readonly Aggregation__c?: Field<string>;
  readonly Unit__c?: Field<string>;
  readonly Meaning__c?: Field<string>;
  readonly Baseline__c?: Field<number>;
  readonly Target__c?: Field<number>;
  readonly StartOn__c?: Field<string>;
  readonly TargetOn__c?: Field<string>;
  readonly CountsUntil__c?: Field<string>;
  readonly CurrentValue__c?: Field<number>;
  readonly ReadingCount__c?: Field<number>;
  readonly ReadingSum__c?: Field<number>;
  readonly LastReadingOn__c?: Field<string>;
  readonly LaggingIndicator__c?: Field<string>;
  readonly PlanObjective__c?: Field<string>;
  readonly SortOrder__c?: Field<number>;
  readonly Readings__r?: Connection<ReadingNode> | null;
}

/** A definition of the library as GraphQL gives it. */
export interface DefinitionNode {
  readonly Id: string;
  readonly Name?: Field<string>;
  readonly Source__c?: Field<string>;
  readonly Kind__c?: Field<string>;
  readonly Aggregation__c?: Field<string>;
  readonly Unit__c?: Field<string>;
  readonly Meaning__c?: Field<string>;
  readonly Target__c?: Field<number>;
  readonly ProposedForTiers__c?: Field<string>;
  readonly ObjectiveWords__c?: Field<string>;
  readonly SortOrder__c?: Field<number>;
}

/** The evidence lookups in the order in which Evidence__c names them, each with the object it leads to. */
const EVIDENCE = [
  ['StakeholderInterview__c', 'StakeholderInterview__c'],
  ['StakeholderAssessment__c', 'StakeholderAssessment__c'],
  ['Opportunity__c', 'Opportunity'],
  ['PlanReview__c', 'PlanReview__c'],
  ['Commitment__c', 'Commitment__c'],
  ['Account__c', 'Account']
] as const;

// A value of a picklist that an admin added is none that this app knows; it falls back to what stands first.
function oneOf<Value extends string>(known: readonly Value[], value: string | null, otherwise: Value): Value {
  return known.find((each) => each === value) ?? otherwise;
}

function sourceOf(field: Field<string>): Source {
  return oneOf(SOURCES, valueOf(field), 'By hand');
}

function kindOf(field: Field<string>): Kind {
  return oneOf(KINDS, valueOf(field), 'Leading');
}

function aggregationOf(field: Field<string>): Aggregation {
  return oneOf(AGGREGATIONS, valueOf(field), 'Latest');
}

function evidenceOf(node: ReadingNode): Evidence | null {
  for (const [field, object] of EVIDENCE) {
    const id = textOf(node[field]);
    if (id !== null) return { text: textOf(node.Evidence__c) ?? '', object, id };
  }
  return null;
}

/** A reading; null where day or value are not visible. */
export function toReading(node: ReadingNode): Reading | null {
  const on = textOf(node.ReadOn__c);
  const value = valueOf(node.Value__c);
  if (on === null || value === null) return null;
  return {
    id: node.Id,
    on,
    value,
    note: textOf(node.Note__c),
    isAutomatic: valueOf(node.IsAutomatic__c) ?? false,
    evidence: evidenceOf(node)
  };
}

/** The readings of a connection, in its order, without those that are not visible. */
export function toReadings(connection: Connection<ReadingNode> | null | undefined): readonly Reading[] {
  return nodesOf(connection).flatMap((node) => toReading(node) ?? []);
}

/** An indicator with the figures of the server; a figure that is not visible is unknown. */
export function toIndicator(node: IndicatorNode): Indicator {
  return {
    id: node.Id,
    name: textOf(node.Name) ?? node.Id,
    planId: textOf(node.AccountPlan__c) ?? '',
    accountId: textOf(node.Account__c),
    source: sourceOf(node.Source__c),
    kind: kindOf(node.Kind__c),
    aggregation: aggregationOf(node.Aggregation__c),
    unit: textOf(node.Unit__c),
    meaning: textOf(node.Meaning__c),
    baseline: valueOf(node.Baseline__c),
    target: valueOf(node.Target__c),
    startOn: textOf(node.StartOn__c),
    targetOn: textOf(node.TargetOn__c),
    countsUntil: textOf(node.CountsUntil__c),
    current: valueOf(node.CurrentValue__c),
    readingCount: valueOf(node.ReadingCount__c) ?? 0,
    readingSum: valueOf(node.ReadingSum__c) ?? 0,
    lastReadingOn: textOf(node.LastReadingOn__c),
    laggingId: textOf(node.LaggingIndicator__c),
    objectiveId: textOf(node.PlanObjective__c),
    sortOrder: valueOf(node.SortOrder__c)
  };
}

/** A definition of the library. */
export function toDefinition(node: DefinitionNode): Definition {
  const parts = (text: string | null, mark: string): readonly string[] =>
    (text ?? '')
      .split(mark)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    id: node.Id,
    name: textOf(node.Name) ?? node.Id,
    source: sourceOf(node.Source__c),
    kind: kindOf(node.Kind__c),
    aggregation: aggregationOf(node.Aggregation__c),
    unit: textOf(node.Unit__c),
    meaning: textOf(node.Meaning__c),
    target: valueOf(node.Target__c),
    tiers: parts(textOf(node.ProposedForTiers__c), ';'),
    words: parts(textOf(node.ObjectiveWords__c), ','),
    sortOrder: valueOf(node.SortOrder__c)
  };
}
