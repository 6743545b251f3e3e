/** Which accounts of the book are looked at, and why some cannot be placed. Pure. */
import { TIERS } from 'c/tierScore';
import { tierName } from 'c/tierWords';

import type { PortfolioAccount } from './portfolioBook';

/** Value of a filter that asks for accounts where the field is blank. */
export const NONE = '(blank)';

/** What the user filters by; null does not filter. */
export interface Filters {
  readonly tier: string | null;
  readonly owner: string | null;
  readonly type: string | null;
  /** A country, or a country and a state joined by `regionKey`. */
  readonly region: string | null;
}

export const NO_FILTERS: Filters = { tier: null, owner: null, type: null, region: null };

interface Option {
  readonly value: string;
  readonly label: string;
}
export type FilterOptions = Readonly<Record<keyof Filters, readonly Option[]>>;

/** Figure without which an account has no place. */
export type Missing = 'decision' | 'score' | 'relationship';

const regionKey = (country: string, state: string): string => `${country} › ${state}`;

/** True when an account passes all filters. */
export function matches(account: PortfolioAccount, filters: Filters): boolean {
  const { tier, owner, type, region } = filters;
  if (tier !== null && (account.tier ?? NONE) !== tier) return false;
  if (owner !== null && (account.ownerId ?? NONE) !== owner) return false;
  if (type !== null && (account.organisationType ?? NONE) !== type) return false;
  if (region === null) return true;
  const country = account.country ?? NONE;
  return region === country || (account.state !== null && region === regionKey(country, account.state));
}

/** The choices that the book offers, blanks last where there are any. `blanks` names them. */
export function filterOptions(
  accounts: readonly PortfolioAccount[],
  blanks: Readonly<Record<keyof Filters, string>>
): FilterOptions {
  const collator = new Intl.Collator();
  const byLabel = (a: Option, b: Option): number => collator.compare(a.label, b.label);
  const collect = (key: keyof Filters, pick: (account: PortfolioAccount) => readonly Option[]): readonly Option[] => {
    const found = new Map<string, Option>();
    for (const account of accounts) for (const option of pick(account)) found.set(option.value, option);
    const isBlank = found.delete(NONE);
    const options = [...found.values()].sort(byLabel);
    return isBlank ? [...options, { value: NONE, label: blanks[key] }] : options;
  };
  const plain = (value: string | null, label: string | null = value): readonly Option[] => [
    { value: value ?? NONE, label: label ?? value ?? NONE }
  ];
  const tiers = collect('tier', ({ tier }) => plain(tier, tierName(tier)));
  const order = (value: string): number => {
    const index = TIERS.findIndex((tier) => tier === value);
    return index < 0 ? TIERS.length : index;
  };
  return {
    tier: [...tiers].sort((a, b) => order(a.value) - order(b.value)),
    owner: collect('owner', ({ ownerId, ownerName }) => plain(ownerId, ownerName)),
    type: collect('type', ({ organisationType }) => plain(organisationType)),
    region: collect('region', ({ country, state }) => {
      if (state === null) return plain(country);
      const key = regionKey(country ?? NONE, state);
      return [...plain(country), { value: key, label: country === null ? state : key }];
    })
  };
}

/** The figures that an account lacks to be placed; empty when it has its place. */
export function missingFor(account: PortfolioAccount): readonly Missing[] {
  const missing: Missing[] = [];
  if (account.attractiveness === null) missing.push(account.ratings === null ? 'decision' : 'score');
  if (account.relationship === null) missing.push('relationship');
  return missing;
}

/** An account that has its place: both figures are there. */
export type PlacedAccount = PortfolioAccount & { readonly attractiveness: number; readonly relationship: number };

/** True for an account with both figures. */
export function isPlaced(account: PortfolioAccount): account is PlacedAccount {
  return account.attractiveness !== null && account.relationship !== null;
}
