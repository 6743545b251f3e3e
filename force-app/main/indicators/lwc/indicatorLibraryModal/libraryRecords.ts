/** What the library dialog works with, and what it saves. Pure. */
import { toDefinition } from 'c/indicatorRecords';
import type { DefinitionNode, IndicatorNode } from 'c/indicatorRecords';
import type { LibraryContext, Proposal } from 'c/indicatorLibrary';
import { SOURCES } from 'c/indicatorTypes';
import type { Aggregation, Definition, Kind } from 'c/indicatorTypes';
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import type { Write } from 'c/recordWrites';

interface PlanNode {
  readonly Id: string;
  readonly StartDate__c?: Field<string>;
  readonly EndDate__c?: Field<string>;
  readonly CadenceDays__c?: Field<number>;
  readonly Account__r?: {
    readonly Tier__c?: Field<string>;
    readonly KeyPlayerCount__c?: Field<number>;
    readonly RelationshipConfidence__c?: Field<number>;
  } | null;
  readonly PreviousPlan__r?: { readonly SayDoRatio__c?: Field<number> } | null;
}
interface ObjectiveNode {
  readonly Id: string;
  readonly Name?: Field<string>;
  readonly Measure__c?: Field<string>;
}
interface ChosenNode extends IndicatorNode {
  readonly IndicatorDefinition__c?: Field<string>;
}

/** What `INDICATOR_LIBRARY` answers. */
export interface LibraryData {
  readonly uiapi: {
    readonly query: {
      readonly IndicatorDefinition__c?: Connection<DefinitionNode> | null;
      readonly AccountPlan__c?: Connection<PlanNode> | null;
      readonly PlanObjective__c?: Connection<ObjectiveNode> | null;
      readonly LeadingIndicator__c?: Connection<ChosenNode> | null;
    };
  };
}

/** The library with what decides which of it suits the plan. */
export interface Library {
  readonly definitions: readonly Definition[];
  readonly context: LibraryContext;
  /** Indicators that the plan has, and the position of the last one. */
  readonly count: number;
  readonly lastPosition: number;
}

/** Figures as they were typed; null is blank. */
export interface Figures {
  readonly target: number | null;
  readonly baseline: number | null;
  /** By when, `YYYY-MM-DD`; empty for the end of the plan. */
  readonly by: string;
}

/** An indicator that is in no library. */
export interface OwnIndicator extends Figures {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly aggregation: Aggregation;
}

/** A definition that was chosen, with its figures. */
export interface Chosen {
  readonly proposal: Proposal;
  readonly figures: Figures;
}

/** The library and its plan; null where the plan is not visible. */
export function toLibrary({ uiapi: { query } }: LibraryData): Library | null {
  const plan = nodesOf(query.AccountPlan__c)[0];
  const startDate = textOf(plan?.StartDate__c);
  const endDate = textOf(plan?.EndDate__c);
  if (plan === undefined || startDate === null || endDate === null) return null;
  const chosen = nodesOf(query.LeadingIndicator__c);
  return {
    definitions: nodesOf(query.IndicatorDefinition__c).map(toDefinition),
    context: {
      tier: textOf(plan.Account__r?.Tier__c),
      objectives: nodesOf(query.PlanObjective__c).map((node) => ({
        id: node.Id,
        name: textOf(node.Name) ?? node.Id,
        measure: textOf(node.Measure__c)
      })),
      startDate,
      endDate,
      keyPlayerCount: valueOf(plan.Account__r?.KeyPlayerCount__c),
      reviewCadenceDays: valueOf(plan.CadenceDays__c),
      mapConfidence: rounded(valueOf(plan.Account__r?.RelationshipConfidence__c)),
      previousSayDo: rounded(valueOf(plan.PreviousPlan__r?.SayDoRatio__c)),
      sources: SOURCES.filter((source) => chosen.some((node) => valueOf(node.Source__c) === source)),
      definitionIds: chosen.flatMap((node) => textOf(node.IndicatorDefinition__c) ?? [])
    },
    count: chosen.length,
    lastPosition: Math.max(0, ...chosen.map((node) => valueOf(node.SortOrder__c) ?? 0))
  };
}

/** One record for each indicator that was chosen or written, after those that the plan has. */
export function libraryWrites(
  planId: string,
  library: Library,
  chosen: readonly Chosen[],
  own: readonly OwnIndicator[]
): readonly Write[] {
  const figures = ({ target, baseline, by }: Figures): Record<string, unknown> => ({
    ...(target === null ? {} : { Target__c: target }),
    ...(baseline === null ? {} : { Baseline__c: baseline }),
    ...(by === '' || by === library.context.endDate ? {} : { TargetOn__c: by })
  });
  const records = [
    ...chosen.map(({ proposal: { definition, because }, figures: typed }) => ({
      Name: definition.name,
      IndicatorDefinition__c: definition.id,
      Source__c: definition.source,
      Kind__c: definition.kind,
      Aggregation__c: definition.aggregation,
      ...(definition.unit === null ? {} : { Unit__c: definition.unit }),
      ...(definition.meaning === null ? {} : { Meaning__c: definition.meaning }),
      ...because.flatMap((each) => (each.kind === 'objective' ? [{ PlanObjective__c: each.objectiveId }] : []))[0],
      ...figures(typed)
    })),
    ...own.map(({ name, unit, kind, aggregation, ...typed }) => ({
      Name: name.trim(),
      Source__c: 'By hand',
      Kind__c: kind,
      Aggregation__c: aggregation,
      ...(unit.trim() === '' ? {} : { Unit__c: unit.trim() }),
      ...figures(typed)
    }))
  ];
  return records.map((fields, index) => ({
    kind: 'create',
    object: 'LeadingIndicator__c',
    fields: { AccountPlan__c: planId, SortOrder__c: library.lastPosition + index + 1, ...fields }
  }));
}

/** Fields of indicators take two decimals. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
