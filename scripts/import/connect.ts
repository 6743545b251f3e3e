import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';

import { Connection } from 'jsforce';

import { judgePath } from '../judges.ts';

export interface ConnectOptions {
  /** Alias or username that the `sf` CLI is logged in to. */
  readonly targetOrg?: string;
  /** Address of a local org; without it, the one that `npm start` opens. */
  readonly url?: string;
  /** Username of the local org; the administrator unless told. */
  readonly username?: string;
}

export const apiVersion = '67.0';
export const defaultLocalUrl = 'http://localhost:7300';

/** An org that cannot be reached or refuses the login. */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';
}

/** Opens a jsforce connection to an org of the `sf` CLI, or to a local org. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  return options.targetOrg === undefined ? connectLocal(options) : connectCli(options.targetOrg);
}

async function connectLocal(options: ConnectOptions): Promise<Connection> {
  const url = (options.url ?? process.env['LINCHPIN_URL'] ?? defaultLocalUrl).replace(/\/+$/, '');
  let response: Response;
  try {
    response = await fetch(`${url}/local-org/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: options.username ?? 'admin@linchpin.local' })
    });
  } catch {
    throw new ConnectError(
      `No local org answers at ${url}. Start it with npm start, or name another org with --target-org ALIAS or --url ADDRESS.`
    );
  }
  const body = (await response.json().catch(() => ({}))) as { token?: string; message?: string };
  if (!response.ok || body.token === undefined)
    throw new ConnectError(`The local org at ${url} refused the login: ${body.message ?? response.statusText}`);
  return new Connection({ instanceUrl: url, accessToken: body.token, version: apiVersion, maxRequest: 4 });
}

/** Older CLIs show the token with the org; newer ones hide it there and have a command for it. */
async function connectCli(alias: string): Promise<Connection> {
  const org = await askCli<{ accessToken?: string; instanceUrl: string }>(alias, [
    'org',
    'display',
    '--target-org',
    alias
  ]);
  const shown = org.accessToken ?? '';
  const { accessToken } = shown.startsWith('00D')
    ? { accessToken: shown }
    : await askCli<{ accessToken: string }>(alias, [
        'org',
        'auth',
        'show-access-token',
        '--no-prompt',
        '--target-org',
        alias
      ]);
  return new Connection({
    instanceUrl: org.instanceUrl.replace(/\/+$/, ''),
    accessToken,
    version: apiVersion,
    maxRequest: 4
  });
}

/** The result of an `sf` command; throws {@link ConnectError} with the CLI's own reason. */
async function askCli<Result>(alias: string, words: readonly string[]): Promise<Result> {
  // The CLI among the judges runs on this very Node; one of the user's own runs on what it came with.
  const own = judgePath('@salesforce/cli/bin/run.js');
  const [command, ...first] = fs.existsSync(own) ? [process.execPath, own] : ['sf'];
  const environment = {
    ...process.env,
    SF_DISABLE_TELEMETRY: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true'
  };
  try {
    const { stdout } = await promisify(execFile)(command, [...first, ...words, '--json'], {
      env: environment,
      maxBuffer: 10_000_000
    });
    return (JSON.parse(stdout) as { result: Result }).result;
  } catch (error) {
    const stdout = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    const reason =
      /"message":\s*"([^"]+)"/.exec(stdout)?.[1] ?? (error instanceof Error ? error.message : String(error));
    throw new ConnectError(`The sf CLI knows no usable org "${alias}": ${reason}`);
  }
}
