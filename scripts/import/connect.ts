import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { Connection } from 'jsforce';

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

async function connectCli(alias: string): Promise<Connection> {
  const own = path.resolve(import.meta.dirname, '../../judges/node_modules/.bin/sf');
  const sf = fs.existsSync(own) ? own : 'sf';
  const environment = {
    ...process.env,
    SF_DISABLE_TELEMETRY: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true'
  };
  let output: string;
  try {
    output = (
      await promisify(execFile)(sf, ['org', 'display', '--target-org', alias, '--json'], {
        env: environment,
        maxBuffer: 10_000_000
      })
    ).stdout;
  } catch (error) {
    const stdout = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    const reason =
      /"message":\s*"([^"]+)"/.exec(stdout)?.[1] ?? (error instanceof Error ? error.message : String(error));
    throw new ConnectError(`The sf CLI knows no usable org "${alias}": ${reason}`);
  }
  const { result } = JSON.parse(output) as { result: { accessToken: string; instanceUrl: string } };
  return new Connection({
    instanceUrl: result.instanceUrl,
    accessToken: result.accessToken,
    version: apiVersion,
    maxRequest: 4
  });
}
