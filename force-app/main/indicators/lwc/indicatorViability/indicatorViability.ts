/** Whether the leading indicators of a plan say that it works, by fixed rules (docs/indicators.md). Runs anywhere. */
import { FEWEST_INDICATORS, SILENT_DAYS, courseFrom, isMeasured } from 'c/indicatorCourse';
import type { Course } from 'c/indicatorCourse';
import { behindBy, pace, paceReason } from 'c/indicatorPace';
import type { PaceReason } from 'c/indicatorPace';
import type { Indicator, Pace, Source } from 'c/indicatorTypes';
import { dayNumber } from 'c/straightLine';

/** What viability looks at in an indicator. */
export type ViableIndicator = Pick<
  Indicator,
  | 'id'
  | 'name'
  | 'source'
  | 'kind'
  | 'aggregation'
  | 'baseline'
  | 'target'
  | 'current'
  | 'startOn'
  | 'targetOn'
  | 'readingCount'
  | 'lastReadingOn'
>;

/** An indicator that the sentence names. */
export interface NamedIndicator {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
  readonly pace: Pace;
  /** Percentage points behind the straight line; negative when ahead. */
  readonly behindBy: number;
}

/** The indicator that is most behind. */
export interface Weakness extends NamedIndicator {
  /** The day since which nothing was counted, 60 days ago or more; null for anything that is not a count, or counted lately. */
  readonly since: string | null;
}

/** What an indicator lacks, or the plan: `tooFewIndicators` has neither id nor name. */
export interface Missing {
  readonly id: string | null;
  readonly name: string | null;
  readonly why: Exclude<PaceReason, 'noValue'> | 'noReading' | 'tooFewIndicators';
}

export interface Viability {
  readonly verdict: Course;
  /** Leading indicators whose pace is known. */
  readonly measured: number;
  /** Those of them that are behind. */
  readonly behind: number;
  /** Leading indicators of the plan. */
  readonly leading: number;
  readonly strength: NamedIndicator | null;
  readonly weakness: Weakness | null;
  /** Leading indicators that are not measured, in the order given; last, whether the plan has too few. */
  readonly missing: readonly Missing[];
}

/** An indicator whose pace says something. */
interface Measured {
  readonly indicator: ViableIndicator;
  readonly pace: Pace;
  readonly behindBy: number;
}

/** Days within which a strength must have shown itself. */
export const FRESH_DAYS = 90;

/**
 * Whether the leading indicators of a plan say that it works (`courseFrom`), and why. Strength and weakness are named
 * whatever the verdict.
 */
export function viability(indicators: readonly ViableIndicator[], today: string): Viability {
  const leading = indicators.filter(({ kind }) => kind === 'Leading');
  const measured = leading.flatMap((indicator) => measure(indicator, today));
  const behind = measured.filter((each) => each.pace === 'Behind');
  return {
    verdict: courseFrom(leading.length, measured.length, behind.length),
    measured: measured.length,
    behind: behind.length,
    leading: leading.length,
    strength: strengthOf(measured, today),
    weakness: weaknessOf(behind, today),
    missing: missingFrom(leading, measured)
  };
}

/** The indicator with its pace; nothing while that says nothing. */
function measure(indicator: ViableIndicator, today: string): readonly Measured[] {
  const distance = behindBy(indicator, today);
  if (distance === null || !isMeasured(indicator, today)) return [];
  return [{ indicator, pace: pace(indicator, today), behindBy: distance }];
}

/** What is farthest ahead, and was read lately. */
function strengthOf(measured: readonly Measured[], today: string): NamedIndicator | null {
  const [first] = measured
    .filter((each) => each.pace !== 'Behind' && isWithin(each.indicator.lastReadingOn, today, FRESH_DAYS))
    .sort((a, b) => a.behindBy - b.behindBy || byName(a, b));
  return first === undefined ? null : named(first);
}

/** What is most behind. */
function weaknessOf(behind: readonly Measured[], today: string): Weakness | null {
  const [first] = [...behind].sort((a, b) => b.behindBy - a.behindBy || byName(a, b));
  if (first === undefined) return null;
  const { aggregation, lastReadingOn, startOn } = first.indicator;
  const last = lastReadingOn ?? startOn;
  const isSilent = aggregation === 'Sum' && last !== null && dayNumber(today) - dayNumber(last) >= SILENT_DAYS;
  return { ...named(first), since: isSilent ? last : null };
}

/** Leading indicators that are not measured, and whether there are too few of them. */
function missingFrom(leading: readonly ViableIndicator[], measured: readonly Measured[]): readonly Missing[] {
  const known = new Set(measured.map(({ indicator }) => indicator.id));
  const lacking = leading
    .filter(({ id }) => !known.has(id))
    .map((indicator): Missing => {
      const reason = paceReason(indicator);
      const why = reason === null || reason === 'noValue' ? 'noReading' : reason;
      return { id: indicator.id, name: indicator.name, why };
    });
  return leading.length < FEWEST_INDICATORS ? [...lacking, { id: null, name: null, why: 'tooFewIndicators' }] : lacking;
}

function isWithin(day: string | null, today: string, days: number): boolean {
  return day !== null && dayNumber(today) - dayNumber(day) <= days;
}

function byName(a: Measured, b: Measured): number {
  return a.indicator.name < b.indicator.name ? -1 : 1;
}

function named({ indicator, ...how }: Measured): NamedIndicator {
  const { id, name, source } = indicator;
  return { id, name, source, ...how };
}
