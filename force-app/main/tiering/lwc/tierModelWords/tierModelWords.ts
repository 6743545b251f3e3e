/** Names of criteria and tiers, judgements and numbers in words. Pure. */
import lang from '@salesforce/i18n/lang';

import { format } from 'c/textFormat';
import type { Criterion } from 'c/tierScore';

import { CRITERION_NAMES, LABELS, TIER_NAMES } from './labels';

/** The name of a criterion as users read it. */
export function criterionName(criterion: Criterion): string {
  return CRITERION_NAMES[criterion];
}

/** The name of a tier as users read it; a dash's words for null. */
export function tierName(tier: string | null): string {
  if (tier === null) return LABELS.notTiered;
  return TIER_NAMES[tier as keyof typeof TIER_NAMES] ?? tier;
}

/** A number with as many decimals as it has, up to `decimals`. */
export function plainNumber(value: number, decimals = 4): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: decimals, useGrouping: false }).format(value);
}

/** A whole number with its thousands grouped. */
export function wholeNumber(value: number): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 0 }).format(value);
}

/** A judgement of two criteria as a sentence; null is not judged yet. */
export function judgementWords(first: Criterion, second: Criterion, value: number | null): string {
  const [one, other] = [criterionName(first), criterionName(second)];
  if (value === null) return LABELS.notJudged;
  if (value === 1) return format(LABELS.equal, one, other);
  return value > 0 ? format(LABELS.times, one, other, value) : format(LABELS.times, other, one, -value);
}
