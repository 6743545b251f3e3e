/** Sorts the rows of the table by what their columns mean. */
import { ACCESS_LEVELS, INFLUENCE_LEVELS, ROLES, SUPPORT_LEVELS } from 'c/relationshipScore';

export type SortDirection = 'asc' | 'desc';

/** One person as the table shows them; blank is null or empty. */
export type Row = Readonly<Record<string, string | number | null>> & { readonly id: string; readonly name: string };

// Picks sort by their meaning, not by their letters.
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  influence: INFLUENCE_LEVELS,
  support: SUPPORT_LEVELS,
  access: ACCESS_LEVELS,
  role: ROLES
};

function sortKey(row: Row, column: string): string | number | null {
  const order = ORDERS[column];
  const value = row[column === 'lastInterviewText' ? 'lastInterview' : column] ?? null;
  if (value === null || value === '') return null;
  return order === undefined ? value : order.indexOf(String(value));
}

/** The rows in a column's order; blanks come last either way, and equals go by name. */
export function sortRows(rows: readonly Row[], column: string, direction: SortDirection): Row[] {
  const sign = direction === 'asc' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const left = sortKey(a, column);
    const right = sortKey(b, column);
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
    } else if (typeof left === 'number' && typeof right === 'number') {
      if (left !== right) return sign * (left - right);
    } else {
      const order = String(left).localeCompare(String(right));
      if (order !== 0) return sign * order;
    }
    return a.name.localeCompare(b.name);
  });
}
