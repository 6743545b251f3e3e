import type { Connection } from 'jsforce';

import { soqlText } from '../import/existing.ts';
import {
  BackfillError,
  evidenceFields,
  type EvidenceField,
  type History,
  type Indicator,
  mapConfidence,
  RECORDED_SOURCES,
  type Recorded,
  type RecordedSource
} from './model.ts';
import { flag, moment, number, readRows, type Row, text, textOrEmpty } from './rows.ts';

/** Which indicators are compared; all automatic ones where nothing is named. */
export interface Scope {
  /** Key, name or id of accounts. */
  readonly accounts: readonly string[];
  /** Key, name or id of plans. */
  readonly plans: readonly string[];
  /** Sources as the picklist has them, in any case. */
  readonly sources: readonly string[];
}

/** Indicators to compare, and those of the map's confidence, whose readings are left alone. */
export interface Chosen {
  readonly indicators: readonly (Indicator & { readonly readings: number })[];
  readonly maps: {
    readonly indicators: number;
    readonly readings: number;
    /** Ids of those that are ticked to be counted again and were not. */
    readonly waiting: readonly string[];
  };
}

/** Ids that one query names at most, so that it fits in an address. */
const idsInQuery = 250;

/** May it be the id of an account or of a record of ours? A key of the same length may be taken for one, which finds nothing. */
const isId = (name: string): boolean => /^(?:001|a[a-zA-Z0-9]{2})[a-zA-Z0-9]{12}(?:[A-Z0-5]{3})?$/.test(name);

/** Ids are the same with and without their last three characters; Salesforce refuses those that do not fit the others. */
const shortId = (id: string): string => id.slice(0, 15);

/** The condition of a scope; throws {@link BackfillError} for a source that nothing records. */
export function scopeCondition({ accounts, plans, sources }: Scope): string {
  const called = (relation: string, lookup: string, key: string, names: readonly string[]): string[] => {
    if (names.length === 0) return [];
    const list = names.map(soqlText).join(', ');
    const ids = names.filter(isId).map(shortId).map(soqlText).join(', ');
    const byId = ids === '' ? '' : ` OR ${lookup} IN (${ids})`;
    return [`(${relation}.Name IN (${list}) OR ${relation}.${key} IN (${list})${byId})`];
  };
  const known: readonly string[] = [...RECORDED_SOURCES, mapConfidence];
  const chosen = sources.map((source) => {
    const match = known.find((name) => name.toLowerCase() === source.trim().toLowerCase());
    if (match === undefined)
      throw new BackfillError(`No work records "${source}". --source takes one of: ${known.join(', ')}.`);
    return match;
  });
  return [
    'IsAutomatic__c = true',
    ...called('AccountPlan__r.Account__r', 'AccountPlan__r.Account__c', 'AccountKey__c', accounts),
    ...called('AccountPlan__r', 'AccountPlan__c', 'PlanKey__c', plans),
    ...(chosen.length === 0 ? [] : [`Source__c IN (${chosen.map(soqlText).join(', ')})`])
  ].join(' AND ');
}

/**
 * Reads the automatic indicators of a scope, account by account. Throws {@link BackfillError} when a named account or plan
 * has none.
 */
export async function readIndicators(connection: Connection, scope: Scope, bulkFrom: number): Promise<Chosen> {
  const fields =
    'Id, Name, Source__c, StartOn__c, TargetOn__c, CountsUntil__c, PlanStartsOn__c, PlanEndsOn__c, Account__c, AccountPlan__r.Account__c, AccountPlan__r.Account__r.Name, AccountPlan__r.Account__r.AccountKey__c, AccountPlan__r.StartDate__c, AccountPlan__r.EndDate__c, AccountPlan__c, AccountPlan__r.Name, AccountPlan__r.PlanKey__c, SortOrder__c, ReadingCount__c, NeedsRecount__c';
  const soql = `SELECT ${fields} FROM LeadingIndicator__c WHERE ${scopeCondition(scope)}`;
  const indicators: (Indicator & { readonly readings: number; readonly order: number })[] = [];
  const maps = { indicators: 0, readings: 0, waiting: [] as string[] };
  const called = new Set<string>();
  for await (const row of readRows(connection, soql, bulkFrom)) {
    for (const path of [
      'AccountPlan__r.Account__c',
      'AccountPlan__r.Account__r.Name',
      'AccountPlan__r.Account__r.AccountKey__c',
      'AccountPlan__c',
      'AccountPlan__r.Name',
      'AccountPlan__r.PlanKey__c'
    ])
      called.add(comparable(textOrEmpty(row, path)));
    const source = textOrEmpty(row, 'Source__c');
    const readings = number(row, 'ReadingCount__c') ?? 0;
    if (!isRecorded(source)) {
      maps.indicators += 1;
      maps.readings += readings;
      if (flag(row, 'NeedsRecount__c')) maps.waiting.push(textOrEmpty(row, 'Id'));
      continue;
    }
    indicators.push({
      id: textOrEmpty(row, 'Id'),
      name: textOrEmpty(row, 'Name'),
      source,
      ...timeOf(row),
      account: textOrEmpty(row, 'AccountPlan__r.Account__c'),
      accountName: textOrEmpty(row, 'AccountPlan__r.Account__r.Name'),
      plan: textOrEmpty(row, 'AccountPlan__c'),
      planName: textOrEmpty(row, 'AccountPlan__r.Name'),
      isWaiting: flag(row, 'NeedsRecount__c'),
      readings,
      order: number(row, 'SortOrder__c') ?? Number.MAX_SAFE_INTEGER
    });
  }
  const isFound = (name: string): boolean => called.has(comparable(name));
  const unknown = [scope.accounts, scope.plans].map((names) => names.filter((name) => !isFound(name)));
  if (unknown.some((names) => names.length > 0)) {
    // Where nothing was found at all, account and plan may be right, but not for one another.
    const listed = unknown.flatMap((names) =>
      names.length === 0 ? [] : [names.map((name) => `"${name}"`).join(' or ')]
    );
    throw new BackfillError(
      `No automatic indicator ${scope.sources.length === 0 ? '' : 'of these sources '}that you can see belongs to ${listed.join(called.size === 0 ? ' and ' : ' or ')}. Name accounts and plans by key, name or id.`
    );
  }
  const rank = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  indicators.sort(
    (a, b) =>
      rank(a.accountName, b.accountName) ||
      rank(a.account, b.account) ||
      rank(a.planName, b.planName) ||
      rank(a.plan, b.plan) ||
      a.order - b.order ||
      rank(a.id, b.id)
  );
  return { indicators, maps };
}

