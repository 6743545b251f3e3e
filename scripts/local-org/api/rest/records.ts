import type { FieldModel, ObjectModel } from '../../metadata/model.ts';
import { OrgError } from '../../basics/errors.ts';
import { HttpError, notFound } from '../http-errors.ts';
import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { idInPath, objectInPath, readOne, readWhere, recordsAsJson, requestedFields } from './read.ts';
import { recordUrl, textOf } from './serialize.ts';
import { bodyValues, refuseIdValue, writeOne } from './write.ts';

/** `POST /sobjects/X`. */
export function createRecord(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const values = bodyValues(request);
  refuseIdValue(values, 'insert');
  const result = writeOne(request, { operation: 'insert', object: object.apiName, values });
  return created(request, object, result.id ?? '');
}

/** `GET /sobjects/X/ID`, with `?fields=`. */
export function getRecord(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const id = idInPath(request.org, object, params['id']);
  const fields = requestedFields(request.session, object, request.query.get('fields'));
  const record = recordsAsJson(request.org, request.session, request.version, object, [id], fields).get(id);
  if (record === undefined) throw notFound();
  return conditional(request, record);
}

/** `PATCH /sobjects/X/ID`. */
export function updateRecord(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const id = idInPath(request.org, object, params['id']);
  const values = bodyValues(request);
  refuseIdValue(values, 'update');
  checkUnmodified(request, object, id);
  writeExisting(() => writeOne(request, { operation: 'update', object: object.apiName, id, values }));
  return { status: 204 };
}

/** `DELETE /sobjects/X/ID`. */
export function deleteRecord(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const id = idInPath(request.org, object, params['id']);
  checkUnmodified(request, object, id);
  writeExisting(() => writeOne(request, { operation: 'delete', object: object.apiName, id, values: {} }));
  return { status: 204 };
}

/** `GET /sobjects/X/FIELD/VALUE` by external id. */
export function getByExternalId(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const found = findByExternalId(request, object, params);
  if (Array.isArray(found)) return severalFound(request, object, found);
  return getRecord(request, { ...params, id: found });
}

/** `PATCH /sobjects/X/FIELD/VALUE` (and `POST …/Id`): upsert; 201 when created, 200 when updated, 300 when several match, 404 when none does and `updateOnly` is true. */
export function upsertRecord(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const values = bodyValues(request);
  const name = params['field'] ?? '';
  if (name.toLowerCase() === 'id') return upsertById(request, object, params, values);
  if (params['value'] === undefined) throw notFound();
  const field = externalIdField(request, object, name);
  refuseIdValue(values, 'upsert');
  const matches = matching(request, object, field, params['value'] ?? '');
  if (matches.length === 0 && request.query.get('updateOnly')?.toLowerCase() === 'true') throw notFound();
  if (matches.length > 1) return severalFound(request, object, matches);
  const given = Object.keys(values).find((key) => key.toLowerCase() === field.apiName.toLowerCase());
  if (given !== undefined) {
    throw new OrgError('INVALID_FIELD', `The ${field.apiName} field should not be specified in the sobject data.`);
  }
  const result = writeOne(request, {
    operation: 'upsert',
    object: object.apiName,
    externalIdField: field.apiName,
    externalIdValue: params['value'] ?? '',
    values
  });
  return result.created ? created(request, object, result.id ?? '', true) : upserted(request, result.id ?? '');
}

/** `DELETE /sobjects/X/FIELD/VALUE` by external id. */
export function deleteByExternalId(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const found = findByExternalId(request, object, params);
  if (Array.isArray(found)) return severalFound(request, object, found);
  return deleteRecord(request, { ...params, id: found });
}

function upsertById(
  request: ApiRequest,
  object: ObjectModel,
  params: RouteParams,
  values: Readonly<Record<string, unknown>>
): ApiResponse {
  if (params['value'] === undefined) return createRecord(request, params);
  const id = idInPath(request.org, object, params['value']);
  refuseIdValue(values, 'update');
  writeExisting(() => writeOne(request, { operation: 'update', object: object.apiName, id, values }));
  return upserted(request, id);
}

function findByExternalId(request: ApiRequest, object: ObjectModel, params: RouteParams): string | string[] {
  const name = params['field'] ?? '';
  const value = params['value'] ?? '';
  if (name.toLowerCase() === 'id') return idInPath(request.org, object, value);
  const matches = matching(request, object, externalIdField(request, object, name), value);
  const [first] = matches;
  if (first === undefined) throw notFound();
  return matches.length > 1 ? [...matches] : first;
}

function externalIdField(request: ApiRequest, object: ObjectModel, name: string): FieldModel {
  const field = request.org.model.field(object.apiName, name);
  const isUsable =
    field !== undefined && field.isExternalId && request.session.canReadField(object.apiName, field.apiName);
  if (!isUsable) throw notFound(`Provided external ID field does not exist or is not accessible: ${name}`);
  return field;
}

function matching(request: ApiRequest, object: ObjectModel, field: FieldModel, value: string): readonly string[] {
  const isNumber = field.type === 'Number';
  if (isNumber && !Number.isFinite(Number(value))) return [];
  const literal = { kind: 'literal', value: isNumber ? Number(value) : value } as const;
  const where = { kind: 'compare', path: field.apiName, op: '=', value: literal } as const;
  return readWhere(request.org, request.session, object.apiName, where, ['Id']).map((record) => textOf(record, 'Id'));
}

function severalFound(request: ApiRequest, object: ObjectModel, ids: readonly string[]): ApiResponse {
  return { status: 300, body: ids.map((id) => recordUrl(request.version, object.apiName, id)) };
}

function created(request: ApiRequest, object: ObjectModel, id: string, isUpsert = false): ApiResponse {
  const body = { id, success: true, errors: [], ...(isUpsert ? { created: true } : {}) };
  return { status: 201, headers: { Location: recordUrl(request.version, object.apiName, id) }, body };
}

/** An upsert that updated answers 204 up to version 45.0 and 200 with a body since. */
function upserted(request: ApiRequest, id: string): ApiResponse {
  return Number(request.version) < 46
    ? { status: 204 }
    : { status: 200, body: { id, success: true, errors: [], created: false } };
}

/** A record named by the path that does not exist is 404, whatever the write path calls it. */
function writeExisting<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (error instanceof OrgError && error.code === 'INVALID_CROSS_REFERENCE_KEY' && error.fields.length === 0)
      throw notFound();
    throw error;
  }
}

/** Honours `If-Modified-Since`. */
function conditional(request: ApiRequest, record: Record<string, unknown>): ApiResponse {
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  const modified = Date.parse(typeof record['LastModifiedDate'] === 'string' ? record['LastModifiedDate'] : '');
  const headers: Record<string, string> = Number.isNaN(modified)
    ? {}
    : { 'Last-Modified': new Date(modified).toUTCString() };
  if (!Number.isNaN(since) && Math.floor(modified / 1000) * 1000 <= since) return { status: 304, headers };
  return { status: 200, headers, body: record };
}

/** Honours `If-Unmodified-Since` with 412. */
function checkUnmodified(request: ApiRequest, object: ObjectModel, id: string): void {
  const since = Date.parse(request.headers['if-unmodified-since'] ?? '');
  if (Number.isNaN(since)) return;
  const record = readOne(request.org, request.session, object.apiName, id, ['LastModifiedDate']);
  const modified = Date.parse(textOf(record, 'LastModifiedDate'));
  if (Math.floor(modified / 1000) * 1000 > since) {
    throw new HttpError(412, 'PRECONDITION_FAILED', 'The record was modified since the given time.');
  }
}
