/** What a plan waits for, and why it cannot be written in. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { Plan } from 'c/planTypes';
import { relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** What a plan waits for; empty where it waits for nothing. */
export function waitingText(plan: Plan, today: string): string {
  if (plan.status === 'In review' && plan.submittedOn !== null) {
    const when = relativeDate(plan.submittedOn, today, lang);
    return format(LABELS.waiting, when, plan.submittedBy?.name ?? LABELS.somebody);
  }
  if (plan.status === 'Approved' && plan.approvedOn !== null) {
    const when = relativeDate(plan.approvedOn, today, lang);
    return format(LABELS.approvedBy, when, plan.approver?.name ?? LABELS.somebody);
  }
  return '';
}

/** Why the strategy map cannot be written in; empty where it can. */
export function readOnlyText(
  plan: Plan,
  is: { readonly editable: boolean; readonly refused: boolean; readonly writer: boolean }
): string {
  if (plan.status === 'Closed') return LABELS.readClosed;
  if (is.refused) return format(LABELS.readRefused, plan.owner?.name ?? LABELS.owner);
  if (is.editable) return '';
  if (!is.writer) return LABELS.readOnly;
  return plan.owner === null ? LABELS.readOwnerless : format(LABELS.readOther, plan.owner.name);
}
