import type { Route, StreamRoute } from '../http.ts';

/** Bulk API 2.0. */
export const bulkRoutes: readonly (Route | StreamRoute)[] = [];
