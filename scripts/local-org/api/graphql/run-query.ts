import { getVariableValues, GraphQLError, isLeafType, isListType, isNonNullType, isObjectType, Kind } from 'graphql';
import type {
  DocumentNode,
  ExecutionResult,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode
} from 'graphql';
import type { GraphqlContext } from './context.ts';
import { argumentsOf, selectedFields } from './selection.ts';

type Info = GraphQLResolveInfo;
type Path = Info['path'];

/** What one operation is run with. */
interface Run {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
  readonly context: GraphqlContext;
  readonly errors: GraphQLError[];
}

/** Completes a value that a resolver gave: turns it into JSON. */
type Writer = (value: unknown) => unknown;

/**
 * Answers a query operation whose document is valid. Each selection is taken apart once and then applied to every record,
 * because a map of 1,000 people has some 40,000 values and graphql-js looks at the document anew for each of them.
 * A record query that is refused becomes null with an error, as in graphql-js; nothing else in the schema can fail.
 */
export function runQueryOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  context: GraphqlContext
): ExecutionResult {
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], context.variables, {
    maxErrors: 50
  });
  if (variables.errors) return { errors: variables.errors };
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const run: Run = { schema, operation, fragments, variableValues: variables.coerced, context, errors: [] };
  const type = schema.getQueryType();
  if (!type) throw new TypeError('The schema has no query type');
  // The operation's own selection, in the form of a field's.
  const root: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: '' },
    selectionSet: operation.selectionSet
  };
  const data = objectWriter(run, type, [root], undefined)({}) as Record<string, unknown>;
  return run.errors.length > 0 ? { data, errors: run.errors } : { data };
}

function objectWriter(run: Run, type: GraphQLObjectType, nodes: readonly FieldNode[], path: Path | undefined): Writer {
  const fields = selectedFields(run, type, nodes).map((selected) => {
    if (selected.name === '__typename') return { key: selected.key, write: () => type.name };
    const definition = type.getFields()[selected.name];
    if (!definition) throw new TypeError(`${type.name} has no field ${selected.name}`);
    const below: Path = { prev: path, key: selected.key, typename: type.name };
    const info: Info = {
      fieldName: selected.name,
      fieldNodes: selected.nodes,
      returnType: definition.type,
      parentType: type,
      path: below,
      schema: run.schema,
      fragments: run.fragments,
      rootValue: undefined,
      operation: run.operation,
      variableValues: { ...run.variableValues }
    };
    const complete = typeWriter(run, definition.type, selected.nodes, below);
    const { resolve } = definition;
    if (!resolve) {
      return {
        key: selected.key,
        write: (source: unknown) => complete((source as Record<string, unknown>)[selected.name])
      };
    }
    let args: Record<string, unknown> | undefined;
    const write = (source: unknown): unknown => {
      args ??= argumentsOf(run, type, selected);
      return complete(resolve(source, args, run.context, info));
    };
    return {
      key: selected.key,
      write: definition.args.length > 0 ? guarded(run, below, selected.nodes, write) : write
    };
  });
  return (source) => {
    // An alias may be any name, `__proto__` too.
    const answer = Object.create(null) as Record<string, unknown>;
    for (const { key, write } of fields) answer[key] = write(source);
    return answer;
  };
}

function typeWriter(run: Run, type: GraphQLOutputType, nodes: readonly FieldNode[], path: Path): Writer {
  if (isNonNullType(type)) return typeWriter(run, type.ofType, nodes, path);
  if (isLeafType(type)) return (value) => (value === null || value === undefined ? null : type.serialize(value));
  if (isListType(type)) {
    const complete = typeWriter(run, type.ofType, nodes, path);
    return (value) => (value as readonly unknown[]).map(complete);
  }
  if (!isObjectType(type)) throw new TypeError(`The type ${String(type)} cannot be answered`);
  const write = objectWriter(run, type, nodes, path);
  return (value) => (value === null || value === undefined ? null : write(value));
}

/** A field that asks the org may be refused; it is null then. */
function guarded(run: Run, path: Path, nodes: readonly FieldNode[], write: Writer): Writer {
  return (source) => {
    try {
      return write(source);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const originalError = error instanceof GraphQLError ? undefined : error;
      run.errors.push(
        new GraphQLError(error.message, { nodes, path: keysOf(path), ...(originalError && { originalError }) })
      );
      return null;
    }
  };
}

function keysOf(path: Path | undefined): (string | number)[] {
  return path ? [...keysOf(path.prev), path.key] : [];
}
