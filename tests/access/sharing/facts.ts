/** What a sharing test sets up, as plain facts: the org is made of them, and the oracle answers from them alone. */
export type Default = 'Private' | 'Read' | 'ReadWrite';

export interface UserFact {
  readonly name: string;
  /** Index among the roles; absent for a user without a role. */
  readonly role?: number;
  /** A right that passes over sharing. */
  readonly right?: 'viewAll' | 'modifyAll' | 'admin';
}

/** With whom something is shared: a user, or a group. */
export type Grantee =
  { readonly kind: 'user' | 'role' | 'roleAndBelow' | 'team'; readonly index: number } | { readonly kind: 'everybody' };

export interface ShareFact {
  readonly with: Grantee;
  readonly level: 'Read' | 'Edit';
}

/** A record that has an owner. */
export interface OwnedFact {
  readonly owner: number;
  readonly shares: readonly ShareFact[];
}

export interface WorldFacts {
  readonly accountDefault: Default;
  readonly dealDefault: Default;
  /** Each role's parent, an earlier role; -1 at the top. */
  readonly roles: readonly number[];
  readonly users: readonly UserFact[];
  /** Public groups: indexes of their users. */
  readonly teams: readonly (readonly number[])[];
  readonly accounts: readonly OwnedFact[];
  /** `Plan__c`, details of accounts; each has one `Note__c`, a detail for which it is enough to read the plan. */
  readonly plans: readonly { readonly account: number }[];
  /** `Deal__c`, with owners of their own and a lookup to an account; -1 for none. */
  readonly deals: readonly (OwnedFact & { readonly account: number })[];
}

export type Kind = 'Account' | 'Plan__c' | 'Note__c' | 'Deal__c';
export const KINDS: readonly Kind[] = ['Account', 'Plan__c', 'Note__c', 'Deal__c'];

/** How many records of a kind the facts tell of. */
export function countOf(facts: WorldFacts, kind: Kind): number {
  if (kind === 'Account') return facts.accounts.length;
  return kind === 'Deal__c' ? facts.deals.length : facts.plans.length;
}
