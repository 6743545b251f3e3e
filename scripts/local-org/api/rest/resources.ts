import { OrgError } from '../../basics/errors.ts';
import type { ApiRequest, ApiResponse } from '../http.ts';
import { identityUrl } from '../auth/identity.ts';
import { DAILY_API_REQUESTS, requestCount } from '../limits.ts';
import { versionList } from '../versions.ts';

/** `GET /services/data`: no session is needed. */
export function versions(): ApiResponse {
  return { status: 200, body: versionList() };
}

/** `GET /services/data/vNN.0`: where the resources of a version are; only those that the local org serves. */
export function resourceMap(request: ApiRequest): ApiResponse {
  const base = `/services/data/v${request.version}`;
  return {
    status: 200,
    body: {
      actions: `${base}/actions`,
      identity: identityUrl(request, request.session.userId),
      compactLayouts: `${base}/compactLayouts`,
      composite: `${base}/composite`,
      graphql: `${base}/graphql`,
      jobs: `${base}/jobs`,
      limits: `${base}/limits`,
      query: `${base}/query`,
      queryAll: `${base}/queryAll`,
      quickActions: `${base}/quickActions`,
      recent: `${base}/recent`,
      sobjects: `${base}/sobjects`,
      tabs: `${base}/tabs`,
      theme: `${base}/theme`,
      'ui-api': `${base}/ui-api`
    }
  };
}

/** `GET /limits`: the one allowance that the local org counts. */
export function limits(request: ApiRequest): ApiResponse {
  const remaining = Math.max(0, DAILY_API_REQUESTS - requestCount(request.org));
  return { status: 200, body: { DailyApiRequests: { Max: DAILY_API_REQUESTS, Remaining: remaining } } };
}

/**
 * `GET /limits/recordCount?sObjects=A,B`: how many records objects have, whoever owns them; every object that the user
 * may read unless told. Salesforce's counts are approximate and these are exact. Unknown names are left out.
 */
export function recordCount(request: ApiRequest): ApiResponse {
  const { org, session } = request;
  if (!session.isSystem && !session.hasUserPermission('ViewSetup'))
    throw new OrgError(
      'INSUFFICIENT_ACCESS',
      'You need the View Setup and Configuration permission to see record counts.'
    );
  const asked = request.query.get('sObjects')?.split(',') ?? [];
  const names = new Set(asked.map((name) => name.trim().toLowerCase()).filter((name) => name !== ''));
  const objects = [...org.model.objects.values()].filter(
    ({ apiName }) => session.canRead(apiName) && (names.size === 0 || names.has(apiName.toLowerCase()))
  );
  const sObjects = objects.flatMap(({ apiName: name }) => {
    const count = countOf(request, name);
    return count === undefined ? [] : [{ count, name }];
  });
  return { status: 200, body: { sObjects: sObjects.sort((a, b) => (a.name < b.name ? -1 : 1)) } };
}

/** Undefined for an object that can only be queried with a filter, such as UserRecordAccess. */
function countOf({ org }: ApiRequest, object: string): number | undefined {
  try {
    return org.query(org.system, { object, select: [], countOnly: true }).totalSize;
  } catch (error) {
    if (error instanceof OrgError && error.code === 'MALFORMED_QUERY') return undefined;
    throw error;
  }
}
