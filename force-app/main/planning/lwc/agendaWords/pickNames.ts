/** Ratings and tiers in the user's words. Pure. */
import { LABELS } from './labels';

const PICKS: Readonly<Record<string, string>> = {
  'Very low': LABELS.veryLow,
  Low: LABELS.low,
  Medium: LABELS.medium,
  High: LABELS.high,
  'Very high': LABELS.veryHigh,
  Opponent: LABELS.opponent,
  Sceptic: LABELS.sceptic,
  Neutral: LABELS.neutral,
  Supporter: LABELS.supporter,
  Champion: LABELS.champion,
  None: LABELS.accessNone,
  Brief: LABELS.brief,
  Regular: LABELS.regular,
  'In depth': LABELS.inDepth,
  'Decision maker': LABELS.decisionMaker,
  Approver: LABELS.approver,
  Influencer: LABELS.influencer,
  User: LABELS.user,
  Gatekeeper: LABELS.gatekeeper
};

const TIERS: Readonly<Record<string, string>> = {
  'Tier 1': LABELS.tier1,
  'Tier 2': LABELS.tier2,
  'Tier 3': LABELS.tier3,
  'Not a key account': LABELS.notKeyAccount
};

/** A rating in the user's words; "Not rated" for null. A value of the org's own stays as it is. */
export function pickName(pick: string | null): string {
  return pick === null ? LABELS.notRated : (PICKS[pick] ?? pick);
}

/** A tier in the user's words; "Not tiered yet" for null. */
export function tierText(tier: string | null): string {
  return tier === null ? LABELS.notTiered : (TIERS[tier] ?? tier);
}
