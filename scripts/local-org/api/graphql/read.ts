import { getNamedType } from 'graphql';
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { OrgError } from '../../basics/errors.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { QueryResult, QuerySpec, ResultRecord, SelectItem } from '../../query/spec.ts';
import type { GraphqlContext } from './context.ts';
import { cursorAt, rowsBefore } from './cursors.ts';
import { orderItems } from './order-by.ts';
import { argumentsOf, nodesBelow, selectedFields } from './selection.ts';
import { whereCondition } from './where.ts';

/** Rows of a connection where `first` is not given. */
export const DEFAULT_PAGE = 10;
/** The most rows of a connection. */
export const MAX_PAGE = 2000;
/** The most children connections of one connection. */
const MAX_CHILDREN = 20;

/** A page of records on its way into an answer. */
export interface Connection {
  readonly records: readonly ResultRecord[];
  readonly offset: number;
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** What a field of a record type stands for; kept in the field's extensions. */
export type RecordFieldMeaning =
  | { readonly kind: 'id' }
  | { readonly kind: 'field'; readonly path: string }
  | { readonly kind: 'parent'; readonly name: string }
  | { readonly kind: 'children'; readonly name: string; readonly child: ObjectModel };

/** Arguments of a connection. */
export type PageArguments = Readonly<Record<string, unknown>>;

/** Where a record keeps the children of a response key; no field can have such a name. */
const childrenKey = (key: string): string => `#${key}`;

/** The page that the arguments ask for. Raises `INVALID_PAGE_SIZE` outside 1 to 2,000. */
export function pageOf(args: PageArguments): { readonly first: number; readonly offset: number } {
  const first = args['first'] ?? DEFAULT_PAGE;
  if (typeof first !== 'number' || first < 1 || first > MAX_PAGE) {
    throw new OrgError('INVALID_PAGE_SIZE', `The value of argument 'first' must be between 1 and ${MAX_PAGE}.`);
  }
  const { upperBound } = args;
  if (typeof upperBound === 'number' && first < 200) {
    throw new OrgError(
      'INVALID_PAGE_SIZE',
      `The value of argument 'first' must be 200 or more where 'upperBound' is given.`
    );
  }
  return { first, offset: rowsBefore(args['after'] as string | undefined) };
}

/** A connection of records with all that is selected below it, in one query and one more for each kind of children. */
export function readConnection(
  object: ObjectModel,
  args: PageArguments,
  context: GraphqlContext,
  info: GraphQLResolveInfo
): Connection {
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const { first, offset } = pageOf(args);
  const wantsTotal = nodesBelow(info, type, info.fieldNodes, 'totalCount').length > 0;
  const spec: QuerySpec = {
    object: object.apiName,
    ...filterOf(object, args, info.fieldNodes[0], context),
    select: selectOf(type, info.fieldNodes, context, info),
    // One row more says whether there is a next page; counting all is left to those who ask for it.
    limit: wantsTotal ? first : first + 1,
    offset,
    total: wantsTotal ? 'exact' : 'window'
  };
  const result = context.org.query(context.session, spec);
  return {
    records: result.records.slice(0, first),
    offset,
    totalCount: result.totalSize,
    hasNextPage: wantsTotal ? result.hasMore : result.records.length > first
  };
}

/** WHERE, ORDER BY and scope of a connection. */
export function filterOf(
  object: ObjectModel,
  args: PageArguments,
  node: FieldNode | undefined,
  context: GraphqlContext
): Pick<QuerySpec, 'where' | 'orderBy' | 'scope'> {
  const where = whereCondition(context.org.model, object, args['where']);
  const orderBy = orderItems(node, args['orderBy'], context.variables);
  const scope = args['scope'];
  return {
    ...(where && { where }),
    ...(orderBy.length > 0 && { orderBy }),
    ...(scope === 'MINE' && { scope: 'mine' as const }),
    ...(scope === 'TEAM' && { scope: 'team' as const })
  };
}

function selectOf(
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
  context: GraphqlContext,
  info: GraphQLResolveInfo
): readonly SelectItem[] {
  const edge = getNamedType(connection.getFields()['edges']?.type) as GraphQLObjectType;
  const record = getNamedType(edge.getFields()['node']?.type) as GraphQLObjectType;
  const edges = nodesBelow(info, connection, nodes, 'edges');
  return selectRecord(record, nodesBelow(info, edge, edges, 'node'), context, info);
}

/** What the answer of a mutation reads of its record: fields and parents, no children. */
export function selectWritten(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  context: GraphqlContext,
  info: GraphQLResolveInfo
): readonly SelectItem[] {
  const select = selectRecord(type, nodes, context, info);
  const children = select.find((item) => item.kind === 'children');
  if (children) {
    throw new OrgError(
      'OPERATION_NOT_SUPPORTED',
      `Child relationship '${children.relationship}' is not currently available in mutation results.`
    );
  }
  return select;
}

/** What a record's selection reads: fields, fields of parents, children. */
export function selectRecord(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  context: GraphqlContext,
  info: GraphQLResolveInfo
): readonly SelectItem[] {
  const paths = new Set<string>(['Id']);
  const children: SelectItem[] = [];
  const visit = (at: GraphQLObjectType, below: readonly FieldNode[], prefix: string): void => {
    for (const selected of selectedFields(info, at, below)) {
      const field = at.getFields()[selected.name];
      const meaning = field?.extensions['record'] as RecordFieldMeaning | undefined;
      if (!field || !meaning) continue;
      const target = getNamedType(field.type) as GraphQLObjectType;
      switch (meaning.kind) {
        case 'id':
          paths.add(`${prefix}Id`);
          break;
        case 'field':
          paths.add(`${prefix}${meaning.path}`);
          break;
        case 'parent':
          paths.add(`${prefix}${meaning.name}.Id`);
          visit(target, selected.nodes, `${prefix}${meaning.name}.`);
          break;
        case 'children': {
          if (prefix !== '') {
            throw new OrgError(
              'OPERATION_NOT_SUPPORTED',
              `Child relationship '${meaning.name}' can be queried from the root record only.`
            );
          }
          const args = argumentsOf(info, at, selected);
          const { first, offset } = pageOf(args);
          const select = selectOf(target, selected.nodes, context, info);
          if (select.some((item) => item.kind === 'children')) {
            throw new OrgError('OPERATION_NOT_SUPPORTED', 'Only one level of child relationships can be queried.');
          }
          const filter = filterOf(meaning.child, args, selected.nodes[0], context);
          children.push({
            kind: 'children',
            relationship: meaning.name,
            alias: childrenKey(selected.key),
            query: { ...filter, select, limit: first, offset }
          });
        }
      }
    }
  };
  visit(type, nodes, '');
  if (children.length > MAX_CHILDREN) {
    throw new OrgError('LIMIT_EXCEEDED', `A query can have at most ${MAX_CHILDREN} child relationships.`);
  }
  return [...[...paths].map((path): SelectItem => ({ kind: 'field', path })), ...children];
}

/** Children that were loaded with their parent, as a connection. */
export function childConnection(record: ResultRecord, key: string, args: PageArguments): Connection {
  const result = record.fields[childrenKey(key)] as QueryResult;
  const { offset } = pageOf(args);
  return { records: result.records, offset, totalCount: result.totalSize, hasNextPage: result.hasMore };
}

/** The cursors and flags of a page. */
export function pageInfo(connection: Connection): Readonly<Record<string, unknown>> {
  const { records, offset, hasNextPage } = connection;
  const isEmpty = records.length === 0;
  return {
    hasNextPage,
    hasPreviousPage: offset > 0,
    startCursor: isEmpty ? null : cursorAt(offset),
    endCursor: isEmpty ? null : cursorAt(offset + records.length - 1)
  };
}
