import { OrgError, UnsupportedError } from '../basics/errors.ts';
import { compileFieldFormula } from '../formula/index.ts';
import type { CompiledFormula, SqlScope } from '../formula/types.ts';
import type { FieldModel, OrgModel } from '../metadata/model.ts';
import { quote } from './names.ts';

/** Every formula field of a model, compiled once, and which of them become columns. */
export interface FormulaCatalog {
  formula(field: FieldModel): CompiledFormula | undefined;
  /** SQL of the generated column; undefined for a formula whose value depends on more than its own row's columns. */
  columnSql(field: FieldModel): string | undefined;
}

function notStored(): never {
  throw new Error('a stored formula reads neither the clock nor globals');
}

const ROW_SCOPE: SqlScope = {
  column: quote,
  global: notStored,
  get today() {
    return notStored();
  },
  get now() {
    return notStored();
  }
};

/** Compiles every formula field of the model. Throws `OrgError` naming the field whose formula cannot be compiled. */
export function catalogFormulas(model: OrgModel): FormulaCatalog {
  const formulas = new Map<FieldModel, CompiledFormula>();
  const sqlOf = new Map<FieldModel, string | undefined>();
  for (const object of model.objects.values()) {
    for (const field of object.fields.values()) {
      if (field.formula !== undefined) formulas.set(field, compile(model, field));
    }
  }
  const columnSql = (field: FieldModel, path: ReadonlySet<FieldModel>): string | undefined => {
    if (sqlOf.has(field)) return sqlOf.get(field);
    const formula = formulas.get(field);
    if (formula === undefined) return undefined;
    if (path.has(field))
      throw new OrgError('FIELD_INTEGRITY_EXCEPTION', `The formula ${field.object}.${field.apiName} refers to itself.`);
    const parts = formula.references.map((name) => model.field(field.object, name));
    const inner = new Set([...path, field]);
    const isOwn = formula.isDeterministic && !formula.isCrossObject && formula.hasSql;
    const isKept = parts.every((part) => part?.formula === undefined || columnSql(part, inner) !== undefined);
    const sql = isOwn && isKept ? formula.toSql(ROW_SCOPE) : undefined;
    sqlOf.set(field, sql);
    return sql;
  };
  return {
    formula: (field) => formulas.get(field),
    columnSql: (field) => columnSql(field, new Set())
  };
}

function compile(model: OrgModel, field: FieldModel): CompiledFormula {
  try {
    return compileFieldFormula(model, field);
  } catch (error) {
    if (error instanceof UnsupportedError || !(error instanceof OrgError)) throw error;
    throw new OrgError(error.code, `The formula ${field.object}.${field.apiName}: ${error.message}`);
  }
}
