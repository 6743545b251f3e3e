import path from 'node:path';

import { Connection } from 'jsforce';

import type { LocalOrg } from '../../../scripts/local-org/org-types.ts';

export const projectRoot = path.resolve(import.meta.dirname, '../../..');

/** A jsforce connection of a user to a served org. */
export function connectTo(url: string, org: LocalOrg, username: string): Connection {
  const accessToken = org.issueToken(org.sessionFor(username).userId);
  return new Connection({ instanceUrl: url, accessToken, version: '67.0' });
}
