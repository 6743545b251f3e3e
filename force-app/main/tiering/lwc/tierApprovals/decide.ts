/** Decides many proposals at once: each stands or falls by itself, and each refusal comes back with its reason. */
import { executeMutation, gql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLError } from 'lightning/graphql';

/** Proposals that one request decides. */
export const CHUNK = 25;

/** What a decision writes. */
export type Decision =
  { readonly Status__c: 'Approved' } | { readonly Status__c: 'Sent back'; readonly ReturnReason__c: string };

/** What became of one proposal; `error` is null when it was decided. */
export interface Outcome {
  readonly id: string;
  /** What `reduceErrors` reads. */
  readonly error: unknown;
}

type Answer = {
  readonly uiapi?: Readonly<Record<string, { readonly Record?: { readonly Id: string } | null } | null>> | null;
};

// The number of proposals is known only when the user decides; what is decided travels as variables.
function documentFor(count: number): GraphQLDocument {
  const positions = Array.from({ length: count }, (_, index) => index);
  const parameters = positions.map((index) => `$w${index}: AccountTier__cUpdateInput!`).join(', ');
  const operations = positions.map((index) => `w${index}: AccountTier__cUpdate(input: $w${index}) { Record { Id } }`);
  // Without allOrNone one refusal does not take the others with it.
  const text = `mutation decide(${parameters}) { uiapi(input: { allOrNone: false }) { ${operations.join(' ')} } }`;
  return gql(Object.assign([text], { raw: [text] }));
}

function isAbout(error: GraphQLError, key: string): boolean {
  return [...(error.path ?? []), ...(error.paths ?? [])].includes(key);
}

/**
 * Decides the proposals in chunks and answers what became of each, in their order. It never throws: where a request gets
 * no answer, that chunk and all after it come back with the reason, and nobody knows more than to look again.
 */
export async function decideAll(
  ids: readonly string[],
  decision: Decision,
  progress: (done: number) => void
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let lost: { readonly error: unknown } | null = null;
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK);
    if (lost === null) {
      try {
        outcomes.push(...(await decideChunk(chunk, decision)));
      } catch (error) {
        lost = { error };
      }
    }
    if (lost !== null) {
      const { error } = lost;
      outcomes.push(...chunk.map((id) => ({ id, error })));
    }
    progress(outcomes.length);
  }
  return outcomes;
}

async function decideChunk(ids: readonly string[], decision: Decision): Promise<readonly Outcome[]> {
  const inputs = ids.map((id, index) => [`w${index}`, { Id: id, AccountTier__c: decision }]);
  const { data, errors = [] } = await executeMutation<Answer>({
    query: documentFor(ids.length),
    variables: Object.fromEntries(inputs) as Record<string, unknown>,
    operationName: 'decide'
  });
  return ids.map((id, index) => {
    const key = `w${index}`;
    const own = errors.filter((error) => isAbout(error, key));
    if (own.length > 0) return { id, error: own };
    if (data?.uiapi?.[key]?.Record) return { id, error: null };
    // Refused as a whole: what the errors say holds for every proposal of the chunk.
    return { id, error: errors };
  });
}
