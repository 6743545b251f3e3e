import type { Value } from '../basics/values.ts';
import type { FieldModel } from '../metadata/model.ts';
import type { AggregateSql } from './condition.ts';
import { conditionSql } from './condition.ts';
import { checkDateFunction, dateFunctionOf } from './condition-dates.ts';
import { decode, labelOf, roundTo } from './decode.ts';
import { QueryError } from './errors.ts';
import { familyOf, valueType } from './literals.ts';
import type { Family } from './literals.ts';
import { directionSql, sortable } from './order.ts';
import type { Scope } from './scope.ts';
import type {
  AggregateFunction,
  Condition,
  DateFunction,
  OrderItem,
  QueryResult,
  QuerySpec,
  ResultValue
} from './spec.ts';
import { limitSql, whereSql } from './statement.ts';

interface Output {
  readonly key: string;
  readonly sql: string;
  readonly decode: (raw: unknown) => Value;
}

interface Group {
  /** Path and function in lower case, to recognise the group by. */
  readonly name: string;
  readonly sql: string;
  readonly field: FieldModel;
  readonly family: Family;
}

const UNGROUPABLE: ReadonlySet<string> = new Set([
  'Number',
  'Currency',
  'Percent',
  'DateTime',
  'Time',
  'LongTextArea',
  'Html',
  'MultiselectPicklist',
  'EncryptedText',
  'Address'
]);

const nameOf = (path: string, fn: DateFunction | undefined): string => `${fn ?? ''}(${path.toLowerCase()})`;

/** Answers a query with aggregates; its records are of the object `AggregateResult`. */
export function runAggregate(scope: Scope, spec: QuerySpec): QueryResult {
  const { compilation } = scope;
  const where = whereSql(scope, spec);
  const groups = (spec.groupBy ?? []).map((item) => groupOf(scope, item.path, item.dateFunction));
  const outputs = spec.select.map((item): Output => {
    if (item.kind === 'children') throw new QueryError('MALFORMED_QUERY', 'a subquery cannot stand beside GROUP BY');
    if (item.kind === 'aggregate') return aggregateOutput(scope, item.fn, item.path, item.alias);
    const group = groupNamed(scope, groups, item.path, item.dateFunction, 'Field');
    const label = item.format === 'label';
    const key = item.alias ?? (item.path.split('.').at(-1) === undefined ? item.path : group.field.apiName);
    return {
      key,
      sql: group.sql,
      decode: (raw) => (label ? labelOf(decode(raw, group.family), group.field) : decode(raw, group.family))
    };
  });
  const repeated = outputs.find((one, index) => outputs.findIndex((other) => other.key === one.key) !== index);
  if (repeated) throw new QueryError('MALFORMED_QUERY', `duplicate alias: ${repeated.key}`, repeated.key);
  const having = spec.having ? ` HAVING ${havingSql(scope, spec.having, groups)}` : '';
  const order = (spec.orderBy ?? []).map((item) => aggregateOrder(scope, groups, item));
  const grouped = groups.length > 0 ? ` GROUP BY ${groups.map((group) => group.sql).join(', ')}` : '';
  const body = ` FROM ${scope.from()}${where}${grouped}${having}`;
  const ordered = order.length > 0 ? ` ORDER BY ${order.join(', ')}` : '';
  const limit = limitSql(compilation, spec);
  const columns = outputs.map((output) => output.sql).join(', ');
  const rows = compilation.reader.all(`SELECT ${columns || '1'}${body}${ordered}${limit}`, compilation.params);
  const records = rows.map((row) => {
    const fields: Record<string, ResultValue> = {};
    outputs.forEach((output, index) => (fields[output.key] = output.decode(row[index])));
    return { object: 'AggregateResult', fields };
  });
  if (spec.total === 'window' || limit === '') {
    return { kind: 'query', records, totalSize: records.length, hasMore: false };
  }
  const [total] = compilation.reader.all(`SELECT COUNT(*) FROM (SELECT 1${body})`, compilation.params);
  const totalSize = Number(total?.[0] ?? 0);
  return { kind: 'query', records, totalSize, hasMore: totalSize > (spec.offset ?? 0) + records.length };
}

