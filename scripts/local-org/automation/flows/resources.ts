import type { Value } from '../../basics/values.ts';
import type { FormulaType } from '../../formula/types.ts';
import type { FlowSource } from '../../metadata/model.ts';
import type { ObjectPlan } from '../plan.ts';
import { RecordRefused } from './interview.ts';
import { dataTypeOf, flowFormula, operandOf, templateOf } from './operands.ts';
import type { FlowScope, Resource } from './scope.ts';
import { flagOf, partOf, partsOf, textOf } from './source.ts';
import {
  cast,
  isCollection,
  isRecord,
  items,
  scalar,
  type DataType,
  type FlowRecord,
  type FlowValue
} from './values.ts';
import { OrgError } from '../../basics/errors.ts';

/** The formula type of each data type. */
export const FORMULA_TYPES: Readonly<Record<DataType, FormulaType | 'record'>> = {
  String: 'text',
  Number: 'number',
  Currency: 'number',
  Boolean: 'boolean',
  Date: 'date',
  DateTime: 'datetime',
  Picklist: 'text',
  Multipicklist: 'multipicklist',
  SObject: 'record'
};

/** `$Record`, `$Record__Prior`, `$Flow`, and everything that the flow declares under variables, constants, formulas and text templates. */
export function addResources(source: FlowSource, scope: FlowScope, isBeforeSave: boolean): void {
  addSystemResources(scope);
  if (scope.trigger !== undefined) addRecord(scope, scope.trigger, isBeforeSave);
  for (const variable of partsOf(source, 'variables')) addVariable(variable, scope);
  for (const constant of partsOf(source, 'constants')) {
    const type = dataTypeOf(constant, scope);
    const read = operandOf(partOf(constant, 'value'), scope);
    scope.add({ name: textOf(constant, 'name') ?? '', type: FORMULA_TYPES[type], isCollection: false, read });
  }
  const formulas = partsOf(source, 'formulas');
  // Formulas may use one another, so each is compiled when it is first read; `compileFlow` reads all of them.
  for (const formula of formulas) addFormula(formula, scope);
  for (const template of partsOf(source, 'textTemplates')) {
    const name = textOf(template, 'name') ?? '';
    const text = textOf(template, 'text') ?? '';
    scope.add({ name, type: 'text', isCollection: false, ...lazily(() => templateOf(text, scope)) });
  }
}

function addRecord(scope: FlowScope, plan: ObjectPlan, isBeforeSave: boolean): void {
  scope.add({
    name: '$Record',
    type: 'record',
    isCollection: false,
    plan,
    read: (interview) => interview.record,
    writeField: ({ record }, name, value) => {
      if (record !== null) setField(record, name, value, isBeforeSave);
    }
  });
  scope.add({
    name: '$Record__Prior',
    type: 'record',
    isCollection: false,
    plan,
    read: ({ row }) => (row?.old === undefined ? null : { plan, values: row.old, touched: new Set() })
  });
}

function addSystemResources(scope: FlowScope): void {
  const add = (name: string, type: FormulaType, read: Resource['read']): void =>
    scope.add({ name, type, isCollection: false, read });
  add('$Flow.CurrentDate', 'date', ({ tx }) => tx.today);
  add('$Flow.CurrentDateTime', 'datetime', ({ tx }) => tx.nowText);
  add('$Flow.InterviewStartTime', 'datetime', ({ tx }) => tx.nowText);
  add('$Flow.CurrentRecord', 'text', ({ row }) => (row === undefined || row.id === '' ? null : row.id));
  add('$Flow.FaultMessage', 'text', ({ faultMessage }) => faultMessage);
  add('$Flow.InterviewGuid', 'text', ({ guid }) => guid);
  add('$GlobalConstant.True', 'boolean', () => true);
  add('$GlobalConstant.False', 'boolean', () => false);
  add('$GlobalConstant.EmptyString', 'text', () => '');
}

/** Sets a field of a record in a flow. What a field of the saved record cannot hold refuses the record. */
export function setField(record: FlowRecord, name: string, value: Value, isSaved: boolean): void {
  const field = record.plan.field(name);
  if (field === undefined) throw new OrgError('INVALID_FIELD', `there is no field ${name}`);
  record.touched.add(field.name);
  try {
    record.values[field.name] = field.coerce(value, 'json');
  } catch (error) {
    if (!isSaved || !(error instanceof OrgError)) throw error;
    throw new RecordRefused(error.code, error.message, error.fields);
  }
}

function addVariable(variable: FlowSource, scope: FlowScope): void {
  const name = textOf(variable, 'name') ?? '';
  const type = dataTypeOf(variable, scope);
  const isMany = flagOf(variable, 'isCollection');
  const plan = type === 'SObject' ? scope.plan(textOf(variable, 'objectType')) : undefined;
  const scaleText = textOf(variable, 'scale');
  const scale = scaleText === undefined ? undefined : Number(scaleText);
  const initial = operandOf(partOf(variable, 'value'), scope);
  const convert = (value: FlowValue): FlowValue =>
    plan === undefined ? cast(type, scalar(value), scale) : ownCopy(value, plan);
  scope.add({
    name,
    type: FORMULA_TYPES[type],
    isCollection: isMany,
    ...(plan && { plan }),
    read: (interview) => {
      if (interview.variables.has(name)) return interview.variables.get(name) ?? null;
      if (isMany) return [];
      const value = convert(initial(interview));
      interview.variables.set(name, value);
      return value;
    },
    write: (interview, value) => {
      interview.variables.set(
        name,
        isMany ? items(value).map(convert) : convert(isCollection(value) ? (value[0] ?? null) : value)
      );
    },
    writeField: (interview, field, value) => {
      if (plan === undefined) throw new OrgError('INVALID_FIELD', `${name} holds no record`);
      let record = interview.variables.get(name) ?? null;
      if (!isRecord(record)) interview.variables.set(name, (record = { plan, values: {}, touched: new Set<string>() }));
      setField(record, field, value, false);
    }
  });
}

/** Sets a field of the record that an element stored under its name; nothing where it found none. */
export function storedField(name: string): NonNullable<Resource['writeField']> {
  return (interview, field, value) => {
    const record = interview.variables.get(name) ?? null;
    if (isRecord(record)) setField(record, field, value, false);
  };
}

/** Variables hold records of their own: changing one leaves others as they are. */
export function ownCopy(value: FlowValue, plan: ObjectPlan): FlowValue {
  if (!isRecord(value)) return null;
  return { plan, values: { ...value.values }, touched: new Set(value.touched) };
}

function addFormula(formula: FlowSource, scope: FlowScope): void {
  const type = dataTypeOf(formula, scope);
  const scaleText = textOf(formula, 'scale');
  const expression = textOf(formula, 'expression') ?? '';
  const scale = scaleText === undefined ? undefined : Number(scaleText);
  scope.add({
    name: textOf(formula, 'name') ?? '',
    type: FORMULA_TYPES[type],
    isCollection: false,
    ...lazily(() => flowFormula(expression, type, scale, scope))
  });
}

function lazily(compile: () => Resource['read']): Pick<Resource, 'read' | 'prepare'> {
  let reader: Resource['read'] | undefined;
  return {
    prepare: () => {
      reader ??= compile();
    },
    read: (interview) => (reader ??= compile())(interview)
  };
}
