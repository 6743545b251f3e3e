import { OrgError } from '../basics/errors.ts';
import { wrongType, type Labelled, type Source } from './coerce.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/;

/** A calendar date as `YYYY-MM-DD`, from a date or the date part of a date-time, in the years 1700 to 4000. */
export function coerceDate(field: Labelled, raw: unknown, source: Source): string {
  const match = typeof raw === 'string' ? DATE.exec(raw.trim()) : null;
  if (match === null || !isCalendarDate(Number(match[1]), Number(match[2]), Number(match[3]))) {
    throw wrongType(field, 'date', raw, source);
  }
  checkYear(field, Number(match[1]), raw);
  return `${match[1]}-${match[2]}-${match[3]}`;
}

/** A moment in UTC with whole seconds, as the platform keeps it. Text without a time zone is taken as UTC. */
export function coerceDateTime(field: Labelled, raw: unknown, source: Source): string {
  const match = typeof raw === 'string' ? DATE_TIME.exec(raw.trim()) : null;
  if (match === null) throw wrongType(field, 'datetime', raw, source);
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((part) => Number(match[part] ?? 0));
  if (
    !isCalendarDate(year ?? 0, month ?? 0, day ?? 0) ||
    (hour ?? 0) > 23 ||
    (minute ?? 0) > 59 ||
    (second ?? 0) > 59
  ) {
    throw wrongType(field, 'datetime', raw, source);
  }
  checkYear(field, year ?? 0, raw);
  const moment = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour, minute, second) - offsetOf(match[7]);
  return new Date(moment).toISOString();
}

/** A time of day as `HH:mm:ss.SSSZ`. */
export function coerceTime(field: Labelled, raw: unknown, source: Source): string {
  const match = typeof raw === 'string' ? TIME.exec(raw.trim()) : null;
  if (match === null || Number(match[1]) > 23 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) {
    throw wrongType(field, 'time', raw, source);
  }
  return `${match[1]}:${match[2]}:${match[3] ?? '00'}.${(match[4] ?? '').padEnd(3, '0')}Z`;
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function checkYear(field: Labelled, year: number, raw: unknown): void {
  if (year >= 1700 && year <= 4000) return;
  throw new OrgError('NUMBER_OUTSIDE_VALID_RANGE', `${field.label}: invalid date: ${String(raw)}`, [field.apiName]);
}
