/** Progress from a baseline to a target against the straight line between them. Exact; runs anywhere; imports nothing. */

/** Values of two decimals and days `YYYY-MM-DD`; null is unknown. */
export interface Line {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly current: number | null;
  /** The day of the baseline. */
  readonly startOn: string | null;
  /** The day of the target, after `startOn`. */
  readonly dueOn: string | null;
}

/** How a value stands against its line, what needs attention first. */
export type LineStanding = 'Behind' | 'On pace' | 'Ahead' | 'Reached' | 'Not measured';

/** Progress is kept in ten-thousandths of the way, a hundredth of a percent. */
const WHOLE = 10_000;
/** A tenth of the way: as far from the line as still counts as on pace. */
const TOLERANCE = 1_000;
/** Values have two decimals; whole hundredths keep their differences exact. */
const HUNDREDTHS = 100;
const DAY = 86_400_000;

/** A day as a whole number; days are counted in UTC, where each has the same length. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** The day of a number that `dayNumber` gave. */
export function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** A value of two decimals in whole hundredths. */
export function hundredths(value: number): bigint {
  return BigInt(Math.round(value * HUNDREDTHS));
}

/** A quotient as a whole number, half away from zero, as ROUND does. Throws a RangeError when the divisor is zero. */
export function rounded(dividend: bigint, divisor: bigint): number {
  const isNegative = dividend < 0n !== divisor < 0n;
  const [top, bottom] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const size = Number((2n * top + bottom) / (2n * bottom));
  return isNegative && size > 0 ? -size : size;
}

/** Progress in ten-thousandths; null while one of the three values is unknown or target and baseline are the same. */
function units({ baseline, target, current }: Line): number | null {
  if (baseline === null || target === null || current === null || target === baseline) return null;
  const from = hundredths(baseline);
  return rounded((hundredths(current) - from) * BigInt(WHOLE), hundredths(target) - from);
}

/** Start and length of the line in days; null without both dates. */
function time({ startOn, dueOn }: Pick<Line, 'startOn' | 'dueOn'>): readonly [start: number, length: number] | null {
  return startOn === null || dueOn === null ? null : [dayNumber(startOn), dayNumber(dueOn) - dayNumber(startOn)];
}

/**
 * Percent of the way from baseline to target, two decimals, rounded half up: 0 at the baseline, 100 at the target, less or
 * more beyond. Null while one of the three values is unknown, or where target and baseline are the same.
 */
export function progress(line: Line): number | null {
  const done = units(line);
  return done === null ? null : done / HUNDREDTHS;
}

/** Percent of the time that has passed, 0 to 100, two decimals, rounded half up. Null without both dates. */
export function expected(line: Pick<Line, 'startOn' | 'dueOn'>, today: string): number | null {
  const dates = time(line);
  if (dates === null) return null;
  const [start, length] = dates;
  const passed = dayNumber(today) - start;
  if (passed <= 0) return 0;
  if (passed >= length) return 100;
  return Math.floor((2 * WHOLE * passed + length) / (2 * length)) / HUNDREDTHS;
}

/** Percentage points from what has been done to what is expected, two decimals; negative when ahead, null while it is not measured. */
export function behindBy(line: Line, today: string): number | null {
  const [done, due] = [progress(line), expected(line, today)];
  return done === null || due === null
    ? null
    : (Math.round(due * HUNDREDTHS) - Math.round(done * HUNDREDTHS)) / HUNDREDTHS;
}

/**
 * The first day on which the value is more than a tenth of the way behind its line, or due and not reached, if nothing
 * moves. Null when it is reached or not measured.
 */
export function behindFrom(line: Line): string | null {
  const done = units(line);
  const dates = time(line);
  if (done === null || dates === null || done >= WHOLE) return null;
  const [start, length] = dates;
  const caughtUp = Math.floor(((done + TOLERANCE) * length) / WHOLE) + 1;
  return dayOf(start + Math.max(0, Math.min(caughtUp, length + 1)));
}

/** How the value stands on a day; a tenth of the way is tolerated on either side. */
export function standing(line: Line, today: string): LineStanding {
  const done = units(line);
  const dates = time(line);
  if (done === null || dates === null) return 'Not measured';
  if (done >= WHOLE) return 'Reached';
  const from = behindFrom(line);
  if (from !== null && today >= from) return 'Behind';
  const [start, length] = dates;
  const passed = Math.max(0, dayNumber(today) - start);
  return done * length >= passed * WHOLE + TOLERANCE * length ? 'Ahead' : 'On pace';
}
