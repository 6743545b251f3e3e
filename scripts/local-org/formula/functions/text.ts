import { UnsupportedError } from '../../basics/errors.ts';
import { FormulaEvaluationError } from '../errors.ts';
import { arg, arity, expectType, guardsOf, illegalType, literal, refusePicklist, sqlFilled, textOf } from '../node.ts';
import type { Builder, Call, Sql, Typed } from '../node.ts';
import { initCap, isNumberText, length, numberText, pad, reverse, slice, trimBlanks } from '../text-values.ts';
import { checkGrowth, MAX_PAD, substituted } from '../text-growth.ts';
import { isNumberTextSql, numberTextSql, padSql, trimSql } from '../text-sql.ts';

/** A text function of one text. */
function unaryText(run: (value: string) => string, sql: ((value: string) => string) | undefined): Builder {
  return (call) => {
    arity(call, 1);
    const part = expectType(call, 0, 'text');
    const filled = sqlFilled(part);
    return {
      type: 'text',
      run: (scope) => run(textOf(part.run(scope))),
      sql: (scope) => {
        if (sql === undefined) {
          throw new UnsupportedError(`${call.name} in SQL`);
        }
        return sql(filled(scope));
      },
      position: call.position,
      ...guardsOf([part])
    };
  };
}

const numberArg = (call: Call, index: number): Typed => expectType(call, index, 'number');

/** LEFT and RIGHT: blank when the count is blank or not positive. */
function side(run: (value: string, count: number) => string, sql: (value: string, count: string) => string): Builder {
  return (call) => {
    arity(call, 2);
    const part = expectType(call, 0, 'text');
    const count = numberArg(call, 1);
    const filled = sqlFilled(part);
    return {
      type: 'text',
      run: (scope) => {
        const places = count.run(scope) as number | null;
        const value = textOf(part.run(scope));
        return places === null || places < 1 ? '' : run(value, Math.trunc(places));
      },
      sql: (scope) => {
        const places = count.sql(scope);
        return `(CASE WHEN ${places} >= 1 THEN ${sql(filled(scope), `CAST(trunc(${places}) AS INTEGER)`)} ELSE '' END)`;
      },
      position: call.position,
      ...guardsOf([part, count])
    };
  };
}

const mid: Builder = (call) => {
  arity(call, 3);
  const part = expectType(call, 0, 'text');
  const start = numberArg(call, 1);
  const count = numberArg(call, 2);
  const filled = sqlFilled(part);
  return {
    type: 'text',
    run: (scope) => {
      const value = textOf(part.run(scope));
      const from = start.run(scope) as number | null;
      const places = count.run(scope) as number | null;
      if (from === null || places === null || places < 1) {
        return '';
      }
      const first = Math.max(1, Math.trunc(from)) - 1;
      return slice(value, first, first + Math.trunc(places));
    },
    sql: (scope) => {
      const places = count.sql(scope);
      return (
        `(CASE WHEN ${places} >= 1 AND ${start.sql(scope)} IS NOT NULL THEN substr(${filled(scope)}, ` +
        `max(1, CAST(trunc(${start.sql(scope)}) AS INTEGER)), CAST(trunc(${places}) AS INTEGER)) ELSE '' END)`
      );
    },
    position: call.position,
    ...guardsOf([part, start, count])
  };
};

function padding(isLeft: boolean): Builder {
  return (call) => {
    arity(call, 2, 3);
    const part = expectType(call, 0, 'text');
    const width = numberArg(call, 1);
    const fill = call.args.length === 3 ? expectType(call, 2, 'text') : literal('text', ' ', "' '", call.position);
    const filled = sqlFilled(part);
    const fillSql = sqlFilled(fill);
    return {
      type: 'text',
      run: (scope) => {
        const places = width.run(scope) as number | null;
        if (places !== null && places > MAX_PAD)
          throw new FormulaEvaluationError(`The width of ${call.name} is too large`);
        return places === null ? '' : pad(textOf(part.run(scope)), Math.trunc(places), textOf(fill.run(scope)), isLeft);
      },
      sql: (scope) => padSql(filled(scope), width.sql(scope), fillSql(scope), isLeft),
      position: call.position,
      guard: (scope) => {
        const inner = guardsOf([part, width, fill]).guard;
        const tooWide = `coalesce(${width.sql(scope)} > ${MAX_PAD}, 0)`;
        return inner === undefined ? tooWide : `(${inner(scope)} OR ${tooWide})`;
      }
    };
  };
}

