import { UnsupportedError } from '../../basics/errors.ts';
import { addMonths, dayOfYear, isoWeek, millisecondsOfTime, partsOf, timeOf, validDate, weekday } from '../dates.ts';
import { millisecondsOfTimeSql } from '../dates-sql.ts';
import { FormulaEvaluationError } from '../errors.ts';
import { anyGuard, arg, arity, expectType, guardsOf, illegalType, textOf } from '../node.ts';
import type { Builder, Call, Typed } from '../node.ts';
import type { FormulaType } from '../types.ts';

type Text = (value: string) => string;

/** A number taken out of a date, date-time or time; blank stays blank. */
function part(types: readonly FormulaType[], run: (value: string) => number, sql: Text | undefined): Builder {
  return (call) => {
    arity(call, 1);
    const moment = arg(call, 0);
    if (moment.type !== 'null' && !types.includes(moment.type)) {
      throw illegalType(call, moment);
    }
    return {
      type: 'number',
      run: (scope) => {
        const value = textOf(moment.run(scope));
        return value === '' ? null : run(value);
      },
      sql: (scope) => {
        if (sql === undefined) {
          throw new UnsupportedError(`${call.name} in SQL`);
        }
        return sql(moment.sql(scope));
      },
      isExact: true,
      decimals: 0,
      position: call.position,
      ...guardsOf([moment])
    };
  };
}

const digits =
  (start: number, count: number): Text =>
  (value) =>
    `CAST(substr(${value}, ${start}, ${count}) AS INTEGER)`;

const date: Builder = (call) => {
  arity(call, 3);
  const [year, month, day] = [0, 1, 2].map((index) => expectType(call, index, 'number')) as [Typed, Typed, Typed];
  const text = (scope: Parameters<Typed['sql']>[0]): string => {
    const whole = (value: Typed): string => `CAST(trunc(${value.sql(scope)}) AS INTEGER)`;
    return (
      `(CASE WHEN ${year.sql(scope)} IS NOT NULL AND ${month.sql(scope)} IS NOT NULL AND ${day.sql(scope)} IS NOT NULL ` +
      `THEN printf('%04d-%02d-%02d', ${whole(year)}, ${whole(month)}, ${whole(day)}) END)`
    );
  };
  return {
    type: 'date',
    run: (scope) => {
      const [y, m, d] = [year.run(scope), month.run(scope), day.run(scope)] as (number | null)[];
      if (typeof y !== 'number' || typeof m !== 'number' || typeof d !== 'number') {
        return null;
      }
      const found = validDate(Math.trunc(y), Math.trunc(m), Math.trunc(d));
      if (found === undefined) {
        throw new FormulaEvaluationError('Month or Day out of range in DATE() function');
      }
      return found;
    },
    sql: text,
    position: call.position,
    ...anyGuard(
      year.guard,
      month.guard,
      day.guard,
      [year, month, day].every((value) => value.constant !== undefined)
        ? constantDateGuard(year, month, day)
        : (scope) => invalidDate(text(scope))
    )
  };
};

function constantDateGuard(year: Typed, month: Typed, day: Typed): Typed['sql'] | undefined {
  const [y, m, d] = [year.constant, month.constant, day.constant].map(Number) as [number, number, number];
  return validDate(Math.trunc(y), Math.trunc(m), Math.trunc(d)) === undefined ? () => '1' : undefined;
}

/** True for a text that looks like a date but is none: SQLite moves 30 February on to 2 March. */
function invalidDate(text: string): string {
  return `(${text} IS NOT NULL AND (length(${text}) <> 10 OR ${text} < '0001-01-01' OR date(${text}, '+0 days') IS NOT ${text}))`;
}

const addMonthsTo: Builder = (call) => {
  arity(call, 2);
  const moment = arg(call, 0);
  if (moment.type !== 'date' && moment.type !== 'datetime') {
    throw illegalType(call, moment);
  }
  const months = expectType(call, 1, 'number');
  return {
    type: moment.type,
    run: (scope) => {
      const value = textOf(moment.run(scope));
      const count = months.run(scope) as number | null;
      return value === '' || count === null ? null : addMonths(value, count) + value.slice(10);
    },
    sql: (scope) => addMonthsSql(moment.sql(scope), months.sql(scope)),
    position: call.position,
    ...guardsOf([moment, months])
  };
};

/** First of the month moved, then the day put back: the last day stays last, a missing day becomes the last. */
function addMonthsSql(moment: string, months: string): string {
  const first = `date(${moment}, 'start of month', CAST(trunc(${months}) AS INTEGER) || ' months')`;
  const last = `date(${first}, '+1 month', '-1 day')`;
  const isLast = `date(${moment}, '+1 day') = date(${moment}, 'start of month', '+1 month')`;
  const sameDay = `(substr(${first}, 1, 8) || substr(${moment}, 9, 2))`;
  return `((CASE WHEN ${isLast} THEN ${last} ELSE min(${sameDay}, ${last}) END) || substr(${moment}, 11))`;
}

const today: Builder = (call) => {
  arity(call, 0);
  call.site.markVolatile();
  return {
    type: 'date',
    run: (scope) => scope.today,
    sql: (scope) => scope.today,
    position: call.position
  };
};

