import type { GraphQLResult } from 'lightning/graphql';
import { gql, graphql } from 'lightning/graphql';

export { gql, graphql };

/** Asks the org again for the answer of a wire. */
export async function refreshGraphQL(result: GraphQLResult): Promise<void> {
  await result.refresh?.();
}
