/** How tiers, criteria, functions and figures are called, for every tiering screen. */
import currency from '@salesforce/i18n/currency';
import lang from '@salesforce/i18n/lang';

import { format } from 'c/textFormat';
import { TIERS } from 'c/tierScore';
import type { Criterion, Tier, TierMove } from 'c/tierScore';

import { LABELS } from './labels';

export { functionName } from 'c/teamFunctions';

const CRITERION_NAMES: Readonly<Record<Criterion, string>> = {
  revenue: LABELS.revenue,
  growth: LABELS.growth,
  fit: LABELS.fit,
  partner: LABELS.partner,
  ecosystem: LABELS.ecosystem,
  access: LABELS.access
};

const TIER_NAMES: Readonly<Record<Tier, string>> = {
  'Tier 1': LABELS.tier1,
  'Tier 2': LABELS.tier2,
  'Tier 3': LABELS.tier3,
  'Not a key account': LABELS.notKey
};

const STATUS_NAMES: Readonly<Record<string, string>> = {
  Draft: LABELS.draft,
  Proposed: LABELS.proposed,
  'Sent back': LABELS.sentBack,
  Approved: LABELS.approved,
  Superseded: LABELS.superseded
};

const CULTURE_NAMES: Readonly<Record<string, string>> = {
  'Partner-minded': LABELS.partnerMinded,
  Mixed: LABELS.mixed,
  Transactional: LABELS.transactional
};

/** A criterion in the user's words. */
export function criterionName(criterion: Criterion): string {
  return CRITERION_NAMES[criterion];
}

/** A tier in the user's words; "Not tiered yet" for null, never a tier. */
export function tierName(tier: Tier | null): string {
  return tier === null ? LABELS.notTiered : TIER_NAMES[tier];
}

/** The status of a decision in the user's words. */
export function statusName(status: string): string {
  return STATUS_NAMES[status] ?? status;
}

/** A buying culture in the user's words. */
export function cultureName(culture: string): string {
  return CULTURE_NAMES[culture] ?? culture;
}

/** Several names as one text (A, B and C). */
export function listed(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : format(LABELS.and, names.slice(0, -1).join(', '), last);
}

/** What different ratings would earn (Growth potential 3 → 4 gives 71.25: Tier 1). */
export function moveSentence(move: TierMove): string {
  const changes = move.changes.map(({ criterion, from, to }) =>
    format(LABELS.change, criterionName(criterion), from, to)
  );
  return format(LABELS.move, listed(changes), decimal(move.score), tierName(move.tier));
}

/** A score, weight or number of points with up to two decimals. */
export function decimal(value: number): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value);
}

/** An amount in whole units of the user's currency. */
export function money(amount: number): string {
  return new Intl.NumberFormat(lang, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);
}

/** The tiers to choose from, best first. */
export function tierChoices(): readonly { readonly value: Tier; readonly label: string }[] {
  return TIERS.map((value) => ({ value, label: tierName(value) }));
}
