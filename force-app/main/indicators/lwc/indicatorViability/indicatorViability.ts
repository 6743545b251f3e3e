/** Whether the leading indicators of a plan say that it works, by fixed rules (docs/indicators.md). Runs anywhere. */
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

/** What the indicators of a plan say together, worst first; nothing is said where too little is known. */
export const VERDICTS = ['Off course', 'At risk', 'On course', 'Not enough to say'] as const;
export type Verdict = (typeof VERDICTS)[number];

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
  readonly verdict: Verdict;
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

/** Fewest leading indicators that say something about a plan. */
const FEWEST = 3;
/** Days without a reading after which a count stands still. */
export const SILENT_DAYS = 60;
/** Days within which a strength must have shown itself. */
export const FRESH_DAYS = 90;
/** Share of the time to the target after which an empty count says that nothing happened: a sixth. */
const PART = 6;

/**
 * Whether the leading indicators of a plan say that it works. Measured is what has a pace and a reading; a count that
 * records itself is measured without one, too, once a sixth of its time or sixty days have passed. With fewer than three
 * measured, or fewer than half of the leading ones, there is not enough to say. Otherwise more than half of the measured
 * ones behind is off course, none behind is on course, and anything between is at risk. Strength and weakness are named
 * whatever the verdict.
 */
export function viability(indicators: readonly ViableIndicator[], today: string): Viability {
  const leading = indicators.filter(({ kind }) => kind === 'Leading');
  const measured = leading.flatMap((indicator) => measure(indicator, today));
  const behind = measured.filter((each) => each.pace === 'Behind');
  return {
    verdict: verdict(leading.length, measured.length, behind.length),
    measured: measured.length,
    behind: behind.length,
    leading: leading.length,
    strength: strengthOf(measured, today),
    weakness: weaknessOf(behind, today),
    missing: missingFrom(leading, measured)
  };
}

function verdict(leading: number, measured: number, behind: number): Verdict {
  if (measured < FEWEST || measured * 2 < leading) return 'Not enough to say';
  if (behind * 2 > measured) return 'Off course';
  return behind === 0 ? 'On course' : 'At risk';
}

/** The indicator with its pace; nothing while that says nothing. */
function measure(indicator: ViableIndicator, today: string): readonly Measured[] {
  const distance = behindBy(indicator, today);
  const known = pace(indicator, today);
  if (distance === null || known === 'No target' || known === 'Not measured') return [];
  if (indicator.readingCount === 0 && !isKnownToBeEmpty(indicator, today)) return [];
  return [{ indicator, pace: known, behindBy: distance }];
}

/** Whether a count that records itself had the time to show something. */
function isKnownToBeEmpty({ source, aggregation, startOn, targetOn }: ViableIndicator, today: string): boolean {
  if (source === 'By hand' || aggregation !== 'Sum' || startOn === null || targetOn === null) return false;
  const passed = dayNumber(today) - dayNumber(startOn);
  return passed >= SILENT_DAYS || passed * PART >= dayNumber(targetOn) - dayNumber(startOn);
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
  return leading.length < FEWEST ? [...lacking, { id: null, name: null, why: 'tooFewIndicators' }] : lacking;
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
