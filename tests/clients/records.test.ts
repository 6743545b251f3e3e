import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { errorOf, refusal, startClientOrg } from './support/org.ts';
import type { ClientOrg } from './support/org.ts';

describe('single records', () => {
  let org: ClientOrg;
  let admin: Connection;
  before(async () => {
    org = await startClientOrg();
    admin = await org.connect();
  });
  after(() => org.close());

  it('creates, reads, updates and deletes', async () => {
    const created = await admin.sobject('Account').create({ Name: 'Northfield Health', Industry: 'Healthcare' });
    const id = created.id ?? '';
    await admin.sobject('Account').update({ Id: id, Industry: 'Insurance', Description: null });
    const read = await admin.sobject('Account').retrieve(id);
    await admin.sobject('Account').destroy(id);

    assert.equal(created.success, true);
    assert.match(id, /^001\w{15}$/);
    assert.equal(read['Industry'], 'Insurance');
    assert.equal(read['Description'], null);
    assert.equal(read['IsDeleted'], false);
    assert.match(String(read['CreatedDate']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/);
    assert.deepEqual(read['attributes'], { type: 'Account', url: `/services/data/v67.0/sobjects/Account/${id}` });
    assert.equal((await refusal(admin.sobject('Account').retrieve(id))).name, 'NOT_FOUND');
  });

  it('answers the statuses and headers of the REST API', async () => {
    const post = await org.request('/sobjects/account', { method: 'POST', body: '{"Name":"Case of the name"}' });
    const { id } = post.json as { id: string };
    const location = `/sobjects/Account/${id}`;

    const patch = await org.request(location, { method: 'PATCH', body: '{"Industry":"Insurance"}' });
    const fields = await org.request(`${location}?fields=industry,Name`);
    const short = await org.request(location.slice(0, -3));
    const head = await org.request(location, { method: 'HEAD' });
    const put = await org.request(location, { method: 'PUT', body: '{}' });
    const remove = await org.request(location, { method: 'DELETE' });
    const again = await org.request(location, { method: 'DELETE' });

    assert.equal(post.status, 201);
    assert.equal(post.headers.get('location'), `/services/data/v67.0${location}`);
    assert.match(post.headers.get('sforce-limit-info') ?? '', /^api-usage=\d+\/\d+$/);
    assert.deepEqual([patch.status, patch.text], [204, '']);
    assert.deepEqual(fields.json, {
      attributes: { type: 'Account', url: `/services/data/v67.0${location}` },
      Industry: 'Insurance',
      Name: 'Case of the name'
    });
    assert.deepEqual([short.status, head.status, head.text, put.status], [200, 200, '', 405]);
    assert.equal(errorOf(put).errorCode, 'METHOD_NOT_ALLOWED');
    assert.deepEqual([remove.status, again.status], [204, 404]);
  });

  it('refuses by 404 what does not exist', async () => {
    for (const path of [
      '/sobjects/Nothing__c',
      '/sobjects/Account/001000000009999AAA',
      '/sobjects/Account/005000000000001AAA',
      '/sobjects/Account/xyz',
      '/nothing'
    ]) {
      const answer = await org.request(path);

      assert.deepEqual([path, answer.status, errorOf(answer).errorCode], [path, 404, 'NOT_FOUND']);
    }
    assert.equal(
      (await org.request('/sobjects/Account/001000000009999AAA', { method: 'PATCH', body: '{"Name":"x"}' })).status,
      404
    );
  });

  it('names unsupported resources of Salesforce with 501', async () => {
    for (const path of [
      '/search?q=FIND+{x}',
      '/tooling/query?q=SELECT+Id+FROM+ApexClass',
      '/query?explain=SELECT+Id+FROM+Account',
      '/chatter/users/me',
      '/sobjects/Account/describe/namedLayouts/UserAlt',
      '/sobjects/Account/listviews/recent',
      '/sobjects/Account/quickActions/New',
      '/sobjects/Account/defaultValues',
      '/actions/standard/chatterPost'
    ]) {
      const answer = await org.request(path);

      assert.deepEqual([path, answer.status, errorOf(answer).errorCode], [path, 501, 'FEATURE_NOT_SUPPORTED_LOCALLY']);
      assert.match(errorOf(answer).message, /^The local org does not support /);
    }
  });

  for (const [what, body, code, fields] of [
    ['a missing required field', '{}', 'REQUIRED_FIELD_MISSING', ['Name']],
    ['an unknown field', '{"Name":"A","Nope__c":1}', 'INVALID_FIELD', undefined],
    ['an id in a create', '{"Name":"A","Id":"001000000000001AAA"}', 'INVALID_FIELD_FOR_INSERT_UPDATE', ['Id']],
    ['a text for a number', '{"Name":"A","NumberOfEmployees":"many"}', undefined, undefined],
    ['too long a text', JSON.stringify({ Name: 'x'.repeat(256) }), 'STRING_TOO_LONG', ['Name']],
    [
      'a read-only field',
      '{"Name":"A","CreatedDate":"2020-01-01T00:00:00Z"}',
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      ['CreatedDate']
    ],
    [
      'a restricted pick',
      '{"Name":"A","LifecycleStage__c":"Whatever"}',
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      ['LifecycleStage__c']
    ],
    ['malformed JSON', '{"Name":', 'JSON_PARSER_ERROR', undefined],
    ['a list', '[]', 'JSON_PARSER_ERROR', undefined],
    ['nothing', '', 'JSON_PARSER_ERROR', undefined],
    ['deep nesting', `{"Name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'JSON_PARSER_ERROR', undefined]
  ] as const) {
    it(`refuses ${what} with 400 and says where`, async () => {
      const answer = await org.request('/sobjects/Account', { method: 'POST', body });

      assert.equal(answer.status, 400, answer.text);
      if (code !== undefined) assert.equal(errorOf(answer).errorCode, code, answer.text);
      if (fields !== undefined) assert.deepEqual(errorOf(answer).fields, fields);
    });
  }

  it('honours If-Unmodified-Since and If-Modified-Since', async () => {
    const { id } = await admin.sobject('Account').create({ Name: 'Timed' });
    const past = new Date(0).toUTCString();
    const future = new Date(Date.now() + 60_000).toUTCString();

    const stale = await org.request(`/sobjects/Account/${id}`, {
      method: 'PATCH',
      body: '{"Name":"No"}',
      headers: { 'if-unmodified-since': past }
    });
    const fresh = await org.request(`/sobjects/Account/${id}`, { headers: { 'if-modified-since': future } });

    assert.equal(stale.status, 412);
    assert.equal(fresh.status, 304);
    assert.equal((await admin.sobject('Account').retrieve(id ?? ''))['Name'], 'Timed');
  });

  it('upserts by external id, reads and deletes by it', async () => {
    const accounts = admin.sobject('Account');

    const first = await accounts.upsert({ AccountKey__c: 'K 1 ä', Name: 'Upserted' }, 'AccountKey__c');
    const second = await accounts.upsert({ AccountKey__c: 'K 1 ä', Name: 'Updated' }, 'AccountKey__c');
    const path = `/sobjects/Account/AccountKey__c/${encodeURIComponent('K 1 ä')}`;
    const read = await org.request(`${path}?fields=Name,AccountKey__c`);
    const remove = await org.request(path, { method: 'DELETE' });
    const gone = await org.request(path);
    const noKey = await org.request('/sobjects/Account/Name/Updated', { method: 'PATCH', body: '{}' });

    assert.equal(first.success && second.success, true);
    assert.deepEqual(read.json, {
      attributes: (read.json as { attributes: unknown }).attributes,
      Name: 'Updated',
      AccountKey__c: 'K 1 ä'
    });
    assert.deepEqual([remove.status, gone.status, noKey.status], [204, 404, 404]);
    assert.match(errorOf(noKey).message, /^Provided external ID field does not exist or is not accessible: Name/);
  });

  it('upserts no record that must exist, and takes no id beside the key', async () => {
    const path = '/sobjects/Account/AccountKey__c/Absent';
    const other = await admin.sobject('Account').create({ Name: 'Other' });

    const absent = await org.request(`${path}?updateOnly=true`, { method: 'PATCH', body: '{"Name":"N"}' });
    const withId = await org.request(path, { method: 'PATCH', body: JSON.stringify({ Id: other.id, Name: 'N' }) });

    assert.deepEqual([absent.status, errorOf(absent).errorCode], [404, 'NOT_FOUND']);
    assert.deepEqual([withId.status, errorOf(withId).errorCode], [400, 'INVALID_FIELD']);
    assert.equal((await org.request(path)).status, 404);
  });

  it('lists the fields of every reason why a record was not written, none too', async () => {
    await admin.sobject('Account').create({ Name: 'First', AccountKey__c: 'TWICE' });

    const answer = await org.request('/sobjects/Account', {
      method: 'POST',
      body: '{"Name":"Second","AccountKey__c":"twice"}'
    });

    assert.deepEqual([answer.status, errorOf(answer).errorCode, errorOf(answer).fields], [400, 'DUPLICATE_VALUE', []]);
  });

  it('says whether an upsert created, in the form of each version', async () => {
    const path = '/sobjects/Account/AccountKey__c/V%2F1';
    const body = '{"Name":"V"}';

    const created = await org.request(path, { method: 'PATCH', body });
    const updated = await org.request(path, { method: 'PATCH', body });

    assert.equal(created.status, 201);
    assert.equal((created.json as { created: boolean }).created, true);
    assert.equal(updated.status, 200);
    assert.equal((updated.json as { created: boolean }).created, false);
  });

  it('follows relationships of a record', async () => {
    const { id } = await admin.sobject('Account').create({ Name: 'Parent' });
    await admin.sobject('Stakeholder__c').create({ Name: 'Ada', Account__c: id ?? '' });

    const children = (await org.request(`/sobjects/Account/${id}/Stakeholders__r?fields=Name`)).json as {
      totalSize: number;
      records: { Name: string }[];
    };
    const owner = (await org.request(`/sobjects/Account/${id}/Owner?fields=Username`)).json as { Username: string };

    assert.deepEqual([children.totalSize, children.records[0]?.Name], [1, 'Ada']);
    assert.equal(owner.Username, 'admin@linchpin.local');
    assert.equal((await org.request(`/sobjects/Account/${id}/Nothing__r`)).status, 404);
  });

  it('lists updated and deleted records and recent items', async () => {
    const kept = await admin.sobject('Account').create({ Name: 'Kept' });
    const dropped = await admin.sobject('Account').create({ Name: 'Dropped' });
    await admin.sobject('Account').destroy(dropped.id ?? '');
    const start = new Date(Date.now() - 60_000);
    const end = new Date(Date.now() + 60_000);

    const updated = await admin.sobject('Account').updated(start, end);
    const deleted = await admin.sobject('Account').deleted(start, end);
    const recent = (await org.request('/recent?limit=5')).json as { Id: string; Name: string }[];

    assert.ok(updated.ids.includes(kept.id ?? ''));
    assert.ok(!updated.ids.includes(dropped.id ?? ''));
    assert.ok(deleted.deletedRecords.some((record) => record.id === dropped.id));
    assert.equal(recent.length, 5);
    assert.ok(recent.some((record) => record.Id === kept.id && record.Name === 'Kept'));
    assert.equal((await org.request('/sobjects/Account/updated?start=x&end=y')).status, 400);
  });

  it('logs no unexpected error', () => assert.deepEqual(org.log, []));
});
