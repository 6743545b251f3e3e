import { UnsupportedError } from '../../basics/errors.ts';
import { validDate } from '../dates.ts';
import { FormulaEvaluationError } from '../errors.ts';
import { arg, arity, guardsOf, illegalType, textOf } from '../node.ts';
import type { Builder } from '../node.ts';

const dateTextPattern = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

const dateValue: Builder = (call) => {
  arity(call, 1);
  const value = arg(call, 0);
  switch (value.type) {
    case 'datetime':
      return {
        type: 'date',
        run: (scope) => textOf(value.run(scope)).slice(0, 10) || null,
        sql: (scope) => `substr(${value.sql(scope)}, 1, 10)`,
        position: call.position,
        ...guardsOf([value])
      };
    case 'text':
    case 'null':
      return {
        type: 'date',
        run: (scope) => {
          const text = textOf(value.run(scope)).trim();
          if (text === '') {
            return null;
          }
          const [, year, month, day] = dateTextPattern.exec(text) ?? [];
          const found = year === undefined ? undefined : validDate(Number(year), Number(month), Number(day));
          if (found === undefined) {
            throw new FormulaEvaluationError('Invalid date for DATEVALUE function');
          }
          return found;
        },
        sql: () => {
          throw new UnsupportedError('DATEVALUE of a text in SQL');
        },
        // The error cannot be told in SQL either; the guard says that there may be one.
        guard: () => {
          throw new UnsupportedError('DATEVALUE of a text in SQL');
        },
        position: call.position
      };
    default:
      throw illegalType(call, value);
  }
};

const dateTimePattern = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?$/;

const dateTimeValue: Builder = (call) => {
  arity(call, 1);
  const value = arg(call, 0);
  const shared = { type: 'datetime' as const, position: call.position, ...guardsOf([value]) };
  switch (value.type) {
    case 'datetime':
      return { ...value, position: call.position };
    case 'date':
      return {
        ...shared,
        run: (scope) => {
          const day = textOf(value.run(scope));
          return day === '' ? null : `${day}T00:00:00.000Z`;
        },
        sql: (scope) => `(${value.sql(scope)} || 'T00:00:00.000Z')`
      };
    case 'text':
    case 'null':
      return {
        ...shared,
        run: (scope) => {
          const text = textOf(value.run(scope)).trim();
          const [, day = '', time = ''] = dateTimePattern.exec(text) ?? [];
          const moment = Date.parse(`${day}T${time}Z`);
          if (text !== '' && (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== day)) {
            throw new FormulaEvaluationError('Invalid date for DATETIMEVALUE function');
          }
          return text === '' ? null : `${day}T${time}.000Z`;
        },
        sql: () => {
          throw new UnsupportedError('DATETIMEVALUE of a text in SQL');
        },
        guard: () => {
          throw new UnsupportedError('DATETIMEVALUE of a text in SQL');
        }
      };
    default:
      throw illegalType(call, value);
  }
};

const timePattern = /^(\d{2}):(\d{2}):(\d{2})\.(\d{3})$/;

const timeValue: Builder = (call) => {
  arity(call, 1);
  const value = arg(call, 0);
  const shared = { type: 'time' as const, position: call.position, ...guardsOf([value]) };
  switch (value.type) {
    case 'time':
      return { ...value, position: call.position };
    case 'datetime':
      return {
        ...shared,
        run: (scope) => textOf(value.run(scope)).slice(11) || null,
        sql: (scope) => `substr(${value.sql(scope)}, 12)`
      };
    case 'text':
    case 'null':
      return {
        ...shared,
        run: (scope) => {
          const text = textOf(value.run(scope)).trim();
          const found = timePattern.exec(text);
          if (text === '') {
            return null;
          }
          if (found === null || Number(found[1]) > 23 || Number(found[2]) > 59 || Number(found[3]) > 59) {
            throw new FormulaEvaluationError('Invalid time for TIMEVALUE function');
          }
          return `${text}Z`;
        },
        sql: () => {
          throw new UnsupportedError('TIMEVALUE of a text in SQL');
        },
        guard: () => {
          throw new UnsupportedError('TIMEVALUE of a text in SQL');
        }
      };
    default:
      throw illegalType(call, value);
  }
};

/** Conversions between dates, date-times, times and texts. */
export const conversionFunctions: Readonly<Record<string, Builder>> = {
  DATEVALUE: dateValue,
  DATETIMEVALUE: dateTimeValue,
  TIMEVALUE: timeValue
};
