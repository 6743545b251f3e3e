/** How far objectives have come against the straight line to their target. Runs anywhere; imports nothing but types. */
import type { Objective, Plan } from 'c/planTypes';

/** What pace looks at in an objective; days are `YYYY-MM-DD`. */
export type PacedObjective = Pick<Objective, 'baseline' | 'target' | 'current' | 'startOn' | 'dueOn' | 'status'>;

/** PlanObjective__c.Pace__c, what needs attention first. */
export const PACES = ['Behind', 'On pace', 'Ahead', 'Reached', 'Not measured', 'Dropped'] as const;
export type Pace = (typeof PACES)[number];

/** Progress is kept in ten-thousandths of the way, a hundredth of a percent. */
const WHOLE = 10_000;
/** A tenth of the way: as far from the line as still counts as on pace. */
const TOLERANCE = 1_000;
/** Values have two decimals; whole hundredths keep their differences exact. */
const HUNDREDTHS = 100;
const DAY = 86_400_000;

/** Days are counted in UTC, where each has the same length. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function hundredths(value: number): bigint {
  return BigInt(Math.round(value * HUNDREDTHS));
}

/** A quotient as a whole number, half away from zero, as ROUND does; the divisor is not zero. */
function rounded(dividend: bigint, divisor: bigint): number {
  const isNegative = dividend < 0n !== divisor < 0n;
  const [top, bottom] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const size = Number((2n * top + bottom) / (2n * bottom));
  return isNegative && size > 0 ? -size : size;
}

/** Progress in ten-thousandths; null while one of the three values is unknown or target and baseline are the same. */
function units({ baseline, target, current }: PacedObjective): number | null {
  if (baseline === null || target === null || current === null || target === baseline) return null;
  const from = hundredths(baseline);
  return rounded((hundredths(current) - from) * BigInt(WHOLE), hundredths(target) - from);
}

/** Start and length of the straight line in days; null without both dates. */
function line({ startOn, dueOn }: PacedObjective): readonly [start: number, length: number] | null {
  return startOn === null || dueOn === null ? null : [dayNumber(startOn), dayNumber(dueOn) - dayNumber(startOn)];
}

/**
 * Percent of the way from baseline to target, two decimals, rounded half up: 0 at the baseline, 100 at the target, less or
 * more beyond. Null while one of the three values is unknown (PlanObjective__c.Progress__c).
 */
export function progress(objective: PacedObjective): number | null {
  const done = units(objective);
  return done === null ? null : done / HUNDREDTHS;
}

/**
 * Percent of the time from start to due date that has passed, 0 to 100, two decimals, rounded half up. Null without both
 * dates (PlanObjective__c.Expected__c).
 */
export function expected(objective: PacedObjective, today: string): number | null {
  const dates = line(objective);
  if (dates === null) return null;
  const [start, length] = dates;
  const passed = dayNumber(today) - start;
  if (passed <= 0) return 0;
  if (passed >= length) return 100;
  return Math.floor((2 * WHOLE * passed + length) / (2 * length)) / HUNDREDTHS;
}

/**
 * The first day on which the objective is more than a tenth behind its line, or due and not reached, if nothing moves.
 * Null when it is reached, dropped or not measured (PlanObjective__c.OffPaceFrom__c).
 */
export function offPaceFrom(objective: PacedObjective): string | null {
  const done = units(objective);
  const dates = line(objective);
  if (objective.status !== 'Open' || done === null || dates === null || done >= WHOLE) return null;
  const [start, length] = dates;
  const caughtUp = Math.floor(((done + TOLERANCE) * length) / WHOLE) + 1;
  const day = start + Math.max(0, Math.min(caughtUp, length + 1));
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** How the objective stands on the user's day (PlanObjective__c.Pace__c); a tenth of the way is tolerated. */
export function pace(objective: PacedObjective, today: string): Pace {
  if (objective.status !== 'Open') return objective.status;
  const done = units(objective);
  const dates = line(objective);
  if (done === null || dates === null) return 'Not measured';
  if (done >= WHOLE) return 'Reached';
  const from = offPaceFrom(objective);
  if (from !== null && today >= from) return 'Behind';
  const [start, length] = dates;
  const passed = Math.max(0, dayNumber(today) - start);
  return done * length >= passed * WHOLE + TOLERANCE * length ? 'Ahead' : 'On pace';
}

/** The first day on which an objective of the plan is, or will be, behind; null while none is measured (AccountPlan__c.OffPaceFrom__c). */
export function planOffPaceFrom(objectives: readonly PacedObjective[]): string | null {
  return objectives
    .map(offPaceFrom)
    .reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}

/** Whether an approved or active plan has an open objective that is behind (AccountPlan__c.IsOffPace__c). */
export function offPace(plan: Pick<Plan, 'status'>, objectives: readonly PacedObjective[], today: string): boolean {
  const from = planOffPaceFrom(objectives);
  return (plan.status === 'Approved' || plan.status === 'Active') && from !== null && from <= today;
}
