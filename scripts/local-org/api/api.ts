import type { IncomingMessage } from 'node:http';

import { UnsupportedError } from '../basics/errors.ts';
import type { LocalOrg } from '../org-types.ts';
import { authRoutes } from './auth/routes.ts';
import { bearerToken } from './auth/token.ts';
import { checkDeclaredLength, decodedBody, readBody } from './body.ts';
import { bulkRoutes } from './bulk/routes.ts';
import { graphqlRoutes } from './graphql/routes.ts';
import { isLoopbackAddress } from './guard.ts';
import { errorResponse, HttpError, notFound } from './http-errors.ts';
import type { ApiRequest, ApiResponse, OpenRequest, OpenRoute, Route, StreamRoute } from './http.ts';
import { limitInfo, countRequest } from './limits.ts';
import { restRoutes, versionsRoute } from './rest/routes.ts';
import { metadataRoutes, metadataSoapRoutes } from './metadata/routes.ts';
import { parseTarget, Router } from './router.ts';
import { staticResourceRoutes } from './static-resources.ts';
import { clockRoutes } from './tooling/clock.ts';
import { toolingRoutes } from './tooling/routes.ts';
import { uiApiRoutes } from './ui-api/routes.ts';
import { isSupportedVersion } from './versions.ts';
import { unsupportedResource } from './unsupported.ts';

/** Most bytes of one Bulk API upload, before and after decompression. */
const STREAM_LIMIT = 150 * 1024 * 1024;

const DATA_PATH = /^\/services\/data\/v([^/]+)(\/.*)?$/;

/** Answers API requests of an org: finds version, session and route, and turns refusals into error answers. */
export function createApi(
  org: LocalOrg,
  log: (message: string) => void
): (message: IncomingMessage) => Promise<ApiResponse> {
  const openRouter = new Router<OpenRoute>([
    ...authRoutes,
    ...clockRoutes,
    ...metadataSoapRoutes,
    ...staticResourceRoutes,
    versionsRoute
  ]);
  const dataRouter = new Router<Route | StreamRoute>([
    ...restRoutes,
    ...bulkRoutes,
    ...graphqlRoutes,
    ...uiApiRoutes,
    ...metadataRoutes,
    ...toolingRoutes
  ]);

  return async (message) => {
    const url = parseTarget(message.url ?? '/');
    const [whole, version = '', path = '/'] = DATA_PATH.exec(url.pathname) ?? [];
    if (whole === undefined) return refusalsAnswered(() => answerOpen(message, url));
    countRequest(org);
    const answer = await refusalsAnswered(() => answerVersioned(message, url, version, path));
    return { ...answer, headers: { 'Sforce-Limit-Info': limitInfo(org), ...answer.headers } };
  };

  async function refusalsAnswered(answer: () => Promise<ApiResponse>): Promise<ApiResponse> {
    try {
      return await answer();
    } catch (error) {
      return errorResponse(error, log);
    }
  }

  async function answerOpen(message: IncomingMessage, url: URL): Promise<ApiResponse> {
    const method = message.method ?? 'GET';
    const unsupported = unsupportedResource(url.pathname);
    const found = openRouter.find(method, url.pathname);
    if (found === undefined && unsupported !== undefined) throw new UnsupportedError(unsupported);
    const { route, params } = found ?? openRouter.match(method, url.pathname);
    return route.handleOpen(openRequest(message, url, '', url.pathname, await readBody(message)), params);
  }

  async function answerVersioned(
    message: IncomingMessage,
    url: URL,
    version: string,
    path: string
  ): Promise<ApiResponse> {
    if (!isSupportedVersion(version)) throw notFound();
    const token = bearerToken(message.headers.authorization);
    const session = token === undefined ? undefined : org.authenticate(token);
    if (session === undefined) throw new HttpError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    const method = methodOf(message, url);
    const found = dataRouter.find(method, path);
    const unsupported = found === undefined ? unsupportedResource(path) : undefined;
    if (unsupported !== undefined) throw new UnsupportedError(unsupported);
    const { route, params } = found ?? dataRouter.match(method, path);
    if ('handleStream' in route) {
      checkDeclaredLength(message, STREAM_LIMIT);
      const request: ApiRequest = { ...openRequest(message, url, version, path, Buffer.alloc(0)), session };
      return route.handleStream(request, params, decodedBody(message));
    }
    const body = await readBody(message);
    return route.handle({ ...openRequest(message, url, version, path, body), method, session }, params);
  }

  function openRequest(message: IncomingMessage, url: URL, version: string, path: string, body: Buffer): OpenRequest {
    return {
      org,
      method: message.method ?? 'GET',
      version,
      path,
      query: url.searchParams,
      headers: flatHeaders(message),
      body,
      baseUrl: `http://${message.headers.host ?? 'localhost'}`,
      isLoopback: isLoopbackAddress(message.socket.remoteAddress)
    };
  }
}

/** `?_HttpMethod=PATCH` stands in for methods that a client's HTTP library lacks. */
function methodOf(message: IncomingMessage, url: URL): string {
  const method = message.method ?? 'GET';
  const override = url.searchParams.get('_HttpMethod');
  return method === 'POST' && override !== null ? override.toUpperCase() : method;
}

function flatHeaders(message: IncomingMessage): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
