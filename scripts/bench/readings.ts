import path from 'node:path';

import Database from 'better-sqlite3';
import type { Connection } from 'jsforce';

import { backfill } from '../backfill/run.ts';
import { connect } from '../import/connect.ts';
import { create } from './bulkCreate.ts';
import type { Figure } from './figures.ts';
import type { Measured } from './server.ts';
import { startBenchServer } from './server.ts';

const readingCount = 100_000;
const accountCount = 500;
const peopleOfAccount = 4;
const chunkSize = 200;
const firstDay = Date.UTC(new Date().getUTCFullYear() - 2, 0, 1);
const day = 86_400_000;

/**
 * Records 100,000 automatic readings: key-player interviews of 500 accounts whose plans count them, loaded in chunks of
 * 200; beside the same interviews of accounts whose plans count nothing, and beside SQL that writes the same rows.
 */
export async function benchReadings(folder: string): Promise<Figure[]> {
  const counted = await loadInterviews(path.join(folder, 'counted.db'), true);
  const uncounted = await loadInterviews(path.join(folder, 'uncounted.db'), false);
  const plain = plainRows(path.join(folder, 'plain-readings.db'));
  const name = `${readingCount.toLocaleString('en')} interviews in chunks of ${chunkSize}`;
  return [
    {
      name: `${name}, each recording a reading`,
      value: counted.wall / 1000,
      unit: 's',
      peer: uncounted.wall / 1000,
      peerName: 'the same without indicators'
    },
    {
      name: `the org's own time for ${name}, each recording a reading`,
      value: counted.own.busy / 1000,
      unit: 's',
      peer: uncounted.own.busy / 1000,
      peerName: 'the same without indicators'
    },
    {
      name: `${name}, each recording a reading`,
      value: counted.wall / 1000,
      unit: 's',
      peer: plain.interviews + plain.readings,
      peerName: 'hand-written SQL for interviews, readings and counts'
    },
    {
      name: `what ${readingCount.toLocaleString('en')} readings add to that`,
      value: (counted.wall - uncounted.wall) / 1000,
      unit: 's',
      peer: plain.readings,
      peerName: 'hand-written SQL for readings and counts'
    },
    {
      name: `${readingCount.toLocaleString('en')} readings held against the history, as npm run backfill does`,
      value: counted.compared / 1000,
      unit: 's'
    },
    { name: "the org's memory while readings are recorded", value: counted.own.peak, unit: 'MB' }
  ];
}

const dayOf = (index: number): string =>
  new Date(firstDay + ((Math.imul(index + 1, 0x9e3779b1) >>> 0) % 700) * day).toISOString().slice(0, 10);

/** `compared` is how many milliseconds it takes to hold all readings against the history afterwards. */
async function loadInterviews(file: string, isCounted: boolean): Promise<Measured<void> & { compared: number }> {
  const server = await startBenchServer(file);
  try {
    const connection = await connect({ url: server.url });
    const people = await createBook(connection, isCounted);
    const measured = await server.measure(async () => {
      for (let start = 0; start < readingCount; start += chunkSize) {
        const rows = Array.from({ length: chunkSize }, (_, index) => ({
          Stakeholder__c: people[(start + index) % people.length] ?? '',
          Kind__c: 'Key-player interview',
          HeldOn__c: dayOf(start + index)
        }));
        const results = await connection.sobject('StakeholderInterview__c').create(rows);
        const refused = results.find(({ success }) => !success);
        if (refused) throw new Error(JSON.stringify(refused.errors));
      }
    });
    const { totalSize } = await connection.query('SELECT COUNT() FROM IndicatorReading__c');
    if (totalSize !== (isCounted ? readingCount : 0)) throw new Error(`${totalSize} readings were recorded.`);
    return { ...measured, compared: await timeComparison(connection) };
  } finally {
    await server.close();
  }
}

async function timeComparison(connection: Connection): Promise<number> {
  const started = performance.now();
  const { left, recorded, expected } = await backfill(connection, {
    scope: { accounts: [], plans: [], sources: [] },
    write: false,
    bulkFrom: 10_000,
    onStart: () => undefined,
    onProgress: () => undefined,
    onDifferences: () => undefined
  });
  if (left !== 0 || recorded !== expected)
    throw new Error(`${left} of ${expected} readings are not as the history says.`);
  return performance.now() - started;
}