/** The time of an indicator as the org gives it when it is saved, and whether what was saved differs from its plan. */
function timeOf(row: Row): Pick<Indicator, 'startOn' | 'countsUntil' | 'isAstray'> {
  const [planStart, planEnd] = [text(row, 'AccountPlan__r.StartDate__c'), text(row, 'AccountPlan__r.EndDate__c')];
  const [savedStart, savedEnd] = [text(row, 'PlanStartsOn__c'), text(row, 'PlanEndsOn__c')];
  const own = (path: string, saved: string | null, plan: string | null): string | null => {
    const day = text(row, path);
    return day === null || day === saved ? plan : day;
  };
  const startOn = own('StartOn__c', savedStart, planStart);
  const targetOn = own('TargetOn__c', savedEnd, planEnd);
  const countsUntil = targetOn !== null && planEnd !== null && targetOn > planEnd ? targetOn : planEnd;
  const isAstray =
    savedStart !== planStart ||
    savedEnd !== planEnd ||
    text(row, 'StartOn__c') !== startOn ||
    text(row, 'CountsUntil__c') !== countsUntil ||
    text(row, 'Account__c') !== text(row, 'AccountPlan__r.Account__c');
  return { startOn, countsUntil, isAstray };
}

/** Names are the same in any case. */
const comparable = (name: string): string => (isId(name) ? shortId(name) : name.trim().toLowerCase());

const isRecorded = (source: string): source is RecordedSource =>
  (RECORDED_SOURCES as readonly string[]).includes(source);

/** The readings of some indicators, by indicator. */
export async function readRecorded(
  connection: Connection,
  indicators: readonly Indicator[],
  bulkFrom: number
): Promise<ReadonlyMap<string, readonly Recorded[]>> {
  const evidence = [...new Set(Object.values(evidenceFields))];
  const fields = [
    'Id, LeadingIndicator__c, ReadOn__c, Value__c, Stakeholder__c, EvidenceKey__c, IsAutomatic__c, IsWithdrawn__c, IsProven__c',
    ...evidence
  ].join(', ');
  const ids = indicators.map(({ id }) => id);
  return grouped(
    rowsIn(connection, `SELECT ${fields} FROM IndicatorReading__c`, 'LeadingIndicator__c', ids, '', bulkFrom),
    (row) => textOrEmpty(row, 'LeadingIndicator__c'),
    (row): Recorded => ({
      id: textOrEmpty(row, 'Id'),
      on: text(row, 'ReadOn__c'),
      value: number(row, 'Value__c'),
      person: text(row, 'Stakeholder__c'),
      key: text(row, 'EvidenceKey__c'),
      isAutomatic: flag(row, 'IsAutomatic__c'),
      isWithdrawn: flag(row, 'IsWithdrawn__c'),
      isProven: flag(row, 'IsProven__c'),
      evidence: Object.fromEntries(
        evidence.flatMap((field): [EvidenceField, string][] => {
          const id = text(row, field);
          return id === null ? [] : [[field, id]];
        })
      )
    })
  );
}

