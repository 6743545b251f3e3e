/** How the indicators of a plan stand, now and on an earlier day, and what they say together. Runs anywhere. */
import type { PlanIndicator } from 'c/planTypes';
import {
  behindBy as lineBehindBy,
  dayNumber,
  expected as lineExpected,
  hundredths,
  rounded,
  standing
} from 'c/straightLine';
import type { Line } from 'c/straightLine';

/** LeadingIndicator__c.Pace__c, what needs attention first. */
export const INDICATOR_PACES = ['Behind', 'On pace', 'Ahead', 'Not measured', 'No target', 'Reached'] as const;
export type IndicatorPace = (typeof INDICATOR_PACES)[number];

/** What an indicator lacks to be measured. */
export type Lack = 'baseline' | 'dates' | 'distance' | 'value';

/** What the leading indicators of a plan say together; nothing where too little is known. */
export type Course = 'Off course' | 'At risk' | 'On course' | 'Not enough to say';

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

/** What pace looks at in an indicator. */
export type PacedIndicator = Pick<PlanIndicator, 'baseline' | 'target' | 'current' | 'startOn' | 'targetOn'>;

const BY_HAND = 'By hand';
/** Days without a reading after which an indicator has gone silent. */
export const SILENT_DAYS = 60;
/** Fewest leading indicators that say something about a plan. */
const FEWEST = 3;
/** Share of the time to the target after which an empty count says that nothing happened: a sixth. */
const PART = 6;
const HUNDREDTHS = 100;

function lineOf({ baseline, target, current, startOn, targetOn }: PacedIndicator): Line {
  return { baseline, target, current, startOn, dueOn: targetOn };
}

/** How the indicator stands on the user's day; a tenth of the way is tolerated (LeadingIndicator__c.Pace__c). */
export function indicatorPace(indicator: PacedIndicator, today: string): IndicatorPace {
  return indicator.target === null ? 'No target' : standing(lineOf(indicator), today);
}

/** Percent of the time from start to target date that has passed; null without both dates (LeadingIndicator__c.Expected__c). */
export function indicatorExpected({ startOn, targetOn }: PacedIndicator, today: string): number | null {
  return lineExpected({ startOn, dueOn: targetOn }, today);
}

/** Percentage points behind the straight line, negative when ahead; null while it is not measured (LeadingIndicator__c.BehindBy__c). */
export function indicatorBehindBy(indicator: PacedIndicator, today: string): number | null {
  return lineBehindBy(lineOf(indicator), today);
}

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
  const taken = later.reduce((sum, { value }) => sum + hundredths(value), 0n);
  const sum = hundredths(indicator.readingSum) - taken;
  return {
    ...indicator,
    readingCount,
    readingSum: Number(sum) / HUNDREDTHS,
    lastReadingOn,
    current: currentOf(indicator, readingCount, sum, taken, until, lastReadingOn)
  };
}

function currentOf(
  { source, aggregation, current }: PlanIndicator,
  count: number,
  sum: bigint,
  taken: bigint,
  until: readonly DatedValue[],
  lastOn: string | null
): number | null {
  if (aggregation === 'Sum') {
    if (current === null || (source === BY_HAND && count === 0)) return null;
    return Number(hundredths(current) - taken) / HUNDREDTHS;
  }
  if (count === 0) return null;
  if (aggregation === 'Average') return rounded(sum, BigInt(count)) / HUNDREDTHS;
  const last = until.filter(({ readOn }) => readOn === lastOn).map(({ value }) => value);
  return last.length === 0 ? null : Math.max(...last);
}

/** Whether a count that records itself had the time to show something. */
function isKnownToBeEmpty({ source, aggregation, startOn, targetOn }: PlanIndicator, today: string): boolean {
  if (source === BY_HAND || aggregation !== 'Sum' || startOn === null || targetOn === null) return false;
  const passed = dayNumber(today) - dayNumber(startOn);
  return passed >= SILENT_DAYS || passed * PART >= dayNumber(targetOn) - dayNumber(startOn);
}

/** Whether the pace of an indicator says something about its plan: nothing that was never read is in the middle. */
function isMeasured(indicator: PlanIndicator, today: string): boolean {
  if (indicator.target === null || indicatorBehindBy(indicator, today) === null) return false;
  return indicator.readingCount > 0 || isKnownToBeEmpty(indicator, today);
}

/**
 * What the leading indicators of a plan say together, by the rules of docs/indicators.md: with fewer than three measured,
 * or fewer than half, there is not enough to say; more than half of the measured ones behind is off course, none behind is
 * on course, and anything between is at risk.
 */
export function courseOf(indicators: readonly PlanIndicator[], today: string): CourseOf {
  const leading = indicators.filter(({ kind }) => kind === 'Leading');
  const known = leading.filter((each) => isMeasured(each, today));
  const behind = known.filter((each) => indicatorPace(each, today) === 'Behind').length;
  return {
    course: courseIn(leading.length, known.length, behind),
    leading: leading.length,
    measured: known.length,
    behind
  };
}

function courseIn(leading: number, measured: number, behind: number): Course {
  if (measured < FEWEST || measured * 2 < leading) return 'Not enough to say';
  if (behind * 2 > measured) return 'Off course';
  return behind === 0 ? 'On course' : 'At risk';
}
