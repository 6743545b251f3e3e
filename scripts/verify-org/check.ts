import type { Door } from './door.ts';

/** What an org says, as JSON; ids and names of the run's own records are told apart from the rest by the door. */
export type Answer = unknown;

/** One doubt about Salesforce that a few requests settle. */
export interface Check {
  /** Lower-case words joined by hyphens; docs/verifying-in-an-org.md lists it. */
  readonly id: string;
  readonly doubt: string;
  /** `nothing`: it is asked of any org; `app`: Linchpin must be deployed to it. */
  readonly needs: 'app' | 'nothing';
  /** Asks an org through the door. Throws `CannotAsk` when the org is not such that it can be asked. */
  readonly ask: (door: Door) => Promise<Answer>;
}

/** A doubt that a person has to settle by looking. */
export interface HumanCheck {
  readonly id: string;
  readonly doubt: string;
  readonly todo: string;
}

/** Why an org cannot be asked, in words for the admin. */
export class CannotAsk extends Error {
  override readonly name = 'CannotAsk';
}
