import type { Session } from '../access/types.ts';
import type { ErrorDetail } from '../basics/errors.ts';
import { checkSystem } from './check-system.ts';
import type { ObjectPlan } from './plan.ts';
import { Preparer } from './prepare.ts';
import { References } from './references.ts';
import { saveRow, stampRow } from './save.ts';
import { applyStandardEffects } from './standard-effects.ts';
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
  const references = new References(tx.engine.store, tx.engine.plans);
  const preparer = new Preparer(tx, session, plan, references);
  const rows: WorkRow[] = [];
  for (const [position, request] of requests.entries()) {
    const errors = refused.get(position);
    const row = errors ?? preparer.prepare(request, position, source);
    if ('position' in row) rows.push(row);
    else results[position] = refusal(row, request);
  }
  let alive = rows;
  const drop = (check: (row: WorkRow) => readonly ErrorDetail[]): void => {
    alive = alive.filter((row) => {
      const errors = check(row);
      if (errors.length === 0) return true;
      results[row.position] = refusal(errors, row.request, row.id);
      return false;
    });
  };
  for (const row of alive) applyStandardEffects(row);
  drop((row) => checkSystem(row, references));
  for (const row of alive) stampRow(tx, row);
  drop((row) => {
    const error = saveRow(tx, row);
    return error === undefined ? [] : [error];
  });
  for (const row of alive) results[row.position] = { id: row.id, success: true, created: row.isNew, errors: [] };
  return results;
}

/** A refused row's result; a record that exists keeps its id. */
export function refusal(errors: readonly ErrorDetail[], request: WriteRequest, id = ''): WriteResult {
  const isUpdate = request.operation !== 'insert' && id !== '';
  return { success: false, created: false, errors, ...(isUpdate ? { id } : {}) };
}
