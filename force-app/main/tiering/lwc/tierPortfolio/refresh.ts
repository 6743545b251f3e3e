/** Accounts whose tier is a year old or soon will be. Pure. */
import type { PortfolioAccount } from 'c/portfolioBook';

/** Values of Account.TierStatus__c that ask for another look. */
export const OVERDUE = 'Refresh overdue';
export const DUE = 'Refresh due';

/** The accounts whose tier is to be looked at again, the longest overdue first. */
export function toRefresh(accounts: readonly PortfolioAccount[]): readonly PortfolioAccount[] {
  return accounts
    .filter(({ tierStatus }) => tierStatus === OVERDUE || tierStatus === DUE)
    .sort((a, b) => ((a.refreshOn ?? '') < (b.refreshOn ?? '') ? -1 : 1));
}
