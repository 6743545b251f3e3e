import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { createUser, openSession, send } from '../clients/support/org.ts';
import type { Answer } from '../clients/support/org.ts';
import { startTestOrg } from '../support/local-org.ts';
import type { TestOrg } from '../support/local-org.ts';

const PASSWORD = 'linchpin-local';
const JSON_TYPE = { 'content-type': 'application/json' };

/** Every protocol's way of asking with a token, and how it refuses one that is no good. */
const PROTOCOLS: Readonly<Record<string, (url: string, token: string) => Promise<Answer>>> = {
  REST: (url, token) => rest(url, token, '/sobjects'),
  query: (url, token) => rest(url, token, '/query?q=SELECT+Id+FROM+Account'),
  composite: (url, token) => rest(url, token, '/composite', { compositeRequest: [] }),
  GraphQL: (url, token) => rest(url, token, '/graphql', { query: '{ __typename }' }),
  'UI API': (url, token) => rest(url, token, '/ui-api/object-info'),
  Bulk: (url, token) => rest(url, token, '/jobs/ingest', { object: 'Account', operation: 'insert' }),
  Tooling: (url, token) => rest(url, token, '/tooling/query?q=SELECT+Id+FROM+SourceMember'),
  'Metadata (REST)': (url, token) => rest(url, token, '/metadata/deployRequest/0Af000000000001AAA'),
  SOAP: (url, token) => soap(url, token, 'u', 'urn:partner.soap.sforce.com', 'getUserInfo'),
  'Metadata (SOAP)': (url, token) =>
    soap(url, token, 'm', 'http://soap.sforce.com/2006/04/metadata', 'describeMetadata')
};

function rest(url: string, token: string, path: string, body?: unknown): Promise<Answer> {
  const authorization = `Bearer ${token}`;
  return send(`${url}/services/data/v67.0${path}`, {
    headers: { authorization, ...JSON_TYPE },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
  });
}

