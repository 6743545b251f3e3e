import { UnsupportedError } from '../basics/errors.ts';
import type { Value } from '../basics/values.ts';
import type { FieldModel } from '../metadata/model.ts';
import { comparison, dateFunctionSql, relativeSql } from './condition-dates.ts';
import { QueryError, wrongLiteral } from './errors.ts';
import { coerce, familyOf, soqlTypeName, valueType } from './literals.ts';
import type { Family } from './literals.ts';
import { readableObject, Scope } from './scope.ts';
import type { Condition, QuerySpec } from './spec.ts';

type Compare = Extract<Condition, { kind: 'compare' }>;

/** SQL of an aggregate in HAVING; the caller that groups gives it. */
export type AggregateSql = (condition: Compare) => { readonly sql: string; readonly family: Family } | undefined;

/** Values short enough to be bound one by one; longer lists go as one JSON text, so that statements can be reused. */
const MAX_BOUND = 8;

/** Longest LIKE pattern in characters; no text that can be filtered by is longer. */
const MAX_PATTERN = 4000;

/** Fields that Salesforce does not filter by. */
export function refuseFilter(field: FieldModel): void {
  if (['LongTextArea', 'Html', 'EncryptedText', 'Address'].includes(valueType(field))) {
    throw new QueryError(
      'INVALID_FIELD',
      `field '${field.apiName}' can not be filtered in a query call`,
      field.apiName
    );
  }
}

/**
 * SQL that is true where the condition holds. SOQL knows only true and false: a comparison with a blank is false, and its
 * negation true. So NOT is pushed down to the comparisons, and each of them is made to answer so.
 */
export function conditionSql(scope: Scope, condition: Condition, aggregateSql?: AggregateSql, negated = false): string {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const isAnd = (condition.kind === 'and') !== negated;
      if (condition.terms.length === 0) return isAnd ? '1' : '0';
      const terms = condition.terms.map((term) => conditionSql(scope, term, aggregateSql, negated));
      return joined(terms, isAnd ? ' AND ' : ' OR ');
    }
    case 'not':
      return conditionSql(scope, condition.term, aggregateSql, !negated);
    case 'compare':
      return compareSql(scope, condition, aggregateSql, negated);
    case 'in':
      return inSql(scope, condition, negated !== condition.negated);
    case 'inQuery':
      return inQuerySql(scope, condition.path, condition.query, negated !== condition.negated);
    case 'includes':
      return includesSql(scope, condition, negated !== condition.negated);
  }
}

/** Terms side by side as a balanced tree: SQLite refuses an expression that is nested more than 1,000 deep. */
function joined(terms: readonly string[], joiner: string): string {
  if (terms.length === 1) return terms[0] ?? '1';
  if (terms.length <= 16) return `(${terms.join(joiner)})`;
  const middle = terms.length >> 1;
  return `(${joined(terms.slice(0, middle), joiner)}${joiner}${joined(terms.slice(middle), joiner)})`;
}

function compareSql(
  scope: Scope,
  condition: Compare,
  aggregateSql: AggregateSql | undefined,
  negated: boolean
): string {
  if (condition.aggregate) {
    const aggregate = aggregateSql?.(condition);
    if (!aggregate) throw new QueryError('MALFORMED_QUERY', 'aggregate functions are not allowed in a WHERE clause');
    const { value } = condition;
    const bound = value.kind === 'literal' && value.value !== null ? scope.compilation.bind(value.value) : undefined;
    if (bound === undefined) throw new UnsupportedError('blank or relative dates beside an aggregate in HAVING');
    return comparison(aggregate.sql, condition.op, bound, negated);
  }
  const path = scope.path(condition.path);
  refuseFilter(path.field);
  const column = scope.requiredSql(path, 'filtering');
  // A checkbox of a parent that is not there counts as false.
  const sql = familyOf(path.field) === 'boolean' && path.steps.length > 0 ? `coalesce(${column}, 0)` : column;
  if (condition.dateFunction) return dateFunctionSql(scope, sql, condition, path.field, negated);
  const { value, op } = condition;
  if (value.kind === 'dateLiteral') return relativeSql(scope, sql, path.field, op, value, negated);
  if (op === 'like') return likeSql(scope, sql, path.field, value.value, negated);
  const literal = coerce(path.field, value.value);
  if (literal === null) {
    if (op === '=' || op === '!=') return `${sql} IS ${(op === '=') === negated ? 'NOT ' : ''}NULL`;
    return negated ? '1' : '0';
  }
  if (familyOf(path.field) === 'boolean' && op !== '=' && op !== '!=') {
    throw new QueryError('INVALID_QUERY_FILTER_OPERATOR', 'invalid operator on boolean field', path.field.apiName);
  }
  return textAware(scope, sql, path.field, literal, (left, right) => comparison(left, op, right, negated));
}

