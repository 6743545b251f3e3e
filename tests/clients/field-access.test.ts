import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { createUser, errorOf, openSession, startClientOrg } from './support/org.ts';
import type { Answer, ClientOrg } from './support/org.ts';

const SELLER = 'seller@linchpin.local';
const SECRET = 'Would leave within a year';

/** The seller may not see `Why__c`, may see but not change `Influence__c`, and has no access to interviews. */
describe('permissions through every door', () => {
  let org: ClientOrg;
  let admin: Connection;
  let token: string;
  let accountId: string;
  let stakeholderId: string;
  before(async () => {
    org = await startClientOrg();
    admin = await org.connect();
    await createUser(admin, SELLER, ['RestrictedSeller']);
    token = await openSession(org.url, SELLER);
    accountId = (
      (await post('/sobjects/Account', { Name: 'Seller account', AccountKey__c: 'SELL' })).json as { id: string }
    ).id;
    const person = await post('/sobjects/Stakeholder__c', {
      Name: 'Ada',
      Account__c: accountId,
      StakeholderKey__c: 'S-1'
    });
    stakeholderId = (person.json as { id: string }).id;
    await admin.sobject('Stakeholder__c').update({ Id: stakeholderId, Why__c: SECRET, Influence__c: 'High' });
    await admin.sobject('StakeholderInterview__c').create({ Stakeholder__c: stakeholderId, HeldOn__c: '2025-03-01' });
  });
  after(() => org.close());

  const ask = (path: string, init: RequestInit = {}): Promise<Answer> => org.request(path, { ...init, token });
  const post = (path: string, body: unknown, method = 'POST'): Promise<Answer> =>
    ask(path, { method, body: JSON.stringify(body) });
  const query = (soql: string): Promise<Answer> => ask(`/query?q=${encodeURIComponent(soql)}`);
  const graphql = (text: string): Promise<Answer> => post('/graphql', { query: text });
  const secretNow = async (): Promise<unknown> =>
    (await admin.sobject('Stakeholder__c').retrieve(stakeholderId))['Why__c'];
  const influenceNow = async (): Promise<unknown> =>
    (await admin.sobject('Stakeholder__c').retrieve(stakeholderId))['Influence__c'];

  it('shows the record without the field', async () => {
    const answer = await ask(`/sobjects/Stakeholder__c/${stakeholderId}`);
    const record = answer.json as Record<string, unknown>;

    assert.equal(record['Influence__c'], 'High');
    assert.equal('Why__c' in record, false);
    assert.doesNotMatch(answer.text, new RegExp(SECRET));
  });

  for (const [where, soql] of [
    ['the select list', 'SELECT Why__c FROM Stakeholder__c'],
    ['any letter case', 'SELECT WHY__C FROM Stakeholder__c'],
    ['a filter', `SELECT Id FROM Stakeholder__c WHERE Why__c = '${SECRET}'`],
    ['a LIKE filter', "SELECT Id FROM Stakeholder__c WHERE Why__c LIKE 'W%'"],
    ['an order', 'SELECT Id FROM Stakeholder__c ORDER BY Support__c'],
    ['a group', 'SELECT Support__c, COUNT(Id) FROM Stakeholder__c GROUP BY Support__c'],
    ['an aggregate', 'SELECT MAX(LeftOn__c) FROM Stakeholder__c'],
    ['HAVING', 'SELECT Title__c FROM Stakeholder__c GROUP BY Title__c HAVING MAX(LeftOn__c) > 2020-01-01'],
    ['a child query', 'SELECT Id, (SELECT Why__c FROM Stakeholders__r) FROM Account'],
    [
      "a child query's filter",
      "SELECT Id, (SELECT Id FROM Stakeholders__r WHERE Support__c = 'Champion') FROM Account"
    ],
    [
      'a semi-join',
      "SELECT Id FROM Account WHERE Id IN (SELECT Account__c FROM Stakeholder__c WHERE Support__c = 'Champion')"
    ],
    ['a hidden parent', 'SELECT Contact__r.Name FROM Stakeholder__c'],
    ['toLabel', 'SELECT toLabel(Support__c) FROM Stakeholder__c']
  ] as const) {
    it(`refuses the field in ${where} of SOQL as if it did not exist`, async () => {
      const answer = await query(soql);

      assert.deepEqual([answer.status, errorOf(answer).errorCode], [400, 'INVALID_FIELD'], answer.text);
    });
  }

  it('does not describe its column for the CLI', async () => {
    const answer = await ask(`/query?q=${encodeURIComponent('SELECT Why__c FROM Stakeholder__c')}&columns=true`);

    assert.deepEqual([answer.status, errorOf(answer).errorCode], [400, 'INVALID_FIELD']);
  });

  it('refuses objects without access, directly and as children', async () => {
    const answers = await Promise.all([
      query('SELECT Id FROM StakeholderInterview__c'),
      ask('/sobjects/StakeholderInterview__c/describe'),
      query('SELECT Id, (SELECT Id FROM Interviews__r) FROM Stakeholder__c'),
      ask(`/sobjects/Stakeholder__c/${stakeholderId}/Interviews__r`),
      post('/sobjects/StakeholderInterview__c', { Stakeholder__c: stakeholderId, HeldOn__c: '2025-03-02' })
    ]);

    assert.deepEqual(
      answers.map(({ status }) => status),
      [400, 404, 400, 404, 404]
    );
  });

  it('leaves FIELDS(ALL) and describe without it', async () => {
    const all = await query('SELECT FIELDS(ALL) FROM Stakeholder__c LIMIT 10');
    const described = await ask('/sobjects/Stakeholder__c/describe');

    assert.equal(all.status, 200, all.text);
    assert.doesNotMatch(all.text, /Why__c/);
    assert.doesNotMatch(described.text, /"Why__c"/);
  });

  it('refuses it among the fields of a read', async () => {
    const answers = await Promise.all([
      ask(`/sobjects/Stakeholder__c/${stakeholderId}?fields=Name,Why__c`),
      ask(`/sobjects/Stakeholder__c/StakeholderKey__c/S-1?fields=Why__c`),
      ask(`/composite/sobjects/Stakeholder__c?ids=${stakeholderId}&fields=Why__c`),
      ask(`/sobjects/Account/${accountId}/Stakeholders__r?fields=Why__c`)
    ]);

    assert.deepEqual(
      answers.map((answer) => [answer.status, errorOf(answer).errorCode]),
      Array(4).fill([400, 'INVALID_FIELD'])
    );
  });

  for (const field of ['Why__c', 'Influence__c'] as const) {
    const values = { [field]: field === 'Why__c' ? 'Overwritten' : 'Low' };
    const unchanged = async (): Promise<void> => {
      assert.deepEqual([await secretNow(), await influenceNow()], [SECRET, 'High']);
    };
    const isRefusal = (text: string): void =>
      assert.match(text, /INVALID_FIELD|INVALID_FIELD_FOR_INSERT_UPDATE|InvalidBatch/);

    it(`does not set ${field} through REST`, async () => {
      const update = await post(`/sobjects/Stakeholder__c/${stakeholderId}`, values, 'PATCH');
      const create = await post('/sobjects/Stakeholder__c', { Name: 'New', Account__c: accountId, ...values });
      const upsert = await post('/sobjects/Stakeholder__c/StakeholderKey__c/S-1', values, 'PATCH');

      for (const answer of [update, create, upsert]) {
        assert.equal(answer.status, 400);
        isRefusal(answer.text);
      }
      await unchanged();
    });

    it(`does not set ${field} through collections, composite, batch and trees`, async () => {
      const record = { attributes: { type: 'Stakeholder__c' }, id: stakeholderId, ...values };
      const created = { Name: 'New', Account__c: accountId, ...values };
      const url = `/services/data/v67.0/sobjects/Stakeholder__c/${stakeholderId}`;

      const answers = [
        await post('/composite/sobjects', { records: [record] }, 'PATCH'),
        await post('/composite/sobjects', { records: [{ attributes: { type: 'Stakeholder__c' }, ...created }] }),
        await post(
          '/composite/sobjects/Stakeholder__c/StakeholderKey__c',
          { records: [{ attributes: { type: 'Stakeholder__c' }, StakeholderKey__c: 'S-1', ...values }] },
          'PATCH'
        ),
        await post('/composite', { compositeRequest: [{ method: 'PATCH', url, referenceId: 'a', body: values }] }),
        await post('/composite/batch', { batchRequests: [{ method: 'PATCH', url, richInput: values }] }),
        await post('/composite/tree/Stakeholder__c', {
          records: [{ attributes: { type: 'Stakeholder__c', referenceId: 'r' }, ...created }]
        })
      ];

      for (const answer of answers) isRefusal(answer.text);
      await unchanged();
      assert.equal((await admin.query("SELECT Id FROM Stakeholder__c WHERE Name = 'New'")).totalSize, 0);
    });

    it(`does not set ${field} through Bulk API`, async () => {
      const created = await post('/jobs/ingest', { object: 'Stakeholder__c', operation: 'update', contentType: 'CSV' });
      const { id } = created.json as { id: string };
      await ask(`/jobs/ingest/${id}/batches`, {
        method: 'PUT',
        body: `Id,${field}\n${stakeholderId},${values[field] ?? ''}\n`,
        headers: { 'content-type': 'text/csv' }
      });
      await post(`/jobs/ingest/${id}`, { state: 'UploadComplete' }, 'PATCH');

      const info = await ask(`/jobs/ingest/${id}`);
      const failed = await ask(`/jobs/ingest/${id}/failedResults`);

      isRefusal(info.text + failed.text);
      await unchanged();
    });

    it(`does not set ${field} through GraphQL and the UI API`, async () => {
      const input = `{Id: "${stakeholderId}", Stakeholder__c: {${field}: "${values[field] ?? ''}"}}`;
      const mutated = await graphql(`mutation { uiapi { Stakeholder__cUpdate(input: ${input}) { Record { Id } } } }`);
      const patched = await post(`/ui-api/records/${stakeholderId}`, { fields: values }, 'PATCH');
      const created = await post('/ui-api/records', {
        apiName: 'Stakeholder__c',
        fields: { Name: 'New', Account__c: accountId, ...values }
      });

      assert.ok((mutated.json as { errors: unknown[] }).errors.length > 0, mutated.text);
      assert.deepEqual([patched.status, created.status], [400, 400], patched.text + created.text);
      await unchanged();
    });
  }

  it('does not tell it through GraphQL', async () => {
    for (const text of [
      '{ uiapi { query { Stakeholder__c { edges { node { Why__c { value } } } } } } }',
      `{ uiapi { query { Stakeholder__c(where: {Why__c: {like: "W%"}}) { edges { node { Id } } } } } }`,
      '{ uiapi { query { Stakeholder__c(orderBy: {Why__c: {order: ASC}}) { edges { node { Id } } } } } }',
      '{ uiapi { query { Account { edges { node { Stakeholders__r { edges { node { Why__c { value } } } } } } } } } }'
    ]) {
      const answer = await graphql(text);

      assert.ok((answer.json as { errors?: unknown[] }).errors?.length, `${text}: ${answer.text}`);
      assert.doesNotMatch(answer.text, new RegExp(SECRET));
    }
  });

  it('does not tell it through the UI API', async () => {
    const required = await ask(`/ui-api/records/${stakeholderId}?fields=Stakeholder__c.Why__c`);
    const optional = await ask(
      `/ui-api/records/${stakeholderId}?fields=Stakeholder__c.Name&optionalFields=Stakeholder__c.Why__c`
    );
    const layout = await ask(`/ui-api/records/${stakeholderId}?layoutTypes=Full&modes=View`);
    const info = await ask('/ui-api/object-info/Stakeholder__c');
    const whole = await ask(`/ui-api/record-ui/${stakeholderId}?layoutTypes=Full&modes=View`);

    assert.equal(required.status, 400, required.text);
    assert.equal(optional.status, 200, optional.text);
    for (const answer of [required, optional, layout, whole]) assert.doesNotMatch(answer.text, new RegExp(SECRET));
    assert.doesNotMatch(info.text, /"Why__c"/);
  });

  it('does not tell it through an export', async () => {
    const answer = await post('/jobs/query', { operation: 'query', query: 'SELECT Why__c FROM Stakeholder__c' });

    assert.deepEqual([answer.status, errorOf(answer).errorCode], [400, 'INVALID_FIELD']);
  });

  it('sets nothing by an external id that the user may not see', async () => {
    const answer = await post('/composite/sobjects', {
      records: [
        {
          attributes: { type: 'Stakeholder__c' },
          Name: 'New',
          Account__c: accountId,
          Contact__r: { ContactKey__c: 'C-1' }
        }
      ]
    });

    assert.match(answer.text, /INVALID_FIELD/);
  });

  it('logs no unexpected error', () => assert.deepEqual(org.log, []));
});
