/** Dates in words ("14 months ago", "in 6 days") and exact, in the user's language. Pure; knows no clock of its own. */

const DAY = 86_400_000;

/** Today's date (`YYYY-MM-DD`) on the user's clock. */
export function todayIso(now: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whole days from one date to another; negative when `to` comes first. Times after the dates are ignored. */
export function daysBetween(from: string, to: string): number {
  const day = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY;
  return Math.round(day(to) - day(from));
}

/** Whole months from one date to another, counted on the calendar; negative when `to` comes first. */
export function monthsBetween(from: string, to: string): number {
  if (from > to) return -monthsBetween(to, from) || 0;
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.slice(0, 10).split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.slice(0, 10).split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}

/** A date relative to today: days up to four weeks, then weeks to two months, months to two years, then years. */
export function relativeDate(date: string, today: string, locale: string): string {
  return inWords(date, today, new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
}

/** The same in as few letters as the language allows (14 mo. ago), for cards. */
export function shortRelativeDate(date: string, today: string, locale: string): string {
  return inWords(date, today, new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }));
}

function inWords(date: string, today: string, words: Intl.RelativeTimeFormat): string {
  const days = daysBetween(today, date);
  if (Math.abs(days) < 28) return words.format(days, 'day');
  const months = monthsBetween(today, date.slice(0, 10));
  if (Math.abs(months) < 2) return words.format(Math.trunc(days / 7), 'week');
  if (Math.abs(months) < 24) return words.format(months, 'month');
  return words.format(Math.trunc(months / 12), 'year');
}

/** An exact date such as 3 March 2026, for hover and for screen readers; empty for null. */
export function exactDate(date: string | null, locale: string): string {
  if (date === null || date === '') return '';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`)
  );
}

/** A date and time in the user's own time zone; empty for null. */
export function exactDateTime(instant: string | null, locale: string): string {
  if (instant === null || instant === '') return '';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** The month of a date in short, with its year when it is not this year's (Aug, Aug 2024). */
export function monthName(date: string, today: string, locale: string): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    month: 'short',
    timeZone: 'UTC',
    ...(sameYear ? {} : { year: 'numeric' })
  }).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}
