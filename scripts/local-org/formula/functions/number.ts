import {
  ceiling,
  ceilingSql,
  expand,
  expandSql,
  floor,
  floorSql,
  roundToScale,
  roundToScaleSql,
  sqlNumber,
  truncate,
  truncateSql,
  truncateToScale,
  truncateToScaleSql
} from '../../basics/numbers.ts';
import { UnsupportedError } from '../../basics/errors.ts';
import { FormulaEvaluationError } from '../errors.ts';
import { anyGuard, arity, expectType, guardsOf, literal } from '../node.ts';
import type { Builder, Typed } from '../node.ts';
import { binaryNumber } from '../operators.ts';

interface UnaryOptions {
  readonly isExact?: boolean;
  /** SQL condition on the argument under which the result is `#Error!`; `run` gives NaN or an infinity there. */
  readonly fails?: (value: string) => string;
}

function unary(run: (value: number) => number, sql: (value: string) => string, options: UnaryOptions = {}): Builder {
  const { fails, isExact = false } = options;
  return (call) => {
    arity(call, 1);
    const part = expectType(call, 0, 'number');
    return {
      type: 'number',
      run: (scope) => {
        const value = part.run(scope);
        if (value === null) {
          return null;
        }
        const result = run(value as number);
        if (!Number.isFinite(result)) {
          throw new FormulaEvaluationError(`Out of range argument to ${call.name}() function`);
        }
        return result;
      },
      sql: (scope) => sql(part.sql(scope)),
      isExact,
      ...(isExact ? { decimals: 0 } : {}),
      position: call.position,
      ...anyGuard(part.guard, fails && ((scope) => `coalesce(${fails(part.sql(scope))}, 0)`))
    };
  };
}

type Round = (value: number, scale: number) => number;
type RoundSql = (value: string, scale: number) => string;

function rounding(run: Round, sql: RoundSql, isScaleOptional: boolean): Builder {
  return (call) => {
    arity(call, isScaleOptional ? 1 : 2, 2);
    const part = expectType(call, 0, 'number');
    const scale = call.args.length === 1 ? literal('number', 0, '0', call.position) : expectType(call, 1, 'number');
    const { constant } = scale;
    if (typeof constant === 'number') {
      return roundWith(part, Math.trunc(constant), run, sql);
    }
    return {
      ...binaryNumber(
        call,
        part,
        scale,
        (value, places) => run(value, Math.trunc(places)),
        () => ''
      ),
      sql: () => {
        throw new UnsupportedError(`${call.name} with a computed number of digits in SQL`);
      },
      isExact: true
    };
  };
}

function roundWith(part: Typed, scale: number, run: Round, sql: RoundSql): Typed {
  if (part.isExact === true && part.decimals !== undefined && part.decimals <= scale) {
    return part;
  }
  if (part.mapResults !== undefined) {
    return part.mapResults((result) => roundWith(result, scale, run, sql));
  }
  return {
    type: part.type,
    run: (scope) => {
      const value = part.run(scope);
      return value === null ? null : run(value as number, scale);
    },
    sql: (scope) => sql(part.sql(scope), scale),
    isExact: true,
    decimals: Math.max(0, scale),
    position: part.position,
    ...guardsOf([part])
  };
}

/** A number rounded half away from zero; what is known to have no more decimals stays as it is. */
export function rounded(part: Typed, scale: number): Typed {
  return roundWith(part, scale, roundToScale, roundToScaleSql);
}

function extreme(better: (candidate: number, best: number) => boolean, sqlName: 'max' | 'min'): Builder {
  return (call) => {
    arity(call, 1, 1000);
    const parts = call.args.map((_, index) => expectType(call, index, 'number'));
    return {
      type: 'number',
      run: (scope) => {
        let best: number | null = null;
        let isBlank = false;
        for (const part of parts) {
          const value = part.run(scope) as number | null;
          isBlank ||= value === null;
          if (value !== null && (best === null || better(value, best))) {
            best = value;
          }
        }
        return isBlank ? null : best;
      },
      sql: (scope) =>
        parts.length === 1
          ? (parts[0]?.sql(scope) ?? 'NULL')
          : `${sqlName}(${parts.map((part) => part.sql(scope)).join(', ')})`,
      isExact: parts.every((part) => part.isExact === true),
      position: call.position,
      ...guardsOf(parts)
    };
  };
}

/** The quotient's last bits must not cost a whole step: 5.3 ÷ 0.1 is 53. */
const quotientNudge = 1 + 2 ** -49;

const mod: Builder = (call) => {
  arity(call, 2);
  const left = expectType(call, 0, 'number');
  const right = expectType(call, 1, 'number');
  return {
    ...binaryNumber(
      call,
      left,
      right,
      (a, b) => (b === 0 ? a : a - b * Math.trunc((a / b) * quotientNudge) + 0),
      (a, b) =>
        `(CASE WHEN ${b} = 0 THEN ${a} ELSE ${a} - ${b} * trunc((${a} * 1.0 / ${b}) * ${sqlNumber(quotientNudge)}) + 0.0 END)`
    ),
    isExact: false
  };
};

const pi: Builder = (call) => {
  arity(call, 0);
  return { ...literal('number', Math.PI, sqlNumber(Math.PI), call.position), isExact: false };
};

const atan2: Builder = (call) => {
  arity(call, 2);
  const y = expectType(call, 0, 'number');
  const x = expectType(call, 1, 'number');
  return binaryNumber(call, y, x, Math.atan2, (a, b) => `atan2(${a}, ${b})`);
};

/** Arithmetic functions. */
export const numberFunctions: Readonly<Record<string, Builder>> = {
  ABS: unary(Math.abs, (value) => `abs(${value})`),
  FLOOR: unary(truncate, truncateSql, { isExact: true }),
  CEILING: unary(expand, expandSql, { isExact: true }),
  MFLOOR: unary(floor, floorSql, { isExact: true }),
  MCEILING: unary(ceiling, ceilingSql, { isExact: true }),
  ROUND: rounding(roundToScale, roundToScaleSql, false),
  TRUNC: rounding(truncateToScale, truncateToScaleSql, true),
  SQRT: unary(Math.sqrt, (value) => `sqrt(${value})`, { fails: (value) => `${value} < 0` }),
  EXP: unary(Math.exp, (value) => `exp(${value})`, { fails: (value) => `exp(${value}) > 1.7976931348623157e308` }),
  LN: unary(Math.log, (value) => `ln(${value})`, { fails: (value) => `${value} <= 0` }),
  LOG: unary(Math.log10, (value) => `log10(${value})`, { fails: (value) => `${value} <= 0` }),
  SIN: unary(Math.sin, (value) => `sin(${value})`),
  COS: unary(Math.cos, (value) => `cos(${value})`),
  TAN: unary(Math.tan, (value) => `tan(${value})`),
  ASIN: unary(Math.asin, (value) => `asin(${value})`, { fails: (value) => `abs(${value}) > 1` }),
  ACOS: unary(Math.acos, (value) => `acos(${value})`, { fails: (value) => `abs(${value}) > 1` }),
  ATAN: unary(Math.atan, (value) => `atan(${value})`),
  ATAN2: atan2,
  PI: pi,
  MAX: extreme((candidate, best) => candidate > best, 'max'),
  MIN: extreme((candidate, best) => candidate < best, 'min'),
  MOD: mod
};
