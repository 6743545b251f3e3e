/** Figures of a plan with what they rest on. Pure. */
import { completeness } from 'c/planCompleteness';
import { pace } from 'c/planPace';
import type { Sum } from 'c/planTotals';
import type { Objective, PlanData } from 'c/planTypes';
import { relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import type { DigestFigure } from './digestTypes';
import type { DigestSetting } from './words';

/** A day in short, such as 3 Mar 2026; empty for null. */
export function shortDay(date: string | null, locale: string): string {
  if (date === null || date === '') return '';
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}

/** A whole percentage as the language writes it. */
export function percentText(percent: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(percent / 100);
}

/** A figure such as a score, with at most one decimal. */
export function figureText(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

/** A figure that may be missing, with what it rests on. */
export function scored(
  value: number | null,
  text: (value: number) => string,
  evidence: string,
  missing: string
): DigestFigure {
  return value === null
    ? { value: missing, isMissing: true, evidence: '' }
    : { value: text(value), isMissing: false, evidence };
}

/** How much of the strategy map is filled. */
export function completenessOf({ plan, objectives }: PlanData, { words, locale }: DigestSetting): DigestFigure {
  const { percent, filled, total } = completeness(plan, objectives);
  return {
    value: percentText(percent, locale),
    isMissing: false,
    evidence: format(words.completenessOf, filled, total)
  };
}

/** How many objectives are not behind, of those that are not dropped. */
export function onPaceOf(objectives: readonly Objective[], { words, today }: DigestSetting): DigestFigure {
  const paces = objectives.map((each) => pace(each, today)).filter((how) => how !== 'Dropped');
  const measured = paces.filter((how) => how !== 'Not measured');
  const behind = measured.filter((how) => how === 'Behind').length;
  if (measured.length === 0) return { value: words.notMeasured, isMissing: true, evidence: '' };
  return {
    value: format(words.onPaceCount, measured.length - behind, paces.length),
    isMissing: false,
    evidence: format(words.behindCount, behind, paces.length - measured.length)
  };
}

/** When the next review is, and when the last one was. */
export function nextReviewOf({ plan }: PlanData, { words, locale, today }: DigestSetting): DigestFigure {
  const on = plan.nextReviewScheduled ?? plan.nextReviewDue;
  const last = plan.lastReviewOn;
  const evidence = last === null ? words.neverReviewed : format(words.lastReviewOn, shortDay(last, locale));
  if (on === null) return { value: words.notScheduled, isMissing: true, evidence };
  return {
    value: shortDay(on, locale),
    isMissing: false,
    evidence: `${relativeDate(on, today, locale)} · ${evidence}`
  };
}

/** A sum of opportunities; amounts that nobody knows are counted apart. */
export function sumOf({ count, amount, unknown }: Sum, { words, names }: DigestSetting): DigestFigure {
  return {
    value: names.money(amount),
    isMissing: amount === null,
    evidence: unknown === 0 ? format(words.opportunityCount, count) : format(words.sumPartly, count, unknown)
  };
}