const substitute: Builder = (call) => {
  arity(call, 3);
  const [part, old, replacement] = [0, 1, 2].map((index) => expectType(call, index, 'text')) as [Typed, Typed, Typed];
  const [partSql, oldSql, replacementSql] = [part, old, replacement].map(sqlFilled) as [Sql, Sql, Sql];
  return {
    type: 'text',
    run: (scope) => {
      const wanted = textOf(old.run(scope));
      const value = textOf(part.run(scope));
      const other = textOf(replacement.run(scope));
      return substituted(value, wanted, other);
    },
    sql: (scope) => {
      checkGrowth(call.name, call.asts);
      return `replace(${partSql(scope)}, ${oldSql(scope)}, ${replacementSql(scope)})`;
    },
    position: call.position,
    ...guardsOf([part, old, replacement])
  };
};

/** CONTAINS and BEGINS: everything contains the blank text; whether a blank text contains anything is unknown. */
function search(
  run: (value: string, wanted: string) => boolean,
  sql: (value: string, wanted: string) => string
): Builder {
  return (call) => {
    arity(call, 2);
    const part = arg(call, 0).type === 'multipicklist' ? arg(call, 0) : expectType(call, 0, 'text');
    const wanted = expectType(call, 1, 'text');
    const wantedSql = sqlFilled(wanted);
    return {
      type: 'boolean',
      run: (scope) => {
        const sought = textOf(wanted.run(scope));
        const value = textOf(part.run(scope));
        return sought === '' ? true : value === '' ? null : run(value, sought);
      },
      sql: (scope) => {
        const test = sql(`nullif(${part.sql(scope)}, '')`, wantedSql(scope));
        return typeof wanted.constant === 'string' && wanted.constant !== ''
          ? test
          : `(CASE WHEN ${wantedSql(scope)} = '' THEN 1 ELSE ${test} END)`;
      },
      position: call.position,
      ...guardsOf([part, wanted])
    };
  };
}

const find: Builder = (call) => {
  arity(call, 2, 3);
  const wanted = expectType(call, 0, 'text');
  const part = expectType(call, 1, 'text');
  const start = call.args.length === 3 ? numberArg(call, 2) : literal('number', 1, '1', call.position);
  const filled = sqlFilled(part);
  const wantedSql = sqlFilled(wanted);
  return {
    type: 'number',
    run: (scope) => {
      const from = start.run(scope) as number | null;
      const sought = textOf(wanted.run(scope));
      const value = textOf(part.run(scope));
      if (from === null || from < 1 || sought === '' || value === '') {
        return 0;
      }
      const before = slice(value, 0, Math.trunc(from) - 1);
      const at = value.indexOf(sought, before.length);
      return at < 0 ? 0 : length(value.slice(0, at)) + 1;
    },
    sql: (scope) => {
      if (start.constant === 1) {
        return `(CASE WHEN ${wantedSql(scope)} = '' THEN 0 ELSE instr(${filled(scope)}, ${wantedSql(scope)}) END)`;
      }
      const from = `CAST(trunc(${start.sql(scope)}) AS INTEGER)`;
      return (
        `(CASE WHEN ${start.sql(scope)} >= 1 AND ${wantedSql(scope)} <> '' THEN ` +
        `coalesce(nullif(instr(substr(${filled(scope)}, ${from}), ${wantedSql(scope)}), 0) + ${from} - 1, 0) ELSE 0 END)`
      );
    },
    isExact: true,
    decimals: 0,
    position: call.position,
    ...guardsOf([wanted, part, start])
  };
};

const len: Builder = (call) => {
  arity(call, 1);
  const part = expectType(call, 0, 'text');
  const filled = sqlFilled(part);
  return {
    type: 'number',
    run: (scope) => length(textOf(part.run(scope))),
    sql: (scope) => `length(${filled(scope)})`,
    isExact: true,
    decimals: 0,
    position: call.position,
    ...guardsOf([part])
  };
};

const value: Builder = (call) => {
  arity(call, 1);
  const part = expectType(call, 0, 'text');
  const filled = sqlFilled(part);
  return {
    type: 'number',
    run: (scope) => {
      const text = textOf(part.run(scope));
      if (text === '') {
        return null;
      }
      if (!isNumberText(text)) {
        throw new FormulaEvaluationError(`The value '${text}' is not a valid number.`);
      }
      const number = Number(text);
      return Number.isFinite(number) ? number : null;
    },
    sql: (scope) => `nullif(nullif(CAST(nullif(${part.sql(scope)}, '') AS REAL), 9e999), -9e999)`,
    guard: (scope) =>
      `(${part.guard === undefined ? '' : `${part.guard(scope)} OR `}(${filled(scope)} <> '' AND NOT ${isNumberTextSql(filled(scope))}))`,
    isExact: true,
    position: call.position
  };
};

const isNumber: Builder = (call) => {
  arity(call, 1);
  const part = expectType(call, 0, 'text');
  const filled = sqlFilled(part);
  return {
    type: 'boolean',
    run: (scope) => isNumberText(textOf(part.run(scope))),
    sql: (scope) => isNumberTextSql(filled(scope)),
    position: call.position,
    ...guardsOf([part])
  };
};

