import type { Session } from '../../access/types.ts';
import { OrgError } from '../../basics/errors.ts';
import type { FieldModel, ObjectModel } from '../../metadata/model.ts';
import type { LocalOrg } from '../../org-types.ts';
import type { Condition, ResultRecord } from '../../query/spec.ts';
import { toId18 } from '../../storage/ids.ts';
import { notFound } from '../http-errors.ts';
import { recordToJson, textOf } from './serialize.ts';
import { shaped } from './shape.ts';

/** The object that a path names, when the session may read it; 404 otherwise, so that both look the same from outside. */
export function objectInPath(org: LocalOrg, session: Session, name: string | undefined): ObjectModel {
  const object = org.model.object(name ?? '');
  if (object === undefined || !session.canRead(object.apiName)) throw notFound();
  return object;
}

/** Fields that the session may read. */
export function readableFields(session: Session, object: ObjectModel): readonly FieldModel[] {
  return [...object.fields.values()].filter((field) => session.canReadField(object.apiName, field.apiName));
}

/** One record by id, or undefined when there is none that the session may see. */
export function readOne(
  org: LocalOrg,
  session: Session,
  object: string,
  id: string,
  fields: readonly string[]
): ResultRecord | undefined {
  return readWhere(
    org,
    session,
    object,
    { kind: 'compare', path: 'Id', op: '=', value: { kind: 'literal', value: id } },
    fields
  )[0];
}

/** The records that meet a condition, with the given fields. */
export function readWhere(
  org: LocalOrg,
  session: Session,
  object: string,
  where: Condition,
  fields: readonly string[]
): readonly ResultRecord[] {
  const select = fields.map((path) => ({ kind: 'field', path }) as const);
  return org.query(session, { object, select, where }).records;
}

/** Records with the given ids as JSON, by id. */
export function recordsAsJson(
  org: LocalOrg,
  session: Session,
  version: string,
  object: ObjectModel,
  ids: readonly string[],
  fields: readonly string[]
): ReadonlyMap<string, Record<string, unknown>> {
  const select = (fields.length > 0 ? fields : ['Id']).map((path) => ({ kind: 'field', path }) as const);
  const where: Condition = { kind: 'in', path: 'Id', negated: false, values: [...ids] };
  const { spec, shape } = shaped(org.model, version, { object: object.apiName, select, where });
  const { records } = org.query(session, spec);
  return new Map(records.map((record) => [textOf(record, 'Id'), recordToJson(record, shape)]));
}

/** The fields of `?fields=a,b` (canonical names, relationship paths kept), or all readable ones; 400 INVALID_FIELD for an unknown or unreadable one. */
export function requestedFields(session: Session, object: ObjectModel, list: string | null): readonly string[] {
  if (list === null || list.trim() === '') return readableFields(session, object).map((field) => field.apiName);
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Map(names.map((name) => [name.toLowerCase(), canonicalField(session, object, name)])).values()];
}

function canonicalField(session: Session, object: ObjectModel, name: string): string {
  if (name.includes('.')) return name;
  const field = [...object.fields.values()].find((candidate) => candidate.apiName.toLowerCase() === name.toLowerCase());
  if (field === undefined || !session.canReadField(object.apiName, field.apiName)) {
    throw new OrgError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.apiName}`);
  }
  return field.apiName;
}

/** An id in a path, 18 characters; 404 when it is no id or an id of another object. */
export function idInPath(org: LocalOrg, object: ObjectModel, id: string | undefined): string {
  const long = toId18(id ?? '');
  if (long === undefined) throw notFound(`Provided external ID field does not exist or is not accessible: ${id ?? ''}`);
  if (org.store.objectOfId(long)?.apiName !== object.apiName) throw notFound();
  return long;
}
