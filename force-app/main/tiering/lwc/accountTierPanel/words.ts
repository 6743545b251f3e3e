/** What the panel says about a tier in sentences. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { TierDecision } from 'c/accountTierRecords';
import { daysBetween, exactDate, relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';
import { decimal, tierName } from 'c/tierWords';

import { LABELS } from './labels';

/** Days before the refresh from which it counts as due (Account.TierStatus__c). */
export const DUE_DAYS = 30;

/** Since when the tier holds (since 3 March 2026, 8 months ago); empty for null. */
export function sinceText(since: string | null, today: string): string {
  if (since === null) return '';
  return `${format(LABELS.since, exactDate(since, lang))}, ${relativeDate(since, today, lang)}`;
}

/** When the tier is to be looked at again, with whether that is late; empty for null. */
export function refreshText(refreshOn: string | null, today: string): string {
  if (refreshOn === null) return '';
  const days = daysBetween(today, refreshOn);
  const words = days < 0 ? LABELS.refreshOverdue : days <= DUE_DAYS ? LABELS.refreshDue : LABELS.refreshLater;
  return format(words, `${exactDate(refreshOn, lang)}, ${relativeDate(refreshOn, today, lang)}`);
}

/** Who decided; empty where that is not known. */
export function decidedText(decision: TierDecision | null): string {
  return decision?.approver ? format(LABELS.decidedBy, decision.approver) : '';
}

/** The score of a decision and what it recommends. */
export function scoreText({ score, recommended }: TierDecision): string {
  if (score === null) return LABELS.noScore;
  return recommended === null
    ? format(LABELS.scoreOnly, decimal(score))
    : format(LABELS.scoreLine, decimal(score), tierName(recommended));
}

/** Where an open decision stands. */
export function openText(open: TierDecision, today: string): string {
  const tier = tierName(open.tier);
  if (open.status === 'Draft') return open.tier === null ? LABELS.draftNoTier : format(LABELS.draftIs, tier);
  if (open.status === 'Sent back') return format(LABELS.returned, tier, open.returnReason ?? '');
  const when = open.proposedOn === null ? '' : relativeDate(open.proposedOn.slice(0, 10), today, lang);
  const words = open.tier === 'Tier 1' ? LABELS.waitingExecutive : LABELS.waiting;
  return format(words, open.proposedBy ?? '', tier, when);
}
