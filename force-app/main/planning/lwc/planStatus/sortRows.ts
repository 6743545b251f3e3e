/** Sorts plans by a column; what is blank always comes last. */
import { sortByNeed } from './need';
import type { StatusRow } from './statusTypes';
import { tierRank } from './tiers';

/** Columns of the table that sort by themselves. */
export type StatusColumn = 'account' | 'tier' | 'status' | 'review' | 'completeness' | 'score' | 'sayDo' | 'owner';

const LARGEST_FIRST: readonly StatusColumn[] = ['completeness', 'score', 'sayDo'];
const STATUSES = ['Draft', 'In review', 'Approved', 'Active'];

/** True when a column's first click sorts downwards. */
export function isDescendingFirst(column: StatusColumn): boolean {
  return LARGEST_FIRST.includes(column);
}

/** The rows in the order of a column; ties by what needs the user. */
export function sortRows(
  rows: readonly StatusRow[],
  column: StatusColumn,
  isDescending: boolean,
  today: string,
  canApprove: boolean
): readonly StatusRow[] {
  const turn = isDescending ? -1 : 1;
  const collator = new Intl.Collator();
  const values = new Map(rows.map((row) => [row, valueIn(row, column)]));
  return [...sortByNeed(rows, today, canApprove)].sort((a, b) => {
    const [x, y] = [values.get(a) ?? null, values.get(b) ?? null];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return turn * (typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y)));
  });
}

function valueIn(row: StatusRow, column: StatusColumn): string | number | null {
  switch (column) {
    case 'account':
      return row.account.name;
    case 'tier':
      return row.tier === null ? null : tierRank(row.tier);
    case 'status':
      return row.status === null ? -1 : STATUSES.indexOf(row.status);
    case 'review':
      return row.nextReviewDue;
    case 'completeness':
      return row.completeness;
    case 'score':
      return row.score;
    case 'sayDo':
      return row.due === 0 ? null : row.kept / row.due;
    case 'owner':
      return row.owner?.name ?? null;
  }
}
