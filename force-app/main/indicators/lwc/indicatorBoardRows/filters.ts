/** Which indicators of the board are looked at. */
import type { Kind } from 'c/indicatorTypes';

import { inBand } from './bands';
import type { Band } from './bands';
import { kindOf } from './kinds';
import { tierPlace } from './rank';
import type { BoardRow } from './rowTypes';

/** Value of a filter that asks for indicators whose account, plan or owner says nothing. */
export const NONE = '(blank)';
/** Value of the filter by owner that asks for everybody who reports to the user. */
export const TEAM = '(team)';
/** Value of the filter by owner that asks for the user. */
export const MINE = '(mine)';

/** What is looked at; null and an empty search show everything. */
export interface BoardFilters {
  readonly tier: string | null;
  readonly region: string | null;
  /** An owner's id, `TEAM`, `MINE` or `NONE`. */
  readonly owner: string | null;
  /** Leading or lagging. */
  readonly sort: Kind | null;
  /** One kind of indicator to compare; see `kindOf`. */
  readonly kind: string | null;
  /** Part of an account's name. */
  readonly search: string;
  readonly band: Band | null;
}

/** Shows everything. */
export const NO_FILTERS: BoardFilters = {
  tier: null,
  region: null,
  owner: null,
  sort: null,
  kind: null,
  search: '',
  band: null
};

interface Option {
  readonly value: string;
  readonly label: string;
}
/** What can be chosen of tiers, regions and owners. */
export interface FilterOptions {
  readonly tier: readonly Option[];
  readonly region: readonly Option[];
  readonly owner: readonly Option[];
}

/** True when anything is filtered. */
export function isAnyFilter(filters: BoardFilters): boolean {
  return Object.entries(filters).some(([name, value]) => (name === 'search' ? value !== '' : value !== null));
}

/** Somebody whose people own plans begins with theirs; everybody else with all that they may see. */
export function firstFilters(rows: readonly BoardRow[]): BoardFilters {
  return rows.some(({ isMyTeams }) => isMyTeams) ? { ...NO_FILTERS, owner: TEAM } : NO_FILTERS;
}

// Somebody who types "saint helene" finds Sainte-Hélène.
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isOwned(row: BoardRow, owner: string): boolean {
  if (owner === TEAM) return row.isMyTeams;
  return owner === MINE ? row.isMine : (row.owner?.id ?? NONE) === owner;
}

/**
 * The rows that pass every filter, in their order. The search finds accounts whose name has every word of it, in any
 * order, whatever the case, the accents and the punctuation.
 */
export function filterRows(rows: readonly BoardRow[], filters: BoardFilters): readonly BoardRow[] {
  const { tier, region, owner, sort, kind, band } = filters;
  const words = plain(filters.search)
    .split(' ')
    .filter((word) => word !== '');
  return rows.filter((row) => {
    const name = words.length === 0 ? '' : plain(row.account?.name ?? '');
    return (
      (tier === null || (row.tier ?? NONE) === tier) &&
      (region === null || (row.region ?? NONE) === region) &&
      (owner === null || isOwned(row, owner)) &&
      (sort === null || row.indicator.kind === sort) &&
      (kind === null || kindOf(row) === kind) &&
      (band === null || inBand(row, band)) &&
      words.every((word) => name.includes(word))
    );
  });
}

/**
 * The choices that the rows offer: tiers best first, regions and owners by name, and last the blank one where there is
 * one. `blanks` names those; the owner's choices begin with the user's people and the user where they own plans.
 */
export function filterOptions(
  rows: readonly BoardRow[],
  words: {
    readonly noTier: string;
    readonly noRegion: string;
    readonly noOwner: string;
    readonly team: string;
    readonly mine: string;
  }
): FilterOptions {
  const { compare } = new Intl.Collator();
  const collect = (
    pick: (row: BoardRow) => Option | null,
    blank: string,
    order: (a: Option, b: Option) => number
  ): readonly Option[] => {
    const found = new Map<string, Option>();
    let hasBlank = false;
    for (const row of rows) {
      const option = pick(row);
      if (option === null) hasBlank = true;
      else found.set(option.value, option);
    }
    return [...[...found.values()].sort(order), ...(hasBlank ? [{ value: NONE, label: blank }] : [])];
  };
  const byLabel = (a: Option, b: Option): number => compare(a.label, b.label);
  const own = (value: string, label: string, has: boolean): readonly Option[] => (has ? [{ value, label }] : []);
  return {
    tier: collect(
      ({ tier, tierLabel }) => (tier === null ? null : { value: tier, label: tierLabel ?? tier }),
      words.noTier,
      (a, b) => tierPlace(a.value) - tierPlace(b.value) || byLabel(a, b)
    ),
    region: collect(
      ({ region }) => (region === null ? null : { value: region, label: region }),
      words.noRegion,
      byLabel
    ),
    owner: [
      ...own(
        TEAM,
        words.team,
        rows.some(({ isMyTeams }) => isMyTeams)
      ),
      ...own(
        MINE,
        words.mine,
        rows.some(({ isMine }) => isMine)
      ),
      ...collect(
        ({ owner }) => (owner === null ? null : { value: owner.id, label: owner.name }),
        words.noOwner,
        byLabel
      )
    ]
  };
}

/** Filters that were kept from another day, without those that nothing on the board answers to any more. */
export function withoutMissing(
  filters: BoardFilters,
  options: FilterOptions,
  kinds: readonly { readonly key: string }[]
): BoardFilters {
  const offered = (value: string | null, choices: readonly Option[]): string | null =>
    choices.some((choice) => choice.value === value) ? value : null;
  return {
    ...filters,
    tier: offered(filters.tier, options.tier),
    region: offered(filters.region, options.region),
    owner: offered(filters.owner, options.owner),
    kind: kinds.some(({ key }) => key === filters.kind) ? filters.kind : null
  };
}
