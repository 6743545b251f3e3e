import type { WriteRequest } from '../../automation/types.ts';
import { OrgError } from '../../basics/errors.ts';
import { toId18 } from '../../storage/ids.ts';
import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { notFound } from '../http-errors.ts';
import { isJsonObject, jsonBody } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { objectInPath, recordsAsJson, requestedFields } from './read.ts';
import { collectionRow, withoutAttributes } from './write.ts';

/** Most records of one collection request that writes. */
export const WRITE_LIMIT = 200;
/** Most records of one collection request that reads. */
export const READ_LIMIT = 2000;

/** `POST /composite/sobjects` */
export function createMany(request: ApiRequest): ApiResponse {
  return writeMany(request, (record) => ({
    operation: 'insert',
    object: typeOf(record),
    values: valuesWithoutId(record, true)
  }));
}

/** `PATCH /composite/sobjects` */
export function updateMany(request: ApiRequest): ApiResponse {
  return writeMany(request, (record) => {
    const id = idOf(record);
    return {
      operation: 'update',
      object: typeOf(record),
      ...(id === undefined ? {} : { id }),
      values: valuesWithoutId(record, false)
    };
  });
}

/** `PATCH /composite/sobjects/X/FIELD`: upsert by an external id that each record carries. */
export function upsertMany(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const field = request.org.model.field(object.apiName, params['field'] ?? '');
  const isUsable =
    field !== undefined &&
    (field.isExternalId || field.type === 'Id') &&
    request.session.canReadField(object.apiName, field.apiName);
  if (!isUsable)
    throw notFound(`Provided external ID field does not exist or is not accessible: ${params['field'] ?? ''}`);
  return writeMany(
    request,
    (record) => ({
      operation: 'upsert',
      object: object.apiName,
      externalIdField: field.apiName,
      values: withoutAttributes(record)
    }),
    true
  );
}

/** `DELETE /composite/sobjects?ids=a,b&allOrNone=` */
export function deleteMany(request: ApiRequest): ApiResponse {
  const ids = (request.query.get('ids') ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length === 0) throw new OrgError('INVALID_INPUT', 'The ids parameter must name at least one record.');
  checkCount(ids.length, WRITE_LIMIT);
  const allOrNone = isTrue(request.query.get('allOrNone'));
  const writes = ids.map((id): WriteRequest | undefined => {
    const long = toId18(id);
    const object = long === undefined ? undefined : request.org.store.objectOfId(long)?.apiName;
    return object === undefined ? undefined : { operation: 'delete', object, id: long ?? id, values: {} };
  });
  const wellFormed = writes.filter((write) => write !== undefined);
  const isRefused = allOrNone && wellFormed.length < ids.length;
  const results = isRefused ? [] : request.org.write(request.session, wellFormed, { allOrNone, source: 'json' });
  const rows = results.values();
  const body = ids.map((id, at) => {
    const write = writes[at];
    if (write === undefined) return refusedRow('MALFORMED_ID', `malformed id ${id}`);
    const { value: row } = rows.next();
    const answer = row ? collectionRow(row) : refusedRow('ALL_OR_NONE_OPERATION_ROLLED_BACK', ROLLED_BACK);
    return { id: write.id, ...answer };
  });
  return { status: 200, body };
}

const ROLLED_BACK = 'Record rolled back because not all records were valid and the request was using AllOrNone header';

/** The row of a record that never reached the write path. */
function refusedRow(statusCode: string, message: string): Record<string, unknown> {
  return { success: false, errors: [{ statusCode, message, fields: [] }] };
}

/** `GET /composite/sobjects/X?ids=&fields=` and `POST … {ids, fields}`: records in the order asked, null for what is not found. */
export function getMany(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const asked = request.method === 'POST' ? jsonBody(request) : {};
  const ids = request.method === 'POST' ? textList(asked['ids']) : textList(request.query.get('ids'));
  const names = request.method === 'POST' ? textList(asked['fields']) : textList(request.query.get('fields'));
  if (names.length === 0)
    throw new OrgError('MISSING_ARGUMENT', 'The fields of the records to read must be specified.');
  checkCount(ids.length, READ_LIMIT);
  const fields = requestedFields(request.session, object, names.join(','));
  const longIds = ids.map((id) => malformedUnlessId(id));
  const found = recordsAsJson(request.org, request.session, request.version, object, longIds, fields);
  return { status: 200, body: longIds.map((id) => found.get(id) ?? null) };
}

function writeMany(
  request: ApiRequest,
  toWrite: (record: JsonObject) => WriteRequest,
  showCreated = false
): ApiResponse {
  const body = jsonBody(request);
  const { records } = body;
  if (!Array.isArray(records))
    throw new OrgError('JSON_PARSER_ERROR', 'The request body must have an array named records.');
  checkCount(records.length, WRITE_LIMIT);
  const writes = records.map((record: unknown) => {
    if (!isJsonObject(record)) throw new OrgError('JSON_PARSER_ERROR', 'Each of the records must be a JSON object.');
    return toWrite(record);
  });
  const results = request.org.write(request.session, writes, { allOrNone: isTrue(body['allOrNone']), source: 'json' });
  return { status: 200, body: results.map((result) => collectionRow(result, showCreated)) };
}

function typeOf(record: JsonObject): string {
  const { attributes } = record;
  const type = isJsonObject(attributes) ? attributes['type'] : undefined;
  if (typeof type !== 'string')
    throw new OrgError(
      'INVALID_INPUT',
      'Each record needs attributes with the type of its object, e.g. {"attributes": {"type": "Account"}}.'
    );
  return type;
}

function idOf(record: JsonObject): string | undefined {
  const entry = Object.entries(record).find(([name]) => name.toLowerCase() === 'id');
  return entry === undefined ? undefined : String(entry[1]);
}

/** An id that an insert brings is left for the write path to refuse in its row. */
function valuesWithoutId(record: JsonObject, keepId: boolean): JsonObject {
  return Object.fromEntries(
    Object.entries(record).filter(([name]) => name !== 'attributes' && (keepId || name.toLowerCase() !== 'id'))
  );
}

function malformedUnlessId(id: string): string {
  return toId18(id) ?? malformed(id);
}

function malformed(id: string): never {
  throw new OrgError('MALFORMED_ID', `malformed id ${id}`);
}

function checkCount(count: number, limit: number): void {
  if (count > limit)
    throw new OrgError(
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${limit} records into this call`
    );
}

function textList(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
