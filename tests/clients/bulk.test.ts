import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { BulkDoor } from './support/bulk.ts';
import type { Outcome } from './support/bulk.ts';
import { startClientOrg } from './support/org.ts';
import type { ClientOrg } from './support/org.ts';

describe('rows of bulk jobs', () => {
  let org: ClientOrg;
  let admin: Connection;
  let bulk: BulkDoor;
  let accountId: string;
  before(async () => {
    org = await startClientOrg();
    bulk = new BulkDoor(org);
    admin = await org.connect();
    accountId = (await admin.sobject('Account').create({ Name: 'Bulk account', AccountKey__c: 'BULK' })).id ?? '';
  });
  after(() => org.close());

  const run = (job: Record<string, unknown>, csv: BodyInit): Promise<Outcome> => bulk.run(job, csv);

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

  it('takes the blank Id column that jsforce puts into an upsert, and refuses an id in it', async () => {
    const upsert = (input: Record<string, string>[]): ReturnType<typeof admin.bulk2.loadAndWaitForResults> =>
      admin.bulk2.loadAndWaitForResults({
        object: 'Account',
        operation: 'upsert',
        externalIdFieldName: 'AccountKey__c',
        input,
        pollInterval: 50
      });

    const results = await upsert([{ AccountKey__c: 'BULK', Name: 'Bulk account' }]);
    const refused = await upsert([{ Id: accountId, AccountKey__c: 'BULK', Name: 'Other' }]);

    assert.deepEqual(
      results.successfulResults.map(({ sf__Id, sf__Created }) => [sf__Id, sf__Created]),
      [[accountId, 'false']]
    );
    assert.match(refused.failedResults[0]?.sf__Error ?? '', /^INVALID_FIELD:/);
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

  it('logs no unexpected error', () => assert.deepEqual(org.log, []));
});
