import type { Session } from '../../access/types.ts';
import type { DisplayOptions } from '../../query/display.ts';
import type { LocalOrg } from '../../org-types.ts';

/** What the resolvers of one request share. */
export interface GraphqlContext {
  readonly org: LocalOrg;
  readonly session: Session;
  /** Variables as they were sent: graphql-js loses the order of their keys, which ORDER BY needs. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** How the user reads numbers and dates. */
  readonly display: DisplayOptions;
}
