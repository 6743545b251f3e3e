import type { FieldValues, Value } from '../basics/values.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';
import type { Table } from '../storage/tables.ts';
import { coercerOf, type Coercer } from './coerce.ts';
import { defaultsOf, type Defaults } from './default-values.ts';
import { BLANK, getterOf, type Getter } from './getters.ts';
import { compileRules, type CompiledRule } from './validation.ts';

/** What the write path knows of one field, worked out once. */
export interface FieldPlan {
  readonly field: FieldModel;
  readonly name: string;
  readonly coerce: Coercer;
  /** May any client set it when it creates, and when it changes a record. */
  readonly isCreateable: boolean;
  readonly isUpdateable: boolean;
  readonly isReference: boolean;
}

/** What the write path knows of one object, worked out once. */
export interface ObjectPlan {
  readonly object: ObjectModel;
  readonly table: Table;
  /** Names of the stored columns, in table order. */
  readonly stored: readonly string[];
  readonly booleans: readonly string[];
  /** A record with every stored column blank and every checkbox false. */
  readonly blank: Readonly<FieldValues>;
  readonly required: readonly FieldPlan[];
  readonly references: readonly FieldPlan[];
  readonly masterDetails: readonly FieldPlan[];
  readonly autoNumbers: readonly FieldModel[];
  readonly tracked: readonly FieldModel[];
  readonly defaults: Defaults;
  readonly hasOwner: boolean;
  /** Text that is named after its id while it has no name of its own. */
  readonly namesItself: boolean;
  readonly rules: readonly CompiledRule[];
  /** Reads a path; one that leads nowhere is blank. */
  getter(path: string): Getter;
  /** By any spelling of the name. */
  field(name: string): FieldPlan | undefined;
  /** The lookup behind a relationship name in any spelling, e.g. `account__r`. */
  relationship(name: string): FieldPlan | undefined;
}

/** The plan of an object for the write path. */
function planOf(object: ObjectModel, store: Store, all: ReadonlyMap<string, ObjectPlan>): ObjectPlan {
  const table = store.table(object.apiName);
  const plans = [...object.fields.values()].map((field) => fieldPlan(field, object));
  const byName = new Map(plans.map((plan) => [plan.name.toLowerCase(), plan]));
  const byRelationship = new Map(
    plans.flatMap((plan) =>
      plan.field.relationshipName === undefined ? [] : [[plan.field.relationshipName.toLowerCase(), plan]]
    )
  );
  const blank: FieldValues = {};
  for (const column of table.stored) blank[column.name] = column.kind === 'boolean' ? false : null;
  for (const { field } of plans) {
    // Counts and sums of nothing are 0, extremes of nothing are blank.
    if (field.summary?.operation === 'count' || field.summary?.operation === 'sum') blank[field.apiName] = 0;
  }
  const getters = new Map<string, Getter>();
  const plan: ObjectPlan = {
    object,
    table,
    stored: table.stored.map((column) => column.name),
    booleans: table.stored.filter((column) => column.kind === 'boolean').map((column) => column.name),
    // An object grown field by field is slow to copy; one that was parsed is not.
    blank: JSON.parse(JSON.stringify(blank)) as FieldValues,
    required: plans.filter((plan) => isRequired(plan.field, object)),
    references: plans.filter((plan) => plan.isReference && plan.name !== 'Id'),
    masterDetails: plans.filter((plan) => plan.field.type === 'MasterDetail'),
    autoNumbers: plans.map((plan) => plan.field).filter((field) => field.type === 'AutoNumber'),
    tracked: object.enableHistory ? plans.map((plan) => plan.field).filter((field) => field.trackHistory) : [],
    defaults: defaultsOf(store.model, object, plans),
    rules: compileRules(store.model, object),
    getter: (path) => {
      let getter = getters.get(path);
      if (getter === undefined) getters.set(path, (getter = getterOf(all, plan, path) ?? BLANK));
      return getter;
    },
    hasOwner: table.columns.has('OwnerId'),
    namesItself: object.isCustom && object.fields.get(object.nameField)?.type === 'Text',
    field: (name) => byName.get(name) ?? byName.get(name.toLowerCase()),
    relationship: (name) => byRelationship.get(name.toLowerCase())
  };
  return plan;
}

function fieldPlan(field: FieldModel, object: ObjectModel): FieldPlan {
  const isCalculated =
    field.formula !== undefined ||
    field.summary !== undefined ||
    field.type === 'AutoNumber' ||
    field.components !== undefined;
  const isOwner = field.apiName === 'OwnerId';
  const isWritable = object.isWritable && !isCalculated && (!field.isSystem || isOwner) && field.type !== 'Id';
  return {
    field,
    name: field.apiName,
    coerce: coercerOf(field),
    isCreateable: isWritable,
    isUpdateable: isWritable && (field.type !== 'MasterDetail' || field.isReparentable === true),
    isReference: field.referenceTo.length > 0
  };
}

/** Text names of custom objects take the id when they are left blank, so they are never missing. */
function isRequired(field: FieldModel, object: ObjectModel): boolean {
  if (field.isSystem || field.type === 'Checkbox' || field.type === 'AutoNumber') return false;
  if (field.formula !== undefined || field.summary !== undefined || field.components !== undefined) return false;
  if (field.isNameField && object.isCustom) return false;
  return field.isRequired || field.type === 'MasterDetail';
}

/** The plans of every object of the model. Throws `OrgError` naming a rule or default that cannot be compiled. */
export function planAll(model: OrgModel, store: Store): ReadonlyMap<string, ObjectPlan> {
  const plans = new Map<string, ObjectPlan>();
  for (const object of model.objects.values()) plans.set(object.apiName, planOf(object, store, plans));
  return plans;
}

/** A record from the stored columns of a row, in table order, with checkboxes made true and false. */
export function fromRow(plan: ObjectPlan, row: readonly Value[]): FieldValues {
  const values = { ...plan.blank };
  for (let index = 0; index < plan.stored.length; index++) values[plan.stored[index] as string] = row[index] as Value;
  for (const name of plan.booleans) values[name] = values[name] === 1;
  return values;
}
