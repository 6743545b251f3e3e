import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  specifiedDirectives
} from 'graphql';
import type { GraphQLFieldConfigMap, GraphQLResolveInfo } from 'graphql';
import type { Session } from '../../access/types.ts';
import type { OrgModel } from '../../metadata/model.ts';
import { AggregateTypes } from './aggregate-types.ts';
import type { GraphqlContext } from './context.ts';
import { mutationType } from './mutation-types.ts';
import type { PageArguments } from './read.ts';
import { readConnection, selectRecord } from './read.ts';
import { RecordTypes } from './record-types.ts';

/** `@optional`: a field that the user may not read is left out instead of failing the request. */
export const OPTIONAL = new GraphQLDirective({
  name: 'optional',
  description: 'Leaves the field out of the answer when it is not accessible.',
  locations: [DirectiveLocation.FIELD]
});

/** How many schemas are kept: one for each set of permissions in use. */
const MAX_SCHEMAS = 16;
const schemas = new WeakMap<OrgModel, Map<string, GraphQLSchema>>();

/** The schema of what a session may see and do; sessions with the same permissions share it. */
export function schemaFor(model: OrgModel, session: Session): GraphQLSchema {
  const known = schemas.get(model) ?? new Map<string, GraphQLSchema>();
  schemas.set(model, known);
  const key = fingerprint(model, session);
  const schema = known.get(key) ?? buildSchema(model, session);
  known.delete(key);
  known.set(key, schema);
  if (known.size > MAX_SCHEMAS) known.delete(known.keys().next().value ?? '');
  return schema;
}

/** All that a session may do, as text: two sessions with the same text see the same schema. */
function fingerprint(model: OrgModel, session: Session): string {
  const bits: string[] = [];
  for (const { apiName, fields } of model.objects.values()) {
    const mayRead = session.canRead(apiName);
    const may = [mayRead, session.canCreate(apiName), session.canEdit(apiName), session.canDelete(apiName)];
    bits.push(may.map(Number).join(''));
    if (!mayRead) continue;
    for (const field of fields.keys()) {
      bits.push(session.canEditField(apiName, field) ? '2' : session.canReadField(apiName, field) ? '1' : '0');
    }
  }
  return bits.join('');
}

function buildSchema(model: OrgModel, session: Session): GraphQLSchema {
  const records = new RecordTypes(model, session);
  const aggregates = new AggregateTypes(records);
  const queries: GraphQLFieldConfigMap<unknown, GraphqlContext> = {};
  const groups: GraphQLFieldConfigMap<unknown, GraphqlContext> = {};
  for (const visible of records.objects.values()) {
    const { object } = visible;
    queries[object.apiName] = {
      type: records.connection(object.apiName),
      args: records.pageArguments(object.apiName),
      resolve: (_source, args: PageArguments, context, info) => readConnection(object, args, context, info)
    };
    groups[object.apiName] = aggregates.field(visible);
  }
  const recordQuery = new GraphQLObjectType({ name: 'RecordQuery', fields: queries });
  const recordAggregate = new GraphQLObjectType({ name: 'RecordQueryAggregate', fields: groups });
  const here = (): Readonly<Record<string, never>> => ({});
  const uiapi = new GraphQLObjectType<unknown, GraphqlContext>({
    name: 'UIAPI',
    fields: {
      query: { type: new GraphQLNonNull(recordQuery), resolve: here },
      aggregate: { type: new GraphQLNonNull(recordAggregate), resolve: here },
      ...(records.objects.has('User') && {
        currentUser: {
          type: records.type('User'),
          resolve: (_source: unknown, _args: unknown, context: GraphqlContext, info: GraphQLResolveInfo) =>
            currentUser(records, context, info)
        }
      })
    }
  });
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: { uiapi: { type: new GraphQLNonNull(uiapi), resolve: here } }
  });
  const mutation = mutationType(records, session);
  return new GraphQLSchema({
    query,
    ...(mutation && { mutation }),
    directives: [...specifiedDirectives, OPTIONAL]
  });
}

function currentUser(records: RecordTypes, context: GraphqlContext, info: GraphQLResolveInfo): unknown {
  const { records: found } = context.org.query(context.session, {
    object: 'User',
    select: selectRecord(records.type('User'), info.fieldNodes, context, info),
    where: { kind: 'compare', path: 'Id', op: '=', value: { kind: 'literal', value: context.session.userId } },
    limit: 1,
    total: 'window'
  });
  return found[0] ?? null;
}
