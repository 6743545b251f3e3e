/** Values, distances and days of indicators in words. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { Indicator } from 'c/indicatorTypes';
import { daysBetween, exactDate, monthsBetween, relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** A text, with what it says on hover; empty where there is nothing more to say. */
export interface Words {
  readonly text: string;
  readonly title: string;
}

/** The units that the system gives to what it counts, for a single one. */
const SINGLE: Readonly<Record<string, string>> = {
  opportunities: LABELS.oneOpportunity,
  relationships: LABELS.oneRelationship,
  interviews: LABELS.oneInterview,
  reviews: LABELS.oneReview
};

/** A number as the user's language writes it, with at most `decimals` digits after the point. */
export function numberText(value: number, decimals = 2): string {
  const text = new Intl.NumberFormat(lang, { maximumFractionDigits: decimals }).format(value);
  return text.replace('-', '\u2212');
}

/** A value with its unit, such as 4 relationships, 1 relationship, 72 % or 3.8 of 5. */
export function valueText(value: number, unit: string | null, decimals = 2): string {
  const number = numberText(value, decimals);
  if (unit === null) return number;
  // The blank before a percent sign does not break.
  if (unit === '%') return `${number}\u00a0%`;
  // What is written as 1 is one, whatever was rounded.
  return format(LABELS.valueAndUnit, number, number === numberText(1) ? (SINGLE[unit] ?? unit) : unit);
}

/** A distance between two values: percentages differ by points, scores by plain numbers, all else by its unit. */
export function differenceText(value: number, unit: string | null, decimals = 1): string {
  const size = Math.abs(value);
  const number = numberText(size, decimals);
  if (unit === '%') return number === numberText(1) ? LABELS.onePoint : format(LABELS.points, number);
  return unit === null || isScale(unit) ? number : valueText(size, unit, decimals);
}

/** How many digits after the point a distance needs on a way from baseline to target: hundredths on the shortest only. */
export function decimalsOf({ baseline, target }: Pick<Indicator, 'baseline' | 'target'>): number {
  return Math.abs((target ?? 0) - (baseline ?? 0)) < 1 ? 2 : 1;
}

/** Where an indicator stands, such as 4 relationships or 72 %; empty while it is not known. */
export function standingText({
  current,
  unit,
  aggregation,
  source
}: Pick<Indicator, 'current' | 'unit' | 'aggregation' | 'source'>): string {
  if (current === null) return '';
  // Shares come from divisions, where more than one decimal says nothing; what somebody typed stays as it is.
  const isTyped = source === 'By hand' && aggregation !== 'Average';
  return valueText(current, unit, unit === '%' && !isTyped ? 1 : 2);
}

/** Where an indicator stands and where it is to go, such as 4 of 6 relationships, or 72 %, target 80 %. */
export function currentText(
  indicator: Pick<Indicator, 'current' | 'target' | 'baseline' | 'unit' | 'aggregation' | 'source'>
): string {
  const { current, target, baseline, unit, aggregation } = indicator;
  if (target === null) return current === null ? LABELS.noValue : standingText(indicator);
  const fullAim = isScale(unit) ? numberText(target) : valueText(target, unit);
  if (current === null) return format(LABELS.noValueTarget, fullAim);
  // "4 of 6" says that more is better, and that 6 are to be had.
  const isCount = aggregation === 'Sum' && target > (baseline ?? 0) && unit !== '%' && !isScale(unit);
  if (isCount) return format(LABELS.valueOfTarget, numberText(current), fullAim);
  return format(LABELS.valueAndTarget, standingText(indicator), unit === '%' ? fullAim : numberText(target));
}

/** When the last reading was made, with the exact day on hover. */
export function lastReadingWords({ lastReadingOn }: Pick<Indicator, 'lastReadingOn'>, today: string): Words {
  if (lastReadingOn === null) return { text: LABELS.neverRead, title: '' };
  return { text: relativeDate(lastReadingOn, today, lang), title: exactDate(lastReadingOn, lang) };
}

/** Day and month, with the year where it is not this year's (14 Oct, 14 Oct 2027). */
export function dayText(day: string, today: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(lang, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(sameYear ? {} : { year: 'numeric' })
  }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** The time between two days in short and in one line, with the years unless both are this year's (Jan 17 – Sep 26, 2027). */
export function daysText(from: string, to: string, today: string): string {
  const year = today.slice(0, 4);
  const isThisYear = from.slice(0, 4) === year && to.slice(0, 4) === year;
  const at = (day: string): Date => new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(lang, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(isThisYear ? {} : { year: 'numeric' })
  })
    .formatRange(at(from), at(to))
    .replaceAll(/\s/gu, '\u00a0')
    .replaceAll('\u2013', '\u2013\u2060');
}

/** A time in words, such as 12 days, 6 weeks or 3 months, whichever of the two days comes first. */
export function spanText(from: string, to: string): string {
  const days = Math.abs(daysBetween(from, to));
  const months = Math.abs(monthsBetween(from, to));
  const [count, unit] = days < 28 ? [days, 'day'] : months < 2 ? [Math.trunc(days / 7), 'week'] : [months, 'month'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** An exact date in the user's language, for hover; empty for null. */
export function exactDay(day: string | null): string {
  return exactDate(day, lang);
}

/** Units that name a scale, such as "of 5". */
function isScale(unit: string | null): boolean {
  return unit !== null && /^of\s+\d/i.test(unit);
}
