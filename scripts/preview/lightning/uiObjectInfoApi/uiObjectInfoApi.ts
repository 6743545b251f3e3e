import { fieldName, objectName } from 'lightning/previewFields';
import { send } from 'lightning/previewHttp';
import type { Source } from 'lightning/previewResources';
import { recordWire } from 'lightning/previewWire';
import type {
  BatchRepresentation,
  FieldReference,
  ObjectInfoRepresentation,
  ObjectReference,
  PicklistValuesCollection,
  PicklistValuesRepresentation
} from 'lightning/uiApiTypes';

/** Metadata at a path below `/ui-api/object-info`. */
function metadata<Data>(path: string): Source<Data> {
  const full = `/ui-api/object-info/${path}`;
  return { key: full, isMetadata: true, load: () => send<Data>({ path: full }) };
}

/** An object's label, fields, child relationships and what the user may do with it. */
export const getObjectInfo = recordWire<
  { readonly objectApiName: ObjectReference | undefined },
  ObjectInfoRepresentation
>(({ objectApiName }) => {
  const object = objectName(objectApiName);
  return object ? metadata(object) : undefined;
});

/** Several objects at once; each has its own status code. */
export const getObjectInfos = recordWire<
  { readonly objectApiNames: readonly ObjectReference[] | undefined },
  BatchRepresentation<ObjectInfoRepresentation>
>(({ objectApiNames }) => {
  const names = objectApiNames?.map(objectName);
  if (names === undefined || names.length === 0 || names.some((name) => !name)) return undefined;
  return metadata(`batch/${names.join(',')}`);
});

/** Values of one picklist field for a record type. */
export const getPicklistValues = recordWire<
  { readonly recordTypeId: string | undefined; readonly fieldApiName: FieldReference | undefined },
  PicklistValuesRepresentation
>(({ recordTypeId, fieldApiName }) => {
  if (!recordTypeId || !fieldApiName) return undefined;
  const [object, ...path] = fieldName(fieldApiName).split('.');
  return metadata(`${object}/picklist-values/${recordTypeId}/${path.join('.')}`);
});

/** Values of every picklist field of an object for a record type. */
export const getPicklistValuesByRecordType = recordWire<
  { readonly objectApiName: ObjectReference | undefined; readonly recordTypeId: string | undefined },
  PicklistValuesCollection
>(({ objectApiName, recordTypeId }) => {
  const object = objectName(objectApiName);
  return object && recordTypeId ? metadata(`${object}/picklist-values/${recordTypeId}`) : undefined;
});
