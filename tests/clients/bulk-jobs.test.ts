import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { BulkDoor } from './support/bulk.ts';
import type { JobInfo } from './support/bulk.ts';
import { ADMIN, createUser, errorOf, openSession, startClientOrg } from './support/org.ts';
import type { ClientOrg } from './support/org.ts';

describe('bulk jobs', () => {
  let org: ClientOrg;
  let admin: Connection;
  let bulk: BulkDoor;
  before(async () => {
    org = await startClientOrg();
    bulk = new BulkDoor(org);
    admin = await org.connect();
    await admin.sobject('Account').create({ Name: 'Exported account', AccountKey__c: 'BULK' });
    const rows = Array.from({ length: 449 }, (_, at) => `Bulk ${at},BULK,B-${at}`);
    await bulk.run({}, `Name,Account__r.AccountKey__c,StakeholderKey__c\n${rows.join('\n')}\n`);
  });
  after(() => org.close());

  for (const [what, body, code] of [
    ['an unknown object', { object: 'Nope__c', operation: 'insert' }, 'INVALIDENTITY'],
    ['an object nobody writes', { object: 'Organization', operation: 'insert' }, 'INVALIDENTITY'],
    ['an unknown operation', { object: 'Account', operation: 'merge' }, 'INVALIDJOB'],
    ['an upsert without a key field', { object: 'Account', operation: 'upsert' }, 'INVALIDJOB'],
    [
      'an upsert by a field that is no key',
      { object: 'Account', operation: 'upsert', externalIdFieldName: 'Industry' },
      'INVALIDJOB'
    ],
    ['an unknown delimiter', { object: 'Account', operation: 'insert', columnDelimiter: 'SPACE' }, 'INVALIDJOB'],
    ['JSON as content', { object: 'Account', operation: 'insert', contentType: 'JSON' }, 'INVALIDJOB']
  ] as const) {
    it(`refuses to create a job with ${what}`, async () => {
      const answer = await bulk.post(body);

      assert.deepEqual([answer.status, errorOf(answer).errorCode], [400, code]);
    });
  }

  it('refuses hardDelete by name', async () => {
    const answer = await bulk.post({ object: 'Account', operation: 'hardDelete' });

    assert.deepEqual([answer.status, errorOf(answer).errorCode], [501, 'FEATURE_NOT_SUPPORTED_LOCALLY']);
  });

  it('keeps to the order of states', async () => {
    const { id } = (await bulk.post({ object: 'Account', operation: 'insert' })).json as JobInfo;

    const early = await org.request(`/jobs/ingest/${id}/successfulResults`);
    const first = await bulk.put(id, 'Name\nStates\n');
    const second = await bulk.put(id, 'Name\nAgain\n');
    const aborted = await bulk.patch(id, 'Aborted');
    const again = await bulk.patch(id, 'Aborted');
    const closed = await bulk.patch(id, 'UploadComplete');
    const late = await bulk.put(id, 'Name\nLate\n');
    const unprocessed = await org.request(`/jobs/ingest/${id}/unprocessedrecords`);
    const removed = await org.request(`/jobs/ingest/${id}`, { method: 'DELETE' });
    const gone = await org.request(`/jobs/ingest/${id}`);

    assert.deepEqual(
      [early, first, second, aborted, again, closed, late, removed, gone].map(({ status }) => status),
      [400, 201, 400, 200, 400, 400, 400, 204, 404]
    );
    assert.match(errorOf(second).message, /^Found multiple contents for job/);
    assert.equal(unprocessed.text, '"Name"\n"States"\n');
    assert.equal((await admin.query("SELECT Id FROM Account WHERE Name = 'States'")).totalSize, 0);
  });

  it('takes one upload at a time, and closes a job only when its upload has arrived', async () => {
    const { id } = (await bulk.post({ object: 'Account', operation: 'insert' })).json as JobInfo;
    const slow = await slowUpload(org.url, id, await openSession(org.url, ADMIN));
    const second = await bulk.put(id, 'Name\nSecond upload\n');
    const early = await bulk.patch(id, 'UploadComplete');
    const arrived = await slow('Name\nSlow upload\n');
    const closed = await bulk.patch(id, 'UploadComplete');

    assert.deepEqual([second.status, early.status, arrived, closed.status], [400, 400, 201, 200]);
    assert.equal((await admin.query("SELECT Id FROM Account WHERE Name = 'Slow upload'")).totalSize, 1);
  });

  it('creates a job with its data in one multipart request', async () => {
    const form = new FormData();
    form.set('job', JSON.stringify({ object: 'Account', operation: 'insert', contentType: 'CSV' }));
    form.set('content', new Blob(['Name\nIn one go\n'], { type: 'text/csv' }), 'content');
    const { headers, body } = new Request(org.url, { method: 'POST', body: form });
    const answer = await org.request('/jobs/ingest', {
      method: 'POST',
      body: Buffer.from(await new Response(body).arrayBuffer()),
      headers: { 'content-type': headers.get('content-type') ?? '' }
    });

    const info = (await org.request(`/jobs/ingest/${(answer.json as JobInfo).id}`)).json as JobInfo;
    assert.deepEqual([answer.status, info.state, info.numberRecordsProcessed], [200, 'JobComplete', 1]);
  });

  it('shows jobs to their owner only', async () => {
    const { id } = (await bulk.post({ object: 'Account', operation: 'insert' })).json as JobInfo;
    await createUser(admin, 'bulk@linchpin.local', ['RestrictedSeller']);
    const token = await openSession(org.url, 'bulk@linchpin.local');

    const foreign = await org.request(`/jobs/ingest/${id}`, { token });
    const list = await org.request('/jobs/ingest', { token });
    const own = await org.request('/jobs/ingest');

    assert.equal(foreign.status, 404);
    assert.deepEqual((list.json as { records: unknown[] }).records, []);
    assert.ok((own.json as { records: JobInfo[] }).records.some((job) => job.id === id));
  });

  it('exports by query jobs, page by page', async () => {
    const stream = await admin.bulk2.query(
      "SELECT Id, Name, Account__r.Name, CreatedDate, Influence__c FROM Stakeholder__c WHERE StakeholderKey__c LIKE 'B-%' ORDER BY Name"
    );
    const records = (await stream.toArray()) as Record<string, string>[];
    const { id } = (
      await org.request('/jobs/query', {
        method: 'POST',
        body: JSON.stringify({ operation: 'query', query: 'SELECT Name FROM Account ORDER BY Name' })
      })
    ).json as JobInfo;
    await org.request(`/jobs/query/${id}`);
    const first = await org.request(`/jobs/query/${id}/results?maxRecords=1`);
    const second = await org.request(
      `/jobs/query/${id}/results?maxRecords=50&locator=${first.headers.get('sforce-locator')}`
    );

    assert.equal(records.length, 449);
    assert.deepEqual(
      [records[0]?.['Name'], records[0]?.['Account__r.Name'], records[0]?.['Influence__c']],
      ['Bulk 0', 'Exported account', '']
    );
    assert.match(records[0]?.['CreatedDate'] ?? '', /T\d\d:\d\d:\d\d\.000Z$/);
    assert.equal(first.headers.get('sforce-numberofrecords'), '1');
    assert.equal(second.headers.get('sforce-locator'), 'null');
    assert.equal(second.text.split('\n')[0], '"Name"');
  });

  it('refuses bulk queries that group, nest or skip', async () => {
    for (const query of [
      'SELECT COUNT(Id) FROM Account',
      'SELECT Id, (SELECT Id FROM Contacts) FROM Account',
      'SELECT Id FROM Account OFFSET 2',
      'SELECT Nope FROM Account'
    ]) {
      const answer = await org.request('/jobs/query', {
        method: 'POST',
        body: JSON.stringify({ operation: 'query', query })
      });

      assert.equal(answer.status, 400);
      assert.match(errorOf(answer).errorCode, /^(API_ERROR|INVALID_FIELD)$/);
    }
  });

  it('logs no unexpected error', () => assert.deepEqual(org.log, []));
});

/** Begins an upload whose body comes later; resolves when the server has taken the request. The answer's status follows the body. */
function slowUpload(base: string, id: string, token: string): Promise<(body: string) => Promise<number>> {
  return new Promise((resolve, reject) => {
    const request = http.request(`${base}/services/data/v67.0/jobs/ingest/${id}/batches`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv', expect: '100-continue' }
    });
    const status = new Promise<number>((answered) => {
      request.on('response', (response) => {
        response.resume();
        answered(response.statusCode ?? 0);
      });
    });
    request.on('error', reject);
    request.on('continue', () => {
      resolve((body) => {
        request.end(body);
        return status;
      });
    });
    request.flushHeaders();
  });
}
