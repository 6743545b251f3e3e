import type { ApiRequest } from '../http.ts';
import { HttpError } from '../http-errors.ts';
import { isJsonObject, jsonBody } from '../json.ts';
import { listParameter } from './common.ts';

/** What a list request may ask for, from the query of a GET or the body of a POST. */
export interface ListParameters {
  readonly fields: readonly string[];
  readonly optionalFields: readonly string[];
  readonly sortBy: readonly string[];
  readonly pageSize: string | null;
  readonly pageToken: string | null;
  readonly searchTerm: string | null;
  /** A filter as GraphQL writes it, e.g. `{ Name: { like: "A%" } }`. */
  readonly where: string | null;
}

/** The parameters in a query string. */
export function listParameters(request: ApiRequest): ListParameters {
  const { query } = request;
  return {
    fields: listParameter(request, 'fields'),
    optionalFields: listParameter(request, 'optionalFields'),
    sortBy: listParameter(request, 'sortBy'),
    pageSize: query.get('pageSize'),
    pageToken: query.get('pageToken'),
    searchTerm: query.get('searchTerm'),
    where: query.get('where')
  };
}

/** The parameters in a JSON body. */
export function bodyParameters(request: ApiRequest): ListParameters {
  return parametersIn(request.body.length === 0 ? {} : jsonBody(request));
}

/** The parameters in a JSON object. */
export function parametersIn(body: unknown): ListParameters {
  if (!isJsonObject(body)) throw new HttpError(400, 'POST_BODY_PARSE_ERROR', 'List parameters must be a JSON object.');
  return {
    fields: textList(body['fields'], 'fields'),
    optionalFields: textList(body['optionalFields'], 'optionalFields'),
    sortBy: textList(body['sortBy'], 'sortBy'),
    pageSize: text(body['pageSize'], 'pageSize'),
    pageToken: text(body['pageToken'], 'pageToken'),
    searchTerm: text(body['searchTerm'], 'searchTerm'),
    where: text(body['where'], 'where')
  };
}

function textList(value: unknown, name: string): string[] {
  if (value === undefined || value === null) return [];
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => {
    if (typeof item === 'string') return item;
    throw new HttpError(400, 'POST_BODY_PARSE_ERROR', `${name} must be a list of names.`);
  });
}

function text(value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new HttpError(400, 'POST_BODY_PARSE_ERROR', `${name} must be text or a number.`);
}
