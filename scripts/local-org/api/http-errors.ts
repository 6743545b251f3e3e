import { OrgError, UnsupportedError } from '../basics/errors.ts';
import type { ErrorDetail } from '../basics/errors.ts';
import type { ApiResponse } from './http.ts';

/** A refusal with several reasons at once, each of which its answer lists. */
export interface HasDetails {
  readonly details: readonly ErrorDetail[];
}

/** A refusal that carries its own HTTP status, for what only the protocol knows of (routes, bodies, sessions). */
export class HttpError extends OrgError {
  readonly status: number;

  constructor(status: number, code: string, message: string, fields: readonly string[] = []) {
    super(code, message, fields);
    this.name = 'HttpError';
    this.status = status;
  }
}

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  INVALID_SESSION_ID: 401,
  INSUFFICIENT_ACCESS: 403,
  INSUFFICIENT_ACCESS_OR_READONLY: 403,
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 403,
  API_DISABLED_FOR_ORG: 403,
  REQUEST_LIMIT_EXCEEDED: 403,
  NOT_FOUND: 404,
  ENTITY_IS_DELETED: 404,
  METHOD_NOT_ALLOWED: 405,
  UNKNOWN_EXCEPTION: 500
};

/** HTTP status that Salesforce's REST API answers an error code with; 400 unless the code says otherwise. */
export function statusOf(error: OrgError): number {
  if (error instanceof HttpError) return error.status;
  if (error instanceof UnsupportedError) return 501;
  return STATUS_BY_CODE[error.code] ?? 400;
}

/** One error as the REST API spells it; `fields` only where a field is at fault. */
export function restError(detail: ErrorDetail): { message: string; errorCode: string; fields?: readonly string[] } {
  const { message, code, fields } = detail;
  return fields.length > 0 ? { message, errorCode: code, fields } : { message, errorCode: code };
}

/** What was refused before a record was made of the request: its answer names no fields when there are none. */
const REQUEST_CODES: ReadonlySet<string> = new Set(['INVALID_FIELD', 'JSON_PARSER_ERROR']);

/** One reason why a record was not written: `fields` is there even when no field is at fault. */
function refusedRow(detail: ErrorDetail): ReturnType<typeof restError> {
  return REQUEST_CODES.has(detail.code) ? restError(detail) : { ...restError(detail), fields: detail.fields };
}

/** The answer for a refused request. An unexpected error is logged and answered without its details. */
export function errorResponse(error: unknown, log: (message: string) => void): ApiResponse {
  if (error instanceof OrgError) {
    const body =
      'details' in error ? (error as OrgError & HasDetails).details.map(refusedRow) : [restError(error.detail)];
    return { status: statusOf(error), body };
  }
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return {
    status: 500,
    body: [
      {
        message: 'An unexpected error occurred in the local org. Its log has the details.',
        errorCode: 'UNKNOWN_EXCEPTION'
      }
    ]
  };
}

/** The refusal of a resource or record that does not exist. */
export function notFound(message = 'The requested resource does not exist'): HttpError {
  return new HttpError(404, 'NOT_FOUND', message);
}
