/** Places days on a straight line of time. Pure; days are `YYYY-MM-DD`, lengths are CSS pixels. */
import { daysBetween } from 'c/relativeDates';

/** The place of a day on the line; 0 for its first day. Days outside lie beyond its ends. */
export type TimeScale = (day: string) => number;

/** Months between two ticks, from the finest on. */
const STEPS = [1, 3, 6, 12, 24, 60] as const;
const DAY = 86_400_000;

/** A line from one day to another that is as wide as told; a line of no length puts every day at its start. */
export function timeScale(from: string, to: string, width: number): TimeScale {
  const length = daysBetween(from, to);
  return (day) => (length <= 0 ? 0 : (daysBetween(from, day) / length) * width);
}

/** The day some days later; earlier for negative ones. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The first day of a day's month. */
export function monthStart(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** The first day of the month that is some months later; earlier for negative ones. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** The first days of months between two days: every month, or as few as are needed to be no more than `most`. */
export function monthTicks(from: string, to: string, most: number): readonly string[] {
  for (const step of STEPS) {
    const ticks = ticksEvery(step, from, to);
    if (ticks.length <= most) return ticks;
  }
  return ticksEvery(STEPS[STEPS.length - 1] ?? 1, from, to).slice(0, most);
}

// Quarters begin in January, decades in years that end in zero: wherever the line begins, the ticks are round.
function ticksEvery(step: number, from: string, to: string): readonly string[] {
  const ticks: string[] = [];
  const [year = 0, month = 1] = from.split('-').map(Number);
  let tick = addMonths(from, -((year * 12 + month - 1) % step));
  while (tick <= to) {
    if (tick >= from) ticks.push(tick);
    tick = addMonths(tick, step);
  }
  return ticks;
}
