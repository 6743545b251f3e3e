import { UnsupportedError } from '../../basics/errors.ts';
import type { Value } from '../../basics/values.ts';
import { FormulaCompileError } from '../errors.ts';
import { arg, arity, expectType, guardsOf, textOf } from '../node.ts';
import type { Builder, Call, Typed } from '../node.ts';
import type { FormulaScope } from '../types.ts';
import { compilePattern, matches } from '../regex.ts';

function refuseOutsideOfSave(call: Call): void {
  if (!call.site.allowsRecordChange) {
    throw new FormulaCompileError(`Function ${call.name} may not be used in this type of formula`, call.position);
  }
}

function inMemoryOnly(call: Call): Typed['sql'] {
  return () => {
    throw new UnsupportedError(`${call.name} in SQL`);
  };
}

const isNew: Builder = (call) => {
  arity(call, 0);
  refuseOutsideOfSave(call);
  return { type: 'boolean', run: (scope) => scope.isNew, sql: inMemoryOnly(call), position: call.position };
};

/** No record of the local org is made by the Clone button. */
const isClone: Builder = (call) => {
  arity(call, 0);
  refuseOutsideOfSave(call);
  return { type: 'boolean', run: () => false, sql: inMemoryOnly(call), position: call.position };
};

/** The field of the record itself that ISCHANGED and PRIORVALUE ask for. */
function ownField(call: Call): Typed & { readonly path: string } {
  arity(call, 1);
  refuseOutsideOfSave(call);
  const part = arg(call, 0);
  const { path } = part;
  if (path === undefined || call.asts[0]?.kind !== 'name') {
    throw new FormulaCompileError(`Incorrect argument type for ${call.shown}.`, part.position);
  }
  const steps = path.startsWith('$Record.') ? 2 : 1;
  if (path.split('.').length > steps) {
    throw new FormulaCompileError(`The ${call.name} function cannot reference the ${path} field.`, part.position);
  }
  return { ...part, path };
}

const isChanged: Builder = (call) => {
  const field = ownField(call);
  return {
    type: 'boolean',
    run: (scope) => !scope.isNew && blankAsNull(scope.prior(field.path)) !== blankAsNull(scope.get(field.path)),
    sql: inMemoryOnly(call),
    position: call.position
  };
};

/** The value before the save; for a new record the value itself. */
const priorValue: Builder = (call) => {
  const field = ownField(call);
  return {
    ...field,
    run: (scope) => {
      const before: FormulaScope = {
        isNew: scope.isNew,
        now: scope.now,
        today: scope.today,
        get: (path) => scope.prior(path),
        prior: (path) => scope.prior(path),
        global: (path) => scope.global(path)
      };
      return field.run(scope.isNew ? scope : before);
    },
    sql: inMemoryOnly(call),
    position: call.position
  };
};

function blankAsNull(value: Value): Value {
  return value === '' || value === undefined ? null : value;
}

const regex: Builder = (call) => {
  arity(call, 2);
  const part = expectType(call, 0, 'text');
  const pattern = expectType(call, 1, 'text');
  if (call.site.isFieldFormula) {
    throw new FormulaCompileError('Function REGEX may not be used in this type of formula', call.position);
  }
  const known = typeof pattern.constant === 'string' ? compilePattern(pattern.constant, pattern.position) : undefined;
  return {
    type: 'boolean',
    run: (scope) =>
      matches(known ?? compilePattern(textOf(pattern.run(scope)), pattern.position), textOf(part.run(scope))),
    sql: inMemoryOnly(call),
    position: call.position,
    ...guardsOf([part, pattern])
  };
};

/** Functions about the record that is being saved. */
export const recordFunctions: Readonly<Record<string, Builder>> = {
  ISNEW: isNew,
  ISCLONE: isClone,
  ISCHANGED: isChanged,
  PRIORVALUE: priorValue,
  REGEX: regex
};