/** Accounts with a plan each and some people, who are given: neighbours in the list are of different accounts. */
async function createBook(connection: Connection, isCounted: boolean): Promise<readonly string[]> {
  const numbers = Array.from({ length: accountCount }, (_, index) => index);
  const accounts = await create(
    connection,
    'Account',
    numbers.map((index) => ({ Name: `Benchmark Health ${index}` }))
  );
  const plans = await create(
    connection,
    'AccountPlan__c',
    accounts.map((account, index) => ({
      Name: `Plan ${index}`,
      Account__c: account,
      StartDate__c: new Date(firstDay).toISOString().slice(0, 10),
      EndDate__c: new Date(firstDay + 1090 * day).toISOString().slice(0, 10)
    }))
  );
  if (isCounted)
    await create(
      connection,
      'LeadingIndicator__c',
      plans.map((plan) => ({
        AccountPlan__c: plan,
        Name: 'Interviews',
        Source__c: 'Key-player interviews',
        Target__c: 200
      }))
    );
  return create(
    connection,
    'Stakeholder__c',
    Array.from({ length: peopleOfAccount * accountCount }, (_, index) => ({
      Account__c: accounts[index % accountCount] ?? '',
      Name: `Person ${index}`,
      Influence__c: 'High',
      Support__c: 'Neutral',
      Access__c: 'Regular'
    }))
  );
}

/** Seconds for the same rows in bare tables, under the same indexes on keys and parents, a transaction for each chunk. */
function plainRows(file: string): { readonly interviews: number; readonly readings: number } {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(`
    CREATE TABLE interview (id TEXT PRIMARY KEY, name TEXT, person TEXT, kind TEXT, held TEXT, created TEXT, created_by TEXT, modified TEXT, modified_by TEXT);
    CREATE INDEX interview_person ON interview (person);
    CREATE TABLE indicator (id TEXT PRIMARY KEY, account TEXT, source TEXT, start TEXT, until TEXT, count INTEGER DEFAULT 0, sum REAL DEFAULT 0, last TEXT);
    CREATE INDEX indicator_account ON indicator (account, source);
    CREATE TABLE person (id TEXT PRIMARY KEY, account TEXT, count INTEGER DEFAULT 0, last TEXT);
    CREATE TABLE reading (id TEXT PRIMARY KEY, name TEXT, indicator TEXT, interview TEXT, person TEXT, read_on TEXT, value REAL, key TEXT UNIQUE, automatic INTEGER, created TEXT, created_by TEXT, modified TEXT, modified_by TEXT);
    CREATE INDEX reading_indicator ON reading (indicator);
    CREATE INDEX reading_interview ON reading (interview);
    CREATE INDEX reading_person ON reading (person);`);
  const idOf = (prefix: string, index: number): string => `${prefix}${String(index).padStart(12, '0')}AAA`;
  const indicator = db.prepare(
    "INSERT INTO indicator (id, account, source, start, until) VALUES (?, ?, 'Key-player interviews', '2000-01-01', '2100-01-01')"
  );
  const person = db.prepare('INSERT INTO person (id, account) VALUES (?, ?)');
  db.transaction(() => {
    for (let index = 0; index < accountCount; index += 1) indicator.run(idOf('a02', index), idOf('001', index));
    for (let index = 0; index < accountCount * peopleOfAccount; index += 1)
      person.run(idOf('a04', index), idOf('001', index % accountCount));
  })();
  const interview = db.prepare(
    "INSERT INTO interview VALUES (?, ?, ?, 'Key-player interview', ?, datetime(), 'user', datetime(), 'user')"
  );
  const talk = db.prepare("UPDATE person SET count = count + 1, last = max(coalesce(last, ''), ?) WHERE id = ?");
  const reading = db.prepare(`
    INSERT INTO reading
    SELECT ?, ?, indicator.id, interview.id, person.id, interview.held, 1, indicator.id || '-' || interview.id, 1, datetime(), 'user', datetime(), 'user'
    FROM interview JOIN person ON person.id = interview.person JOIN indicator ON indicator.account = person.account AND indicator.source = 'Key-player interviews'
    WHERE interview.id = ? AND interview.held BETWEEN indicator.start AND indicator.until`);
  const count = db.prepare(`
    UPDATE indicator SET count = count + 1, sum = sum + 1, last = max(coalesce(last, ''), ?)
    WHERE id = (SELECT indicator FROM reading WHERE id = ?)`);
  const timed = (work: (index: number) => void): number => {
    const started = performance.now();
    for (let start = 0; start < readingCount; start += chunkSize)
      db.transaction(() => {
        for (let index = start; index < start + chunkSize; index += 1) work(index);
      })();
    return (performance.now() - started) / 1000;
  };
  const interviews = timed((index) => {
    const who = idOf('a04', index % (accountCount * peopleOfAccount));
    interview.run(idOf('a0G', index), `SI-${index}`, who, dayOf(index));
    talk.run(dayOf(index), who);
  });
  const readings = timed((index) => {
    reading.run(idOf('a01', index), `R-${index}`, idOf('a0G', index));
    count.run(dayOf(index), idOf('a01', index));
  });
  db.close();
  return { interviews, readings };
}
