/** Periods and moments as short as they can be said. Pure. */
import type { Plan } from 'c/planTypes';
import { todayIso } from 'c/relativeDates';

/** The period of a plan: its year where it is exactly one, otherwise first and last day. */
export function periodText({ startDate, endDate }: Pick<Plan, 'startDate' | 'endDate'>, locale: string): string {
  const year = startDate.slice(0, 4);
  if (startDate === `${year}-01-01` && endDate === `${year}-12-31`) return year;
  if (startDate === '' || endDate === '') return '';
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return days.formatRange(new Date(`${startDate}T00:00:00Z`), new Date(`${endDate}T00:00:00Z`));
}

/** A moment of today as its time, another one as its day. */
export function momentText(moment: string, today: string, locale: string): string {
  const date = new Date(moment);
  const isToday = todayIso(date) === today;
  const parts: Intl.DateTimeFormatOptions = isToday
    ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(locale, parts).format(date);
}
