import fs from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3';

import { connect } from '../import/connect.ts';
import { csvLine, readCsv } from '../import/csv.ts';
import { load } from '../import/load.ts';
import { mapColumns } from '../import/mapping.ts';
import type { Book } from './book.ts';
import { makeBook } from './book.ts';
import type { Figure } from './figures.ts';
import { startBenchServer } from './server.ts';

const stakeholderCount = 100_000;
const accountCount = 2_000;

/**
 * Imports 100,000 stakeholders of 2,000 accounts (formulas, validation, history by flow, roll-ups) through Bulk API 2.0
 * with jsforce, beside plain inserts of the same rows, history included, into SQLite in one transaction.
 * Leaves the org's file at `file` for the list view's bench.
 */
export async function benchImport(folder: string, file: string): Promise<Figure[]> {
  const book = makeBook(accountCount, stakeholderCount);
  const plain = plainInserts(path.join(folder, 'plain.db'), book);
  const server = await startBenchServer(file);
  try {
    await importCsv(server.url, writeCsv(folder, 'accounts.csv', accountRows(book)));
    const people = writeCsv(folder, 'people.csv', stakeholderRows(book));
    const started = performance.now();
    const created = await importCsv(server.url, people);
    const seconds = (performance.now() - started) / 1000;
    if (created !== stakeholderCount)
      throw new Error(`Only ${created} of ${stakeholderCount} stakeholders were imported.`);
    const repeated = performance.now();
    const again = await importCsv(server.url, people);
    if (again !== 0) throw new Error(`The second import created ${again} records.`);
    return [
      {
        name: `import ${stakeholderCount.toLocaleString('en')} stakeholders`,
        value: seconds,
        unit: 's',
        peer: plain,
        peerName: 'plain SQLite inserts',
        aim: 'at most 10 ×'
      },
      { name: 'the same file again, nothing to change', value: (performance.now() - repeated) / 1000, unit: 's' }
    ];
  } finally {
    await server.close();
  }
}

async function importCsv(url: string, name: string): Promise<number> {
  const file = readCsv(name);
  const connection = await connect({ url });
  const options = {
    dryRun: false,
    createMissing: false,
    bulkThreshold: 2000,
    onStage: () => undefined,
    onProgress: () => undefined
  };
  const report = await load(connection, file, mapColumns(file.header, {}), options);
  if (report.refusals.length > 0)
    throw new Error(`Line ${report.refusals[0]?.row.line}: ${report.refusals[0]?.reason}`);
  return report.tallies.reduce((sum, tally) => sum + tally.created, 0);
}

function writeCsv(folder: string, name: string, rows: readonly (readonly string[])[]): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, rows.map((row) => csvLine(row)).join('\n') + '\n');
  return file;
}

const accountRows = (book: Book): string[][] => [
  ['Account key', 'Account'],
  ...book.accounts.map(({ key, name }) => [key, name])
];

const stakeholderRows = (book: Book): string[][] => [
  [
    'Stakeholder key',
    'Account key',
    'Name',
    'Title',
    'Role',
    'Influence',
    'Support',
    'Access',
    'Why',
    'Preferred cadence days'
  ],
  ...book.stakeholders.map((one) => [
    one.key,
    one.accountKey,
    one.name,
    one.title,
    one.role,
    one.influence,
    one.support,
    one.access,
    one.why,
    one.cadence
  ])
];

/** Seconds to insert the same people, and one history row for each who has any pick, into bare tables with the same indexes on keys and parents. */
function plainInserts(file: string, book: Book): number {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(`
    CREATE TABLE stakeholder (id TEXT PRIMARY KEY, key TEXT UNIQUE, account TEXT, name TEXT, title TEXT, role TEXT, influence TEXT, support TEXT, access TEXT, why TEXT, cadence REAL, active INTEGER, created TEXT, created_by TEXT, modified TEXT, modified_by TEXT);
    CREATE INDEX stakeholder_account ON stakeholder (account);
    CREATE TABLE assessment (id TEXT PRIMARY KEY, stakeholder TEXT, name TEXT, assessed TEXT, role TEXT, influence TEXT, support TEXT, access TEXT, strength REAL, movement TEXT, source TEXT, created TEXT, created_by TEXT, modified TEXT, modified_by TEXT);
    CREATE INDEX assessment_stakeholder ON assessment (stakeholder);`);
  const person = db.prepare(`INSERT INTO stakeholder VALUES (${Array(16).fill('?').join(',')})`);
  const history = db.prepare(`INSERT INTO assessment VALUES (${Array(15).fill('?').join(',')})`);
  const started = performance.now();
  const now = new Date().toISOString();
  const user = '005000000000001AAA';
  db.transaction(() => {
    for (const [index, one] of book.stakeholders.entries()) {
      const id = `a00000000${String(index).padStart(6, '0')}AAA`;
      person.run(
        id,
        one.key,
        one.accountKey,
        one.name,
        one.title,
        one.role,
        one.influence,
        one.support,
        one.access,
        one.why,
        one.cadence === '' ? null : Number(one.cadence),
        1,
        now,
        user,
        now,
        user
      );
      if (one.role + one.influence + one.support + one.access === '') continue;
      history.run(
        `a01000000${String(index).padStart(6, '0')}AAA`,
        id,
        `SA-${index}`,
        now,
        one.role,
        one.influence,
        one.support,
        one.access,
        50,
        'New relationship',
        'Import',
        now,
        user,
        now,
        user
      );
    }
  })();
  const seconds = (performance.now() - started) / 1000;
  db.close();
  return seconds;
}
