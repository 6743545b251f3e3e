import path from 'node:path';

import { Connection } from 'jsforce';

import { readAppSource } from '../../../scripts/appSource.ts';
import type { LocalOrg } from '../../../scripts/local-org/org-types.ts';
import { openOrg } from '../../../scripts/local-org/org.ts';
import { startServer } from '../../../scripts/local-org/server.ts';

/** A served org that tests reach over HTTP only. */
export interface ClientOrg {
  readonly url: string;
  /** What the server wrote to its log: unexpected errors. */
  readonly log: readonly string[];
  /** A jsforce connection of a user; the administrator unless told. */
  connect(username?: string): Promise<Connection>;
  /** A plain request below `/services/data/v67.0`, as the administrator unless told. */
  request(path: string, init?: RequestInit & { readonly token?: string }): Promise<Answer>;
  close(): Promise<void>;
}

/** An HTTP answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

export const ADMIN = 'admin@linchpin.local';
export const projectRoot = path.resolve(import.meta.dirname, '../../..');

/** Serves the deployable metadata, and the fixtures' permission sets, on a free port. */
export function startClientOrg(file = ':memory:'): Promise<ClientOrg> {
  const source = readAppSource(projectRoot, { more: [path.join(projectRoot, 'tests/clients/fixtures')] });
  return serve(openOrg({ source, file }));
}

/** Serves an org that nothing was deployed to. */
export function startEmptyOrg(): Promise<ClientOrg> {
  return serve(openOrg({ file: ':memory:' }));
}

async function serve(org: LocalOrg): Promise<ClientOrg> {
  const log: string[] = [];
  const server = await startServer({ org, port: 0, log: (message) => log.push(message) });
  const tokens = new Map<string, string>();
  const tokenOf = async (username: string): Promise<string> => {
    const known = tokens.get(username) ?? (await openSession(server.url, username));
    tokens.set(username, known);
    return known;
  };
  return {
    url: server.url,
    log,
    connect: async (username = ADMIN) =>
      new Connection({ instanceUrl: server.url, accessToken: await tokenOf(username), version: '67.0' }),
    request: async (target, { token, ...init } = {}) =>
      send(`${server.url}/services/data/v67.0${target}`, {
        ...init,
        headers: {
          authorization: `Bearer ${token ?? (await tokenOf(ADMIN))}`,
          ...(typeof init.body === 'string' ? { 'content-type': 'application/json' } : {}),
          ...(init.headers as Record<string, string> | undefined)
        }
      }),
    close: async () => {
      await server.close();
      org.close();
    }
  };
}

/** A development token of a user. */
export async function openSession(url: string, username: string): Promise<string> {
  const { json } = await send(`${url}/local-org/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username })
  });
  return (json as { token: string }).token;
}

/** Sends a request and reads its answer whole. */
export async function send(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text !== '' ? JSON.parse(text) : undefined
  };
}

/** What the REST API answers when it refuses a request. */
export interface RestError {
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
}

/** The first error of a refused request. */
export function errorOf(answer: Answer): RestError {
  return (answer.json as readonly RestError[])[0] ?? { errorCode: '', message: answer.text };
}

/** A user with permission sets, made through the API. */
export async function createUser(
  admin: Connection,
  username: string,
  permissionSets: readonly string[],
  profileName = 'Standard User'
): Promise<string> {
  const profile = await admin.query<{ Id: string }>(`SELECT Id FROM Profile WHERE Name = '${profileName}'`);
  const user = await admin.sobject('User').create({
    Username: username,
    LastName: 'Tester',
    Email: username,
    Alias: 'tester',
    ProfileId: profile.records[0]?.Id ?? '',
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    LanguageLocaleKey: 'en_US'
  });
  for (const name of permissionSets) {
    const set = await admin.query<{ Id: string }>(`SELECT Id FROM PermissionSet WHERE Name = '${name}'`);
    await admin
      .sobject('PermissionSetAssignment')
      .create({ AssigneeId: user.id ?? '', PermissionSetId: set.records[0]?.Id ?? '' });
  }
  return user.id ?? '';
}

/** The error that a promise is rejected with. */
export async function refusal(promise: PromiseLike<unknown>): Promise<Error & { readonly errorCode?: string }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error('The request was expected to be refused and was not.');
}
