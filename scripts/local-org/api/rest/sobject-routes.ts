import { UnsupportedError } from '../../basics/errors.ts';
import type { ApiRequest, Route } from '../http.ts';
import { unsupportedResource } from '../unsupported.ts';
import { actionRoutes } from './action-routes.ts';
import { appearanceRoutes } from './appearance-routes.ts';
import { deletedRecords, updatedRecords } from './changes.ts';
import { basicInfo, describeGlobal, describeObject } from './describe.ts';
import { query, queryAll, queryMore } from './query.ts';
import { recent } from './recent.ts';
import { createRecord, deleteByExternalId, deleteRecord, getRecord, updateRecord, upsertRecord } from './records.ts';
import { relationshipOrExternalId } from './relationships.ts';
import { limits, recordCount, resourceMap } from './resources.ts';

/** Resources of an object that would pass for an external id or a relationship if they had no route. */
const REFUSED = [
  'describe/:rest*',
  'listviews/:rest*',
  'quickActions/:rest*',
  ...['defaultValues', 'namedLayouts'].flatMap((name) => [name, `${name}/:rest*`])
].map((rest): Route => ({ method: 'GET', pattern: `/sobjects/:object/${rest}`, handle: refuseByName }));

/** Objects that hold files: a client that sends one should hear that, and not that its address is wrong. */
const FILES = ['ContentVersion', 'ContentDocument', 'ContentNote', 'Attachment', 'Document'].map((object): Route => ({
  method: 'POST',
  pattern: `/sobjects/${object}`,
  handle: refuseByName
}));

function refuseByName({ path }: ApiRequest): never {
  throw new UnsupportedError(unsupportedResource(path) ?? path);
}

/** Resources that composite requests may use too: every answer is made at once, none waits. */
export const sobjectRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/', handle: resourceMap },
  { method: 'GET', pattern: '/limits', handle: limits },
  { method: 'GET', pattern: '/limits/recordCount', handle: recordCount },
  { method: 'GET', pattern: '/recent', handle: recent },
  { method: 'GET', pattern: '/query', handle: query },
  { method: 'GET', pattern: '/queryAll', handle: queryAll },
  { method: 'GET', pattern: '/query/:locator', handle: queryMore },
  { method: 'GET', pattern: '/queryAll/:locator', handle: queryMore },
  { method: 'GET', pattern: '/sobjects', handle: describeGlobal },
  { method: 'GET', pattern: '/sobjects/:object', handle: basicInfo },
  { method: 'POST', pattern: '/sobjects/:object', handle: createRecord },
  { method: 'GET', pattern: '/sobjects/:object/describe', handle: describeObject },
  ...actionRoutes,
  ...appearanceRoutes,
  ...FILES,
  ...REFUSED,
  { method: 'GET', pattern: '/sobjects/:object/updated', handle: updatedRecords },
  { method: 'GET', pattern: '/sobjects/:object/deleted', handle: deletedRecords },
  { method: 'GET', pattern: '/sobjects/:object/:id', handle: getRecord },
  { method: 'PATCH', pattern: '/sobjects/:object/:id', handle: updateRecord },
  { method: 'DELETE', pattern: '/sobjects/:object/:id', handle: deleteRecord },
  { method: 'POST', pattern: '/sobjects/:object/:field', handle: upsertRecord },
  { method: 'GET', pattern: '/sobjects/:object/:field/:value', handle: relationshipOrExternalId },
  { method: 'PATCH', pattern: '/sobjects/:object/:field/:value', handle: upsertRecord },
  { method: 'DELETE', pattern: '/sobjects/:object/:field/:value', handle: deleteByExternalId }
];
