import type { Value } from '../../basics/values.ts';
import type { QueryResult, ResultRecord, ResultValue } from '../../query/spec.ts';
import { valueType } from './paths.ts';
import type { Compound, RecordShape } from './shape.ts';

/** One record as the REST API writes it: `attributes` first, then the select list in its order. */
export function recordToJson(record: ResultRecord, shape: RecordShape, prefix = ''): Record<string, unknown> {
  const id = record.fields['Id'];
  const attributes: Record<string, string> = { type: shape.isAggregate ? 'AggregateResult' : record.object };
  if (!shape.isAggregate && typeof id === 'string') attributes['url'] = recordUrl(shape.version, record.object, id);
  const json: Record<string, unknown> = { attributes };
  for (const [name, value] of Object.entries(record.fields)) {
    const path = `${prefix}${name}`.toLowerCase();
    if (shape.hidden.has(path)) continue;
    json[name] = valueToJson(record, name, value, shape, path);
  }
  for (const compound of shape.compounds.get(prefix) ?? []) json[compound.name] = addressOf(record, compound);
  return json;
}

/** A record's value as text; empty when it is blank or no scalar. */
export function textOf(record: ResultRecord | undefined, field: string): string {
  const value = record?.fields[field] ?? null;
  return value === null || typeof value === 'object' ? '' : String(value);
}

/** The resource of a record, e.g. `/services/data/v66.0/sobjects/Account/001…`. */
export function recordUrl(version: string, object: string, id: string): string {
  return `/services/data/v${version}/sobjects/${object}/${id}`;
}

/** A child or nested result with its records. */
function resultToJson(result: QueryResult, shape: RecordShape): Record<string, unknown> | null {
  if (result.records.length === 0 && result.totalSize === 0) return null;
  return {
    totalSize: result.totalSize,
    done: !result.hasMore,
    records: result.records.map((record) => recordToJson(record, shape))
  };
}

function valueToJson(
  record: ResultRecord,
  name: string,
  value: ResultValue,
  shape: RecordShape,
  path: string
): unknown {
  if (value === null || typeof value !== 'object') return scalarToJson(value, isDateTime(record, name, shape));
  if ('kind' in value) return resultToJson(value, shape.children.get(path) ?? childless(shape));
  return recordToJson(value, shape, `${path}.`);
}

function isDateTime(record: ResultRecord, name: string, shape: RecordShape): boolean {
  if (shape.dateTimeAliases.has(name.toLowerCase())) return true;
  if (shape.isAggregate) return false;
  const field = shape.model.field(record.object, name);
  return field !== undefined && valueType(field) === 'DateTime';
}

/** A scalar as JSON: date-times end in `+0000` instead of `Z`. */
export function scalarToJson(value: Value, isDateTimeValue: boolean): Value {
  return isDateTimeValue && typeof value === 'string' ? value.replace(/Z$/, '+0000') : value;
}

function childless(shape: RecordShape): RecordShape {
  return { ...shape, hidden: new Set(), children: new Map(), compounds: new Map() };
}

/** An address made of its parts; null when all of them are blank. */
function addressOf(record: ResultRecord, { name, parts }: Compound): Record<string, unknown> | null {
  const values = parts.map((part) => [partName(name, part), record.fields[part] ?? null] as const);
  if (values.every(([, value]) => value === null)) return null;
  const blank = { city: null, country: null, geocodeAccuracy: null, latitude: null, longitude: null, postalCode: null };
  return { ...blank, state: null, street: null, ...Object.fromEntries(values) };
}

/** `BillingPostalCode` of `BillingAddress` is `postalCode`. */
function partName(compound: string, part: string): string {
  const prefix = compound.replace(/Address$/, '');
  const name = part.startsWith(prefix) ? part.slice(prefix.length) : part;
  return name.charAt(0).toLowerCase() + name.slice(1);
}
