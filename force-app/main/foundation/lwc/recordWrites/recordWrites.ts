/** Saves what a user did as one transaction, and tells the rest of the page. */
import { executeMutation, gql } from 'lightning/graphql';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { GraphQLDocument } from 'lightning/graphql';

/** Field values by API name; null empties a field. */
export type Fields = Readonly<Record<string, unknown>>;

/** One record to make, change or delete. */
export type Write =
  | { readonly kind: 'create'; readonly object: string; readonly fields: Fields }
  | { readonly kind: 'update'; readonly object: string; readonly id: string; readonly fields: Fields }
  | { readonly kind: 'delete'; readonly object: string; readonly id: string };

/** Thrown when the server refuses; carries what `reduceErrors` reads. */
export class RefusedError extends Error {
  /** The errors as the server gave them. */
  readonly errors: readonly unknown[];
  constructor(errors: readonly unknown[]) {
    super('refused');
    this.name = 'RefusedError';
    this.errors = errors;
  }
}

interface Answer {
  readonly uiapi?: Readonly<Record<string, { readonly Record?: { readonly Id: string } | null } | null>> | null;
}

const VERB = { create: 'Create', update: 'Update', delete: 'Delete' } as const;

// The number of records of one user action is known only when it happens, so the document is written then; the
// values travel as variables and never become part of it.
function documentFor(writes: readonly Write[]): GraphQLDocument {
  const parameters = writes.map(({ kind, object }, index) => {
    const type = kind === 'delete' ? 'RecordDeleteInput' : `${object}${VERB[kind]}Input`;
    return `$w${index}: ${type}!`;
  });
  const operations = writes.map(({ kind, object }, index) => {
    const answer = kind === 'delete' ? 'Id' : 'Record { Id }';
    return `w${index}: ${object}${VERB[kind]}(input: $w${index}) { ${answer} }`;
  });
  const text = `mutation save(${parameters.join(', ')}) { uiapi(input: { allOrNone: true }) { ${operations.join(' ')} } }`;
  return gql(Object.assign([text], { raw: [text] }));
}

function inputFor(write: Write): Fields {
  if (write.kind === 'delete') return { Id: write.id };
  const fields = { [write.object]: write.fields };
  return write.kind === 'create' ? fields : { Id: write.id, ...fields };
}

/**
 * Saves all writes or none; answers the ids in their order.
 * Throws `RefusedError` when the server refuses, and what the platform throws when the connection is lost.
 */
export async function save(writes: readonly Write[]): Promise<string[]> {
  const variables = Object.fromEntries(writes.map((write, index) => [`w${index}`, inputFor(write)]));
  const { data, errors } = await executeMutation<Answer>({
    query: documentFor(writes),
    variables,
    operationName: 'save'
  });
  if (errors !== undefined && errors.length > 0) throw new RefusedError(errors);
  return writes.map((write, index) => {
    if (write.kind !== 'create') return write.id;
    return data?.uiapi?.[`w${index}`]?.Record?.Id ?? '';
  });
}

/** Tells every record on the page that these changed, roll-ups and formulas included. */
export async function announce(recordIds: readonly string[]): Promise<void> {
  await notifyRecordUpdateAvailable(
    [...new Set(recordIds)].filter((id) => id !== '').map((recordId) => ({ recordId }))
  );
}
