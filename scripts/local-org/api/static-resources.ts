import type { LocalOrg } from '../org-types.ts';
import { requireSession } from './auth/token.ts';
import { notFound } from './http-errors.ts';
import type { ApiResponse, OpenRequest, OpenRoute, RouteParams } from './http.ts';

/** Static resources, where `@salesforce/resourceUrl` says that they are: `/resource/<moment of the last change>/<name>`. */
export const staticResourceRoutes: readonly OpenRoute[] = [
  { method: 'GET', pattern: '/resource/:moment/:name', handleOpen: serve },
  { method: 'GET', pattern: '/resource/:name', handleOpen: serve }
];

/** The address of a static resource, which changes with it; undefined when there is none of that name. */
export function resourceUrl(org: LocalOrg, name: string): string | undefined {
  const facts = org.model.staticResources.has(name) ? org.metadata.component('StaticResource', name) : undefined;
  return facts === undefined ? undefined : `/resource/${Date.parse(facts.modifiedDate)}/${name}`;
}

/** A script of a page brings no session, so that on this machine none is asked for, as with the pages themselves. */
function serve(request: OpenRequest, { name = '' }: RouteParams): ApiResponse {
  if (!request.isLoopback) requireSession(request);
  const { org, path } = request;
  const resource = org.model.staticResources.get(name);
  const content = org.metadata.file(`staticresources/${name}.resource`);
  if (resource === undefined || content === undefined) throw notFound();
  const scope = resource.cacheControl === 'Public' ? 'public' : 'private';
  const isLatest = path === resourceUrl(org, name);
  return {
    status: 200,
    headers: {
      'Content-Type': resource.contentType,
      // The address of another moment gives what there is now, as Salesforce does, and shall be asked again.
      'Cache-Control': isLatest ? `${scope}, max-age=31536000, immutable` : 'no-cache'
    },
    body: Buffer.from(content)
  };
}
