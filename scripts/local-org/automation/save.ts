import type { ErrorDetail } from '../basics/errors.ts';
import type { FieldValues, Value } from '../basics/values.ts';
import { formatAutoNumber } from './autonumber.ts';
import type { ObjectPlan } from './plan.ts';
import { detail } from './row-errors.ts';
import { dropReplacedShares } from './share-effects.ts';
import type { Transaction } from './transaction.ts';
import type { WorkRow } from './work.ts';

/** Saves one row that passed every check; answers why the database refused it (a repeated unique value). */
export function saveRow(tx: Transaction, row: WorkRow): ErrorDetail | undefined {
  const names = row.isNew ? row.plan.stored : changedNames(row);
  try {
    dropReplacedShares(tx, row);
    if (row.isNew) tx.engine.rows.insert(row.plan, row.values);
    else tx.engine.rows.update(row.plan, row.id, names, row.values);
    tx.forget(row.id);
    return undefined;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
    return duplicate(tx, row) ?? detail('DUPLICATE_VALUE', 'duplicate value found');
  }
}

/** Gives a new row its id, number and audit fields; stamps a changed one. */
export function stampRow(tx: Transaction, row: WorkRow): void {
  const { values, plan } = row;
  const userId = tx.session.userId;
  if (row.isNew) {
    row.id = tx.engine.store.nextId(plan.object.apiName);
    values['Id'] = row.id;
    for (const field of plan.autoNumbers) {
      const number = tx.engine.store.nextNumber(plan.object.apiName, field.apiName);
      values[field.apiName] = formatAutoNumber(field.displayFormat ?? '{0}', number, tx.now);
    }
    stamp(plan, values, 'Created', tx.nowText, userId);
  }
  if (plan.namesItself && values[plan.object.nameField] === null) values[plan.object.nameField] = row.id.slice(0, 15);
  stamp(plan, values, 'LastModified', tx.nowText, userId);
  if ('SystemModstamp' in values) values['SystemModstamp'] = tx.nowText;
}

function stamp(
  plan: ObjectPlan,
  values: FieldValues,
  event: 'Created' | 'LastModified',
  now: string,
  userId: string
): void {
  if (plan.table.columns.has(`${event}Date`)) values[`${event}Date`] = now;
  if (plan.table.columns.has(`${event}ById`)) values[`${event}ById`] = userId;
}

/** Stored columns whose value differs from before. */
export function changedNames(row: WorkRow): readonly string[] {
  const { old, values, plan } = row;
  if (old === undefined) return plan.stored;
  return plan.stored.filter((name) => values[name] !== old[name]);
}

function duplicate(tx: Transaction, row: WorkRow): ErrorDetail | undefined {
  for (const index of row.plan.table.indexes) {
    const name = index.uniqueField;
    if (name === undefined) continue;
    const holder = holderOf(tx, row.plan, name, row.values[name] ?? null, row.id);
    if (holder !== undefined) {
      const message = `duplicate value found: ${name} duplicates value on record with id: ${holder}`;
      // The platform names the field only in the message.
      return detail('DUPLICATE_VALUE', message);
    }
  }
  return undefined;
}

function holderOf(tx: Transaction, plan: ObjectPlan, name: string, value: Value, ownId: string): string | undefined {
  if (value === null) return undefined;
  const sql = `SELECT "Id" FROM ${plan.table.sqlName} WHERE "${name}" = ? AND "IsDeleted" = 0 AND "Id" <> ?`;
  const row = tx.engine.store.db.prepare<[string | number | boolean, string], { Id: string }>(sql).get(value, ownId);
  return row?.Id;
}
