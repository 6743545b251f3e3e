import type { ObjectModel } from '../../metadata/model.ts';
import { searchRecords } from '../../query/search.ts';
import { HttpError } from '../http-errors.ts';
import type { ApiRequest } from '../http.ts';
import { collectionPage, offsetOf, recordCollection } from './collection.ts';
import { countParameter, readableField, uiObject } from './common.ts';
import { FieldTree } from './fieldTree.ts';
import { compactFields } from './layouts.ts';

type Json = Readonly<Record<string, unknown>>;

const DEFAULT_PAGE = 25;
const LARGEST_PAGE = 100;

/** Records that a lookup field could refer to, by target object. */
export function lookupResults(
  request: ApiRequest,
  objectName: string | undefined,
  fieldName: string | undefined
): Json {
  const targets = targetsOf(request, objectName, fieldName);
  return {
    lookupResults: Object.fromEntries(
      targets.map((target) => [
        target.apiName,
        candidates(request, target, `/lookups/${objectName ?? ''}/${fieldName ?? ''}`)
      ])
    )
  };
}

/** Records of one object that a lookup field could refer to. */
export function lookupRecords(
  request: ApiRequest,
  objectName: string | undefined,
  fieldName: string | undefined,
  targetName: string | undefined
): Json {
  const target = targetsOf(request, objectName, fieldName).find(
    (candidate) => candidate.apiName.toLowerCase() === (targetName ?? '').toLowerCase()
  );
  if (target === undefined) {
    throw new HttpError(
      400,
      'INVALID_FIELD',
      `${objectName ?? ''}.${fieldName ?? ''} does not refer to ${targetName ?? ''}.`
    );
  }
  return candidates(request, target, `/lookups/${objectName ?? ''}/${fieldName ?? ''}/${target.apiName}`);
}

/** The records whose searched fields have words that begin as those of `q`; without words, those changed last. */
function candidates(request: ApiRequest, target: ObjectModel, path: string): Json {
  const { org, session, query } = request;
  const term = query.get('q') ?? '';
  const tree = new FieldTree(org.model, session, target);
  for (const name of [target.nameField, ...compactFields(target)]) tree.addWithParent(name);
  const pageSize = countParameter(query.get('pageSize'), 'pageSize', DEFAULT_PAGE, [1, LARGEST_PAGE]);
  const offset = offsetOf(query.has('page') ? pageStart(query) : query.get('pageParam'));
  const wanted = { tree, pageSize, offset, path, parameters: term === '' ? {} : { q: term } };
  if (term === '') {
    return recordCollection(request, {
      ...wanted,
      orderBy: [{ path: 'LastModifiedDate', direction: 'desc', nulls: 'last' }]
    });
  }
  const fields = tree.select().flatMap((item) => (item.kind === 'field' ? [item.path] : []));
  return collectionPage(
    request,
    wanted,
    searchRecords(org, session, target.apiName, term, { fields, limit: pageSize + 1, offset }).records
  );
}

/** `page` counts from 1. */
function pageStart(query: URLSearchParams): string {
  const size = Number(query.get('pageSize') ?? DEFAULT_PAGE);
  return String((Number(query.get('page')) - 1) * size);
}

function targetsOf(request: ApiRequest, objectName: string | undefined, fieldName: string | undefined): ObjectModel[] {
  const object = uiObject(request.org, request.session, objectName);
  const field = readableField(request.org.model, request.session, object, fieldName ?? '');
  if (field === undefined || field.referenceTo.length === 0) {
    throw new HttpError(400, 'INVALID_FIELD', `${object.apiName} has no lookup field ${fieldName ?? ''}.`);
  }
  return field.referenceTo.flatMap((name) =>
    request.session.canRead(name) ? (request.org.model.object(name) ?? []) : []
  );
}
