/** What an indicator's current value was over time. Runs anywhere. */
import type { Indicator, Reading } from 'c/indicatorTypes';
import { hundredths, rounded } from 'c/straightLine';

/** What CurrentValue__c was at the end of a day. */
export interface Standing {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** In the indicator's unit, two decimals. */
  readonly value: number;
  /** The reading that brought it there: of several on one day the last, for states the highest; null where a count begins. */
  readonly reading: Reading | null;
}

/** The value at the end of a month. */
export interface MonthEnd {
  /** Last day of the month, `YYYY-MM-DD`. */
  readonly on: string;
  readonly value: number;
}

/** What the series of an indicator follows from. */
export type SeriesIndicator = Pick<Indicator, 'aggregation' | 'source' | 'baseline' | 'startOn'>;

/** An indicator with the figures that the server keeps over all of its readings. */
export type CountedIndicator = SeriesIndicator & Pick<Indicator, 'current' | 'readingCount' | 'readingSum'>;

/** All readings of one day, in the order in which they were given. */
interface Day {
  readonly on: string;
  readonly readings: readonly Reading[];
}

/** Values have two decimals. */
const HUNDREDTHS = 100;

/**
 * What the current value was at the end of each day that has readings, oldest first: baseline and readings so far for a sum,
 * their mean for an average, the highest of the day for the latest. A sum begins with its baseline on the start date, unless
 * readings are as old as that. `readings` are all of them, in any order.
 */
export function standings(indicator: SeriesIndicator, readings: readonly Reading[]): readonly Standing[] {
  const values = readings.map(({ value }) => hundredths(value));
  return backwards(indicator, readings, readings.length, total(values), true);
}

/**
 * The same as far as it can be told from the newest readings, counted back from the figures that the server keeps over all
 * of them. Of states, the oldest day is left out where some of its readings may be missing.
 */
export function standingsFromLatest(indicator: CountedIndicator, latest: readonly Reading[]): readonly Standing[] {
  const { readingCount, readingSum } = indicator;
  if (latest.length >= readingCount) return standings(indicator, latest);
  const found = backwards(indicator, latest, readingCount, hundredths(readingSum), false);
  if (indicator.aggregation !== 'Latest') return found;
  const [oldest, ...others] = found;
  if (others.length > 0 || oldest === undefined || indicator.current === null) return others;
  return [{ ...oldest, value: indicator.current }];
}

/**
 * The value at the end of each month from the first standing to the last month that is over, or to the month of the last
 * standing where `until` is `lastStanding`. A month without readings keeps the value that was there before.
 */
export function monthly(
  found: readonly Standing[],
  today: string,
  until: 'today' | 'lastStanding' = 'today'
): readonly MonthEnd[] {
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = until === 'today' || lastDay(last.on) > today ? today : lastDay(last.on);
  const months: MonthEnd[] = [];
  let at = 0;
  for (let on = lastDay(first.on); on <= end; on = lastDayAfter(on)) {
    while ((found[at + 1]?.on ?? '9999') <= on) at += 1;
    months.push({ on, value: found[at]?.value ?? first.value });
  }
  return months;
}

/** Walks from the newest day back, with what all readings up to that day amount to. */
function backwards(
  indicator: SeriesIndicator,
  readings: readonly Reading[],
  allCount: number,
  allSum: bigint,
  isComplete: boolean
): readonly Standing[] {
  const { aggregation, source, startOn } = indicator;
  const baseline = hundredths(indicator.baseline ?? 0);
  const found: Standing[] = [];
  let [count, sum] = [allCount, allSum];
  for (const day of days(readings).reverse()) {
    found.push(standingOf(day, aggregation, count, sum, baseline));
    count -= day.readings.length;
    sum -= total(day.readings.map(({ value }) => hundredths(value)));
  }
  const oldest = found.at(-1)?.on ?? null;
  const begins = aggregation === 'Sum' && isComplete && (source !== 'By hand' || oldest !== null);
  if (begins && startOn !== null && (oldest === null || startOn < oldest)) {
    found.push({ on: startOn, value: Number(baseline) / HUNDREDTHS, reading: null });
  }
  return found.reverse();
}

function standingOf(
  { on, readings }: Day,
  aggregation: Indicator['aggregation'],
  count: number,
  sum: bigint,
  baseline: bigint
): Standing {
  const last = readings.at(-1) ?? null;
  if (aggregation === 'Sum') return { on, value: Number(baseline + sum) / HUNDREDTHS, reading: last };
  if (aggregation === 'Average') return { on, value: rounded(sum, BigInt(count)) / HUNDREDTHS, reading: last };
  const highest = readings.reduce<Reading | null>(
    (best, reading) => (best === null || reading.value >= best.value ? reading : best),
    null
  );
  return { on, value: highest?.value ?? 0, reading: highest };
}

/** Readings by their day, oldest first. */
function days(readings: readonly Reading[]): Day[] {
  const byDay = new Map<string, Reading[]>();
  for (const reading of readings) byDay.set(reading.on, [...(byDay.get(reading.on) ?? []), reading]);
  return [...byDay].map(([on, ofDay]) => ({ on, readings: ofDay })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

/** Last day of the month that a day lies in. */
function lastDay(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Last day of the month after one that ends on this day. */
function lastDayAfter(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
}
