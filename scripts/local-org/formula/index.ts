/** The formula floor: compile a formula, evaluate it in JavaScript, or say it in SQLite. */
export { compileFormula } from './compile.ts';
export { compileFieldFormula } from './field-formula.ts';
export { FormulaCompileError, FormulaEvaluationError } from './errors.ts';
export type { CompiledFormula, FormulaScope, FormulaSite, FormulaType, SqlScope } from './types.ts';
export { checkFormulas, checkModel } from './check-model.ts';