/** Two texts with letters beyond ASCII are folded by the engine's own function; others compare by the NOCASE collation. */
function textAware(
  scope: Scope,
  sql: string,
  field: FieldModel,
  value: string | number | boolean,
  build: (left: string, right: string) => string
): string {
  const bound = scope.compilation.bind(value);
  const family = familyOf(field);
  if (typeof value !== 'string' || (family !== 'text' && family !== 'multipicklist') || field.isCaseSensitive) {
    return build(sql, bound);
  }
  return isAscii(value) ? build(`${sql} COLLATE NOCASE`, bound) : build(`fold(${sql})`, `fold(${bound})`);
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function likeSql(scope: Scope, sql: string, field: FieldModel, pattern: Value, negated: boolean): string {
  const family = familyOf(field);
  if (family !== 'text') {
    throw new QueryError(
      'INVALID_QUERY_FILTER_OPERATOR',
      `invalid operator on ${soqlTypeName(field)} field`,
      field.apiName
    );
  }
  if (pattern === null) return negated ? '1' : '0';
  if (typeof pattern !== 'string') throw wrongLiteral(field.apiName, soqlTypeName(field));
  if (pattern.length > MAX_PATTERN) {
    throw new QueryError('QUERY_TOO_COMPLICATED', `A LIKE pattern cannot be longer than ${MAX_PATTERN} characters.`);
  }
  // A backslash that escapes nothing would make the engine refuse the pattern.
  const safe = pattern.replace(/\\(?![\\%_])/g, '\\\\');
  const bound = scope.compilation.bind(safe);
  const like = isAscii(safe) ? `${sql} LIKE ${bound} ESCAPE '\\'` : `fold(${sql}) LIKE fold(${bound}) ESCAPE '\\'`;
  return negated ? `(${like}) IS NOT TRUE` : like;
}

function inSql(scope: Scope, condition: Extract<Condition, { kind: 'in' }>, negated: boolean): string {
  const path = scope.path(condition.path);
  refuseFilter(path.field);
  const sql = scope.requiredSql(path, 'filtering');
  const literals = condition.values.map((value) => coerce(path.field, value));
  const values = [...new Set(literals.filter((value) => value !== null))];
  const wantsBlank = literals.includes(null);
  const isText = familyOf(path.field) === 'text' && !path.field.isCaseSensitive;
  const folds = isText && values.some((value) => typeof value === 'string' && !isAscii(value));
  const left = folds ? `fold(${sql})` : isText ? `${sql} COLLATE NOCASE` : sql;
  const bound = (value: string | number | boolean): string => {
    const name = scope.compilation.bind(value);
    return folds ? `fold(${name})` : name;
  };
  const list =
    values.length <= MAX_BOUND
      ? values.map(bound).join(', ')
      : `SELECT ${folds ? 'fold(value)' : 'value'} FROM json_each(${scope.compilation.bind(JSON.stringify(values))})`;
  if (negated) return `(${sql} IS ${wantsBlank ? 'NOT NULL AND' : 'NULL OR'} ${left} NOT IN (${list}))`;
  return wantsBlank ? `(${sql} IS NULL OR ${left} IN (${list}))` : `${left} IN (${list})`;
}

function inQuerySql(scope: Scope, outer: string, query: QuerySpec, negated: boolean): string {
  const path = scope.path(outer);
  const { reader, session } = scope.compilation;
  if (familyOf(path.field) !== 'id') {
    throw new QueryError(
      'INVALID_QUERY_FILTER_OPERATOR',
      `The left operand field in the where expression with a semi join must be an id or reference field, cannot use: '${path.field.apiName}'`,
      outer
    );
  }
  const [item] = query.select;
  if (item?.kind !== 'field' || query.select.length !== 1) {
    throw new QueryError('MALFORMED_QUERY', 'A semi join sub-select must select exactly one field');
  }
  if (query.limit !== undefined || query.orderBy || query.groupBy || query.having || query.offset !== undefined) {
    throw new QueryError('MALFORMED_QUERY', 'A semi join sub-select takes no ORDER BY, GROUP BY, LIMIT or OFFSET');
  }
  if (query.where && hasSemiJoin(query.where)) {
    throw new QueryError('MALFORMED_QUERY', 'Nesting of semi join sub-selects is not supported');
  }
  const inner = new Scope(scope.compilation, readableObject(reader, session, query.object));
  const selected = inner.path(item.path);
  if (familyOf(selected.field) !== 'id') {
    throw new QueryError(
      'MALFORMED_QUERY',
      `Semi join sub-selects can only query id fields, cannot use: '${item.path}'`,
      item.path
    );
  }
  const value = inner.requiredSql(selected, 'a semi join');
  const conditions = [...inner.baseConditions(query.includeDeleted ?? false, 'scan')];
  if (query.where) conditions.push(conditionSql(inner, query.where));
  conditions.push(`${value} IS NOT NULL`);
  const sql = scope.requiredSql(path, 'filtering');
  const list = `SELECT ${value} FROM ${inner.from()} WHERE ${conditions.join(' AND ')}`;
  return negated ? `(${sql} IS NULL OR ${sql} NOT IN (${list}))` : `${sql} IN (${list})`;
}

function hasSemiJoin(condition: Condition): boolean {
  if (condition.kind === 'and' || condition.kind === 'or') return condition.terms.some(hasSemiJoin);
  if (condition.kind === 'not') return hasSemiJoin(condition.term);
  return condition.kind === 'inQuery';
}

function includesSql(scope: Scope, condition: Extract<Condition, { kind: 'includes' }>, negated: boolean): string {
  const path = scope.path(condition.path);
  if (familyOf(path.field) !== 'multipicklist') {
    throw new QueryError(
      'INVALID_QUERY_FILTER_OPERATOR',
      `includes and excludes are only valid on multipicklist fields, cannot use: '${path.field.apiName}'`,
      condition.path
    );
  }
  const sql = scope.requiredSql(path, 'filtering');
  const has = (value: string): string =>
    `instr(fold(';' || ${sql} || ';'), fold(${scope.compilation.bind(`;${value.trim()};`)})) > 0`;
  // Values joined by a semicolon must all be there; of several texts one is enough.
  const any = condition.values.map((value) => `(${value.split(';').map(has).join(' AND ')})`);
  const sqlAny = any.length === 0 ? '0' : `(${any.join(' OR ')})`;
  return negated ? `${sqlAny} IS NOT TRUE` : sqlAny;
}
