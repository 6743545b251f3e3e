import type {
  GraphQLConfig,
  GraphQLDocument,
  GraphQLError,
  GraphQLResult,
  GraphQLVariables,
  MutationRequest,
  MutationResult
} from 'lightning/graphql';
import { messagesOf, send } from 'lightning/previewHttp';
import type { Source } from 'lightning/previewResources';
import { refreshReadersOf } from 'lightning/previewResources';
import { wireAdapter } from 'lightning/previewWire';
import type { FetchResponse } from 'lightning/uiApiTypes';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLError[];
}

/** A document is its text; components hold it as an opaque value. */
class Document {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Tags a GraphQL document; `${…}` may insert other documents (fragments) only. */
export function gql(literals: TemplateStringsArray, ...fragments: readonly GraphQLDocument[]): GraphQLDocument {
  const text = literals.reduce((sum, literal, index) => {
    const fragment = fragments[index];
    return sum + literal + (fragment === undefined ? '' : textOf(fragment));
  }, '');
  return Object.freeze(new Document(text)) as unknown as GraphQLDocument;
}

/** The wire adapter: `data`, `errors` and `refresh`, asked again whenever a record of its answer changes. */
export const graphql = wireAdapter<GraphQLConfig, Answer, GraphQLResult>({
  source: querySource,
  present: ({ data: answer, error }, resource) => ({
    data: answer?.data ?? undefined,
    errors: error === undefined ? nonEmpty(answer?.errors) : errorsOf(error),
    refresh: resource === undefined ? undefined : () => resource.refreshOnce()
  })
});

/** Runs a mutation once; afterwards every wire that reads one of its records asks again. */
export async function executeMutation<Data = unknown>(request: MutationRequest): Promise<MutationResult<Data>> {
  const text = textOf(request.query);
  const answer = await post(text, request.variables, request.operationName);
  const touched = new Set([...idsIn(answer.data), ...idsIn(request.variables)]);
  if (touched.size > 0) void refreshReadersOf([...touched]);
  return { data: answer.data as Data, errors: nonEmpty(answer.errors) };
}

function querySource(config: GraphQLConfig): Source<Answer> | undefined {
  const { query, variables, operationName } = config;
  if (query === undefined || query === null) return undefined;
  // A getter that is not ready yet says so with undefined, as for every other wire.
  if ('variables' in config && (variables === undefined || variables === null)) return undefined;
  const text = textOf(query);
  return {
    key: `graphql ${JSON.stringify([text, sorted(variables), operationName])}`,
    load: () => post(text, variables, operationName),
    recordIds: [...idsIn(variables)],
    idsIn: (answer) => idsIn(answer.data)
  };
}

async function post(query: string, variables?: GraphQLVariables, operationName?: string): Promise<Answer> {
  return send<Answer>({ method: 'POST', path: '/graphql', body: { query, variables: variables ?? {}, operationName } });
}

function textOf(document: GraphQLDocument): string {
  const candidate: unknown = document;
  if (candidate instanceof Document) return candidate.text;
  throw new TypeError('A GraphQL query must be made with the gql tag.');
}

const recordId = /^[a-zA-Z0-9]{3}[a-zA-Z0-9]{12}(?:[A-Z0-5]{3})?$/;

/**
 * Ids of records in an answer or in variables: every value called `Id`, and every variable that has an id's form.
 * Lookups inside an answer (`{ value: '001…' }`) name other records and do not count.
 */
function idsIn(node: unknown, ids = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return ids;
  for (const [name, child] of Object.entries(node)) {
    if (typeof child === 'string') {
      if (name !== 'value' && name !== 'displayValue' && recordId.test(child) && /\d/.test(child)) ids.add(child);
    } else idsIn(child, ids);
  }
  return ids;
}

/** Variables with their keys in order, so that equal ones give equal text. */
function sorted(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(sorted);
  const entries = Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, value]) => [name, sorted(value)]));
}

function nonEmpty(errors: readonly GraphQLError[] | undefined): readonly GraphQLError[] | undefined {
  return errors === undefined || errors.length === 0 ? undefined : errors;
}

/** A failed request as GraphQL errors, so that a component handles one kind. */
function errorsOf(error: FetchResponse): readonly GraphQLError[] {
  return messagesOf(error).map((message) => ({
    message,
    extensions: { status: error.status, statusText: error.statusText }
  }));
}
