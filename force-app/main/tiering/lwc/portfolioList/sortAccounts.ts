/** Sorts accounts by a column, what is blank always last. Pure. */
import type { PortfolioAccount } from 'c/portfolioBook';

export type Column = 'name' | 'tier' | 'attractiveness' | 'relationship' | 'revenue' | 'ownerName';

/** Columns that begin with the largest value. */
const LARGEST_FIRST: readonly Column[] = ['attractiveness', 'relationship', 'revenue'];
const collator = new Intl.Collator();

/** True when a column's first click sorts downwards. */
export function isDescendingFirst(column: Column): boolean {
  return LARGEST_FIRST.includes(column);
}

/** The accounts in order; ties by name. */
export function sortAccounts(
  accounts: readonly PortfolioAccount[],
  column: Column,
  isDescending: boolean
): readonly PortfolioAccount[] {
  const turn = isDescending ? -1 : 1;
  return [...accounts].sort((a, b) => {
    const [x, y] = [a[column], b[column]];
    const byName = collator.compare(a.name, b.name);
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName;
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return turn * order || byName;
  });
}
