/** Turns answers about the indicators of plans in force into rows, and their readings into series. */
import { behindBy, pace } from 'c/indicatorPace';
import { toIndicator, toReadings } from 'c/indicatorRecords';
import type { IndicatorNode, ReadingNode } from 'c/indicatorRecords';
import type { Reading } from 'c/indicatorTypes';
import type { Page } from 'c/pageReader';
import { nextCursor, nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import { daysBetween } from 'c/relativeDates';

import type { BoardRow, Named } from './rowTypes';

interface NameNode {
  readonly Name?: Field<string>;
}
interface OwnerNode extends NameNode {
  readonly ManagerId?: Field<string>;
  readonly Manager?: NameNode | null;
}
interface PlanNode {
  readonly Id: string;
  readonly OwnerId?: Field<string>;
  readonly Owner?: OwnerNode | null;
  readonly Account__r?: (NameNode & { readonly Id: string; readonly Tier__c?: Field<string> }) | null;
}
type RowNode = IndicatorNode & {
  readonly Region__c?: Field<string>;
  readonly IsMyTeams__c?: Field<boolean>;
  readonly AccountPlan__r?: PlanNode | null;
  readonly IndicatorDefinition__r?: (NameNode & { readonly Id: string }) | null;
};

/** What `INDICATOR_BOARD` answers; without the connection where the user may not see indicators. */
export interface BoardData {
  readonly uiapi: { readonly query: { readonly LeadingIndicator__c?: Connection<RowNode> | null } };
}
/** What `INDICATOR_SERIES` answers. */
export interface SeriesData {
  readonly uiapi: {
    readonly query: {
      readonly LeadingIndicator__c?: Connection<{
        readonly Id: string;
        readonly Readings__r?: Connection<ReadingNode> | null;
      }> | null;
    };
  };
}

function person(id: Field<string>, node: NameNode | null | undefined): Named | null {
  const found = textOf(id);
  return found === null ? null : { id: found, name: textOf(node?.Name) ?? found };
}

function record(node: (NameNode & { readonly Id: string }) | null | undefined): Named | null {
  return node === null || node === undefined ? null : { id: node.Id, name: textOf(node.Name) ?? node.Id };
}

function toRow(node: RowNode, userId: string, today: string): BoardRow {
  const read = toIndicator(node);
  const plan = node.AccountPlan__r ?? null;
  const account = plan?.Account__r ?? null;
  // The plan knows its account even where the indicator's own copy is not filled yet.
  const indicator = { ...read, planId: plan?.Id ?? read.planId, accountId: account?.Id ?? read.accountId };
  const since = indicator.lastReadingOn ?? indicator.startOn;
  return {
    indicator,
    account: record(account),
    tier: textOf(account?.Tier__c),
    tierLabel: account?.Tier__c?.displayValue ?? textOf(account?.Tier__c),
    region: textOf(node.Region__c),
    owner: person(plan?.OwnerId, plan?.Owner),
    manager: person(plan?.Owner?.ManagerId, plan?.Owner?.Manager),
    definition: record(node.IndicatorDefinition__r),
    pace: pace(indicator, today),
    behindBy: behindBy(indicator, today),
    daysSince: since === null ? null : Math.max(0, daysBetween(since, today)),
    isMine: textOf(plan?.OwnerId) === userId,
    isMyTeams: valueOf(node.IsMyTeams__c) ?? false
  };
}

/** A page of rows as they stand on a day (`YYYY-MM-DD`); null where the user may not see indicators. */
export function toBoardPage({ uiapi: { query } }: BoardData, userId: string, today: string): Page<BoardRow> | null {
  const connection = query.LeadingIndicator__c ?? null;
  if (connection === null) return null;
  return {
    rows: nodesOf(connection).map((node) => toRow(node, userId, today)),
    total: connection.totalCount ?? null,
    next: nextCursor(connection)
  };
}

/** The readings that were asked for, by indicator. */
export function toSeries({ uiapi: { query } }: SeriesData): ReadonlyMap<string, readonly Reading[]> {
  return new Map(nodesOf(query.LeadingIndicator__c).map(({ Id, Readings__r }) => [Id, toReadings(Readings__r)]));
}
