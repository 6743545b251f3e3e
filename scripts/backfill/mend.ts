import type { Connection } from 'jsforce';

import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import type { SaveResult } from 'jsforce';

import { send } from '../import/send.ts';
import type { Difference } from './compare.ts';
import { BackfillError, type Indicator } from './model.ts';

/** What was found of one indicator. */
export interface Found {
  readonly indicator: Indicator;
  readonly recorded: number;
  readonly expected: number;
  readonly differences: readonly Difference[];
}

/** What mending could not do. */
export interface Refused {
  /** Why a difference could not be mended, where the org said so. */
  readonly reasons: ReadonlyMap<Difference, string>;
  /** Indicators that were asked to count again and did not. */
  readonly uncounted: ReadonlySet<string>;
}

/** Records in one request. */
const recordsAtOnce = 200;

/** Records in one request when they are tried a second time: one that fails may take others with it. */
const recordsTheSecondTime = 20;

/** Readings that one request may make the org look at, well within what a transaction may read and write. */
const readingsAtOnce = 1_000;

/** Milliseconds until a record that somebody else was saving is tried again. */
const busyFor = 1_000;

/** The flows that mending leaves the work to. */
const mendingFlows = new Set([
  'IndicatorReadingDefaults',
  'LeadingIndicatorCounted',
  'LeadingIndicatorDefaults',
  'RelationshipReadings'
]);

/** The folder of all flows that record readings and keep them in line as the work happens. */
const flowFolder = path.resolve(import.meta.dirname, '../../force-app/main/indicators/flows');

/** Labels of flows that are off. */
export interface InactiveFlows {
  /** Nothing can be mended without them. */
  readonly mending: readonly string[];
  /** Readings go astray again without them. */
  readonly recording: readonly string[];
}

const hint = 'the org did not count again: look whether its flow "Leading indicator counted" is active';

/** Throws {@link BackfillError} when the user may not do what mending takes. */
export async function checkRights(connection: Connection): Promise<void> {
  const lacking: string[] = [];
  for (const [object, field] of [
    ['LeadingIndicator__c', 'NeedsRecount__c'],
    ['IndicatorReading__c', 'ReadOn__c']
  ] as const) {
    const { deletable, fields } = await connection.describe(object);
    if (fields.find(({ name }) => name === field)?.updateable !== true) lacking.push(`edit ${object}.${field}`);
    if (object === 'IndicatorReading__c' && !deletable) lacking.push(`delete ${object}`);
  }
  if (lacking.length > 0)
    throw new BackfillError(
      `You may not mend readings: you cannot ${lacking.join(' or ')}. Run this as somebody with the permission set LinchpinAdmin.`
    );
}

/** The flows that are off; none where the user may not see flows. */
export async function inactiveFlows(connection: Connection): Promise<InactiveFlows> {
  const files = fs.globSync('*.flow-meta.xml', { cwd: flowFolder });
  const names = files.map((name) => `'${path.basename(name, '.flow-meta.xml')}'`).join(', ');
  try {
    const { records } = await connection.query<{ ApiName: string; Label: string }>(
      `SELECT ApiName, Label FROM FlowDefinitionView WHERE ApiName IN (${names}) AND IsActive = false ORDER BY Label`
    );
    const labelsOf = (isMending: boolean): readonly string[] =>
      records.filter(({ ApiName: name }) => mendingFlows.has(name) === isMending).map(({ Label: label }) => label);
    return { mending: labelsOf(true), recording: labelsOf(false) };
  } catch {
    // Seeing flows is a right of its own. Whether the org counts shows itself.
    return { mending: [], recording: [] };
  }
}

/**
 * Mends differences in the ways that are open to an administrator, because nobody but the org's own flows ties a reading
 * to its evidence: what came without a key past those flows and should not be there is deleted, what is wrong is saved
 * again, whereupon the org takes day, value and key from the evidence, and indicators with readings that are missing or no
 * longer true are counted again. Evidence that the user cannot see is left alone.
 */
export async function mend(connection: Connection, found: readonly Found[], bulkThreshold: number): Promise<Refused> {
  const reasons = new Map<Difference, string>();
  const uncounted = new Set<string>();
  const differences = found.flatMap((one) => one.differences);
  await remove(connection, differences.filter(mustGoFirst), reasons);
  await saveAgain(connection, differences.filter(isMendedBySaving), bulkThreshold, reasons);
  for (const chunk of countedTogether(found.filter((one) => one.differences.some(needsRecount))))
    for (const [{ indicator, differences: own }, reason] of await countAgain(connection, chunk)) {
      uncounted.add(indicator.id);
      for (const difference of own) if (needsRecount(difference)) reasons.set(difference, reason);
    }
  return { reasons, uncounted };
}

/** Unticks "Count again" of indicators; answers why the org refused it, by indicator. */
export async function untick(connection: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return tick(connection, ids, false);
}

type OfReading = Extract<Difference, { readonly reading: unknown }>;
type Wrong = Extract<Difference, { readonly kind: 'wrong' }>;

const hasFault = (difference: Difference, ...faults: Wrong['faults'][number][]): boolean =>
  difference.kind === 'wrong' && difference.faults.some((fault) => faults.includes(fault));

