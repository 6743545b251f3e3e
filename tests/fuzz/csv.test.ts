import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

import { damage, damageBytes, ODD_TEXTS } from './support/random.ts';
import type { Random } from './support/random.ts';
import { runFamily } from './support/run.ts';
import type { WireAnswer } from './support/target.ts';

const JOBS = '/services/data/v67.0/jobs/ingest';
const CSVS: readonly string[] = [
  'Name,Industry,AnnualRevenue\nAcme,Banking,5\n"Be, ta",,\n"Ga""mma",Energy,1.5\n',
  'Id,Name\n001000000000001AAA,x\n',
  'AccountKey__c,Name,Owner.Username\nk1,A,admin@linchpin.local\nk2,B,\n',
  'LastName,Account.AccountKey__c,Birthdate\nDoe,k1,1990-01-01\n'
];
const BOMBS: readonly (() => string | Buffer)[] = [
  () => '',
  () => '\n',
  () => 'Name',
  () => 'Name\n',
  () => '\ufeffName\nA\n',
  () => 'Name\r\nA\rB\nC\r\n',
  () => 'Name\n"A',
  () => `Name\n"${'A'.repeat(3_000_000)}`,
  () => `Name\n${'A'.repeat(3_000_000)}\n`,
  () => `Name\n${'"'.repeat(1_000_001)}\n`,
  () => `Name\n${'"a"b"'.repeat(100_000)}\n`,
  () => `${'Name,'.repeat(20_000)}Name\n`,
  () => `${Array.from({ length: 6000 }, (_, at) => `F${at}`).join(',')}\nA\n`,
  () => `Name,Name\nA,B\n`,
  () => `Name,\nA,B\n`,
  () => `Name\n${'A,'.repeat(100_000)}\n`,
  () => `Name\n${'\n'.repeat(100_000)}`,
  () => `Name\n${'\u0000'.repeat(10_000)}\n`,
  () => Buffer.from('Name\n\u00e9\u00e8\n', 'latin1'),
  () => Buffer.from('\ufeffName\nA\n', 'utf16le'),
  () => Buffer.alloc(100_000, 0xff),
  () => 'name;Industry\nA;B\n',
  () => '__proto__,constructor,Name\n1,2,A\n',
  () => "Name\n'; DROP TABLE Account; --\n=cmd|' /C calc'!A0\n"
];

async function attackJob(
  random: Random,
  index: number,
  send: (request: Parameters<Sender>[0]) => Promise<WireAnswer>
): Promise<void> {
  const job = {
    object: random.pick(['Account', 'Account', 'Contact', 'Nope__c']),
    operation: random.pick(['insert', 'insert', 'update', 'upsert', 'delete', 'hardDelete']),
    externalIdFieldName: random.pick([undefined, 'AccountKey__c', 'Id', 'Name']),
    lineEnding: random.pick([undefined, 'LF', 'CRLF']),
    columnDelimiter: random.pick([undefined, undefined, 'COMMA', 'TAB', 'PIPE', 'CARET', 'BACKQUOTE', 'SEMICOLON'])
  };
  const created = await send({
    method: 'POST',
    path: JOBS,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(job)
  });
  if (created.status !== 200) return;
  const { id } = JSON.parse(created.body.toString()) as { id: string };
  const text = BOMBS[index]?.() ?? randomCsv(random);
  const encoding: Readonly<Record<string, string>> = random.chance(0.1) ? { 'content-encoding': 'gzip' } : {};
  const body = 'content-encoding' in encoding && random.chance(0.7) ? gzipSync(text) : text;
  await send({
    method: 'PUT',
    path: `${JOBS}/${id}/batches`,
    headers: { 'content-type': random.pick(['text/csv', 'text/csv', 'application/json']), ...encoding },
    body
  });
  await send({
    method: 'PATCH',
    path: `${JOBS}/${id}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state: random.pick(['UploadComplete', 'UploadComplete', 'UploadComplete', 'Aborted', 'x']) })
  });
  await send({ method: 'GET', path: `${JOBS}/${id}` });
  for (const result of ['successfulResults', 'failedResults', 'unprocessedrecords'])
    await send({ method: 'GET', path: `${JOBS}/${id}/${result}` });
  if (random.chance(0.5)) await send({ method: 'DELETE', path: `${JOBS}/${id}` });
}

type Sender = (request: {
  method: string;
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer | string;
}) => Promise<WireAnswer>;

function randomCsv(random: Random): string | Buffer {
  const whole = random.pick(CSVS);
  if (random.chance(0.2)) return whole;
  if (random.chance(0.2)) return damageBytes(random, Buffer.from(whole));
  const parts = whole.match(/[^,\n"]+|[,\n"]/g) ?? [];
  return damage(random, parts, [...new Set(parts), ...ODD_TEXTS, '\r', '\t', '#N/A', '1e999']).join('');
}

describe('hostile bulk uploads', () => {
  it('are answered, refused or fail row by row', () =>
    runFamily({
      name: 'bulk csv',
      runs: 200,
      // A job that failed may have saved rows before it did: that is its protocol.
      keepsData: false,
      attack: (random, index) => (send) => attackJob(random, index, send)
    }));
});
