import type { Session } from '../access/types.ts';
import { OrgError, type ErrorDetail } from '../basics/errors.ts';
import type { FieldValues, Value } from '../basics/values.ts';
import { toId18 } from '../storage/ids.ts';
import { shown } from './coerce.ts';
import { applyDefaults } from './defaults.ts';
import type { FieldPlan, ObjectPlan } from './plan.ts';
import {
  detail,
  detailOf,
  ENTITY_IS_DELETED,
  INSUFFICIENT_ACCESS,
  invalidCrossReference,
  noSuchColumn,
  notWritable
} from './row-errors.ts';
import { type References, type ParentKey } from './references.ts';
import { RowChecks } from './row-checks.ts';
import type { Transaction } from './transaction.ts';
import type { WriteRequest } from './types.ts';
import type { WorkRow } from './work.ts';

/** What a key of a request stands for, worked out once for a chunk. */
type Resolved =
  | { readonly kind: 'field'; readonly plan: FieldPlan }
  | { readonly kind: 'parent'; readonly plan: FieldPlan }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'refused'; readonly error: ErrorDetail; readonly name?: string };

/** Turns requests into rows ready to save: names resolved, access checked, values coerced, parents found, defaults set. */
export class Preparer {
  readonly #tx: Transaction;
  readonly #session: Session;
  readonly #plan: ObjectPlan;
  readonly #references: References;
  readonly #forCreate = new Map<string, Resolved>();
  readonly #forUpdate = new Map<string, Resolved>();
  readonly #upsertKeys = new Set<Value>();
  readonly #sharing: RowChecks;

  constructor(tx: Transaction, session: Session, plan: ObjectPlan, references: References) {
    this.#tx = tx;
    this.#session = session;
    this.#plan = plan;
    this.#references = references;
    this.#sharing = new RowChecks(tx, session, plan);
  }

  /** The row of a request, or what is wrong with it. */
  prepare(request: WriteRequest, position: number, source: 'json' | 'csv'): WorkRow | readonly ErrorDetail[] {
    try {
      switch (request.operation) {
        case 'insert':
          return this.#create(request, position, source);
        case 'update':
          return this.#update(request, this.#idOf(request), position, source);
        case 'upsert':
          return this.#upsert(request, position, source);
        default:
          throw new Error(`${request.operation} is no save`);
      }
    } catch (error) {
      return [detailOf(error)];
    }
  }

