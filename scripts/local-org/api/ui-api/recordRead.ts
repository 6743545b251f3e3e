import { OrgError } from '../../basics/errors.ts';
import { UnsupportedError } from '../../basics/errors.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import { toId18 } from '../../storage/ids.ts';
import { HttpError, statusOf } from '../http-errors.ts';
import type { ApiRequest } from '../http.ts';
import { asText, listParameter, noAccess, notFoundRecord, recordInPath } from './common.ts';
import { addQualified, FieldTree } from './fieldTree.ts';
import type { LayoutType, Mode } from './layouts.ts';
import { LAYOUT_TYPES, layoutFields, MODES, parseChoices } from './layouts.ts';
import { displayOptions, representation } from './representation.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a read asks for, by name or by layout. */
export interface FieldRequest {
  readonly fields: readonly string[];
  readonly optionalFields: readonly string[];
  readonly layoutTypes: readonly LayoutType[];
  readonly modes: readonly Mode[];
}

/** The field parameters of a request; refused when it names none. */
export function fieldRequest(request: ApiRequest): FieldRequest {
  if (request.query.has('childRelationships'))
    throw new UnsupportedError('childRelationships in a record request; use /ui-api/related-list-records');
  const wanted = {
    fields: listParameter(request, 'fields'),
    optionalFields: listParameter(request, 'optionalFields'),
    layoutTypes: parseChoices(listParameter(request, 'layoutTypes'), LAYOUT_TYPES, 'layout type'),
    modes: parseChoices(listParameter(request, 'modes'), MODES, 'mode')
  };
  if (wanted.fields.length + wanted.optionalFields.length + wanted.layoutTypes.length === 0) {
    throw new HttpError(400, 'MISSING_ARGUMENT', 'Name at least one of fields, optionalFields or layoutTypes.');
  }
  return wanted;
}

/** The fields that a request wants of an object. */
export function wantedFields(
  request: ApiRequest,
  object: ObjectModel,
  wanted: FieldRequest,
  isBatch = false
): FieldTree {
  const { org, session } = request;
  const tree = new FieldTree(org.model, session, object);
  const prefix = `${object.apiName.toLowerCase()}.`;
  // A batch may hold records of several objects: each takes the fields that are its own.
  const fields = isBatch ? wanted.fields.filter((name) => name.toLowerCase().startsWith(prefix)) : wanted.fields;
  addQualified(tree, fields, false);
  addQualified(tree, wanted.optionalFields, true);
  for (const type of wanted.layoutTypes) {
    for (const path of layoutFields(org, session, object, type)) tree.addWithParent(path);
  }
  return tree;
}

/** One record; refused with 404 when there is none, 403 when the session may not see it. */
export function readRecord(request: ApiRequest, id: string | undefined, wanted: FieldRequest): Json {
  const { id: long, object } = recordInPath(request, id);
  const found = readRecords(request, wantedFields(request, object, wanted), [long]).get(long);
  if (found !== undefined) return found;
  throw exists(request, object, long) ? noAccess() : notFoundRecord();
}

/** The records with these ids that the session may see, by id. */
export function readRecords(request: ApiRequest, tree: FieldTree, ids: readonly string[]): ReadonlyMap<string, Json> {
  const { records } = request.org.query(request.session, {
    object: tree.object.apiName,
    select: tree.select(),
    where: { kind: 'in', path: 'Id', negated: false, values: [...ids] }
  });
  const options = displayOptions(request.org, request.session);
  return new Map(records.map((record) => [asText(record.fields['Id']), representation(tree, record, options)]));
}

/** Several records, each with its own status. */
export function readBatch(request: ApiRequest, ids: readonly string[], wanted: FieldRequest): Json {
  const found = new Map<string, Json>();
  const refused = new Map<string, OrgError>();
  for (const [object, group] of groupByObject(request, ids, refused)) {
    try {
      for (const [id, record] of readRecords(request, wantedFields(request, object, wanted, true), group))
        found.set(id, record);
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      for (const id of group) refused.set(id, error);
    }
  }
  const results = ids.map((id) => {
    const long = toId18(id) ?? id;
    const record = found.get(long);
    return record === undefined
      ? refusal(refused.get(long) ?? missing(request, long))
      : { result: record, statusCode: 200 };
  });
  return { hasErrors: results.some((result) => result.statusCode !== 200), results };
}

/** A refused part of a batch. */
export function refusal(error: OrgError): { result: unknown; statusCode: number } {
  return { result: [{ errorCode: error.code, message: error.message }], statusCode: statusOf(error) };
}

function groupByObject(
  request: ApiRequest,
  ids: readonly string[],
  refused: Map<string, OrgError>
): Map<ObjectModel, string[]> {
  const groups = new Map<ObjectModel, string[]>();
  for (const id of ids) {
    try {
      const { id: long, object } = recordInPath(request, id);
      groups.set(object, [...(groups.get(object) ?? []), long]);
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      refused.set(toId18(id) ?? id, error);
    }
  }
  return groups;
}

function missing(request: ApiRequest, id: string): OrgError {
  const object = request.org.store.objectOfId(id);
  return object !== undefined && exists(request, object, id) ? noAccess() : notFoundRecord();
}

/** Is there such a record at all, whoever may see it? */
function exists({ org }: ApiRequest, object: ObjectModel, id: string): boolean {
  const { records } = org.query(org.system, {
    object: object.apiName,
    select: [{ kind: 'field', path: 'Id' }],
    where: { kind: 'compare', path: 'Id', op: '=', value: { kind: 'literal', value: id } }
  });
  return records.length > 0;
}
