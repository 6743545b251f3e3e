import type { Value } from '../basics/values.ts';
import type { FieldModel, FieldType } from '../metadata/model.ts';
import { toId18 } from '../storage/ids.ts';
import { QueryError, wrongLiteral } from './errors.ts';

/** How values of a field are compared. */
export type Family = 'text' | 'id' | 'number' | 'boolean' | 'date' | 'datetime' | 'time' | 'multipicklist';

const FAMILIES: Partial<Record<FieldType, Family>> = {
  Id: 'id',
  Lookup: 'id',
  MasterDetail: 'id',
  Number: 'number',
  Currency: 'number',
  Percent: 'number',
  Checkbox: 'boolean',
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  MultiselectPicklist: 'multipicklist'
};

/** The type of a field's values: a roll-up's is that of what it aggregates. */
export function valueType(field: FieldModel): FieldType {
  return field.type === 'Summary' ? (field.summaryType ?? 'Number') : field.type;
}

/** How values of the field are compared. */
export function familyOf(field: FieldModel): Family {
  return FAMILIES[valueType(field)] ?? 'text';
}

/** The type's name in SOQL's messages, e.g. `double`, `dateTime`. */
export function soqlTypeName(field: FieldModel): string {
  switch (valueType(field)) {
    case 'Id':
      return 'id';
    case 'Lookup':
    case 'MasterDetail':
      return 'reference';
    case 'Number':
      return 'double';
    case 'Currency':
      return 'currency';
    case 'Percent':
      return 'percent';
    case 'Checkbox':
      return 'boolean';
    case 'Date':
      return 'date';
    case 'DateTime':
      return 'dateTime';
    case 'Time':
      return 'time';
    case 'Picklist':
      return 'picklist';
    case 'MultiselectPicklist':
      return 'multipicklist';
    default:
      return 'string';
  }
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;
const TIME = /^\d\d:\d\d:\d\d(?:\.\d{1,3})?Z?$/;

/** True for a day that the calendar has. */
export function isDate(text: string): boolean {
  const time = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A moment as the org keeps it, from text with a zone; undefined when it is none. */
export function toDateTime(text: string): string | undefined {
  if (!DATE_TIME.test(text) || !isDate(text.slice(0, 10))) return undefined;
  const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A time of day as the org keeps it; undefined when it is none. */
export function toTime(text: string): string | undefined {
  if (!TIME.test(text)) return undefined;
  const [clock = '', fraction = ''] = text.replace('Z', '').split('.');
  return clock < '24' && clock.slice(3, 5) < '60' && clock.slice(6) < '60'
    ? `${clock}.${fraction.padEnd(3, '0')}Z`
    : undefined;
}

/**
 * Checks that a value suits a field and gives it as the org keeps it; blank stays blank, empty text is blank.
 * Raises `INVALID_FIELD` for a value of another type and `INVALID_QUERY_FILTER_OPERATOR` for text that is no id.
 */
export function coerce(field: FieldModel, value: Value): Value {
  if (value === null || value === '') return null;
  const family = familyOf(field);
  const fits = ((): Value | undefined => {
    switch (family) {
      case 'number':
        return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
      case 'boolean':
        return typeof value === 'boolean' ? value : undefined;
      case 'date':
        return typeof value === 'string' && isDate(value) ? value : undefined;
      case 'datetime':
        return typeof value === 'string' ? toDateTime(value) : undefined;
      case 'time':
        return typeof value === 'string' ? toTime(value) : undefined;
      case 'id':
        if (typeof value !== 'string') return undefined;
        return toId18(value) ?? invalidId(field, value);
      default:
        return typeof value === 'string' ? value : undefined;
    }
  })();
  if (fits === undefined) throw wrongLiteral(field.apiName, soqlTypeName(field));
  return fits;
}

function invalidId(field: FieldModel, value: string): never {
  throw new QueryError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${value}`, field.apiName, [field.apiName]);
}
