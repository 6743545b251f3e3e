import type {
  ObjectInfoRepresentation,
  RecordDefaultsRepresentation,
  RecordInput,
  RecordRepresentation,
  ScalarValue
} from 'lightning/uiApiTypes';

type Access = 'createable' | 'updateable';

/** What to send to create a record like this one: fields with scalar values that the user may set. */
export function generateRecordInputForCreate(
  record: RecordRepresentation | RecordDefaultsRepresentation['record'],
  objectInfo?: ObjectInfoRepresentation
): RecordInput {
  return { apiName: record.apiName, fields: scalarFields(record.fields, 'createable', objectInfo) };
}

/** What to send to update this record, its `Id` included. */
export function generateRecordInputForUpdate(
  record: RecordRepresentation,
  objectInfo?: ObjectInfoRepresentation
): RecordInput {
  return { fields: { ...scalarFields(record.fields, 'updateable', objectInfo), Id: record.id } };
}

/** The input without the fields that still have the record's values. */
export function createRecordInputFilteredByEditedFields(
  input: RecordInput,
  original: RecordRepresentation
): RecordInput {
  const edited = Object.entries(input.fields).filter(([name, value]) => {
    const before = original.fields[name];
    return name === 'Id' || (before !== undefined && before.value !== value);
  });
  return { fields: Object.fromEntries(edited) };
}

function scalarFields(
  fields: RecordRepresentation['fields'],
  access: Access,
  objectInfo?: ObjectInfoRepresentation
): Record<string, ScalarValue> {
  const result: Record<string, ScalarValue> = {};
  for (const [name, { value }] of Object.entries(fields)) {
    if (typeof value === 'object' && value !== null) continue;
    if (objectInfo === undefined || objectInfo.fields[name]?.[access] === true) result[name] = value;
  }
  return result;
}