/** A recount leaves them as they are: to it, the evidence has its reading, and one without key and person is nobody's. */
const mustGoFirst = (difference: Difference): difference is OfReading =>
  difference.kind === 'twice' ||
  (difference.kind === 'stale' && difference.reading.key === null) ||
  hasFault(difference, 'withdrawn');

/** Also where it has to be counted again: a recount finds readings by what saving fills in. */
const isMendedBySaving = (difference: Difference): difference is Wrong =>
  hasFault(difference, 'day', 'value', 'person', 'key', 'mark') && !hasFault(difference, 'withdrawn');

const needsRecount = (difference: Difference): boolean =>
  ['missing', 'stale', 'unproven', 'waiting'].includes(difference.kind) ||
  hasFault(difference, 'evidence', 'withdrawn');

async function remove(
  connection: Connection,
  removals: readonly OfReading[],
  reasons: Map<Difference, string>
): Promise<void> {
  for (const chunk of chunks(removals, recordsAtOnce)) {
    const results = await connection.sobject('IndicatorReading__c').destroy(chunk.map(({ reading }) => reading.id));
    for (const [index, result] of results.entries()) {
      const difference = chunk[index];
      if (difference && !result.success) reasons.set(difference, refusalOf(result));
    }
  }
}

async function saveAgain(
  connection: Connection,
  wrong: readonly Wrong[],
  bulkThreshold: number,
  reasons: Map<Difference, string>
): Promise<void> {
  if (wrong.length === 0) return;
  const { outcomes, lost } = await send(
    connection,
    'IndicatorReading__c',
    wrong.map(({ reading, expected }) => ({
      operation: 'update',
      id: reading.id,
      values: { ReadOn__c: expected.on }
    })),
    { bulkThreshold, needsIds: false, onProgress: () => undefined }
  );
  if (lost !== undefined) throw new BackfillError(`The connection was lost while readings were saved again: ${lost}.`);
  for (const [index, difference] of wrong.entries()) {
    const outcome = outcomes[index];
    if (outcome?.saved === false) reasons.set(difference, outcome.reason);
  }
}

/** Indicators that one request counts again. */
export function* countedTogether(found: readonly Found[]): Generator<readonly Found[]> {
  let chunk: Found[] = [];
  let readings = 0;
  for (const one of found) {
    const own = one.recorded + one.expected;
    if (chunk.length > 0 && (chunk.length >= recordsAtOnce || readings + own > readingsAtOnce)) {
      yield chunk;
      [chunk, readings] = [[], 0];
    }
    chunk.push(one);
    readings += own;
  }
  if (chunk.length > 0) yield chunk;
}

/** Ticks "Count again"; answers the indicators that the org did not count, and why. */
async function countAgain(connection: Connection, chunk: readonly Found[]): Promise<ReadonlyMap<Found, string>> {
  // The org counts in the moment in which the box is ticked, so one that is ticked already is unticked first.
  const waiting = chunk.filter(({ indicator }) => indicator.isWaiting).map(({ indicator }) => indicator.id);
  await tick(connection, waiting, false);
  const ids = chunk.map(({ indicator }) => indicator.id);
  const refused = new Map(await tick(connection, ids, true));
  const asked = ids.filter((id) => !refused.has(id));
  if (asked.length > 0) {
    const list = asked.map((id) => `'${id}'`).join(',');
    const { records } = await connection.query<{ Id: string }>(
      `SELECT Id FROM LeadingIndicator__c WHERE NeedsRecount__c = true AND Id IN (${list})`
    );
    const ignored = records.map(({ Id: id }) => id);
    await tick(connection, ignored, false);
    for (const id of ignored) refused.set(id, hint);
  }
  return new Map(
    chunk.flatMap((one): [Found, string][] => {
      const reason = refused.get(one.indicator.id);
      return reason === undefined ? [] : [[one, reason]];
    })
  );
}

/** Ticks or unticks "Count again"; what was refused is tried once more. Answers why the org refused, by indicator. */
async function tick(
  connection: Connection,
  ids: readonly string[],
  value: boolean
): Promise<ReadonlyMap<string, string>> {
  let refused = new Map<string, string>();
  let left = ids;
  for (const size of [recordsAtOnce, recordsTheSecondTime]) {
    if (left.length === 0) break;
    refused = new Map();
    let isBusy = false;
    for (const chunk of chunks(left, size)) {
      const records = chunk.map((id) => ({ Id: id, NeedsRecount__c: value }));
      const results = await connection.sobject('LeadingIndicator__c').update(records);
      for (const [index, result] of results.entries()) {
        const id = chunk[index];
        if (result.success || id === undefined) continue;
        isBusy ||= codesOf(result).includes('UNABLE_TO_LOCK_ROW');
        refused.set(id, `the indicator could not be counted again: ${refusalOf(result)}`);
      }
    }
    left = [...refused.keys()];
    if (isBusy) await delay(busyFor);
  }
  return refused;
}

function* chunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

const refusalOf = ({ errors }: SaveResult): string => errors.map(({ message }) => message).join('; ');

/** The codes of the org's errors, which its collections call otherwise than jsforce does. */
const codesOf = ({ errors }: SaveResult): readonly string[] =>
  errors.map(
    (error: { readonly errorCode?: string; readonly statusCode?: string }) => error.statusCode ?? error.errorCode ?? ''
  );
