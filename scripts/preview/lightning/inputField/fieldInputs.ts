import type { FieldInfo, FieldValue, ScalarValue } from 'lightning/uiApiTypes';

/** How a field is edited. */
export type InputKind =
  | 'checkbox'
  | 'picklist'
  | 'multipicklist'
  | 'textarea'
  | 'lookup'
  | 'name'
  | 'address'
  | 'number'
  | 'text'
  | 'readonly';

const KINDS: Readonly<Record<string, InputKind>> = {
  Boolean: 'checkbox',
  Picklist: 'picklist',
  MultiPicklist: 'multipicklist',
  TextArea: 'textarea',
  Reference: 'lookup',
  Address: 'address',
  Int: 'number',
  Double: 'number',
  Currency: 'number',
  Percent: 'number'
};

const INPUT_TYPES: Readonly<Record<string, string>> = {
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  Email: 'email',
  Phone: 'tel',
  Url: 'url'
};

const FORMATTERS: Readonly<Record<string, string>> = { Currency: 'currency', Percent: 'percent-fixed' };

/** How to edit a field; what the user may not set is only shown, and so is rich text, which the preview cannot edit. */
export function inputKind(field: FieldInfo, parts: readonly FieldInfo[], isNew: boolean): InputKind {
  const may = (info: FieldInfo): boolean => (isNew ? info.createable : info.updateable);
  const isCompound = field.extraTypeInfo === 'PersonName' || field.dataType === 'Address';
  if (isCompound ? !parts.some(may) : !may(field)) return 'readonly';
  if (field.htmlFormatted) return 'readonly';
  if (field.extraTypeInfo === 'PersonName') return 'name';
  return KINDS[field.dataType] ?? 'text';
}

/** The `type` of the input element for a text-like field. */
export function inputType(field: FieldInfo): string {
  return INPUT_TYPES[field.dataType] ?? 'text';
}

export function numberFormatter(field: FieldInfo): string {
  return FORMATTERS[field.dataType] ?? 'decimal';
}

/** The smallest step between two values, e.g. 0.01 for two decimals. */
export function numberStep(field: FieldInfo): string {
  return field.scale === 0 ? '1' : `0.${'0'.repeat(field.scale - 1)}1`;
}

/** What an input gives, as the org takes it: blank text is null, numbers are numbers. */
export function savedValue(field: FieldInfo, value: unknown): ScalarValue {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value;
  if (KINDS[field.dataType] === 'number') return Number(value);
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') throw new TypeError(`${field.apiName} cannot hold this kind of value.`);
  return field.dataType === 'Time' && !value.endsWith('Z') ? `${value}Z` : value;
}

/** What the org gave, as an input takes it. */
export function shownValue(field: FieldInfo, value: FieldValue['value'] | undefined): ScalarValue {
  if (value === undefined || value === null || typeof value === 'object')
    return field.dataType === 'Boolean' ? false : null;
  return field.dataType === 'Time' && typeof value === 'string' ? value.replace(/Z$/, '') : value;
}
