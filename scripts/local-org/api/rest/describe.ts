import { createHash } from 'node:crypto';

import type { Session } from '../../access/types.ts';
import type { ObjectModel, OrgModel } from '../../metadata/model.ts';
import type { LocalOrg } from '../../org-types.ts';
import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { describeField } from './describe-field.ts';
import { objectInPath } from './read.ts';
import { recentRecords } from './recent.ts';

/** The id that Salesforce gives the master record type of every object. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

const knownSince = new WeakMap<OrgModel, Date>();

/** `GET /sobjects` */
export function describeGlobal(request: ApiRequest): ApiResponse {
  const objects = [...request.org.model.objects.values()].filter((object) => request.session.canRead(object.apiName));
  const body = {
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: objects.sort((a, b) => (a.apiName < b.apiName ? -1 : 1)).map((object) => objectFacts(request, object))
  };
  return cached(request, body);
}

/** `GET /sobjects/X`: what an object is, and the user's recent records of it. */
export function basicInfo(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const recentItems = recentRecords(request, [object], 10);
  return { status: 200, body: { objectDescribe: objectFacts(request, object), recentItems } };
}

/** `GET /sobjects/X/describe` */
export function describeObject(request: ApiRequest, params: RouteParams): ApiResponse {
  const { org, session } = request;
  const object = objectInPath(org, session, params['object']);
  const fields = [...object.fields.values()].filter((field) => session.canReadField(object.apiName, field.apiName));
  const url = `/services/data/v${request.version}/sobjects/${object.apiName}`;
  const body = {
    actionOverrides: [],
    childRelationships: childRelationships(org, session, object),
    compactLayoutable: true,
    ...objectFacts(request, object),
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: fields.map((field) => describeField(org.model, session, object, field)),
    implementedBy: null,
    implementsInterfaces: null,
    isInterface: false,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: [
      {
        active: true,
        available: true,
        defaultRecordTypeMapping: true,
        developerName: 'Master',
        master: true,
        name: 'Master',
        recordTypeId: MASTER_RECORD_TYPE,
        urls: { layout: `${url}/describe/layouts/${MASTER_RECORD_TYPE}` }
      }
    ],
    searchLayoutable: object.searchFields.length > 0,
    sobjectDescribeOption: 'FULL',
    supportedScopes: [
      { label: `All ${object.pluralLabel.toLowerCase()}`, name: 'everything' },
      ...(object.fields.has('OwnerId') ? [{ label: `My ${object.pluralLabel.toLowerCase()}`, name: 'mine' }] : [])
    ]
  };
  return cached(request, body);
}

function objectFacts(request: ApiRequest, object: ObjectModel): Record<string, unknown> {
  const { org, session, version } = request;
  const url = `/services/data/v${version}/sobjects/${object.apiName}`;
  const name = object.apiName;
  const hasFields = (candidate: string): boolean => object.fields.has(candidate);
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: object.isWritable && session.canCreate(name),
    custom: object.isCustom,
    customSetting: false,
    deepCloneable: false,
    deletable: object.isWritable && session.canDelete(name),
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: org.store.keyPrefix(name),
    label: object.label,
    labelPlural: object.pluralLabel,
    layoutable: true,
    mergeable: false,
    mruEnabled: true,
    name,
    queryable: true,
    replicateable: hasFields('IsDeleted'),
    retrieveable: true,
    searchable: object.searchFields.length > 0,
    triggerable: object.isWritable,
    undeletable: object.isWritable && session.canDelete(name) && hasFields('IsDeleted'),
    updateable: object.isWritable && session.canEdit(name),
    urls: {
      approvalLayouts: `${url}/describe/approvalLayouts`,
      compactLayouts: `${url}/describe/compactLayouts`,
      describe: `${url}/describe`,
      layouts: `${url}/describe/layouts`,
      listviews: `${url}/listviews`,
      quickActions: `${url}/quickActions`,
      rowTemplate: `${url}/{ID}`,
      sobject: url
    }
  };
}

function childRelationships(org: LocalOrg, session: Session, object: ObjectModel): readonly Record<string, unknown>[] {
  return org.model
    .childRelationships(object.apiName)
    .filter((child) => session.canReadField(child.childObject, child.field))
    .map((child) => ({
      cascadeDelete: child.cascadeDelete,
      childSObject: child.childObject,
      deprecatedAndHidden: false,
      field: child.field,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: child.relationshipName ?? null,
      restrictedDelete: org.model.field(child.childObject, child.field)?.deleteConstraint === 'Restrict'
    }));
}

/** Answers 304 to `If-None-Match` and `If-Modified-Since`: metadata changes when the org is opened anew or something is deployed. */
function cached(request: ApiRequest, body: unknown): ApiResponse {
  const since = knownSince.get(request.org.model) ?? new Date();
  knownSince.set(request.org.model, since);
  const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
  const headers = { ETag: etag, 'Last-Modified': since.toUTCString() };
  const ifNoneMatch = request.headers['if-none-match'];
  const modifiedSince = Date.parse(request.headers['if-modified-since'] ?? '');
  const isFresh =
    ifNoneMatch === undefined
      ? !Number.isNaN(modifiedSince) && Math.floor(since.getTime() / 1000) * 1000 <= modifiedSince
      : ifNoneMatch.includes(etag);
  return isFresh ? { status: 304, headers } : { status: 200, headers, body };
}
