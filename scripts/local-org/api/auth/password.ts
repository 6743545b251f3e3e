import { timingSafeEqual } from 'node:crypto';

import type { Session } from '../../access/types.ts';
import { OrgError } from '../../basics/errors.ts';
import type { OpenRequest } from '../http.ts';

/** The password of every user of a local org. It opens nothing from outside: logins are accepted from this machine only. */
export const DEVELOPMENT_PASSWORD = 'linchpin-local';

/**
 * The session that a username and the development password open; undefined when either is wrong or the client is on
 * another machine. A security token appended to the password is not expected.
 */
export function passwordSession(request: OpenRequest, username: string, password: string): Session | undefined {
  if (!request.isLoopback || username === '' || !isSame(password, DEVELOPMENT_PASSWORD)) return undefined;
  return activeUser(request, username);
}

/** The session of an active user by username; undefined when there is none. */
export function activeUser(request: OpenRequest, username: string): Session | undefined {
  try {
    return request.org.sessionFor(username);
  } catch (error) {
    if (error instanceof OrgError) return undefined;
    throw error;
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
