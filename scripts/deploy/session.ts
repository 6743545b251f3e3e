import type { Connection } from 'jsforce';

import { connect } from '../import/connect.ts';
import { DeployError } from './permissionSets.ts';

/** Connects to an org of the `sf` CLI. Throws when the CLI keeps the session to itself, and says what to do. */
export async function openSession(targetOrg: string): Promise<Connection> {
  const connection = await connect({ targetOrg });
  requireSession(connection.accessToken);
  return connection;
}

/** Newer versions of the CLI answer with a remark in place of the session; an org would only call that expired. */
export function requireSession(accessToken: string | null | undefined): void {
  if (typeof accessToken === 'string' && !accessToken.startsWith('[REDACTED]')) return;
  throw new DeployError(
    'This version of the sf CLI hides the session of the org from other programs. Set SF_TEMP_SHOW_SECRETS=true for this command if this program may have it; it is sent to that org only and neither printed nor kept.'
  );
}
