import type { FieldType, OrderByClause, Query } from '@jetstreamapp/soql-parser-js';
import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import { parseQuery } from '../../query/soql-grammar.ts';
import type { Condition } from '../../query/spec.ts';
import { conditionTree } from '../../query/soql-where.ts';
import type { SoqlLeaf } from '../../query/soql-where.ts';
import type { LocalOrg } from '../../org-types.ts';
import { idOf, toolingTable } from './tables.ts';
import type { ToolingRow, ToolingTable, ToolingType, ToolingValue } from './tables.ts';

/** A field path that a query selects, with its type. */
export interface SelectedField {
  /** As it was written. */
  readonly path: string;
  readonly names: readonly string[];
  readonly type: ToolingType;
}

/** The rows that a Tooling query finds, and what it selects of them; `count` for `SELECT COUNT()`. */
export interface Selection {
  readonly table: ToolingTable;
  readonly fields: readonly SelectedField[];
  readonly isCount: boolean;
  readonly total: number;
  readonly rows: readonly ToolingRow[];
  read(row: ToolingRow, names: readonly string[]): ToolingValue;
}

type Test = (row: ToolingRow) => boolean;

/** Runs SOQL over the Tooling objects. Throws `OrgError` for what is malformed or unknown, `UnsupportedError` for what is not served. */
export function select(org: LocalOrg, text: string): Selection {
  return new Selector(org, text).run();
}

class Selector {
  readonly #org: LocalOrg;
  readonly #query: Query;
  readonly #table: ToolingTable;
  readonly #parents = new Map<string, ReadonlyMap<string, ToolingRow>>();

  constructor(org: LocalOrg, text: string) {
    this.#org = org;
    try {
      this.#query = parseQuery(text);
    } catch {
      throw new OrgError('MALFORMED_QUERY', `unexpected token: the query cannot be read: ${text.slice(0, 200)}`);
    }
    const { groupBy, having } = this.#query as { readonly groupBy?: unknown; readonly having?: unknown };
    if (groupBy !== undefined || having !== undefined) throw new UnsupportedError('GROUP BY in the Tooling API');
    this.#table = toolingTable(this.#query.sObject ?? '');
  }

  run(): Selection {
    const query = this.#query;
    const isCount = isCountOf(query.fields ?? []);
    const fields = isCount ? [] : (query.fields ?? []).map((field) => this.#selected(field));
    const test = query.where === undefined ? undefined : this.#where(query.where);
    const all = this.#table.rows(this.#org);
    const found = test === undefined ? [...all] : all.filter(test);
    this.#sort(found);
    const offset = query.offset ?? 0;
    const rows = query.limit === undefined ? found.slice(offset) : found.slice(offset, offset + query.limit);
    if (rows.length > 1 && fields.some(({ names }) => names.at(-1) === 'Metadata' || names.at(-1) === 'FullName')) {
      throw new OrgError(
        'MALFORMED_QUERY',
        'When retrieving results with Metadata or FullName fields, the query qualifications must specify no more than one row for retrieval. ' +
          `Result size: ${rows.length}`
      );
    }
    return {
      table: this.#table,
      fields,
      isCount,
      total: isCount ? found.length : rows.length,
      rows: isCount ? [] : rows,
      read: (row, names) => this.#read(row, names)
    };
  }

  #selected(field: FieldType): SelectedField {
    if (field.type === 'Field') return this.#path(field.field);
    if (field.type === 'FieldRelationship') return this.#path([...field.relationships, field.field].join('.'));
    if (field.type === 'FieldFunctionExpression') {
      throw new UnsupportedError(`${field.rawValue ?? field.functionName} in the Tooling API; COUNT() is served`);
    }
    throw new UnsupportedError('subqueries in the Tooling API');
  }

