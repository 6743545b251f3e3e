import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';

import { hostNamesOf, isLoopbackHost } from '../../scripts/local-org/api/guard.ts';
import { openOrg } from '../../scripts/local-org/org.ts';
import { startServer } from '../../scripts/local-org/server.ts';
import { ADMIN, openSession, startClientOrg } from '../clients/support/org.ts';
import type { ClientOrg } from '../clients/support/org.ts';

interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

const LIMITS = '/services/data/v67.0/limits';
const SESSION = '/local-org/session';

describe('requests from web pages of another origin', () => {
  let org: ClientOrg;
  let port: number;
  let token: string;
  before(async () => {
    org = await startClientOrg();
    port = Number(new URL(org.url).port);
    token = await openSession(org.url, ADMIN);
  });
  after(() => org.close());

  /** A request whose headers are all as given, which fetch would not send. */
  const send = (method: string, path: string, headers: http.OutgoingHttpHeaders, body?: string): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      });
      request.on('error', reject);
      request.end(body);
    });
  const accounts = async (): Promise<number> =>
    ((await org.request('/query?q=SELECT+COUNT()+FROM+Account')).json as { totalSize: number }).totalSize;
  const bearer = (): http.OutgoingHttpHeaders => ({ authorization: `Bearer ${token}` });

  for (const [who, headers] of Object.entries<http.OutgoingHttpHeaders>({
    'a foreign origin': { origin: 'https://evil.example' },
    'another port of this machine': { origin: 'http://localhost:9' },
    'the same port by another name': { origin: 'http://127.0.0.1:1' },
    'an opaque origin, as of a sandboxed frame': { origin: 'null' },
    'an origin that begins like ours': { origin: 'http://localhost.evil.example' },
    'an image or script of a foreign page': { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    'an image or script of another port': { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' },
    'a frame of a foreign page': {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'iframe'
    }
  })) {
    it(`refuses ${who}, even with a token, and allows nothing by CORS`, async () => {
      const before = await accounts();
      const json = { 'content-type': 'application/json' };
      const replies = [
        await send('GET', LIMITS, { ...bearer(), ...headers }),
        await send(
          'POST',
          '/services/data/v67.0/sobjects/Account',
          { ...bearer(), ...json, ...headers },
          '{"Name":"X"}'
        ),
        await send('POST', SESSION, { ...json, ...headers }, JSON.stringify({ username: ADMIN })),
        await send(
          'POST',
          '/services/oauth2/token',
          headers,
          `grant_type=password&username=${ADMIN}&password=linchpin-local`
        ),
        await send('OPTIONS', LIMITS, { ...headers, 'access-control-request-method': 'GET' })
      ];

      for (const { status, headers: answered, text } of replies) {
        assert.equal(status, 403, text);
        assert.deepEqual(
          Object.keys(answered).filter((name) => name.startsWith('access-control-')),
          []
        );
        assert.equal(answered['cross-origin-resource-policy'], 'same-origin');
        assert.doesNotMatch(text, /00D/);
      }
      assert.equal(await accounts(), before);
    });
  }

  for (const host of [
    'evil.example',
    'evil.example:80',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.1:1@evil.example'
  ]) {
    it(`refuses the host name ${host}, to which a foreign name may have been rebound`, async () => {
      const read = await send('GET', LIMITS, { ...bearer(), host });
      const login = await send(
        'POST',
        SESSION,
        { host, 'content-type': 'application/json' },
        `{"username":"${ADMIN}"}`
      );

      assert.ok(read.status === 403 || read.status === 400, read.text);
      assert.ok(login.status === 403 || login.status === 400, login.text);
      assert.doesNotMatch(login.text, /token/);
    });
  }

  it('takes no form and no plain text for a session, whatever it contains', async () => {
    const body = JSON.stringify({ username: ADMIN });
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      undefined
    ]) {
      const reply = await send('POST', SESSION, type === undefined ? {} : { 'content-type': type }, body);

      assert.equal(reply.status, 415, type);
    }
  });

  it('asks for a token wherever something is read or written; cookies are none', async () => {
    for (const [method, path] of [
      ['GET', LIMITS],
      ['POST', '/services/data/v67.0/sobjects/Account'],
      ['DELETE', '/services/data/v67.0/sobjects/Account/001000000000001AAA'],
      ['POST', '/services/data/v67.0/graphql'],
      ['POST', '/services/data/v67.0/jobs/ingest'],
      ['POST', '/services/data/v67.0/composite'],
      ['PATCH', '/services/data/v67.0/ui-api/records/001000000000001AAA'],
      ['GET', '/services/data/v67.0/tooling/query?q=SELECT+Id+FROM+SourceMember']
    ] as const) {
      const reply = await send(
        method,
        path,
        { cookie: `sid=${token}`, 'content-type': 'application/json' },
        /^P/.test(method) ? '{}' : undefined
      );

      assert.equal(reply.status, 401, `${method} ${path}`);
      assert.match(reply.text, /INVALID_SESSION_ID/);
    }
  });

  it('serves its own pages and clients that are no browsers', async () => {
    const own = await send('GET', LIMITS, {
      ...bearer(),
      origin: org.url,
      host: new URL(org.url).host,
      'sec-fetch-site': 'same-origin'
    });
    const plain = await send('GET', LIMITS, bearer());

    assert.deepEqual([own.status, plain.status], [200, 200]);
  });
});

describe('the address that a local org listens on', () => {
  const opened = async (host?: string): Promise<{ log: string[]; address: string; close: () => Promise<void> }> => {
    const log: string[] = [];
    const org = openOrg({ file: ':memory:' });
    const server = await startServer({
      org,
      port: 0,
      log: (message) => log.push(message),
      ...(host === undefined ? {} : { host })
    });
    return {
      log,
      address: server.address,
      close: async () => {
        await server.close();
        org.close();
      }
    };
  };

  it('is this machine alone unless told otherwise', async () => {
    const org = await opened();
    await org.close();

    assert.equal(org.address, '127.0.0.1');
    assert.deepEqual(org.log, []);
  });

  it('is wider only when told, and warns', async () => {
    const org = await opened('0.0.0.0');
    await org.close();

    assert.equal(org.address, '0.0.0.0');
    assert.match(org.log.join('\n'), /^Warning: the local org listens on 0\.0\.0\.0, port \d+, beyond this machine/);
  });

  it('tells loopback names from others, and knows the names under which it is reached', () => {
    assert.deepEqual(['localhost', '127.0.0.1', '127.1.2.3', '::1'].map(isLoopbackHost), [true, true, true, true]);
    assert.deepEqual(['0.0.0.0', '::', '192.168.1.5', 'evil.example'].map(isLoopbackHost), [
      false,
      false,
      false,
      false
    ]);
    assert.deepEqual(hostNamesOf('FE80::1'), ['[fe80::1]']);
    assert.ok(hostNamesOf('0.0.0.0').includes('127.0.0.1'));
  });
});
