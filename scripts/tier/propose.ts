import type { Connection } from 'jsforce';

import type { CsvFile } from '../import/csv.ts';
import type { Existing } from '../import/existing.ts';
import { describeFields } from '../import/records.ts';
import { type Action, send, type SendOptions } from '../import/send.ts';
import { type AccountDecisions, readDecisionKeys, readDecisions, readWholeBook } from './book.ts';
import { type TierColumn } from './columns.ts';
import { compareScores, type Difference } from './compare.ts';
import { computeCriteria } from './computed.ts';
import { type ActiveModel, readActiveModel, TierError } from './model.ts';
import { type Entry, type Plan, planEntry } from './plan.ts';
import { readEntries, type TierRefusal } from './rows.ts';

export interface ProposeOptions extends Omit<SendOptions, 'needsIds'> {
  /** Says what would be done, sends nothing. */
  readonly dryRun: boolean;
  /** The user's day, from which the last four full quarters are counted, where criteria are to be computed. */
  readonly computedOn?: string;
  readonly onStage: (stage: string, total: number) => void;
}

/** A file of ratings, and what its columns mean. */
export interface RatingsFile {
  readonly file: CsvFile;
  readonly columns: readonly TierColumn[];
}

/** What was proposed; in a dry run, what would be. */
export interface ProposeReport {
  readonly model: ActiveModel;
  /** The file, or for a computed book one row for each account. */
  readonly file: CsvFile;
  /** One for each row that was saved, would be, or needed nothing. */
  readonly plans: readonly Plan[];
  readonly decisions: ReadonlyMap<string, AccountDecisions>;
  readonly refusals: readonly TierRefusal[];
  /** Where the server's score is not the one computed here. */
  readonly differences: readonly Difference[];
  /** How many decisions were compared with the server's formulas. */
  readonly compared: number;
}

/**
 * Proposes tiers: for the accounts of a file, or without one for the whole book. Throws {@link TierError} when no model is
 * active or decisions are hidden from the user.
 */
export async function propose(
  connection: Connection,
  ratings: RatingsFile | undefined,
  options: ProposeOptions
): Promise<ProposeReport> {
  const model = await readActiveModel(connection);
  const described = await describeFields(connection, 'AccountTier__c');
  const book = ratings === undefined || options.computedOn !== undefined ? await readWholeBook(connection) : [];
  const source = ratings ?? {
    file: { header: ['Account'], rows: book.map(({ Id }, index) => ({ line: index + 2, cells: [Id] })) },
    columns: [{ column: 0, heading: 'Account', means: 'account' } as const]
  };
  const read =
    ratings === undefined
      ? { entries: book.map((account, index) => entryOf(source.file, index, account)), refusals: [] }
      : await readEntries(connection, source.file, source.columns, described);
  const entries =
    options.computedOn === undefined
      ? read.entries
      : await withComputed(connection, read.entries, book, options.computedOn);
  const decisions = await readDecisions(
    connection,
    entries.map(({ account }) => account.Id)
  );
  const byKey = await readDecisionKeys(connection, keysOf(entries));
  const plans = planAll(entries, model, decisions, byKey);
  const refusals: TierRefusal[] = [...read.refusals];
  for (const { entry, problem } of plans) if (problem) refusals.push({ row: entry.row, ...problem });
  const lost = options.dryRun ? new Set<Plan>() : await save(connection, plans, refusals, options);
  const done = plans.filter((plan) => plan.kind !== 'refused' && !lost.has(plan));
  const { differences, compared } = options.dryRun
    ? { differences: [], compared: 0 }
    : await compareScores(connection, done, decisions);
  refusals.sort((a, b) => a.row.line - b.row.line);
  return { model, file: source.file, plans: done, decisions, refusals, differences, compared };
}

function entryOf(file: CsvFile, index: number, account: Entry['account']): Entry {
  const row = file.rows[index];
  if (!row) throw new TierError('The book changed while it was read. Run this again.');
  return { row, account, values: {} };
}

async function withComputed(
  connection: Connection,
  entries: readonly Entry[],
  book: readonly Entry['account'][],
  today: string
): Promise<readonly Entry[]> {
  const computed = await computeCriteria(
    connection,
    book.map(({ Id }) => Id),
    today
  );
  return entries.map((entry) => ({ ...entry, suggested: computed.get(entry.account.Id) ?? {} }));
}

const keysOf = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ values }) => (typeof values['DecisionKey__c'] === 'string' ? [values['DecisionKey__c']] : []));

function planAll(
  entries: readonly Entry[],
  model: ActiveModel,
  decisions: ReadonlyMap<string, AccountDecisions>,
  byKey: ReadonlyMap<string, Existing>
): readonly Plan[] {
  const lines = new Map<string, number>();
  return entries.map((entry) => {
    const plan = planEntry(entry, model, decisions.get(entry.account.Id) ?? {}, byKey);
    const key = entry.values['DecisionKey__c'];
    if (typeof key !== 'string' || plan.kind === 'refused') return plan;
    const first = lines.get(key.toLowerCase());
    if (first === undefined) lines.set(key.toLowerCase(), entry.row.line);
    return first === undefined
      ? plan
      : {
          ...plan,
          kind: 'refused',
          problem: { field: 'Decision key', reason: `"${key}" is on line ${first} already.` }
        };
  });
}

/** Sends what is to be sent; gives the plans that the org refused, or that the connection was lost for. */
async function save(
  connection: Connection,
  plans: readonly Plan[],
  refusals: TierRefusal[],
  options: ProposeOptions
): Promise<ReadonlySet<Plan>> {
  const sent = plans.flatMap((plan): [Plan, Action][] =>
    plan.action && plan.kind !== 'refused' ? [[plan, plan.action]] : []
  );
  const unsaved = new Set<Plan>();
  if (sent.length === 0) return unsaved;
  options.onStage('Proposing tiers', sent.length);
  const actions = sent.map(([, action]) => action);
  const { outcomes, lost } = await send(connection, 'AccountTier__c', actions, { ...options, needsIds: false });
  for (const [index, [plan]] of sent.entries()) {
    const outcome = outcomes[index];
    if (outcome?.saved) continue;
    unsaved.add(plan);
    const reason =
      outcome?.reason ??
      `Not sent, or not confirmed: the connection was lost (${lost ?? 'unknown'}). Run this again; what was saved is recognised.`;
    refusals.push({ row: plan.entry.row, field: null, reason });
  }
  return unsaved;
}
