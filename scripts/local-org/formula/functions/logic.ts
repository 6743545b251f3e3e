import {
  anyGuard,
  arg,
  arity,
  commonType,
  expectType,
  guardsOf,
  illegalType,
  literal,
  refusePicklist,
  sqlText,
  textOf,
  wrongType
} from '../node.ts';
import type { Builder, Call, Sql, Typed } from '../node.ts';
import { equal } from '../comparisons.ts';
import { FormulaCompileError } from '../errors.ts';
import type { FormulaType } from '../types.ts';

const isTrue: (part: Typed) => Sql = (part) => (scope) => `(${part.sql(scope)} IS TRUE)`;

/**
 * AND and OR. In field formulas an unknown operand makes the answer unknown unless another one decides it; where a
 * record is being saved (validation rules, flows) an unknown operand counts as false.
 */
function connective(stopsAt: boolean): Builder {
  return (call) => {
    arity(call, 1, 1000);
    const parts = call.args.map((_, index) => expectType(call, index, 'boolean'));
    const isThreeValued = call.site.isFieldFormula;
    const word = stopsAt ? ' OR ' : ' AND ';
    const operandSql = (part: Typed): Sql => (isThreeValued ? part.sql : isTrue(part));
    return {
      type: 'boolean',
      run: (scope) => {
        let isUnknown = false;
        for (const part of parts) {
          const value = part.run(scope);
          if (value === stopsAt || (value === null && !isThreeValued && !stopsAt)) {
            return stopsAt;
          }
          isUnknown ||= value === null;
        }
        return isUnknown && isThreeValued ? null : !stopsAt;
      },
      sql: (scope) => `(${parts.map((part) => operandSql(part)(scope)).join(word)})`,
      position: call.position,
      ...lazyGuard(parts, stopsAt)
    };
  };
}

/** An operand's error counts only while the operands before it have not decided. */
function lazyGuard(parts: readonly Typed[], stopsAt: boolean): { readonly guard?: Sql } {
  const guards = parts.map((part, index): Sql | undefined => {
    const { guard } = part;
    if (guard === undefined) {
      return undefined;
    }
    const before = parts.slice(0, index);
    return before.length === 0
      ? guard
      : (scope) =>
          `(${before.map((earlier) => `${earlier.sql(scope)} IS NOT ${stopsAt ? 1 : 0}`).join(' AND ')} AND ${guard(scope)})`;
  });
  return anyGuard(...guards);
}

const not: Builder = (call) => {
  arity(call, 1);
  const part = expectType(call, 0, 'boolean');
  return {
    type: 'boolean',
    run: (scope) => {
      const value = part.run(scope);
      return value === null ? null : value !== true;
    },
    sql: (scope) => `(NOT ${part.sql(scope)})`,
    position: call.position,
    ...guardsOf([part])
  };
};

/** The branches' type, or the error that they have none in common. */
function branchType(call: Call, branches: readonly Typed[]): FormulaType {
  let type: FormulaType = 'null';
  for (const branch of branches) {
    refusePicklist(branch);
    const common = commonType(type, branch.type);
    if (common === undefined) {
      throw wrongType(call, [type], branch);
    }
    type = common;
  }
  return type;
}

/** Exact as long as every result is; a literal NULL is whatever the others are. */
function precision(results: readonly Typed[]): Pick<Typed, 'isExact' | 'decimals'> {
  const present = results.filter((result) => result.type !== 'null');
  const decimals = present.map((result) => result.decimals);
  const known = decimals.filter((count) => count !== undefined);
  return {
    isExact: present.every((result) => result.isExact === true),
    ...(known.length === decimals.length ? { decimals: Math.max(0, ...known) } : {})
  };
}

const conditional: Builder = (call) => {
  arity(call, 3);
  const test = expectType(call, 0, 'boolean');
  return choose(call, test, arg(call, 1), arg(call, 2));
};

function choose(call: Call, test: Typed, then: Typed, otherwise: Typed): Typed {
  const type = branchType(call, [then, otherwise]);
  const thenGuard = then.guard;
  const elseGuard = otherwise.guard;
  return {
    type,
    run: (scope) => (test.run(scope) === true ? then.run(scope) : otherwise.run(scope)),
    sql: (scope) => `(CASE WHEN ${test.sql(scope)} THEN ${then.sql(scope)} ELSE ${otherwise.sql(scope)} END)`,
    mapResults: (change) => choose(call, test, change(then), change(otherwise)),
    position: call.position,
    ...precision([then, otherwise]),
    ...anyGuard(
      test.guard,
      thenGuard && ((scope) => `(${test.sql(scope)} IS TRUE AND ${thenGuard(scope)})`),
      elseGuard && ((scope) => `(${test.sql(scope)} IS NOT TRUE AND ${elseGuard(scope)})`)
    )
  };
}

