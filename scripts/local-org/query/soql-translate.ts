import type {
  FieldFunctionExpression,
  FieldType as SoqlField,
  FunctionExp,
  GroupByClause,
  OrderByClause,
  Query,
  Subquery
} from '@jetstreamapp/soql-parser-js';
import { UnsupportedError } from '../basics/errors.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import { QueryError, noSuchColumn, noSuchRelationship, noSuchObject } from './errors.ts';
import { NAME_OBJECT, resolvePath } from './paths.ts';
import type { SoqlContext } from './soql.ts';
import { literalCondition } from './soql-literal.ts';
import { conditionTree } from './soql-where.ts';
import type { SoqlLeaf, Unexpected } from './soql-where.ts';
import type {
  AggregateFunction,
  Condition,
  DateFunction,
  GroupItem,
  OrderItem,
  QuerySpec,
  SelectItem
} from './spec.ts';

const AGGREGATES: Readonly<Record<string, AggregateFunction>> = {
  COUNT: 'count',
  COUNT_DISTINCT: 'countDistinct',
  SUM: 'sum',
  AVG: 'avg',
  MIN: 'min',
  MAX: 'max'
};

const DATE_FUNCTIONS: ReadonlySet<string> = new Set<DateFunction>([
  'CALENDAR_YEAR',
  'CALENDAR_QUARTER',
  'CALENDAR_MONTH',
  'FISCAL_YEAR',
  'FISCAL_QUARTER',
  'FISCAL_MONTH',
  'DAY_IN_MONTH',
  'DAY_IN_YEAR',
  'DAY_ONLY',
  'WEEK_IN_YEAR',
  'WEEK_IN_MONTH',
  'DAY_IN_WEEK',
  'HOUR_IN_DAY'
]);

/** Salesforce's largest OFFSET. */
const MAX_OFFSET = 2000;
/** Salesforce's largest LIMIT with FIELDS(ALL) or FIELDS(CUSTOM). */
const MAX_FIELDS_LIMIT = 200;

interface Call {
  readonly name: string;
  readonly path: string | undefined;
}

/** Turns the parser's tree into a query: aliases resolved, functions sorted, literals typed. */
export class SoqlTranslator {
  readonly #context: SoqlContext;
  readonly #unexpected: Unexpected;

  constructor(context: SoqlContext, unexpected: Unexpected) {
    this.#context = context;
    this.#unexpected = unexpected;
  }

  /** A whole query from an object. */
  query(query: Query, object: ObjectModel): QuerySpec {
    const { session } = this.#context;
    // An object that the session may not read is unknown to it, whatever else the query names.
    if (session && !session.canRead(object.apiName)) throw noSuchObject(query.sObject ?? object.apiName);
    const body = this.#body(query, object, query.sObject ?? object.apiName);
    return { object: object.apiName, ...body };
  }

