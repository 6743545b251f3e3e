import { roundToScale, roundToScaleSql } from '../basics/numbers.ts';
import type { FieldModel, OrgModel } from '../metadata/model.ts';
import { compileFormula } from './compile.ts';
import { FormulaCompileError } from './errors.ts';
import { formulaTypeOf } from './reference.ts';
import type { CompiledFormula, FormulaType } from './types.ts';

/**
 * Compiles a formula field so that it gives the field's value as an API shows it: numbers rounded to the field's scale,
 * percents times 100, checkboxes never blank. Throws what `compileFormula` throws, and refuses a result of another type
 * than the field's.
 */
export function compileFieldFormula(model: OrgModel, field: FieldModel): CompiledFormula {
  const compiled = compileFormula(field.formula ?? '', {
    model,
    object: field.object,
    treatBlanksAs: field.formulaTreatBlanksAs ?? 'BlankAsZero',
    allowsRecordChange: false
  });
  checkResultType(compiled.type, field);
  const expected = formulaTypeOf(field.type);
  if (expected === 'boolean') {
    return {
      ...compiled,
      type: 'boolean',
      evaluate: (scope) => compiled.evaluate(scope) === true,
      toSql: (scope) => `coalesce(${compiled.toSql(scope)}, 0)`
    };
  }
  if (expected !== 'number') {
    return compiled;
  }
  const factor = field.type === 'Percent' ? 100 : 1;
  const scale = field.scale ?? 0;
  return {
    ...compiled,
    evaluate: (scope) => {
      const value = compiled.evaluate(scope);
      return typeof value === 'number' ? roundToScale(value * factor, scale) : null;
    },
    toSql: (scope) => {
      const sql = compiled.toSql(scope);
      return roundToScaleSql(factor === 1 ? sql : `${sql} * 100.0`, scale);
    }
  };
}

const resultNames: Readonly<Partial<Record<FormulaType, string>>> = {
  number: 'Number',
  text: 'Text',
  boolean: 'Boolean',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  picklist: 'Picklist',
  multipicklist: 'Multi-Select Picklist'
};

function checkResultType(type: FormulaType, field: FieldModel): void {
  const expected = formulaTypeOf(field.type);
  if (type !== 'null' && type !== expected) {
    throw new FormulaCompileError(
      `Formula result is data type (${resultNames[type] ?? type}), incompatible with expected data type (${resultNames[expected ?? 'text'] ?? field.type}).`,
      0
    );
  }
}
