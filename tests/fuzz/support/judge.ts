import type { WireAnswer, WireRequest } from './target.ts';

/** What no answer may hold: stacks, statements of the database, files of the server, words of its libraries. */
const INTERNALS: readonly RegExp[] = [
  /\bat [\w.<> ]+\(.*:\d+:\d+\)/,
  /\.ts:\d+/,
  /node_modules|node:internal/,
  /\bSELECT\b[^]*\bFROM "|\bt0\."|\bjson_each\b|COLLATE NOCASE/,
  /SQLITE_|SqliteError|better-sqlite|no such (table|column: "?t\d)|near "[^"]*": syntax error/,
  /TypeError|RangeError|ReferenceError|Cannot read propert|is not a function|is not iterable|Maximum call stack/,
  /\/(work|home|root|tmp)\/[a-z]/,
  /\[object Object\]/
];

const CODE = /^[A-Z][A-Z0-9_]+$/;

/** Where an answer breaks the rules that hold for every request; undefined when it keeps them. */
export function faultOf(request: WireRequest, answer: WireAnswer): string | undefined {
  const text = answer.body.toString('utf8');
  const sent = `${request.path}\n${safelyDecoded(request.path)}\n${String(request.body ?? '')}`;
  for (const pattern of INTERNALS) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && !sent.includes(found)) return `the answer tells of internals: ${found.slice(0, 200)}`;
  }
  if (answer.status < 400) return undefined;
  if (request.method === 'HEAD')
    return answer.status >= 500 && answer.status !== 501 ? `status ${answer.status}` : undefined;
  return isSoap(request.path) ? soapFault(answer, text) : restFault(answer, text);
}

function isSoap(path: string): boolean {
  return /^\/+services\/Soap\//i.test(path);
}

function soapFault(answer: WireAnswer, text: string): string | undefined {
  if (answer.status === 500) {
    const code = /<soapenv:Fault><faultcode>(?:[\w-]+:)?([\w.]+)<\/faultcode><faultstring>[^]*<\/faultstring>/.exec(
      text
    )?.[1];
    if (code === undefined) return `status 500 without a SOAP fault: ${text.slice(0, 300)}`;
    return code === 'UNKNOWN_EXCEPTION' ? `an unexpected error: ${text.slice(0, 300)}` : undefined;
  }
  return restFault(answer, text);
}

function restFault({ status, headers, body }: WireAnswer, text: string): string | undefined {
  if (status >= 500 && status !== 501 && status !== 503) return `status ${status}: ${text.slice(0, 300)}`;
  if (body.length === 0) return `status ${status} without a body`;
  if (!String(headers['content-type']).startsWith('application/json')) return `an error as ${headers['content-type']}`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return `an error that is no JSON: ${text.slice(0, 200)}`;
  }
  return hasErrorForm(json, status) ? undefined : `an error in an unknown form: ${text.slice(0, 300)}`;
}

/** Errors of REST, of trees and collections, of OAuth and of the development doors. */
function hasErrorForm(json: unknown, status: number): boolean {
  if (Array.isArray(json)) return json.length > 0 && json.every((each) => isRestError(each, status));
  if (typeof json !== 'object' || json === null) return false;
  if ('hasErrors' in json && 'results' in json) return true;
  if ('error' in json) return typeof json.error === 'string';
  return 'message' in json && typeof json.message === 'string';
}

function isRestError(each: unknown, status: number): boolean {
  if (typeof each !== 'object' || each === null || !('errorCode' in each) || !('message' in each)) return false;
  const { errorCode, message } = each;
  if (typeof errorCode !== 'string' || typeof message !== 'string' || message === '') return false;
  if (errorCode === 'UNKNOWN_EXCEPTION') return false;
  return CODE.test(errorCode) && (status !== 501 || errorCode === 'FEATURE_NOT_SUPPORTED_LOCALLY');
}

/** Unexpected errors that a batch carries inside an answer of status 200. */
export function innerFaultOf(answer: WireAnswer): string | undefined {
  const text = answer.body.toString('utf8');
  return text.includes('UNKNOWN_EXCEPTION') || /"(?:httpStatusCode|statusCode)":500/.test(text)
    ? `an unexpected error inside the answer: ${text.slice(0, 400)}`
    : undefined;
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}
