import type { LocalOrg } from '../../org-types.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import { lookupNamed } from '../../query/paths.ts';
import type { QuerySpec } from '../../query/spec.ts';
import { toId18 } from '../../storage/ids.ts';
import { notFound } from '../http-errors.ts';
import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { answerSpec } from './query.ts';
import { idInPath, objectInPath, readOne, recordsAsJson, requestedFields } from './read.ts';
import { getByExternalId } from './records.ts';

/**
 * `GET /sobjects/X/A/B`: a relationship of a record when A is an id (`/sobjects/Account/001…/Stakeholders__r`), a record
 * by external id otherwise.
 */
export function relationshipOrExternalId(request: ApiRequest, params: RouteParams): ApiResponse {
  const { field: first = '', value: second = '' } = params;
  const isId = toId18(first) !== undefined && request.org.store.objectOfId(first) !== undefined;
  if (!isId) return getByExternalId(request, params);
  const object = objectInPath(request.org, request.session, params['object']);
  const id = idInPath(request.org, object, first);
  if (readOne(request.org, request.session, object.apiName, id, ['Id']) === undefined) throw notFound();
  return parentOf(request, object, id, second) ?? children(request, object, id, second);
}

function parentOf(request: ApiRequest, object: ObjectModel, id: string, relationship: string): ApiResponse | undefined {
  const { org, session, version } = request;
  const lookup = lookupNamed(object, relationship);
  if (lookup === undefined || !session.canReadField(object.apiName, lookup.apiName)) return undefined;
  const parentId = readOne(org, session, object.apiName, id, [lookup.apiName])?.fields[lookup.apiName];
  if (typeof parentId !== 'string') throw notFound();
  const parent = objectInPath(org, session, org.store.objectOfId(parentId)?.apiName);
  const fields = requestedFields(session, parent, request.query.get('fields'));
  const record = recordsAsJson(org, session, version, parent, [parentId], fields).get(parentId);
  if (record === undefined) throw notFound();
  return { status: 200, body: record };
}

function children(request: ApiRequest, object: ObjectModel, id: string, relationship: string): ApiResponse {
  const { org, session } = request;
  const child = childRelationship(org, object, relationship);
  if (child === undefined || !session.canReadField(child.childObject, child.field)) throw notFound();
  const target = objectInPath(org, session, child.childObject);
  const fields = requestedFields(session, target, request.query.get('fields'));
  const spec: QuerySpec = {
    object: target.apiName,
    select: fields.map((path) => ({ kind: 'field', path })),
    where: { kind: 'compare', path: child.field, op: '=', value: { kind: 'literal', value: id } }
  };
  return { status: 200, body: answerSpec(request, spec) };
}

function childRelationship(
  org: LocalOrg,
  object: ObjectModel,
  name: string
): { childObject: string; field: string } | undefined {
  const wanted = name.toLowerCase();
  return org.model.childRelationships(object.apiName).find((child) => child.relationshipName?.toLowerCase() === wanted);
}
