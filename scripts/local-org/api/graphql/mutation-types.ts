import {
  getNamedType,
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType
} from 'graphql';
import type { GraphQLFieldConfigMap, GraphQLInputFieldConfigMap, GraphQLResolveInfo } from 'graphql';
import type { Session } from '../../access/types.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { ResultRecord } from '../../query/spec.ts';
import type { GraphqlContext } from './context.ts';
import type { VisibleField, VisibleObject } from './fields-of.ts';
import type { Operation, OperationOutcome } from './mutate.ts';
import { runOperations } from './mutate.ts';
import { selectWritten } from './read.ts';
import type { RecordTypes } from './record-types.ts';
import { scalarNamed } from './scalars.ts';
import { argumentsOf, nodesBelow, selectedFields } from './selection.ts';

/** What `uiapi` hands to the operations below it: what came of each, by response key. */
export type Outcomes = ReadonlyMap<string, OperationOutcome>;

interface Meaning {
  readonly kind: Operation['kind'];
  readonly object: ObjectModel;
}

/** The mutation type of a session's schema: operations that it may not do are not in it. */
export function mutationType(
  records: RecordTypes,
  session: Session
): GraphQLObjectType<unknown, GraphqlContext> | undefined {
  const idOrRef = new GraphQLNonNull(scalarNamed('IdOrRef'));
  const deleteInput = new GraphQLInputObjectType({ name: 'RecordDeleteInput', fields: { Id: { type: idOrRef } } });
  const deletePayload = new GraphQLObjectType({
    name: 'RecordDeletePayload',
    fields: { Id: { type: GraphQLID } }
  });
  const fields: GraphQLFieldConfigMap<Outcomes, GraphqlContext> = {};
  for (const visible of records.objects.values()) {
    const { object } = visible;
    const name = object.apiName;
    if (!object.isWritable) continue;
    const input = (verb: 'Create' | 'Update'): GraphQLInputObjectType | undefined => {
      const config = representation(visible, session, verb);
      if (Object.keys(config).length === 0) return undefined;
      const type = new GraphQLInputObjectType({ name: `${name}${verb}Representation`, fields: config });
      return new GraphQLInputObjectType({
        name: `${name}${verb}Input`,
        fields: { ...(verb === 'Update' && { Id: { type: idOrRef } }), [name]: { type: new GraphQLNonNull(type) } }
      });
    };
    const payload = (verb: 'Create' | 'Update'): GraphQLObjectType =>
      new GraphQLObjectType({
        name: `${name}${verb}Payload`,
        fields: {
          Record: { type: records.type(name) },
          ...(verb === 'Update' && { success: { type: GraphQLBoolean, resolve: () => true } })
        }
      });
    const add = (
      verb: 'Create' | 'Update' | 'Delete',
      type: GraphQLObjectType,
      inputType: GraphQLInputObjectType
    ): void => {
      const kind = verb.toLowerCase() as Operation['kind'];
      fields[`${name}${verb}`] = {
        type,
        args: { input: { type: new GraphQLNonNull(inputType) } },
        extensions: { operation: { kind, object } satisfies Meaning },
        resolve: (outcomes, _args, _context, info) => answer(outcomes, String(info.path.key))
      };
    };
    const create = session.canCreate(name) ? input('Create') : undefined;
    if (create) add('Create', payload('Create'), create);
    const update = session.canEdit(name) ? input('Update') : undefined;
    if (update) add('Update', payload('Update'), update);
    if (session.canDelete(name)) add('Delete', deletePayload, deleteInput);
  }
  if (Object.keys(fields).length === 0) return undefined;
  const uiapi = new GraphQLObjectType<Outcomes, GraphqlContext>({ name: 'UIAPIMutations', fields });
  const input = new GraphQLInputObjectType({
    name: 'UIAPIMutationsInput',
    fields: { allOrNone: { type: GraphQLBoolean, defaultValue: true } }
  });
  return new GraphQLObjectType<unknown, GraphqlContext>({
    name: 'Mutation',
    fields: {
      uiapi: {
        type: new GraphQLNonNull(uiapi),
        args: { input: { type: input } },
        resolve: (_source, args: { input?: { allOrNone?: boolean | null } | null }, context, info) =>
          runOperations(operationsOf(uiapi, context, info), args.input?.allOrNone !== false, context)
      }
    }
  });
}

function representation(
  visible: VisibleObject,
  session: Session,
  verb: 'Create' | 'Update'
): GraphQLInputFieldConfigMap {
  const config: GraphQLInputFieldConfigMap = {};
  for (const { field, kind } of visible.fields) {
    if (!isWritable({ field, kind }, session, verb)) continue;
    config[field.apiName] = { type: kind.stem === 'Id' ? scalarNamed('IdOrRef') : scalarNamed(kind.scalar) };
  }
  return config;
}

function isWritable({ field }: VisibleField, session: Session, verb: 'Create' | 'Update'): boolean {
  if (!session.canEditField(field.object, field.apiName)) {
    // A master-detail field follows the object's permissions: it can be set when the record is made.
    if (!(verb === 'Create' && (field.type === 'MasterDetail' || field.isNameField))) return false;
  }
  const isComputed =
    field.formula !== undefined ||
    field.summary !== undefined ||
    field.type === 'AutoNumber' ||
    field.components !== undefined;
  if (isComputed || (field.isSystem && field.apiName !== 'OwnerId')) return false;
  return verb === 'Create' || field.type !== 'MasterDetail' || field.isReparentable === true;
}

/** The operations of a request in the order of writing, each with what its answer reads. */
function operationsOf(
  type: GraphQLObjectType<Outcomes, GraphqlContext>,
  context: GraphqlContext,
  info: GraphQLResolveInfo
): readonly Operation[] {
  const parents = [...info.fieldNodes];
  return selectedFields(info, type, parents).flatMap((selected): Operation[] => {
    const definition = type.getFields()[selected.name];
    const meaning = definition?.extensions['operation'] as Meaning | undefined;
    if (!definition || !meaning) return [];
    const { input } = argumentsOf(info, type, selected);
    const values = (input ?? {}) as Readonly<Record<string, unknown>>;
    const payload = getNamedType(definition.type) as GraphQLObjectType;
    const record = getNamedType(payload.getFields()['Record']?.type) as GraphQLObjectType | undefined;
    const nodes = record ? nodesBelow(info, payload, selected.nodes, 'Record') : [];
    return [
      {
        key: selected.key,
        name: selected.name,
        ...meaning,
        id: values['Id'] as string | undefined,
        values: (values[meaning.object.apiName] ?? {}) as Readonly<Record<string, unknown>>,
        select: record && nodes.length > 0 ? selectWritten(record, nodes, context, info) : []
      }
    ];
  });
}

function answer(outcomes: Outcomes, key: string): { Id: string; Record: ResultRecord | null } {
  const outcome = outcomes.get(key);
  if (!outcome) throw new TypeError(`No outcome of ${key}`);
  if (outcome.error) throw outcome.error;
  return { Id: outcome.id, Record: outcome.record ?? null };
}
