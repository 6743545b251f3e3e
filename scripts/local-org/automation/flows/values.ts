import { roundToScale } from '../../basics/numbers.ts';
import type { FieldValues, Value } from '../../basics/values.ts';
import type { ObjectPlan } from '../plan.ts';

/** A record in a flow's variable. Fields that were never set are absent; `touched` are those that the flow assigned. */
export interface FlowRecord {
  readonly plan: ObjectPlan;
  readonly values: FieldValues;
  readonly touched: Set<string>;
}

/** What a flow's resource may hold. */
export type FlowValue = Value | FlowRecord | readonly FlowValue[];

export function isRecord(value: FlowValue): value is FlowRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isCollection(value: FlowValue): value is readonly FlowValue[] {
  return Array.isArray(value);
}

/** The single value, or blank for a record or a collection. */
export function scalar(value: FlowValue): Value {
  return typeof value === 'object' ? null : value;
}

/** The value as a list: a collection's items, a single value, or nothing for blank. */
export function items(value: FlowValue): readonly FlowValue[] {
  if (isCollection(value)) return value;
  return value === null ? [] : [value];
}

/** Data types of flow variables, as the metadata spells them. */
export type DataType =
  'String' | 'Number' | 'Currency' | 'Boolean' | 'Date' | 'DateTime' | 'Picklist' | 'Multipicklist' | 'SObject';

/** A value as a variable of this type keeps it: dates lose their time, numbers are rounded to `scale`, text is made of anything. */
export function cast(type: DataType, value: Value, scale: number | undefined): Value {
  if (value === null) return null;
  switch (type) {
    case 'Number':
    case 'Currency':
      return typeof value === 'number' ? (scale === undefined ? value : roundToScale(value, scale)) : Number(value);
    case 'Boolean':
      return value === true || value === 'true';
    case 'Date':
      return String(value).slice(0, 10);
    case 'DateTime':
      return String(value).length === 10 ? `${String(value)}T00:00:00.000Z` : String(value);
    default:
      return typeof value === 'string' ? value : String(value);
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A value inside a text: dates as people write them, blank as nothing. */
export function asText(value: FlowValue): string {
  if (isCollection(value)) return `[${value.map(asText).join(', ')}]`;
  if (isRecord(value)) return String(value.values['Id'] ?? '');
  if (value === null) return '';
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const [year, month, day] = value.split('-').map(Number);
    return `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`;
  }
  return String(value);
}
