/** Whether the leading indicators of a plan say that it works, by the rules of docs/indicators.md. Runs anywhere. */
import { behindBy } from 'c/indicatorPace';
import type { IndicatorFigures, PacedIndicator } from 'c/indicatorPace';
import { dayNumber } from 'c/straightLine';

/** What the leading indicators of a plan say together, worst first; nothing is said where too little is known. */
export const COURSES = ['Off course', 'At risk', 'On course', 'Not enough to say'] as const;
export type Course = (typeof COURSES)[number];

/** What shows whether the pace of an indicator says something. */
export type MeasuredIndicator = PacedIndicator & Pick<IndicatorFigures, 'aggregation' | 'source' | 'readingCount'>;

/** Fewest leading indicators that say something about a plan. */
export const FEWEST_INDICATORS = 3;
/** Days without a reading after which an indicator has gone silent. */
export const SILENT_DAYS = 60;
/** Share of the time to the target after which an empty count says that nothing happened: a sixth. */
const PART = 6;

/**
 * Whether the pace of an indicator says something about its plan: it has one and a reading, or it is a count that records
 * itself and had the time to show something. Nothing that was never read is in the middle.
 */
export function isMeasured(indicator: MeasuredIndicator, today: string): boolean {
  if (indicator.target === null || behindBy(indicator, today) === null) return false;
  return indicator.readingCount > 0 || isKnownToBeEmpty(indicator, today);
}

/**
 * What so many leading indicators say, when so many of them are measured and so many of these behind. With fewer than three
 * measured, or fewer than half, there is not enough to say; more than half of the measured ones behind is off course, none
 * behind is on course, and anything between is at risk.
 */
export function courseFrom(leading: number, measured: number, behind: number): Course {
  if (measured < FEWEST_INDICATORS || measured * 2 < leading) return 'Not enough to say';
  if (behind * 2 > measured) return 'Off course';
  return behind === 0 ? 'On course' : 'At risk';
}

function isKnownToBeEmpty({ source, aggregation, startOn, targetOn }: MeasuredIndicator, today: string): boolean {
  if (source === 'By hand' || aggregation !== 'Sum' || startOn === null || targetOn === null) return false;
  const passed = dayNumber(today) - dayNumber(startOn);
  return passed >= SILENT_DAYS || passed * PART >= dayNumber(targetOn) - dayNumber(startOn);
}
