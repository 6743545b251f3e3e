import type { ErrorDetail } from '../basics/errors.ts';
import type { CompiledFormula } from '../formula/types.ts';
import { compileFormula } from '../formula/index.ts';
import type { ObjectModel, OrgModel, ValidationRule } from '../metadata/model.ts';
import { naming } from './naming.ts';
import { RecordScope } from './getters.ts';
import { detail } from './row-errors.ts';
import type { Transaction } from './transaction.ts';
import type { WorkRow } from './work.ts';

/** An active validation rule, compiled: the record is refused where the formula is true. */
export interface CompiledRule {
  readonly rule: ValidationRule;
  readonly formula: CompiledFormula;
}

/** The object's active rules. Throws `OrgError` naming a rule whose formula cannot be compiled. */
export function compileRules(model: OrgModel, object: ObjectModel): CompiledRule[] {
  const site = { model, object: object.apiName, treatBlanksAs: 'BlankAsBlank' as const, allowsRecordChange: true };
  return object.validationRules
    .filter((rule) => rule.isActive)
    .map((rule) => ({
      rule,
      formula: naming(`validation rule ${object.apiName}.${rule.apiName}`, () => compileFormula(rule.formula, site))
    }));
}

/** Every validation rule that the row breaks. */
export function checkRules(tx: Transaction, row: WorkRow): readonly ErrorDetail[] {
  const scope = new RecordScope(tx, row.plan, row.values, row.old, row.isNew);
  let errors: ErrorDetail[] | undefined;
  for (const { rule, formula } of row.plan.rules) {
    if (tx.engine.formulas.evaluate(formula, scope) !== true) continue;
    const fields = rule.errorField === undefined ? [] : [rule.errorField];
    (errors ??= []).push(detail('FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.message, fields));
  }
  return errors ?? NONE;
}

const NONE: readonly ErrorDetail[] = [];
