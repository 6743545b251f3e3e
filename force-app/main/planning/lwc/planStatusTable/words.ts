/** What the table says about the review of a plan. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { Need, StatusRow } from 'c/planStatus';
import { exactDate, relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** How much it presses: `bad` is late, `warn` wants something soon, `good` is as it should be, `quiet` says nothing. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet';

/** The review of a plan in a word or two, how much that presses, and the exact date for hover. */
export interface ReviewWords {
  readonly text: string;
  readonly tone: Tone;
  readonly title: string;
}

/** The review column. */
export function reviewWords(row: StatusRow, { kind, days }: Need, today: string): ReviewWords {
  const dated = (label: string): string =>
    row.nextReviewDue === null ? '' : format(label, exactDate(row.nextReviewDue, lang));
  const waiting = row.submittedOn === null ? '' : format(LABELS.waitingFor, relativeDate(row.submittedOn, today, lang));
  switch (kind) {
    case 'approve':
      return { text: LABELS.awaitingYou, tone: 'warn', title: waiting };
    case 'waiting':
      return { text: LABELS.awaitingApproval, tone: 'quiet', title: waiting };
    case 'overdue':
      return { text: format(LABELS.overdue, days ?? 0), tone: 'bad', title: dated(LABELS.wasDueOn) };
    case 'due': {
      const text = days === 0 ? LABELS.dueToday : format(LABELS.dueIn, days ?? 0);
      return { text, tone: 'warn', title: dated(LABELS.nextOn) };
    }
    case 'onCadence':
      return { text: LABELS.onCadence, tone: 'good', title: dated(LABELS.nextOn) };
    case 'returned':
      return { text: LABELS.sentBack, tone: 'warn', title: row.returnReason ?? '' };
    case 'unscheduled':
      return { text: LABELS.notScheduled, tone: 'warn', title: '' };
    case 'noPlan': {
      const since = row.withoutPlanSince;
      const title = since === null ? '' : format(LABELS.withoutSince, exactDate(since, lang));
      return { text: LABELS.notStarted, tone: 'quiet', title };
    }
    case 'approved':
    case 'draft':
      return { text: LABELS.notStarted, tone: 'quiet', title: '' };
  }
}
