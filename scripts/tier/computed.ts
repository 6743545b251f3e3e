import type { Connection } from 'jsforce';

import type { Values } from '../import/records.ts';
import { TierError } from './model.ts';

/** Days of the four calendar quarters before the one that `today` (`YYYY-MM-DD`) lies in. */
export function lastFourQuarters(today: string): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const firstMonth = Math.floor((month - 1) / 3) * 3;
  const dayOf = (years: number, months: number, day: number): string =>
    new Date(Date.UTC(year + years, months, day)).toISOString().slice(0, 10);
  return { from: dayOf(-1, firstMonth, 1), to: dayOf(0, firstMonth, 0) };
}

/**
 * Ratings of revenue by fifths of the book: 1 plus five times the share of accounts that bought less, at most 5. Accounts
 * that bought the same are rated the same; those that bought nothing are rated 1. Empty when nobody bought anything,
 * because then the figure tells no account from another.
 */
export function revenueRatings(revenue: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const ranked = [...revenue.values()].sort((a, b) => a - b);
  if ((ranked.at(-1) ?? 0) <= 0) return new Map();
  const below = new Map<number, number>();
  for (const [index, value] of ranked.entries()) if (!below.has(value)) below.set(value, index);
  return new Map(
    [...revenue].map(([account, value]) => {
      const fifth = Math.floor((5 * (below.get(value) ?? 0)) / ranked.length);
      return [account, value <= 0 ? 1 : Math.min(5, 1 + fifth)];
    })
  );
}

/** What the map says of an account's active key players. */
export interface KeyPlayerAccess {
  /** All of them. */
  keyPlayers: number;
  /** Those whose access somebody rated. */
  rated: number;
  /** Those who give us regular access, or access in depth. */
  open: number;
}

/**
 * Rating of access by the share of key players with regular access or access in depth: below a fifth 1, from four fifths
 * 5. Null without key players, and while fewer than half of them are rated: not knowing is not a closed door.
 */
export function accessRating({ keyPlayers, rated, open }: KeyPlayerAccess): number | null {
  return rated === 0 || rated * 2 < keyPlayers ? null : Math.min(5, 1 + Math.floor((5 * open) / rated));
}

/**
 * Computes the criteria that have a rule, revenue and access, for the accounts of a book: values of a tier decision by
 * account. Throws {@link TierError} in an org of several currencies, whose amounts cannot be ranked as they stand.
 */
export async function computeCriteria(
  connection: Connection,
  accountIds: readonly string[],
  today: string
): Promise<ReadonlyMap<string, Values>> {
  const revenue = await readRevenue(connection, accountIds, today);
  const ratings = revenueRatings(revenue);
  const access = await readAccess(connection);
  return new Map(
    accountIds.map((account) => {
      const rating = ratings.get(account);
      const openness = accessRating(access.get(account) ?? { keyPlayers: 0, rated: 0, open: 0 });
      return [
        account,
        {
          ...(rating === undefined ? {} : { RevenueRating__c: rating, ClosedRevenue__c: revenue.get(account) ?? 0 }),
          ...(openness === null ? {} : { AccessRating__c: openness })
        }
      ];
    })
  );
}

const everything = { autoFetch: true, maxFetch: 10_000_000 } as const;

/** Amounts won in the last four full quarters, 0 for accounts that bought nothing. */
async function readRevenue(
  connection: Connection,
  accountIds: readonly string[],
  today: string
): Promise<ReadonlyMap<string, number>> {
  const { fields } = await connection.describe('Opportunity');
  if (fields.some(({ name }) => name === 'CurrencyIsoCode'))
    throw new TierError('Revenue is not computed in an org of several currencies. Put the ratings into a file.');
  const { from, to } = lastFourQuarters(today);
  const cents = new Map(accountIds.map((account) => [account, 0]));
  // One row each: aggregate queries give no more than their first page.
  const { records } = await connection.query<{ AccountId: string; Amount: number }>(
    `SELECT AccountId, Amount FROM Opportunity WHERE IsWon = true AND AccountId != null AND Amount != null AND CloseDate >= ${from} AND CloseDate <= ${to}`,
    everything
  );
  for (const { AccountId, Amount } of records) {
    const known = cents.get(AccountId);
    if (known !== undefined) cents.set(AccountId, known + Math.round(Amount * 100));
  }
  return new Map([...cents].map(([account, amount]) => [account, amount / 100]));
}

async function readAccess(connection: Connection): Promise<ReadonlyMap<string, KeyPlayerAccess>> {
  const { records } = await connection.query<{ Account__c: string; Access__c: string | null }>(
    'SELECT Account__c, Access__c FROM Stakeholder__c WHERE IsKeyPlayer__c = true',
    everything
  );
  const found = new Map<string, KeyPlayerAccess>();
  for (const { Account__c: account, Access__c: access } of records) {
    const facts = found.get(account) ?? { keyPlayers: 0, rated: 0, open: 0 };
    facts.keyPlayers += 1;
    if (access !== null) facts.rated += 1;
    if (access === 'Regular' || access === 'In depth') facts.open += 1;
    found.set(account, facts);
  }
  return found;
}
