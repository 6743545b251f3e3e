import path from 'node:path';

import { Connection } from 'jsforce';

import { readAppSource } from '../../scripts/appSource.ts';
import { openOrg } from '../../scripts/local-org/org.ts';
import { startServer } from '../../scripts/local-org/server.ts';

/** A local org of the deployable metadata, served on a free port. */
export interface TestOrg {
  readonly url: string;
  /** Sets the org's clock; `undefined` is the present. */
  readonly setClock: (moment: Date | undefined) => void;
  /** A jsforce connection of a user; the administrator unless told. */
  readonly connect: (username?: string) => Promise<Connection>;
  readonly close: () => Promise<void>;
}

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** Starts an empty org in memory, or on a file; at a moment other than the present, its nights begin there. */
export async function startTestOrg(file = ':memory:', at?: Date): Promise<TestOrg> {
  let moment = at;
  const org = openOrg({
    source: readAppSource(projectRoot),
    file,
    clock: () => moment ?? new Date()
  });
  const server = await startServer({ org, port: 0 });
  return {
    url: server.url,
    setClock: (next) => {
      moment = next;
    },
    connect: (username = 'admin@linchpin.local') => {
      const accessToken = org.issueToken(org.sessionFor(username).userId);
      return Promise.resolve(new Connection({ instanceUrl: server.url, accessToken, version: '67.0' }));
    },
    close: async () => {
      await server.close();
      org.close();
    }
  };
}
