import type { ErrorDetail } from '../basics/errors.ts';
import type { FieldValues } from '../basics/values.ts';
import type { ObjectPlan } from './plan.ts';
import { detail } from './row-errors.ts';
import type { Changes, RollupGroup, Snapshot } from './rollups.ts';
import type { Refusals } from './save-rows.ts';
import type { Transaction } from './transaction.ts';
import { RowsRefused, type WorkRow } from './work.ts';

/** What written rows gave their parents before and after. */
export interface Contribution {
  readonly group: RollupGroup;
  readonly before: Snapshot;
  after: Snapshot;
  /** The child object's version in the transaction when `after` was taken. */
  version: number;
}

type SaveRows = (tx: Transaction, rows: readonly WorkRow[]) => Refusals;

/**
 * Brings the parents' roll-ups up to date and sends the parents whose values changed through a save of their own, as
 * the platform does; their roll-ups change grandparents in turn. Answers the rows whose parent refused.
 */
export function rollUp(
  tx: Transaction,
  contributions: readonly Contribution[],
  rows: readonly WorkRow[],
  saveRows: SaveRows
): Refusals {
  const refused = new Map<WorkRow, readonly ErrorDetail[]>();
  for (const parentObject of new Set(contributions.map(({ group }) => group.parent))) {
    const plan = tx.plan(parentObject);
    // Saving one parent object may change another one's figures, so each is computed when its turn comes.
    const changes = changedParents(tx, plan, contributions);
    const parents: WorkRow[] = [];
    const isNobodysBusiness = isQuiet(tx, plan);
    for (const [id, { values, isDeleted }] of changes) {
      // A parent in the recycle bin keeps its figures right, but nothing runs for it.
      if (isDeleted || isNobodysBusiness) saveQuietly(tx, plan, id, values);
      else {
        const old = tx.record(plan, id);
        if (old !== undefined) parents.push(parentRow(plan, id, old, values, parents.length));
      }
    }
    if (parents.length === 0) continue;
    for (const [parent, errors] of saveParents(tx, parents, saveRows)) {
      const own = rows.filter((row) => belongsTo(row, parent.id, contributions));
      // Rows further down a cascade belong to none of the rows at hand: then all of them are to blame.
      for (const row of own.length > 0 ? own : rows) refused.set(row, parentErrors(errors));
    }
  }
  return refused;
}

/**
 * Runs `work`, which changes rows of several objects directly, and brings the roll-ups over them up to date. Answers
 * which of the rows that caused it were refused by a parent.
 */
export function bracket(
  tx: Transaction,
  changes: readonly { readonly plan: ObjectPlan; readonly ids: readonly string[] }[],
  rows: readonly WorkRow[],
  saveRows: SaveRows,
  work: () => void
): Refusals {
  const { rollups } = tx.engine;
  const idsOf = new Map<string, string[]>();
  for (const { plan, ids } of changes) {
    const known = idsOf.get(plan.object.apiName);
    if (known === undefined) idsOf.set(plan.object.apiName, [...ids]);
    else for (const id of ids) known.push(id);
  }
  const contributions: Contribution[] = [];
  for (const [object, ids] of idsOf) {
    for (const group of rollups.groups(object)) {
      const before = rollups.snapshot(group, ids);
      contributions.push({ group, before, after: before, version: 0 });
    }
  }
  work();
  tx.forget();
  for (const object of idsOf.keys()) tx.noteSaved(object);
  for (const each of contributions) {
    each.after = rollups.snapshot(each.group, idsOf.get(each.group.child) ?? []);
    each.version = tx.version(each.group.child);
  }
  return rollUp(tx, contributions, rows, saveRows);
}

/** A parent that is refused after its save is refused like any other: the rows that caused it are to blame. */
function saveParents(tx: Transaction, parents: readonly WorkRow[], saveRows: SaveRows): Refusals {
  try {
    return saveRows(tx, parents);
  } catch (error) {
    if (!(error instanceof RowsRefused)) throw error;
    return new Map(
      [...error.refusals].flatMap(([position, errors]) => (parents[position] ? [[parents[position], errors]] : []))
    );
  }
}

/** Nothing runs and nothing is noted when a record of the object is saved. */
function isQuiet(tx: Transaction, plan: ObjectPlan): boolean {
  const { flows, rollups } = tx.engine;
  const object = plan.object.apiName;
  if (plan.rules.length > 0 || plan.object.enableHistory || flows.hasBefore(object) || flows.hasAfter(object))
    return false;
  return rollups.groups(object).length === 0;
}

function changedParents(
  tx: Transaction,
  plan: ObjectPlan,
  contributions: readonly Contribution[]
): Map<string, Changes> {
  const parents = new Map<string, Changes>();
  for (const { group, before, after, version } of contributions) {
    if (group.parent !== plan.object.apiName) continue;
    // Extremes taken before other writes to the same children are no longer to be trusted.
    const isStale = tx.version(group.child) !== version;
    const ids = before.size === 0 ? after.keys() : new Set([...before.keys(), ...after.keys()]);
    for (const id of ids) {
      const changes = tx.engine.rollups.next(group, id, before, after, isStale);
      if (changes === undefined) continue;
      const others = parents.get(id);
      parents.set(id, others === undefined ? changes : { ...changes, values: { ...others.values, ...changes.values } });
    }
  }
  return parents;
}

function saveQuietly(tx: Transaction, plan: ObjectPlan, id: string, changed: FieldValues): void {
  const values: FieldValues = { ...changed, LastModifiedDate: tx.nowText, SystemModstamp: tx.nowText };
  if (plan.table.columns.has('LastModifiedById')) values['LastModifiedById'] = tx.session.userId;
  tx.engine.rows.update(plan, id, Object.keys(values), values);
  tx.forget(id);
}

function parentRow(plan: ObjectPlan, id: string, old: FieldValues, changed: FieldValues, position: number): WorkRow {
  const request = { operation: 'update' as const, object: plan.object.apiName, id, values: {} };
  return { position, request, plan, isNew: false, id, old, values: { ...old, ...changed }, errors: [] };
}

function belongsTo(row: WorkRow, parentId: string, contributions: readonly Contribution[]): boolean {
  return contributions.some(
    ({ group }) => row.values[group.foreignKey] === parentId || row.old?.[group.foreignKey] === parentId
  );
}

function parentErrors(errors: readonly ErrorDetail[]): ErrorDetail[] {
  const first = errors[0];
  if (first?.code !== 'FIELD_CUSTOM_VALIDATION_EXCEPTION') return [...errors];
  const message = `There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "${first.message}".`;
  return [detail(first.code, message)];
}
