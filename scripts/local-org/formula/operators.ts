import {
  addDays,
  addDurationToDateTime,
  addToTime,
  daysBetween,
  millisecondsOfTime,
  millisecondsPerDay
} from './dates.ts';
import { addDaysSql, addDurationSql, dateTimeDifferenceSql, timeDifferenceSql, addToTimeSql } from './dates-sql.ts';
import { FormulaEvaluationError } from './errors.ts';
import { anyGuard, arity, expectType, guardsOf, sqlFilled, textOf, wrongType } from './node.ts';
import type { Builder, Call, Typed } from './node.ts';

type Numeric = (left: number, right: number) => number;

/** A number function of two numbers; blank as soon as one is blank. */
export function binaryNumber(
  call: Call,
  left: Typed,
  right: Typed,
  run: Numeric,
  sql: (l: string, r: string) => string
): Typed {
  return {
    type: 'number',
    run: (scope) => {
      const a = left.run(scope);
      const b = right.run(scope);
      return a === null || b === null ? null : run(a as number, b as number);
    },
    sql: (scope) => sql(left.sql(scope), right.sql(scope)),
    position: call.position,
    ...guardsOf([left, right])
  };
}

const add: Builder = (call) => {
  if (call.args.length === 1) {
    return { ...expectType(call, 0, 'number'), position: call.position };
  }
  const left = expectType(call, 0, 'number', 'date', 'datetime', 'time', 'text');
  const right = expectType(call, 1, 'number', 'date', 'datetime', 'time', 'text');
  if (left.type === 'text' || right.type === 'text') {
    return concatenate(call);
  }
  const types = `${left.type}+${right.type}`;
  switch (types) {
    case 'number+date':
    case 'number+datetime':
      return shift(call, right, left, 1);
    case 'date+number':
    case 'datetime+number':
    case 'time+number':
      return shift(call, left, right, 1);
    default:
      return plus(call, left, right);
  }
};

function plus(call: Call, left: Typed, right: Typed): Typed {
  for (const part of [left, right]) {
    if (part.type !== 'number' && part.type !== 'null') {
      throw wrongType(call, ['number'], right);
    }
  }
  return binaryNumber(
    call,
    left,
    right,
    (a, b) => a + b,
    (a, b) => `(${a} + ${b})`
  );
}

const subtract: Builder = (call) => {
  if (call.args.length === 1) {
    const operand = expectType(call, 0, 'number');
    const constant = typeof operand.constant === 'number' ? { constant: 0 - operand.constant } : {};
    return {
      type: 'number',
      run: (scope) => {
        const value = operand.run(scope);
        return value === null ? null : 0 - (value as number);
      },
      sql: (scope) => `(0 - ${operand.sql(scope)})`,
      isExact: operand.isExact === true,
      position: call.position,
      ...constant,
      ...guardsOf([operand])
    };
  }
  const left = expectType(call, 0, 'number', 'date', 'datetime', 'time');
  const right = expectType(call, 1, 'number', 'date', 'datetime', 'time');
  if (right.type === 'number' && left.type !== 'number' && left.type !== 'null') {
    return shift(call, left, right, -1);
  }
  if (left.type === right.type && left.type !== 'number' && left.type !== 'null') {
    return difference(call, left, right);
  }
  const mismatch = [left, right].find((part) => part.type !== 'number' && part.type !== 'null');
  if (mismatch !== undefined) {
    throw wrongType(call, ['number'], mismatch);
  }
  return binaryNumber(
    call,
    left,
    right,
    (a, b) => a - b,
    (a, b) => `(${a} - ${b})`
  );
};

/** A date, date-time or time moved by days (times: by milliseconds). */
function shift(call: Call, moment: Typed, amount: Typed, sign: 1 | -1): Typed {
  const runs = { date: addDays, datetime: addDurationToDateTime, time: addToTime };
  const sqls = { date: addDaysSql, datetime: addDurationSql, time: addToTimeSql };
  const type = moment.type as 'date' | 'datetime' | 'time';
  const move = runs[type];
  return {
    type,
    run: (scope) => {
      const start = moment.run(scope);
      const by = amount.run(scope);
      return start === null || by === null ? null : move(start as string, sign * (by as number));
    },
    sql: (scope) => sqls[type](moment.sql(scope), sign === 1 ? amount.sql(scope) : `(0 - ${amount.sql(scope)})`),
    position: call.position,
    ...guardsOf([moment, amount])
  };
}

