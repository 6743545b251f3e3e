import type { Statement } from 'better-sqlite3';
import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { Value } from '../../basics/values.ts';
import type { FlowSource } from '../../metadata/model.ts';
import { columnKind, quote, type ColumnKind } from '../../storage/tables.ts';
import { fromRow, type ObjectPlan } from '../plan.ts';
import type { Interview } from './interview.ts';
import { comparisonOf } from './conditions.ts';
import { logicSql, parseLogic, testOf, type Logic } from './logic.ts';
import { operandOf } from './operands.ts';
import type { FlowScope, Reader } from './scope.ts';
import { partOf, partsOf, textOf } from './source.ts';
import { isRecord, items, scalar, type FlowRecord, type FlowValue } from './values.ts';

type SqlValue = string | number | null;

/** Finds the records that an element's filters describe; those in the recycle bin are not found. */
export type Finder = (interview: Interview) => FlowRecord[];

export interface FindOptions {
  readonly limit?: (interview: Interview) => number;
  readonly sortField?: string;
  readonly isDescending?: boolean;
  /** A further condition, e.g. the children of the record at hand. */
  readonly extra?: { readonly field: string; readonly value: Reader };
}

/**
 * Compiles the filters of a Get, Update or Delete Records element into one statement. Formulas that depend on the time or
 * on another record have no column: where all filters must be met, the others choose the records for which they are
 * worked out; otherwise they are worked out for every record of the object.
 */
export function finderOf(source: FlowSource, plan: ObjectPlan, scope: FlowScope, options: FindOptions = {}): Finder {
  const filters = partsOf(source, 'filters');
  const logic = textOf(source, 'filterLogic');
  const joined = parseLogic(logic, filters.length);
  const test = computedTest(filters, joined, plan, scope);
  const isStoredOnly = test === undefined;
  const compiled = filters.map((filter, index) =>
    isStoredOnly || (isDemanded(joined, index) && isStored(filter, plan)) ? filterOf(filter, plan, scope) : EVERY
  );
  if (options.extra !== undefined) compiled.push(equalTo(options.extra.field, 'id', options.extra.value));
  const byId = filters.length === 1 && logic !== 'or' ? soleId(filters[0], scope) : undefined;
  if (byId !== undefined && options.extra === undefined) return visibleOf(plan, [], findById(plan, byId));

  const order =
    options.sortField === undefined
      ? ''
      : ` ORDER BY ${orderSql(options.sortField, options.isDescending, plan, scope)}`;
  const { limit } = options;
  const select = `SELECT ${plan.stored.map(quote).join(', ')} FROM ${plan.table.sqlName} WHERE "IsDeleted" = 0`;
  const statements = new Map<string, Statement<SqlValue[], readonly Value[]>>();
  const asked = filters.map((filter) => textOf(filter, 'field') ?? '');
  if (options.sortField !== undefined) asked.push(options.sortField);
  return visibleOf(plan, asked, find, limit);

  function find(interview: Interview): FlowRecord[] {
    const parts = compiled.map((filter) => filter(interview));
    const terms = parts.map((part) => part.sql);
    const extra = options.extra === undefined ? '' : ` AND ${terms.at(-1) ?? '1'}`;
    const isWhole = limit === undefined || interview.rights !== undefined || test !== undefined;
    const most = isWhole ? '' : ` LIMIT ${limit(interview)}`;
    const where = test === undefined ? logicSql(joined, terms) : terms.slice(0, filters.length).join(' AND ');
    const sql = `${select} AND (${where})${extra}${order}${most}`;
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = interview.tx.engine.store.db.prepare<SqlValue[], readonly Value[]>(sql).raw();
      statements.set(sql, statement);
    }
    const rows = statement.all(...parts.flatMap((part) => part.params));
    const records = rows.map((row) => ({ plan, values: fromRow(plan, row), touched: new Set<string>() }));
    if (test === undefined) return records;
    const met = records.filter((record) => test({ interview, record }));
    return limit === undefined || interview.rights !== undefined ? met : met.slice(0, limit(interview));
  }
}

/** A record that may be found, in the interview that looks for it. */
interface Candidate {
  readonly interview: Interview;
  readonly record: FlowRecord;
}

const EVERY: Filter = () => ({ sql: '1', params: [] });

function isStored(filter: FlowSource, plan: ObjectPlan): boolean {
  const field = plan.field(textOf(filter, 'field') ?? '')?.field;
  return field?.formula === undefined || plan.table.columns.has(field.apiName);
}

/** True where no record can be found that does not meet this condition. */
function isDemanded(logic: Logic, index: number): boolean {
  return logic.kind === 'and' && logic.terms.some((term) => term.kind === 'condition' && term.index === index);
}

/** The filters as a test of one record at a time; undefined where the database can answer all of them. */
function computedTest(
  filters: readonly FlowSource[],
  logic: Logic,
  plan: ObjectPlan,
  scope: FlowScope
): ((candidate: Candidate) => boolean) | undefined {
  if (filters.every((filter) => isStored(filter, plan))) return undefined;
  const tests = filters.map((filter) => {
    const get = plan.getter(textOf(filter, 'field') ?? '');
    const compare = comparisonOf(textOf(filter, 'operator') ?? '', scope);
    const value = operandOf(partOf(filter, 'value'), scope);
    return ({ interview, record }: Candidate): boolean => compare(get(interview.tx, record.values), value(interview));
  });
  return testOf(logic, tests);
}