function groupOf(scope: Scope, written: string, fn: DateFunction | undefined): Group {
  const path = scope.path(written);
  const { field } = path;
  const sql = scope.requiredSql(path, 'grouping');
  const name = nameOf(path.path, fn);
  if (fn) {
    checkDateFunction(fn, field);
    return { name, sql: dateFunctionOf(fn, sql), field, family: fn === 'DAY_ONLY' ? 'date' : 'number' };
  }
  if (UNGROUPABLE.has(valueType(field))) {
    throw new QueryError('INVALID_FIELD', `field '${field.apiName}' can not be grouped in a query call`, written);
  }
  const family = familyOf(field);
  return { name, sql: family === 'text' && !field.isCaseSensitive ? `${sql} COLLATE NOCASE` : sql, field, family };
}

function groupNamed(
  scope: Scope,
  groups: readonly Group[],
  written: string,
  fn: DateFunction | undefined,
  what: string
): Group {
  const { path } = scope.path(written);
  const group = groups.find((one) => one.name === nameOf(path, fn));
  if (!group) throw new QueryError('MALFORMED_QUERY', `${what} must be grouped or aggregated: ${written}`, written);
  return group;
}

/** An aggregate's SQL, and the field that gives its type; a count has none. */
function aggregateSql(
  scope: Scope,
  fn: AggregateFunction,
  written: string | undefined
): { sql: string; field: FieldModel | undefined; family: Family } {
  if (written === undefined) return { sql: 'COUNT(*)', field: undefined, family: 'number' };
  const path = scope.path(written);
  const { field } = path;
  const family = familyOf(field);
  const isExtreme = fn === 'min' || fn === 'max';
  const fits =
    fn === 'count' ||
    (fn === 'countDistinct' && family !== 'multipicklist') ||
    (isExtreme ? family !== 'boolean' && family !== 'multipicklist' : family === 'number');
  if (!fits || ['LongTextArea', 'Html', 'EncryptedText', 'Address'].includes(valueType(field))) {
    const name = fn === 'countDistinct' ? 'COUNT_DISTINCT' : fn.toUpperCase();
    throw new QueryError(
      'MALFORMED_QUERY',
      `field ${field.apiName} does not support aggregate operator ${name}`,
      written
    );
  }
  const sql = scope.requiredSql(path, 'aggregating');
  const text = family === 'text' && !field.isCaseSensitive ? `${sql} COLLATE NOCASE` : sql;
  switch (fn) {
    case 'count':
      return { sql: `COUNT(${sql})`, field, family: 'number' };
    case 'countDistinct':
      return { sql: `COUNT(DISTINCT ${text})`, field, family: 'number' };
    case 'sum':
      return { sql: `round(SUM(${sql}), ${field.scale ?? 0})`, field, family: 'number' };
    case 'avg':
      return { sql: `AVG(${sql})`, field, family: 'number' };
    default:
      return { sql: `${fn.toUpperCase()}(${text})`, field, family };
  }
}

/** Sums of decimals carry the engine's binary dust: a sum has no more decimals than its field, an average is cut at 12 more. */
function aggregateOutput(scope: Scope, fn: AggregateFunction, path: string | undefined, key: string): Output {
  const { sql, field, family } = aggregateSql(scope, fn, path);
  const scale = fn === 'avg' ? (field?.scale ?? 0) + 12 : undefined;
  return {
    key,
    sql,
    decode: (raw) => {
      const value = decode(raw, family);
      return typeof value === 'number' && scale !== undefined ? roundTo(value, scale) : value;
    }
  };
}

function havingSql(scope: Scope, condition: Condition, groups: readonly Group[]): string {
  checkGrouped(scope, condition, groups);
  const aggregate: AggregateSql = ({ aggregate: fn, path }) => (fn ? aggregateSql(scope, fn, path) : undefined);
  return conditionSql(scope, condition, aggregate);
}

function checkGrouped(scope: Scope, condition: Condition, groups: readonly Group[]): void {
  if ('terms' in condition) {
    for (const term of condition.terms) checkGrouped(scope, term, groups);
  } else if ('term' in condition) {
    checkGrouped(scope, condition.term, groups);
  } else if ('op' in condition) {
    if (!condition.aggregate) groupNamed(scope, groups, condition.path, condition.dateFunction, 'Having field');
  } else {
    groupNamed(scope, groups, condition.path, undefined, 'Having field');
  }
}

function aggregateOrder(scope: Scope, groups: readonly Group[], item: OrderItem): string {
  if (item.aggregate) return `${aggregateSql(scope, item.aggregate, item.path).sql} ${directionSql(item)}`;
  const group = groupNamed(scope, groups, item.path, item.dateFunction, 'Ordered field');
  const sql = item.dateFunction ? group.sql : sortable(scope, group.sql, group.field);
  return `${sql} ${directionSql(item)}`;
}
