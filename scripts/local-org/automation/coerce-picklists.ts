import { OrgError } from '../basics/errors.ts';
import type { FieldModel } from '../metadata/model.ts';
import { coerceText, type Coercer } from './coerce.ts';

/** API names by themselves and by their lower-case form, so that letter case is taken from the metadata. */
function activeValues(field: FieldModel): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const value of field.picklist?.values ?? []) {
    if (!value.isActive) continue;
    values.set(value.apiName, value.apiName);
    if (!values.has(value.apiName.toLowerCase())) values.set(value.apiName.toLowerCase(), value.apiName);
  }
  return values;
}

function badValue(field: FieldModel, text: string): OrgError {
  return new OrgError(
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    `${field.label}: bad value for restricted picklist field: ${text}`,
    [field.apiName]
  );
}

/** One picklist value: a known one in its own spelling; an unknown one only where the picklist is not restricted. */
export function coercePicklist(field: FieldModel): Coercer {
  const values = activeValues(field);
  const isRestricted = field.picklist?.isRestricted ?? false;
  return (raw, source) => {
    const exact = typeof raw === 'string' ? values.get(raw) : undefined;
    if (exact !== undefined) return exact;
    const text = coerceText(field, raw, source);
    if (text === null) return null;
    const known = values.get(text) ?? values.get(text.toLowerCase());
    if (known === undefined && isRestricted) throw badValue(field, text);
    return known ?? text;
  };
}

/** Values joined by `;`, in the metadata's order and without repeats; unknown ones at the end where they are allowed. */
export function coerceMultiPicklist(field: FieldModel): Coercer {
  const values = activeValues(field);
  const order = new Map((field.picklist?.values ?? []).map((value, index) => [value.apiName, index]));
  const isRestricted = field.picklist?.isRestricted ?? false;
  return (raw, source) => {
    const text = coerceText(field, Array.isArray(raw) ? raw.join(';') : raw, source);
    if (text === null) return null;
    const chosen = new Set<string>();
    for (const part of text.split(';').map((value) => value.trim())) {
      if (part === '') continue;
      const known = values.get(part) ?? values.get(part.toLowerCase());
      if (known === undefined && isRestricted) throw badValue(field, part);
      chosen.add(known ?? part);
    }
    const rank = (value: string): number => order.get(value) ?? order.size;
    return chosen.size === 0 ? null : [...chosen].sort((a, b) => rank(a) - rank(b)).join(';');
  };
}
