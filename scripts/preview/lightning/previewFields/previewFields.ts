import type { FieldReference, FieldReferences, ObjectReference } from 'lightning/uiApiTypes';

/** API name of an object, however it was referred to; undefined where nothing was given. */
export function objectName(object: ObjectReference | undefined): string | undefined {
  return typeof object === 'string' ? object : object?.objectApiName;
}

/** `Object.Field`, following relationships, however the field was referred to. */
export function fieldName(field: FieldReference): string {
  return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

/** `Object.Field` names without repetition, in a fixed order, so that equal requests have equal keys. */
export function fieldNames(fields: FieldReferences | undefined): string[] {
  if (fields === undefined || fields === null) return [];
  const list = Array.isArray(fields) ? (fields as readonly FieldReference[]) : [fields as FieldReference];
  return [...new Set(list.map(fieldName))].sort();
}

/** The path after the object: `Account.Owner.Name` gives `['Owner', 'Name']`. */
export function fieldPath(field: FieldReference): string[] {
  return typeof field === 'string' ? field.split('.').slice(1) : field.fieldApiName.split('.');
}

/** One value or a list as a list. */
export function asList<Item extends string>(items: Item | readonly Item[] | undefined): readonly Item[] {
  if (items === undefined) return [];
  return typeof items === 'string' ? [items] : items;
}
