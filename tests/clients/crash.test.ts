import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import Sqlite from 'better-sqlite3';
import type { Connection } from 'jsforce';

import { ChildServers } from './support/child.ts';
import type { ChildOrg } from './support/child.ts';

/** How often the server is killed. */
const KILLS = 50;
const ACCOUNTS = 20;
/** Rows of each import. */
const ROWS = 6000;
/** Longest time that an import goes on before the kill, in milliseconds. */
const LONGEST_LIFE = 120;

type Operation = 'insert' | 'update' | 'delete';

interface Import {
  readonly id: string;
  readonly operation: Operation;
  readonly round: number;
  /** Rows that the server has called processed. */
  acknowledged: number;
}

/** A server that is killed again and again while it imports must neither lose what it acknowledged nor keep half of anything. */
describe('a server that is killed during imports', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-crash-'));
  const file = path.join(folder, 'org.db');
  const servers = new ChildServers(file);
  const random = generator(20_260_731);
  const created = new Map<string, string>();
  const imports: Import[] = [];
  let kills = 0;
  /** Lives that began with an import left unfinished by the one before. */
  let interrupted = 0;
  let last: ChildOrg | undefined;

  before(async () => {
    const first = await servers.next();
    const accounts = Array.from({ length: ACCOUNTS }, (_, at) => ({ Name: `Account ${at}`, AccountKey__c: `A-${at}` }));
    const results = await first.connection.sobject('Account').create(accounts);
    assert.ok(results.every((result) => result.success));
    await first.kill();
    while (kills < KILLS) await liveAndDie();
    last = await servers.next();
    await finished(last.connection);
  });

  after(async () => {
    await last?.kill();
    await servers.close();
    fs.rmSync(folder, { recursive: true });
  });

  /** One life of the server: goes on with the imports, acknowledges a record and some rows, and is killed. */
  async function liveAndDie(): Promise<void> {
    const { connection, kill } = await servers.next();
    const { records } = await connection.request<{ records: readonly JobInfo[] }>('/jobs/ingest');
    if (records.some(({ state }) => state === 'UploadComplete' || state === 'InProgress')) interrupted++;
    if (imports.every((job) => job.acknowledged === ROWS)) await startImport(connection);
    const key = `single ${kills}`;
    const saved = await connection.sobject('Account').create({ Name: key, AccountKey__c: key });
    if (saved.success) created.set(key, saved.id);
    if (random() < 0.5) await observe(connection);
    else await pause(random() * LONGEST_LIFE);
    // A request is under way when the power goes.
    const torn = connection
      .sobject('Account')
      .create({ Name: 'torn', AccountKey__c: `torn ${kills}` })
      .then(
        (result) => created.set(`torn ${kills}`, result.id ?? ''),
        () => undefined
      );
    await kill();
    await torn;
    kills++;
  }

  /** What was acknowledged may grow, never shrink. */
  async function observe(connection: Connection): Promise<void> {
    for (const job of imports) {
      if (job.acknowledged === ROWS) continue;
      const { numberRecordsProcessed, numberRecordsFailed } = await jobInfo(connection, job.id);
      assert.ok(
        numberRecordsProcessed >= job.acknowledged,
        `import ${job.round}: ${numberRecordsProcessed} after ${job.acknowledged}`
      );
      assert.equal(numberRecordsFailed, 0);
      job.acknowledged = numberRecordsProcessed;
    }
  }

  /** Imports follow one another: people are added, rated anew, and every third round taken away. */
  async function startImport(connection: Connection): Promise<void> {
    const step = imports.length % 3;
    const round = Math.floor(imports.length / 3);
    const operation: Operation = step === 0 ? 'insert' : step === 1 ? 'update' : 'delete';
    const csv = operation === 'insert' ? insertCsv(round) : await existingCsv(connection, operation);
    const job = connection.bulk2.createJob({ object: 'Stakeholder__c', operation });
    const { id = '' } = await job.open();
    await job.uploadData(csv);
    imports.push({ id, operation, round, acknowledged: 0 });
    // Closing waits for the job a while; the server is to be killed meanwhile.
    void job.close().catch(() => undefined);
    await pause(10);
  }

  async function finished(connection: Connection): Promise<void> {
    for (const job of imports) {
      for (;;) {
        const info = await jobInfo(connection, job.id);
        if (info.state === 'Open')
          await connection.request({
            method: 'PATCH',
            url: `/jobs/ingest/${job.id}`,
            body: '{"state":"UploadComplete"}',
            headers: { 'content-type': 'application/json' }
          });
        else if (info.state !== 'UploadComplete' && info.state !== 'InProgress') break;
      }
    }
  }

  it('was killed in the midst of imports', async () => {
    assert.equal(kills, KILLS);
    assert.ok(imports.length >= 2, `only ${imports.length} imports were begun`);
    assert.ok(interrupted >= KILLS / 5, `only ${interrupted} lives began in the midst of an import`);
    for (const job of imports) {
      const info = await jobInfo(connected(), job.id);
      assert.deepEqual(
        [info.state, info.numberRecordsProcessed, info.numberRecordsFailed, info.errorMessage],
        ['JobComplete', ROWS, 0, undefined]
      );
    }
  });

  it('kept every acknowledged record and nothing twice', async () => {
    const { records } = await connected().query<{ Id: string; AccountKey__c: string }>(
      'SELECT Id, AccountKey__c FROM Account',
      { autoFetch: true, maxFetch: 10_000 }
    );
    const byKey = new Map(records.map((record) => [record.AccountKey__c, record.Id]));
    const stakeholders = await connected().query<{ StakeholderKey__c: string }>(
      'SELECT StakeholderKey__c FROM Stakeholder__c',
      { autoFetch: true, maxFetch: 100_000 }
    );
    const keys = stakeholders.records.map((record) => record.StakeholderKey__c);

    for (const [key, id] of created) assert.equal(byKey.get(key), id);
    assert.equal(byKey.size, records.length);
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(keys.length, expectedPeople());
  });

  it('names in its results the records that are there', async () => {
    const job = imports.findLast((candidate) => candidate.operation === 'insert') as Import;
    const deletedSince = imports.some((candidate) => candidate.operation === 'delete' && candidate.round === job.round);
    const results = (await connected().bulk2.job('ingest', { id: job.id }).getSuccessfulResults()) as unknown as {
      sf__Id: string;
      StakeholderKey__c: string;
    }[];
    const query = await connected().query<{ Id: string; StakeholderKey__c: string }>(
      `SELECT Id, StakeholderKey__c FROM Stakeholder__c WHERE StakeholderKey__c LIKE 'P-${job.round}-%'`,
      { autoFetch: true, maxFetch: 100_000, scanAll: deletedSince }
    );
    const byKey = new Map(query.records.map((record) => [record.StakeholderKey__c, record.Id]));

    assert.equal(results.length, ROWS);
    if (!deletedSince) for (const row of results) assert.equal(byKey.get(row.StakeholderKey__c), row.sf__Id);
  });

  it('has roll-ups that equal the sums of their children', async () => {
    const { records: accounts } = await connected().query<Record<string, number | string | null>>(
      'SELECT Id, StakeholderCount__c, AssessedWeightTotal__c, WeightedStrengthTotal__c, InfluenceWeightTotal__c FROM Account',
      { autoFetch: true, maxFetch: 10_000 }
    );
    const { records: sums } = await connected().query<Record<string, number | string | null>>(
      'SELECT Account__c, COUNT(Id) people, SUM(AssessedWeight__c) assessed, SUM(WeightedStrength__c) strength, SUM(ConfidenceWeight__c) weight FROM Stakeholder__c GROUP BY Account__c'
    );
    const byAccount = new Map(sums.map((sum) => [sum['Account__c'], sum]));

    assert.ok(accounts.length > ACCOUNTS);
    for (const account of accounts) {
      const sum = byAccount.get(account['Id'] ?? null);
      assert.deepEqual(
        [
          account['StakeholderCount__c'],
          account['AssessedWeightTotal__c'],
          account['WeightedStrengthTotal__c'],
          account['InfluenceWeightTotal__c']
        ].map((value) => Number(value ?? 0)),
        [sum?.['people'], sum?.['assessed'], sum?.['strength'], sum?.['weight']].map((value) => Number(value ?? 0))
      );
    }
  });

  it('has one assessment for each rating, none without its person', async () => {
    const count = await connected().query('SELECT COUNT() FROM StakeholderAssessment__c');
    const people = await connected().query('SELECT COUNT() FROM Stakeholder__c');
    const rated = imports.filter(
      (job) =>
        job.operation === 'update' &&
        !imports.some((other) => other.operation === 'delete' && other.round === job.round)
    );

    assert.equal(people.totalSize, expectedPeople());
    assert.equal(count.totalSize, people.totalSize + rated.length * ROWS);
  });

  it('has a sound data file', async () => {
    await last?.kill();
    last = undefined;
    const db = new Sqlite(file, { readonly: true });

    assert.equal(db.pragma('integrity_check', { simple: true }), 'ok');
    db.close();
  });

  function expectedPeople(): number {
    return (
      ROWS *
      imports.reduce((sum, job) => sum + (job.operation === 'insert' ? 1 : job.operation === 'delete' ? -1 : 0), 0)
    );
  }

  function connected(): Connection {
    if (last === undefined) throw new Error('The server is not running.');
    return last.connection;
  }

  function insertCsv(round: number): string {
    const rows = Array.from(
      { length: ROWS },
      (_, at) => `P-${round}-${at},Person ${at},A-${at % ACCOUNTS},Influencer,High,Neutral,Regular`
    );
    return `StakeholderKey__c,Name,Account__r.AccountKey__c,Role__c,Influence__c,Support__c,Access__c\n${rows.join('\n')}\n`;
  }

  async function existingCsv(connection: Connection, operation: Operation): Promise<string> {
    const { records } = await connection.query<{ Id: string }>('SELECT Id FROM Stakeholder__c ORDER BY Id DESC', {
      autoFetch: true,
      maxFetch: ROWS
    });
    const isUpdate = operation === 'update';
    const rows = records.slice(0, ROWS).map(({ Id }) => (isUpdate ? `${Id},Very high,Champion` : Id));
    return `${isUpdate ? 'Id,Influence__c,Support__c' : 'Id'}\n${rows.join('\n')}\n`;
  }
});

interface JobInfo {
  readonly state: string;
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
  readonly errorMessage?: string;
}

function jobInfo(connection: Connection, id: string): Promise<JobInfo> {
  return connection.request<JobInfo>(`/jobs/ingest/${id}`);
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
