import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { connect } from '../import/connect.ts';
import { judgePath } from '../judges.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs an `sf` command with `--json` and gives its result; throws what the CLI printed when it fails. */
export type Sf = (...words: readonly string[]) => Promise<unknown>;

/** A copy of the project with a HOME of its own, in which the real CLI is logged in to a local org. */
export async function loginCli(folder: string, url: string): Promise<Sf> {
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ['sfdx-project.json', '.forceignore'])
    fs.copyFileSync(path.join(root, name), path.join(folder, name));
  fs.cpSync(path.join(root, 'force-app/main'), path.join(folder, 'force-app/main'), { recursive: true });
  const { accessToken } = await connect({ url });
  const login = ['org', 'login', 'access-token', '--instance-url', url, '--no-prompt', '--set-default'];
  await runSf(folder, { SF_ACCESS_TOKEN: accessToken ?? '' }, login);
  return (...words) => runSf(folder, {}, words);
}

async function runSf(
  folder: string,
  environment: Readonly<Record<string, string>>,
  words: readonly string[]
): Promise<unknown> {
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
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      cwd: folder,
      env,
      maxBuffer: 256 * 1024 * 1024
    });
    return (JSON.parse(stdout) as { result?: unknown }).result;
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout).slice(0, 2000) : '';
    throw new Error(`sf ${words.join(' ')} failed. ${said}`, { cause: error });
  }
}
