import { openOrg } from '../local-org/org.ts';
import { startServer } from '../local-org/server.ts';
import { readAppSource } from '../appSource.ts';
import { projectRoot } from '../deploy/app.ts';
import type { Target } from './door.ts';

/** The org whose answers are expected: Linchpin from the source, in memory. */
export interface ExpectedOrg {
  readonly target: Target;
  readonly close: () => Promise<void>;
}

/** Opens a local org with the app in it and serves it on a free port. */
export async function openExpected(): Promise<ExpectedOrg> {
  const org = openOrg({ source: readAppSource(projectRoot), file: ':memory:' });
  const server = await startServer({ org, port: 0 });
  const { userId } = org.sessionFor('admin@linchpin.local');
  return {
    target: { instanceUrl: server.url, accessToken: org.issueToken(userId), userId },
    close: async () => {
      await server.close();
      org.close();
    }
  };
}
