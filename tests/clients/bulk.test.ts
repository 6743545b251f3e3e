import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { createUser, errorOf, openSession, refusal, startClientOrg } from './support/org.ts';
import type { Answer, ClientOrg } from './support/org.ts';

interface JobInfo {
  readonly id: string;
  readonly state: string;
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
  readonly errorMessage?: string;
}

interface Outcome {
  readonly info: JobInfo;
  readonly succeeded: string;
  readonly failed: string;
  readonly unprocessed: string;
}

describe('Bulk API 2.0 ingest', () => {
  let org: ClientOrg;
  let admin: Connection;
  let accountId: string;
  before(async () => {
    org = await startClientOrg();
    admin = await org.connect();
    accountId = (await admin.sobject('Account').create({ Name: 'Bulk account', AccountKey__c: 'BULK' })).id ?? '';
  });
  after(() => org.close());

  const post = (body: unknown): Promise<Answer> =>
    org.request('/jobs/ingest', { method: 'POST', body: JSON.stringify(body) });
  const patch = (id: string, state: string): Promise<Answer> =>
    org.request(`/jobs/ingest/${id}`, { method: 'PATCH', body: JSON.stringify({ state }) });
  const put = (id: string, csv: BodyInit): Promise<Answer> =>
    org.request(`/jobs/ingest/${id}/batches`, { method: 'PUT', body: csv, headers: { 'content-type': 'text/csv' } });

  /** Runs a whole job; it has ended when its info is first asked for. */
  async function run(job: Record<string, unknown>, csv: BodyInit): Promise<Outcome> {
    const created = await post({ object: 'Stakeholder__c', operation: 'insert', contentType: 'CSV', ...job });
    assert.equal(created.status, 200, created.text);
    const { id } = created.json as JobInfo;
    assert.equal((await put(id, csv)).status, 201);
    assert.equal(((await patch(id, 'UploadComplete')).json as JobInfo).state, 'UploadComplete');
    const info = (await org.request(`/jobs/ingest/${id}`)).json as JobInfo;
    const result = async (kind: string): Promise<string> => (await org.request(`/jobs/ingest/${id}/${kind}`)).text;
    return {
      info,
      succeeded: await result('successfulResults'),
      failed: await result('failedResults'),
      unprocessed: await result('unprocessedrecords')
    };
  }

  it('loads through jsforce, with parents by external id', async () => {
    const rows = Array.from({ length: 450 }, (_, at) => ({
      Name: `Bulk ${at}`,
      'Account__r.AccountKey__c': at === 7 ? 'NOBODY' : 'BULK',
      StakeholderKey__c: `B-${at}`
    }));

    const results = await admin.bulk2.loadAndWaitForResults({
      object: 'Stakeholder__c',
      operation: 'insert',
      input: rows,
      pollInterval: 50
    });

    assert.deepEqual(
      [results.successfulResults.length, results.failedResults.length, results.unprocessedRecords.length],
      [449, 1, 0]
    );
    assert.match(results.successfulResults[0]?.sf__Id ?? '', /^a\w{17}$/);
    assert.equal(results.successfulResults[0]?.sf__Created, 'true');
    assert.match(
      results.failedResults[0]?.sf__Error ?? '',
      /^INVALID_FIELD:.*NOBODY not found for field AccountKey__c in entity Account.*--$/s
    );
    assert.equal((await admin.query(`SELECT Id FROM Stakeholder__c WHERE Account__c = '${accountId}'`)).totalSize, 449);
  });

  it('upserts by external id twice with the same outcome', async () => {
    const created = 'StakeholderKey__c,Name,Account__r.AccountKey__c\nU-1,Ada,BULK\nU-2,Ben,BULK\n';
    // The parent of a detail cannot be written again, not even the same one.
    const updated = 'StakeholderKey__c,Name\nU-1,Ada\nU-2,Ben\n';
    const job = { operation: 'upsert', externalIdFieldName: 'StakeholderKey__c' };

    const first = await run(job, created);
    const second = await run(job, updated);
    const third = await run(job, created);

    assert.match(first.succeeded, /"true".*"true"/s);
    assert.equal(second.info.numberRecordsFailed, 0, second.failed);
    assert.match(second.succeeded, /"false".*"false"/s);
    assert.match(third.failed, /INVALID_FIELD_FOR_INSERT_UPDATE:[^"]*Account__c/);
    assert.equal((await admin.query("SELECT Id FROM Stakeholder__c WHERE StakeholderKey__c LIKE 'U-%'")).totalSize, 2);
  });

  it('updates: empty cells are left alone, #N/A makes blank', async () => {
    const { id } = await admin
      .sobject('Stakeholder__c')
      .create({ Name: 'Updated', Account__c: accountId, Title__c: 'VP', Why__c: 'Reasons' });

    const { info } = await run({ operation: 'update' }, `Id,Name,Title__c,Why__c\n${id},,#N/A,\n`);

    const record = await admin.sobject('Stakeholder__c').retrieve(id ?? '');
    assert.deepEqual([info.state, info.numberRecordsFailed], ['JobComplete', 0]);
    assert.deepEqual([record['Name'], record['Title__c'], record['Why__c']], ['Updated', null, 'Reasons']);
  });

  it('deletes', async () => {
    const { id } = await admin.sobject('Stakeholder__c').create({ Name: 'Deleted', Account__c: accountId });

    const { info, failed } = await run({ operation: 'delete' }, `Id\n${id}\n${id}\n001000000009999AAA\n`);

    assert.deepEqual([info.numberRecordsProcessed, info.numberRecordsFailed], [3, 2]);
    assert.match(failed, /ENTITY_IS_DELETED/);
  });

  it('takes other delimiters, line endings, quotes, marks and multi-line cells', async () => {
    const csv = '\uFEFFName;Why__c;Account__r.AccountKey__c\r\n"Semi; ""colon""";"two\r\nlines";BULK\r\n';

    const { info, succeeded } = await run({ columnDelimiter: 'SEMICOLON', lineEnding: 'CRLF' }, csv);

    assert.equal(info.numberRecordsProcessed, 1, JSON.stringify(info));
    assert.match(succeeded, /"sf__Id";"sf__Created";"Name";"Why__c";"Account__r\.AccountKey__c"\r\n/);
    const { records } = await admin.query<{ Name: string }>(`SELECT Name FROM Stakeholder__c WHERE Name LIKE 'Semi%'`);
    assert.equal(records[0]?.Name, 'Semi; "colon"');
  });

  it('refuses bad rows one by one with reasons and keeps the good ones', async () => {
    const long = 'x'.repeat(200_000);
    const head = 'Name,Account__r.AccountKey__c,Influence__c,LeftOn__c,StakeholderKey__c\n';
    const csv = Buffer.concat([
      Buffer.from(`${head}Good,BULK,High,,R-1\nRagged,BULK\nToo,many,cells,in,this,row\nBad pick,BULK,Enormous,,R-2\n`),
      Buffer.from(`Bad date,BULK,,31.1.2025,R-3\n${long},BULK,,,R-4\nTwin,BULK,,,R-1\nBad bytes `),
      Buffer.from([0xe9, 0xff]),
      Buffer.from(`,BULK,,,R-5\nNo account,,,,R-6\n"=HYPERLINK(""http://evil"")",BULK,,,R-7\nLast,BULK,,,R-8\n`)
    ]);

    const { info, failed, succeeded } = await run({}, csv);

    const reasons = failed
      .split('\n')
      .slice(1, -1)
      .map((line) => /^"[^"]*","([A-Z_]+):/.exec(line)?.[1]);
    assert.deepEqual(
      [info.state, info.numberRecordsProcessed, info.numberRecordsFailed],
      ['JobComplete', 11, 8],
      failed.slice(0, 1000)
    );
    assert.deepEqual(reasons, [
      'INVALID_INPUT',
      'INVALID_INPUT',
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      reasons[3],
      'STRING_TOO_LONG',
      'DUPLICATE_VALUE',
      'INVALID_INPUT',
      'REQUIRED_FIELD_MISSING'
    ]);
    assert.match(succeeded, /"Good"[\s\S]*"=HYPERLINK\(""http:\/\/evil""\)"[\s\S]*"Last"/);
  });

  for (const [what, job, csv, message] of [
    ['an unknown column', {}, 'Name,Nope__c\nA,1\n', 'InvalidBatch : Field name not found : Nope__c'],
    [
      'an unknown parent column',
      {},
      'Name,Account__r.Nope__c\nA,1\n',
      'InvalidBatch : Field name not found : Account__r.Nope__c'
    ],
    [
      'a parent column that is no key',
      {},
      'Name,Account__r.Name\nA,1\n',
      'InvalidBatch : Field name not found : Account__r.Name'
    ],
    ['an Id column in an insert', {}, 'Id,Name\n1,A\n', 'InvalidBatch : Field name not found : Id'],
    ['an update without Id', { operation: 'update' }, 'Name\nA\n', 'InvalidBatch : Field name not found : Id'],
    [
      'an upsert without its key',
      { operation: 'upsert', externalIdFieldName: 'StakeholderKey__c' },
      'Name\nA\n',
      'InvalidBatch : Field name not found : StakeholderKey__c'
    ],
    ['columns named twice', {}, 'Name,name\nA,B\n', /Duplicate field name/],
    [
      'the wrong line ending',
      {},
      'Name\r\nA\r\n',
      'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'
    ],
    ['UTF-16', {}, Buffer.from('\uFEFFName\nA\n', 'utf16le'), /UTF-16/],
    ['an empty upload', {}, '', /no header row/]
  ] as const) {
    it(`fails a job with ${what} before any row`, async () => {
      const { info } = await run(job, csv);

      assert.deepEqual([info.state, info.numberRecordsProcessed], ['Failed', 0]);
      if (typeof message === 'string') assert.equal(info.errorMessage, message);
      else assert.match(info.errorMessage ?? '', message);
    });
  }

  it('stops where the upload is no longer CSV, keeps the rows before and tells which are unprocessed', async () => {
    const { info, succeeded } = await run(
      {},
      'Name,Account__r.AccountKey__c\nBefore,BULK\nA "quote" inside,BULK\nAfter,BULK\n'
    );

    assert.deepEqual([info.state, info.numberRecordsProcessed], ['Failed', 1]);
    assert.match(info.errorMessage ?? '', /^InvalidBatch : Failed to parse CSV after row 1: Found unescaped quote/);
    assert.match(succeeded, /"Before"/);
  });

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
      const answer = await post(body);

      assert.deepEqual([answer.status, errorOf(answer).errorCode], [400, code]);
    });
  }

  it('refuses hardDelete by name', async () => {
    const answer = await post({ object: 'Account', operation: 'hardDelete' });

    assert.deepEqual([answer.status, errorOf(answer).errorCode], [501, 'FEATURE_NOT_SUPPORTED_LOCALLY']);
  });

  it('keeps to the order of states', async () => {
    const { id } = (await post({ object: 'Account', operation: 'insert' })).json as JobInfo;

    const early = await org.request(`/jobs/ingest/${id}/successfulResults`);
    const first = await put(id, 'Name\nStates\n');
    const second = await put(id, 'Name\nAgain\n');
    const aborted = await patch(id, 'Aborted');
    const again = await patch(id, 'Aborted');
    const closed = await patch(id, 'UploadComplete');
    const late = await put(id, 'Name\nLate\n');
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
    const { id } = (await post({ object: 'Account', operation: 'insert' })).json as JobInfo;
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
      ['Bulk 0', 'Bulk account', '']
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
      const error = await refusal(admin.bulk2.query(query));

      assert.match(error.name, /API_ERROR|INVALID_FIELD/);
    }
  });

  it('logs no unexpected error', () => assert.deepEqual(org.log, []));
});
