import type { FieldModel, OrgModel } from '../metadata/model.ts';
import { compileWith } from './compile.ts';
import { FormulaCompileError } from './errors.ts';
import { rounded } from './functions/number.ts';
import type { Typed } from './node.ts';
import { formulaTypeOf } from './reference.ts';
import type { CompiledFormula, FormulaSite, FormulaType } from './types.ts';

/**
 * Compiles a formula field so that it gives the field's value as an API shows it: numbers rounded to the field's scale,
 * percents times 100, checkboxes never blank. Throws what `compileFormula` throws, and refuses a result of another type
 * than the field's.
 */
export function compileFieldFormula(model: OrgModel, field: FieldModel): CompiledFormula {
  const site: FormulaSite = {
    model,
    object: field.object,
    treatBlanksAs: field.formulaTreatBlanksAs ?? 'BlankAsZero',
    allowsRecordChange: false
  };
  return compileWith(field.formula ?? '', site, (root) => {
    checkResultType(root.type, field);
    switch (formulaTypeOf(field.type)) {
      case 'boolean':
        return neverBlank(root);
      case 'number':
        return rounded(field.type === 'Percent' ? timesHundred(root) : root, field.scale ?? 0);
      default:
        return root;
    }
  });
}

function neverBlank(root: Typed): Typed {
  return {
    ...root,
    type: 'boolean',
    run: (scope) => root.run(scope) === true,
    sql: (scope) => `(${root.sql(scope)} IS TRUE)`
  };
}

function timesHundred(root: Typed): Typed {
  if (root.mapResults !== undefined) {
    return root.mapResults(timesHundred);
  }
  return {
    type: root.type,
    run: (scope) => {
      const value = root.run(scope);
      return value === null ? null : (value as number) * 100;
    },
    sql: (scope) => `(${root.sql(scope)} * 100.0)`,
    position: root.position,
    ...(root.guard === undefined ? {} : { guard: root.guard })
  };
}

/** What a formula's type is called in messages. */
export const resultNames: Readonly<Partial<Record<FormulaType, string>>> = {
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