function soap(url: string, token: string, api: string, namespace: string, call: string): Promise<Answer> {
  return send(`${url}/services/Soap/${api}/67.0`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml', soapaction: '""' },
    body: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns="${namespace}"><e:Header><SessionHeader><sessionId>${token}</sessionId></SessionHeader></e:Header><e:Body><${call}/></e:Body></e:Envelope>`
  });
}

const isSoap = (protocol: string): boolean => protocol.includes('SOAP');

describe('sessions', () => {
  let org: TestOrg;
  let admin: Connection;
  let userId: string;
  const username = 'worker@sessions.example';
  before(async () => {
    org = await startTestOrg();
    admin = await org.connect();
    userId = await createUser(admin, username, ['LinchpinAdmin'], 'System Administrator');
  });
  after(() => org.close());

  const open = (): Promise<string> => openSession(org.url, username);

  /** The token is refused by every protocol, in its own form. */
  async function expectRefused(token: string): Promise<void> {
    for (const [protocol, ask] of Object.entries(PROTOCOLS)) {
      const answer = await ask(org.url, token);
      if (isSoap(protocol)) {
        assert.equal(answer.status, 500, protocol);
        assert.match(answer.text, /<faultcode>sf:INVALID_SESSION_ID<\/faultcode>/, protocol);
        assert.match(
          answer.text,
          /<faultstring>INVALID_SESSION_ID: Invalid Session ID found in SessionHeader/,
          protocol
        );
      } else {
        const expected = [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }];
        assert.deepEqual([answer.status, answer.json], [401, expected], protocol);
      }
    }
  }

  async function expectAccepted(token: string): Promise<void> {
    for (const [protocol, ask] of Object.entries(PROTOCOLS)) {
      const answer = await ask(org.url, token);
      assert.doesNotMatch(answer.text, /INVALID_SESSION_ID/, protocol);
    }
  }

  it('are accepted by every protocol while they last', async () => {
    await expectAccepted(await open());
  });

  it('are refused by every protocol when the token is made up', async () => {
    const token = await open();

    await expectRefused('00D000000000001!AQmadeup');
    await expectRefused(`${token}x`);
    await expectRefused(token.toLowerCase());
  });

  it('expire', async () => {
    const token = await open();
    const day = 24 * 60 * 60 * 1000;
    try {
      org.setClock(new Date(Date.now() + 29 * day));
      await expectAccepted(token);
      org.setClock(new Date(Date.now() + 31 * day));
      await expectRefused(token);
    } finally {
      org.setClock(undefined);
    }
  });

  it('end by revocation, by POST and by GET, once', async () => {
    const revoke = (path: string, body?: URLSearchParams): Promise<Answer> =>
      send(`${org.url}/services/oauth2/revoke${path}`, body === undefined ? {} : { method: 'POST', body });
    const [first, second, other] = [await open(), await open(), await open()];

    const answers = [
      await revoke('', new URLSearchParams({ token: first })),
      await revoke(`?token=${encodeURIComponent(second)}`),
      await revoke('', new URLSearchParams({ token: first }))
    ];

    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 400]
    );
    await expectRefused(first);
    await expectRefused(second);
    await expectAccepted(other);
  });

  it('end by logout in SOAP', async () => {
    const token = await open();

    const answer = await soap(org.url, token, 'u', 'urn:partner.soap.sforce.com', 'logout');

    assert.equal(answer.status, 200, answer.text);
    await expectRefused(token);
  });

  /** Ways in that ask for the username. */
  const logins = async (): Promise<readonly number[]> => {
    const oauth = new URLSearchParams({ grant_type: 'password', username, password: PASSWORD });
    const answers = [
      await send(`${org.url}/services/oauth2/token`, { method: 'POST', body: oauth }),
      await send(`${org.url}/local-org/session`, {
        method: 'POST',
        headers: JSON_TYPE,
        body: JSON.stringify({ username })
      }),
      await send(`${org.url}/services/Soap/u/67.0`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml', soapaction: '""' },
        body: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:partner.soap.sforce.com"><e:Body><login><username>${username}</username><password>${PASSWORD}</password></login></e:Body></e:Envelope>`
      })
    ];
    return answers.map(({ status }) => status);
  };

  it('stop at once when the user is made inactive, and nobody logs in as that user', async () => {
    const token = await open();
    await expectAccepted(token);

    await admin.sobject('User').update({ Id: userId, IsActive: false });

    await expectRefused(token);
    assert.deepEqual(await logins(), [400, 404, 500]);
    await admin.sobject('User').update({ Id: userId, IsActive: true });
    assert.deepEqual(await logins(), [200, 200, 200]);
  });

  it('stop at once when the user is frozen, and nobody logs in as that user', async () => {
    const token = await open();
    const { records } = await admin.query<{ Id: string; IsFrozen: boolean }>(
      `SELECT Id, IsFrozen FROM UserLogin WHERE UserId = '${userId}'`
    );
    const [login] = records;
    assert.equal(login?.IsFrozen, false);

    await admin.sobject('UserLogin').update({ Id: login.Id, IsFrozen: true });

    await expectRefused(token);
    assert.deepEqual(await logins(), [400, 404, 500]);
    await admin.sobject('UserLogin').update({ Id: login.Id, IsFrozen: false });
    assert.deepEqual(await logins(), [200, 200, 200]);
  });

  it('know the rows of frozen logins as the org’s own: nobody makes or deletes them', async () => {
    const described = await admin.sobject('UserLogin').describe();
    const created = await rest(org.url, await open(), '/sobjects/UserLogin', { IsFrozen: true });

    assert.deepEqual([described.createable, described.deletable, described.updateable], [false, false, true]);
    assert.deepEqual(
      [created.status, (created.json as { errorCode: string }[])[0]?.errorCode],
      [400, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY']
    );
  });

  it('lose a permission set’s rights as soon as it is taken away', async () => {
    const token = await open();
    const seen = async (): Promise<boolean> => {
      const { text } = await rest(org.url, token, '/sobjects/Stakeholder__c/describe');
      return text.includes('"Why__c"');
    };
    assert.equal(await seen(), true);
    const soql = `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${userId}'`;
    const { records } = await admin.query<{ Id: string }>(soql);

    await admin.sobject('PermissionSetAssignment').destroy(records.map(({ Id }) => Id));

    assert.equal(await seen(), false);
  });
});
