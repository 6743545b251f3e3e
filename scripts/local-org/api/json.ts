import { HttpError } from './http-errors.ts';
import type { OpenRequest } from './http.ts';

/** Deepest nesting of arrays and objects that a JSON body may have. */
export const JSON_DEPTH_LIMIT = 64;

/** A JSON object with unknown contents. */
export type JsonObject = { readonly [key: string]: unknown };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Parses a UTF-8 JSON body; refuses what is malformed or nested deeper than `JSON_DEPTH_LIMIT` with JSON_PARSER_ERROR. */
export function parseJson(body: Buffer): unknown {
  checkDepth(body);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new HttpError(400, 'JSON_PARSER_ERROR', 'The request body is not valid UTF-8.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'malformed';
    throw new HttpError(400, 'JSON_PARSER_ERROR', `The request body is not valid JSON: ${reason}`);
  }
}

/** Parses a body that must be a JSON object. */
export function parseJsonObject(body: Buffer): JsonObject {
  if (body.length === 0)
    throw new HttpError(
      400,
      'JSON_PARSER_ERROR',
      'The HTTP entity body is required, but this request has no entity body.'
    );
  const value = parseJson(body);
  if (!isJsonObject(value)) throw new HttpError(400, 'JSON_PARSER_ERROR', 'The request body must be a JSON object.');
  return value;
}

/** The JSON object that a request brings; 415 when it says that its body is something else. */
export function jsonBody({ headers, body }: Pick<OpenRequest, 'headers' | 'body'>): JsonObject {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (body.length > 0 && type !== '' && !/^application\/([\w.-]+\+)?json$/i.test(type.trim())) {
    throw new HttpError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `MediaType of '${type.trim()}' is not supported by this resource`
    );
  }
  return parseJsonObject(body);
}

/** Is the value a JSON object (neither array nor null)? */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkDepth(body: Buffer): void {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at];
    if (isInString) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) isInString = false;
    } else if (byte === QUOTE) isInString = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      if (++depth > JSON_DEPTH_LIMIT)
        throw new HttpError(
          400,
          'JSON_PARSER_ERROR',
          `The request body is nested deeper than ${JSON_DEPTH_LIMIT} levels.`
        );
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth--;
  }
}