  #body(query: Query | Subquery, object: ObjectModel, called: string): Omit<QuerySpec, 'object'> {
    this.#refuseRest(query);
    const strip = (path: string): string => {
      const [first = '', ...rest] = path.split('.');
      const isOwn = [query.sObjectAlias, called].some((name) => name?.toLowerCase() === first.toLowerCase());
      return isOwn && rest.length > 0 ? rest.join('.') : path;
    };
    const fields = query.fields ?? [];
    const [only] = fields;
    const countOnly =
      fields.length === 1 &&
      only?.type === 'FieldFunctionExpression' &&
      only.functionName.toUpperCase() === 'COUNT' &&
      only.parameters.length === 0;
    const groups = this.#groups(query.groupBy, object, strip);
    const select = countOnly ? [] : this.#select(fields, object, strip, groups !== undefined, query.limit);
    const orderBy = this.#order(query.orderBy, select, strip);
    if (query.offset !== undefined && query.offset > MAX_OFFSET) {
      throw new QueryError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MAX_OFFSET}`, 'OFFSET');
    }
    return {
      select,
      total: 'window',
      ...(countOnly && { countOnly }),
      ...(query.where && { where: this.#condition(query.where, object, strip) }),
      ...(groups && { groupBy: groups }),
      ...(query.having && { having: this.#condition(query.having, object, strip) }),
      ...(orderBy.length > 0 && { orderBy }),
      ...(query.limit !== undefined && { limit: query.limit }),
      ...(query.offset !== undefined && { offset: query.offset }),
      ...(query.usingScope && { scope: this.#scope(query.usingScope) })
    };
  }

  #refuseRest(query: Query | Subquery): void {
    if (query.withDataCategory) throw new UnsupportedError('WITH DATA CATEGORY in SOQL');
    if (query.withSecurityEnforced) throw new UnsupportedError('WITH SECURITY_ENFORCED in SOQL');
    if (query.withAccessLevel) throw new UnsupportedError(`WITH ${query.withAccessLevel} in SOQL`);
    if (query.for) throw new UnsupportedError(`FOR ${query.for} in SOQL`);
    if (query.update) throw new UnsupportedError(`UPDATE ${query.update} in SOQL`);
  }

  #scope(name: string): 'everything' | 'mine' {
    const scope = name.toLowerCase();
    if (scope === 'mine' || scope === 'everything') return scope;
    throw new UnsupportedError(`USING SCOPE ${name} in SOQL`);
  }

  #select(
    fields: readonly SoqlField[],
    object: ObjectModel,
    strip: (path: string) => string,
    isGrouped: boolean,
    limit: number | undefined
  ): readonly SelectItem[] {
    const isAggregate =
      isGrouped ||
      fields.some((field) => field.type === 'FieldFunctionExpression' && AGGREGATES[field.functionName.toUpperCase()]);
    const items: SelectItem[] = [];
    let unnamed = 0;
    const nextName = (): string => `expr${unnamed++}`;
    for (const field of fields) {
      switch (field.type) {
        case 'FieldTypeof':
          throw new UnsupportedError('TYPEOF in SOQL');
        case 'FieldSubquery':
          items.push(this.#children(field.subquery, object));
          break;
        case 'FieldFunctionExpression':
          items.push(...this.#function(field, object, strip, nextName, limit));
          break;
        default: {
          const written = 'rawValue' in field && field.rawValue ? field.rawValue : field.field;
          const alias = 'alias' in field ? field.alias : undefined;
          if (alias !== undefined && !isAggregate) {
            throw new QueryError('MALFORMED_QUERY', 'only aggregate expressions use field aliasing', alias);
          }
          const path = strip(written);
          // The parts of an address are read in its place, and only their names would be told.
          if (/address$/i.test(path)) this.#field(object, path);
          items.push({ kind: 'field', path, ...(alias !== undefined && { alias }) });
        }
      }
    }
    return items;
  }

  #children(subquery: Subquery, object: ObjectModel): SelectItem {
    if (subquery.groupBy || subquery.having) throw this.#unexpected(subquery.groupBy ? 'GROUP' : 'HAVING');
    const name = subquery.relationshipName;
    const relationship = this.#context.model
      .childRelationships(object.apiName)
      .find((child) => child.relationshipName?.toLowerCase() === name.toLowerCase());
    const child = relationship && this.#context.model.object(relationship.childObject);
    if (!relationship?.relationshipName || !child) throw noSuchRelationship(name, name);
    const query = this.#body(subquery, child, name);
    if (query.countOnly || query.select.some((item) => item.kind === 'aggregate')) throw this.#unexpected('COUNT');
    return { kind: 'children', relationship: relationship.relationshipName, query };
  }

  #function(
    field: FieldFunctionExpression,
    object: ObjectModel,
    strip: (path: string) => string,
    nextName: () => string,
    limit: number | undefined
  ): readonly SelectItem[] {
    const call = this.#call(field, strip);
    const aggregate = AGGREGATES[call.name];
    if (aggregate) {
      if (call.path === undefined)
        throw new QueryError('MALFORMED_QUERY', `unexpected token: '${call.name}'`, call.name);
      return [{ kind: 'aggregate', fn: aggregate, path: call.path, alias: field.alias ?? nextName() }];
    }
    const path = call.path ?? '';
    if (DATE_FUNCTIONS.has(call.name)) {
      return [{ kind: 'field', path, dateFunction: call.name as DateFunction, alias: field.alias ?? nextName() }];
    }
    if (call.name === 'TOLABEL' || call.name === 'FORMAT') {
      const format = call.name === 'TOLABEL' ? 'label' : 'display';
      return [{ kind: 'field', path, format, ...(field.alias !== undefined && { alias: field.alias }) }];
    }
    if (call.name === 'FIELDS') return this.#fields(path.toUpperCase(), object, limit);
    throw new UnsupportedError(`${field.functionName} in SOQL`);
  }

  #call(fn: FieldFunctionExpression | FunctionExp, strip: (path: string) => string): Call {
    const name = (fn.functionName ?? '').toUpperCase();
    const [parameter, ...more] = fn.parameters ?? [];
    if (more.length > 0) throw new UnsupportedError(`${fn.functionName ?? ''} with several arguments in SOQL`);
    if (parameter !== undefined && typeof parameter !== 'string') {
      // The org's clock and its users are in UTC, so that a conversion of time zone changes nothing.
      const inner = this.#call(parameter, strip);
      if (inner.name !== 'CONVERTTIMEZONE') throw new UnsupportedError(`${fn.rawValue ?? name} in SOQL`);
      return { name, path: inner.path };
    }
    return { name, path: parameter === undefined ? undefined : strip(parameter) };
  }

  #fields(which: string, object: ObjectModel, limit: number | undefined): readonly SelectItem[] {
    if (!['ALL', 'STANDARD', 'CUSTOM'].includes(which)) throw this.#unexpected(which);
    if (which !== 'STANDARD' && (limit === undefined || limit > MAX_FIELDS_LIMIT)) {
      throw new QueryError(
        'MALFORMED_QUERY',
        `The SOQL FIELDS function must have a LIMIT of at most ${MAX_FIELDS_LIMIT}`,
        'FIELDS'
      );
    }
    const { session } = this.#context;
    return (
      [...object.fields.values()]
        // A compound address is no single value; its parts are fields of their own.
        .filter((field) => field.type !== 'Address')
        .filter((field) => which === 'ALL' || field.isCustom === (which === 'CUSTOM'))
        .filter((field) => !session || session.canReadField(object.apiName, field.apiName))
        .map((field) => ({ kind: 'field', path: field.apiName }))
    );
  }

  #groups(
    clause: GroupByClause | GroupByClause[] | undefined,
    object: ObjectModel,
    strip: (path: string) => string
  ): readonly GroupItem[] | undefined {
    if (!clause) return undefined;
    return (Array.isArray(clause) ? clause : [clause]).map((group) => {
      if ('field' in group) return { path: strip(group.field) };
      const call = this.#call(group.fn, strip);
      if (!DATE_FUNCTIONS.has(call.name)) throw new UnsupportedError(`GROUP BY ${call.name} in SOQL`);
      return { path: call.path ?? object.nameField, dateFunction: call.name as DateFunction };
    });
  }

  #order(
    clause: OrderByClause | OrderByClause[] | undefined,
    select: readonly SelectItem[],
    strip: (path: string) => string
  ): readonly OrderItem[] {
    if (!clause) return [];
    return (Array.isArray(clause) ? clause : [clause]).map((order) => {
      const direction = order.order === 'DESC' ? 'desc' : 'asc';
      const nulls = order.nulls === 'LAST' ? 'last' : 'first';
      if ('field' in order) {
        const aliased = select.find(
          (item) => item.kind !== 'children' && item.alias?.toLowerCase() === order.field.toLowerCase()
        );
        if (aliased?.kind === 'aggregate') {
          return { path: aliased.path ?? 'Id', aggregate: aliased.fn, direction, nulls };
        }
        return { path: strip(order.field), direction, nulls };
      }
      const call = this.#call(order.fn, strip);
      const aggregate = AGGREGATES[call.name];
      if (aggregate) return { path: call.path ?? 'Id', aggregate, direction, nulls };
      if (!DATE_FUNCTIONS.has(call.name)) throw new UnsupportedError(`ORDER BY ${call.name} in SOQL`);
      return { path: call.path ?? '', dateFunction: call.name as DateFunction, direction, nulls };
    });
  }

  #condition(
    clause: NonNullable<Query['where'] | Query['having']>,
    object: ObjectModel,
    strip: (path: string) => string
  ): Condition {
    return conditionTree(clause, (leaf) => this.#leaf(leaf, object, strip), this.#unexpected);
  }

  #leaf(leaf: SoqlLeaf, object: ObjectModel, strip: (path: string) => string): Condition {
    if ('fn' in leaf) {
      const call = this.#call(leaf.fn, strip);
      const aggregate = AGGREGATES[call.name];
      const path = call.path ?? 'Id';
      if (aggregate) return literalCondition(leaf, { path, aggregate });
      if (!DATE_FUNCTIONS.has(call.name)) throw new UnsupportedError(`${call.name} in a WHERE clause of SOQL`);
      return literalCondition(leaf, { path, dateFunction: call.name as DateFunction });
    }
    if (!('field' in leaf)) throw this.#unexpected('NOT');
    const path = strip(leaf.field);
    if ('valueQuery' in leaf) {
      const inner = leaf.valueQuery;
      const target = this.#context.model.object(inner.sObject ?? '');
      if (!target) throw noSuchObject(inner.sObject ?? '');
      if (leaf.operator !== 'IN' && leaf.operator !== 'NOT IN') throw this.#unexpected('(');
      return { kind: 'inQuery', path, negated: leaf.operator === 'NOT IN', query: this.query(inner, target) };
    }
    return literalCondition(leaf, { path, field: this.#field(object, path) });
  }

  #field(object: ObjectModel, path: string): FieldModel {
    const found = resolvePath(this.#context.model, object, path);
    const { session } = this.#context;
    // What records of several objects share is checked object by object when the query runs.
    if (found.object.apiName === NAME_OBJECT) return found.field;
    if (session && !session.canReadField(found.object.apiName, found.field.apiName)) {
      throw noSuchColumn(found.field.apiName, found.object.apiName, path);
    }
    return found.field;
  }
}
