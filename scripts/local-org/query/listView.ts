import { OrgError, UnsupportedError } from '../basics/errors.ts';
import type { Value } from '../basics/values.ts';
import type { FieldModel, FilterOperation, ListView, OrgModel } from '../metadata/model.ts';
import { isDateLiteral } from './dates.ts';
import { familyOf, isDate, toDateTime } from './literals.ts';
import { resolvePath } from './paths.ts';
import type { CompareOperator, Condition, Operand, QuerySpec } from './spec.ts';

type Filter = ListView['filters'][number];

const COMPARISONS: Readonly<Partial<Record<FilterOperation, CompareOperator>>> = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  lessOrEqual: '<=',
  greaterThan: '>',
  greaterOrEqual: '>='
};

/** What a list view lists, as parts of a query: filter and scope. Raises `UnsupportedError` for what lists cannot do here. */
export function listViewFilter(model: OrgModel, view: ListView): Pick<QuerySpec, 'where' | 'scope'> {
  if (view.filterScope === 'Team' || view.filterScope === 'Queue') {
    throw new UnsupportedError(`list views with the scope ${view.filterScope}`);
  }
  const where = listViewCondition(model, view);
  return { ...(where && { where }), ...(view.filterScope === 'Mine' && { scope: 'mine' as const }) };
}

/** The filters of a list view, joined by its logic or all of them; undefined when it has none. */
export function listViewCondition(model: OrgModel, view: ListView): Condition | undefined {
  const filters = view.filters.map((filter) => filterCondition(model, view.object, filter));
  if (view.booleanFilter !== undefined && view.booleanFilter.trim() !== '') {
    return booleanFilter(view.booleanFilter, filters);
  }
  return filters.length > 1 ? { kind: 'and', terms: filters } : filters[0];
}

/** One filter of a list view as a condition. Several values, separated by commas, mean any of them. */
export function filterCondition(model: OrgModel, objectName: string, filter: Filter): Condition {
  const object = model.object(objectName);
  if (!object) throw new OrgError('INVALID_TYPE', `sObject type '${objectName}' is not supported.`);
  const { field, path } = resolvePath(model, object, filter.field);
  const values = valuesOf(filter.value, field);
  const any = (terms: readonly Condition[]): Condition => {
    const [only] = terms;
    return only && terms.length === 1 ? only : { kind: 'or', terms };
  };
  const like = (pattern: (text: string) => string): Condition =>
    any(
      values.map((value) => ({
        kind: 'compare',
        path,
        op: 'like',
        value: { kind: 'literal', value: pattern(escapeLike(value)) }
      }))
    );
  switch (filter.operation) {
    case 'contains':
      return like((text) => `%${text}%`);
    case 'notContain':
      return { kind: 'not', term: like((text) => `%${text}%`) };
    case 'startsWith':
      return like((text) => `${text}%`);
    case 'includes':
    case 'excludes':
      return { kind: 'includes', path, negated: filter.operation === 'excludes', values };
    case 'within':
      throw new UnsupportedError('the filter operation within');
    case 'notEqual':
      return { kind: 'not', term: any(values.map((value) => compare(path, '=', value, field))) };
    default: {
      const op = COMPARISONS[filter.operation] ?? '=';
      return any(values.map((value) => compare(path, op, value, field)));
    }
  }
}

function compare(path: string, op: CompareOperator, value: string, field: FieldModel): Condition {
  return { kind: 'compare', path, op, value: operand(value, field) };
}

/** The texts of a filter's value; a comma inside double quotes does not separate. Dates and numbers hold no commas. */
function valuesOf(value: string, field: FieldModel): readonly string[] {
  if (value.trim() === '') return [''];
  const family = familyOf(field);
  if (family !== 'text' && family !== 'multipicklist') return [value.trim()];
  const values = [...value.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)]
    .map((match) => (match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim())
    .filter((text) => text !== '');
  return values.length > 0 ? values : [''];
}

function operand(text: string, field: FieldModel): Operand {
  if (text === '') return { kind: 'literal', value: null };
  const family = familyOf(field);
  if (family === 'date' || family === 'datetime') {
    const [name = '', n] = text.toUpperCase().replaceAll(' ', '_').split(':');
    if (isDateLiteral(name)) return { kind: 'dateLiteral', name, ...(n !== undefined && { n: Number(n) }) };
  }
  return { kind: 'literal', value: typed(text, field) };
}

/** A filter's text as a value of the field. Raises `INVALID_FILTER_VALUE` when it is none. */
function typed(text: string, field: FieldModel): Value {
  switch (familyOf(field)) {
    case 'boolean':
      if (/^(1|true)$/i.test(text)) return true;
      if (/^(0|false)$/i.test(text)) return false;
      break;
    case 'number': {
      const number = Number(text.replace(/[%$\s]/g, ''));
      if (Number.isFinite(number)) return number;
      break;
    }
    case 'date': {
      const day = toDay(text);
      if (day !== undefined) return day;
      break;
    }
    case 'datetime': {
      const day = toDay(text.slice(0, 10).trim());
      const moment = toDateTime(text) ?? (day === undefined ? undefined : `${day}T00:00:00.000Z`);
      if (moment !== undefined) return moment;
      break;
    }
    default:
      return text;
  }
  throw new OrgError('INVALID_FILTER_VALUE', `'${text}' is not a value of the field ${field.apiName}.`, [
    field.apiName
  ]);
}

/** A day as `YYYY-MM-DD` or as `M/D/YYYY`, which list views keep. */
function toDay(text: string): string | undefined {
  if (isDate(text)) return text;
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const day = parts && `${parts[3]}-${parts[1]?.padStart(2, '0')}-${parts[2]?.padStart(2, '0')}`;
  return day && isDate(day) ? day : undefined;
}

/** Text in which `%`, `_` and backslash stand for themselves in a LIKE pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

/** Logic such as `1 AND (2 OR NOT 3)` over numbered filters. Raises `INVALID_FILTER_LOGIC` when it is malformed. */
export function booleanFilter(logic: string, filters: readonly Condition[]): Condition {
  const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]|\S/g) ?? [];
  let position = 0;
  const malformed = (): OrgError => new OrgError('INVALID_FILTER_LOGIC', `The filter logic '${logic}' is not valid.`);
  const term = (): Condition => {
    const token = tokens[position];
    position += 1;
    if (token === 'NOT') return { kind: 'not', term: term() };
    if (token === '(') {
      const inner = expression();
      if (tokens[position] !== ')') throw malformed();
      position += 1;
      return inner;
    }
    const filter = token !== undefined && /^\d+$/.test(token) ? filters[Number(token) - 1] : undefined;
    if (!filter) throw malformed();
    return filter;
  };
  const expression = (): Condition => {
    const first = term();
    const joiner = tokens[position];
    if (joiner !== 'AND' && joiner !== 'OR') return first;
    const terms = [first];
    while (tokens[position] === joiner) {
      position += 1;
      terms.push(term());
    }
    return { kind: joiner === 'AND' ? 'and' : 'or', terms };
  };
  const condition = expression();
  if (position < tokens.length) throw malformed();
  return condition;
}