/** What the work left behind on the accounts and plans of some indicators; only what their sources ask for. */
export async function readHistory(
  connection: Connection,
  indicators: readonly Indicator[],
  bulkFrom: number
): Promise<History> {
  const ids = (of: 'account' | 'plan', ...sources: readonly RecordedSource[]): readonly string[] => [
    ...new Set(indicators.filter(({ source }) => sources.includes(source)).map((indicator) => indicator[of]))
  ];
  const read = <Item>(
    select: string,
    by: string,
    keys: readonly string[],
    condition: string,
    item: (row: Row) => Item
  ): Promise<ReadonlyMap<string, readonly Item[]>> =>
    grouped(rowsIn(connection, select, by, keys, condition, bulkFrom), (row) => textOrEmpty(row, by), item);
  const [conversations, ratings, opportunities, reviews, promises] = await Promise.all([
    read(
      'SELECT Id, Stakeholder__c, Stakeholder__r.Account__c, Kind__c, HeldOn__c FROM StakeholderInterview__c',
      'Stakeholder__r.Account__c',
      ids('account', 'Key-player interviews', 'Good-times visit ratio'),
      "Kind__c IN ('Key-player interview', 'Good-times visit', 'Problem visit')",
      (row) => ({
        id: textOrEmpty(row, 'Id'),
        person: textOrEmpty(row, 'Stakeholder__c'),
        kind: text(row, 'Kind__c'),
        heldOn: text(row, 'HeldOn__c')
      })
    ),
    read(
      'SELECT Id, Name, Stakeholder__c, Stakeholder__r.Account__c, AssessedOn__c, AssessedDay__c, Movement__c, Access__c, PreviousAccess__c, Strength__c, PreviousStrength__c FROM StakeholderAssessment__c',
      'Stakeholder__r.Account__c',
      ids('account', 'New relationships', 'Relationships improved'),
      '',
      (row) => ({
        id: textOrEmpty(row, 'Id'),
        name: textOrEmpty(row, 'Name'),
        person: textOrEmpty(row, 'Stakeholder__c'),
        assessedAt: moment(row, 'AssessedOn__c'),
        assessedOn: text(row, 'AssessedDay__c'),
        movement: text(row, 'Movement__c'),
        access: text(row, 'Access__c'),
        previousAccess: text(row, 'PreviousAccess__c'),
        strength: number(row, 'Strength__c'),
        previousStrength: number(row, 'PreviousStrength__c')
      })
    ),
    read(
      'SELECT Id, AccountPlan__c, IdentifiedThroughPlanOn__c FROM Opportunity',
      'AccountPlan__c',
      ids('plan', 'New opportunities'),
      'IdentifiedThroughPlanOn__c != null',
      (row) => ({ id: textOrEmpty(row, 'Id'), identifiedOn: text(row, 'IdentifiedThroughPlanOn__c') })
    ),
    read(
      'SELECT Id, AccountPlan__c, HeldOn__c, PulseAverage__c FROM PlanReview__c',
      'AccountPlan__c',
      ids('plan', 'Reviews held', 'Team satisfaction'),
      "Status__c = 'Held'",
      (row) => ({
        id: textOrEmpty(row, 'Id'),
        heldOn: text(row, 'HeldOn__c'),
        pulse: number(row, 'PulseAverage__c')
      })
    ),
    read(
      'SELECT Id, AccountPlan__c, IsKept__c, DoneOn__c, DueOn__c FROM Commitment__c',
      'AccountPlan__c',
      ids('plan', 'Say/do ratio'),
      '(IsKept__c = true OR IsLate__c = true OR IsMissed__c = true)',
      (row) => ({
        id: textOrEmpty(row, 'Id'),
        isKept: flag(row, 'IsKept__c'),
        doneOn: text(row, 'DoneOn__c'),
        dueOn: text(row, 'DueOn__c')
      })
    )
  ]);
  return { conversations, ratings, opportunities, reviews, promises };
}

/** Which of these records lie in the recycle bin, as far as the user may see it. */
export async function readDeleted(
  connection: Connection,
  records: ReadonlyMap<EvidenceField, readonly string[]>
): Promise<ReadonlySet<string>> {
  const deleted = new Set<string>();
  for (const [field, ids] of records) {
    for (let start = 0; start < ids.length; start += idsInQuery) {
      const list = ids.slice(start, start + idsInQuery).map(soqlText);
      const object = field === 'Opportunity__c' ? 'Opportunity' : field;
      const soql = `SELECT Id FROM ${object} WHERE IsDeleted = true AND Id IN (${list.join(',')})`;
      const { records: rows } = await connection.query<{ Id: string }>(soql, { scanAll: true });
      for (const { Id: id } of rows) deleted.add(id);
    }
  }
  return deleted;
}

/** The rows whose `field` is one of `ids`, in queries that fit in an address. */
async function* rowsIn(
  connection: Connection,
  select: string,
  field: string,
  ids: readonly string[],
  condition: string,
  bulkFrom: number
): AsyncGenerator<Row> {
  for (let start = 0; start < ids.length; start += idsInQuery) {
    const list = ids.slice(start, start + idsInQuery).map(soqlText);
    const also = condition === '' ? '' : ` AND ${condition}`;
    yield* readRows(connection, `${select} WHERE ${field} IN (${list.join(',')})${also}`, bulkFrom);
  }
}

async function grouped<Item>(
  rows: AsyncGenerator<Row>,
  keyOf: (row: Row) => string,
  itemOf: (row: Row) => Item
): Promise<ReadonlyMap<string, readonly Item[]>> {
  const groups = new Map<string, Item[]>();
  for await (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(itemOf(row));
    else groups.set(keyOf(row), [itemOf(row)]);
  }
  return groups;
}
