/** How reviews are called. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { Review, ReviewKind } from 'c/planTypes';
import { daysBetween, exactDate, relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

const KINDS: Readonly<Record<ReviewKind, string>> = {
  Cadence: LABELS.cadence,
  Quarterly: LABELS.quarterly,
  'Team-based': LABELS.teamBased,
  Executive: LABELS.executive
};

const TITLES: Readonly<Record<ReviewKind, string>> = {
  Cadence: LABELS.cadenceReview,
  Quarterly: LABELS.quarterlyReview,
  'Team-based': LABELS.teamBasedReview,
  Executive: LABELS.executiveReview
};

/** A kind of review in a word. */
export function reviewKindName(kind: ReviewKind): string {
  return KINDS[kind];
}

/** A kind of review as it is called in a sentence, such as Cadence review. */
export function reviewKindTitle(kind: ReviewKind): string {
  return TITLES[kind];
}

/** What a review is called: by the day on which it was held, or is to be held. */
export function reviewName({ heldOn, scheduledFor }: Pick<Review, 'heldOn' | 'scheduledFor'>): string {
  const day = heldOn ?? scheduledFor;
  return day === null ? LABELS.reviewUndated : format(LABELS.reviewOf, mediumDate(day));
}

/** When a scheduled review is, relative to today; says by how much it is overdue. */
export function dueText(scheduledFor: string | null, today: string): string {
  if (scheduledFor === null) return '';
  const late = daysBetween(scheduledFor, today);
  return late > 0 ? format(LABELS.overdue, daysText(late)) : relativeDate(scheduledFor, today, lang);
}

/** Whether a review was held on its day, or how much later; empty where its day is not known. */
export function lateText({ heldOn, scheduledFor }: Pick<Review, 'heldOn' | 'scheduledFor'>): string {
  if (heldOn === null || scheduledFor === null) return '';
  const late = daysBetween(scheduledFor, heldOn);
  return late > 0 ? format(LABELS.daysLate, daysText(late)) : LABELS.onTime;
}

/** A number of days, such as 62 days. */
export function daysText(days: number): string {
  return new Intl.NumberFormat(lang, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

/** A day in short with its year, such as 28 Nov 2026. */
export function mediumDate(day: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`)
  );
}

/** An exact date for hover; empty for null. */
export function exactDay(day: string | null): string {
  return exactDate(day, lang);
}
