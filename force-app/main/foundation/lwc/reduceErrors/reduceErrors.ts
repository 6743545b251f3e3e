/** Turns whatever the platform's adapters throw or return into sentences that a user can act on. */

/** Why a read or a save failed. */
export type FailureKind = 'connection' | 'permission' | 'validation' | 'other';

/** A failure in the user's words. */
export interface Failure {
  readonly kind: FailureKind;
  /** The messages as the server gave them, without repeats; may be empty. */
  readonly messages: readonly string[];
}

type Unknowns = Record<string, unknown>;

const isObject = (value: unknown): value is Unknowns => typeof value === 'object' && value !== null;

// The order matters: the most specific message that a user can act on is collected, its wrappers are not.
function messagesOf(error: unknown): string[] {
  if (typeof error === 'string') return [error];
  if (Array.isArray(error)) return error.flatMap(messagesOf);
  if (!isObject(error)) return [];
  if (Array.isArray(error['errors'])) return error['errors'].flatMap(messagesOf);
  const { body } = error;
  if (Array.isArray(body)) return body.flatMap(messagesOf);
  if (isObject(body)) {
    const output = isObject(body['output']) ? outputMessages(body['output']) : [];
    return output.length > 0 ? output : messagesOf(body['message'] ?? body['error']);
  }
  if (isObject(error['output'])) {
    const output = outputMessages(error['output']);
    if (output.length > 0) return output;
  }
  if (typeof error['message'] === 'string') return [error['message']];
  return typeof error['statusText'] === 'string' ? [error['statusText']] : [];
}

function outputMessages(output: Unknowns): string[] {
  const fieldErrors = isObject(output['fieldErrors']) ? Object.values(output['fieldErrors']).flatMap(messagesOf) : [];
  return [...messagesOf(output['errors']), ...fieldErrors];
}

function codesOf(error: unknown, depth = 0): string[] {
  if (depth > 5) return [];
  if (Array.isArray(error)) return error.flatMap((item) => codesOf(item, depth + 1));
  if (!isObject(error)) return [];
  const own = ['errorCode', 'statusCode', 'ErrorType', 'enhancedErrorType', 'code', 'name'].flatMap((key) => {
    const value = error[key];
    return typeof value === 'string' ? [value] : [];
  });
  return [...own, ...Object.values(error).flatMap((value) => (isObject(value) ? codesOf(value, depth + 1) : []))];
}

// GraphQL's errors carry the status of a request that never got an answer among their extensions.
function statusOf(error: unknown): number | null {
  const first: unknown = Array.isArray(error) ? error[0] : error;
  if (!isObject(first)) return null;
  const own = first['status'] ?? (isObject(first['extensions']) ? first['extensions']['status'] : null);
  return typeof own === 'number' ? own : null;
}

const PERMISSION =
  /INSUFFICIENT_ACCESS|NO_ACCESS|FORBIDDEN|INVALID_FIELD_FOR_INSERT_UPDATE|FIELD_INTEGRITY_SECURITY|PERMISSION/i;
const VALIDATION =
  /VALIDATION|REQUIRED_FIELD|INVALID_OR_NULL|STRING_TOO_LONG|DUPLICATE|FIELD_INTEGRITY|NUMBER_OUTSIDE/i;
// What GraphQL says of an object or a field that the user may not write: to them it does not exist.
const HIDDEN = /UnknownType|FieldUndefined|is not defined for input object type/;
const CONNECTION = /failed to fetch|networkerror|network error|load failed|fetch failed|connection|timed? ?out/i;

function kindOf(error: unknown, messages: readonly string[]): FailureKind {
  const codes = codesOf(error).join(' ');
  const text = messages.join(' ');
  const status = statusOf(error);
  if (PERMISSION.test(codes) || status === 403 || /insufficient access|not have (the )?(access|permission)/i.test(text))
    return 'permission';
  if (VALIDATION.test(codes)) return 'validation';
  const browserOffline = typeof navigator !== 'undefined' && navigator.onLine === false;
  if (browserOffline || status === 0 || error instanceof TypeError || CONNECTION.test(text)) return 'connection';
  return messages.length > 0 && status === 400 ? 'validation' : 'other';
}

/** Reduces any error (fetch response, GraphQL errors array, Error, string) to a kind and its messages. */
export function reduceErrors(error: unknown): Failure {
  const messages = [...new Set(messagesOf(error).map((message) => message.trim()))].filter((message) => message !== '');
  const isHidden = messages.some((message) => HIDDEN.test(message));
  // Its words are for developers; the kind says it all.
  if (isHidden) return { kind: 'permission', messages: messages.filter((message) => !HIDDEN.test(message)) };
  return { kind: kindOf(error, messages), messages };
}
