import type { Session } from '../access/types.ts';
import { OrgError, type ErrorDetail } from '../basics/errors.ts';
import { toId18 } from '../storage/ids.ts';
import { forgetRecycled, noteRecycled, recycledWith, type Recycled } from '../storage/recycle-bin.ts';
import { quote } from '../storage/tables.ts';
import { cascadeOf, type Cascade } from './cascade.ts';
import { refusal } from './chunk.ts';
import type { ObjectPlan } from './plan.ts';
import { bracket } from './roll-up.ts';
import { detail, detailOf, ENTITY_IS_DELETED, INSUFFICIENT_ACCESS, invalidCrossReference } from './row-errors.ts';
import { saveRows } from './save-rows.ts';
import type { Transaction } from './transaction.ts';
import type { WriteRequest, WriteResult } from './types.ts';
import { RowsRefused, type WorkRow } from './work.ts';

type Refused = ReadonlyMap<number, readonly ErrorDetail[]>;

/** Sends records to the recycle bin with the children that belong to them, and clears lookups that pointed at them. */
export function deleteChunk(
  tx: Transaction,
  session: Session,
  plan: ObjectPlan,
  requests: readonly WriteRequest[],
  refused: Refused
): WriteResult[] {
  const { rows, results } = gather(requests, refused, (request, position) =>
    toDelete(tx, session, plan, request, position)
  );
  let alive = rows;
  if (tx.engine.flows.hasDelete(plan.object.apiName)) {
    const errors = tx.engine.flows.runDelete(tx, plan, alive);
    for (const [row, why] of errors) results[row.position] = refusal(why, row.request, row.id);
    alive = alive.filter((row) => !errors.has(row));
  }
  let cascade = cascadeOf(
    tx,
    plan,
    alive.map((row) => row.id)
  );
  if (cascade.forbidden.size > 0) {
    for (const row of alive) {
      const why = cascade.forbidden.get(row.id);
      if (why !== undefined)
        results[row.position] = refusal([stillReferenced(plan, why.child, why.ids)], row.request, row.id);
    }
    alive = alive.filter((row) => !cascade.forbidden.has(row.id));
    cascade = cascadeOf(
      tx,
      plan,
      alive.map((row) => row.id)
    );
  }
  remove(tx, cascade, alive);
  for (const row of alive) results[row.position] = { id: row.id, success: true, created: false, errors: [] };
  return results;
}

/** Brings records back from the recycle bin with everything that was deleted together with them. */
export function undeleteChunk(
  tx: Transaction,
  session: Session,
  plan: ObjectPlan,
  requests: readonly WriteRequest[],
  refused: Refused
): WriteResult[] {
  const { rows, results } = gather(requests, refused, (request, position) =>
    toRestore(tx, session, plan, request, position)
  );
  for (const row of rows) results[row.position] = { id: row.id, success: true, created: false, errors: [] };
  if (rows.length > 1 && isRestored(tx, rows)) return results;
  for (const row of rows) {
    try {
      tx.engine.store.savepoint(() => restore(tx, [row]));
    } catch (error) {
      tx.forget();
      const isTaken = (error as { code?: unknown }).code === 'SQLITE_CONSTRAINT_UNIQUE';
      const why = isTaken
        ? detail('DUPLICATE_VALUE', 'duplicate value found: another record has this key by now')
        : detailOf(error);
      results[row.position] = refusal([why], row.request, row.id);
    }
  }
  return results;
}

/** Restores all rows together, as they were saved together; false, and nothing restored, where one of them is refused. */
function isRestored(tx: Transaction, rows: readonly WorkRow[]): boolean {
  try {
    tx.engine.store.savepoint(() => restore(tx, rows));
    return true;
  } catch {
    // Whatever it was, one of the rows meets it again by itself and is told.
    tx.forget();
    if (tx.depth === 0 && !tx.isAutomation) tx.limits.reset();
    return false;
  }
}

/** Takes records out of the recycle bin for good, with everything that was deleted together with them. */
export function purgeChunk(
  tx: Transaction,
  session: Session,
  plan: ObjectPlan,
  requests: readonly WriteRequest[],
  refused: Refused
): WriteResult[] {
  const { rows, results } = gather(requests, refused, (request, position) =>
    inBin(tx, session, plan, request, position)
  );
  for (const row of rows) {
    forgetRecycled(tx.engine.store, row.id);
    results[row.position] = { id: row.id, success: true, created: false, errors: [] };
  }
  return results;
}

function gather(
  requests: readonly WriteRequest[],
  refused: Refused,
  prepare: (request: WriteRequest, position: number) => WorkRow
): { readonly rows: WorkRow[]; readonly results: WriteResult[] } {
  const rows: WorkRow[] = [];
  const results = new Array<WriteResult>(requests.length);
  for (const [position, request] of requests.entries()) {
    try {
      const errors = refused.get(position);
      if (errors === undefined) rows.push(prepare(request, position));
      else results[position] = refusal(errors, request, request.id);
    } catch (error) {
      results[position] = refusal([detailOf(error)], request, request.id);
    }
  }
  return { rows, results };
}

