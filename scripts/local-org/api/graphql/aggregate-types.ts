import {
  getNamedType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString
} from 'graphql';
import type {
  GraphQLFieldConfig,
  GraphQLFieldConfigMap,
  GraphQLInputFieldConfigMap,
  GraphQLResolveInfo
} from 'graphql';
import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { Value } from '../../basics/values.ts';
import type { FieldModel } from '../../metadata/model.ts';
import type { AggregateFunction, DateFunction, GroupItem, QuerySpec, SelectItem } from '../../query/spec.ts';
import type { GraphqlContext } from './context.ts';
import { cursorAt } from './cursors.ts';
import type { VisibleObject } from './fields-of.ts';
import type { AggregateName } from './kinds.ts';
import { orderedLeaves } from './order-by.ts';
import type { PageArguments } from './read.ts';
import { filterOf, pageInfo, pageOf } from './read.ts';
import type { RecordTypes } from './record-types.ts';
import { nodesBelow, selectedFields } from './selection.ts';
import type { AggregateValue } from './value-types.ts';

interface AggregateRow {
  readonly aggregate: Readonly<Record<string, AggregateValue>>;
}

interface AggregatePage {
  readonly rows: readonly AggregateRow[];
  readonly offset: number;
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** The types of `uiapi.aggregate`, which groups and aggregates records of one object. */
export class AggregateTypes {
  readonly #records: RecordTypes;
  readonly #groups = new Map<string, GraphQLInputObjectType>();

  constructor(records: RecordTypes) {
    this.#records = records;
  }

