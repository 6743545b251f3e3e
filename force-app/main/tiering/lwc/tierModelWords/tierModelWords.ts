/** Judgements and numbers in words. Pure. */
import lang from '@salesforce/i18n/lang';

import { format } from 'c/textFormat';
import type { Criterion } from 'c/tierScore';
import { criterionName } from 'c/tierWords';

import { LABELS } from './labels';

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