function difference(call: Call, left: Typed, right: Typed): Typed {
  const runs: Record<string, (a: string, b: string) => number> = {
    date: daysBetween,
    datetime: (a, b) => (Date.parse(a) - Date.parse(b)) / millisecondsPerDay,
    time: (a, b) => (millisecondsOfTime(a) - millisecondsOfTime(b) + millisecondsPerDay) % millisecondsPerDay
  };
  const sqls: Record<string, (a: string, b: string) => string> = {
    date: (a, b) => `(julianday(${a}) - julianday(${b}))`,
    datetime: dateTimeDifferenceSql,
    time: timeDifferenceSql
  };
  const run = runs[left.type] ?? daysBetween;
  const toSql = sqls[left.type] ?? dateTimeDifferenceSql;
  return {
    type: 'number',
    run: (scope) => {
      const a = left.run(scope);
      const b = right.run(scope);
      return a === null || b === null ? null : run(a as string, b as string);
    },
    sql: (scope) => toSql(left.sql(scope), right.sql(scope)),
    isExact: left.type !== 'datetime',
    position: call.position,
    ...guardsOf([left, right])
  };
}

const multiply: Builder = (call) =>
  binaryNumber(
    call,
    expectType(call, 0, 'number'),
    expectType(call, 1, 'number'),
    (a, b) => a * b,
    (a, b) => `(${a} * ${b})`
  );

const divide: Builder = (call) => {
  const left = expectType(call, 0, 'number');
  const right = expectType(call, 1, 'number');
  const divisor = right.constant;
  const isSafe = typeof divisor === 'number' && divisor !== 0;
  return {
    ...binaryNumber(
      call,
      left,
      right,
      (a, b) => {
        if (b === 0) {
          throw new FormulaEvaluationError('Division by zero');
        }
        return a / b;
      },
      (a, b) => `(${a} * 1.0 / ${b})`
    ),
    ...anyGuard(
      left.guard,
      right.guard,
      isSafe ? undefined : (scope) => `(${left.sql(scope)} IS NOT NULL AND ${right.sql(scope)} = 0)`
    )
  };
};

const power: Builder = (call) => {
  const base = expectType(call, 0, 'number');
  const exponent = expectType(call, 1, 'number');
  return {
    ...binaryNumber(
      call,
      base,
      exponent,
      (a, b) => {
        const result = a ** b;
        if (!Number.isFinite(result)) {
          throw new FormulaEvaluationError('Out of range argument to POWER() function');
        }
        return result;
      },
      (a, b) => `pow(${a}, ${b})`
    ),
    ...anyGuard(
      base.guard,
      exponent.guard,
      (scope) =>
        `(${base.sql(scope)} IS NOT NULL AND ${exponent.sql(scope)} IS NOT NULL AND ` +
        `coalesce(abs(pow(${base.sql(scope)}, ${exponent.sql(scope)})) > 1.7976931348623157e308, 1))`
    )
  };
};

const concatenate: Builder = (call) => {
  const left = expectType(call, 0, 'text');
  const right = expectType(call, 1, 'text');
  const leftSql = sqlFilled(left);
  const rightSql = sqlFilled(right);
  return {
    type: 'text',
    run: (scope) => textOf(left.run(scope)) + textOf(right.run(scope)),
    sql: (scope) => `(${leftSql(scope)} || ${rightSql(scope)})`,
    position: call.position,
    ...guardsOf([left, right])
  };
};

const concatenateOperator: Builder = (call) => {
  arity(call, 2);
  return concatenate(call);
};

/** Builders of the operators that compute, by the name that the parser gives them. */
export const operators: Readonly<Record<string, Builder>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '^': power,
  '&': concatenateOperator
};
