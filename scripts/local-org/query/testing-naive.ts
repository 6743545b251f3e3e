import type { Value } from '../basics/values.ts';
import type { CompiledFormula } from '../formula/types.ts';
import type { FieldModel } from '../metadata/model.ts';
import { resolveDateLiteral } from './dates.ts';
import { familyOf } from './literals.ts';
import type { Condition, OrderItem, QuerySpec } from './spec.ts';
import { NOW } from './testing.ts';
import type { TestOrg } from './testing.ts';

/** A row as it was put in. */
export type NaiveRow = Readonly<Record<string, Value>>;

/** Answers queries row by row in memory, without SQL: what the property tests compare the query floor with. */
export class NaiveOrg {
  readonly #org: TestOrg;
  readonly #rows: ReadonlyMap<string, readonly NaiveRow[]>;

  constructor(org: TestOrg, rows: ReadonlyMap<string, readonly NaiveRow[]>) {
    this.#org = org;
    this.#rows = rows;
  }

  /** The ids that a query finds, in its order. */
  ids(spec: Pick<QuerySpec, 'object' | 'where' | 'orderBy' | 'limit' | 'offset'>): readonly Value[] {
    const found = (this.#rows.get(spec.object) ?? []).filter(
      (row) => !spec.where || this.#holds(spec.object, row, spec.where)
    );
    const sorted = [...found].sort((a, b) => this.#compareRows(spec.object, a, b, spec.orderBy ?? []));
    const offset = spec.offset ?? 0;
    return sorted
      .slice(offset, spec.limit === undefined ? undefined : offset + spec.limit)
      .map((row) => row['Id'] ?? null);
  }

  /** The value at the end of a path, of the record with an id. */
  valueOf(object: string, id: Value, path: string): Value {
    return this.value(
      object,
      this.#rows.get(object)?.find((row) => row['Id'] === id),
      path
    );
  }

  /** The value at the end of a path; formulas are evaluated in JavaScript. */
  value(object: string, row: NaiveRow | undefined, path: string): Value {
    const { model } = this.#org;
    const [name = '', ...rest] = path.split('.');
    if (rest.length > 0) {
      const lookup = [...(model.object(object)?.fields.values() ?? [])].find(
        (field) => field.relationshipName === name
      );
      const parent = lookup?.referenceTo[0] ?? '';
      const id = lookup && row?.[lookup.apiName];
      const found = this.#rows.get(parent)?.find((candidate) => candidate['Id'] === id && id !== null);
      return found ? this.value(parent, found, rest.join('.')) : null;
    }
    const field = model.field(object, name);
    const formula = field && this.#org.store.formula(field);
    if (!row || !field) return null;
    if (formula) return this.#evaluate(object, row, field, formula);
    return row[field.apiName] ?? (field.type === 'Checkbox' ? false : null);
  }

  #evaluate(object: string, row: NaiveRow, field: FieldModel, formula: CompiledFormula): Value {
    const value = formula.evaluate({
      get: (path) => this.value(object, row, path),
      prior: () => null,
      isNew: false,
      now: NOW,
      today: NOW.toISOString().slice(0, 10),
      global: () => null
    });
    if (field.type === 'Checkbox') return value === true;
    return value === '' ? null : value;
  }

  #holds(object: string, row: NaiveRow, condition: Condition): boolean {
    switch (condition.kind) {
      case 'and':
        return condition.terms.every((term) => this.#holds(object, row, term));
      case 'or':
        return condition.terms.some((term) => this.#holds(object, row, term));
      case 'not':
        return !this.#holds(object, row, condition.term);
      case 'in': {
        const value = fold(this.value(object, row, condition.path));
        return condition.values.map(fold).includes(value) !== condition.negated;
      }
      case 'inQuery': {
        const [item] = condition.query.select;
        const path = item?.kind === 'field' ? item.path : 'Id';
        const { object: inner, where } = condition.query;
        const values = (this.#rows.get(inner) ?? [])
          .filter((candidate) => !where || this.#holds(inner, candidate, where))
          .map((candidate) => this.value(inner, candidate, path))
          .filter((value) => value !== null);
        const value = this.value(object, row, condition.path);
        return (value !== null && values.includes(value)) !== condition.negated;
      }
      case 'includes': {
        const value = this.value(object, row, condition.path);
        const chosen = typeof value === 'string' ? value.split(';') : [];
        return (
          condition.values.some((wanted) => wanted.split(';').every((one) => chosen.includes(one))) !==
          condition.negated
        );
      }
      case 'compare':
        return this.#compares(object, row, condition);
    }
  }

  #compares(object: string, row: NaiveRow, condition: Extract<Condition, { kind: 'compare' }>): boolean {
    const { op } = condition;
    const isCheckbox = condition.value.kind === 'literal' && typeof condition.value.value === 'boolean';
    const actual = this.value(object, row, condition.path) ?? (isCheckbox ? false : null);
    if (condition.value.kind === 'dateLiteral') {
      const { start, end } = resolveDateLiteral(condition.value.name, condition.value.n, NOW);
      const day = typeof actual === 'string' ? actual.slice(0, 10) : null;
      const inside = day !== null && day >= start && day <= end;
      if (op === '!=') return !inside;
      if (day === null) return false;
      if (op === '=') return inside;
      return op === '<' ? day < start : op === '<=' ? day <= end : op === '>' ? day > end : day >= start;
    }
    const left = fold(actual);
    const right = fold(condition.value.value);
    if (op === '=') return left === right;
    if (op === '!=') return left !== right;
    if (left === null || right === null) return false;
    if (op === 'like') return likeRegExp(String(right)).test(String(left));
    return op === '<' ? left < right : op === '<=' ? left <= right : op === '>' ? left > right : left >= right;
  }

  #compareRows(object: string, a: NaiveRow, b: NaiveRow, orderBy: readonly OrderItem[]): number {
    for (const item of orderBy) {
      const field = this.#org.model.field(object, item.path);
      const left = sortKey(this.value(object, a, item.path), field);
      const right = sortKey(this.value(object, b, item.path), field);
      if (left === right) continue;
      if (left === null || right === null) return (left === null) === (item.nulls === 'first') ? -1 : 1;
      return left < right === (item.direction === 'asc') ? -1 : 1;
    }
    const byAge = String(a['Id']) < String(b['Id']) ? -1 : 1;
    return orderBy.at(-1)?.direction === 'desc' ? -byAge : byAge;
  }
}

function fold(value: Value): Value {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function sortKey(value: Value, field: FieldModel | undefined): Value {
  if (value === null || !field) return value;
  if (field.picklist) return field.picklist.values.findIndex((item) => item.apiName === value);
  return familyOf(field) === 'text' ? fold(value) : value;
}

function likeRegExp(pattern: string): RegExp {
  const source = pattern.replace(/\\([\\%_])|[%_]|[.*+?^${}()|[\]\\]/g, (match, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped === '\\' ? '\\\\' : escaped;
    return match === '%' ? '[^]*' : match === '_' ? '[^]' : `\\${match}`;
  });
  return new RegExp(`^${source}$`);
}
