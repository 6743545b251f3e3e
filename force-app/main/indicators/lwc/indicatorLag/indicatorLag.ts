/** How many months a lagging indicator follows a leading one, once there is enough history. Runs anywhere. */
import { monthly } from 'c/indicatorSeries';
import type { Standing } from 'c/indicatorSeries';

import { normalQuantile } from './normal';

/** The lag, nothing to be seen, or too little history. */
export type Lag =
  | {
      readonly kind: 'lag';
      /** Whole months from the change of the leading to that of the lagging indicator, 0 to 12. */
      readonly months: number;
      /** −1 to 1; negative when one rises where the other falls. */
      readonly correlation: number;
      /** Months that were compared. */
      readonly sampleMonths: number;
    }
  | { readonly kind: 'none'; readonly sampleMonths: number }
  | { readonly kind: 'tooShort'; readonly hasMonths: number; readonly needsMonths: number };

/** Changes of both indicators, month by month, one lag apart. */
interface Pairs {
  readonly months: number;
  readonly leading: readonly number[];
  readonly lagging: readonly number[];
}

/** Longest lag in months. */
const LONGEST = 12;
/** Fewest months to compare. */
const FEWEST = 12;
/** How often chance alone may show a lag. */
const CHANCE = 0.05;

/**
 * The lag at which the monthly changes of both indicators go together most, if they do so more than chance explains. Each
 * lag from 0 to 12 months that leaves twelve pairs of months is tried; the largest correlation counts if it is beyond
 * Bartlett’s bound for it (M. S. Bartlett, “On the theoretical specification and sampling properties of autocorrelated
 * time-series”, Supplement to the Journal of the Royal Statistical Society 8 (1946), 27–41): 1.96 ÷ √n for one lag, wider
 * where both series follow themselves, and wider for the number of lags that were tried (Bonferroni). Months that are not
 * over, and those after the last reading of an indicator, are not known and left out.
 */
export function lag(leading: readonly Standing[], lagging: readonly Standing[], today: string): Lag {
  const [first, second] = [changes(leading, today), changes(lagging, today)];
  const tried = Array.from({ length: LONGEST + 1 }, (_, months) => pairs(first, second, months));
  const hasMonths = Math.max(...tried.map((each) => each.leading.length));
  if (hasMonths < FEWEST) return { kind: 'tooShort', hasMonths, needsMonths: FEWEST };
  const long = tried.filter((each) => each.leading.length >= FEWEST);
  const quantile = normalQuantile(1 - CHANCE / (2 * long.length));
  const found = long
    .map((each) => ({ each, r: correlation(each.leading, each.lagging), bound: quantile * standardError(each) }))
    .filter(({ r, bound }) => Math.abs(r) > bound)
    .sort((a, b) => Math.abs(b.r) / b.bound - Math.abs(a.r) / a.bound || a.each.months - b.each.months)[0];
  if (found === undefined) return { kind: 'none', sampleMonths: hasMonths };
  const { each, r } = found;
  return { kind: 'lag', months: each.months, correlation: r, sampleMonths: each.leading.length };
}

/** Change of each month by its number, from the second month on. */
function changes(standings: readonly Standing[], today: string): ReadonlyMap<number, number> {
  const months = monthly(standings, today, 'lastStanding');
  return new Map(months.slice(1).map(({ on, value }, index) => [monthNumber(on), value - (months[index]?.value ?? 0)]));
}

function monthNumber(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return year * 12 + month;
}

function pairs(leading: ReadonlyMap<number, number>, lagging: ReadonlyMap<number, number>, months: number): Pairs {
  const both = [...leading].flatMap(([month, change]) => {
    const later = lagging.get(month + months);
    return later === undefined ? [] : [[change, later] as const];
  });
  return { months, leading: both.map(([change]) => change), lagging: both.map(([, change]) => change) };
}

/** Pearson’s correlation; 0 where one of the two does not vary. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [da, db] = [deviations(a), deviations(b)];
  const size = Math.sqrt(product(da, da) * product(db, db));
  return size === 0 ? 0 : product(da, db) / size;
}

/** What chance does to the correlation of two series, each as like itself as it is (Bartlett’s formula); at least 1 ÷ √n. */
function standardError({ leading, lagging }: Pairs): number {
  const count = leading.length;
  const likeness = Array.from({ length: Math.floor(count / 4) }, (_, index) => {
    return autocorrelation(leading, index + 1) * autocorrelation(lagging, index + 1);
  });
  return Math.sqrt(Math.max(1, 1 + 2 * likeness.reduce((sum, each) => sum + each, 0)) / count);
}

function autocorrelation(values: readonly number[], lagged: number): number {
  const all = deviations(values);
  const size = product(all, all);
  return size === 0 ? 0 : product(all.slice(lagged), all) / size;
}

function deviations(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

/** Sum of the products, as far as `a` goes. */
function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
