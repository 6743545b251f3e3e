import type { Value } from '../../basics/values.ts';
import type { OrgModel } from '../../metadata/model.ts';
import type { QueryResult, QuerySpec, ResultRecord, ResultValue, SelectItem } from '../../query/spec.ts';
import { fieldAtPath, valueType } from './paths.ts';

/** How records of one query are written as JSON. */
export interface RecordShape {
  readonly model: OrgModel;
  /** E.g. `66.0`. */
  readonly version: string;
  /** Paths in lower case that were added to the query for `attributes.url` and that the client did not ask for. */
  readonly hidden: ReadonlySet<string>;
  /** Select-list aliases whose value is a date-time, in lower case: their column is not a field's name. */
  readonly dateTimeAliases: ReadonlySet<string>;
  /** Shapes of child queries by relationship name in lower case. */
  readonly children: ReadonlyMap<string, RecordShape>;
  readonly isAggregate: boolean;
}

/** The query with the ids added that its JSON needs, and the shape to write its records in. */
export function shaped(
  model: OrgModel,
  version: string,
  spec: QuerySpec
): { readonly spec: QuerySpec; readonly shape: RecordShape } {
  const isAggregate = spec.groupBy !== undefined || spec.select.some((item) => item.kind === 'aggregate');
  const selected = new Set(spec.select.flatMap((item) => (item.kind === 'field' ? [item.path.toLowerCase()] : [])));
  const added: SelectItem[] = [];
  const hidden = new Set<string>();
  if (!isAggregate && spec.countOnly !== true) {
    for (const path of idPaths(spec.select)) {
      if (selected.has(path.toLowerCase())) continue;
      hidden.add(path.toLowerCase());
      added.push({ kind: 'field', path });
    }
  }
  const children = new Map<string, RecordShape>();
  const select = spec.select.map((item): SelectItem => {
    if (item.kind !== 'children') return item;
    const relationship = childObject(model, spec.object, item.relationship);
    const inner = shaped(model, version, { ...item.query, object: relationship });
    children.set(item.relationship.toLowerCase(), inner.shape);
    return { ...item, query: { ...item.query, select: inner.spec.select } };
  });
  const shape = { model, version, hidden, dateTimeAliases: dateTimeAliases(model, spec), children, isAggregate };
  return { spec: { ...spec, select: [...select, ...added] }, shape };
}

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
  return { ...shape, hidden: new Set(), children: new Map() };
}

/** `Id` and the id of every parent that the select list reads. */
function idPaths(select: readonly SelectItem[]): ReadonlySet<string> {
  const paths = new Set(['Id']);
  for (const item of select) {
    if (item.kind !== 'field') continue;
    const steps = item.path.split('.').slice(0, -1);
    for (let depth = 1; depth <= steps.length; depth++) paths.add(`${steps.slice(0, depth).join('.')}.Id`);
  }
  return paths;
}

function dateTimeAliases(model: OrgModel, spec: QuerySpec): ReadonlySet<string> {
  const aliases = new Set<string>();
  for (const item of spec.select) {
    if (item.kind === 'children' || item.path === undefined) continue;
    if (item.kind === 'field' && (item.dateFunction !== undefined || item.format !== undefined)) continue;
    if (item.kind === 'aggregate' && item.fn !== 'min' && item.fn !== 'max') continue;
    const field = fieldAtPath(model, spec.object, item.path);
    const alias = item.alias ?? item.path.split('.').at(-1);
    if (field !== undefined && alias !== undefined && valueType(field) === 'DateTime') aliases.add(alias.toLowerCase());
  }
  return aliases;
}

function childObject(model: OrgModel, object: string, relationship: string): string {
  const wanted = relationship.toLowerCase();
  return (
    model.childRelationships(object).find((child) => child.relationshipName?.toLowerCase() === wanted)?.childObject ??
    object
  );
}
