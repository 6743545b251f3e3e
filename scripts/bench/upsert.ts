import fs from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3';

import { connect } from '../import/connect.ts';
import { csvLine } from '../import/csv.ts';
import { makeBook } from './book.ts';
import type { BookStakeholder } from './book.ts';
import { loginCli } from './cli.ts';
import type { Figure } from './figures.ts';
import type { BenchServer } from './server.ts';
import { startBenchServer } from './server.ts';

const rowCount = 10_000;
const accountCount = 200;
const rated = ['Role__c', 'Influence__c', 'Support__c', 'Access__c'] as const;
const supports = ['Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'];

type Row = Readonly<Record<string, string>>;
/** Uploads rows by key and gives how many were saved. */
type Upsert = (rows: readonly Row[]) => Promise<number>;

/**
 * Upserts 10,000 stakeholders by key through Bulk API 2.0, all of them new and then all of them changed, by the real CLI
 * and by jsforce, beside upserts of the same rows, history included, into bare SQLite tables. Leaves the org's file at
 * `file` for the query's bench.
 */
export async function benchUpsert(folder: string, file: string): Promise<Figure[]> {
  const server = await startBenchServer(file);
  try {
    const sf = await loginCli(path.join(folder, 'upsert'), server.url);
    const connection = await connect({ url: server.url });
    const accounts = makeBook(accountCount, 0).accounts.map((one) => ({ AccountKey__c: one.key, Name: one.name }));
    const made = await connection.sobject('Account').create(accounts, { allowRecursive: true });
    if (made.some(({ success }) => !success)) throw new Error('The accounts were refused.');

    const byCli: Upsert = async (rows) => {
      const csv = path.join(folder, 'upsert.csv');
      const names = Object.keys(rows[0] ?? {});
      fs.writeFileSync(
        csv,
        [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((cells) => csvLine(cells)).join('\n') +
          '\n'
      );
      const words = ['--sobject', 'Stakeholder__c', '--external-id', 'StakeholderKey__c', '--file', csv];
      const result = await sf('data', 'upsert', 'bulk', ...words, '--line-ending', 'LF', '--wait', '10');
      return (result as { readonly records: { readonly successfulResults: readonly unknown[] } }).records
        .successfulResults.length;
    };
    const byJsforce: Upsert = async (rows) => {
      const results = await connection.bulk2.loadAndWaitForResults({
        object: 'Stakeholder__c',
        operation: 'upsert',
        externalIdFieldName: 'StakeholderKey__c',
        input: rows.map((row) => ({ ...row })),
        pollInterval: 100
      });
      return results.successfulResults.length;
    };
    return [
      ...(await benchClient('the sf CLI', 11, byCli, server, path.join(folder, 'plain-cli.db'))),
      ...(await benchClient('jsforce', 12, byJsforce, server, path.join(folder, 'plain-jsforce.db')))
    ];
  } finally {
    await server.close();
  }
}

async function benchClient(
  client: string,
  seed: number,
  upsert: Upsert,
  server: BenchServer,
  plainFile: string
): Promise<Figure[]> {
  const people = makeBook(accountCount, rowCount, seed).stakeholders.map((one) => ({
    ...one,
    key: `${seed}-${one.key}`
  }));
  const plain = openPlain(plainFile);
  const figures: Figure[] = [];
  for (const kind of ['new', 'changed'] as const) {
    const rows = people.map((one) => rowOf(one, kind));
    const peer = plain.upsert(rows);
    const { result, wall, own } = await server.measure(() => upsert(rows));
    if (result !== rowCount) throw new Error(`${client} upserted ${result} of ${rowCount} ${kind} rows.`);
    const name = `bulk upsert of ${rowCount.toLocaleString('en')} ${kind} rows by ${client}`;
    figures.push(
      {
        name: `${name}, the org's own time`,
        value: own.busy / 1000,
        unit: 's',
        peer,
        peerName: 'plain SQLite upserts',
        aim: 'at most 10 ×'
      },
      { name: `${name}, as the client waits`, value: wall / 1000, unit: 's' },
      { name: `${name}, the org's memory`, value: own.peak, unit: 'MB' }
    );
  }
  plain.close();
  return figures;
}

/** A detail's parent cannot be written again, so the changed rows come without it. */
function rowOf(one: BookStakeholder, kind: 'new' | 'changed'): Row {
  const next = supports[(supports.indexOf(one.support) + 1) % supports.length] ?? 'Neutral';
  return {
    StakeholderKey__c: one.key,
    Name: one.name,
    Title__c: one.title,
    Role__c: one.role,
    Influence__c: one.influence,
    Support__c: kind === 'new' ? one.support : next,
    Access__c: one.access,
    ...(kind === 'new' ? { 'Account__r.AccountKey__c': one.accountKey } : {})
  };
}

interface Plain {
  /** Seconds for one transaction with all rows, and a history row for each with a pick. */
  upsert(rows: readonly Row[]): number;
  close(): void;
}

function openPlain(file: string): Plain {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  const columns = ['StakeholderKey__c', 'Name', 'Title__c', ...rated];
  db.exec(`
    CREATE TABLE stakeholder (id TEXT PRIMARY KEY, account TEXT, ${columns.map((name) => `${name} TEXT`).join(', ')}, modified TEXT);
    CREATE UNIQUE INDEX stakeholder_key ON stakeholder (StakeholderKey__c);
    CREATE INDEX stakeholder_account ON stakeholder (account);
    CREATE TABLE assessment (id TEXT PRIMARY KEY, stakeholder TEXT, ${rated.map((name) => `${name} TEXT`).join(', ')}, created TEXT);
    CREATE INDEX assessment_stakeholder ON assessment (stakeholder);`);
  const person = db
    .prepare<unknown[], string>(
      `INSERT INTO stakeholder VALUES (${Array(columns.length + 3)
        .fill('?')
        .join(', ')})
       ON CONFLICT (StakeholderKey__c) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}, modified = excluded.modified RETURNING id`
    )
    .pluck();
  const history = db.prepare(
    `INSERT INTO assessment VALUES (${Array(rated.length + 3)
      .fill('?')
      .join(', ')})`
  );
  let number = 0;
  return {
    upsert: (rows) => {
      const started = performance.now();
      db.transaction(() => {
        for (const row of rows) {
          const now = new Date().toISOString();
          const newId = `a00000000${String(number++).padStart(6, '0')}AAA`;
          const id = person.get(
            newId,
            row['Account__r.AccountKey__c'] ?? null,
            ...columns.map((name) => row[name]),
            now
          );
          const picks = rated.map((name) => row[name] ?? '');
          if (picks.join('') !== '') history.run(`a01${newId.slice(3)}`, id, ...picks, now);
        }
      })();
      return (performance.now() - started) / 1000;
    },
    close: () => db.close()
  };
}
