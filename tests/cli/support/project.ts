import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { build } from '../../../scripts/build.ts';
import { ensureJudges } from '../../../scripts/judges.ts';
import type { LocalOrg } from '../../../scripts/local-org/org-types.ts';
import { loadModel } from '../../../scripts/local-org/metadata/source.ts';
import { openOrg } from '../../../scripts/local-org/org.ts';
import { startServer } from '../../../scripts/local-org/server.ts';
import { startSf } from './sf.ts';
import type { CliAnswer, Sf } from './sf.ts';

export type { CliAnswer } from './sf.ts';

const root = path.resolve(import.meta.dirname, '../../..');

export const ADMIN = 'admin@linchpin.local';

/** An org, a folder with a project, and the CLI logged in between them. */
export interface CliProject extends Sf {
  readonly org: LocalOrg;
  readonly url: string;
  /** What the server wrote to its log: unexpected errors. */
  readonly log: readonly string[];
  /** Logs in again, e.g. as another user. */
  readonly login: (username: string, ...flags: readonly string[]) => Promise<CliAnswer>;
  readonly close: () => Promise<void>;
}

/** An empty org and a built copy of the whole project. */
export function startCliProject(): Promise<CliProject> {
  return start(openOrg({ file: ':memory:' }), (folder) => {
    fs.cpSync(path.join(root, 'force-app/main'), path.join(folder, 'force-app/main'), { recursive: true });
    const { problems } = build(folder);
    if (problems.length > 0) throw new Error(problems.join('\n'));
  });
}

/** An org of the app as `npm start` builds it, and a project without source, for commands about data. */
export function startDataProject(): Promise<CliProject> {
  const model = loadModel(path.join(root, 'force-app'));
  return start(openOrg({ model, file: ':memory:' }), (folder) => fs.mkdirSync(path.join(folder, 'force-app')));
}

async function start(org: LocalOrg, fill: (folder: string) => void): Promise<CliProject> {
  await ensureJudges();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-sf-'));
  for (const name of ['sfdx-project.json', '.forceignore'])
    fs.copyFileSync(path.join(root, name), path.join(folder, name));
  fill(folder);
  const log: string[] = [];
  const server = await startServer({ org, port: 0, log: (message) => log.push(message) });
  const sf = startSf(folder);
  const login = (username: string, ...flags: readonly string[]): Promise<CliAnswer> => {
    const token = org.issueToken(org.sessionFor(username).userId);
    const words = ['org', 'login', 'access-token', '--instance-url', server.url, '--no-prompt', ...flags];
    return sf.sfWith({ SF_ACCESS_TOKEN: token }, ...words);
  };
  const answer = await login(ADMIN, '--set-default');
  if (answer.status !== 0) throw new Error(answer.message);
  return {
    ...sf,
    org,
    url: server.url,
    log,
    login,
    close: async () => {
      await server.close();
      org.close();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  };
}
