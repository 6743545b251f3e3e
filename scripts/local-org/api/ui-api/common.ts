import crypto from 'node:crypto';

import type { Session } from '../../access/types.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../../metadata/model.ts';
import type { LocalOrg } from '../../org-types.ts';
import type { ResultRecord, ResultValue } from '../../query/spec.ts';
import { idSuffix, toId18 } from '../../storage/ids.ts';
import { HttpError } from '../http-errors.ts';
import type { ApiRequest } from '../http.ts';

/** A short digest that changes with the content: 32 hexadecimal digits, as Salesforce's. */
export function eTagOf(content: unknown): string {
  return crypto.createHash('md5').update(JSON.stringify(content)).digest('hex');
}

/** An id for metadata that has none here, always the same for the same name. `prefix` is a key prefix such as `00B`. */
export function metadataId(prefix: string, name: string): string {
  const digits = crypto.createHash('sha256').update(name).digest('base64').replace(/[+/=]/g, '');
  const id15 = `${prefix}0${digits.slice(0, 11)}`;
  return id15 + idSuffix(id15);
}

/** The object that a path names, if the session may read it; otherwise refused as unknown, so that both look the same. */
export function uiObject(org: LocalOrg, session: Session, name: string | undefined): ObjectModel {
  const object = org.model.object(name ?? '');
  if (object === undefined || !session.canRead(object.apiName)) {
    throw new HttpError(400, 'INVALID_TYPE', `Object ${name ?? ''} is not supported in UI API`);
  }
  return object;
}

/** An id in 18 characters and its object. Refused with 404 when it is no id of an object that the session may read. */
export function recordInPath(request: ApiRequest, id: string | undefined): { id: string; object: ObjectModel } {
  const long = toId18(id ?? '');
  const object = long === undefined ? undefined : request.org.store.objectOfId(long);
  if (long === undefined || object === undefined) throw notFoundRecord();
  if (!request.session.canRead(object.apiName)) throw noAccess();
  return { id: long, object };
}

/** The refusal for a record that does not exist. */
export function notFoundRecord(): HttpError {
  return new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
}

/** The refusal for a record that exists but that the session may not see. */
export function noAccess(): HttpError {
  return new HttpError(
    403,
    'INSUFFICIENT_ACCESS',
    "You don't have access to this record. Ask your administrator for help or to request access."
  );
}

/** A field by name, ignoring case, if the session may read it. */
export function readableField(
  model: OrgModel,
  session: Session,
  object: ObjectModel,
  name: string
): FieldModel | undefined {
  const field = model.field(object.apiName, name);
  return field !== undefined && session.canReadField(object.apiName, field.apiName) ? field : undefined;
}

/** The fields of an object that the session may read. */
export function readableFields(session: Session, object: ObjectModel): FieldModel[] {
  return [...object.fields.values()].filter((field) => session.canReadField(object.apiName, field.apiName));
}

/** The parts of a comma-separated parameter, given once or repeatedly. */
export function listParameter(request: ApiRequest, name: string): string[] {
  return request.query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** A number of rows; refused when it is no whole number within the range. */
export function countParameter(
  text: string | null | undefined,
  name: string,
  fallback: number,
  range: readonly [number, number]
): number {
  if (text === null || text === undefined || text === '') return fallback;
  const number = Number(text);
  if (Number.isInteger(number) && number >= range[0] && number <= range[1]) return number;
  throw new HttpError(
    400,
    'ILLEGAL_QUERY_PARAMETER_VALUE',
    `${name} must be a whole number from ${range[0]} to ${range[1]}, but is ${text}.`
  );
}

/** A nested record of an answer, or undefined. */
export function asRecord(value: ResultValue | undefined): ResultRecord | undefined {
  return typeof value === 'object' && value !== null && 'object' in value ? value : undefined;
}

/** Text of a value; blank for anything else. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The address of a UI API resource, e.g. `/services/data/v66.0/ui-api/…`. */
export function uiApiUrl(request: ApiRequest, path: string, query: Readonly<Record<string, string>> = {}): string {
  const parameters = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const suffix = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return `/services/data/v${request.version}/ui-api${path}${suffix}`;
}
