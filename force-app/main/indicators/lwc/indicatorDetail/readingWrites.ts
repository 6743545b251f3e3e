/** Writes readings by hand, each as one transaction. */
import { updateRecord } from 'lightning/uiRecordApi';
import type { RecordInput } from 'lightning/uiRecordApi';

import { save } from 'c/recordWrites';
import type { Fields } from 'c/recordWrites';

import type { DetailReading } from './detailRecords';

const READING = 'IndicatorReading__c';

/** Adds a reading; answers its id. */
export async function addReading(indicatorId: string, fields: Fields): Promise<string> {
  const [id = ''] = await save([
    { kind: 'create', object: READING, fields: { LeadingIndicator__c: indicatorId, ...fields } }
  ]);
  return id;
}

/** Changes a reading, unless somebody else did meanwhile. */
export async function changeReading({ id, modifiedOn }: DetailReading, fields: Fields): Promise<void> {
  const input: RecordInput = { fields: { Id: id, ...(fields as RecordInput['fields']) } };
  await (modifiedOn === '' ? updateRecord(input) : updateRecord(input, { ifUnmodifiedSince: modifiedOn }));
}

/** Takes a reading away. */
export async function removeReading(id: string): Promise<void> {
  await save([{ kind: 'delete', object: READING, id }]);
}

/** Brings a reading back that was taken away, as a new record with the same content. */
export function restoreReading(indicatorId: string, { on, value, note, key }: DetailReading): Promise<string> {
  return addReading(indicatorId, { ReadOn__c: on, Value__c: value, Note__c: note, ReadingKey__c: key });
}
