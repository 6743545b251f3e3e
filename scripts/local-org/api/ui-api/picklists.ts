import type { Session } from '../../access/types.ts';
import type { FieldModel, ObjectModel, OrgModel, PicklistValue } from '../../metadata/model.ts';
import { MASTER_RECORD_TYPE_ID } from '../fieldFacts.ts';
import { HttpError } from '../http-errors.ts';
import type { ApiRequest } from '../http.ts';
import { eTagOf, readableField, readableFields, uiApiUrl } from './common.ts';

type Json = Readonly<Record<string, unknown>>;

/** Values of one picklist field for a record type. */
export function picklistValues(request: ApiRequest, object: ObjectModel, recordTypeId: string, name: string): Json {
  checkRecordType(recordTypeId);
  const field = readableField(request.org.model, request.session, object, name);
  if (field === undefined)
    throw new HttpError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.apiName}`);
  if (field.picklist === undefined) {
    throw new HttpError(400, 'INVALID_FIELD', `${object.apiName}.${field.apiName} is not a picklist field.`);
  }
  return valuesOf(request, object, field);
}

/** Values of every picklist field that the session may read, for a record type. */
export function picklistValuesByRecordType(request: ApiRequest, object: ObjectModel, recordTypeId: string): Json {
  checkRecordType(recordTypeId);
  const fields = picklistFields(request.session, object);
  const picklistFieldValues = Object.fromEntries(
    fields.map((field) => [field.apiName, valuesOf(request, object, field)])
  );
  return { eTag: eTagOf(picklistFieldValues), picklistFieldValues };
}

/** The values that a user may choose; `null` fields are not among them. */
export function activeValues(model: OrgModel, object: string, name: string): readonly PicklistValue[] {
  return model.field(object, name)?.picklist?.values.filter((value) => value.isActive) ?? [];
}

function picklistFields(session: Session, object: ObjectModel): FieldModel[] {
  return readableFields(session, object)
    .filter((field) => field.picklist !== undefined)
    .sort((a, b) => (a.apiName < b.apiName ? -1 : 1));
}

function valuesOf(request: ApiRequest, object: ObjectModel, field: FieldModel): Json {
  const values = activeValues(request.org.model, object.apiName, field.apiName);
  const preset = values.find((value) => value.isDefault);
  const content = {
    controllerValues: {},
    defaultValue: preset === undefined ? null : valueInfo(preset),
    url: uiApiUrl(request, `/object-info/${object.apiName}/picklist-values/${MASTER_RECORD_TYPE_ID}/${field.apiName}`),
    values: values.map(valueInfo)
  };
  return { ...content, eTag: eTagOf(content) };
}

function valueInfo(value: PicklistValue): Json {
  return { attributes: null, label: value.label, validFor: [], value: value.apiName };
}

/** Refuses a record type that the object does not have. */
export function checkRecordType(id: string): void {
  if (id === MASTER_RECORD_TYPE_ID || id === MASTER_RECORD_TYPE_ID.slice(0, 15)) return;
  throw new HttpError(
    400,
    'INVALID_RECORD_TYPE_ID',
    `There is no record type ${id} on this object; the local org has the master record type ${MASTER_RECORD_TYPE_ID}.`
  );
}
