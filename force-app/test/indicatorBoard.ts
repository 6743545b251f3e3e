/** Indicators of plans in force for tests of the board. */
import type { BoardRow } from 'c/indicatorBoardRows';
import type { Indicator } from 'c/indicatorTypes';

/** A row that is ten points behind, changed as a test wants; `of` changes its indicator. */
export function boardRow(id: string, values: Partial<BoardRow> = {}, of: Partial<Indicator> = {}): BoardRow {
  return {
    indicator: {
      id,
      name: `Indicator ${id}`,
      planId: `plan ${id}`,
      accountId: `account ${id}`,
      source: 'New relationships',
      kind: 'Leading',
      aggregation: 'Sum',
      unit: 'relationships',
      meaning: null,
      baseline: 0,
      target: 10,
      startOn: '2026-01-01',
      targetOn: '2026-12-31',
      countsUntil: '2026-12-31',
      current: 3,
      readingCount: 3,
      readingSum: 3,
      lastReadingOn: '2026-06-01',
      laggingId: null,
      objectiveId: null,
      sortOrder: null,
      ...of
    },
    account: { id: `account ${id}`, name: `Account ${id}` },
    tier: 'Tier 2',
    tierLabel: 'Tier 2',
    region: 'MN',
    owner: { id: '005dara', name: 'Dara Quinn' },
    manager: { id: '005ines', name: 'Ines Marlow' },
    definition: null,
    pace: 'Behind',
    behindBy: 15,
    daysSince: 14,
    isMine: false,
    isMyTeams: false,
    ...values
  };
}

/** The record of an indicator as the board's query gives it. */
export function boardNode(id: string, values: Readonly<Record<string, unknown>> = {}): unknown {
  const value = (of: unknown): unknown => ({ value: of });
  return {
    Id: id,
    Name: value('New relationships'),
    AccountPlan__c: value(`plan ${id}`),
    Source__c: value('New relationships'),
    Kind__c: value('Leading'),
    Aggregation__c: value('Sum'),
    Unit__c: value('relationships'),
    Baseline__c: value(0),
    Target__c: value(10),
    StartOn__c: value('2026-01-01'),
    TargetOn__c: value('2026-12-31'),
    CurrentValue__c: value(1),
    ReadingCount__c: value(1),
    ReadingSum__c: value(1),
    LastReadingOn__c: value('2026-06-01'),
    Region__c: value('MN'),
    IsMyTeams__c: value(false),
    IndicatorDefinition__r: null,
    AccountPlan__r: planNode(id),
    ...values
  };
}

/** The plan of such an indicator. */
export function planNode(id: string, values: Readonly<Record<string, unknown>> = {}): unknown {
  const value = (of: unknown): unknown => ({ value: of });
  return {
    Id: `plan ${id}`,
    OwnerId: value('005dara'),
    Owner: { Name: value('Dara Quinn'), ManagerId: value('005ines'), Manager: { Name: value('Ines Marlow') } },
    Account__r: {
      Id: `account ${id}`,
      Name: value(`Account ${id}`),
      Tier__c: { value: 'Tier 2', displayValue: 'Tier 2' }
    },
    ...values
  };
}
