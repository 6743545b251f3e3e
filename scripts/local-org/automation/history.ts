import type { Statement } from 'better-sqlite3';
import type { Value } from '../basics/values.ts';
import { historyTable } from '../storage/history.ts';
import { makeId } from '../storage/ids.ts';
import type { Store } from '../storage/store.ts';
import type { ObjectPlan } from './plan.ts';
import type { Transaction } from './transaction.ts';
import type { WorkRow } from './work.ts';

const KEY_PREFIX = '017';
type SqlValue = string | number | null;

/** Notes each change of a tracked field, and the creation of a record whose object keeps history. */
export function writeHistory(tx: Transaction, row: WorkRow): void {
  if (!row.plan.object.enableHistory) return;
  if (row.old === undefined) return add(tx, row.plan, row.id, 'created', null, null);
  for (const { apiName, type } of row.plan.tracked) {
    const [before, after] = [row.old[apiName] ?? null, row.values[apiName] ?? null];
    if (before === after) continue;
    const isLong = type === 'LongTextArea' || type === 'Html' || type === 'MultiselectPicklist';
    // Long text is tracked as changed without its values.
    add(tx, row.plan, row.id, apiName, isLong ? null : before, isLong ? null : after);
  }
}

const statements = new WeakMap<Store, Map<string, Statement<SqlValue[]>>>();

function add(tx: Transaction, plan: ObjectPlan, parentId: string, field: string, before: Value, after: Value): void {
  const { store } = tx.engine;
  let byObject = statements.get(store);
  if (byObject === undefined) statements.set(store, (byObject = new Map<string, Statement<SqlValue[]>>()));
  let statement = byObject.get(plan.object.apiName);
  if (statement === undefined) {
    statement = store.db.prepare<SqlValue[]>(`INSERT INTO ${historyTable(plan.object)} VALUES (?, ?, ?, ?, ?, ?, ?)`);
    byObject.set(plan.object.apiName, statement);
  }
  const id = makeId(KEY_PREFIX, store.nextNumber('history', 'Id'));
  statement.run(id, parentId, field, sql(before), sql(after), tx.session.userId, tx.nowText);
}

/** Checkboxes are kept as text here, because a history column holds values of every type. */
function sql(value: Value): SqlValue {
  return typeof value === 'boolean' ? String(value) : value;
}
