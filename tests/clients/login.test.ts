import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';

import { Connection, OAuth2 } from 'jsforce';

import { DEVELOPMENT_PASSWORD } from '../../scripts/local-org/api/auth/password.ts';
import { ADMIN, errorOf, openSession, refusal, send, startClientOrg } from './support/org.ts';
import type { ClientOrg } from './support/org.ts';

describe('login', () => {
  let org: ClientOrg;
  before(async () => {
    org = await startClientOrg();
  });
  after(() => org.close());

  it('logs in by SOAP with the development password and logs out', async () => {
    const connection = new Connection({ loginUrl: org.url, version: '50.0' });

    const user = await connection.login(ADMIN, DEVELOPMENT_PASSWORD);
    const { records } = await connection.query<{ Username: string }>(
      `SELECT Username FROM User WHERE Id = '${user.id}'`
    );
    const token = connection.accessToken ?? '';
    await connection.logout();

    assert.equal(records[0]?.Username, ADMIN);
    assert.match(token, /^00D\w{12,15}![.\w]+$/);
    assert.equal((await org.request('/limits', { token })).status, 401);
  });

  it('logs in by the OAuth username-password flow and knows who it is', async () => {
    const oauth2 = new OAuth2({ loginUrl: org.url, clientId: 'any', clientSecret: 'any' });
    const connection = new Connection({ oauth2, version: '67.0' });

    await connection.login(ADMIN, DEVELOPMENT_PASSWORD);
    const identity = await connection.identity();

    assert.equal(identity.username, ADMIN);
    assert.equal(identity.user_id, connection.userInfo?.id);
  });

  for (const [what, username, password] of [
    ['a wrong password', ADMIN, 'guess'],
    ['an unknown user', 'nobody@linchpin.local', DEVELOPMENT_PASSWORD],
    ['a user name with markup', '</username><password>', DEVELOPMENT_PASSWORD]
  ] as const) {
    it(`refuses ${what}`, async () => {
      const connection = new Connection({ loginUrl: org.url });

      assert.match((await refusal(connection.login(username, password))).message, /^INVALID_LOGIN/);
    });
  }

  it('refuses other OAuth flows by name', async () => {
    const answer = await send(`${org.url}/services/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials' })
    });

    assert.equal(answer.status, 400);
    assert.match(answer.text, /unsupported_grant_type.*client credentials/);
  });

  it('refuses malformed SOAP and document types', async () => {
    for (const body of ['<a>', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', '']) {
      const answer = await send(`${org.url}/services/Soap/u/60.0`, { method: 'POST', body });

      assert.equal(answer.status, 500);
      assert.match(answer.text, /not a well-formed SOAP envelope/);
    }
  });

  it('refuses other SOAP APIs in words that their clients show', async () => {
    const connection = new Connection({
      instanceUrl: org.url,
      accessToken: await openSession(org.url, ADMIN),
      version: '67.0'
    });

    const error = await refusal(connection.metadata.rename('CustomObject', 'Old__c', 'New__c'));
    const apex = await send(`${org.url}/services/Soap/s/67.0`, { method: 'POST', body: '<e/>' });

    assert.match(error.message, /The local org does not support the Metadata API call renameMetadata/);
    assert.equal(apex.status, 500);
    assert.match(apex.text, /<faultstring>.*The local org does not support the Apex API over SOAP/);
  });

  it('answers userinfo, identity of the own user only, and revokes', async () => {
    const token = await openSession(org.url, ADMIN);
    const headers = { authorization: `Bearer ${token}` };

    const info = (await send(`${org.url}/services/oauth2/userinfo`, { headers })).json as Record<string, string>;
    const foreign = await send(`${org.url}/id/${info['organization_id']}/005000000000999AAA`, { headers });
    const revoked = await send(`${org.url}/services/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ token })
    });

    assert.equal(info['preferred_username'], ADMIN);
    assert.equal(foreign.status, 403);
    assert.equal(revoked.status, 200);
    assert.equal((await send(`${org.url}/services/oauth2/userinfo`, { headers })).status, 401);
  });

  it('refuses requests without a session, with a wrong and with a revoked token', async () => {
    for (const authorization of [undefined, 'Bearer 00D000000000001!wrong', 'Basic YWRtaW46YWRtaW4=']) {
      const answer = await send(`${org.url}/services/data/v67.0/limits`, {
        headers: authorization === undefined ? {} : { authorization }
      });

      assert.equal(answer.status, 401);
      assert.equal(errorOf(answer).errorCode, 'INVALID_SESSION_ID');
    }
  });

  it('lists versions and health without a session', async () => {
    const versions = (await send(`${org.url}//services/data`)).json as {
      version: string;
      label: string;
      url: string;
    }[];
    const health = await send(`${org.url}/local-org/health`);

    assert.deepEqual(versions.at(-1), { label: "Summer '26", url: '/services/data/v67.0', version: '67.0' });
    assert.deepEqual(health.json, { status: 'ok', name: 'linchpin-local-org', version: '0.1.0' });
  });

  it('opens development sessions by JSON only', async () => {
    const form = await send(`${org.url}/local-org/session`, {
      method: 'POST',
      body: new URLSearchParams({ username: ADMIN })
    });
    const unknown = await send(`${org.url}/local-org/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"username":"nobody"}'
    });

    assert.equal(form.status, 415);
    assert.equal(unknown.status, 404);
  });

  it('refuses foreign origins and foreign host names, and grants none by CORS', async () => {
    const token = await openSession(org.url, ADMIN);
    const headers = { authorization: `Bearer ${token}` };

    const foreign = await rawStatus(org.url, '/services/data', { origin: 'https://evil.example' });
    const rebound = await rawStatus(org.url, '/services/data/v67.0/limits', { ...headers, host: 'evil.example' });
    const opaque = await rawStatus(org.url, '/local-org/health', { origin: 'null' });
    const own = await send(`${org.url}/services/data/v67.0/limits`, { headers: { ...headers, origin: org.url } });

    assert.deepEqual([foreign, rebound, opaque, own.status], [403, 403, 403, 200]);
    assert.equal(own.headers.get('access-control-allow-origin'), null);
  });
});

/** Status of a request whose Host and Origin are as given, which fetch would not send. */
function rawStatus(base: string, path: string, headers: Record<string, string>): Promise<number> {
  const { port } = new URL(base);
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
      .on('error', reject);
  });
}
