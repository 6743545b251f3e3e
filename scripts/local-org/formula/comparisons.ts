import { sqlNumber } from '../basics/numbers.ts';
import { arg, commonType, expectType, guardsOf, refusePicklist, sqlFilled, textOf, wrongType } from './node.ts';
import type { Builder, Call, Run, Sql, Typed } from './node.ts';
import type { FormulaType } from './types.ts';

const compares: Readonly<Record<string, (a: number | string, b: number | string) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b
};

const order: Builder = (call) => {
  const left = expectType(call, 0, 'number', 'date', 'datetime', 'time', 'text');
  const right = expectType(call, 1, 'number', 'date', 'datetime', 'time', 'text');
  if (commonType(left.type, right.type) === undefined) {
    throw wrongType(call, [left.type], right);
  }
  if (needsTolerance(left, right)) {
    return tolerantOrder(call, left, right);
  }
  const compare = compares[call.name] ?? (() => false);
  const isText = left.type === 'text' || right.type === 'text';
  return {
    type: 'boolean',
    run: (scope) => {
      const a = left.run(scope);
      const b = right.run(scope);
      return a === null || b === null || (isText && (a === '' || b === ''))
        ? null
        : compare(a as number | string, b as number | string);
    },
    sql: (scope) =>
      isText
        ? `(nullif(${left.sql(scope)}, '') ${call.name} nullif(${right.sql(scope)}, ''))`
        : `(${left.sql(scope)} ${call.name} ${right.sql(scope)})`,
    position: call.position,
    ...guardsOf([left, right])
  };
};

/** How far apart two numbers may lie and still be the same decimal, relative to numbers above one. */
const tolerance = 1e-13;

function needsTolerance(left: Typed, right: Typed): boolean {
  return left.type === 'number' && right.type === 'number' && !(left.isExact === true && right.isExact === true);
}

function toleranceRun(right: number): number {
  return tolerance * Math.max(1, Math.abs(right));
}
function toleranceSql(right: Typed): Sql {
  const { constant } = right;
  return typeof constant === 'number'
    ? () => sqlNumber(toleranceRun(constant))
    : (scope) => `(1e-13 * max(1.0, abs(${right.sql(scope)})))`;
}

/** Compares decimals that arithmetic on doubles has left off in their last bits. */
function tolerantOrder(call: Call, left: Typed, right: Typed): Typed {
  const margin = toleranceSql(right);
  const isLess = call.name.startsWith('<');
  const isStrict = call.name.length === 1;
  const test = (a: number, b: number): boolean => {
    const gap = isLess ? b - a : a - b;
    return isStrict ? gap > toleranceRun(b) : gap >= 0 - toleranceRun(b);
  };
  return {
    type: 'boolean',
    run: (scope) => {
      const a = left.run(scope);
      const b = right.run(scope);
      return a === null || b === null ? null : test(a as number, b as number);
    },
    sql: (scope) => {
      const a = left.sql(scope);
      const b = right.sql(scope);
      const gap = isLess ? `${b} - ${a}` : `${a} - ${b}`;
      return isStrict ? `(${gap} > ${margin(scope)})` : `(${gap} >= (0 - ${margin(scope)}))`;
    },
    position: call.position,
    ...guardsOf([left, right])
  };
}

const equality: Builder = (call) => {
  const left = arg(call, 0);
  const right = arg(call, 1);
  refusePicklist(left);
  refusePicklist(right);
  const type = commonType(left.type, right.type);
  if (type === undefined) {
    throw wrongType(call, [left.type], right);
  }
  return { ...equal(call, left, right, type, call.name === '<>'), ...guardsOf([left, right]), position: call.position };
};

/** Equality of two parts of one type: text is never unknown (blank equals blank), all else is blank when one side is. */
export function equal(call: Call, left: Typed, right: Typed, type: FormulaType, isNegated = false): Typed {
  const sign = isNegated ? '<>' : '=';
  if (type === 'text' || type === 'picklist' || type === 'multipicklist') {
    const [a, b] =
      left.fullId !== undefined && right.fullId !== undefined ? [left.fullId, right.fullId] : [left, right];
    const leftSql = sqlFilled({ ...left, ...a });
    const rightSql = sqlFilled({ ...right, ...b });
    return comparison(
      call,
      (scope) => (textOf(a.run(scope)) === textOf(b.run(scope))) !== isNegated,
      (scope) => `(${leftSql(scope)} ${sign} ${rightSql(scope)})`
    );
  }
  const isTolerant = needsTolerance(left, right);
  const margin = isTolerant ? toleranceSql(right) : undefined;
  return comparison(
    call,
    (scope) => {
      const a = left.run(scope);
      const b = right.run(scope);
      if (a === null || b === null) {
        return null;
      }
      const isEqual = isTolerant ? Math.abs((a as number) - (b as number)) <= toleranceRun(b as number) : a === b;
      return isEqual !== isNegated;
    },
    (scope) =>
      margin === undefined
        ? `(${left.sql(scope)} ${sign} ${right.sql(scope)})`
        : `(abs(${left.sql(scope)} - ${right.sql(scope)}) ${isNegated ? '>' : '<='} ${margin(scope)})`
  );
}

function comparison(call: Call, run: Run, sql: Sql): Typed {
  return { type: 'boolean', run, sql, position: call.position };
}

/** Builders of the operators that compare. */
export const comparisons: Readonly<Record<string, Builder>> = {
  '=': equality,
  '<>': equality,
  '<': order,
  '>': order,
  '<=': order,
  '>=': order
};
