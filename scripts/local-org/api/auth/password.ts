import { timingSafeEqual } from 'node:crypto';

import type { Session } from '../../access/types.ts';
import { OrgError } from '../../basics/errors.ts';
import type { LocalOrg } from '../../org-types.ts';
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

/** The session of an active user by username; undefined when there is none or the login is frozen. */
export function activeUser({ org }: OpenRequest, username: string): Session | undefined {
  try {
    const session = org.sessionFor(username);
    return frozenUsers(org).has(session.userId) ? undefined : session;
  } catch (error) {
    if (error instanceof OrgError) return undefined;
    throw error;
  }
}

/** Ids of the users whose login is frozen. */
export function frozenUsers(org: LocalOrg): ReadonlySet<unknown> {
  const { records } = org.query(org.system, {
    object: 'UserLogin',
    select: [{ kind: 'field', path: 'UserId' }],
    where: { kind: 'compare', path: 'IsFrozen', op: '=', value: { kind: 'literal', value: true } }
  });
  return new Set(records.map((record) => record.fields['UserId']));
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
