/** Remembers on this device what somebody last compared. */
import { GROUPINGS, NO_FILTERS } from 'c/indicatorBoardRows';
import type { BoardFilters, Grouping } from 'c/indicatorBoardRows';
import type { BoardView } from 'c/indicatorBoardFilters';
import { KINDS } from 'c/indicatorTypes';

/** What is kept: the search and the pace belong to the moment and are not. */
export interface Remembered {
  readonly filters: BoardFilters;
  readonly grouping: Grouping;
  readonly view: BoardView;
}

const keyOf = (userId: string): string => `linchpin.indicatorBoard.${userId}`;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What the user last compared; null where they never did, or where the browser remembers nothing. */
export function recall(userId: string): Remembered | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { tier, region, owner, sort, kind, grouping, view } = kept as Readonly<Record<string, unknown>>;
    return {
      filters: {
        ...NO_FILTERS,
        tier: text(tier),
        region: text(region),
        owner: text(owner),
        sort: KINDS.find((each) => each === sort) ?? null,
        kind: text(kind)
      },
      grouping: GROUPINGS.find((each) => each === grouping) ?? 'account',
      view: view === 'table' ? 'table' : 'charts'
    };
  } catch {
    return null;
  }
}

/** Keeps for the next time what the user compares. */
export function keep(userId: string, { filters, grouping, view }: Remembered): void {
  const { tier, region, owner, sort, kind } = filters;
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify({ tier, region, owner, sort, kind, grouping, view }));
  } catch {
    // A browser that keeps nothing begins anew next time.
  }
}
