import { getArgumentValues, getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind } from 'graphql';
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo, SelectionNode } from 'graphql';

/** One selected field: fragments taken apart, conditions applied, repeated selections joined. */
export interface Selected {
  /** The alias, or the field's name. */
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

type Info = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

/** The fields that are selected below some nodes of an object type. */
export function selectedFields(info: Info, type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly Selected[] {
  const found = new Map<string, { name: string; nodes: FieldNode[] }>();
  const visit = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues)?.['if'] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues)?.['if'] === false) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const known = found.get(key);
        if (known) known.nodes.push(selection);
        else found.set(key, { name: selection.name.value, nodes: [selection] });
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      const condition = fragment?.typeCondition?.name.value;
      const applies =
        condition === undefined ||
        condition === type.name ||
        type.getInterfaces().some((candidate) => candidate.name === condition);
      if (fragment && applies) visit(fragment.selectionSet.selections);
    }
  };
  for (const node of nodes) visit(node.selectionSet?.selections ?? []);
  return [...found].map(([key, { name, nodes: fieldNodes }]) => ({ key, name, nodes: fieldNodes }));
}

/** The fields below a chain of names, e.g. `edges`, `node`: all that is selected there under any alias. */
export function nodesBelow(
  info: Info,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  name: string
): readonly FieldNode[] {
  return selectedFields(info, type, nodes)
    .filter((selected) => selected.name === name)
    .flatMap((selected) => selected.nodes);
}

/** The arguments of a selected field. */
export function argumentsOf(info: Info, type: GraphQLObjectType, selected: Selected): Record<string, unknown> {
  const field = type.getFields()[selected.name];
  const [node] = selected.nodes;
  return field && node ? getArgumentValues(field, node, info.variableValues) : {};
}
