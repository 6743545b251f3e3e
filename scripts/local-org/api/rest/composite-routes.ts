import type { ApiRequest, ApiResponse, Route } from '../http.ts';
import { Router } from '../router.ts';
import { createMany, deleteMany, getMany, updateMany, upsertMany } from './collections.ts';
import { batch, composite, graph } from './composite.ts';
import { sobjectRoutes } from './sobject-routes.ts';
import { createTree } from './tree.ts';

const collectionRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/composite/sobjects', handle: createMany },
  { method: 'PATCH', pattern: '/composite/sobjects', handle: updateMany },
  { method: 'DELETE', pattern: '/composite/sobjects', handle: deleteMany },
  { method: 'GET', pattern: '/composite/sobjects/:object', handle: getMany },
  { method: 'POST', pattern: '/composite/sobjects/:object', handle: getMany },
  { method: 'PATCH', pattern: '/composite/sobjects/:object/:field', handle: upsertMany },
  { method: 'POST', pattern: '/composite/tree/:object', handle: createTree }
];

/** What subrequests may use; composite requests do not nest. */
const inner = new Router<Route>([...sobjectRoutes, ...collectionRoutes]);

/** Requests that carry many records or other requests. */
export const compositeRoutes: readonly Route[] = [
  ...collectionRoutes,
  { method: 'GET', pattern: '/composite', handle: compositeMap },
  { method: 'POST', pattern: '/composite', handle: (request) => composite(inner, request) },
  { method: 'POST', pattern: '/composite/batch', handle: (request) => batch(inner, request) },
  { method: 'POST', pattern: '/composite/graph', handle: (request) => graph(inner, request) }
];

function compositeMap(request: ApiRequest): ApiResponse {
  const base = `/services/data/v${request.version}/composite`;
  return {
    status: 200,
    body: { tree: `${base}/tree`, batch: `${base}/batch`, sobjects: `${base}/sobjects`, graph: `${base}/graph` }
  };
}
