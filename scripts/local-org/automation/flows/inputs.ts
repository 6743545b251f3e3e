import { OrgError } from '../../basics/errors.ts';
import type { Value } from '../../basics/values.ts';
import type { FlowSource } from '../../metadata/model.ts';
import { coerceDate, coerceDateTime } from '../coerce-dates.ts';
import type { ObjectPlan } from '../plan.ts';
import { dataTypeOf } from './operands.ts';
import type { FlowScope } from './scope.ts';
import { flagOf, textOf } from './source.ts';
import type { DataType, FlowRecord, FlowValue } from './values.ts';

/** A client's JSON value as a flow variable holds it. Throws `OrgError` naming the variable for a value of another type. */
export function inputValue(variable: FlowSource, raw: unknown, scope: FlowScope): FlowValue {
  const name = textOf(variable, 'name') ?? '';
  const type = dataTypeOf(variable, scope);
  const one = (item: unknown): FlowValue => {
    if (item === null || item === undefined) return null;
    return type === 'SObject'
      ? recordValue(name, item, scope.plan(textOf(variable, 'objectType')))
      : scalarValue(name, type, item);
  };
  if (!flagOf(variable, 'isCollection')) {
    if (Array.isArray(raw)) throw wrongType(name, type, raw);
    return one(raw);
  }
  if (raw === null || raw === undefined) return [];
  if (!Array.isArray(raw)) throw wrongType(name, `list of ${type}`, raw);
  return raw.map(one);
}

function scalarValue(name: string, type: DataType, raw: unknown): Value {
  const labelled = { label: name, apiName: name };
  switch (type) {
    case 'Boolean':
      if (typeof raw === 'boolean') return raw;
      break;
    case 'Number':
    case 'Currency':
      if (typeof raw === 'number') return raw;
      break;
    case 'Date':
      return coerceDate(labelled, raw, 'json');
    case 'DateTime':
      return coerceDateTime(labelled, raw, 'json');
    default:
      if (typeof raw === 'string') return raw;
  }
  throw wrongType(name, type, raw);
}

/** A record as REST clients write it, with or without `attributes`; its object is that of the variable. */
function recordValue(name: string, raw: unknown, plan: ObjectPlan): FlowRecord {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw wrongType(name, 'SObject', raw);
  const record: FlowRecord = { plan, values: {}, touched: new Set() };
  for (const [key, value] of Object.entries(raw)) {
    if (key === 'attributes') continue;
    const field = plan.field(key);
    if (field === undefined) {
      throw new OrgError('INVALID_FIELD', `No such column '${key}' on sobject of type ${plan.object.apiName}`, [key]);
    }
    record.values[field.name] = field.coerce(value, 'json');
    record.touched.add(field.name);
  }
  return record;
}

function wrongType(name: string, type: string, raw: unknown): OrgError {
  return new OrgError('INVALID_API_INPUT', `The parameter ${name} takes a ${type}, not ${JSON.stringify(raw)}.`);
}
