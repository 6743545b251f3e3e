import type { Connection } from 'jsforce';

import { compareReadings, type Difference, type DifferenceKind } from './compare.ts';
import { expectedReadings } from './expected.ts';
import { checkRights, type Found, type InactiveFlows, inactiveFlows, mend, untick } from './mend.ts';
import { BackfillError, evidenceFields, type EvidenceField, type Indicator } from './model.ts';
import { type Chosen, readDeleted, readHistory, readIndicators, readRecorded, type Scope } from './read.ts';

export interface BackfillOptions {
  readonly scope: Scope;
  /** Mends the differences; otherwise they are only told. */
  readonly write: boolean;
  /** Rows from which Bulk API 2.0 brings them, and writes them. */
  readonly bulkFrom: number;
  /** Ends the comparison after the accounts at hand. */
  readonly signal?: AbortSignal;
  readonly onStart: (totals: Totals) => void;
  readonly onProgress: (totals: Totals) => void;
  /** Told for each indicator with differences, account by account, in the order of its plan. */
  readonly onDifferences: (finding: Finding) => void;
}

/** The differences of one indicator and what became of them. */
export interface Finding {
  readonly indicator: Indicator;
  /** Readings that the indicator had, and that it should have. */
  readonly recorded: number;
  readonly expected: number;
  readonly differences: readonly Settled[];
}

/** A difference, and whether it is gone now; `reason` says why it is not, where the org gave one. */
export interface Settled {
  readonly difference: Difference;
  readonly isMended: boolean;
  readonly reason?: string;
}

export interface Totals {
  readonly accounts: number;
  /** Accounts, and their indicators, that were compared so far. */
  compared: number;
  indicators: number;
  recorded: number;
  expected: number;
  readonly found: Record<DifferenceKind, number>;
  mended: number;
  /** Differences that are still there: all of them in a dry run. */
  left: number;
  /** Indicators of the map's confidence and their readings, which no history can give back. */
  readonly maps: Chosen['maps'];
  readonly inactive: InactiveFlows;
}

/** Accounts and readings that are compared at once, so that memory does not grow with the book. */
const accountsAtOnce = 200;
const readingsAtOnce = 20_000;

/**
 * Compares the readings of automatic indicators with the history of the work, account by account, and mends them where
 * that is asked for; what was mended is read and compared again.
 */
export async function backfill(connection: Connection, options: BackfillOptions): Promise<Totals> {
  const { indicators, maps } = await readIndicators(connection, options.scope, options.bulkFrom);
  const inactive = await inactiveFlows(connection);
  if (options.write) {
    await checkRights(connection);
    if (inactive.mending.length > 0)
      throw new BackfillError(
        `Nothing can be mended while these flows are not active: ${inactive.mending.join(', ')}. Activate them in Setup → Flows and run this again.`
      );
    // A map is read by the flow of the coming night, once the box can be ticked again.
    await untick(connection, maps.waiting);
  }
  const totals: Totals = {
    accounts: new Set(indicators.map(({ account }) => account)).size,
    compared: 0,
    indicators: 0,
    recorded: 0,
    expected: 0,
    found: { missing: 0, stale: 0, wrong: 0, twice: 0, unproven: 0, hidden: 0, waiting: 0 },
    mended: 0,
    left: 0,
    maps,
    inactive
  };
  options.onStart(totals);
  for (const batch of batches(indicators)) {
    if (options.signal?.aborted === true) break;
    await settle(connection, batch, options, totals);
    totals.indicators += batch.length;
    totals.compared += new Set(batch.map(({ account }) => account)).size;
    options.onProgress(totals);
  }
  return totals;
}

/** Whole accounts together, because their indicators share the history. */
export function* batches<Item extends Indicator & { readonly readings: number }>(
  indicators: readonly Item[]
): Generator<readonly Item[]> {
  let batch: Item[] = [];
  let accounts = 0;
  let readings = 0;
  for (const indicator of indicators) {
    const isNext = batch.at(-1)?.account !== indicator.account;
    if (isNext && (accounts >= accountsAtOnce || readings >= readingsAtOnce)) {
      yield batch;
      [batch, accounts, readings] = [[], 0, 0];
    }
    if (isNext) accounts += 1;
    readings += indicator.readings;
    batch.push(indicator);
  }
  if (batch.length > 0) yield batch;
}

