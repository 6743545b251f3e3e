import { FormulaEvaluationError } from './errors.ts';
import { floor } from '../basics/numbers.ts';

export const millisecondsPerDay = 86_400_000;

/** A date as its year, month (1–12) and day. */
export type DateParts = readonly [year: number, month: number, day: number];

/** Parts of `YYYY-MM-DD` (or of the date in a date-time). */
export function partsOf(date: string): DateParts {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** Days since 1 January 1970 of a date text. */
export function dayNumber(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / millisecondsPerDay;
}

/** The date text of a day number; `#Error!` outside the years 1 to 9999, which have no text. */
export function dateOfDay(day: number): string {
  const moment = new Date(day * millisecondsPerDay);
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() < 1 || moment.getUTCFullYear() > 9999) {
    throw new FormulaEvaluationError('The date is out of range');
  }
  return moment.toISOString().slice(0, 10);
}

/** A date some days later; a fraction of a day does not count. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + floor(days));
}

export function daysBetween(later: string, earlier: string): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** A date-time some days (with fraction) later, to the millisecond. */
export function addDurationToDateTime(dateTime: string, days: number): string {
  const moment = new Date(Date.parse(dateTime) + Math.floor(days * millisecondsPerDay + 0.5));
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() < 1 || moment.getUTCFullYear() > 9999) {
    throw new FormulaEvaluationError('The date is out of range');
  }
  return moment.toISOString();
}

/** Milliseconds since midnight of `HH:mm:ss.SSSZ`. */
export function millisecondsOfTime(time: string): number {
  return (
    Number(time.slice(0, 2)) * 3_600_000 +
    Number(time.slice(3, 5)) * 60_000 +
    Number(time.slice(6, 8)) * 1000 +
    Number(time.slice(9, 12))
  );
}

/** A time of day some milliseconds later, around midnight if need be. */
export function addToTime(time: string, milliseconds: number): string {
  const total = millisecondsOfTime(time) + Math.trunc(milliseconds);
  return timeOf(((total % millisecondsPerDay) + millisecondsPerDay) % millisecondsPerDay);
}

/** `HH:mm:ss.SSSZ` of milliseconds since midnight. */
export function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(11);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2
    ? isLeapYear(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The date, or undefined when there is no such day. */
export function validDate(year: number, month: number, day: number): string | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * A date some whole months later. The last day of a month stays the last day; a day that the new month does not have
 * becomes its last.
 */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const total = year * 12 + (month - 1) + Math.trunc(months);
  const newYear = Math.floor(total / 12);
  const newMonth = (total % 12) + 1;
  const last = daysInMonth(newYear, newMonth);
  const newDay = day === daysInMonth(year, month) ? last : Math.min(day, last);
  const result = validDate(newYear, newMonth, newDay);
  if (result === undefined) {
    throw new FormulaEvaluationError('The date is out of range');
  }
  return result;
}

/** 1 for Sunday to 7 for Saturday. */
export function weekday(date: string): number {
  return ((((dayNumber(date) + 4) % 7) + 7) % 7) + 1;
}

/** 1 for 1 January. */
export function dayOfYear(date: string): number {
  return dayNumber(date) - dayNumber(`${date.slice(0, 4)}-01-01`) + 1;
}

/** ISO 8601 week and the year that it belongs to. */
export function isoWeek(date: string): { readonly year: number; readonly week: number } {
  const day = dayNumber(date);
  const monday = (((day + 3) % 7) + 7) % 7;
  const thursday = new Date((day - monday + 3) * millisecondsPerDay);
  const year = thursday.getUTCFullYear();
  // Date.UTC takes years below 100 for those of the twentieth century.
  const first = new Date(0).setUTCFullYear(year, 0, 1) / millisecondsPerDay;
  return { year, week: Math.floor((day - monday + 3 - first) / 7) + 1 };
}
