/** Orders the table of indicators by a column. */
import { PACES } from 'c/indicatorTypes';

import { byBehindness, tierPlace } from './rank';
import type { BoardRow } from './rowTypes';

/** Columns that the table can be sorted by. */
export type BoardColumn =
  | 'name'
  | 'account'
  | 'owner'
  | 'team'
  | 'tier'
  | 'region'
  | 'pace'
  | 'behindBy'
  | 'current'
  | 'target'
  | 'lastReading';

const DESCENDING_FIRST: readonly BoardColumn[] = ['behindBy', 'current', 'target'];

/** True for columns of which the largest value is looked for first. */
export function isDescendingFirst(column: BoardColumn): boolean {
  return DESCENDING_FIRST.includes(column);
}

function valueOf(row: BoardRow, column: BoardColumn): string | number | null {
  switch (column) {
    case 'name':
      return row.indicator.name;
    case 'account':
      return row.account?.name ?? null;
    case 'owner':
      return row.owner?.name ?? null;
    case 'team':
      return row.manager?.name ?? null;
    case 'tier':
      return row.tier === null ? null : tierPlace(row.tier);
    case 'region':
      return row.region;
    case 'pace':
      return PACES.indexOf(row.pace);
    case 'behindBy':
      return row.behindBy;
    case 'current':
      return row.indicator.current;
    case 'target':
      return row.indicator.target;
    case 'lastReading':
      return row.indicator.lastReadingOn;
  }
}

/**
 * The rows by a column. Paces stand in the order in which they need attention. What is blank comes last whichever way the
 * column is sorted; ties stand by behind-ness.
 */
export function sortRows(rows: readonly BoardRow[], column: BoardColumn, isDescending: boolean): readonly BoardRow[] {
  const { compare } = new Intl.Collator();
  const direction = isDescending ? -1 : 1;
  const between = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
  return rows
    .map((row) => ({ row, value: valueOf(row, column) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null) || byBehindness(a.row, b.row, compare);
      }
      return direction * between(a.value, b.value) || byBehindness(a.row, b.row, compare);
    })
    .map(({ row }) => row);
}
