import {
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  GraphQLBoolean
} from 'graphql';
import type { GraphQLFieldConfigArgumentMap, GraphQLFieldConfigMap, GraphQLInputFieldConfigMap } from 'graphql';
import type { Session } from '../../access/types.ts';
import type { Value } from '../../basics/values.ts';
import type { OrgModel } from '../../metadata/model.ts';
import type { ResultRecord } from '../../query/spec.ts';
import type { GraphqlContext } from './context.ts';
import { cursorAt } from './cursors.ts';
import { VisibleObject } from './fields-of.ts';
import type { Connection, PageArguments, RecordFieldMeaning } from './read.ts';
import { childConnection, pageInfo } from './read.ts';
import { ValueTypes } from './value-types.ts';
import type { FieldValue } from './value-types.ts';

interface Edge {
  readonly node: ResultRecord;
  readonly cursor: string;
}

/** The types of a session's schema that stand for records: what it may not read is not in them. */
export class RecordTypes {
  readonly values = new ValueTypes();
  readonly objects: ReadonlyMap<string, VisibleObject>;
  readonly pageInfo = new GraphQLObjectType({
    name: 'PageInfo',
    fields: {
      hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean) },
      hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean) },
      startCursor: { type: GraphQLString },
      endCursor: { type: GraphQLString }
    }
  });

  readonly #record: GraphQLInterfaceType;
  readonly #types = new Map<string, GraphQLObjectType<ResultRecord, GraphqlContext>>();
  readonly #connections = new Map<string, GraphQLObjectType<Connection, GraphqlContext>>();
  readonly #filters = new Map<string, GraphQLInputObjectType>();
  readonly #orders = new Map<string, GraphQLInputObjectType>();

  constructor(model: OrgModel, session: Session) {
    this.objects = new Map(
      [...model.objects.values()]
        .filter((object) => session.canRead(object.apiName))
        .map((object) => [object.apiName, new VisibleObject(model, session, object)])
    );
    this.#record = new GraphQLInterfaceType({
      name: 'Record',
      fields: { Id: { type: new GraphQLNonNull(GraphQLID) }, ApiName: { type: new GraphQLNonNull(GraphQLString) } },
      resolveType: (record: ResultRecord) => record.object
    });
  }

  /** The record type of an object, e.g. `Account`. */
  type(object: string): GraphQLObjectType<ResultRecord, GraphqlContext> {
    return remember(this.#types, object, () => {
      return new GraphQLObjectType<ResultRecord, GraphqlContext>({
        name: object,
        interfaces: [this.#record],
        fields: () => this.#fields(this.#visible(object))
      });
    });
  }

  #visible(object: string): VisibleObject {
    const visible = this.objects.get(object);
    if (!visible) throw new TypeError(`${object} is not in the schema`);
    return visible;
  }

  #fields(visible: VisibleObject): GraphQLFieldConfigMap<ResultRecord, GraphqlContext> {
    const config: GraphQLFieldConfigMap<ResultRecord, GraphqlContext> = {
      Id: {
        type: new GraphQLNonNull(GraphQLID),
        extensions: meaning({ kind: 'id' }),
        resolve: (record) => record.fields['Id']
      },
      ApiName: { type: new GraphQLNonNull(GraphQLString), resolve: (record) => record.object }
    };
    for (const { field, kind } of visible.fields) {
      const { apiName } = field;
      // What every record has is not replaced by a field of that name.
      if (apiName in config) continue;
      config[apiName] = {
        type: this.values.valueOf(kind),
        description: field.label,
        extensions: meaning({ kind: 'field', path: apiName }),
        resolve: (record): FieldValue => ({ field, value: (record.fields[apiName] ?? null) as Value })
      };
    }
    for (const { name, parent } of visible.parents) {
      config[name] = {
        type: this.type(parent.apiName),
        extensions: meaning({ kind: 'parent', name }),
        resolve: (record) => record.fields[name] ?? null
      };
    }
    for (const { name, child } of visible.children) {
      config[name] = {
        type: this.connection(child.apiName),
        args: this.pageArguments(child.apiName),
        extensions: meaning({ kind: 'children', name, child }),
        resolve: (record, args: PageArguments, _context, info) => childConnection(record, String(info.path.key), args)
      };
    }
    return config;
  }

  /** The connection type of an object, e.g. `AccountConnection`. */
  connection(object: string): GraphQLObjectType<Connection, GraphqlContext> {
    return remember(this.#connections, object, () => {
      const edge = new GraphQLObjectType<Edge, GraphqlContext>({
        name: `${object}Edge`,
        fields: () => ({ node: { type: this.type(object) }, cursor: { type: new GraphQLNonNull(GraphQLString) } })
      });
      return new GraphQLObjectType<Connection, GraphqlContext>({
        name: `${object}Connection`,
        fields: {
          edges: {
            type: new GraphQLList(edge),
            resolve: ({ records, offset }): readonly Edge[] =>
              records.map((node, index) => ({ node, cursor: cursorAt(offset + index) }))
          },
          pageInfo: { type: new GraphQLNonNull(this.pageInfo), resolve: pageInfo },
          totalCount: { type: new GraphQLNonNull(GraphQLInt) },
          pageResultCount: { type: new GraphQLNonNull(GraphQLInt), resolve: ({ records }) => records.length }
        }
      });
    });
  }

  /** The arguments of a connection. */
  pageArguments(object: string): GraphQLFieldConfigArgumentMap {
    const orderBy = this.orderBy(object);
    return {
      first: { type: GraphQLInt },
      after: { type: GraphQLString },
      where: { type: this.filter(object) },
      ...(orderBy && { orderBy: { type: orderBy } }),
      scope: { type: this.values.scope },
      upperBound: { type: GraphQLInt }
    };
  }

  /** The filter of an object, e.g. `Account_Filter`: its fields, its parents, and boolean operators. */
  filter(object: string): GraphQLInputObjectType {
    return remember(this.#filters, object, () => {
      const self: GraphQLInputObjectType = new GraphQLInputObjectType({
        name: `${object}_Filter`,
        fields: () => {
          const visible = this.#visible(object);
          const list = { type: new GraphQLList(self) };
          const config: GraphQLInputFieldConfigMap = {
            and: list,
            or: list,
            not: { type: self },
            AND: list,
            OR: list,
            NOT: { type: self }
          };
          for (const { field, kind } of visible.fields) {
            if (kind.operators.length > 0) config[field.apiName] = { type: this.values.operatorsOf(kind, this.#join) };
          }
          for (const { name, parent } of visible.parents) config[name] = { type: this.filter(parent.apiName) };
          return config;
        }
      });
      return self;
    });
  }

  /** `{ Child: { filter }, ApiName: "Lookup" }`, the right side of a semi-join. */
  readonly #join = new GraphQLInputObjectType({
    name: 'JoinInput',
    fields: () => {
      const config: GraphQLInputFieldConfigMap = { ApiName: { type: GraphQLString } };
      for (const object of this.objects.keys()) config[object] = { type: this.filter(object) };
      return config;
    }
  });

  /** The order of an object, e.g. `Account_OrderBy`; undefined when nothing can be sorted. */
  orderBy(object: string): GraphQLInputObjectType | undefined {
    return remember(this.#orders, object, () => {
      return new GraphQLInputObjectType({
        name: `${object}_OrderBy`,
        fields: () => {
          const visible = this.#visible(object);
          const config: GraphQLInputFieldConfigMap = {};
          for (const { field, kind } of visible.fields) {
            if (kind.isSortable) config[field.apiName] = { type: this.values.orderByClause };
          }
          for (const { name, parent } of visible.parents) {
            const type = this.orderBy(parent.apiName);
            if (type) config[name] = { type };
          }
          return config;
        }
      });
    });
  }
}

function remember<Made>(map: Map<string, Made>, key: string, make: () => Made): Made {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function meaning(record: RecordFieldMeaning): { readonly record: RecordFieldMeaning } {
  return { record };
}
