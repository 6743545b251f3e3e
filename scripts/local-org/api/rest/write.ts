import type { WriteOperation, WriteRequest, WriteResult } from '../../automation/types.ts';
import { OrgError } from '../../basics/errors.ts';
import type { ErrorDetail } from '../../basics/errors.ts';
import type { ApiRequest } from '../http.ts';
import { HttpError } from '../http-errors.ts';
import type { HasDetails } from '../http-errors.ts';
import { jsonBody } from '../json.ts';
import type { JsonObject } from '../json.ts';

/** The record in a request's body, without `attributes`. */
export function bodyValues(request: ApiRequest): JsonObject {
  return withoutAttributes(jsonBody(request));
}

/** A record's values without the `attributes` that clients send back with it. */
export function withoutAttributes(record: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'attributes'));
}

/** Refuses an id among the values of a record whose id the path gives, as Salesforce does. */
export function refuseIdValue(values: JsonObject, operation: WriteOperation): void {
  if (!Object.keys(values).some((name) => name.toLowerCase() === 'id')) return;
  if (operation === 'insert')
    throw new OrgError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
  throw new OrgError('INVALID_FIELD', 'The Id field should not be specified in the sobject data.');
}

/** Writes one record; throws what the write path refused, with the status that a single request answers. */
export function writeOne(request: ApiRequest, write: WriteRequest): WriteResult {
  const [result] = request.org.write(request.session, [write], { allOrNone: false, source: 'json' });
  if (result === undefined) throw new Error('The write path answered nothing.');
  if (result.success) return result;
  throw new RefusedWrite(result);
}

/** A refused write of a single record; its answer lists every reason. */
export class RefusedWrite extends HttpError implements HasDetails {
  readonly details: readonly ErrorDetail[];

  constructor(result: WriteResult) {
    const [first] = result.errors;
    super(
      statusOfWrite(first?.code),
      first?.code ?? 'UNKNOWN_EXCEPTION',
      first?.message ?? 'The write was refused.',
      first?.fields ?? []
    );
    this.details = result.errors;
  }
}

function statusOfWrite(code: string | undefined): number {
  if (code === 'ENTITY_IS_DELETED' || code === 'NOT_FOUND') return 404;
  if (code === 'INSUFFICIENT_ACCESS_OR_READONLY' || code === 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY')
    return 403;
  return 400;
}

/** One row of a collection answer. */
export function collectionRow(result: WriteResult, showCreated = false): Record<string, unknown> {
  const errors = result.errors.map((detail) => ({
    statusCode: detail.code,
    message: detail.message,
    fields: detail.fields
  }));
  const id = result.id === undefined || (!result.success && result.created) ? {} : { id: result.id };
  return {
    ...id,
    success: result.success,
    errors,
    ...(showCreated && result.success ? { created: result.created } : {})
  };
}