function toDelete(
  tx: Transaction,
  session: Session,
  plan: ObjectPlan,
  request: WriteRequest,
  position: number
): WorkRow {
  const { object } = plan;
  if (object.apiName === 'User') {
    throw new OrgError('INVALID_TYPE_FOR_OPERATION', 'entity type User does not support delete');
  }
  if ((!object.isWritable && !session.isSystem) || !session.canDelete(object.apiName))
    throw asError(INSUFFICIENT_ACCESS);
  const row = rowOf(tx, plan, request, position);
  if (row.values['IsDeleted'] === true) throw asError(ENTITY_IS_DELETED);
  if (!tx.engine.sharing.can(session, object, row.id, 'all')) throw asError(INSUFFICIENT_ACCESS);
  return row;
}

function toRestore(
  tx: Transaction,
  session: Session,
  plan: ObjectPlan,
  request: WriteRequest,
  position: number
): WorkRow {
  const row = inBin(tx, session, plan, request, position);
  for (const { name } of plan.masterDetails) {
    const masterId = row.values[name];
    const master =
      typeof masterId === 'string'
        ? tx.record(tx.plan(tx.engine.store.objectOfId(masterId)?.apiName ?? ''), masterId)
        : undefined;
    if (master === undefined || master['IsDeleted'] === true) {
      throw new OrgError(
        'UNDELETE_FAILED',
        'The record that this one belongs to is deleted. Undelete that one first.',
        [name]
      );
    }
  }
  return row;
}

/** A record in the recycle bin that the session may delete for good or bring back. */
function inBin(tx: Transaction, session: Session, plan: ObjectPlan, request: WriteRequest, position: number): WorkRow {
  if (!session.canDelete(plan.object.apiName)) throw asError(INSUFFICIENT_ACCESS);
  const row = rowOf(tx, plan, request, position);
  if (!tx.engine.sharing.can(session, plan.object, row.id, 'all')) throw asError(INSUFFICIENT_ACCESS);
  if (row.values['IsDeleted'] !== true || recycledWith(tx.engine.store, row.id).length === 0) {
    throw new OrgError('UNDELETE_FAILED', 'Entity is not in the recycle bin');
  }
  return row;
}

function rowOf(tx: Transaction, plan: ObjectPlan, request: WriteRequest, position: number): WorkRow {
  const id = toId18(request.id ?? '');
  if (id === undefined) throw new OrgError('MALFORMED_ID', `bad id ${request.id ?? ''}`, ['Id']);
  const values = tx.engine.store.objectOfId(id) === plan.object ? tx.engine.rows.load(plan, id) : undefined;
  if (values === undefined) throw asError(invalidCrossReference());
  return { position, request, plan, isNew: false, id, old: values, values, errors: [] };
}

function asError(error: ErrorDetail): OrgError {
  return new OrgError(error.code, error.message, error.fields);
}

function stillReferenced(plan: ObjectPlan, child: ObjectPlan, ids: readonly string[]): ErrorDetail {
  const message = `Your attempt to delete ${plan.object.label} could not be completed because it is associated with the following ${child.object.pluralLabel.toLowerCase()}: ${ids.slice(0, 5).join(', ')}`;
  return detail('DELETE_FAILED', message);
}

function remove(tx: Transaction, cascade: Cascade, rows: readonly WorkRow[]): void {
  if (rows.length === 0) return;
  const { store } = tx.engine;
  const changes = [...cascade.deleted].map(([plan, ids]) => ({ plan, ids }));
  for (const { plan, id } of cascade.cleared) changes.push({ plan, ids: [id] });
  const late = bracket(tx, changes, rows, saveRows, () => {
    for (const [plan, ids] of cascade.deleted) {
      const stamps = ['LastModifiedDate', 'SystemModstamp'].filter((name) => plan.table.columns.has(name));
      const sql = `UPDATE ${plan.table.sqlName} SET "IsDeleted" = 1${stamps.map((name) => `, "${name}" = ?`).join('')} WHERE "Id" IN (SELECT value FROM json_each(?))`;
      store.db.prepare(sql).run(...stamps.map(() => tx.nowText), JSON.stringify(ids));
      noteRecycled(
        store,
        ids.map((id): Recycled => ({
          root: cascade.rootOf.get(id) ?? id,
          object: plan.object.apiName,
          id,
          field: null,
          target: null
        }))
      );
    }
    for (const { plan, id, field, target } of cascade.cleared) {
      tx.engine.rows.update(plan, id, [field], { [field]: null });
      noteRecycled(store, [
        { root: cascade.rootOf.get(target) ?? target, object: plan.object.apiName, id, field, target }
      ]);
    }
  });
  if (late.size > 0) throw new RowsRefused(new Map([...late].map(([row, errors]) => [row.position, errors])));
}

function restore(tx: Transaction, rows: readonly WorkRow[]): void {
  const { store } = tx.engine;
  const entries = rows.flatMap((row) => recycledWith(store, row.id));
  const changes = entries.map((entry) => ({ plan: tx.plan(entry.object), ids: [entry.id] }));
  const late = bracket(tx, changes, rows, saveRows, () => {
    for (const { object, id, field, target } of entries) {
      const { sqlName } = tx.plan(object).table;
      if (field === null) store.db.prepare(`UPDATE ${sqlName} SET "IsDeleted" = 0 WHERE "Id" = ?`).run(id);
      // A lookup that was set again in the meantime keeps its new target.
      else
        store.db
          .prepare(`UPDATE ${sqlName} SET ${quote(field)} = ? WHERE "Id" = ? AND ${quote(field)} IS NULL`)
          .run(target, id);
    }
    for (const row of rows) forgetRecycled(store, row.id);
  });
  const [errors] = late.values();
  if (errors?.[0] !== undefined) throw asError(errors[0]);
}
