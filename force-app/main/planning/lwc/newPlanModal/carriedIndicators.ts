/** The indicators of an earlier plan that the next plan goes on watching. Pure. */
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import type { Write } from 'c/recordWrites';

/** What the next plan takes over as it is. */
const SAME = [
  'Name',
  'Source__c',
  'Kind__c',
  'Aggregation__c',
  'Unit__c',
  'Meaning__c',
  'IndicatorDefinition__c',
  'SortOrder__c',
  'Target__c'
] as const;

type Node = { readonly Id: string } & {
  readonly [Name in (typeof SAME)[number] | 'LaggingIndicator__c']?: Field<string | number>;
} & { readonly [Name in 'CurrentValue__c' | 'Progress__c']?: Field<number> };

/** What PLAN_INDICATORS answers. */
export interface PlanIndicatorsData {
  readonly uiapi: { readonly query: { readonly LeadingIndicator__c?: Connection<Node> | null } };
}

/** An indicator of the earlier plan (LeadingIndicator__c), as far as the next one needs it. */
export interface EarlierIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  /** In the indicator's unit; null when none was set. */
  readonly target: number | null;
  /** A state or share that has got there: going on from it, the same target would ask for less. */
  readonly isReached: boolean;
  /** The field values that the next plan's indicator begins with. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The lagging indicator that it leads to. */
  readonly laggingId: string | null;
}

/** The indicators of the earlier plan, lagging ones first, so that those that lead to them can name them. */
export function toEarlierIndicators({ uiapi }: PlanIndicatorsData): readonly EarlierIndicator[] {
  return nodesOf(uiapi.query.LeadingIndicator__c)
    .map(toEarlier)
    .sort((a, b) => Number(b.fields['Kind__c'] === 'Lagging') - Number(a.fields['Kind__c'] === 'Lagging'));
}

/**
 * The records of the next plan, which is the first write of the same transaction; `firstIndex` is the place of the first of
 * them in it.
 */
export function indicatorWrites(indicators: readonly EarlierIndicator[], firstIndex: number): Write[] {
  const aliasOf = new Map(indicators.map(({ id }, index) => [id, `@{w${firstIndex + index}}`]));
  return indicators.map(({ fields, laggingId }): Write => {
    const alias = laggingId === null ? undefined : aliasOf.get(laggingId);
    const lagging = alias === undefined ? {} : { LaggingIndicator__c: alias };
    return {
      kind: 'create',
      object: 'LeadingIndicator__c',
      fields: { AccountPlan__c: '@{w0}', ...fields, ...lagging }
    };
  });
}

// Counts begin anew; anything else goes on from where the earlier plan leaves it.
function toEarlier(node: Node): EarlierIndicator {
  const isCount = valueOf(node.Aggregation__c) === 'Sum';
  const target = valueOf(node.Target__c);
  const progress = valueOf(node.Progress__c);
  const isReached = !isCount && (progress ?? 0) >= 100;
  // Without progress nobody can say whether more or less is better: a baseline on the wrong side would decide it.
  const isDirectionKnown = target === null || progress !== null;
  const values = {
    ...Object.fromEntries(SAME.map((name) => [name, valueOf(node[name])])),
    Target__c: isReached ? null : target,
    Baseline__c: isCount || !isDirectionKnown ? null : valueOf(node.CurrentValue__c)
  };
  return {
    id: node.Id,
    name: textOf(node.Name as Field<string>) ?? '',
    unit: textOf(node.Unit__c as Field<string>),
    target: typeof target === 'number' ? target : null,
    isReached,
    fields: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
    laggingId: textOf(node.LaggingIndicator__c as Field<string>)
  };
}
