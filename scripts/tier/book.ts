import type { Connection } from 'jsforce';

import { type Existing, readExisting } from '../import/existing.ts';
import { decisionFields } from './columns.ts';

/** An account as proposals see it. */
export interface BookAccount extends Existing {
  readonly Name: string;
  readonly AccountKey__c: string | null;
  readonly Tier__c: string | null;
}

/** What an account's decisions say before anything is proposed. */
export interface AccountDecisions {
  /** The draft, the proposal or what was sent back. */
  readonly open?: Existing;
  readonly inForce?: Existing;
}

const accountFields = ['Name', 'AccountKey__c', 'Tier__c'];
const readFields = [...decisionFields, 'Account__c', 'TierModel__c', 'Status__c', 'Score__c', 'RecommendedTier__c'];

/** Text that can be a record id: 15 or 18 letters and digits, of an account. */
export const isAccountId = (text: string): boolean => /^001[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?$/.test(text);

/** Every account that the user can see. */
export async function readWholeBook(connection: Connection): Promise<readonly BookAccount[]> {
  const { records } = await connection.query<BookAccount>(`SELECT Id, ${accountFields.join(', ')} FROM Account`, {
    autoFetch: true,
    maxFetch: 10_000_000
  });
  return records;
}

/** Finds accounts by what a file calls them. */
export class AccountFinder {
  private readonly byField = new Map<string, Map<string, BookAccount[]>>();

  /** Reads the accounts that have one of the keys, names or ids. */
  static async read(
    connection: Connection,
    keys: readonly string[],
    namesOrIds: readonly string[]
  ): Promise<AccountFinder> {
    const finder = new AccountFinder();
    // Fifteen characters are the id; an org refuses a whole query for a wrong ending of the other three.
    const ids = namesOrIds.filter(isAccountId).map((id) => id.slice(0, 15));
    for (const [field, values] of [
      ['AccountKey__c', keys],
      ['Name', namesOrIds],
      ['Id', ids]
    ] as const) {
      const found = (await readExisting(connection, 'Account', field, values, accountFields)) as BookAccount[];
      const index = new Map<string, BookAccount[]>();
      for (const account of found) {
        const text = textOf(field, String(account[field]));
        const same = index.get(text);
        if (same) same.push(account);
        else index.set(text, [account]);
      }
      finder.byField.set(field, index);
    }
    return finder;
  }

  /** Accounts with this key. */
  withKey(key: string): readonly BookAccount[] {
    return this.find('AccountKey__c', key);
  }

  /** The account with this id, or else those with this name. */
  called(nameOrId: string): readonly BookAccount[] {
    const byId = isAccountId(nameOrId) ? this.find('Id', nameOrId) : [];
    return byId.length > 0 ? byId : this.find('Name', nameOrId);
  }

  private find(field: string, value: string): readonly BookAccount[] {
    return this.byField.get(field)?.get(textOf(field, value)) ?? [];
  }
}

/** Ids are told apart by case in their first 15 characters, keys and names are not. */
const textOf = (field: string, value: string): string => (field === 'Id' ? value.slice(0, 15) : value.toLowerCase());

/** Open decisions and decisions in force, by account. */
export async function readDecisions(
  connection: Connection,
  accountIds: readonly string[]
): Promise<ReadonlyMap<string, AccountDecisions>> {
  const found = new Map<string, AccountDecisions>();
  const current = "Status__c IN ('Draft', 'Proposed', 'Sent back', 'Approved')";
  for (const decision of await readExisting(
    connection,
    'AccountTier__c',
    'Account__c',
    accountIds,
    readFields,
    current
  )) {
    const account = String(decision['Account__c']);
    const kind = decision['Status__c'] === 'Approved' ? 'inForce' : 'open';
    found.set(account, { ...found.get(account), [kind]: decision });
  }
  return found;
}

/** Decisions by their key, in lower case. */
export async function readDecisionKeys(
  connection: Connection,
  keys: readonly string[]
): Promise<ReadonlyMap<string, Existing>> {
  const found = await readExisting(connection, 'AccountTier__c', 'DecisionKey__c', keys, readFields);
  return new Map(found.map((decision) => [String(decision['DecisionKey__c']).toLowerCase(), decision]));
}
