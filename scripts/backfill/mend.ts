import type { Connection } from 'jsforce';

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

/** Why a difference could not be mended, where the org said so. */
export type Refusals = ReadonlyMap<Difference, string>;

/** Records in one request. */
const recordsAtOnce = 200;

/** Readings that one request may make the org look at, well within what a transaction may read and write. */
const readingsAtOnce = 1_000;

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

/**
 * Mends differences in the ways that are open to an administrator, because nobody but the org's own flows ties a reading
 * to its evidence: what is wrong is saved again, whereupon the org takes day, value and key from the evidence, and
 * indicators with readings that are missing or no longer true are counted again. Evidence that the user cannot see is
 * left alone.
 */
export async function mend(connection: Connection, found: readonly Found[], bulkThreshold: number): Promise<Refusals> {
  const refusals = new Map<Difference, string>();
  const differences = found.flatMap((one) => one.differences);
  await remove(connection, differences.filter(mustGoFirst), refusals);
  await saveAgain(connection, differences.filter(isMendedBySaving), bulkThreshold, refusals);
  for (const chunk of countedTogether(found.filter((one) => one.differences.some(needsRecount))))
    await countAgain(connection, chunk, refusals);
  return refusals;
}

type OfReading = Exclude<Difference, { readonly kind: 'missing' }>;
type Wrong = Extract<Difference, { readonly kind: 'wrong' }>;

const hasFault = (difference: Difference, fault: Wrong['faults'][number]): boolean =>
  difference.kind === 'wrong' && difference.faults.includes(fault);

/** A recount leaves both as they are: to it, the evidence has its reading. */
const mustGoFirst = (difference: Difference): difference is OfReading =>
  difference.kind === 'twice' || hasFault(difference, 'withdrawn');

const isMendedBySaving = (difference: Difference): difference is Wrong =>
  difference.kind === 'wrong' && !needsRecount(difference);

const needsRecount = (difference: Difference): boolean =>
  ['missing', 'stale', 'unproven'].includes(difference.kind) ||
  hasFault(difference, 'evidence') ||
  hasFault(difference, 'withdrawn');

async function remove(
  connection: Connection,
  removals: readonly OfReading[],
  refusals: Map<Difference, string>
): Promise<void> {
  for (let start = 0; start < removals.length; start += recordsAtOnce) {
    const chunk = removals.slice(start, start + recordsAtOnce);
    const results = await connection.sobject('IndicatorReading__c').destroy(chunk.map(({ reading }) => reading.id));
    for (const [index, { success, errors }] of results.entries()) {
      const difference = chunk[index];
      if (difference && !success) refusals.set(difference, errors.map(({ message }) => message).join('; '));
    }
  }
}

async function saveAgain(
  connection: Connection,
  wrong: readonly Wrong[],
  bulkThreshold: number,
  refusals: Map<Difference, string>
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
  if (lost !== undefined)
    throw new BackfillError(
      `The connection was lost while readings were saved: ${lost}. Run this again; what was mended stays mended.`
    );
  for (const [index, difference] of wrong.entries()) {
    const outcome = outcomes[index];
    if (outcome?.saved === false) refusals.set(difference, outcome.reason);
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

async function countAgain(
  connection: Connection,
  chunk: readonly Found[],
  refusals: Map<Difference, string>
): Promise<void> {
  const records = chunk.map(({ indicator }) => ({ Id: indicator.id, NeedsRecount__c: true }));
  const results = await connection.sobject('LeadingIndicator__c').update(records);
  for (const [index, { success, errors }] of results.entries()) {
    if (success) continue;
    const reason = `the indicator could not be counted again: ${errors.map(({ message }) => message).join('; ')}`;
    for (const difference of chunk[index]?.differences ?? [])
      if (needsRecount(difference)) refusals.set(difference, reason);
  }
}
