import type { Session } from '../../access/types.ts';
import { HttpError } from '../http-errors.ts';
import type { OpenRequest } from '../http.ts';

/** The token of an `Authorization: Bearer …` (or `OAuth …`) header, or undefined. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(header ?? '')?.[1];
}

/** The session of a request outside the versions; 401 when it brings no valid token. */
export function requireSession(request: OpenRequest): Session {
  const token = bearerToken(request.headers['authorization']) ?? request.query.get('oauth_token') ?? undefined;
  const session = token === undefined ? undefined : request.org.authenticate(token);
  if (session === undefined) throw new HttpError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  return session;
}
