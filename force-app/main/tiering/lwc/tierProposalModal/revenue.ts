/**
 * What was won lately, and the rating that it suggests. Pure.
 *
 * The rule: of the accounts with revenue that the user sees, in the last four full calendar quarters, how many have
 * less than this one? A fifth of them is worth one step of the rating: 1 for the lowest fifth, 5 for the highest.
 */
import { nodesOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';

/** Fewest accounts with revenue that fifths can be told from. */
export const FEWEST_ACCOUNTS = 5;

interface AggregateNode {
  readonly aggregate: {
    readonly AccountId?: Field<string>;
    readonly Amount?: { readonly sum?: Field<number> } | null;
  };
}

/** What CLOSED_REVENUE answers. */
export interface RevenueData {
  readonly uiapi: {
    readonly aggregate: {
      readonly own?: Connection<AggregateNode> | null;
      readonly all?: Connection<AggregateNode> | null;
    };
  };
}

/** Two days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What the opportunities say. */
export interface Revenue {
  /** Won with the account in the period; 0 when nothing was won. */
  readonly amount: number;
  /** Accounts with revenue in the period, this one included. */
  readonly accounts: number;
  /** Those of them with less revenue than this account. */
  readonly below: number;
  /** 1 to 5; null while too few accounts have revenue. */
  readonly suggestion: number | null;
}

/** The last four calendar quarters that are over on a day (`YYYY-MM-DD`). */
export function lastFourQuarters(today: string): Period {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarterStart = Math.floor((month - 1) / 3) * 3;
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  return {
    from: day(new Date(Date.UTC(year - 1, quarterStart, 1))),
    to: day(new Date(Date.UTC(year, quarterStart, 0)))
  };
}

/** What was won with the account, against the others. */
export function revenueOf({ uiapi: { aggregate } }: RevenueData): Revenue {
  const sums = nodesOf(aggregate.all).flatMap(({ aggregate: { AccountId, Amount } }) => {
    const sum = valueOf(Amount?.sum) ?? 0;
    return valueOf(AccountId) === null || sum <= 0 ? [] : [sum];
  });
  const [own] = nodesOf(aggregate.own);
  const amount = valueOf(own?.aggregate.Amount?.sum) ?? 0;
  const below = sums.filter((sum) => sum < amount).length;
  return {
    amount,
    accounts: sums.length,
    below,
    suggestion: sums.length < FEWEST_ACCOUNTS ? null : Math.min(5, 1 + Math.floor((5 * below) / sums.length))
  };
}
