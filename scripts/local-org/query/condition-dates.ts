import { localTime, momentOf } from '../basics/time-zones.ts';
import type { FieldModel } from '../metadata/model.ts';
import { dayAfter, resolveDateLiteral } from './dates.ts';
import { QueryError, wrongLiteral } from './errors.ts';
import { familyOf, soqlTypeName } from './literals.ts';
import type { Scope } from './scope.ts';
import type { CompareOperator, Condition, DateFunction, Operand } from './spec.ts';

type Compare = Extract<Condition, { kind: 'compare' }>;

/** A comparison with a bound value; `!=` and a negation hold for blanks. */
export function comparison(left: string, op: CompareOperator, right: string, negated: boolean): string {
  if (op === '=' || op === '!=') return (op === '=') === negated ? `${left} IS NOT ${right}` : `${left} = ${right}`;
  return negated ? `(${left} ${op} ${right}) IS NOT TRUE` : `${left} ${op} ${right}`;
}

/** A field compared with a relative date; `!=` and a negation hold for blanks. */
export function relativeSql(
  scope: Scope,
  sql: string,
  field: FieldModel,
  op: CompareOperator,
  operand: Extract<Operand, { kind: 'dateLiteral' }>,
  negated: boolean
): string {
  const family = familyOf(field);
  if (family !== 'date' && family !== 'datetime') throw wrongLiteral(field.apiName, soqlTypeName(field));
  const { timeZone, now } = scope.compilation;
  const range = resolveDateLiteral(operand.name, operand.n, localTime(timeZone, now));
  const midnight = (day: string): string => {
    const local = Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(local) ? `${day}T00:00:00.000Z` : momentOf(timeZone, local).toISOString();
  };
  const moment = (day: string): string => scope.compilation.bind(family === 'date' ? day : midnight(day));
  const start = (): string => moment(range.start);
  const next = (): string => moment(dayAfter(range.end));
  const positive = ((): string => {
    switch (op) {
      case '=':
      case '!=':
        return `(${sql} >= ${start()} AND ${sql} < ${next()})`;
      case '<':
        return `${sql} < ${start()}`;
      case '<=':
        return `${sql} < ${next()}`;
      case '>':
        return `${sql} >= ${next()}`;
      case '>=':
        return `${sql} >= ${start()}`;
      case 'like':
        throw new QueryError('INVALID_QUERY_FILTER_OPERATOR', `invalid operator on ${family} field`, field.apiName);
    }
  })();
  return (op === '!=') !== negated ? `${positive} IS NOT TRUE` : positive;
}

/** SQL of a date function: numbers, but for `DAY_ONLY`, which gives a date. Weeks count from the 1st, seven days each. */
export function dateFunctionOf(fn: DateFunction, sql: string): string {
  const digits = (from: number, length: number): string => `CAST(substr(${sql}, ${from}, ${length}) AS INTEGER)`;
  switch (fn) {
    case 'CALENDAR_YEAR':
    case 'FISCAL_YEAR':
      return digits(1, 4);
    case 'CALENDAR_QUARTER':
    case 'FISCAL_QUARTER':
      return `((${digits(6, 2)} + 2) / 3)`;
    case 'CALENDAR_MONTH':
    case 'FISCAL_MONTH':
      return digits(6, 2);
    case 'DAY_IN_MONTH':
      return digits(9, 2);
    case 'DAY_IN_YEAR':
      return `CAST(strftime('%j', ${sql}) AS INTEGER)`;
    case 'DAY_ONLY':
      return `substr(${sql}, 1, 10)`;
    case 'WEEK_IN_YEAR':
      return `((CAST(strftime('%j', ${sql}) AS INTEGER) + 6) / 7)`;
    case 'WEEK_IN_MONTH':
      return `((${digits(9, 2)} + 6) / 7)`;
    case 'DAY_IN_WEEK':
      return `(CAST(strftime('%w', ${sql}) AS INTEGER) + 1)`;
    case 'HOUR_IN_DAY':
      return digits(12, 2);
  }
}

/** `INVALID_FIELD` when the function does not suit the field's type. */
export function checkDateFunction(fn: DateFunction, field: FieldModel): void {
  const family = familyOf(field);
  const needsTime = fn === 'HOUR_IN_DAY' || fn === 'DAY_ONLY';
  if (family !== 'datetime' && (family !== 'date' || needsTime)) {
    throw new QueryError('INVALID_FIELD', `${fn} can not be used with the field '${field.apiName}'`, field.apiName);
  }
}

/** A date function of a field compared with a number, or with a date where it is `DAY_ONLY`. */
export function dateFunctionSql(
  scope: Scope,
  sql: string,
  condition: Compare,
  field: FieldModel,
  negated: boolean
): string {
  const { dateFunction, value, op } = condition;
  if (!dateFunction) return sql;
  checkDateFunction(dateFunction, field);
  // A blank date has no year: `substr` of NULL is NULL, and so is the number made of it.
  const part = dateFunctionOf(dateFunction, sql);
  if (dateFunction === 'DAY_ONLY' && value.kind === 'dateLiteral') {
    return relativeSql(scope, part, { ...field, type: 'Date' }, op, value, negated);
  }
  if (value.kind === 'dateLiteral' || op === 'like') throw wrongLiteral(field.apiName, 'integer');
  if (value.value === null) return `${part} IS ${(op === '=') === negated ? 'NOT ' : ''}NULL`;
  const wanted = dateFunction === 'DAY_ONLY' ? 'string' : 'number';
  if (typeof value.value !== wanted) throw wrongLiteral(field.apiName, wanted === 'number' ? 'integer' : 'date');
  return comparison(part, op, scope.compilation.bind(value.value), negated);
}
