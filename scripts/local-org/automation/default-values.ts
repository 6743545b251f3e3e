import type { FieldValues, Value } from '../basics/values.ts';
import { compileFormula } from '../formula/index.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../metadata/model.ts';
import type { Coercer } from './coerce.ts';
import { RecordScope } from './getters.ts';
import { naming } from './naming.ts';
import type { Transaction } from './transaction.ts';

/** A field's default: the same for every record, or worked out when one is created. */
export interface Defaults {
  readonly constants: readonly (readonly [name: string, value: Value])[];
  readonly computed: readonly {
    readonly name: string;
    readonly evaluate: (tx: Transaction, values: FieldValues) => Value;
  }[];
}

interface WritableField {
  readonly field: FieldModel;
  readonly coerce: Coercer;
}

/** The defaults of an object's fields. Throws `OrgError` naming the field whose default cannot be compiled. */
export function defaultsOf(model: OrgModel, object: ObjectModel, fields: readonly WritableField[]): Defaults {
  const constants: (readonly [string, Value])[] = [];
  const computed: Defaults['computed'][number][] = [];
  for (const { field, coerce } of fields) {
    if (field.formula !== undefined || field.summary !== undefined) continue;
    const chosen = field.picklist?.values.find((value) => value.isDefault && value.isActive);
    const source = field.defaultValue?.trim();
    if (chosen !== undefined) constants.push([field.apiName, chosen.apiName]);
    else if (field.type === 'Checkbox') constants.push([field.apiName, source?.toLowerCase() === 'true']);
    else if (source !== undefined && source !== '') computed.push(compute(model, object, field, coerce, source));
  }
  return { constants, computed };
}

function compute(
  model: OrgModel,
  object: ObjectModel,
  field: FieldModel,
  coerce: Coercer,
  source: string
): Defaults['computed'][number] {
  const site = { model, object: object.apiName, treatBlanksAs: 'BlankAsBlank' as const, allowsRecordChange: false };
  const formula = naming(`default value of ${object.apiName}.${field.apiName}`, () => compileFormula(source, site));
  return {
    name: field.apiName,
    evaluate: (tx, values) => {
      const scope = new RecordScope(tx, tx.plan(object.apiName), values, undefined, true);
      return coerce(tx.engine.formulas.evaluate(formula, scope), 'json');
    }
  };
}