  #create(
    request: WriteRequest,
    position: number,
    source: 'json' | 'csv',
    key?: [FieldPlan, Value]
  ): WorkRow | ErrorDetail[] {
    const { object } = this.#plan;
    if (!object.isWritable && !this.#session.isSystem) return [cannotInsert(object.apiName)];
    if (!this.#session.canCreate(object.apiName)) return [cannotInsert(object.apiName)];
    const values: FieldValues = { ...this.#plan.blank };
    const given = new Set<string>();
    if (key !== undefined) {
      const [{ name }, value] = key;
      if (!this.#session.canEditField(object.apiName, name)) return [notWritable([name])];
      values[name] = value;
      given.add(name);
    }
    const errors = this.#assign(request, values, this.#forCreate, true, source, given);
    if (errors.length > 0) return errors;
    applyDefaults(this.#tx, this.#session, this.#plan, values, given);
    errors.push(...this.#sharing.check(values));
    if (errors.length > 0) return errors;
    return { position, request, plan: this.#plan, isNew: true, id: '', old: undefined, values, errors };
  }

  #update(request: WriteRequest, id: string, position: number, source: 'json' | 'csv'): WorkRow | ErrorDetail[] {
    const { object } = this.#plan;
    if (!object.isWritable && !this.#session.isSystem) return [INSUFFICIENT_ACCESS];
    if (!this.#session.canEdit(object.apiName)) return [INSUFFICIENT_ACCESS];
    const old = this.#tx.engine.rows.load(this.#plan, id);
    if (old === undefined) return [invalidCrossReference()];
    if (old['IsDeleted'] === true) return [ENTITY_IS_DELETED];
    if (!this.#sharing.canEdit(id)) return [INSUFFICIENT_ACCESS];
    const values = { ...old };
    const errors = this.#assign(request, values, this.#forUpdate, false, source);
    if (errors.length === 0) errors.push(...this.#sharing.check(values, old, id));
    if (errors.length > 0) return errors;
    return { position, request, plan: this.#plan, isNew: false, id, old, values, errors };
  }

  #upsert(request: WriteRequest, position: number, source: 'json' | 'csv'): WorkRow | ErrorDetail[] {
    const name = request.externalIdField ?? 'Id';
    if (name.toLowerCase() === 'id') {
      const hasId = (request.id ?? request.externalIdValue ?? idAmong(request.values)) !== undefined;
      return hasId
        ? this.#update(request, this.#idOf(request), position, source)
        : this.#create(request, position, source);
    }
    const key = this.#plan.field(name);
    if (key === undefined || !this.#session.canReadField(this.#plan.object.apiName, key.name)) {
      throw new OrgError('INVALID_FIELD', noSuchColumn(name, this.#plan.object).message);
    }
    if (!isKey(key)) {
      const message = `Field name provided, ${key.name} does not match an External ID, Salesforce Id, or indexed field for ${this.#plan.object.apiName}`;
      throw new OrgError('INVALID_FIELD', message, []);
    }
    const value = key.coerce(request.externalIdValue ?? valueOf(request.values, key.name), source);
    if (value === null) throw new OrgError('MISSING_ARGUMENT', `${key.name} not specified`);
    const folded = typeof value === 'string' && !key.field.isCaseSensitive ? value.toLowerCase() : value;
    if (this.#upsertKeys.has(folded))
      throw new OrgError('DUPLICATE_VALUE', `Duplicate external id specified: ${value}`, [key.name]);
    this.#upsertKeys.add(folded);
    const matches = this.#references.idsByKey(this.#plan, key.field, value);
    if (matches.length > 1) {
      const message = `${key.name}: more than one record found for external id field: [${matches.join(', ')}]`;
      throw new OrgError('DUPLICATE_EXTERNAL_ID', message, [key.name]);
    }
    const [id] = matches;
    if (id === undefined) return this.#create(request, position, source, [key, value]);
    return this.#update(request, id, position, source);
  }

  #idOf(request: WriteRequest): string {
    const text = request.id ?? request.externalIdValue ?? idAmong(request.values);
    if (text === undefined) throw new OrgError('MISSING_ARGUMENT', 'Id not specified in an update call');
    const id = toId18(String(text).trim());
    if (id === undefined)
      throw new OrgError('MALFORMED_ID', `${this.#plan.object.label} ID: id value of incorrect type: ${String(text)}`, [
        'Id'
      ]);
    if (this.#tx.engine.store.objectOfId(id) !== this.#plan.object) {
      const [code, message] =
        this.#tx.engine.store.objectOfId(id) === undefined
          ? ['INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id']
          : ['MALFORMED_ID', `${this.#plan.object.label} ID: id value of incorrect type: ${id}`];
      throw new OrgError(code ?? '', message ?? '', ['Id']);
    }
    return id;
  }

  /** Writes a request's values into `values`; answers every reason against it. */
  #assign(
    request: WriteRequest,
    values: FieldValues,
    resolved: Map<string, Resolved>,
    isNew: boolean,
    source: 'json' | 'csv',
    given?: Set<string>
  ): ErrorDetail[] {
    const errors: ErrorDetail[] = [];
    const refusedNames: string[] = [];
    for (const key in request.values) {
      const raw = request.values[key];
      if (raw === undefined) continue;
      let target = resolved.get(key);
      if (target === undefined) resolved.set(key, (target = this.#resolve(key, isNew, request)));
      if (target.kind === 'ignored') continue;
      if (target.kind === 'refused') {
        if (target.name === undefined) return [target.error];
        refusedNames.push(target.name);
        continue;
      }
      try {
        const { name } = target.plan;
        const value =
          target.kind === 'field'
            ? target.plan.coerce(raw, source)
            : this.#references.idByNestedKey(this.#session, target.plan.field, raw as ParentKey, source);
        values[name] = value;
        given?.add(name);
      } catch (error) {
        errors.push(detailOf(error));
      }
    }
    return refusedNames.length > 0 ? [notWritable(refusedNames)] : errors;
  }

  #resolve(key: string, isNew: boolean, request: WriteRequest): Resolved {
    const lower = key.toLowerCase();
    if (lower === 'attributes') return { kind: 'ignored' };
    if (lower === 'id') {
      if (!isNew || request.operation === 'upsert') return { kind: 'ignored' };
      return {
        kind: 'refused',
        error: detail('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id'])
      };
    }
    const { object } = this.#plan;
    const field = this.#plan.field(key);
    const parent = field === undefined ? this.#plan.relationship(key) : undefined;
    const plan = field ?? parent;
    if (plan === undefined || !this.#session.canReadField(object.apiName, plan.name)) {
      return { kind: 'refused', error: noSuchColumn(key, object) };
    }
    const isKeyOfUpsert = request.operation === 'upsert' && request.externalIdField?.toLowerCase() === lower;
    if (isKeyOfUpsert && !isNew) return { kind: 'ignored' };
    const isAllowed = this.#session.isSystem
      ? isStored(plan)
      : (isNew ? plan.isCreateable : plan.isUpdateable) && this.#session.canEditField(object.apiName, plan.name);
    if (!isAllowed) return { kind: 'refused', error: notWritable([plan.name]), name: plan.name };
    return { kind: field === undefined ? 'parent' : 'field', plan };
  }
}

/** The org itself may write what clients may not, but never what is calculated. */
function isStored(plan: FieldPlan): boolean {
  return plan.field.formula === undefined && plan.field.summary === undefined && plan.field.type !== 'AutoNumber';
}

function isKey(plan: FieldPlan): boolean {
  return plan.field.isExternalId || plan.field.isUnique;
}

function idAmong(values: Readonly<Record<string, unknown>>): string | undefined {
  const value = valueOf(values, 'Id');
  return value === undefined || value === null || value === '' ? undefined : shown(value);
}

function valueOf(values: Readonly<Record<string, unknown>>, name: string): unknown {
  if (name in values) return values[name];
  const lower = name.toLowerCase();
  for (const key in values) if (key.toLowerCase() === lower) return values[key];
  return undefined;
}

function cannotInsert(object: string): ErrorDetail {
  return detail('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted: ${object}`);
}
