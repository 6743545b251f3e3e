/** What the panel says about a plan in sentences. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import { DUE_SOON_DAYS } from 'c/planCadence';
import { partName } from 'c/planWords';
import { daysBetween, exactDate, relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import type { OpenPromise, PanelPlan } from './panelRecords';

/** A figure in words, how much it presses, and the exact date for hover. */
export interface Words {
  readonly text: string;
  readonly title: string;
  readonly className: string;
}

/** Parts of the strategy map that are named as missing; the rest is counted. */
const NAMED = 3;

/** The next review, or what stands in its way. */
export function reviewWords({ status, nextReviewDue: due }: PanelPlan, today: string): Words {
  if (status !== 'Active') return { text: LABELS.afterActivation, title: '', className: 'quiet' };
  if (due === null) return { text: LABELS.notScheduled, title: '', className: 'warn' };
  const days = daysBetween(today, due);
  const title = exactDate(due, lang);
  if (days < 0) return { text: format(LABELS.overdue, daysText(-days)), title, className: 'bad' };
  return { text: relativeDate(due, today, lang), title, className: days <= DUE_SOON_DAYS ? 'warn' : '' };
}

/** How many promises were kept of those that were due. */
export function sayDoText({ kept, late }: PanelPlan, missed: number): string {
  const due = kept + late + missed;
  return due === 0 ? LABELS.nothingDue : format(LABELS.kept, kept, due);
}

/** What is missing in the strategy map: the first three parts, and how many more. */
export function missingText({ missing }: PanelPlan): string {
  if (missing.length === 0) return '';
  const names = missing.slice(0, NAMED).map(partName).join(', ');
  const more = missing.length - NAMED;
  return more > 0 ? format(LABELS.missingMore, names, more) : format(LABELS.missing, names);
}

/** How many barriers are open and how long the oldest has been. */
export function barrierWords({ openBarriers, oldestBarrierOn }: PanelPlan, today: string): Words {
  if (openBarriers === 0) return { text: LABELS.noBarrier, title: '', className: '' };
  if (oldestBarrierOn === null) return { text: String(openBarriers), title: '', className: 'warn' };
  const days = Math.max(0, daysBetween(oldestBarrierOn, today));
  const title = exactDate(oldestBarrierOn, lang);
  return { text: format(LABELS.barriers, openBarriers, daysText(days)), title, className: days >= 30 ? 'bad' : 'warn' };
}

/** When a promise is, or was, due. */
export function dueWords({ dueOn }: OpenPromise, today: string): Words {
  const days = daysBetween(today, dueOn);
  const title = exactDate(dueOn, lang);
  if (days < 0) return { text: format(LABELS.overdue, daysText(-days)), title, className: 'due bad' };
  return { text: format(LABELS.due, relativeDate(dueOn, today, lang)), title, className: 'due quiet' };
}

/** First and last day of the plan; the year where it is exactly one. */
export function periodText({ startDate, endDate }: PanelPlan): string {
  if (startDate === null || endDate === null) return '';
  const year = startDate.slice(0, 4);
  if (startDate === `${year}-01-01` && endDate === `${year}-12-31`) return year;
  const days = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return days.formatRange(new Date(`${startDate}T00:00:00Z`), new Date(`${endDate}T00:00:00Z`));
}

/** A number of days in words, such as 19 days. */
export function daysText(days: number): string {
  return new Intl.NumberFormat(lang, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}
