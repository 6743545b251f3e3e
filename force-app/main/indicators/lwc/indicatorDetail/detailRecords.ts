/** Turns the answers about one indicator into what its detail shows. Pure. */
import type { ListedReading } from 'c/indicatorReadingTable';
import { toIndicator, toReading } from 'c/indicatorRecords';
import type { IndicatorNode, ReadingNode } from 'c/indicatorRecords';
import { standings, standingsFromLatest } from 'c/indicatorSeries';
import type { Standing } from 'c/indicatorSeries';
import type { Indicator, Reading } from 'c/indicatorTypes';
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';

interface NamedNode {
  readonly Id: string;
  readonly Name?: Field<string>;
}
interface PlanNode extends NamedNode {
  readonly Status__c?: Field<string>;
  readonly StartDate__c?: Field<string>;
  readonly EndDate__c?: Field<string>;
  readonly ActivatedOn__c?: Field<string>;
}
interface DetailIndicatorNode extends IndicatorNode {
  readonly AccountPlan__r?: PlanNode | null;
  readonly Account__r?: NamedNode | null;
  readonly PlanObjective__r?: NamedNode | null;
  readonly LaggingIndicator__r?: IndicatorNode | null;
}
interface DetailReadingNode extends ReadingNode {
  readonly LastModifiedDate?: Field<string>;
  readonly CreatedBy?: NamedNode | null;
  readonly Counts__c?: Field<boolean>;
  readonly ReadingKey__c?: Field<string>;
}
interface ReviewNode {
  readonly Id: string;
  readonly Kind__c?: Field<string>;
  readonly HeldOn__c?: Field<string>;
}

/** The answer to `INDICATOR_DETAIL`. */
export interface DetailData {
  readonly uiapi: {
    readonly query: {
      readonly LeadingIndicator__c?: Connection<DetailIndicatorNode> | null;
      readonly leads?: Connection<IndicatorNode> | null;
      readonly IndicatorReading__c?: Connection<DetailReadingNode> | null;
    };
  };
}
/** The answer to `INDICATOR_SIDE`. */
export interface SideData {
  readonly uiapi: {
    readonly query: {
      readonly PlanReview__c?: Connection<ReviewNode> | null;
      readonly PlanObjective__c?: Connection<NamedNode> | null;
      readonly LeadingIndicator__c?: Connection<NamedNode> | null;
      readonly IndicatorReading__c?: Connection<DetailReadingNode> | null;
    };
  };
}

/** A record with its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The plan of the indicator, as far as its detail shows it. */
export interface DetailPlan extends Named {
  readonly status: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly activatedOn: string | null;
}

/** A reading with what is needed to change it, and to bring it back. */
export interface DetailReading extends ListedReading {
  readonly modifiedOn: string;
  readonly key: string | null;
}

/** An indicator with everything that its detail shows. */
export interface Detail {
  readonly indicator: Indicator;
  readonly plan: DetailPlan | null;
  readonly account: Named | null;
  readonly objective: Named | null;
  /** Those on the other end: the one it leads to, or those that lead to it. */
  readonly partners: readonly Indicator[];
  /** Newest first. */
  readonly readings: readonly DetailReading[];
  /** How many readings there are, also those that were not read. */
  readonly total: number;
  /** Oldest first. */
  readonly standings: readonly Standing[];
}

/** A review that was held. */
export interface HeldReview {
  readonly id: string;
  readonly on: string;
  readonly kind: string | null;
}

/** What stands beside the indicator. */
export interface Side {
  readonly reviews: readonly HeldReview[];
  readonly objectives: readonly Named[];
  /** Lagging indicators of the plan. */
  readonly laggings: readonly Named[];
  /** Standings of the indicators on the other end by their id, oldest first. */
  readonly standings: ReadonlyMap<string, readonly Standing[]>;
}

function named(node: NamedNode | null | undefined): Named | null {
  return node === null || node === undefined ? null : { id: node.Id, name: textOf(node.Name) ?? node.Id };
}

/** What the indicator was over time, from all of its readings or from the newest ones. */
export function seriesOf(indicator: Indicator, readings: readonly Reading[]): readonly Standing[] {
  return readings.length < indicator.readingCount
    ? standingsFromLatest(indicator, readings)
    : standings(indicator, readings);
}

function toPlan(node: PlanNode | null | undefined): DetailPlan | null {
  const plan = named(node);
  if (plan === null) return null;
  return {
    ...plan,
    status: textOf(node?.Status__c),
    startDate: textOf(node?.StartDate__c),
    endDate: textOf(node?.EndDate__c),
    activatedOn: textOf(node?.ActivatedOn__c)?.slice(0, 10) ?? null
  };
}

/** Whether a reading is part of the figures: one whose evidence was deleted is not. */
function isCounted(node: DetailReadingNode): boolean {
  return valueOf(node.Counts__c) ?? true;
}

/** The indicator with everything beneath it; null when there is none that the user may see. */
export function toDetail({ uiapi: { query } }: DetailData): Detail | null {
  const [node] = nodesOf(query.LeadingIndicator__c);
  if (node === undefined) return null;
  const indicator = toIndicator(node);
  const pairs = nodesOf(query.IndicatorReading__c).flatMap((each) => {
    const reading = toReading(each);
    return reading === null ? [] : [{ node: each, reading, counts: isCounted(each) }];
  });
  const series = seriesOf(
    indicator,
    pairs.filter(({ counts }) => counts).map(({ reading }) => reading)
  );
  const byDay = new Map(series.map(({ on, value }) => [on, value]));
  const readings = pairs.map(({ node: each, reading, counts }): DetailReading => ({
    ...reading,
    by: textOf(each.CreatedBy?.Name),
    counts,
    standing: counts ? (byDay.get(reading.on) ?? null) : null,
    modifiedOn: textOf(each.LastModifiedDate) ?? '',
    key: textOf(each.ReadingKey__c)
  }));
  const lagging = node.LaggingIndicator__r ?? null;
  return {
    indicator,
    plan: toPlan(node.AccountPlan__r),
    account: named(node.Account__r),
    objective: named(node.PlanObjective__r),
    partners: [...(lagging === null ? [] : [toIndicator(lagging)]), ...nodesOf(query.leads).map(toIndicator)],
    readings,
    total: Math.max(readings.length, indicator.readingCount),
    standings: series
  };
}

/** Reviews held, oldest first, and the series of the indicators on the other end. */
export function toSide({ uiapi: { query } }: SideData, partners: readonly Indicator[]): Side {
  const byIndicator = new Map<string, Reading[]>(partners.map(({ id }) => [id, []]));
  for (const node of nodesOf(query.IndicatorReading__c)) {
    const reading = isCounted(node) ? toReading(node) : null;
    if (reading !== null) byIndicator.get(valueOf(node.LeadingIndicator__c) ?? '')?.push(reading);
  }
  const reviews = nodesOf(query.PlanReview__c).flatMap((node): readonly HeldReview[] => {
    const on = textOf(node.HeldOn__c);
    const kind = node.Kind__c?.displayValue ?? textOf(node.Kind__c);
    return on === null ? [] : [{ id: node.Id, on, kind }];
  });
  return {
    reviews: reviews.reverse(),
    objectives: nodesOf(query.PlanObjective__c).flatMap((node) => named(node) ?? []),
    laggings: nodesOf(query.LeadingIndicator__c).flatMap((node) => named(node) ?? []),
    standings: new Map(partners.map((partner) => [partner.id, seriesOf(partner, byIndicator.get(partner.id) ?? [])]))
  };
}
