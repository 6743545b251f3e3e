import { Kind } from 'graphql';
import type { FieldNode, ValueNode } from 'graphql';
import type { AggregateFunction, OrderItem } from '../../query/spec.ts';

/** Functions that the groups of an aggregate can be ordered by, as GraphQL names them. */
export const ORDER_FUNCTIONS: Readonly<Record<string, AggregateFunction>> = {
  AVG: 'avg',
  COUNT: 'count',
  COUNT_DISTINCT: 'countDistinct',
  MAX: 'max',
  MIN: 'min',
  SUM: 'sum'
};

type Input = Readonly<Record<string, unknown>>;
type Variables = Readonly<Record<string, unknown>>;

function isInput(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of an input object in the order in which the client wrote them, which decides what is sorted first. */
function writtenKeys(node: ValueNode | undefined, sent: unknown, variables: Variables): readonly string[] {
  if (node?.kind === Kind.OBJECT) return node.fields.map((field) => field.name.value);
  const value = node?.kind === Kind.VARIABLE ? variables[node.name.value] : sent;
  return isInput(value) ? Object.keys(value) : [];
}

function partOf(
  node: ValueNode | undefined,
  sent: unknown,
  key: string,
  variables: Variables
): [ValueNode | undefined, unknown] {
  if (node?.kind === Kind.OBJECT) return [node.fields.find((field) => field.name.value === key)?.value, undefined];
  const value = node?.kind === Kind.VARIABLE ? variables[node.name.value] : sent;
  return [undefined, isInput(value) ? value[key] : undefined];
}

/** An input argument's entries, nested relationship objects flattened into paths, in the order of writing. */
export function orderedLeaves(
  argument: string,
  field: FieldNode | undefined,
  coerced: unknown,
  variables: Variables,
  isLeaf: (input: Input) => boolean
): readonly { readonly path: string; readonly input: Input }[] {
  const leaves: { path: string; input: Input }[] = [];
  const visit = (node: ValueNode | undefined, sent: unknown, value: unknown, prefix: string): void => {
    if (!isInput(value)) return;
    for (const key of writtenKeys(node, sent, variables)) {
      const inner = value[key];
      if (!isInput(inner)) continue;
      if (isLeaf(inner)) leaves.push({ path: `${prefix}${key}`, input: inner });
      else visit(...partOf(node, sent, key, variables), inner, `${prefix}${key}.`);
    }
  };
  const node = field?.arguments?.find((candidate) => candidate.name.value === argument)?.value;
  visit(node, undefined, coerced, '');
  return leaves;
}

/** An `orderBy` argument as ORDER BY items. */
export function orderItems(field: FieldNode | undefined, coerced: unknown, variables: Variables): readonly OrderItem[] {
  const isLeaf = (input: Input): boolean => 'order' in input || 'nulls' in input;
  return orderedLeaves('orderBy', field, coerced, variables, isLeaf).map(({ path, input }) => {
    const aggregate = ORDER_FUNCTIONS[String(input['function'])];
    return {
      path,
      ...(aggregate && { aggregate }),
      direction: input['order'] === 'DESC' ? 'desc' : 'asc',
      nulls: input['nulls'] === 'LAST' ? 'last' : 'first'
    };
  });
}
