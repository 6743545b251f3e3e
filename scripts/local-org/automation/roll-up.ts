import type { ErrorDetail } from '../basics/errors.ts';
import type { FieldValues } from '../basics/values.ts';
import type { ObjectPlan } from './plan.ts';
import { detail } from './row-errors.ts';
import type { RollupGroup, Snapshot } from './rollups.ts';
import type { Refusals } from './save-rows.ts';
import type { Transaction } from './transaction.ts';
import type { WorkRow } from './work.ts';

/** What written rows gave their parents before and after. */
export interface Contribution {
  readonly group: RollupGroup;
  readonly before: Snapshot;
  after: Snapshot;
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
  isStale: boolean,
  saveRows: SaveRows
): Refusals {
  const refused = new Map<WorkRow, readonly ErrorDetail[]>();
  for (const [parentObject, changes] of changedParents(tx, contributions, isStale)) {
    const plan = tx.plan(parentObject);
    const parents: WorkRow[] = [];
    for (const [id, changed] of changes) {
      const old = tx.record(plan, id);
      if (old === undefined) continue;
      // A parent in the recycle bin keeps its figures right, but nothing runs for it.
      if (old['IsDeleted'] === true || isQuiet(tx, plan)) {
        saveQuietly(tx, plan, id, changed);
        continue;
      }
      parents.push(parentRow(plan, id, old, changed, parents.length));
    }
    if (parents.length === 0) continue;
    for (const [parent, errors] of saveRows(tx, parents)) {
      for (const row of rows) if (belongsTo(row, parent.id, contributions)) refused.set(row, parentErrors(errors));
    }
  }
  return refused;
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
  contributions: readonly Contribution[],
  isStale: boolean
): Map<string, Map<string, FieldValues>> {
  const byObject = new Map<string, Map<string, FieldValues>>();
  for (const { group, before, after } of contributions) {
    const plan = tx.plan(group.parent);
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const parent = tx.record(plan, id);
      if (parent === undefined) continue;
      const changes = tx.engine.rollups.next(group, id, parent, before, after, isStale);
      let parents = byObject.get(group.parent);
      if (Object.keys(changes).length === 0) continue;
      if (parents === undefined) byObject.set(group.parent, (parents = new Map()));
      parents.set(id, { ...parents.get(id), ...changes });
    }
  }
  return byObject;
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
