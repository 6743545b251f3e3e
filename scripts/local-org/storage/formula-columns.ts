import type { CompiledFormula } from '../formula/types.ts';
import type { FieldModel, OrgModel } from '../metadata/model.ts';

/** Every formula field of a model, compiled once, and which of them become columns. */
export interface FormulaCatalog {
  formula(field: FieldModel): CompiledFormula | undefined;
  /** SQL of the generated column; undefined for a formula whose value depends on more than its own row's columns. */
  columnSql(field: FieldModel): string | undefined;
}

/** Compiles every formula field of the model. */
export function catalogFormulas(_model: OrgModel): FormulaCatalog {
  return { formula: () => undefined, columnSql: () => undefined };
}