const caseOf: Builder = (call) => {
  if (call.args.length < 4 || call.args.length % 2 !== 0) {
    arity(call, Math.max(4, call.args.length + (call.args.length % 2)));
  }
  const subject = arg(call, 0);
  if (subject.type === 'boolean' || subject.type === 'multipicklist') {
    throw illegalType(call, subject);
  }
  const isPicklist = subject.type === 'picklist';
  const pairs: { readonly match: Typed; readonly result: Typed }[] = [];
  for (let index = 1; index < call.args.length - 1; index += 2) {
    const match = arg(call, index);
    const isFitting = isPicklist ? match.type === 'text' : commonType(subject.type, match.type) !== undefined;
    if (!isFitting && !(isPicklist && match.type === 'null')) {
      throw wrongType(call, [isPicklist ? 'text' : subject.type], match);
    }
    pairs.push({ match, result: arg(call, index + 1) });
  }
  const otherwise = arg(call, call.args.length - 1);
  const results = [...pairs.map((pair) => pair.result), otherwise];
  const boolean = results.find((result) => result.type === 'boolean');
  if (boolean !== undefined) {
    throw illegalType(call, boolean);
  }
  const type = subject.type;
  const tests = pairs.map(({ match }) => equal(call, subject, match, type === 'null' ? match.type : type));
  return chooseCase(call, { subject, tests, pairs, otherwise });
};

interface CaseParts {
  readonly subject: Typed;
  readonly tests: readonly Typed[];
  readonly pairs: readonly { readonly match: Typed; readonly result: Typed }[];
  readonly otherwise: Typed;
}

function chooseCase(call: Call, parts: CaseParts): Typed {
  const { subject, tests, pairs, otherwise } = parts;
  const results = [...pairs.map((pair) => pair.result), otherwise];
  const constants = constantCases(subject, pairs);
  const eager = results.filter((result) => result.guard !== undefined);
  return {
    type: branchType(call, results),
    run: (scope) => {
      // Salesforce computes every result first, so an error in one that is not chosen still shows.
      for (const result of eager) {
        result.run(scope);
      }
      if (constants !== undefined) {
        return (constants.get(textOf(subject.run(scope))) ?? otherwise).run(scope);
      }
      const found = tests.findIndex((test) => test.run(scope) === true);
      return (pairs[found]?.result ?? otherwise).run(scope);
    },
    sql: (scope) => {
      const whens = pairs.map(
        ({ result }, index) => `WHEN ${tests[index]?.sql(scope) ?? '0'} THEN ${result.sql(scope)}`
      );
      return `(CASE ${whens.join(' ')} ELSE ${otherwise.sql(scope)} END)`;
    },
    mapResults: (change) =>
      chooseCase(call, {
        ...parts,
        pairs: pairs.map(({ match, result }) => ({ match, result: change(result) })),
        otherwise: change(otherwise)
      }),
    position: call.position,
    ...precision(results),
    ...guardsOf([subject, ...pairs.map((pair) => pair.match), ...results])
  };
}

/** Results by text when a text subject is only compared with literals: one look-up however many cases there are. */
function constantCases(
  subject: Typed,
  pairs: readonly { readonly match: Typed; readonly result: Typed }[]
): ReadonlyMap<string, Typed> | undefined {
  if (subject.type !== 'text' && subject.type !== 'picklist') {
    return undefined;
  }
  const cases = new Map<string, Typed>();
  for (const { match, result } of pairs) {
    if (match.constant === undefined) {
      return undefined;
    }
    const key = textOf(match.constant);
    if (!cases.has(key)) {
      cases.set(key, result);
    }
  }
  return cases;
}

const isTextual = (type: FormulaType): boolean => type === 'text' || type === 'picklist' || type === 'multipicklist';

/** ISBLANK; ISNULL differs in that text is never null. */
function isBlank(textCanBeNull: boolean): Builder {
  return (call) => {
    arity(call, 1);
    const part = arg(call, 0);
    if (part.type === 'boolean') {
      throw illegalType(call, part);
    }
    if (part.type === 'text' && !textCanBeNull) {
      return { ...literal('boolean', false, '0', call.position), ...guardsOf([part]) };
    }
    const isText = isTextual(part.type);
    return {
      type: 'boolean',
      run: isText ? (scope) => textOf(part.run(scope)) === '' : (scope) => part.run(scope) === null,
      sql: (scope) => (isText ? `(coalesce(${part.sql(scope)}, '') = '')` : `(${part.sql(scope)} IS NULL)`),
      position: call.position,
      ...guardsOf([part])
    };
  };
}

