import type { Value } from '../basics/values.ts';
import type { FieldModel } from '../metadata/model.ts';
import { familyOf } from './literals.ts';
import type { Family } from './literals.ts';

/** A value of the engine as the org's value. */
export function decode(raw: unknown, family: Family): Value {
  if (family === 'boolean') return raw === 1 || raw === true;
  if (raw === null || raw === undefined || raw === '') return null;
  if (family === 'number') {
    const number = Number(raw);
    return Number.isFinite(number) ? number : null;
  }
  return typeof raw === 'string' ? raw : JSON.stringify(raw);
}

/** A number rounded half away from zero to some decimals. */
export function roundTo(value: number, scale: number): number {
  const shifted = Number(`${Math.abs(value)}e${scale}`);
  if (!Number.isFinite(shifted)) return value;
  return Math.sign(value) * Number(`${Math.round(shifted)}e-${scale}`);
}

/** What a formula gave, as the field keeps it: a checkbox is never blank, empty text is. */
export function formulaValue(value: Value, field: FieldModel): Value {
  if (familyOf(field) === 'boolean') return value === true;
  return value === '' ? null : value;
}

/** Labels of a picklist's values; a value that the list does not know is its own label. */
export function labelOf(value: Value, field: FieldModel): Value {
  if (typeof value !== 'string' || !field.picklist) return value;
  const { values } = field.picklist;
  const label = (name: string): string => values.find((item) => item.apiName === name)?.label ?? name;
  return field.type === 'MultiselectPicklist' ? value.split(';').map(label).join(';') : label(value);
}
