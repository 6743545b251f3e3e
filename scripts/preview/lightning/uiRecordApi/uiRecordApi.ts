import { asList, fieldName, fieldNames, fieldPath, objectName } from 'lightning/previewFields';
import { send } from 'lightning/previewHttp';
import { startRequest } from 'lightning/previewRecords';
import { recordDeleted, recordSaved, refreshReadersOf } from 'lightning/previewResources';
import { recordWire } from 'lightning/previewWire';
import type { GetRecordConfig, GetRecordCreateDefaultsConfig, GetRecordsConfig } from 'lightning/uiRecordApi';
import type {
  BatchRepresentation,
  FieldReference,
  FieldValue,
  RecordDefaultsRepresentation,
  RecordInput,
  RecordRepresentation,
  ScalarValue
} from 'lightning/uiApiTypes';

export {
  createRecordInputFilteredByEditedFields,
  generateRecordInputForCreate,
  generateRecordInputForUpdate
} from './recordInput';

/** One record: the fields asked for by name or by layout. */
export const getRecord = recordWire<GetRecordConfig, RecordRepresentation>((config) => {
  const { recordId, layoutTypes, modes } = config;
  const fields = fieldNames(config.fields);
  const optionalFields = fieldNames(config.optionalFields);
  const layouts = asList(layoutTypes);
  if (!recordId || fields.length + optionalFields.length + layouts.length === 0) return undefined;
  const query = { fields, optionalFields, layoutTypes: layouts, modes: asList(modes) };
  const path = `/ui-api/records/${recordId}`;
  return {
    key: `${path} ${JSON.stringify(query)}`,
    recordIds: [recordId],
    load: () => send<RecordRepresentation>({ path, query })
  };
});

/** Several records at once; each has its own status code. */
export const getRecords = recordWire<GetRecordsConfig, BatchRepresentation<RecordRepresentation>>(({ records }) => {
  if (records === undefined || records.length === 0) return undefined;
  const groups = records.map((group) => ({
    path: `/ui-api/records/batch/${group.recordIds.join(',')}`,
    query: { fields: fieldNames(group.fields), optionalFields: fieldNames(group.optionalFields) }
  }));
  return {
    key: JSON.stringify(groups),
    recordIds: records.flatMap((group) => group.recordIds),
    load: async () => {
      const answers = await Promise.all(groups.map((group) => send<BatchRepresentation<RecordRepresentation>>(group)));
      return {
        hasErrors: answers.some((answer) => answer.hasErrors),
        results: answers.flatMap((answer) => answer.results)
      };
    }
  };
});

/** Layout, object information and default values for a new record. */
export const getRecordCreateDefaults = recordWire<GetRecordCreateDefaultsConfig, RecordDefaultsRepresentation>(
  ({ objectApiName, formFactor, recordTypeId, optionalFields }) => {
    const object = objectName(objectApiName);
    if (!object) return undefined;
    const path = `/ui-api/record-defaults/create/${object}`;
    const query = { formFactor, recordTypeId, optionalFields: fieldNames(optionalFields) };
    return { key: `${path} ${JSON.stringify(query)}`, load: () => send<RecordDefaultsRepresentation>({ path, query }) };
  }
);

/** The field's value, following relationships; undefined where the record does not carry it. */
export function getFieldValue(
  record: RecordRepresentation | undefined,
  field: FieldReference
): ScalarValue | RecordRepresentation | undefined {
  const found = fieldAt(record, field);
  return found === null ? null : found?.value;
}

/** The field's value as the user's locale writes it; null or undefined where it has none. */
export function getFieldDisplayValue(
  record: RecordRepresentation | undefined,
  field: FieldReference
): string | null | undefined {
  const found = fieldAt(record, field);
  return found === null ? null : found?.displayValue;
}

/** Creates a record and answers it with the fields of its layout. Rejects with a FetchResponse. */
export async function createRecord(input: RecordInput): Promise<RecordRepresentation> {
  const record = await send<RecordRepresentation>({ method: 'POST', path: '/ui-api/records', body: input });
  recordSaved(record, startRequest());
  return record;
}

/** Updates the record whose `Id` is among the fields; every wire that reads it follows. Rejects with a FetchResponse. */
export async function updateRecord(
  input: RecordInput,
  options: { readonly ifUnmodifiedSince?: string } = {}
): Promise<RecordRepresentation> {
  const { Id: id, ...fields } = input.fields;
  if (typeof id !== 'string') throw new TypeError('updateRecord needs the record id as fields.Id.');
  const record = await send<RecordRepresentation>({
    method: 'PATCH',
    path: `/ui-api/records/${id}`,
    body: { ...input, fields },
    ...(options.ifUnmodifiedSince === undefined
      ? {}
      : { headers: { 'If-Unmodified-Since': options.ifUnmodifiedSince } })
  });
  recordSaved(record, startRequest());
  return record;
}

/** Deletes a record. Rejects with a FetchResponse. */
export async function deleteRecord(recordId: string): Promise<void> {
  await send({ method: 'DELETE', path: `/ui-api/records/${recordId}` });
  void recordDeleted(recordId);
}

/** Asks again for whatever reads these records; resolves when the answers are in. */
export async function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void> {
  await refreshReadersOf(records.map((record) => record.recordId));
}

/** The older name of `notifyRecordUpdateAvailable`, which does not say when it is done. */
export function getRecordNotifyChange(records: readonly { readonly recordId: string }[]): void {
  void notifyRecordUpdateAvailable(records);
}

/** The field at the end of a path; null when a relationship on the way is empty, undefined when the record lacks it. */
function fieldAt(record: RecordRepresentation | undefined, field: FieldReference): FieldValue | null | undefined {
  if (record === undefined || record === null) return undefined;
  const object = fieldName(field).split('.')[0];
  if (object !== record.apiName) return undefined;
  let at: RecordRepresentation = record;
  const path = fieldPath(field);
  for (const [index, name] of path.entries()) {
    const found = at.fields[name];
    if (found === undefined || index === path.length - 1) return found;
    if (found.value === null) return null;
    if (typeof found.value !== 'object') return undefined;
    at = found.value;
  }
  return undefined;
}
