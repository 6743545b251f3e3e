/** The figures of the preview and the accounts behind each. Pure. */
import { format, wholePercent } from 'c/textFormat';
import { plainNumber, wholeNumber } from 'c/tierModelWords';
import type { PlacedAccount, Preview } from 'c/tierPreview';
import { TIERS } from 'c/tierScore';
import type { Tier } from 'c/tierScore';
import { criterionName, tierName } from 'c/tierWords';

import { LABELS } from './labels';

/** Accounts shown of a group at first, and more at each request. */
export const FIRST_SHOWN = 20;

/** A figure that opens to its accounts. */
export interface Group {
  readonly key: Tier | 'unscored' | 'changed' | 'first' | 'edge';
  readonly name: string;
  readonly count: string;
  /** Share of all accounts in words; empty where it says nothing. */
  readonly share: string;
  readonly heading: string;
  readonly groupClass: string;
  readonly accounts: readonly PlacedAccount[];
}

/** All figures of the preview; shares are of `total` accounts. */
export function groupsOf(preview: Preview, total: number): readonly Group[] {
  const group = (key: Group['key'], name: string, accounts: readonly PlacedAccount[], rank: number): Group => ({
    key,
    name,
    count: wholeNumber(accounts.length),
    share: rank > 0 && total > 0 ? format(LABELS.percent, wholePercent(accounts.length / total)) : '',
    heading: format(LABELS.heading, name, wholeNumber(accounts.length)),
    groupClass: rank > 0 ? `figure rank${rank}` : 'figure',
    accounts
  });
  return [
    ...TIERS.map((tier, index) => group(tier, tierName(tier), preview.tiers[tier], index + 1)),
    group('unscored', LABELS.unscored, preview.unscored, 0),
    group('changed', LABELS.changed, preview.changed, 0),
    group('first', LABELS.first, preview.first, 0),
    group('edge', LABELS.edge, preview.edge, 0)
  ];
}

/** The accounts of a group as its list shows them. */
export function rowsOf(accounts: readonly PlacedAccount[]): readonly unknown[] {
  return accounts.map((account) => ({
    id: account.id,
    name: account.name,
    score: account.score === null ? LABELS.noScore : plainNumber(account.score, 2),
    tiers: tiersOf(account),
    note: noteOf(account)
  }));
}

function tiersOf({ tier, tierNow, score }: PlacedAccount): string {
  const now = tierName(tierNow);
  if (tier === null) return score === null && tierNow !== null ? format(LABELS.stays, now) : now;
  return tier === tierNow ? format(LABELS.stays, now) : format(LABELS.becomes, now, tierName(tier));
}

function noteOf({ unrated, edge }: PlacedAccount): string {
  if (unrated.length > 0) return format(LABELS.unrated, unrated.map(criterionName).join(', '));
  if (edge === null) return '';
  const tier = tierName(edge.tier);
  if (edge.points === 0) return format(LABELS.onThreshold, tier);
  return format(edge.points > 0 ? LABELS.above : LABELS.below, plainNumber(Math.abs(edge.points), 2), tier);
}
