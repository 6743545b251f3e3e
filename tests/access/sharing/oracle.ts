import type { Default, Grantee, Kind, OwnedFact, WorldFacts } from './facts.ts';

/** What may be done with a record, in rising order. */
export type Level = 'none' | 'read' | 'edit' | 'all';

const ORDER: readonly Level[] = ['none', 'read', 'edit', 'all'];
const BY_DEFAULT: Readonly<Record<Default, Level>> = { Private: 'none', Read: 'read', ReadWrite: 'edit' };

export function atLeast(has: Level, wanted: Level): boolean {
  return ORDER.indexOf(has) >= ORDER.indexOf(wanted);
}

function higher(one: Level, other: Level): Level {
  return atLeast(one, other) ? one : other;
}

/** Record sharing as Salesforce's documentation tells it, one record and one user at a time. */
export class Oracle {
  readonly #facts: WorldFacts;

  constructor(facts: WorldFacts) {
    this.#facts = facts;
  }

  /** What a user may do with a record. */
  level(user: number, kind: Kind, index: number): Level {
    const { facts, right } = { facts: this.#facts, right: this.#facts.users[user]?.right };
    if (right === 'admin') return 'all';
    switch (kind) {
      case 'Account':
        return this.#owned(user, facts.accounts[index], facts.accountDefault, right);
      case 'Deal__c':
        return this.#owned(user, facts.deals[index], facts.dealDefault, undefined);
      case 'Plan__c': {
        const account = this.level(user, 'Account', facts.plans[index]?.account ?? -1);
        // Who edits the account adds, changes and deletes its plans.
        return atLeast(account, 'edit') ? 'all' : account;
      }
      case 'Note__c':
        return atLeast(this.level(user, 'Plan__c', index), 'read') ? 'all' : 'none';
    }
  }

  #owned(user: number, record: OwnedFact | undefined, general: Default, right: string | undefined): Level {
    if (record === undefined) return 'none';
    let level = BY_DEFAULT[general];
    if (right === 'viewAll') level = higher(level, 'read');
    if (right === 'modifyAll') return 'all';
    if (this.#isSelfOrBelow(user, record.owner)) return 'all';
    for (const share of record.shares) {
      const reached = this.#facts.users.some(
        (_, other) => this.#isSelfOrBelow(user, other) && this.#isAmong(other, share.with)
      );
      if (reached) level = higher(level, share.level === 'Edit' ? 'edit' : 'read');
    }
    return level;
  }

  /** Is `other` the user, or somebody in a role under the user's role? Equals and users without a role reach nobody. */
  #isSelfOrBelow(user: number, other: number): boolean {
    if (user === other) return true;
    const [mine, theirs] = [this.#facts.users[user]?.role, this.#facts.users[other]?.role];
    if (mine === undefined || theirs === undefined) return false;
    return this.#above(theirs).includes(mine);
  }

  #isAmong(user: number, grantee: Grantee): boolean {
    const role = this.#facts.users[user]?.role;
    switch (grantee.kind) {
      case 'everybody':
        return true;
      case 'user':
        return user === grantee.index;
      case 'team':
        return this.#facts.teams[grantee.index]?.includes(user) === true;
      case 'role':
        return role === grantee.index;
      case 'roleAndBelow':
        return role !== undefined && (role === grantee.index || this.#above(role).includes(grantee.index));
    }
  }

  /** The roles above a role, from the nearest. */
  #above(role: number): readonly number[] {
    const parent = this.#facts.roles[role] ?? -1;
    return parent < 0 ? [] : [parent, ...this.#above(parent)];
  }
}
