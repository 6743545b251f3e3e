/** When an indicator will reach its target if things go on as they did, and how sure that is. Runs anywhere. */
import { progress } from 'c/indicatorPace';
import { standingsFromLatest } from 'c/indicatorSeries';
import type { Standing } from 'c/indicatorSeries';
import type { Indicator, Reading } from 'c/indicatorTypes';
import { dayNumber, dayOf } from 'c/straightLine';

import { poissonLimits } from './poisson';
import { theilSen } from './theilSen';

/** What a projection looks at in an indicator. */
export type ProjectedIndicator = Pick<
  Indicator,
  | 'aggregation'
  | 'source'
  | 'baseline'
  | 'target'
  | 'current'
  | 'startOn'
  | 'targetOn'
  | 'countsUntil'
  | 'readingCount'
  | 'readingSum'
>;

/** How the speed was found: a rate of events (Poisson), or the slope of the values (Theil–Sen). */
export type ProjectionMethod = 'rate' | 'trend';

/** How fast the value moves, in its unit a month; negative when it falls. The limits hold the true speed with the stated confidence. */
export interface Speed {
  readonly method: ProjectionMethod;
  readonly ratePerMonth: number;
  /** Smallest and largest rate that fit the readings. */
  readonly lowestPerMonth: number;
  readonly highestPerMonth: number;
  /** Percent. */
  readonly confidence: 80;
}

/** The target will be reached; each day is null when it does not lie within ten years. */
export interface Projected extends Speed {
  readonly kind: 'projected';
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Nothing moves, or not towards the target, or not within ten years even at the fastest that fits. */
export interface Unlikely extends Speed {
  readonly kind: 'unlikely';
  readonly because: 'flat' | 'away' | 'tooSlow';
  /** The day at the fastest rate that fits the readings; null when that does not reach the target within ten years. */
  readonly earliest: string | null;
}

/** The target is reached. */
export interface Reached {
  readonly kind: 'reached';
  /** Since when; null when the readings at hand do not say. */
  readonly on: string | null;
}

/** Why nothing is projected. */
export type UnknownReason =
  'noTarget' | 'noBaseline' | 'targetIsBaseline' | 'targetPassed' | 'tooFewReadings' | 'tooShort';

/** Nothing can be said; `has` and `needs` are readings for `tooFewReadings`, days for `tooShort`, otherwise 0. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly why: UnknownReason;
  readonly has: number;
  readonly needs: number;
}

export type Projection = Projected | Unlikely | Reached | Unknown;

/** How fast an indicator moves in a day: the best estimate, and what it may be. */
interface DailyRate {
  readonly method: ProjectionMethod;
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Fewest readings of a count; fewer leave its rate anywhere. */
const FEWEST_EVENTS = 3;
/** Fewest days with readings for a trend; of fewer, Sen’s limits are too wide to be of use. */
const FEWEST_DAYS = 5;
/** Fewest days that rate or trend are taken from. */
const SHORTEST = 30;
/**
 * Readings that are looked at, newest first. The pairs among them grow with the square; and every screen asks for as many,
 * so that all of them project alike.
 */
export const MOST_READINGS = 200;
/** Ten years. */
const FARTHEST = 3_652;
const DAYS_OF_MONTH = 365.25 / 12;
const CONFIDENCE = 0.8;
/** Of the normal distribution, which leaves a tenth beyond it: 80 % between both limits. */
const QUANTILE = 1.2815515655446004;
/** Divisions that come out even must not be rounded up for their last bit. */
const LAST_BIT = 1e-9;

/**
 * When the target will be reached. A sum whose readings are all 1 is a count: its rate is the number of readings by the days
 * from the start until today, so that a silence slows it down, with Garwood’s (1936) exact limits for a Poisson count.
 * Everything else moves by the median slope of its standings with Sen’s (1968) limits; a sum stands where it stood until
 * today. From today’s value on, target ÷ speed gives the day, and the limits of the speed the earliest and the latest one.
 * They say how well the speed is known, not what else may happen. `all` may be the newest ones only, in any order; of more
 * than `MOST_READINGS` the older ones change nothing.
 */
export function project(indicator: ProjectedIndicator, all: readonly Reading[], today: string): Projection {
  const { baseline, target, current, countsUntil } = indicator;
  const readings = newest(all);
  if (target === null) return unknown('noTarget');
  if (baseline === null) return unknown('noBaseline');
  if (target === baseline) return unknown('targetIsBaseline');
  const found = standingsFromLatest(indicator, readings);
  if ((progress(indicator) ?? 0) >= 100) return { kind: 'reached', on: reachedOn(indicator, readings, found) };
  if (countsUntil !== null && countsUntil < today) return unknown('targetPassed');
  const speed = isCount(indicator, readings) ? rateOf(indicator, found, today) : trendOf(indicator, found, today);
  if ('kind' in speed) return speed;
  return arrival(speed, target - (current ?? baseline), today);
}

function newest(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length <= MOST_READINGS) return readings;
  return [...readings].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).slice(0, MOST_READINGS);
}

