import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

import type { CliAnswer } from '../support/project.ts';
import { ok, read, refused, write } from './lane.ts';
import type { Lane, Tests } from './lane.ts';

const ROWS = 2_500;
const WAIT = ['--wait', '2'];
const LF = ['--line-ending', 'LF'];

interface JobTold {
  readonly jobId: string;
  readonly processedRecords: string | number;
  readonly successfulRecords: string | number;
  readonly failedRecords: string | number;
}

/** What the commands that are older than the others tell of a job. */
interface JobInfo {
  readonly jobInfo: { readonly numberRecordsProcessed: number; readonly numberRecordsFailed: number };
}

/** Bulk API 2.0 and queries of more than one page. */
export function bulkCommands({ project }: Lane): Tests {
  const account = ['--sobject', 'Account'];
  const numbers = (told: JobTold): number[] =>
    [told.processedRecords, told.successfulRecords, told.failedRecords].map(Number);

  return {
    'imports in bulk, now or later': async () => {
      const here = project();
      const lines = Array.from({ length: ROWS }, (_, at) => `Bulk ${at},B-${at}`);
      const file = write(here, 'accounts.csv', `Name,AccountKey__c\n${lines.join('\n')}\n`);
      const more = write(here, 'more.csv', 'Name;AccountKey__c\nMore;M-1\n');
      const told = ok<JobTold>(await here.sf('data', 'import', 'bulk', '--file', file, ...account, ...WAIT, ...LF));
      const words = ['data', 'import', 'bulk', '--file', more, ...account, ...LF, '--column-delimiter', 'SEMICOLON'];
      const started = ok<{ jobId: string }>(await here.sf(...words));
      const resumed = ok<JobTold>(await here.sf('data', 'import', 'resume', '--use-most-recent', ...WAIT));

      assert.deepEqual(numbers(told), [ROWS, ROWS, 0]);
      assert.deepEqual([resumed.jobId, ...numbers(resumed)], [started.jobId, 1, 1, 0]);
    },

    'pages a query of more than 2,000 rows': async () => {
      const { sf } = project();
      const query = "SELECT Id, Name, Owner.Name FROM Account WHERE AccountKey__c LIKE 'B-%'";
      const { records } = ok<{ records: { Owner: { Name: string } }[] }>(await sf('data', 'query', '--query', query));

      assert.equal(records.length, ROWS);
      assert.ok(records.every((record) => record.Owner.Name === 'Admin User'));
    },

    'upserts in bulk and tells which rows failed and why': async () => {
      const here = project();
      const file = write(
        here,
        'upsert.csv',
        'Name,Account__r.AccountKey__c,StakeholderKey__c\nOne,B-1,S-1\nTwo,B-2,S-2\nNobody,NOPE,S-3\n'
      );
      const one = write(here, 'one.csv', 'Name,StakeholderKey__c\nOne,S-1\n');
      const words = ['--file', file, '--sobject', 'Stakeholder__c', '--external-id', 'StakeholderKey__c'];
      const told = await here.sf('data', 'upsert', 'bulk', ...words, ...WAIT, ...LF);
      const { jobId } = jobOf(told);
      const results = ok<{ successFilePath: string; failedFilePath: string }>(
        await here.sf('data', 'bulk', 'results', '--job-id', jobId)
      );

      assert.equal(told.status, 1);
      assert.match(told.message ?? '', /fail/i);
      assert.match(
        read(here, results.failedFilePath),
        /INVALID_FIELD:Foreign key external ID: NOPE not found for field AccountKey__c in entity Account/i
      );
      assert.match(read(here, results.successFilePath), /true.*One/);
      const later = jobOf(await here.sf('data', 'upsert', 'bulk', ...words.with(1, one), ...LF));
      const resumed = ok<JobInfo>(await here.sf('data', 'upsert', 'resume', '--job-id', later.jobId, ...WAIT));
      assert.deepEqual([resumed.jobInfo.numberRecordsProcessed, resumed.jobInfo.numberRecordsFailed], [1, 0]);
    },

    'exports in bulk as CSV and as JSON': async () => {
      const here = project();
      const query =
        "SELECT Id, Name, Account__r.Name FROM Stakeholder__c WHERE StakeholderKey__c LIKE 'S-%' ORDER BY Name";
      const output = (name: string): string[] => ['--output-file', name];
      ok(await here.sf('data', 'export', 'bulk', '--query', query, ...output('out.csv'), ...WAIT));
      const later = ok<{ jobId: string }>(
        await here.sf('data', 'export', 'bulk', '--query', query, ...output('out.json'), '--result-format', 'json')
      );
      ok(await here.sf('data', 'export', 'resume', '--job-id', later.jobId));

      assert.match(
        read(here, 'out.csv'),
        /^"?Id"?,"?Name"?,"?Account__r\.Name"?\n[^]*"One","Bulk 1"\n[^]*"Two","Bulk 2"/
      );
      const rows = JSON.parse(read(here, 'out.json')) as { Name: string }[];
      assert.deepEqual(
        rows.map((row) => row.Name),
        ['One', 'Two']
      );
    },

    'updates and deletes in bulk': async () => {
      const here = project();
      const ids = fs
        .readFileSync(path.join(here.folder, 'out.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => (line.split(',')[0] ?? '').replaceAll('"', ''));
      const stakeholder = ['--sobject', 'Stakeholder__c'];
      const changes = write(here, 'update.csv', `Id,Title__c\n${ids.map((id) => `${id},Chief`).join('\n')}\n`);
      const gone = write(here, 'delete.csv', `Id\n${ids.join('\n')}\n`);
      const updating = jobOf(await here.sf('data', 'update', 'bulk', '--file', changes, ...stakeholder, ...LF));
      ok(await here.sf('data', 'update', 'resume', '--job-id', updating.jobId, ...WAIT));
      const query = "SELECT COUNT() FROM Stakeholder__c WHERE Title__c = 'Chief'";
      const changed = ok<{ totalSize: number }>(await here.sf('data', 'query', '--query', query));
      const deleting = jobOf(await here.sf('data', 'delete', 'bulk', '--file', gone, ...stakeholder, ...LF));
      const resume = ['data', 'delete', 'resume', '--job-id', deleting.jobId];
      const deleted = ok<JobInfo>(await here.sf(...resume, ...WAIT));
      const left = ok<{ totalSize: number }>(await here.sf('data', 'query', '--query', query));

      assert.deepEqual([changed.totalSize, deleted.jobInfo.numberRecordsProcessed, left.totalSize], [2, 2, 0]);
    },

    'refuses a job that Salesforce would refuse, and the old Bulk API by name': async () => {
      const here = project();
      const file = write(here, 'wrong.csv', 'Name,Nope__c\nX,1\n');
      refused(await here.say('data', 'import', 'bulk', '--file', file, ...account, ...WAIT, ...LF), /Nope__c/);
      refused(await here.say('force', 'data', 'bulk', 'delete', '--file', 'delete.csv', ...account), /Bulk API 1\.0/);
    }
  };
}

function jobOf(answer: CliAnswer): { readonly jobId: string } {
  const holder = answer as CliAnswer & { readonly data?: unknown };
  const text = JSON.stringify(holder.result ?? holder.data ?? holder);
  const jobId = /\b750\w{15}\b/.exec(text)?.[0];
  assert.ok(jobId !== undefined, text);
  return { jobId };
}
