import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';
import { deflateSync, gunzipSync, gzipSync } from 'node:zlib';

import { BODY_LIMIT } from '../../scripts/local-org/api/body.ts';
import { loadModel } from '../../scripts/local-org/metadata/source.ts';
import { openOrg } from '../../scripts/local-org/org.ts';
import { startServer } from '../../scripts/local-org/server.ts';
import { ADMIN, errorOf, openSession, projectRoot, refusal, startClientOrg } from './support/org.ts';
import type { ClientOrg } from './support/org.ts';

describe('HTTP', () => {
  let org: ClientOrg;
  before(async () => {
    org = await startClientOrg();
  });
  after(() => org.close());

  const post = (body: BodyInit, headers: Record<string, string> = {}): ReturnType<ClientOrg['request']> =>
    org.request('/sobjects/Account', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers }
    });

  it('takes compressed bodies', async () => {
    const body = Buffer.from('{"Name":"Squeezed"}');

    assert.equal((await post(gzipSync(body), { 'content-encoding': 'gzip' })).status, 201);
    assert.equal((await post(deflateSync(body), { 'content-encoding': 'deflate' })).status, 201);
    assert.equal((await post(body, { 'content-encoding': 'br' })).status, 415);
    assert.equal((await post('no gzip at all', { 'content-encoding': 'gzip' })).status, 400);
  });

  it('compresses large answers for clients that accept it', async () => {
    const { status, headers, body } = await raw(
      org.url,
      '/services/data/v67.0/sobjects/Account/describe',
      await openSession(org.url, ADMIN),
      { 'accept-encoding': 'gzip' }
    );

    const describeResult = JSON.parse(gunzipSync(body).toString()) as { name: string };
    assert.deepEqual(
      [status, headers['content-encoding'], headers['vary'], describeResult.name],
      [200, 'gzip', 'Accept-Encoding', 'Account']
    );
  });

  it('refuses bodies that are too large, as sent and as inflated', async () => {
    const bomb = gzipSync(Buffer.alloc(BODY_LIMIT + 1, ' '));

    const inflated = await post(bomb, { 'content-encoding': 'gzip' });
    const declared = await raw(
      org.url,
      '/services/data/v67.0/sobjects/Account',
      await openSession(org.url, ADMIN),
      {
        'content-length': String(BODY_LIMIT + 1)
      },
      'POST'
    );

    assert.ok(bomb.length < 1_000_000);
    assert.deepEqual(
      [inflated.status, errorOf(inflated).errorCode, declared.status],
      [413, 'REQUEST_ENTITY_TOO_LARGE', 413]
    );
  });

  it('refuses malformed percent signs, text that is not UTF-8 and unknown methods', async () => {
    const path = await org.request('/sobjects/%E0%A4%A');
    const latin = await post(Buffer.from([0x7b, 0x22, 0x4e, 0xe9, 0x22, 0x3a, 0x31, 0x7d]));
    const method = await org.request('/sobjects/Account', { method: 'PROPFIND' });

    assert.deepEqual([path.status, latin.status, method.status], [400, 400, 405]);
  });

  it('refuses bodies that are said to be something else than JSON', async () => {
    const answers = new Map<string, number>();
    for (const [path, body] of [
      ['/sobjects/Account', '{"Name":"Typed"}'],
      ['/composite/sobjects', '{"records":[]}'],
      ['/composite/tree/Account', '{"records":[]}'],
      ['/graphql', '{"query":"{ __typename }"}'],
      ['/ui-api/records', '{"apiName":"Account","fields":{"Name":"Typed"}}']
    ] as const) {
      for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded;charset=UTF-8']) {
        const answer = await org.request(path, { method: 'POST', body, headers: { 'content-type': type } });

        answers.set(`${path} ${type}`, answer.status);
        assert.equal(errorOf(answer).errorCode, 'UNSUPPORTED_MEDIA_TYPE', answer.text);
      }
    }

    assert.deepEqual([...new Set(answers.values())], [415]);
    assert.equal((await post('{"Name":"Typed"}', { 'content-type': 'Application/JSON; charset=utf-8' })).status, 201);
  });

  it('takes the method from the query where a client cannot send it', async () => {
    const { id } = (await post('{"Name":"Overridden"}')).json as { id: string };

    const answer = await org.request(`/sobjects/Account/${id}?_HttpMethod=PATCH`, {
      method: 'POST',
      body: '{"Industry":"Insurance"}'
    });

    assert.equal(answer.status, 204);
  });

  it('does not trip over keys that mean something to JavaScript', async () => {
    const answer = await post('{"Name":"A","__proto__":{"polluted":true},"constructor":1}');

    assert.equal(answer.status, 400);
    assert.equal(errorOf(answer).errorCode, 'INVALID_FIELD');
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('says clearly that a port is taken', async () => {
    const model = loadModel(`${projectRoot}/force-app`);
    const second = openOrg({ model, file: ':memory:' });

    const error = await refusal(startServer({ org: second, port: Number(new URL(org.url).port) }));
    second.close();

    assert.match(error.message, /^Port \d+ is already in use/);
  });

  it('logs no unexpected error', () => assert.deepEqual(org.log, []));
});

function raw(
  base: string,
  path: string,
  token: string,
  headers: Record<string, string>,
  method = 'GET'
): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port: new URL(base).port,
        path,
        method,
        headers: { authorization: `Bearer ${token}`, ...headers }
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          request.destroy();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
      }
    );
    request.on('error', reject);
    if (method === 'POST') request.flushHeaders();
    else request.end();
  });
}
