import type { Statement } from 'better-sqlite3';
import type { FieldValues, Value } from '../basics/values.ts';
import type { Store } from '../storage/store.ts';
import { quote } from '../storage/tables.ts';
import { fromRow, type ObjectPlan } from './plan.ts';

type SqlValue = string | number | null;
type Row = readonly Value[];

/** Prepared statements that load and save whole records, kept for the life of the org. */
export class Rows {
  readonly #store: Store;
  readonly #loads = new Map<string, Statement<[string], Row>>();
  readonly #inserts = new Map<string, Statement<[SqlValue[]]>>();
  readonly #updates = new Map<string, Statement<[SqlValue[]]>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The stored columns of a record, deleted ones included; undefined when there is none. */
  load(plan: ObjectPlan, id: string): FieldValues | undefined {
    let statement = this.#loads.get(plan.object.apiName);
    if (statement === undefined) {
      const columns = plan.stored.map(quote).join(', ');
      statement = this.#store.db
        .prepare<[string], Row>(`SELECT ${columns} FROM ${plan.table.sqlName} WHERE "Id" = ?`)
        .raw();
      this.#loads.set(plan.object.apiName, statement);
    }
    const row = statement.get(id);
    return row === undefined ? undefined : fromRow(plan, row);
  }

  insert(plan: ObjectPlan, values: FieldValues): void {
    let statement = this.#inserts.get(plan.object.apiName);
    if (statement === undefined) {
      const columns = plan.stored.map(quote).join(', ');
      const marks = plan.stored.map(() => '?').join(', ');
      statement = this.#store.db.prepare<[SqlValue[]]>(
        `INSERT INTO ${plan.table.sqlName} (${columns}) VALUES (${marks})`
      );
      this.#inserts.set(plan.object.apiName, statement);
    }
    statement.run(bindings(plan.stored, values));
  }

  /** Saves the named columns of one record. */
  update(plan: ObjectPlan, id: string, names: readonly string[], values: FieldValues): void {
    if (names.length === 0) return;
    const key = `${plan.object.apiName}:${names.join()}`;
    let statement = this.#updates.get(key);
    if (statement === undefined) {
      const assignments = names.map((name) => `${quote(name)} = ?`).join(', ');
      statement = this.#store.db.prepare<[SqlValue[]]>(
        `UPDATE ${plan.table.sqlName} SET ${assignments} WHERE "Id" = ?`
      );
      this.#updates.set(key, statement);
    }
    const bound = bindings(names, values);
    bound.push(id);
    statement.run(bound);
  }
}

function bindings(names: readonly string[], values: FieldValues): SqlValue[] {
  const bound = new Array<SqlValue>(names.length);
  for (let index = 0; index < names.length; index++) {
    const value = values[names[index] as string];
    bound[index] = value === true ? 1 : value === false ? 0 : (value ?? null);
  }
  return bound;
}
