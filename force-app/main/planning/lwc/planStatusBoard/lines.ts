/** What slipped and what comes, in sentences. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { Coming, Slip } from 'c/planStatus';
import type { ReviewKind } from 'c/planTypes';
import { daysBetween, exactDate, relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { daysText } from './tileViews';

/** A sentence that leads to a record. */
export interface Line {
  readonly key: string;
  readonly text: string;
  /** When, relative to today; empty where it is not dated. */
  readonly when: string;
  /** The exact date, for hover. */
  readonly title: string;
  readonly id: string;
  readonly object: string;
  readonly className: string;
}

const KINDS: Readonly<Record<ReviewKind, string>> = {
  Cadence: LABELS.kindCadence,
  Quarterly: LABELS.kindQuarterly,
  'Team-based': LABELS.kindTeam,
  Executive: LABELS.kindExecutive
};

/** One thing that slipped. */
export function slipLine(slip: Slip, today: string): Line {
  const day = slip.since?.slice(0, 10) ?? null;
  // How long an account has had no plan is said in its sentence.
  const when = day === null || slip.kind === 'noPlan' ? '' : relativeDate(day, today, lang);
  return {
    key: `${slip.kind} ${slip.key}`,
    text: slipText(slip, today),
    when,
    title: exactDate(day, lang),
    className: `mark ${slip.kind === 'noPlan' || slip.kind === 'returned' ? 'soft' : 'hard'}`,
    id: slip.key,
    object: objectOf(slip)
  };
}

function objectOf(slip: Slip): string {
  switch (slip.kind) {
    case 'left':
      return 'Stakeholder__c';
    case 'missedCustomer':
    case 'missedInternal':
      return 'Commitment__c';
    case 'escalated':
      return 'Barrier__c';
    case 'noPlan':
      return 'Account';
    case 'overdue':
    case 'returned':
      return 'AccountPlan__c';
  }
}

function slipText(slip: Slip, today: string): string {
  switch (slip.kind) {
    case 'left':
      return format(
        slip.what.isChampion ? LABELS.slipChampion : LABELS.slipKeyPlayer,
        slip.what.account.name,
        slip.what.name
      );
    case 'missedCustomer':
      return format(LABELS.slipMissedCustomer, slip.what.ofPlan.account.name, slip.what.name);
    case 'missedInternal':
      return format(LABELS.slipMissedInternal, slip.what.ofPlan.account.name, slip.what.name);
    case 'escalated':
      return format(LABELS.slipEscalated, slip.what.ofPlan.account.name, slip.what.name);
    case 'overdue':
      return format(LABELS.slipOverdue, slip.what.account.name);
    case 'returned':
      return format(LABELS.slipReturned, slip.what.account.name, slip.what.returnReason ?? '');
    case 'noPlan': {
      const { account, tierLabel, withoutPlanSince: since } = slip.what;
      const tier = tierLabel ?? '';
      return since === null
        ? format(LABELS.slipNoPlan, account.name, tier)
        : format(LABELS.slipNoPlanSince, account.name, tier, daysText(Math.max(0, daysBetween(since, today))));
    }
  }
}

/** One review to come. */
export function comingLine({ key, on, kind, reviewId, plan, account }: Coming, today: string): Line {
  return {
    key,
    text: format(LABELS.review, account.name, kind === null ? LABELS.kindNone : KINDS[kind]),
    when: relativeDate(on, today, lang),
    title: exactDate(on, lang),
    className: kind === null ? 'mark soft' : 'mark',
    id: reviewId ?? plan.id,
    object: reviewId === null ? 'AccountPlan__c' : 'PlanReview__c'
  };
}

/** Day and month in few letters (28 Nov), for the margin. */
export function shortDay(day: string): string {
  return new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`)
  );
}
