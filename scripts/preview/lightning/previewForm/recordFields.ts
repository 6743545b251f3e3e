import type { FieldInfo, ObjectInfoRepresentation } from 'lightning/uiApiTypes';

/** What to read so that fields can be shown: a compound's parts, and the name of the record that a lookup refers to. */
export function recordFields(objectInfo: ObjectInfoRepresentation, names: readonly string[]): string[] {
  const paths = names.flatMap((name) => {
    const field = objectInfo.fields[name];
    if (field === undefined) return [];
    return [name, ...partsOf(objectInfo, name).map((part) => part.apiName), ...parentName(field)];
  });
  return [...new Set(paths)].map((path) => `${objectInfo.apiName}.${path}`);
}

/** The fields that a compound field is made of. */
export function partsOf(objectInfo: ObjectInfoRepresentation, name: string): FieldInfo[] {
  if (objectInfo.fields[name]?.compound !== true) return [];
  return Object.values(objectInfo.fields).filter((field) => field.compoundFieldName === name && field.apiName !== name);
}

/** Path of the name of the record that a lookup refers to, below the looking object. */
export function parentName(field: FieldInfo): string[] {
  const target = field.referenceToInfos[0];
  const nameField = target?.nameFields.at(-1);
  if (field.relationshipName === null || nameField === undefined) return [];
  return [`${field.relationshipName}.${nameField}`];
}
