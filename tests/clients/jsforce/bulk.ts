import assert from 'node:assert/strict';

import { refusal } from '../support/org.ts';
import { refusedByName } from './suite.ts';
import type { Suite, Tests } from './suite.ts';

const KEY = 'AccountKey__c';

/** Bulk API 2.0: every operation and every step; Bulk API 1.0 by name. */
export function bulkCalls({ admin }: Suite): Tests {
  return {
    'runs each operation and waits for its results': async () => {
      const { bulk2 } = admin();
      const load = (operation: 'insert' | 'update' | 'upsert' | 'delete', input: Record<string, string>[] | string) =>
        bulk2.loadAndWaitForResults({
          object: 'Account',
          operation,
          input,
          ...(operation === 'upsert' ? { externalIdFieldName: KEY } : {}),
          pollTimeout: 10_000,
          pollInterval: 50
        });
      const inserted = await load('insert', [
        { Name: 'Bulk 1', [KEY]: 'J-1' },
        { Name: 'Bulk 2', [KEY]: 'J-2' },
        { Name: '', [KEY]: 'J-3' }
      ]);
      const upserted = await load('upsert', `Name,${KEY}\nBulk 1 again,J-1\nBulk 4,J-4\n`);
      const ids = inserted.successfulResults.map((row) => row.sf__Id);
      const updated = await load(
        'update',
        ids.map((Id) => ({ Id, Phone: '9' }))
      );
      const deleted = await load(
        'delete',
        ids.map((Id) => ({ Id }))
      );

      assert.deepEqual([inserted.successfulResults.length, inserted.failedResults.length], [2, 1]);
      assert.match(inserted.failedResults[0]?.sf__Error ?? '', /^REQUIRED_FIELD_MISSING:.*\[Name\]/);
      assert.deepEqual(
        upserted.successfulResults.map((row) => row.sf__Created),
        ['false', 'true']
      );
      assert.deepEqual([updated.successfulResults.length, deleted.successfulResults.length], [2, 2]);
      assert.deepEqual(deleted.unprocessedRecords, []);
    },

    'goes step by step, and aborts and deletes jobs': async () => {
      const { bulk2 } = admin();
      const job = bulk2.createJob({ object: 'Account', operation: 'insert' });
      const opened = await job.open();
      await job.uploadData([{ Name: 'Step' }]);
      await job.close();
      await job.poll(50, 10_000);
      const info = await job.check();
      const results = await job.getAllResults();
      const good = await job.getSuccessfulResults();
      const raw = await job.getSuccessfulResults(true);
      const bad = await job.getFailedResults();
      const badText = await job.getFailedResults(true);
      const left = await job.getUnprocessedRecords();
      const leftText = await job.getUnprocessedRecords(true);
      const same = await bulk2.job('ingest', { id: job.id ?? '' }).check();
      const known = job.getInfo();
      await job.delete();
      const dropped = bulk2.createJob({ object: 'Account', operation: 'insert' });
      await dropped.open();
      await dropped.abort();

      assert.deepEqual(
        [opened.state, info.state, same.state, known.id],
        ['Open', 'JobComplete', 'JobComplete', job.id]
      );
      assert.deepEqual([results.successfulResults.length, good.length, bad.length], [1, 1, 0]);
      assert.match(raw, /^"sf__Id","sf__Created","?Name/);
      assert.ok(badText.includes('sf__Error') && leftText.includes('Name') && left.length === 0);
      assert.equal((await refusal(bulk2.job('ingest', { id: job.id ?? '' }).check())).errorCode, 'NOT_FOUND');
      assert.equal((await dropped.check()).state, 'Aborted');
    },

    'queries in bulk': async () => {
      const { bulk2 } = admin();
      const rows: unknown[] = await (
        await bulk2.query("SELECT Id, Name FROM Account WHERE Name = 'Step'", { pollInterval: 50, pollTimeout: 10_000 })
      ).toArray();
      const all = await (
        await bulk2.query(`SELECT Id FROM Account WHERE ${KEY} = 'J-1'`, {
          scanAll: true,
          pollInterval: 50,
          pollTimeout: 10_000
        })
      ).toArray();
      const job = bulk2.job('query', { id: '' });
      assert.ok(job);

      assert.deepEqual([rows.length, all.length], [1, 1]);
      await assert.rejects(bulk2.query('SELECT Nope FROM Account'), /No such column 'Nope'/);
    },

    'refuses jobs that Salesforce refuses': async () => {
      const { bulk2 } = admin();
      const unknown = await refusal(bulk2.createJob({ object: 'Nope__c', operation: 'insert' }).open());
      const field = bulk2.createJob({ object: 'Account', operation: 'upsert', externalIdFieldName: 'Nope__c' });
      const keyless = await refusal(field.open());

      assert.deepEqual([unknown.errorCode, keyless.errorCode], ['INVALIDENTITY', 'INVALIDJOB']);
    },

    'refuses Bulk API 1.0 by name': async () => {
      const { bulk } = admin();
      await refusedByName(bulk.load('Account', 'insert', [{ Name: 'Old' }]), /Bulk API 1\.0/);
      await refusedByName(bulk.createJob('Account', 'insert').open(), /Bulk API 1\.0/);
      await refusedByName(bulk.query('SELECT Id FROM Account'), /Bulk API 1\.0/);
      await refusedByName(
        admin()
          .sobject('Account')
          .createBulk([{ Name: 'Old' }]),
        /Bulk API 1\.0/
      );
    }
  };
}
