import type { Route, StreamRoute } from '../http.ts';
import { ingestRoutes } from './ingest-routes.ts';
import { queryJobRoutes } from './query-routes.ts';

/** Bulk API 2.0. */
export const bulkRoutes: readonly (Route | StreamRoute)[] = [...ingestRoutes, ...queryJobRoutes];
