/** How the indicators of a plan stand, now and on an earlier day, and what they say together. Runs anywhere. */
import { courseFrom, isMeasured } from 'c/indicatorCourse';
import type { Course } from 'c/indicatorCourse';
import { currentValue, pace } from 'c/indicatorPace';
import type { IndicatorPace, PacedIndicator } from 'c/indicatorPace';
import type { PlanIndicator } from 'c/planTypes';
import { dayNumber, hundredths } from 'c/straightLine';

/** What needs attention first. */
export const INDICATOR_PACES: readonly IndicatorPace[] = [
  'Behind',
  'On pace',
  'Ahead',
  'Not measured',
  'No target',
  'Reached'
];

/** What an indicator lacks to be measured. */
export type Lack = 'baseline' | 'dates' | 'distance' | 'value';

/** How many leading indicators a plan has, how many of them are measured and how many of these are behind. */
export interface CourseOf {
  readonly course: Course;
  readonly leading: number;
  readonly measured: number;
  readonly behind: number;
}

/** A reading that counts. */
export interface DatedValue {
  readonly readOn: string;
  readonly value: number;
}

const HUNDREDTHS = 100;

/** A value as it is shown: shares come from divisions, so that more than one decimal says nothing. */
export function shownValue(value: number, unit: string | null): number {
  return unit === '%' ? Math.round(value * 10) / 10 : value;
}

/** Whether "4 of 6" tells it all: something is counted, more is better, and the target is how many are to be had. */
export function isCountTo({ aggregation, baseline, target, unit }: PlanIndicator): boolean {
  return aggregation === 'Sum' && target !== null && target > (baseline ?? 0) && unit !== '%';
}

/** What an indicator with a target lacks to be measured; null when it is measured, or has no target. */
export function lackOf({ baseline, target, current, startOn, targetOn }: PacedIndicator): Lack | null {
  if (target === null) return null;
  if (startOn === null || targetOn === null) return 'dates';
  if (baseline === null) return 'baseline';
  if (target === baseline) return 'distance';
  return current === null ? 'value' : null;
}

/** Days since the last reading, or since the start where there is none; null before the start, and where neither day is known. */
export function silentDays(
  { lastReadingOn, startOn }: Pick<PlanIndicator, 'lastReadingOn' | 'startOn'>,
  today: string
): number | null {
  const from = lastReadingOn ?? startOn;
  if (from === null || from > today) return null;
  return dayNumber(today) - dayNumber(from);
}

/**
 * The indicator as it stood on a day, from its readings: those after the day are taken away again. Baseline, target and
 * dates are those of today, since nobody keeps earlier ones. Readings that were not given leave it as it is.
 */
export function asOf(indicator: PlanIndicator, readings: readonly DatedValue[], day: string): PlanIndicator {
  const later = readings.filter(({ readOn }) => readOn > day);
  if (later.length === 0) return indicator;
  const until = readings.filter(({ readOn }) => readOn <= day);
  const lastReadingOn = until.reduce<string | null>(
    (last, { readOn }) => (readOn > (last ?? '') ? readOn : last),
    null
  );
  const readingCount = Math.max(0, indicator.readingCount - later.length);
  const sum = later.reduce((rest, { value }) => rest - hundredths(value), hundredths(indicator.readingSum));
  const last = until.filter(({ readOn }) => readOn === lastReadingOn).map(({ value }) => value);
  const then = { ...indicator, readingCount, readingSum: Number(sum) / HUNDREDTHS, lastReadingOn };
  return { ...then, current: currentValue({ ...then, latest: last.length === 0 ? null : Math.max(...last) }) };
}

/** What the leading indicators of a plan say together (`courseFrom`). */
export function courseOf(indicators: readonly PlanIndicator[], today: string): CourseOf {
  const leading = indicators.filter(({ kind }) => kind === 'Leading');
  const known = leading.filter((each) => isMeasured(each, today));
  const behind = known.filter((each) => pace(each, today) === 'Behind').length;
  return {
    course: courseFrom(leading.length, known.length, behind),
    leading: leading.length,
    measured: known.length,
    behind
  };
}
