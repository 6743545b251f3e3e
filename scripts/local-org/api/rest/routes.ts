import type { OpenRoute, Route } from '../http.ts';
import { compositeRoutes } from './composite-routes.ts';
import { versions } from './resources.ts';
import { sobjectRoutes } from './sobject-routes.ts';

/** The list of API versions, which needs no session. */
export const versionsRoute: OpenRoute = { method: 'GET', pattern: '/services/data', handleOpen: versions };

/** All REST resources below `/services/data/vNN.0` except Bulk, GraphQL and UI API. */
export const restRoutes: readonly Route[] = [...sobjectRoutes, ...compositeRoutes];
