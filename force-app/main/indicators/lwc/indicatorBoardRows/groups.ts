/** Accounts, owners and teams, compared by how much of theirs is behind. */
import { byBehindness } from './rank';
import type { BoardRow, Named } from './rowTypes';

/** What indicators are put together by; `team` is whoever the owner of the plan reports to. */
export const GROUPINGS = ['none', 'account', 'owner', 'team'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Indicators of one account, owner or team. */
export interface BoardGroup {
  /** Id of the account or person; empty for none. */
  readonly key: string;
  /** Empty where there is none, and without grouping. */
  readonly name: string;
  readonly behind: number;
  /** Those with a pace: behind, on pace, ahead or reached. */
  readonly measured: number;
  /** Those with a target that cannot be held against it yet. */
  readonly unmeasured: number;
  readonly withoutTarget: number;
  /** What is shown of the group, the furthest behind first. */
  readonly rows: readonly BoardRow[];
}

/** The grouping to draw: one kind of indicator by account would give every account a heading for a single chart. */
export function groupingFor(grouping: Grouping, kind: string | null): Grouping {
  return kind !== null && grouping === 'account' ? 'none' : grouping;
}

function groupOf(row: BoardRow, grouping: Grouping): Named | null {
  switch (grouping) {
    case 'none':
      return null;
    case 'account':
      return row.account;
    case 'owner':
      return row.owner;
    case 'team':
      return row.manager;
  }
}

function figuresOf(rows: readonly BoardRow[]): Omit<BoardGroup, 'key' | 'name' | 'rows'> & { readonly worst: number } {
  const count = (...paces: readonly string[]): number => rows.filter(({ pace }) => paces.includes(pace)).length;
  return {
    behind: count('Behind'),
    measured: count('Behind', 'On pace', 'Ahead', 'Reached'),
    unmeasured: count('Not measured'),
    withoutTarget: count('No target'),
    worst: Math.max(-Infinity, ...rows.flatMap(({ behindBy }) => (behindBy === null ? [] : [behindBy])))
  };
}

/**
 * The groups of `all`, the one with the largest share behind first: behind of measured, whatever cannot be measured left
 * out of both. Ties go to more behind, then to the indicator furthest behind, then to the name. Groups in which nothing is
 * measured come last, by name: nothing is known to be behind, nor to be on pace. Each keeps of its rows those of `shown`,
 * and a group without any is left out; its figures are of all its rows.
 */
export function groupRows(
  all: readonly BoardRow[],
  shown: readonly BoardRow[],
  grouping: Grouping
): readonly BoardGroup[] {
  const collected = new Map<string, { name: string; all: BoardRow[]; shown: BoardRow[] }>();
  const within = new Set(shown);
  for (const row of all) {
    const named = groupOf(row, grouping);
    const key = named?.id ?? '';
    const group = collected.get(key) ?? { name: named?.name ?? '', all: [], shown: [] };
    collected.set(key, group);
    group.all.push(row);
    if (within.has(row)) group.shown.push(row);
  }
  const { compare } = new Intl.Collator();
  const share = ({ behind, measured }: BoardGroup): number => (measured === 0 ? -1 : behind / measured);
  return [...collected]
    .filter(([, group]) => group.shown.length > 0)
    .map(([key, group]) => {
      const { worst, ...figures } = figuresOf(group.all);
      const rows = [...group.shown].sort((a, b) => byBehindness(a, b, compare));
      return { worst, group: { key, name: group.name, ...figures, rows } };
    })
    .sort(
      (a, b) =>
        share(b.group) - share(a.group) ||
        b.group.behind - a.group.behind ||
        (a.worst === b.worst ? 0 : b.worst - a.worst) ||
        compare(a.group.name, b.group.name)
    )
    .map(({ group }) => group);
}
