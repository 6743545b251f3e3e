import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { ApiRequest, ApiResponse, Route, RouteParams } from '../http.ts';
import { eTagOf, uiObject } from './common.ts';
import { objectInfo } from './objectInfo.ts';
import { picklistValues, picklistValuesByRecordType } from './picklists.ts';
import { fieldRequest, readBatch, readRecord, refusal } from './recordRead.ts';
import { createRecord, deleteRecord, updateRecord } from './recordWrite.ts';

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

/** The ids or names of a path's comma-separated part. */
const parts = (text: string | undefined): string[] => (text ?? '').split(',').filter((part) => part !== '');

const objectRoutes: Route[] = [
  read('/object-info/:object', (request, { object }) => infoOf(request, object)),
  read('/object-info/batch/:names', (request, { names }) => objectInfoBatch(request, parts(names))),
  read('/object-info/:object/picklist-values/:recordTypeId', (request, { object, recordTypeId = '' }) =>
    picklistValuesByRecordType(request, uiObject(request.org, request.session, object), recordTypeId)
  ),
  read('/object-info/:object/picklist-values/:recordTypeId/:field', (request, { object, recordTypeId = '', field = '' }) =>
    picklistValues(request, uiObject(request.org, request.session, object), recordTypeId, field)
  )
];

const recordRoutes: Route[] = [
  read('/records/:id', (request, { id }) => readRecord(request, id, fieldRequest(request))),
  read('/records/batch/:ids', (request, { ids }) => readBatch(request, parts(ids), fieldRequest(request))),
  write('POST', '/records', (request) => createRecord(request)),
  write('PATCH', '/records/:id', (request, { id }) => updateRecord(request, id)),
  write('DELETE', '/records/:id', (request, { id }) => deleteRecord(request, id))
];

function infoOf(request: ApiRequest, name: string | undefined): Readonly<Record<string, unknown>> {
  return objectInfo(request.org, request.session, request.baseUrl, uiObject(request.org, request.session, name));
}

function objectInfoBatch(request: ApiRequest, names: readonly string[]): unknown {
  const results = names.map((name) => {
    try {
      return { result: infoOf(request, name), statusCode: 200 };
    } catch (error) {
      if (error instanceof OrgError) return refusal(error);
      throw error;
    }
  });
  return { eTag: eTagOf(results), hasErrors: results.some((result) => result.statusCode !== 200), results };
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
export const uiApiRoutes: readonly Route[] = [...objectRoutes, ...recordRoutes, ...refusedRoutes];