const now: Builder = (call) => {
  arity(call, 0);
  call.site.markVolatile();
  return {
    type: 'datetime',
    run: (scope) => scope.now.toISOString(),
    sql: (scope) => scope.now,
    position: call.position
  };
};

const timeNow: Builder = (call) => {
  arity(call, 0);
  call.site.markVolatile();
  return {
    type: 'time',
    run: (scope) => scope.now.toISOString().slice(11),
    sql: (scope) => `substr(${scope.now}, 12)`,
    position: call.position
  };
};

const unixTimestamp: Builder = (call) => {
  arity(call, 1);
  const moment = arg(call, 0);
  if (moment.type !== 'date' && moment.type !== 'datetime' && moment.type !== 'time') {
    throw illegalType(call, moment);
  }
  const isTime = moment.type === 'time';
  return {
    type: 'number',
    run: (scope) => {
      const value = textOf(moment.run(scope));
      return value === '' ? null : Math.floor(isTime ? millisecondsOfTime(value) / 1000 : Date.parse(value) / 1000);
    },
    sql: (scope) => {
      const value = moment.sql(scope);
      return isTime ? `(${millisecondsOfTimeSql(value)} / 1000)` : `CAST(strftime('%s', ${value}) AS INTEGER)`;
    },
    isExact: true,
    decimals: 0,
    position: call.position,
    ...guardsOf([moment])
  };
};

const fromUnixTime: Builder = (call) => {
  arity(call, 1);
  const seconds = expectType(call, 0, 'number');
  return {
    type: 'datetime',
    run: (scope) => {
      const value = seconds.run(scope) as number | null;
      return value === null ? null : new Date(Math.trunc(value) * 1000).toISOString();
    },
    sql: (scope) => `strftime('%Y-%m-%dT%H:%M:%fZ', CAST(trunc(${seconds.sql(scope)}) AS INTEGER), 'unixepoch')`,
    position: call.position,
    ...guardsOf([seconds])
  };
};

const formatDuration: Builder = (call) => {
  arity(call, 1, 2);
  return call.args.length === 1 ? durationOf(call, expectType(call, 0, 'number'), 1) : durationBetween(call);
};

function durationBetween(call: Call): Typed {
  const left = expectType(call, 0, 'datetime', 'time');
  const right = expectType(call, 1, left.type);
  const isTime = left.type === 'time';
  const seconds = (value: string): number => (isTime ? millisecondsOfTime(value) : Date.parse(value)) / 1000;
  return durationOf(
    call,
    {
      ...left,
      run: (scope) => {
        const [a, b] = [textOf(left.run(scope)), textOf(right.run(scope))];
        return a === '' || b === '' ? null : Math.abs(seconds(a) - seconds(b));
      }
    },
    isTime ? 0 : 1
  );
}

/** `hh:mm:ss`, or `d:hh:mm:ss` with days. */
function durationOf(call: Call, seconds: Typed, withDays: 0 | 1): Typed {
  return {
    type: 'text',
    run: (scope) => {
      const value = seconds.run(scope) as number | null;
      if (value === null) {
        return null;
      }
      const total = Math.abs(Math.trunc(value));
      const clock = timeOf((total % 86_400) * 1000).slice(0, 8);
      return withDays === 1 && call.args.length === 2
        ? `${Math.floor(total / 86_400)}:${clock}`
        : `${String(Math.floor(total / 3600)).padStart(2, '0')}${clock.slice(2)}`;
    },
    sql: () => {
      throw new UnsupportedError('FORMATDURATION in SQL');
    },
    position: call.position,
    ...guardsOf([seconds])
  };
}

const onDate: readonly FormulaType[] = ['date'];
const onTime: readonly FormulaType[] = ['time'];

/** Date and time functions. */
export const dateFunctions: Readonly<Record<string, Builder>> = {
  DATE: date,
  ADDMONTHS: addMonthsTo,
  TODAY: today,
  NOW: now,
  TIMENOW: timeNow,
  YEAR: part(onDate, (value) => partsOf(value)[0], digits(1, 4)),
  MONTH: part(onDate, (value) => partsOf(value)[1], digits(6, 2)),
  DAY: part(onDate, (value) => partsOf(value)[2], digits(9, 2)),
  WEEKDAY: part(onDate, weekday, (value) => `(CAST(strftime('%w', ${value}) AS INTEGER) + 1)`),
  DAYOFYEAR: part(onDate, dayOfYear, (value) => `CAST(strftime('%j', ${value}) AS INTEGER)`),
  ISOWEEK: part(
    onDate,
    (value) => isoWeek(value).week,
    (value) => `CAST(strftime('%V', ${value}) AS INTEGER)`
  ),
  ISOYEAR: part(
    onDate,
    (value) => isoWeek(value).year,
    (value) => `CAST(strftime('%G', ${value}) AS INTEGER)`
  ),
  HOUR: part(onTime, (value) => Number(value.slice(0, 2)), digits(1, 2)),
  MINUTE: part(onTime, (value) => Number(value.slice(3, 5)), digits(4, 2)),
  SECOND: part(onTime, (value) => Number(value.slice(6, 8)), digits(7, 2)),
  MILLISECOND: part(onTime, (value) => Number(value.slice(9, 12)), digits(10, 3)),
  UNIXTIMESTAMP: unixTimestamp,
  FROMUNIXTIME: fromUnixTime,
  FORMATDURATION: formatDuration
};