const text: Builder = (call) => {
  arity(call, 1);
  const part = arg(call, 0);
  const shared = { type: 'text' as const, position: call.position, ...guardsOf([part]) };
  const { isFieldFormula } = call.site;
  switch (part.type) {
    case 'number':
      return {
        ...shared,
        run: (scope) => {
          const number = part.run(scope) as number | null;
          return number === null ? null : numberText(number, isFieldFormula);
        },
        sql: (scope) => numberTextSql(part.sql(scope), isFieldFormula)
      };
    case 'datetime':
      return {
        ...shared,
        run: (scope) => {
          const moment = textOf(part.run(scope));
          // A field formula joins the `Z` to nothing; elsewhere blank stays blank.
          return moment === '' ? (isFieldFormula ? 'Z' : null) : `${moment.slice(0, 10)} ${moment.slice(11, 19)}Z`;
        },
        sql: (scope) => {
          const moment = part.sql(scope);
          const shown = `(substr(${moment}, 1, 10) || ' ' || substr(${moment}, 12, 8) || 'Z')`;
          return isFieldFormula ? `coalesce(${shown}, 'Z')` : shown;
        }
      };
    case 'time':
      return {
        ...shared,
        run: (scope) => textOf(part.run(scope)).slice(0, 12),
        sql: (scope) => `substr(${part.sql(scope)}, 1, 12)`
      };
    case 'date':
    case 'picklist':
    case 'null':
      return { ...shared, run: part.run, sql: part.sql };
    default:
      refusePicklist(part);
      throw illegalType(call, part);
  }
};

const ascii: Builder = (call) => {
  arity(call, 1);
  const part = expectType(call, 0, 'text');
  return {
    type: 'number',
    run: (scope) => textOf(part.run(scope)).codePointAt(0) ?? null,
    sql: (scope) => `unicode(nullif(${part.sql(scope)}, ''))`,
    isExact: true,
    decimals: 0,
    position: call.position,
    ...guardsOf([part])
  };
};

const chr: Builder = (call) => {
  arity(call, 1);
  const part = numberArg(call, 0);
  return {
    type: 'text',
    run: (scope) => {
      const code = part.run(scope) as number | null;
      const isCharacter = code !== null && code >= 1 && code <= 0x10ffff && (code < 0xd800 || code >= 0xe000);
      return isCharacter ? String.fromCodePoint(Math.trunc(code)) : null;
    },
    sql: (scope) => {
      const code = part.sql(scope);
      return `(CASE WHEN ${code} >= 1 AND ${code} <= 1114111 AND (${code} < 55296 OR ${code} >= 57344) THEN char(CAST(trunc(${code}) AS INTEGER)) END)`;
    },
    position: call.position,
    ...guardsOf([part])
  };
};

/** Text functions. */
export const textFunctions: Readonly<Record<string, Builder>> = {
  TEXT: text,
  VALUE: value,
  ISNUMBER: isNumber,
  LEN: len,
  // SQLite changes the case of ASCII letters only, so these have no SQL form.
  LOWER: localized((part) => part.toLowerCase()),
  UPPER: localized((part) => part.toUpperCase()),
  INITCAP: unaryText(initCap, undefined),
  REVERSE: unaryText(reverse, undefined),
  TRIM: unaryText(trimBlanks, trimSql),
  LEFT: side(
    (part, count) => slice(part, 0, count),
    (part, count) => `substr(${part}, 1, ${count})`
  ),
  RIGHT: side(
    (part, count) => slice(part, Math.max(0, length(part) - count)),
    (part, count) => `substr(${part}, -${count})`
  ),
  MID: mid,
  LPAD: padding(true),
  RPAD: padding(false),
  SUBSTITUTE: substitute,
  CONTAINS: search(
    (part, wanted) => part.includes(wanted),
    (part, wanted) => `(instr(${part}, ${wanted}) > 0)`
  ),
  BEGINS: search(
    (part, wanted) => part.startsWith(wanted),
    (part, wanted) => `(substr(${part}, 1, length(${wanted})) = ${wanted})`
  ),
  FIND: find,
  ASCII: ascii,
  CHR: chr
};

/** LOWER and UPPER take an optional locale, which is ignored as long as it is a literal. */
function localized(run: (value: string) => string): Builder {
  const build = unaryText(run, undefined);
  return (call) => {
    arity(call, 1, 2);
    if (call.args.length === 2 && arg(call, 1).constant === undefined) {
      throw new UnsupportedError(`${call.name} with a computed locale`);
    }
    return build({ ...call, args: call.args.slice(0, 1) });
  };
}
