import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { build } from '../../../scripts/build.ts';
import { ensureJudges, judgePath } from '../../../scripts/judges.ts';
import type { LocalOrg } from '../../../scripts/local-org/org-types.ts';
import { openOrg } from '../../../scripts/local-org/org.ts';
import { startServer } from '../../../scripts/local-org/server.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** What the CLI printed with `--json`. */
export interface CliAnswer {
  readonly status: number;
  readonly message?: string;
  readonly result?: unknown;
}

/** An empty org, a built copy of the project, and the CLI logged in between them. */
export interface CliProject {
  readonly org: LocalOrg;
  readonly folder: string;
  /** What the server wrote to its log: unexpected errors. */
  readonly log: readonly string[];
  /** Runs a command with `--json` in the project. */
  sf(...words: readonly string[]): Promise<CliAnswer>;
  /** The same with more environment. */
  sfWith(environment: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<CliAnswer>;
  close(): Promise<void>;
}

/** Starts all of it; the CLI has a HOME of its own. */
export async function startCliProject(): Promise<CliProject> {
  await ensureJudges();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-sf-'));
  for (const name of ['sfdx-project.json', '.forceignore'])
    fs.copyFileSync(path.join(root, name), path.join(folder, name));
  fs.cpSync(path.join(root, 'force-app/main'), path.join(folder, 'force-app/main'), { recursive: true });
  const { problems } = build(folder);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const org = openOrg({ file: ':memory:' });
  const log: string[] = [];
  const server = await startServer({ org, port: 0, log: (message) => log.push(message) });
  const sfWith = (environment: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<CliAnswer> =>
    runCli(folder, environment, words);
  const token = org.issueToken(org.sessionFor('admin@linchpin.local').userId);
  const login = ['org', 'login', 'access-token', '--instance-url', server.url, '--no-prompt', '--set-default'];
  const answer = await sfWith({ SF_ACCESS_TOKEN: token }, ...login);
  if (answer.status !== 0) throw new Error(answer.message);
  return {
    org,
    folder,
    log,
    sfWith,
    sf: (...words) => sfWith({}, ...words),
    close: async () => {
      await server.close();
      org.close();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  };
}

function runCli(
  folder: string,
  environment: Readonly<Record<string, string>>,
  words: readonly string[]
): Promise<CliAnswer> {
  const env = {
    ...process.env,
    HOME: folder,
    SF_DISABLE_TELEMETRY: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
    SF_DOMAIN_RETRY: '0',
    ...environment
  };
  const args = [judgePath('@salesforce/cli/bin/run.js'), ...words, '--json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(`sf ${words.join(' ')} said nothing. ${stderr} ${error?.message ?? ''}`));
      else resolve(JSON.parse(stdout) as CliAnswer);
    });
  });
}
