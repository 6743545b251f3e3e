import { setTimeout as pause } from 'node:timers/promises';

import { CannotAsk } from '../check.ts';
import type { Check } from '../check.ts';
import type { Door } from '../door.ts';

/** How long an org may take for a job of a few rows, in milliseconds. */
const patience = 5 * 60 * 1000;
const pollEvery = 1000;

interface JobState {
  readonly state: string;
  readonly errorMessage?: string;
}

/** Runs a job of the Bulk API 2.0 on accounts and gives how it ended, with its results. */
async function runJob(door: Door, job: Readonly<Record<string, unknown>>, csv: string): Promise<unknown> {
  const opened = await door.send('/jobs/ingest', {
    method: 'POST',
    body: { object: 'Account', contentType: 'CSV', lineEnding: 'LF', ...job }
  });
  const { id } = opened.body as { readonly id?: string };
  if (id === undefined) return { opened };
  const at = `/jobs/ingest/${id}`;
  await door.send(`${at}/batches`, { method: 'PUT', body: csv, headers: { 'content-type': 'text/csv' } });
  await door.send(at, { method: 'PATCH', body: { state: 'UploadComplete' } });
  const { state, errorMessage } = await ended(door, at);
  const successful = await results(door, `${at}/successfulResults/`);
  for (const row of successful) {
    const [created = '', wasCreated] = row.split(',').map((cell) => cell.replaceAll('"', ''));
    if (wasCreated === 'true') door.remember('Account', created);
  }
  const failed = await results(door, `${at}/failedResults/`);
  await door.send(at, { method: 'DELETE' });
  return { state, errorMessage: errorMessage ?? null, successful, failed };
}

async function ended(door: Door, at: string): Promise<JobState> {
  const started = Date.now();
  for (;;) {
    const job = (await door.send(at)).body as JobState;
    if (['JobComplete', 'Failed', 'Aborted'].includes(job.state)) return job;
    if (Date.now() - started > patience) throw new CannotAsk(`a bulk job was still ${job.state} after five minutes`);
    await pause(pollEvery);
  }
}

/** The lines of a result below its header. */
async function results(door: Door, path: string): Promise<readonly string[]> {
  const { body } = await door.send(path);
  return typeof body === 'string'
    ? body
        .split('\n')
        .filter((line) => line !== '')
        .slice(1)
    : [];
}

const upsert = { operation: 'upsert', externalIdFieldName: 'AccountKey__c' };

/** How the Bulk API 2.0 takes rows that are not quite right. */
export const bulkChecks: readonly Check[] = [
  {
    id: 'bulk-ragged-row',
    doubt: 'whether a row with too many cells is refused by itself',
    needs: 'app',
    ask: (door) =>
      runJob(door, upsert, `AccountKey__c,Name\n${door.mark} a,${door.mark}\n${door.mark} b,${door.mark},too many\n`)
  },
  {
    id: 'bulk-broken-quote',
    doubt: 'whether a quote that is not closed fails the job and keeps the rows before',
    needs: 'app',
    ask: (door) => runJob(door, upsert, `AccountKey__c,Name\n${door.mark} a,${door.mark}\n${door.mark} b,"open\n`)
  },
  {
    id: 'bulk-unknown-column',
    doubt: 'the wording for a column that the object lacks',
    needs: 'nothing',
    ask: (door) => runJob(door, { operation: 'insert' }, `Name,NoSuchField__c\n${door.mark},1\n`)
  },
  {
    id: 'bulk-blank-id-column',
    doubt: 'whether an upsert by key takes a blank Id column, as jsforce sends it',
    needs: 'app',
    ask: (door) => runJob(door, upsert, `Id,AccountKey__c,Name\n,${door.mark},${door.mark}\n`)
  },
  {
    id: 'bulk-filled-id-column',
    doubt: 'the wording for a row of an upsert by key that carries an id as well',
    needs: 'app',
    ask: async (door) =>
      runJob(door, upsert, `Id,AccountKey__c,Name\n${await door.account()},${door.mark} b,${door.mark}\n`)
  },
  {
    id: 'bulk-refused-row',
    doubt: 'the wording of refusals in the results of a job',
    needs: 'nothing',
    ask: (door) => runJob(door, { operation: 'insert' }, `Name,Site\n,${door.mark}\n`)
  }
];
