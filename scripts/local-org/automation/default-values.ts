import type { FieldValues, Value } from '../basics/values.ts';
import type { FieldModel } from '../metadata/model.ts';
import type { Coercer } from './coerce.ts';
import type { Transaction } from './transaction.ts';

/** A field's default: the same for every record, or worked out when one is created. */
export interface Defaults {
  readonly constants: readonly (readonly [name: string, value: Value])[];
  readonly computed: readonly {
    readonly name: string;
    readonly evaluate: (tx: Transaction, values: FieldValues) => Value;
  }[];
}

/** The defaults of an object's writable fields. Throws `OrgError` naming the field whose default cannot be compiled. */
export function defaultsOf(fields: readonly { readonly field: FieldModel; readonly coerce: Coercer }[]): Defaults {
  const constants: (readonly [string, Value])[] = [];
  const computed: Defaults['computed'][number][] = [];
  for (const { field } of fields) {
    if (field.formula !== undefined || field.summary !== undefined) continue;
    const chosen = field.picklist?.values.find((value) => value.isDefault && value.isActive);
    if (chosen !== undefined) constants.push([field.apiName, chosen.apiName]);
    else if (field.type === 'Checkbox') constants.push([field.apiName, field.defaultValue?.trim().toLowerCase() === 'true']);
  }
  return { constants, computed };
}
