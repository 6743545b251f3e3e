import type { Statement } from 'better-sqlite3';
import type { Session } from '../access/types.ts';
import { OrgError } from '../basics/errors.ts';
import type { Value } from '../basics/values.ts';
import type { FieldModel } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';
import { quote } from '../storage/tables.ts';
import { wrongJson } from './coerce.ts';
import type { ObjectPlan } from './plan.ts';
import { noSuchColumn } from './row-errors.ts';

/** A parent named by one of its external ids, as JSON sends it: `{ "AccountKey__c": "A-1" }`. */
export type ParentKey = Readonly<Record<string, unknown>>;

type State = 'alive' | 'deleted' | 'missing';

/** The prepared statements of `References`; they live as long as the org. */
export class ReferenceStatements {
  readonly states = new Map<string, Statement<[string], { IsDeleted: number }>>();
  readonly keys = new Map<string, Statement<[string | number], { Id: string }>>();
}

/** Finds records by id and by external id; answers are remembered for one chunk. */
export class References {
  readonly #store: Store;
  readonly #plans: ReadonlyMap<string, ObjectPlan>;
  readonly #statements: ReferenceStatements;
  readonly #stateOf = new Map<string, State>();
  readonly #idsOf = new Map<string, readonly string[]>();

  constructor(store: Store, plans: ReadonlyMap<string, ObjectPlan>, statements: ReferenceStatements) {
    this.#store = store;
    this.#statements = statements;
    this.#plans = plans;
  }

  /** Refuses an id that its lookup cannot point to: wrong object, no such record, a deleted one. */
  check(field: FieldModel, id: string): void {
    let state = this.#stateOf.get(id);
    const object = this.#store.objectOfId(id);
    if (object === undefined)
      throw new OrgError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.apiName]);
    if (!field.referenceTo.includes(object.apiName)) {
      throw new OrgError('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, [
        field.apiName
      ]);
    }
    if (state === undefined) {
      state = this.#load(object.apiName, id);
      this.#stateOf.set(id, state);
    }
    if (state === 'deleted') throw new OrgError('ENTITY_IS_DELETED', 'entity is deleted', [field.apiName]);
    if (state === 'missing')
      throw new OrgError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.apiName]);
  }

  /** Ids of the records that are not deleted and carry the key, at most three. */
  idsByKey(plan: ObjectPlan, key: FieldModel, value: Value): readonly string[] {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const memo = `${plan.object.apiName}.${key.apiName}=${value}`;
    const known = this.#idsOf.get(memo);
    if (known !== undefined) return known;
    const name = `${plan.object.apiName}.${key.apiName}`;
    let statement = this.#statements.keys.get(name);
    if (statement === undefined) {
      const condition = `${quote(key.apiName)} = ? AND "IsDeleted" = 0`;
      statement = this.#store.db.prepare(`SELECT "Id" FROM ${plan.table.sqlName} WHERE ${condition} LIMIT 3`);
      this.#statements.keys.set(name, statement);
    }
    const ids = statement.all(value).map((row) => row.Id);
    if (ids.length > 0) this.#idsOf.set(memo, ids);
    return ids;
  }

  /** The id of a parent named by its external id; null clears the lookup. */
  idByNestedKey(session: Session, field: FieldModel, key: ParentKey | null, source: 'json' | 'csv'): string | null {
    if (key === null) return null;
    if (typeof key !== 'object') throw wrongJson('reference', key);
    const type = (key['attributes'] as { type?: unknown } | undefined)?.type;
    const target = typeof type === 'string' ? type : field.referenceTo[0];
    const plan = [...this.#plans.values()].find((each) => each.object.apiName.toLowerCase() === target?.toLowerCase());
    if (plan === undefined || !field.referenceTo.includes(plan.object.apiName)) throw wrongJson('reference', key);
    const names = Object.keys(key).filter((name) => name !== 'attributes');
    const [name] = names;
    if (name === undefined || names.length > 1) {
      throw new OrgError('INVALID_FIELD', `${field.apiName}: name the parent by exactly one external id`, [
        field.apiName
      ]);
    }
    const parentField = plan.field(name);
    if (parentField === undefined || !session.canReadField(plan.object.apiName, parentField.name)) {
      throw new OrgError('INVALID_FIELD', noSuchColumn(name, plan.object).message);
    }
    const value = parentField.coerce(key[name], source);
    if (value === null) return null;
    if (parentField.name === 'Id') return String(value);
    if (!parentField.field.isExternalId && !parentField.field.isUnique) {
      const message = `${parentField.name} is not an external ID or indexed field for ${plan.object.apiName}`;
      throw new OrgError('INVALID_FIELD', message, [field.apiName]);
    }
    const ids = this.idsByKey(plan, parentField.field, value);
    const [id] = ids;
    if (id !== undefined && ids.length === 1) return id;
    if (id === undefined) {
      const message = `Foreign key external ID: ${value} not found for field ${parentField.name} in entity ${plan.object.apiName}`;
      throw new OrgError('INVALID_FIELD', message, [field.apiName]);
    }
    const message = `${parentField.name}: more than one record found for external id field: [${ids.join(', ')}]`;
    throw new OrgError('DUPLICATE_EXTERNAL_ID', message, [field.apiName]);
  }

  #load(object: string, id: string): State {
    let statement = this.#statements.states.get(object);
    if (statement === undefined) {
      const table = this.#store.table(object);
      const column = table.columns.has('IsDeleted') ? '"IsDeleted"' : '0 AS "IsDeleted"';
      statement = this.#store.db.prepare(`SELECT ${column} FROM ${table.sqlName} WHERE "Id" = ?`);
      this.#statements.states.set(object, statement);
    }
    const row = statement.get(id);
    return row === undefined ? 'missing' : row.IsDeleted === 1 ? 'deleted' : 'alive';
  }
}
