/** Where an indicator stands and how far from its straight line, as the formulas of LeadingIndicator__c say. Runs anywhere. */
import {
  behindBy as lineBehindBy,
  behindFrom as lineBehindFrom,
  expected as lineExpected,
  hundredths,
  progress as lineProgress,
  rounded,
  standing
} from 'c/straightLine';
import type { Line, LineStanding } from 'c/straightLine';

/** LeadingIndicator__c.Pace__c. */
export type IndicatorPace = LineStanding | 'No target';

/** What pace looks at in an indicator: values in its unit and days as `YYYY-MM-DD`; null is unknown. */
export interface PacedIndicator {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly current: number | null;
  readonly startOn: string | null;
  readonly targetOn: string | null;
}

/** What the current value is made of. */
export interface IndicatorFigures {
  readonly aggregation: 'Sum' | 'Average' | 'Latest';
  /** What writes the readings, as stored; By hand is typed. */
  readonly source: string;
  readonly baseline: number | null;
  readonly readingCount: number;
  readonly readingSum: number;
  /** The value of the latest day that has a reading; null without one, or where it is unknown. */
  readonly latest: number | null;
}

/** Why an indicator is not measured. */
export type PaceReason = 'noTarget' | 'noBaseline' | 'noValue' | 'targetIsBaseline';

/** Values have two decimals. */
const HUNDREDTHS = 100;

function lineOf({ baseline, target, current, startOn, targetOn }: PacedIndicator): Line {
  return { baseline, target, current, startOn, dueOn: targetOn };
}

/**
 * The value that the readings add up to, two decimals, in the indicator's unit: baseline and sum, mean or latest. A count
 * that records itself begins at its baseline (0 where that is blank); anything else is null until there is a reading
 * (LeadingIndicator__c.CurrentValue__c).
 */
export function currentValue(figures: IndicatorFigures): number | null {
  const { aggregation, source, baseline, readingCount, readingSum, latest } = figures;
  const sum = hundredths(readingSum);
  if (aggregation === 'Sum') {
    if (source === 'By hand' && readingCount === 0) return null;
    return Number(hundredths(baseline ?? 0) + sum) / HUNDREDTHS;
  }
  if (readingCount === 0) return null;
  return aggregation === 'Average' ? rounded(sum, BigInt(readingCount)) / HUNDREDTHS : latest;
}

/**
 * Percent of the way from baseline to target, two decimals, rounded half up: 0 at the baseline, 100 at the target, less or
 * more beyond. Null while one of the three values is unknown or target and baseline are the same
 * (LeadingIndicator__c.Progress__c).
 */
export function progress(indicator: PacedIndicator): number | null {
  return lineProgress(lineOf(indicator));
}

/** Percent of the time from start to target date that has passed, 0 to 100, two decimals; null without both dates (LeadingIndicator__c.Expected__c). */
export function expected(
  { startOn, targetOn }: Pick<PacedIndicator, 'startOn' | 'targetOn'>,
  today: string
): number | null {
  return lineExpected({ startOn, dueOn: targetOn }, today);
}

/** Percentage points behind the straight line, two decimals; negative when ahead, null while it is not measured (LeadingIndicator__c.BehindBy__c). */
export function behindBy(indicator: PacedIndicator, today: string): number | null {
  return lineBehindBy(lineOf(indicator), today);
}

/**
 * The first day on which the indicator is more than a tenth behind its line, or due and not reached, if nothing moves. Null
 * when it is reached or not measured (LeadingIndicator__c.BehindFrom__c).
 */
export function behindFrom(indicator: PacedIndicator): string | null {
  return lineBehindFrom(lineOf(indicator));
}

/** How the indicator stands on the user's day; a tenth of the way is tolerated (LeadingIndicator__c.Pace__c). */
export function pace(indicator: PacedIndicator, today: string): IndicatorPace {
  return indicator.target === null ? 'No target' : standing(lineOf(indicator), today);
}

/** What an indicator lacks to have a pace, the first thing to do about it first; null when it has one. A target without its days is none. */
export function paceReason({ baseline, target, current, startOn, targetOn }: PacedIndicator): PaceReason | null {
  if (target === null || startOn === null || targetOn === null) return 'noTarget';
  if (baseline === null) return 'noBaseline';
  if (target === baseline) return 'targetIsBaseline';
  return current === null ? 'noValue' : null;
}
