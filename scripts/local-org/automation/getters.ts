import type { FieldValues, Value } from '../basics/values.ts';
import type { FormulaScope } from '../formula/types.ts';
import type { FieldModel } from '../metadata/model.ts';
import type { ObjectPlan } from './plan.ts';
import type { Transaction } from './transaction.ts';

/** Reads one path from a record: a stored value, a formula's, or one of a parent. Blank where a parent is missing. */
export type Getter = (tx: Transaction, values: FieldValues) => Value;

/** Reads nothing: the value of a path that leads nowhere. */
export const BLANK: Getter = () => null;

/** The reader of a path such as `Name`, `Strength__c` or `Account__r.Owner.Name`; undefined for a path that leads nowhere. */
export function getterOf(plans: ReadonlyMap<string, ObjectPlan>, plan: ObjectPlan, path: string): Getter | undefined {
  const dot = path.indexOf('.');
  if (dot < 0) return fieldGetter(plan, path);
  const lookup = plan.relationship(path.slice(0, dot))?.field;
  if (lookup === undefined) return undefined;
  return parentGetter(plans, lookup, path.slice(dot + 1));
}

function fieldGetter(plan: ObjectPlan, path: string): Getter | undefined {
  const field = plan.field(path)?.field;
  if (field === undefined) return undefined;
  const name = field.apiName;
  if (field.formula !== undefined) return (tx, values) => formulaValue(tx, plan, field, values);
  if (!plan.table.columns.has(name)) return BLANK;
  return (_tx, values) => values[name] ?? null;
}

function parentGetter(plans: ReadonlyMap<string, ObjectPlan>, lookup: FieldModel, rest: string): Getter | undefined {
  const getters = new Map<string, Getter>();
  for (const target of lookup.referenceTo) {
    const parent = plans.get(target);
    const getter = parent === undefined ? undefined : getterOf(plans, parent, rest);
    if (getter !== undefined) getters.set(target, getter);
  }
  if (getters.size === 0) return undefined;
  const { apiName } = lookup;
  return (tx, values) => {
    const id = values[apiName];
    if (typeof id !== 'string') return null;
    const object = tx.engine.store.objectOfId(id)?.apiName ?? '';
    const getter = getters.get(object);
    const parent = getter === undefined ? undefined : tx.record(tx.plan(object), id);
    return parent === undefined || getter === undefined ? null : getter(tx, parent);
  };
}

/** A formula field's value for a record that may not be stored yet. `#Error!` is blank, as clients see it. */
export function formulaValue(tx: Transaction, plan: ObjectPlan, field: FieldModel, values: FieldValues): Value {
  return tx.engine.formulas.value(field, new RecordScope(tx, plan, values, undefined, false));
}

/** A record as formulas see it, with its values before the save where the site allows to ask for them. */
export class RecordScope implements FormulaScope {
  readonly isNew: boolean;
  readonly #tx: Transaction;
  readonly #plan: ObjectPlan;
  readonly #values: FieldValues;
  readonly #old: FieldValues | undefined;

  constructor(tx: Transaction, plan: ObjectPlan, values: FieldValues, old: FieldValues | undefined, isNew: boolean) {
    this.#tx = tx;
    this.#plan = plan;
    this.#values = values;
    this.#old = old;
    this.isNew = isNew;
  }

  get now(): Date {
    return this.#tx.now;
  }

  get today(): string {
    return this.#tx.today;
  }

  get(path: string): Value {
    const value = this.#values[path];
    return value === undefined ? this.#plan.getter(path)(this.#tx, this.#values) : value;
  }

  /** A new record's earlier value is its present one. */
  prior(path: string): Value {
    return this.#plan.getter(path)(this.#tx, this.#old ?? this.#values);
  }

  global(path: string): Value {
    return this.#tx.global(path);
  }
}
