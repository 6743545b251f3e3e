import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { ApiRequest, ApiResponse, Route, RouteParams } from '../http.ts';
import { isJsonObject, parseJsonObject } from '../json.ts';
import { app, apps, navItems } from './apps.ts';
import { listParameter, recordInPath, uiObject } from './common.ts';
import { LAYOUT_TYPES, layoutOf, MODES, parseChoices } from './layouts.ts';
import { listInfo, listRecords, listSummaries, listUi, listViewById, listViewByName } from './listViews.ts';
import { lookupRecords, lookupResults } from './lookups.ts';
import { objectDirectory, objectInfo } from './objectInfo.ts';
import { bodyParameters, listParameters, parametersIn } from './parameters.ts';
import { checkRecordType, picklistValues, picklistValuesByRecordType } from './picklists.ts';
import { fieldRequest, readBatch, readRecord, refusal } from './recordRead.ts';
import { cloneDefaults, createDefaults } from './recordDefaults.ts';
import { recordUi } from './recordUi.ts';
import { createRecord, deleteRecord, updateRecord } from './recordWrite.ts';
import { relatedListCount, relatedListInfo, relatedListRecords, relatedListSummaries } from './relatedLists.ts';

type Answer = (request: ApiRequest, params: RouteParams) => unknown;

const read = (pattern: string, answer: Answer): Route => ({
  method: 'GET',
  pattern: `/ui-api${pattern}`,
  handle: (request, params) => ({ status: 200, body: answer(request, params) })
});

const write = (
  method: string,
  pattern: string,
  handle: (request: ApiRequest, params: RouteParams) => ApiResponse
): Route => ({ method, pattern: `/ui-api${pattern}`, handle });

const LARGEST_BATCH = 200;

/** The ids or names of a path's comma-separated part; refused when there are more than a batch may have. */
function parts(text: string | undefined): string[] {
  const list = (text ?? '').split(',').filter((part) => part !== '');
  if (list.length <= LARGEST_BATCH) return list;
  throw new OrgError('LIMIT_EXCEEDED', `A batch may name at most ${LARGEST_BATCH}, but this one names ${list.length}.`);
}

const objectRoutes: Route[] = [
  read('/object-info', (request) => objectDirectory(request)),
  read('/object-info/:object', (request, { object }) => infoOf(request, object)),
  read('/object-info/batch/:names', (request, { names }) => objectInfoBatch(request, parts(names))),
  read('/object-info/:object/picklist-values/:recordTypeId', (request, { object, recordTypeId = '' }) =>
    picklistValuesByRecordType(request, uiObject(request.org, request.session, object), recordTypeId)
  ),
  read(
    '/object-info/:object/picklist-values/:recordTypeId/:field',
    (request, { object, recordTypeId = '', field = '' }) =>
      picklistValues(request, uiObject(request.org, request.session, object), recordTypeId, field)
  )
];

const recordRoutes: Route[] = [
  read('/records/:id', (request, { id }) => readRecord(request, id, fieldRequest(request))),
  read('/records/batch/:ids', (request, { ids }) => readBatch(request, parts(ids), fieldRequest(request))),
  write('POST', '/records', (request) => createRecord(request)),
  write('PATCH', '/records/:id', (request, { id }) => updateRecord(request, id)),
  write('DELETE', '/records/:id', (request, { id }) => deleteRecord(request, id)),
  read('/record-ui/:ids', (request, { ids }) => recordUi(request, parts(ids))),
  read('/record-defaults/create/:object', (request, { object }) => createDefaults(request, object)),
  read('/record-defaults/clone/:id', (request, { id }) => cloneDefaults(request, id)),
  read('/layout/:object', (request, { object }) => layout(request, object)),
  read('/lookups/:object/:field', (request, { object, field }) => lookupResults(request, object, field)),
  read('/lookups/:object/:field/:target', (request, { object, field, target }) =>
    lookupRecords(request, object, field, target)
  )
];

/** A list view named by object and name, and how the request came. */
const listView = (request: ApiRequest, { object, view }: RouteParams): Parameters<typeof listInfo> => {
  const model = uiObject(request.org, request.session, object);
  return [request, model, listViewByName(model, view)];
};

const listViewOfId = (request: ApiRequest, { id }: RouteParams): Parameters<typeof listInfo> => {
  const found = listViewById(request, id);
  return [request, found.object, found.view];
};