  /** The field of `RecordQueryAggregate` for an object. */
  field(visible: VisibleObject): GraphQLFieldConfig<unknown, GraphqlContext> {
    const name = visible.object.apiName;
    const values = this.#records.values;
    const fields: GraphQLFieldConfigMap<AggregateRow['aggregate'], GraphqlContext> = {};
    for (const { field, kind } of visible.fields) {
      if (kind.aggregates.length === 0) continue;
      fields[field.apiName] = { type: values.aggregateOf(kind), extensions: { aggregate: field } };
    }
    const aggregate = new GraphQLObjectType({ name: `${name}Aggregate`, fields });
    const node = new GraphQLObjectType({ name: `${name}Result`, fields: { aggregate: { type: aggregate } } });
    const edge = new GraphQLObjectType({
      name: `${name}AggregateEdge`,
      fields: { node: { type: node }, cursor: { type: new GraphQLNonNull(GraphQLString) } }
    });
    const connection = new GraphQLObjectType<AggregatePage, GraphqlContext>({
      name: `${name}AggregateConnection`,
      fields: {
        edges: {
          type: new GraphQLList(edge),
          resolve: ({ rows, offset }) => rows.map((row, index) => ({ node: row, cursor: cursorAt(offset + index) }))
        },
        pageInfo: {
          type: new GraphQLNonNull(this.#records.pageInfo),
          resolve: ({ rows, ...page }) => pageInfo({ ...page, records: rows.map(() => ({ object: name, fields: {} })) })
        },
        totalCount: { type: new GraphQLNonNull(GraphQLInt) },
        pageResultCount: { type: new GraphQLNonNull(GraphQLInt), resolve: ({ rows }) => rows.length }
      }
    });
    const orderBy = this.#records.orderBy(name);
    return {
      type: connection,
      args: {
        first: { type: GraphQLInt },
        after: { type: GraphQLString },
        where: { type: this.#records.filter(name) },
        groupBy: { type: this.#groupBy(name) },
        ...(orderBy && { orderBy: { type: orderBy } }),
        scope: { type: this.#records.values.scope }
      },
      resolve: (_source, args: PageArguments, context, info) => readAggregate(visible, args, context, info)
    };
  }

  #groupBy(name: string): GraphQLInputObjectType {
    const known = this.#groups.get(name);
    if (known) return known;
    const values = this.#records.values;
    const made = new GraphQLInputObjectType({
      name: `${name}_GroupBy`,
      fields: () => {
        const visible = this.#records.objects.get(name);
        const config: GraphQLInputFieldConfigMap = { type: { type: values.groupByType } };
        for (const { field, kind } of visible?.fields ?? []) {
          const isTimed = kind.stem === 'Date' || kind.stem === 'DateTime';
          if (!kind.isGroupable) continue;
          config[field.apiName] = { type: isTimed ? values.groupByDateFunction : values.groupByClause };
        }
        for (const { name: relationship, parent } of visible?.parents ?? []) {
          config[relationship] = { type: this.#groupBy(parent.apiName) };
        }
        return config;
      }
    });
    this.#groups.set(name, made);
    return made;
  }
}

const FUNCTIONS: Readonly<Record<AggregateName, AggregateFunction>> = {
  avg: 'avg',
  count: 'count',
  countDistinct: 'countDistinct',
  max: 'max',
  min: 'min',
  sum: 'sum'
};

interface Wanted {
  readonly field: FieldModel;
  readonly functions: readonly AggregateName[];
}

function readAggregate(
  visible: VisibleObject,
  args: PageArguments,
  context: GraphqlContext,
  info: GraphQLResolveInfo
): AggregatePage {
  const { first, offset } = pageOf(args);
  const wanted = wantedFields(info);
  const groupBy = groupItems(args, context, info);
  const grouped = new Set(groupBy.map((group) => group.path));
  const select: SelectItem[] = groupBy.map((group, index) => ({ kind: 'field', ...group, alias: `g${index}` }));
  for (const { field, functions } of wanted) {
    for (const fn of functions) {
      select.push({ kind: 'aggregate', fn: FUNCTIONS[fn], path: field.apiName, alias: `${fn}:${field.apiName}` });
    }
    if (functions.length === 0 && !grouped.has(field.apiName)) {
      throw new OrgError('INVALID_FIELD', `Field must be grouped or aggregated: ${field.apiName}`, [field.apiName]);
    }
  }
  if (select.length === 0)
    throw new OrgError('INVALID_QUERY', 'Select at least one field with an aggregate function, or group by one.');
  const { where, orderBy, scope } = filterOf(visible.object, args, info.fieldNodes[0], context);
  const spec: QuerySpec = {
    object: visible.object.apiName,
    select,
    ...(where && { where }),
    ...(groupBy.length > 0 && { groupBy }),
    ...(orderBy && { orderBy }),
    ...(scope && { scope }),
    limit: first,
    offset
  };
  const result = context.org.query(context.session, spec);
  const rows = result.records.map(({ fields }): AggregateRow => {
    const aggregate: Record<string, AggregateValue> = {};
    for (const { field, functions } of wanted) {
      const index = groupBy.findIndex((group) => group.path === field.apiName);
      const results = Object.fromEntries(functions.map((fn) => [fn, fields[`${fn}:${field.apiName}`] as Value]));
      const group = groupBy[index];
      const value = (index < 0 ? null : (fields[`g${index}`] ?? null)) as Value;
      aggregate[field.apiName] = {
        field,
        value: group?.dateFunction && value !== null ? String(value) : value,
        results
      };
    }
    return { aggregate };
  });
  return { rows, offset, hasNextPage: result.hasMore, totalCount: result.totalSize };
}

/** The fields selected in `edges.node.aggregate`, each with its functions. */
function wantedFields(info: GraphQLResolveInfo): readonly Wanted[] {
  let type = getNamedType(info.returnType) as GraphQLObjectType;
  let nodes = info.fieldNodes;
  for (const name of ['edges', 'node', 'aggregate']) {
    nodes = [...nodesBelow(info, type, nodes, name)];
    type = getNamedType(type.getFields()[name]?.type) as GraphQLObjectType;
  }
  const wanted = new Map<string, { field: FieldModel; functions: Set<AggregateName> }>();
  for (const selected of selectedFields(info, type, nodes)) {
    const definition = type.getFields()[selected.name];
    const field = definition?.extensions['aggregate'] as FieldModel | undefined;
    if (!definition || !field) continue;
    const entry = wanted.get(field.apiName) ?? { field, functions: new Set<AggregateName>() };
    wanted.set(field.apiName, entry);
    const below = selectedFields(info, getNamedType(definition.type) as GraphQLObjectType, selected.nodes);
    for (const { name } of below) if (name in FUNCTIONS) entry.functions.add(name as AggregateName);
  }
  return [...wanted.values()].map(({ field, functions }) => ({ field, functions: [...functions] }));
}

function groupItems(args: PageArguments, context: GraphqlContext, info: GraphQLResolveInfo): readonly GroupItem[] {
  const groupBy = args['groupBy'] as Readonly<Record<string, unknown>> | null | undefined;
  const type = groupBy?.['type'];
  if (type === 'ROLLUP' || type === 'CUBE') throw new UnsupportedError(`groupBy of the type ${type} in GraphQL`);
  const isLeaf = (input: Readonly<Record<string, unknown>>): boolean => 'group' in input || 'function' in input;
  return orderedLeaves('groupBy', info.fieldNodes[0], groupBy, context.variables, isLeaf)
    .filter(({ input }) => input['group'] === true || typeof input['function'] === 'string')
    .map(({ path, input }) => ({
      path,
      ...(typeof input['function'] === 'string' && { dateFunction: input['function'] as DateFunction })
    }));
}
