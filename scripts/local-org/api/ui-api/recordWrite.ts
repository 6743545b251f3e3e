import type { WriteRequest } from '../../automation/types.ts';
import type { ErrorDetail } from '../../basics/errors.ts';
import { OrgError } from '../../basics/errors.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import { HttpError } from '../http-errors.ts';
import type { ApiRequest, ApiResponse } from '../http.ts';
import type { JsonObject } from '../json.ts';
import { isJsonObject, jsonBody } from '../json.ts';
import { recordInPath, uiObject } from './common.ts';
import { readRecord } from './recordRead.ts';

type Json = Readonly<Record<string, unknown>>;

/** Creates a record and answers it with the fields of its layout and those that were set. */
export function createRecord(request: ApiRequest): ApiResponse {
  const body = jsonBody(request);
  const apiName = body['apiName'];
  if (typeof apiName !== 'string')
    throw new HttpError(400, 'MISSING_ARGUMENT', 'The body must name the object as apiName.');
  const object = uiObject(request.org, request.session, apiName);
  const values = inputFields(request, body);
  const id = write(request, object, { operation: 'insert', object: object.apiName, values });
  if (typeof id !== 'string') return id;
  return { status: 201, body: saved(request, object, id, values) };
}

/** Updates a record and answers it with the fields of its layout and those that were set. */
export function updateRecord(request: ApiRequest, recordId: string | undefined): ApiResponse {
  const { id, object } = recordInPath(request, recordId);
  const body = jsonBody(request);
  const values = inputFields(request, body);
  const conflict = conflictOf(request, id);
  if (conflict !== undefined) return conflict;
  const written = write(request, object, { operation: 'update', object: object.apiName, id, values });
  if (typeof written !== 'string') return written;
  return { status: 200, body: saved(request, object, id, values) };
}

/** Deletes a record. */
export function deleteRecord(request: ApiRequest, recordId: string | undefined): ApiResponse {
  const { id, object } = recordInPath(request, recordId);
  const written = write(request, object, { operation: 'delete', object: object.apiName, id, values: {} });
  return typeof written === 'string' ? { status: 204 } : written;
}

/** The id that was written, or the answer that says why not. */
function write(request: ApiRequest, object: ObjectModel, change: WriteRequest): string | ApiResponse {
  const [result] = request.org.write(request.session, [change], { allOrNone: true, source: 'json' });
  if (result?.success === true) return result.id ?? change.id ?? '';
  const errors = result?.errors ?? [];
  const status = statusOfWrite(errors[0]?.code);
  if (status === 404)
    throw new HttpError(404, errors[0]?.code ?? 'NOT_FOUND', errors[0]?.message ?? 'The record does not exist.');
  return recordError(request, object, errors, status);
}

function statusOfWrite(code: string | undefined): number {
  if (code === 'ENTITY_IS_DELETED' || code === 'NOT_FOUND' || code === 'INVALID_CROSS_REFERENCE_KEY_ID') return 404;
  return code === 'INSUFFICIENT_ACCESS_OR_READONLY' ? 403 : 400;
}

/** The values to write; the id in a path wins over one among the fields. */
function inputFields(request: ApiRequest, body: JsonObject): JsonObject {
  const fields = body['fields'];
  if (!isJsonObject(fields))
    throw new HttpError(400, 'MISSING_ARGUMENT', 'The body must hold the values as an object called fields.');
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'object' || value === null) continue;
    throw new OrgError('POST_BODY_PARSE_ERROR', `The value of ${name} must be text, a number, true, false or null.`);
  }
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => name.toLowerCase() !== 'id' || request.method === 'POST')
  );
}

/** UI API answers a save with the layout's fields and those that the client set. */
function saved(request: ApiRequest, object: ObjectModel, id: string, values: JsonObject): Json {
  const optionalFields = Object.keys(values).map((name) => `${object.apiName}.${name}`);
  return readRecord(request, id, { fields: [], optionalFields, layoutTypes: ['Full'], modes: ['View'] });
}

/** 412 when the record was changed after the moment that the client knows of. */
function conflictOf(request: ApiRequest, id: string): ApiResponse | undefined {
  const known = request.headers['if-unmodified-since'];
  if (known === undefined) return undefined;
  const moment = Date.parse(known);
  if (Number.isNaN(moment))
    throw new HttpError(400, 'ILLEGAL_HEADER_VALUE', 'If-Unmodified-Since must be a date and time.');
  const object = recordInPath(request, id).object.apiName;
  const record = readRecord(request, id, { fields: [`${object}.Id`], optionalFields: [], layoutTypes: [], modes: [] });
  const modified = Date.parse(String(record['lastModifiedDate']));
  // The header counts whole seconds.
  if (Math.floor(modified / 1000) <= Math.floor(moment / 1000)) return undefined;
  const message =
    'This record was modified by someone else during your edit session. Reload the record and enter your changes again.';
  return {
    status: 412,
    body: { message, statusCode: 412, errorCode: 'PRECONDITION_FAILED', enhancedErrorType: null, output: record }
  };
}

const UPDATE_FAILED = 'An error occurred while trying to update the record. Please try again.';

/** Why a record could not be saved, in UI API's form: errors of the record, and errors by field. */
function recordError(
  request: ApiRequest,
  object: ObjectModel,
  errors: readonly ErrorDetail[],
  status: number
): ApiResponse {
  const general: Json[] = [];
  const fieldErrors: Record<string, Json[]> = {};
  for (const error of errors) {
    if (error.fields.length === 0) general.push(errorEntry(error));
    for (const name of error.fields) {
      const field = request.org.model.field(object.apiName, name);
      const apiName = field?.apiName ?? name;
      (fieldErrors[apiName] ??= []).push(
        errorEntry(error, apiName, field?.label ?? name, compoundName(object, apiName))
      );
    }
  }
  return {
    status,
    body: {
      message: UPDATE_FAILED,
      statusCode: status,
      enhancedErrorType: 'RecordError',
      output: { errors: general, fieldErrors }
    }
  };
}

function errorEntry(error: ErrorDetail, field?: string, label?: string, compound?: string): Json {
  return {
    constituentField: field ?? null,
    duplicateRecordError: null,
    errorCode: error.code,
    field: compound ?? field ?? null,
    fieldLabel: label ?? null,
    message: error.message
  };
}

/** The compound field that a field is a part of. */
function compoundName(object: ObjectModel, name: string): string | undefined {
  return [...object.fields.values()].find((field) => field.components?.includes(name) === true)?.apiName;
}
