import linchpin from '../../../../package.json' with { type: 'json' };
import { HttpError } from '../http-errors.ts';
import type { ApiResponse, OpenRequest, OpenRoute } from '../http.ts';
import { parseJsonObject } from '../json.ts';
import { identityBody, userInfoBody } from './identity.ts';
import { revoke, token } from './oauth.ts';
import { activeUser } from './password.ts';
import { soapCall, unsupportedSoap } from './soap.ts';
import { requireSession } from './token.ts';

/** Login, identity and the local org's own health and development doors. */
export const authRoutes: readonly OpenRoute[] = [
  { method: 'POST', pattern: '/services/oauth2/token', handleOpen: token },
  { method: 'POST', pattern: '/services/oauth2/revoke', handleOpen: revoke },
  { method: 'GET', pattern: '/services/oauth2/revoke', handleOpen: revoke },
  { method: 'GET', pattern: '/services/oauth2/userinfo', handleOpen: userInfo },
  { method: 'POST', pattern: '/services/oauth2/userinfo', handleOpen: userInfo },
  { method: 'GET', pattern: '/services/oauth2/singleaccess', handleOpen: singleAccess },
  { method: 'POST', pattern: '/services/oauth2/singleaccess', handleOpen: singleAccess },
  { method: 'GET', pattern: '/id/:organization/:user', handleOpen: identity },
  { method: 'POST', pattern: '/services/Soap/u/:version', handleOpen: soapCall },
  { method: 'POST', pattern: '/services/Soap/u/:version/:organization', handleOpen: soapCall },
  { method: 'POST', pattern: '/services/Soap/c/:version', handleOpen: soapCall },
  { method: 'POST', pattern: '/services/Soap/c/:version/:organization', handleOpen: soapCall },
  { method: 'POST', pattern: '/services/Soap/:api/:version', handleOpen: unsupportedSoap },
  { method: 'POST', pattern: '/services/Soap/:api/:version/:organization', handleOpen: unsupportedSoap },
  { method: 'GET', pattern: '/local-org/health', handleOpen: health },
  { method: 'POST', pattern: '/local-org/session', handleOpen: developmentSession }
];

function userInfo(request: OpenRequest): ApiResponse {
  return { status: 200, body: userInfoBody(request, requireSession(request)) };
}

/** Where a browser enters the org, for `sf org open`: the page itself, because the preview's pages bring their own session. */
function singleAccess(request: OpenRequest): ApiResponse {
  requireSession(request);
  const form = new URLSearchParams(request.body.toString('utf8'));
  const path = request.query.get('redirect_uri') ?? form.get('redirect_uri') ?? '';
  const isLocal = /^\/?[^/\\:][^\\:]*$/.test(path);
  return { status: 200, body: { frontdoor_uri: `${request.baseUrl}/${isLocal ? path.replace(/^\//, '') : ''}` } };
}

/** A user may ask for their own identity only. */
function identity(request: OpenRequest, params: Readonly<Record<string, string>>): ApiResponse {
  const session = requireSession(request);
  const isOwn = sameId(params['organization'], request.org.organizationId) && sameId(params['user'], session.userId);
  if (!isOwn)
    throw new HttpError(403, 'FORBIDDEN', 'Wrong_Org or wrong user: a session may ask for its own identity only.');
  return { status: 200, body: identityBody(request, session) };
}

function sameId(given: string | undefined, id: string): boolean {
  return given === id || given === id.slice(0, 15);
}

function health(): ApiResponse {
  return { status: 200, body: { status: 'ok', name: 'linchpin-local-org', version: linchpin.version } };
}

/**
 * `POST /local-org/session {username}` opens a session for any user without a password: for the preview's user switch
 * and the import script. From this machine only; JSON only, so that no foreign page's form can send it.
 */
function developmentSession(request: OpenRequest): ApiResponse {
  if (!request.isLoopback) return refusal(403, 'Development sessions are opened from this machine only.');
  if (!(request.headers['content-type'] ?? '').toLowerCase().startsWith('application/json')) {
    return refusal(415, 'Send {"username": "…"} as application/json.');
  }
  const { username } = parseJsonObject(request.body);
  const session = typeof username === 'string' ? activeUser(request, username) : undefined;
  if (session === undefined) return refusal(404, `There is no active user ${JSON.stringify(username ?? null)}.`);
  const { userId, userName } = session;
  const token = request.org.issueToken(userId);
  return {
    status: 200,
    body: { token, userId, username: session.username, name: userName, organizationId: request.org.organizationId }
  };
}

function refusal(status: number, message: string): ApiResponse {
  return { status, body: { message } };
}