function unknown(why: UnknownReason, has = 0, needs = 0): Unknown {
  return { kind: 'unknown', why, has, needs };
}

function isCount({ aggregation, readingCount, readingSum }: ProjectedIndicator, readings: readonly Reading[]): boolean {
  return aggregation === 'Sum' && readingSum === readingCount && readings.every(({ value }) => value === 1);
}

/** The day from which every standing is at the target or beyond. */
function reachedOn(
  indicator: ProjectedIndicator,
  readings: readonly Reading[],
  found: readonly Standing[]
): string | null {
  const isThere = ({ value }: Standing): boolean => (progress({ ...indicator, current: value }) ?? 0) >= 100;
  const before = found.findLastIndex((standing) => !isThere(standing));
  const isTold = before >= 0 || readings.length >= indicator.readingCount;
  return isTold ? (found[before + 1]?.on ?? null) : null;
}

/** Readings a day since the start. */
function rateOf(indicator: ProjectedIndicator, found: readonly Standing[], today: string): DailyRate | Unknown {
  const count = indicator.readingCount;
  const from = indicator.startOn ?? found[0]?.on ?? today;
  const days = Math.max(0, dayNumber(today) - dayNumber(from) + 1);
  if (count < FEWEST_EVENTS) return unknown('tooFewReadings', count, FEWEST_EVENTS);
  if (days < SHORTEST) return unknown('tooShort', days, SHORTEST);
  const { lower, upper } = poissonLimits(count, CONFIDENCE);
  return { method: 'rate', rate: count / days, lower: lower / days, upper: upper / days };
}

/** Slope of the standings for a day. */
function trendOf(indicator: ProjectedIndicator, found: readonly Standing[], today: string): DailyRate | Unknown {
  const counted = found.filter(({ reading }) => reading !== null).length;
  const points = found.map(({ on, value }) => ({ x: dayNumber(on), y: value }));
  const last = points.at(-1);
  const day = dayNumber(today);
  if (indicator.aggregation === 'Sum' && last !== undefined && last.x < day) points.push({ x: day, y: last.y });
  const days = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
  if (counted < FEWEST_DAYS) return unknown('tooFewReadings', counted, FEWEST_DAYS);
  const slope = theilSen(points, QUANTILE);
  if (slope === null || days < SHORTEST) return unknown('tooShort', days, SHORTEST);
  return { method: 'trend', rate: slope.slope, lower: slope.lower, upper: slope.upper };
}

/** The days on which the gap to the target is closed. */
function arrival({ method, rate, lower, upper }: DailyRate, gap: number, today: string): Projected | Unlikely {
  const speed: Speed = {
    method,
    ratePerMonth: rate * DAYS_OF_MONTH,
    lowestPerMonth: lower * DAYS_OF_MONTH,
    highestPerMonth: upper * DAYS_OF_MONTH,
    confidence: 80
  };
  const size = method === 'rate' ? Math.ceil(Math.abs(gap) - LAST_BIT) : Math.abs(gap);
  const towards = (value: number): number => value * Math.sign(gap);
  const dayAt = (daily: number): string | null => {
    const days = Math.ceil(size / daily - LAST_BIT);
    return daily > 0 && days <= FARTHEST ? dayOf(dayNumber(today) + days) : null;
  };
  const earliest = dayAt(Math.max(towards(lower), towards(upper)));
  if (towards(rate) <= 0) return { kind: 'unlikely', because: rate === 0 ? 'flat' : 'away', earliest, ...speed };
  if (earliest === null) return { kind: 'unlikely', because: 'tooSlow', earliest, ...speed };
  const latest = dayAt(Math.min(towards(lower), towards(upper)));
  return { kind: 'projected', date: dayAt(towards(rate)), earliest, latest, ...speed };
}