  /** A path in canonical spelling, each name followed to the object it stands in. */
  #path(path: string): SelectedField {
    let table = this.#table;
    const names: string[] = [];
    const parts = path.split('.');
    for (const part of parts.slice(0, -1)) {
      const relationship = Object.keys(table.parents).find((each) => each.toLowerCase() === part.toLowerCase());
      const parent = relationship === undefined ? undefined : table.parents[relationship];
      if (relationship === undefined || parent === undefined) {
        throw new OrgError(
          'INVALID_FIELD',
          `Didn't understand relationship '${part}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.`
        );
      }
      names.push(relationship);
      table = toolingTable(parent.table);
    }
    const last = parts.at(-1) ?? '';
    const found = Object.entries(table.fields).find(([each]) => each.toLowerCase() === last.toLowerCase());
    if (found === undefined) {
      throw new OrgError(
        'INVALID_FIELD',
        `No such column '${last}' on entity '${table.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.`
      );
    }
    return { path, names: [...names, found[0]], type: found[1] };
  }

  #read(row: ToolingRow, names: readonly string[]): ToolingValue {
    let table = this.#table;
    let current: ToolingRow | undefined = row;
    for (const name of names.slice(0, -1)) {
      const parent: ToolingTable['parents'][string] | undefined = table.parents[name];
      const id: unknown = parent === undefined ? null : current?.[parent.field];
      table = toolingTable(parent?.table ?? '');
      current = typeof id === 'string' ? this.#byId(table).get(id) : undefined;
    }
    const value = current?.[names.at(-1) ?? ''] ?? null;
    return typeof value === 'function' ? value() : value;
  }

  #byId(table: ToolingTable): ReadonlyMap<string, ToolingRow> {
    let rows = this.#parents.get(table.name);
    if (rows === undefined) {
      rows = new Map(table.rows(this.#org).map((row) => [idOf(row), row]));
      this.#parents.set(table.name, rows);
    }
    return rows;
  }

  #where(clause: NonNullable<Query['where']>): Test {
    const tests = new Map<Condition, Test>();
    const leafOf = (leaf: SoqlLeaf): Condition => {
      // The tree only has to tell its leaves apart; what each one asks is kept beside it.
      const place: Condition = { kind: 'and', terms: [] };
      tests.set(place, this.#comparison(leaf));
      return place;
    };
    const tree = conditionTree(
      clause,
      leafOf,
      (word) => new OrgError('MALFORMED_QUERY', `unexpected token: '${word}'`)
    );
    const testOf = (condition: Condition): Test => {
      const own = tests.get(condition);
      if (own !== undefined) return own;
      if (condition.kind === 'not') {
        const term = testOf(condition.term);
        return (row) => !term(row);
      }
      if (condition.kind !== 'and' && condition.kind !== 'or')
        throw new UnsupportedError('this condition in the Tooling API');
      const terms = condition.terms.map(testOf);
      return condition.kind === 'and'
        ? (row) => terms.every((term) => term(row))
        : (row) => terms.some((term) => term(row));
    };
    return testOf(tree);
  }

  #comparison(leaf: SoqlLeaf): Test {
    if (!('field' in leaf) || typeof leaf.field !== 'string' || !('value' in leaf)) {
      throw new UnsupportedError('functions and subqueries in conditions of the Tooling API');
    }
    const { names, type } = this.#path(leaf.field);
    if (type === 'complexvalue' || type === 'textarea') {
      throw new OrgError('INVALID_FIELD', `field '${names.join('.')}' can not be filtered in a query call`);
    }
    const operator = leaf.operator.toUpperCase();
    const wanted = (Array.isArray(leaf.value) ? leaf.value : [leaf.value]).map((text) => literalOf(String(text), type));
    const matches = comparer(operator, wanted);
    return (row) => matches(folded(this.#read(row, names)));
  }

  #sort(rows: ToolingRow[]): void {
    const { orderBy } = this.#query;
    const clauses: readonly OrderByClause[] = orderBy === undefined ? [] : Array.isArray(orderBy) ? orderBy : [orderBy];
    const keys = clauses.map((clause) => {
      if (!('field' in clause)) throw new UnsupportedError('functions in ORDER BY of the Tooling API');
      const sign = clause.order === 'DESC' ? -1 : 1;
      const isBlankFirst = (clause.nulls ?? (sign === 1 ? 'FIRST' : 'LAST')) === 'FIRST';
      return { names: this.#path(clause.field).names, sign, blank: isBlankFirst ? -1 : 1 };
    });
    rows.sort((a, b) => {
      for (const { names, sign, blank } of keys) {
        const [left, right] = [folded(this.#read(a, names)), folded(this.#read(b, names))];
        if (left === right) continue;
        if (left === null) return blank;
        if (right === null) return -blank;
        return left < right ? -sign : sign;
      }
      return 0;
    });
  }
}

function isCountOf(fields: readonly FieldType[]): boolean {
  const [only] = fields;
  if (fields.length !== 1 || only?.type !== 'FieldFunctionExpression') return false;
  return only.functionName.toUpperCase() === 'COUNT' && only.parameters.length === 0;
}

type Plain = string | number | boolean | null;

function folded(value: ToolingValue): Plain {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'object' ? null : value;
}

/** A literal in the form in which values are compared; ids count with 18 characters, moments without their zone's spelling. */
function literalOf(text: string, type: ToolingType): Plain {
  if (/^null$/i.test(text)) return null;
  if (text.startsWith("'")) return text.slice(1, -1).replace(/\\(.)/g, '$1').toLowerCase();
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (type === 'datetime') {
    const moment = new Date(text);
    if (Number.isNaN(moment.getTime())) throw new UnsupportedError(`the date literal ${text} in the Tooling API`);
    return moment.toISOString().replace(/Z$/, '+0000').toLowerCase();
  }
  const number = Number(text);
  if (Number.isNaN(number)) throw new OrgError('MALFORMED_QUERY', `unexpected token: '${text}'`);
  return number;
}

function comparer(operator: string, wanted: readonly Plain[]): (value: Plain) => boolean {
  const [first = null] = wanted;
  const same = (value: Plain, other: Plain): boolean =>
    value === other ||
    (typeof value === 'string' && typeof other === 'string' && value.length === 18 && other.length === 15
      ? value.slice(0, 15) === other
      : false);
  switch (operator) {
    case '=':
      return (value) => same(value, first);
    case '!=':
    case '<>':
      return (value) => !same(value, first);
    case '<':
      return (value) => value !== null && first !== null && value < first;
    case '<=':
      return (value) => value !== null && first !== null && value <= first;
    case '>':
      return (value) => value !== null && first !== null && value > first;
    case '>=':
      return (value) => value !== null && first !== null && value >= first;
    case 'LIKE': {
      const pattern = String(first)
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/%/g, '[\\s\\S]*')
        .replace(/_/g, '[\\s\\S]');
      const expression = new RegExp(`^${pattern}$`);
      return (value) => typeof value === 'string' && expression.test(value);
    }
    case 'IN':
      return (value) => wanted.some((each) => same(value, each));
    case 'NOT IN':
      return (value) => !wanted.some((each) => same(value, each));
    default:
      throw new UnsupportedError(`the operator ${operator} in the Tooling API`);
  }
}
