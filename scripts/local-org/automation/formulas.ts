import type { Value } from '../basics/values.ts';
import { FormulaEvaluationError } from '../formula/index.ts';
import type { CompiledFormula, FormulaScope } from '../formula/types.ts';
import type { FieldModel } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';

/** Evaluates formulas for records that are being written. */
export class Formulas {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** A formula field's value as clients see it: rounded to the field's scale, `#Error!` as blank. */
  value(field: FieldModel, scope: FormulaScope): Value {
    const formula = this.#store.formula(field);
    return formula === undefined ? null : this.evaluate(formula, scope);
  }

  /** A formula's value, `#Error!` as blank. */
  evaluate(formula: CompiledFormula, scope: FormulaScope): Value {
    try {
      return formula.evaluate(scope);
    } catch (error) {
      if (error instanceof FormulaEvaluationError) return null;
      throw error;
    }
  }
}