const isListViewId = (name: string | undefined): boolean => /^00B[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?$/.test(name ?? '');

const listRoutes: Route[] = [
  // One segment is the id of a list view or the name of an object.
  read('/list-info/:object', (request, { object }) =>
    isListViewId(object) ? listInfo(...listViewOfId(request, { id: object ?? '' })) : listSummaries(request, object)
  ),
  read('/list-info/:object/:view', (request, params) => listInfo(...listView(request, params))),
  read('/list-records/:id', (request, params) =>
    listRecords(...listViewOfId(request, params), listParameters(request))
  ),
  read('/list-records/:object/:view', (request, params) =>
    listRecords(...listView(request, params), listParameters(request))
  ),
  write('POST', '/list-records/:object/:view', (request, params) => ({
    status: 200,
    body: listRecords(...listView(request, params), bodyParameters(request))
  })),
  read('/list-ui/:object', (request, { object }) =>
    isListViewId(object)
      ? listUi(...listViewOfId(request, { id: object ?? '' }), listParameters(request))
      : listSummaries(request, object)
  ),
  read('/list-ui/:object/:view', (request, params) => listUi(...listView(request, params), listParameters(request)))
];

const relatedListRoutes: Route[] = [
  read('/related-list-info/:parent', (request, { parent }) => relatedListSummaries(request, parent)),
  read('/related-list-info/:parent/:list', (request, { parent, list }) => relatedListInfo(request, parent, list)),
  read('/related-list-records/:id/:list', (request, { id, list }) =>
    relatedListRecords(request, id, list, listParameters(request))
  ),
  write('POST', '/related-list-records/:id/:list', (request, { id, list }) => ({
    status: 200,
    body: relatedListRecords(request, id, list, bodyParameters(request))
  })),
  write('POST', '/related-list-records/batch/:id', (request, { id }) => ({
    status: 200,
    body: relatedListBatch(request, id)
  })),
  read('/related-list-count/:id/:list', (request, { id, list }) => relatedListCount(request, id, list)),
  read('/related-list-count/batch/:id/:lists', (request, { id, lists }) =>
    batch(parts(lists), (list) => relatedListCount(request, id, list))
  )
];

const appRoutes: Route[] = [
  read('/apps', (request) => apps(request)),
  read('/apps/:id', (request, { id }) => app(request, id)),
  read('/nav-items', (request) => navItems(request))
];

function layout(request: ApiRequest, name: string | undefined): unknown {
  const { org, session, query } = request;
  const [type = 'Full'] = parseChoices(listParameter(request, 'layoutType'), LAYOUT_TYPES, 'layout type');
  const [mode = 'View'] = parseChoices(listParameter(request, 'mode'), MODES, 'mode');
  const recordTypeId = query.get('recordTypeId');
  if (recordTypeId !== null) checkRecordType(recordTypeId);
  return layoutOf(org, session, uiObject(org, session, name), type, mode);
}

function relatedListBatch(request: ApiRequest, id: string | undefined): unknown {
  const { id: recordId } = recordInPath(request, id);
  const lists = parseJsonObject(request.body)['relatedListParameters'];
  if (!Array.isArray(lists))
    throw new OrgError('POST_BODY_PARSE_ERROR', 'The body must hold relatedListParameters, a list.');
  return batch(lists as unknown[], (list) => {
    const name = isJsonObject(list) ? list['relatedListId'] : undefined;
    return relatedListRecords(request, recordId, typeof name === 'string' ? name : undefined, parametersIn(list));
  });
}

/** Answers each item by itself: a refusal of one leaves the others. */
function batch<Item>(
  items: readonly Item[],
  answer: (item: Item) => unknown
): { hasErrors: boolean; results: unknown[] } {
  const results = items.map((item) => {
    try {
      return { result: answer(item), statusCode: 200 };
    } catch (error) {
      if (error instanceof OrgError) return refusal(error);
      throw error;
    }
  });
  return { hasErrors: results.some((result) => result.statusCode !== 200), results };
}

function infoOf(request: ApiRequest, name: string | undefined): Readonly<Record<string, unknown>> {
  return objectInfo(request.org, request.session, request.baseUrl, uiObject(request.org, request.session, name));
}

function objectInfoBatch(request: ApiRequest, names: readonly string[]): unknown {
  return batch(names, (name) => infoOf(request, name));
}

/** Parts of UI API that the local org knows of and does not have. */
const refused: readonly (readonly [string, string])[] = [
  ['/actions/:rest*', 'UI API actions'],
  ['/duplicates/:rest*', 'duplicate rules'],
  ['/favorites/:rest*', 'favorites'],
  ['/themes/:rest*', 'themes'],
  ['/mru-list-info/:rest*', 'lists of recently viewed records'],
  ['/mru-list-records/:rest*', 'lists of recently viewed records'],
  ['/mru-list-ui/:rest*', 'lists of recently viewed records'],
  ['/predupe/:rest*', 'duplicate rules'],
  ['/record-avatars/:rest*', 'record avatars']
];

const refusedRoutes = refused.flatMap(([pattern, what]) =>
  ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].map((method) =>
    write(method, pattern, () => {
      throw new UnsupportedError(what);
    })
  )
);

/** Every resource below `/ui-api`. */
export const uiApiRoutes: readonly Route[] = [
  ...objectRoutes,
  ...recordRoutes,
  ...listRoutes,
  ...relatedListRoutes,
  ...appRoutes,
  ...refusedRoutes
];
