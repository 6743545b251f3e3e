import { UnsupportedError } from '../basics/errors.ts';
import type { Value } from '../basics/values.ts';
import { FormulaCompileError } from './errors.ts';
import { comparisons } from './comparisons.ts';
import { conversionFunctions } from './functions/conversion.ts';
import { dateFunctions } from './functions/date.ts';
import { logicFunctions } from './functions/logic.ts';
import { markupFunctions } from './functions/markup.ts';
import { numberFunctions } from './functions/number.ts';
import { recordFunctions } from './functions/record.ts';
import { textFunctions } from './functions/text.ts';
import { literal, sqlText } from './node.ts';
import type { Builder, BuildSite, Call, Typed } from './node.ts';
import { operators } from './operators.ts';
import { parseFormula, tooDeep } from './parser.ts';
import type { Ast } from './parser.ts';
import { buildReference, nullLiteral } from './reference.ts';
import type { ReferenceLog } from './reference.ts';
import { sqlNumber } from '../basics/numbers.ts';
import type { CompiledFormula, FormulaSite, SqlScope } from './types.ts';

const builders: ReadonlyMap<string, Builder> = new Map(
  Object.entries({
    ...operators,
    ...comparisons,
    ...logicFunctions,
    ...numberFunctions,
    ...textFunctions,
    ...dateFunctions,
    ...conversionFunctions,
    ...recordFunctions,
    ...markupFunctions
  })
);

/** Functions that Salesforce has and the local org does not. */
const unsupported = new Set([
  'VLOOKUP',
  'GEOLOCATION',
  'DISTANCE',
  'CURRENCYRATE',
  'GETSESSIONID',
  'GETRECORDIDS',
  'LINKTO',
  'URLFOR',
  'INCLUDE',
  'JSENCODE',
  'JSINHTMLENCODE',
  'REQUIRESCRIPT',
  'IMAGEPROXYURL',
  'JUNCTIONIDLIST',
  'PARENTGROUPVAL',
  'PREVGROUPVAL',
  'PREDICT',
  'DATETIMEFORMAT',
  'FORMAT'
]);

/** Nested deeper than this, SQLite refuses an expression; longer than this, reading it costs more than it saves. */
const maxSqlDepth = 250;
const maxSqlLength = 200_000;

/**
 * Compiles a formula for a site. Throws `FormulaCompileError` with Salesforce's words and the position of the fault, and
 * `UnsupportedError` for a function that Salesforce has and the local org lacks.
 */
export function compileFormula(source: string, site: FormulaSite): CompiledFormula {
  return compileWith(source, site, (root) => root);
}

/** As `compileFormula`, with a last step added to what the formula says. */
export function compileWith(source: string, site: FormulaSite, complete: (root: Typed) => Typed): CompiledFormula {
  const log: ReferenceLog = { paths: new Set(), globals: new Set(), isCrossObject: false };
  let isVolatile = false;
  const buildSite: BuildSite = {
    isFieldFormula: !site.allowsRecordChange,
    treatBlanksAsZero: site.treatBlanksAs === 'BlankAsZero',
    allowsRecordChange: site.allowsRecordChange,
    markVolatile: () => {
      isVolatile = true;
    }
  };
  const root = complete(buildRoot(source, site, buildSite, log));
  const { run } = root;
  const compiled = {
    source,
    type: root.type,
    references: [...log.paths],
    globals: [...log.globals],
    isDeterministic: !isVolatile && log.globals.size === 0,
    isCrossObject: log.isCrossObject,
    evaluate: (scope) => finish(run(scope)),
    toSql: (scope) => toSql(root, scope)
  } satisfies Omit<CompiledFormula, 'hasSql'>;
  return { ...compiled, hasSql: hasSqlForm(root) };
}

/** A long chain of operators is a deep tree: how deep a stack it fits into depends on who compiles. */
function buildRoot(source: string, site: FormulaSite, buildSite: BuildSite, log: ReferenceLog): Typed {
  try {
    return build(parseFormula(source), site, buildSite, log);
  } catch (error) {
    throw error instanceof RangeError ? tooDeep(0) : error;
  }
}

function finish(value: Value): Value {
  if (value === '' || (typeof value === 'number' && !Number.isFinite(value))) {
    return null;
  }
  return value === 0 ? 0 : value;
}

function toSql(root: Typed, scope: SqlScope): string {
  try {
    return guardedSql(root, scope);
  } catch (error) {
    throw error instanceof RangeError ? new UnsupportedError('a formula of this size in SQL') : error;
  }
}

function guardedSql(root: Typed, scope: SqlScope): string {
  const sql = root.type === 'text' && root.path === undefined ? `nullif(${root.sql(scope)}, '')` : root.sql(scope);
  const whole = root.guard === undefined ? sql : `(CASE WHEN ${root.guard(scope)} THEN NULL ELSE ${sql} END)`;
  if (whole.length > maxSqlLength || depthOf(whole) > maxSqlDepth) {
    throw new UnsupportedError('a formula of this size in SQL');
  }
  return whole;
}

function hasSqlForm(root: Typed): boolean {
  try {
    toSql(root, { column: () => '"x"', today: "''", now: "''", global: () => "''" });
    return true;
  } catch (error) {
    if (error instanceof UnsupportedError) {
      return false;
    }
    throw error;
  }
}

function depthOf(sql: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < sql.length; at += 1) {
    const code = sql.charCodeAt(at);
    if (code === 40) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (code === 41) {
      depth -= 1;
    }
  }
  return deepest;
}

function build(ast: Ast, site: FormulaSite, buildSite: BuildSite, log: ReferenceLog): Typed {
  switch (ast.kind) {
    case 'number':
      return literal('number', ast.value, sqlNumber(ast.value), ast.position);
    case 'text':
      return literal('text', ast.value, sqlText(ast.value), ast.position);
    case 'boolean':
      return literal('boolean', ast.value, ast.value ? '1' : '0', ast.position);
    case 'null':
      return nullLiteral(ast.position);
    case 'name':
      return buildReference(ast.name, ast.position, site, log);
    case 'call':
      return buildCall(ast, site, buildSite, log);
  }
}

/** Builds a call from the innermost first argument outwards, since a long chain of operators is as deep as it is long. */
function buildCall(ast: CallAst, site: FormulaSite, buildSite: BuildSite, log: ReferenceLog): Typed {
  const spine: CallAst[] = [];
  let innermost: Ast | undefined = ast;
  while (innermost?.kind === 'call') {
    spine.push(innermost);
    innermost = innermost.args[0];
  }
  let first = innermost === undefined ? undefined : build(innermost, site, buildSite, log);
  for (const call of spine.reverse()) {
    const others = call.args.slice(1).map((part) => build(part, site, buildSite, log));
    first = applyBuilder(call, first === undefined ? others : [first, ...others], buildSite);
  }
  return first ?? nullLiteral(ast.position);
}

function applyBuilder(ast: CallAst, args: readonly Typed[], site: BuildSite): Typed {
  const builder = builders.get(ast.name);
  if (builder === undefined) {
    if (unsupported.has(ast.name)) {
      throw new UnsupportedError(`the function ${ast.name} in formulas`);
    }
    throw new FormulaCompileError(`Unknown function ${ast.name}. Check spelling.`, ast.position);
  }
  const isOperator = /^\W/.test(ast.name);
  const call: Call = {
    name: ast.name,
    shown: isOperator ? `operator '${ast.name}'` : `function '${ast.name}()'`,
    args,
    asts: ast.args,
    position: ast.position,
    site
  };
  return builder(call);
}

type CallAst = Ast & { readonly kind: 'call' };