/** What a flow finds in the rights of a user: only records that the user may see, by fields that the user may read. */
function visibleOf(plan: ObjectPlan, asked: readonly string[], find: Finder, limit?: FindOptions['limit']): Finder {
  const object = plan.object.apiName;
  return (interview) => {
    const { rights, tx } = interview;
    if (rights === undefined) return find(interview);
    if (!rights.canRead(object)) throw new OrgError('INVALID_TYPE', `sObject type '${object}' is not supported.`);
    for (const name of asked) {
      if (rights.canReadField(object, plan.field(name)?.name ?? name)) continue;
      throw new OrgError('INVALID_FIELD', `No such column '${name}' on entity '${object}'`);
    }
    const seen = find(interview).filter(({ values }) =>
      tx.engine.sharing.can(rights, plan.object, String(values['Id']), 'read')
    );
    return limit === undefined ? seen : seen.slice(0, limit(interview));
  };
}

function findById(plan: ObjectPlan, id: Reader): Finder {
  return (interview) => {
    const value = scalar(id(interview));
    const values = typeof value === 'string' ? interview.tx.record(plan, value) : undefined;
    if (values === undefined || values['IsDeleted'] === true) return [];
    return [{ plan, values: { ...values }, touched: new Set<string>() }];
  };
}

function soleId(filter: FlowSource | undefined, scope: FlowScope): Reader | undefined {
  if (filter === undefined || textOf(filter, 'field') !== 'Id' || textOf(filter, 'operator') !== 'EqualTo')
    return undefined;
  return operandOf(partOf(filter, 'value'), scope);
}

/** A condition for the values of one interview. */
type Filter = (interview: Interview) => { readonly sql: string; readonly params: readonly SqlValue[] };

function filterOf(filter: FlowSource, plan: ObjectPlan, scope: FlowScope): Filter {
  const name = textOf(filter, 'field') ?? '';
  const { column, kind } = columnOf(name, plan, scope);
  const value = operandOf(partOf(filter, 'value'), scope);
  const one =
    (sql: string): Filter =>
    (interview) => ({ sql, params: [bind(scalar(value(interview)), kind)] });
  const operator = textOf(filter, 'operator') ?? '';
  switch (operator) {
    case 'EqualTo':
      return equalTo(column, kind, value);
    case 'NotEqualTo':
      return one(`${column} IS NOT ?`);
    case 'GreaterThan':
      return one(`${column} > ?`);
    case 'GreaterThanOrEqualTo':
      return one(`${column} >= ?`);
    case 'LessThan':
      return one(`${column} < ?`);
    case 'LessThanOrEqualTo':
      return one(`${column} <= ?`);
    case 'Contains':
      return like(column, value, (text) => `%${text}%`);
    case 'StartsWith':
      return like(column, value, (text) => `${text}%`);
    case 'EndsWith':
      return like(column, value, (text) => `%${text}`);
    case 'IsNull':
      return (interview) => ({ sql: `${column} IS ${value(interview) === true ? '' : 'NOT '}NULL`, params: [] });
    case 'In':
    case 'NotIn': {
      const not = operator === 'In' ? '' : 'NOT ';
      const list = (interview: Interview): SqlValue[] => [
        JSON.stringify(items(value(interview)).map((item) => bind(idOr(item), kind)))
      ];
      return (interview) => ({ sql: `${column} ${not}IN (SELECT value FROM json_each(?))`, params: list(interview) });
    }
    default:
      throw new UnsupportedError(`the operator ${operator} in the filters of the flow ${scope.flowName}`);
  }
}

/** Blank is found by blank; both forms can use an index. */
function equalTo(column: string, kind: ColumnKind, value: Reader): Filter {
  const name = column.startsWith('"') ? column : quote(column);
  return (interview) => {
    const bound = bind(scalar(value(interview)), kind);
    return bound === null ? { sql: `${name} IS NULL`, params: [] } : { sql: `${name} = ?`, params: [bound] };
  };
}

function like(column: string, value: Reader, pattern: (text: string) => string): Filter {
  return (interview) => {
    const text = scalar(value(interview));
    const bound = text === null ? null : pattern(String(text).replace(/[\\%_]/g, '\\$&'));
    return { sql: `${column} LIKE ? ESCAPE '\\'`, params: [bound] };
  };
}

function columnOf(
  name: string,
  plan: ObjectPlan,
  scope: FlowScope
): { readonly column: string; readonly kind: ColumnKind } {
  const field = plan.field(name)?.field;
  const kind = field === undefined ? undefined : columnKind(field);
  if (field === undefined || kind === undefined) {
    throw new OrgError('INVALID_FLOW', `there is no field ${name} on ${plan.object.apiName}`);
  }
  if (!plan.table.columns.has(field.apiName)) {
    throw new UnsupportedError(
      `the filter on ${plan.object.apiName}.${name} in the flow ${scope.flowName}, a formula that depends on the time or on another record`
    );
  }
  return { column: quote(field.apiName), kind };
}

function orderSql(name: string, isDescending: boolean | undefined, plan: ObjectPlan, scope: FlowScope): string {
  const { column } = columnOf(name, plan, scope);
  return isDescending === true ? `${column} DESC NULLS LAST` : `${column} ASC NULLS FIRST`;
}

function idOr(item: FlowValue): Value {
  return isRecord(item) ? (item.values['Id'] ?? null) : scalar(item);
}

function bind(value: Value, kind: ColumnKind): SqlValue {
  if (value === null || value === '') return kind === 'boolean' ? 0 : null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (kind === 'number') return Number(value);
  if (kind === 'date') return String(value).slice(0, 10);
  if (kind === 'datetime' && String(value).length === 10) return `${String(value)}T00:00:00.000Z`;
  return typeof value === 'number' ? String(value) : value;
}
