import type { Session } from '../access/types.ts';
import { OrgError, type ErrorDetail } from '../basics/errors.ts';
import { toId18 } from '../storage/ids.ts';
import { quote } from '../storage/tables.ts';
import type { ObjectPlan } from './plan.ts';
import { detail, detailOf, ENTITY_IS_DELETED, INSUFFICIENT_ACCESS, invalidCrossReference } from './row-errors.ts';
import type { Transaction } from './transaction.ts';
import type { WriteRequest, WriteResult } from './types.ts';
import { refusal } from './chunk.ts';

/** Deletes to the recycle bin, with the children that belong to a record, or brings back what was deleted together. */
export function recycleChunk(
  tx: Transaction,
  session: Session,
  plan: ObjectPlan,
  requests: readonly WriteRequest[],
  refused: ReadonlyMap<number, readonly ErrorDetail[]>
): WriteResult[] {
  return requests.map((request, position) => {
    const errors = refused.get(position);
    if (errors !== undefined) return refusal(errors, request, request.id);
    try {
      const id = tx.engine.store.savepoint(() =>
        request.operation === 'delete' ? deleteOne(tx, session, plan, request) : undeleteOne(tx, session, plan, request)
      );
      return { id, success: true, created: false, errors: [] };
    } catch (error) {
      return refusal([detailOf(error)], request, request.id);
    }
  });
}

function idOf(tx: Transaction, plan: ObjectPlan, request: WriteRequest): string {
  const id = toId18(request.id ?? '');
  if (id === undefined) throw new OrgError('MALFORMED_ID', `bad id ${request.id ?? ''}`, ['Id']);
  if (tx.engine.store.objectOfId(id) !== plan.object) throw asError(invalidCrossReference());
  return id;
}

function asError(error: ErrorDetail): OrgError {
  return new OrgError(error.code, error.message, error.fields);
}

function deleteOne(tx: Transaction, session: Session, plan: ObjectPlan, request: WriteRequest): string {
  const { object } = plan;
  if ((!object.isWritable && !session.isSystem) || !session.canDelete(object.apiName))
    throw asError(INSUFFICIENT_ACCESS);
  const id = idOf(tx, plan, request);
  const values = tx.engine.rows.load(plan, id);
  if (values === undefined) throw asError(invalidCrossReference());
  if (values['IsDeleted'] === true) throw asError(ENTITY_IS_DELETED);
  if (!tx.engine.canEditRow(session, object, id)) throw asError(INSUFFICIENT_ACCESS);
  remove(tx, plan, id, new Set());
  return id;
}

/** Children under master-detail or a cascading lookup go along; other lookups are cleared, or forbid the deletion. */
function remove(tx: Transaction, plan: ObjectPlan, id: string, done: Set<string>): void {
  if (done.has(id)) return;
  done.add(id);
  const { store, rows, model } = tx.engine;
  for (const child of model.childRelationships(plan.object.apiName)) {
    const childPlan = tx.plan(child.childObject);
    if (!childPlan.table.columns.has('IsDeleted')) continue;
    const field = childPlan.object.fields.get(child.field);
    const sql = `SELECT "Id" FROM ${childPlan.table.sqlName} WHERE ${quote(child.field)} = ? AND "IsDeleted" = 0`;
    const ids = store.db
      .prepare<[string], { Id: string }>(sql)
      .all(id)
      .map((row) => row.Id);
    if (ids.length === 0) continue;
    if (child.isMasterDetail || child.cascadeDelete) {
      for (const childId of ids) remove(tx, childPlan, childId, done);
    } else if (field?.deleteConstraint === 'Restrict') {
      const message = `Your attempt to delete ${plan.object.label} could not be completed because it is associated with the following ${childPlan.object.pluralLabel}: ${ids.slice(0, 5).join(', ')}`;
      throw asError(detail('DELETE_FAILED', message));
    } else {
      for (const childId of ids) rows.update(childPlan, childId, [child.field], { [child.field]: null });
    }
  }
  rows.update(plan, id, ['IsDeleted', 'LastModifiedDate', 'SystemModstamp'], {
    IsDeleted: true,
    LastModifiedDate: tx.nowText,
    SystemModstamp: tx.nowText
  });
  tx.forget(id);
}

function undeleteOne(tx: Transaction, session: Session, plan: ObjectPlan, request: WriteRequest): string {
  if (!session.canDelete(plan.object.apiName)) throw asError(INSUFFICIENT_ACCESS);
  const id = idOf(tx, plan, request);
  const values = tx.engine.rows.load(plan, id);
  if (values === undefined) throw asError(invalidCrossReference());
  if (values['IsDeleted'] !== true) throw asError(detail('UNDELETE_FAILED', 'Entity is not in the recycle bin'));
  tx.engine.rows.update(plan, id, ['IsDeleted'], { IsDeleted: false });
  tx.forget(id);
  return id;
}
