import type { Session } from '../access/types.ts';
import type { ErrorDetail } from '../basics/errors.ts';
import type { ObjectPlan } from './plan.ts';
import { Preparer } from './prepare.ts';
import { References } from './references.ts';
import { saveRows } from './save-rows.ts';
import type { Transaction } from './transaction.ts';
import type { WriteRequest, WriteResult } from './types.ts';
import type { WorkRow } from './work.ts';

/**
 * Saves at most 200 records of one object in Salesforce's order of execution. Rows refused before the save are answered
 * as such; a refusal after it is thrown as `RowsRefused`, and the caller runs the chunk again without those rows.
 */
export function saveChunk(
  tx: Transaction,
  session: Session,
  plan: ObjectPlan,
  requests: readonly WriteRequest[],
  source: 'json' | 'csv',
  refused: ReadonlyMap<number, readonly ErrorDetail[]>
): WriteResult[] {
  const results = new Array<WriteResult>(requests.length);
  const references = new References(tx.engine.store, tx.engine.plans, tx.engine.referenceStatements);
  const preparer = new Preparer(tx, session, plan, references);
  const rows: WorkRow[] = [];
  for (const [position, request] of requests.entries()) {
    const errors = refused.get(position);
    const row = errors ?? preparer.prepare(request, position, source);
    if ('position' in row) rows.push(row);
    else results[position] = refusal(row, request);
  }
  const refusals = saveRows(tx, rows, references);
  for (const row of rows) {
    const errors = refusals.get(row);
    results[row.position] =
      errors === undefined
        ? { id: row.id, success: true, created: row.isNew, errors: [] }
        : refusal(errors, row.request, row.isNew ? '' : row.id);
  }
  return results;
}

/** A refused row's result; a record that exists keeps its id. */
export function refusal(errors: readonly ErrorDetail[], request: WriteRequest, id = ''): WriteResult {
  const isUpdate = request.operation !== 'insert' && id !== '';
  return { success: false, created: false, errors, ...(isUpdate ? { id } : {}) };
}