/** Readings first: work that is saved meanwhile looks as if its reading were missing, and never as if it were wrong. */
async function compare(
  connection: Connection,
  indicators: readonly Indicator[],
  bulkFrom: number
): Promise<readonly Found[]> {
  const recorded = await readRecorded(connection, indicators, bulkFrom);
  const history = await readHistory(connection, indicators, bulkFrom);
  const people = new Map<string, string>();
  for (const ratings of history.ratings.values()) for (const { id, person } of ratings) people.set(id, person);
  const found = indicators.map((indicator): Found => {
    const readings = recorded.get(indicator.id) ?? [];
    const expected = expectedReadings(indicator, history);
    return {
      indicator,
      recorded: readings.length,
      expected: expected.size,
      differences: compareReadings(indicator, expected, readings, (rating) => people.get(rating))
    };
  });
  return withoutDeleted(connection, found);
}

/** The org's formula may hold evidence for true that lies in the recycle bin; it is not hidden, it is gone. */
async function withoutDeleted(connection: Connection, found: readonly Found[]): Promise<readonly Found[]> {
  const hidden = new Map<EvidenceField, string[]>();
  for (const difference of differencesOf(found)) {
    if (difference.kind !== 'hidden') continue;
    const [field, id] = evidenceOf(difference);
    const ids = hidden.get(field);
    if (ids) ids.push(id);
    else hidden.set(field, [id]);
  }
  if (hidden.size === 0) return found;
  const deleted = await readDeleted(connection, hidden);
  return found.map((one) => ({
    ...one,
    differences: one.differences.map((difference) =>
      difference.kind === 'hidden' && deleted.has(evidenceOf(difference)[1])
        ? { ...difference, kind: 'stale' }
        : difference
    )
  }));
}

function evidenceOf({
  indicator,
  reading
}: Extract<Difference, { readonly reading: unknown }>): [EvidenceField, string] {
  const field = evidenceFields[indicator.source];
  return [field, reading.evidence[field] ?? ''];
}

async function settle(
  connection: Connection,
  batch: readonly Indicator[],
  options: BackfillOptions,
  totals: Totals
): Promise<void> {
  const look = (indicators: readonly Indicator[] = batch): Promise<readonly Found[]> =>
    compare(connection, indicators, options.bulkFrom);
  let before = await look();
  // Evidence that was deleted between two queries looks hidden; it does not when it is looked at again.
  if (differencesOf(before).some(({ kind }) => kind === 'hidden')) before = await look();
  const found = differencesOf(before);
  const isMendable = options.write && found.some(({ kind }) => kind !== 'hidden');
  const refused = isMendable ? await mend(connection, before, options.bulkFrom) : undefined;
  const after = refused
    ? await look(
        batch.map((indicator) => {
          const isCounted = !refused.uncounted.has(indicator.id);
          return isCounted ? { ...indicator, isWaiting: false, isAstray: false } : indicator;
        })
      )
    : before;
  for (const [index, { indicator, recorded, expected, differences }] of before.entries()) {
    totals.recorded += recorded;
    totals.expected += expected;
    for (const { kind } of differences) totals.found[kind] += 1;
    const left = new Map(after[index]?.differences.map((difference) => [identityOf(difference), difference]));
    const settled = differences.map((difference): Settled => {
      const reason = refused?.reasons.get(difference);
      const isMended = !left.delete(identityOf(difference));
      return { difference, isMended, ...(reason === undefined || isMended ? {} : { reason }) };
    });
    for (const difference of left.values()) settled.push({ difference, isMended: false });
    totals.mended += settled.filter(({ isMended }) => isMended).length;
    totals.left += settled.filter(({ isMended }) => !isMended).length;
    if (settled.length > 0) options.onDifferences({ indicator, recorded, expected, differences: settled });
  }
}

const differencesOf = (found: readonly Found[]): readonly Difference[] =>
  found.flatMap(({ differences }) => differences);

function identityOf(difference: Difference): string {
  if (difference.kind === 'waiting') return difference.kind;
  return `${difference.kind} ${difference.kind === 'missing' ? difference.expected.proof : difference.reading.id}`;
}
