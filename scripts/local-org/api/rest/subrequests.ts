import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import { HttpError, errorResponse } from '../http-errors.ts';
import type { ApiRequest, ApiResponse, Route } from '../http.ts';
import { parseTarget } from '../router.ts';
import type { Router } from '../router.ts';
import { unsupportedResource } from '../unsupported.ts';
import { isSupportedVersion } from '../versions.ts';

/** A request inside another one. */
export interface Subrequest {
  readonly method: string;
  /** `/services/data/vNN.0/…` with its query. */
  readonly url: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers a subrequest with the resources of `router`, which answer at once. Refusals become answers; unexpected errors are logged. */
export function answerSubrequest(router: Router<Route>, outer: ApiRequest, sub: Subrequest): ApiResponse {
  try {
    const url = parseTarget(sub.url);
    const [, version = '', path = '/'] = /^\/services\/data\/v([^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
    if (!isSupportedVersion(version)) throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
    const found = router.find(sub.method, path);
    const unsupported = found === undefined ? unsupportedResource(path) : undefined;
    if (unsupported !== undefined) throw new UnsupportedError(unsupported);
    const { route, params } = found ?? router.match(sub.method, path);
    const request: ApiRequest = {
      ...outer,
      method: sub.method,
      version,
      path,
      query: url.searchParams,
      headers: { 'content-type': 'application/json', ...sub.headers },
      body: sub.body === undefined || sub.body === null ? Buffer.alloc(0) : Buffer.from(JSON.stringify(sub.body))
    };
    const answer = route.handle(request, params);
    if (answer instanceof Promise)
      throw new OrgError('INVALID_INPUT', `The resource ${path} cannot be used inside another request.`);
    return answer;
  } catch (error) {
    return errorResponse(error, (message) => console.error(message));
  }
}

/** Did the subrequest succeed? */
export function isSuccess(answer: ApiResponse): boolean {
  return answer.status >= 200 && answer.status < 400;
}