/** BLANKVALUE; NULLVALUE differs in that text is never null. */
function blankValue(textCanBeNull: boolean): Builder {
  return (call) => {
    arity(call, 2);
    const part = arg(call, 0);
    const substitute = arg(call, 1);
    if (part.type === 'boolean') {
      throw illegalType(call, part);
    }
    const type = branchType(call, [part, substitute]);
    if (part.type === 'text' && !textCanBeNull) {
      return { ...part, position: call.position };
    }
    const isText = isTextual(type);
    return {
      type,
      run: (scope) => {
        const value = part.run(scope);
        const other = substitute.guard === undefined ? undefined : substitute.run(scope);
        return value === null || (isText && value === '') ? (other ?? substitute.run(scope)) : value;
      },
      sql: (scope) =>
        isText
          ? `coalesce(nullif(${part.sql(scope)}, ''), ${substitute.sql(scope)})`
          : `coalesce(${part.sql(scope)}, ${substitute.sql(scope)})`,
      position: call.position,
      ...precision([part, substitute]),
      ...guardsOf([part, substitute])
    };
  };
}

/** The literal text that ISPICKVAL and INCLUDES ask for. */
function literalText(call: Call, index: number): string {
  const part = arg(call, index);
  if (part.type !== 'text' || part.constant === undefined) {
    throw new FormulaCompileError(
      `Incorrect parameter type for ${call.shown}. Expected Text Literal, received ${part.type === 'text' ? 'Text' : part.type}`,
      part.position
    );
  }
  return textOf(part.constant);
}

const isPickVal: Builder = (call) => {
  arity(call, 2);
  const part = arg(call, 0);
  if (part.type !== 'picklist') {
    throw wrongType(call, ['picklist'], part);
  }
  const value = literalText(call, 1);
  return {
    type: 'boolean',
    run: (scope) => textOf(part.run(scope)) === value,
    sql: (scope) => `(coalesce(${part.sql(scope)}, '') = ${sqlText(value)})`,
    position: call.position
  };
};

const includes: Builder = (call) => {
  arity(call, 2);
  const part = arg(call, 0);
  if (part.type !== 'multipicklist') {
    throw wrongType(call, ['multipicklist'], part);
  }
  const value = literalText(call, 1);
  const known = part.field?.picklist?.values.some((candidate) => candidate.apiName === value) ?? true;
  if (!known) {
    throw new FormulaCompileError(
      'Incorrect parameter for function INCLUDES(). Text Literal must be a valid value for this multi-select picklist field.',
      arg(call, 1).position
    );
  }
  const wanted = `;${value};`;
  return {
    type: 'boolean',
    run: (scope) => `;${textOf(part.run(scope))};`.includes(wanted),
    sql: (scope) => `(instr(';' || coalesce(${part.sql(scope)}, '') || ';', ${sqlText(wanted)}) > 0)`,
    position: call.position
  };
};

const picklistCount: Builder = (call) => {
  arity(call, 1);
  const part = arg(call, 0);
  if (part.type !== 'multipicklist') {
    throw wrongType(call, ['multipicklist'], part);
  }
  return {
    type: 'number',
    run: (scope) => {
      const value = textOf(part.run(scope));
      return value === '' ? 0 : value.split(';').length;
    },
    sql: (scope) => {
      const value = `coalesce(${part.sql(scope)}, '')`;
      return `(CASE WHEN ${value} = '' THEN 0 ELSE 1 + length(${value}) - length(replace(${value}, ';', '')) END)`;
    },
    isExact: true,
    decimals: 0,
    position: call.position
  };
};

/** Logic, blanks and picklists. */
export const logicFunctions: Readonly<Record<string, Builder>> = {
  AND: connective(false),
  OR: connective(true),
  NOT: not,
  IF: conditional,
  CASE: caseOf,
  ISBLANK: isBlank(true),
  ISNULL: isBlank(false),
  BLANKVALUE: blankValue(true),
  NULLVALUE: blankValue(false),
  ISPICKVAL: isPickVal,
  INCLUDES: includes,
  PICKLISTCOUNT: picklistCount
};
