import { decimalsOf } from '../basics/numbers.ts';
import type { Value } from '../basics/values.ts';
import type { FieldModel } from '../metadata/model.ts';
import type { Ast } from './parser.ts';
import { FormulaCompileError } from './errors.ts';
import type { FormulaScope, FormulaType, SqlScope } from './types.ts';

export type Run = (scope: FormulaScope) => Value;
export type Sql = (scope: SqlScope) => string;

/**
 * A type-checked part of a formula with both of its back ends. Blank text may be `null` or empty in either; booleans
 * follow three-valued logic; in SQL they are 0, 1 and NULL. Every SQL text stands in parentheses or is a single term.
 */
export interface Typed {
  readonly type: FormulaType;
  readonly run: Run;
  readonly sql: Sql;
  /** SQL condition under which evaluation ends in `#Error!` (`run` throws); absent when it cannot. */
  readonly guard?: Sql;
  /** A literal's value. */
  readonly constant?: Value;
  /** The field behind a plain reference. */
  readonly field?: FieldModel;
  /** The path behind a plain reference, e.g. for PRIORVALUE. */
  readonly path?: string;
  /** For a reference to an id: its 18 characters, where functions ask for them. */
  readonly fullId?: Pick<Typed, 'run' | 'sql'>;
  /** The number has no error of binary arithmetic, so that comparing it needs no tolerance. */
  readonly isExact?: boolean;
  /** Most decimal places that an exact number has, where known. */
  readonly decimals?: number;
  /** For IF and CASE: the same choice between changed results. */
  readonly mapResults?: (change: (result: Typed) => Typed) => Typed;
  readonly position: number;
}

/** What functions need to know about the place of the formula. */
export interface BuildSite {
  readonly isFieldFormula: boolean;
  readonly treatBlanksAsZero: boolean;
  readonly allowsRecordChange: boolean;
  /** Notes that the value may change without a save. */
  markVolatile(): void;
}

/** One call being checked. */
export interface Call {
  /** As errors show it, e.g. `function 'LEFT()'` or `operator '+'`. */
  readonly shown: string;
  readonly name: string;
  readonly args: readonly Typed[];
  readonly asts: readonly Ast[];
  readonly position: number;
  readonly site: BuildSite;
}

export type Builder = (call: Call) => Typed;

const typeNames: Readonly<Record<FormulaType, string>> = {
  number: 'Number',
  text: 'Text',
  boolean: 'Boolean',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  picklist: 'Picklist',
  multipicklist: 'Multi-Select Picklist',
  null: 'Null'
};

/** The argument at an index; `arity` has made sure that it is there. */
export function arg(call: Call, index: number): Typed {
  const found = call.args[index];
  if (found === undefined) {
    throw wrongCount(call, `${index + 1}`);
  }
  return found;
}

/** Refuses a wrong number of arguments in Salesforce's words. */
export function arity(call: Call, least: number, most = least): void {
  if (call.args.length < least || call.args.length > most) {
    throw wrongCount(call, `${call.args.length < least ? least : most}`);
  }
}

function wrongCount(call: Call, expected: string): FormulaCompileError {
  return new FormulaCompileError(
    `Incorrect number of parameters for ${call.shown}. Expected ${expected}, received ${call.args.length}`,
    call.position
  );
}

/** Refuses an argument whose type is none of those; a literal NULL fits everywhere. */
export function expectType(call: Call, index: number, ...types: readonly FormulaType[]): Typed {
  const found = arg(call, index);
  refusePicklist(found, types);
  if (found.type !== 'null' && !types.includes(found.type)) {
    throw wrongType(call, types, found);
  }
  return found;
}

/** The error for an argument of a wrong type. */
export function wrongType(call: Call, types: readonly FormulaType[], found: Typed): FormulaCompileError {
  const expected = types.map((type) => typeNames[type]).join(', ');
  return new FormulaCompileError(
    `Incorrect parameter type for ${call.shown}. Expected ${expected}, received ${typeNames[found.type]}`,
    found.position
  );
}

/** Picklists fit only into the functions made for them; Salesforce has words of its own for the rest. */
export function refusePicklist(found: Typed, allowed: readonly FormulaType[] = []): void {
  if (allowed.includes(found.type)) {
    return;
  }
  const name = found.path ?? '';
  if (found.type === 'picklist') {
    throw new FormulaCompileError(
      `Field ${name} is a picklist field. Picklist fields are only supported in certain functions.`,
      found.position
    );
  }
  if (found.type === 'multipicklist') {
    throw new FormulaCompileError(
      `Field ${name} is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.`,
      found.position
    );
  }
}

/** The error for an argument that no type of which would fit. */
export function illegalType(call: Call, found?: Typed): FormulaCompileError {
  return new FormulaCompileError(`Incorrect argument type for ${call.shown}.`, found?.position ?? call.position);
}

/** The type that two branches share; undefined when there is none. */
export function commonType(left: FormulaType, right: FormulaType): FormulaType | undefined {
  if (left === right || right === 'null') {
    return left;
  }
  return left === 'null' ? right : undefined;
}

/** Both guards, either of which ends in `#Error!`. */
export function anyGuard(...guards: readonly (Sql | undefined)[]): { readonly guard?: Sql } {
  const present = guards.filter((guard) => guard !== undefined);
  const [first] = present;
  if (first === undefined) {
    return {};
  }
  return {
    guard: present.length === 1 ? first : (scope) => `(${present.map((guard) => guard(scope)).join(' OR ')})`
  };
}

/** The guards of all arguments. */
export function guardsOf(args: readonly Typed[]): { readonly guard?: Sql } {
  return anyGuard(...args.map((part) => part.guard));
}

/** A literal. */
export function literal(type: FormulaType, value: Value, sql: string, position: number): Typed {
  const decimals = typeof value === 'number' ? { decimals: decimalsOf(value) } : {};
  return { type, run: () => value, sql: () => sql, constant: value, isExact: true, position, ...decimals };
}

/** Text of a value; blank is the empty text. */
export function textOf(value: Value): string {
  return typeof value === 'string' ? value : '';
}

/** SQL text literal. */
export function sqlText(value: string): string {
  return value.includes('\0')
    ? `CAST(X'${Buffer.from(value, 'utf8').toString('hex')}' AS TEXT)`
    : `'${value.replaceAll("'", "''")}'`;
}

/** The SQL of a text argument with blank as the empty text. */
export function sqlFilled(part: Typed): Sql {
  if (typeof part.constant === 'string') {
    return part.sql;
  }
  return (scope) => `coalesce(${part.sql(scope)}, '')`;
}
