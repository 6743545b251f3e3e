import { QueryError } from './errors.ts';

/** Days from `start` to `end`, both included, as `YYYY-MM-DD`. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const DAY = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const midnight = (now: Date): number => Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());

/** The first moment of the unit that is `offset` units after the one that holds `now`; weeks start on Sunday. */
function startOf(now: Date, unit: Unit, offset: number): number {
  const year = now.getUTCFullYear();
  const month = now.getUTCMonth();
  switch (unit) {
    case 'day':
      return midnight(now) + offset * DAY;
    case 'week':
      return midnight(now) + (offset * 7 - now.getUTCDay()) * DAY;
    case 'month':
      return Date.UTC(year, month + offset, 1);
    case 'quarter':
      return Date.UTC(year, (Math.floor(month / 3) + offset) * 3, 1);
    case 'year':
      return Date.UTC(year + offset, 0, 1);
  }
}

/** From the start of unit `from` to the end of unit `to`, both counted from the current one. */
function span(now: Date, unit: Unit, from: number, to: number): DateRange {
  const start = startOf(now, unit, from);
  const end = startOf(now, unit, to + 1) - DAY;
  if (!(Math.abs(start) < 8e15 && Math.abs(end) < 8e15)) throw new QueryError('INVALID_FIELD', 'Date is out of range.');
  return { start: iso(start), end: iso(end) };
}

const UNITS: Readonly<Record<string, Unit>> = {
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
  QUARTER: 'quarter',
  YEAR: 'year',
  FISCAL_QUARTER: 'quarter',
  FISCAL_YEAR: 'year'
};

const PLAIN: Readonly<Record<string, number>> = { LAST: -1, THIS: 0, NEXT: 1 };

/** True for the name of a relative date, e.g. `TODAY`, `LAST_N_DAYS`. */
export function isDateLiteral(name: string): boolean {
  return /^(YESTERDAY|TODAY|TOMORROW|(LAST|NEXT)_90_DAYS|(LAST|THIS|NEXT)_(WEEK|MONTH|(FISCAL_)?(QUARTER|YEAR))|(LAST|NEXT)_N_(DAY|WEEK|MONTH|(FISCAL_)?(QUARTER|YEAR))S|N_(DAY|WEEK|MONTH|(FISCAL_)?(QUARTER|YEAR))S_AGO)$/.test(
    name
  );
}

/**
 * The days that a relative date means when clocks show `now` (as if it were UTC). `n` is the number after the colon, 0 or more. Fiscal periods are
 * calendar periods. `LAST_N_DAYS` ends today, `NEXT_N_DAYS` starts tomorrow; longer units leave the current one out.
 */
export function resolveDateLiteral(name: string, n: number | undefined, now: Date): DateRange {
  if (!isDateLiteral(name)) throw new QueryError('MALFORMED_QUERY', `unexpected token: '${name}'`, name);
  if (name === 'YESTERDAY') return span(now, 'day', -1, -1);
  if (name === 'TODAY') return span(now, 'day', 0, 0);
  if (name === 'TOMORROW') return span(now, 'day', 1, 1);
  if (name === 'LAST_90_DAYS') return span(now, 'day', -90, 0);
  if (name === 'NEXT_90_DAYS') return span(now, 'day', 1, 90);
  const ago = /^N_(.+)S_AGO$/.exec(name);
  const moving = /^(LAST|NEXT)_N_(.+)S$/.exec(name);
  if (ago || moving) {
    if (n === undefined || !Number.isInteger(n) || n < 0) {
      throw new QueryError('MALFORMED_QUERY', `${name} needs a whole number of 0 or more after a colon`, name);
    }
    if (ago) {
      const unit = UNITS[ago[1] ?? ''] ?? 'day';
      return span(now, unit, -n, -n);
    }
    const unit = UNITS[moving?.[2] ?? ''] ?? 'day';
    if (moving?.[1] === 'NEXT') return span(now, unit, 1, n);
    return unit === 'day' ? span(now, 'day', -n, 0) : span(now, unit, -n, -1);
  }
  const plain = /^(LAST|THIS|NEXT)_(.+)$/.exec(name);
  const offset = PLAIN[plain?.[1] ?? ''] ?? 0;
  return span(now, UNITS[plain?.[2] ?? ''] ?? 'day', offset, offset);
}

/** The day after a `YYYY-MM-DD` date. */
export function dayAfter(date: string): string {
  return iso(Date.parse(`${date}T00:00:00Z`) + DAY);
}
