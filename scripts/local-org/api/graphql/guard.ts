import { GraphQLError, Kind, OperationTypeNode, visit } from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode
} from 'graphql';
import { getNamedType, isInterfaceType, isObjectType, TypeInfo, visitWithTypeInfo } from 'graphql';

/** The most nested selections of a request. */
const MAX_DEPTH = 25;
/** The most fields of a request, fragments counted wherever they are spread. */
const MAX_FIELDS = 5_000;
/** The most records queries of a request. */
const MAX_SUBQUERIES = 10;

/** The most questions about the schema of a request: each may ask for all of it. */
const MAX_INTROSPECTIONS = 5;

/** The most nested lists and objects of arguments and variables. */
const MAX_VALUE_DEPTH = 50;

/** Refuses documents that are made to be expensive, before they are validated. Raises `GraphQLError`. */
export function guardDocument(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const sizes = new Map<string, { fields: number; depth: number }>();
  const measure = (set: SelectionSetNode | undefined, open: readonly string[]): { fields: number; depth: number } => {
    let fields = 0;
    let depth = 0;
    for (const selection of set?.selections ?? []) {
      let inner: { fields: number; depth: number };
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        if (open.includes(name)) throw refusal(`Fragment '${name}' spreads itself`);
        inner = sizes.get(name) ?? measure(fragments.get(name)?.selectionSet, [...open, name]);
        sizes.set(name, inner);
      } else {
        inner = measure(selection.selectionSet, open);
        if (selection.kind === Kind.FIELD) inner = { fields: inner.fields + 1, depth: inner.depth + 1 };
      }
      fields += inner.fields;
      depth = Math.max(depth, inner.depth);
      if (fields > MAX_FIELDS) throw refusal(`The query selects more than ${MAX_FIELDS} fields`);
    }
    if (depth > MAX_DEPTH) throw refusal(`The query is nested more than ${MAX_DEPTH} levels`);
    return { fields, depth };
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) {
      measure(definition.selectionSet, []);
    }
  }
  guardIntrospection(document);
}

function guardIntrospection(document: DocumentNode): void {
  let found = 0;
  visit(document, {
    Field: ({ name }) => {
      if (name.value === '__schema' || name.value === '__type') found += 1;
    }
  });
  if (found > MAX_INTROSPECTIONS) throw refusal(`The query asks more than ${MAX_INTROSPECTIONS} times for the schema`);
}

/** Refuses arguments and variables that are nested without end. Raises `GraphQLError`. */
export function guardValues(document: DocumentNode, variables: unknown): void {
  let depth = 0;
  const level = {
    enter: () => {
      depth += 1;
      if (depth > MAX_VALUE_DEPTH) throw refusal(`An argument is nested more than ${MAX_VALUE_DEPTH} levels`);
    },
    leave: () => {
      depth -= 1;
    }
  };
  visit(document, { ObjectValue: level, ListValue: level });
  const check = (value: unknown, below: number): void => {
    if (typeof value !== 'object' || value === null) return;
    if (below > MAX_VALUE_DEPTH) throw refusal(`The variables are nested more than ${MAX_VALUE_DEPTH} levels`);
    for (const inner of Object.values(value)) check(inner, below + 1);
  };
  check(variables, 0);
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(`${message}.`, { extensions: { ErrorType: 'ExecutionAborted' } });
}

/** Refuses more than ten record queries in one operation; counts fields of `query` and `aggregate`. */
export function guardSubqueries(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  document: DocumentNode
): void {
  if (operation.operation !== OperationTypeNode.QUERY) return;
  const info = new TypeInfo(schema);
  let subqueries = 0;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const parent = info.getParentType()?.name;
        if (parent === 'RecordQuery' || parent === 'RecordQueryAggregate') subqueries += 1;
      }
    })
  );
  if (subqueries > MAX_SUBQUERIES) {
    throw new GraphQLError(`A query can have at most ${MAX_SUBQUERIES} subqueries.`, {
      extensions: { ErrorType: 'OperationNotSupported' }
    });
  }
}

/** Drops what `@optional` marks and the schema does not have: the user may not read it, or it does not exist. */
export function withoutInaccessible(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const info = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(info, {
      Field: (node) => {
        if (!node.directives?.some((directive) => directive.name.value === 'optional')) return undefined;
        const parent = info.getParentType();
        const named = parent ? getNamedType(parent) : undefined;
        if (!named || !(isObjectType(named) || isInterfaceType(named))) return undefined;
        return node.name.value in named.getFields() ? undefined : null;
      }
    })
  );
}
