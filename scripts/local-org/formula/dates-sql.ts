import { floorSql } from '../basics/numbers.ts';

/** SQLite text for `addDays`. */
export function addDaysSql(date: string, days: string): string {
  return `date(${date}, CAST(${floorSql(days)} AS INTEGER) || ' days')`;
}

/** SQLite text for `addDurationToDateTime`. */
export function addDurationSql(dateTime: string, days: string): string {
  return `strftime('%Y-%m-%dT%H:%M:%fZ', ${dateTime}, (floor(${days} * 86400000.0 + 0.5) / 1000.0) || ' seconds')`;
}

/** Milliseconds between two date-times as days. */
export function dateTimeDifferenceSql(later: string, earlier: string): string {
  return `(round((julianday(${later}) - julianday(${earlier})) * 86400000.0) / 86400000.0)`;
}

/** Milliseconds since midnight. */
export function millisecondsOfTimeSql(time: string): string {
  return `(CAST(substr(${time}, 1, 2) AS INTEGER) * 3600000 + CAST(substr(${time}, 4, 2) AS INTEGER) * 60000 + CAST(substr(${time}, 7, 2) AS INTEGER) * 1000 + CAST(substr(${time}, 10, 3) AS INTEGER))`;
}

/** Milliseconds from one time of day to another, around midnight. */
export function timeDifferenceSql(later: string, earlier: string): string {
  return `((${millisecondsOfTimeSql(later)} - ${millisecondsOfTimeSql(earlier)} + 86400000) % 86400000)`;
}

/** SQLite text for `addToTime`. */
export function addToTimeSql(time: string, milliseconds: string): string {
  const total = `(((${millisecondsOfTimeSql(time)} + CAST(trunc(${milliseconds}) AS INTEGER)) % 86400000 + 86400000) % 86400000)`;
  return timeSql(total);
}

/** `HH:mm:ss.SSSZ` of whole milliseconds since midnight. */
export function timeSql(milliseconds: string): string {
  return `strftime('%H:%M:%fZ', 2440587.5 + ${milliseconds} / 86400000.0)`;
}
