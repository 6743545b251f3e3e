import fs from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3';
import type { Connection } from 'jsforce';

import { CRITERIA } from '../../force-app/main/tiering/lwc/tierScore/tierScore.ts';
import { sendBulk } from '../import/bulk.ts';
import { connect } from '../import/connect.ts';
import { csvLine, readCsv } from '../import/csv.ts';
import { criterionNames, tierColumns } from '../tier/columns.ts';
import { weightFields } from '../tier/model.ts';
import { propose } from '../tier/propose.ts';
import { moverLines, moversOf, writeMovers } from '../tier/report.ts';
import type { Figure } from './figures.ts';
import { startBenchServer } from './server.ts';

const accountCount = 100_000;
const bulkJob = 50_000;
const weights = [15, 25, 20, 20, 10, 10];
const thresholds = [70, 50, 30] as const;

/**
 * Proposes tiers for 100,000 accounts from a CSV file through Bulk API 2.0 (rules, flows, keys and formulas included),
 * reads the server's scores back and writes the report of movers; beside the same file scored by plain SQL in SQLite, with
 * decisions under a unique key for each account and the same report.
 */
export async function benchTier(folder: string): Promise<Figure[]> {
  const file = path.join(folder, 'ratings.csv');
  fs.writeFileSync(file, ratingLines().join('\n') + '\n');
  const plain = plainTiers(path.join(folder, 'plain-tier.db'), file);
  const server = await startBenchServer(path.join(folder, 'tier.db'));
  try {
    const connection = await connect({ url: server.url });
    await createBook(connection);
    const first = await server.measure(() => proposeFile(connection, file, path.join(folder, 'movers.csv')));
    if (first.result !== accountCount) throw new Error(`${first.result} of ${accountCount} tiers were proposed.`);
    const second = await server.measure(() => proposeFile(connection, file, path.join(folder, 'movers.csv')));
    if (second.result !== 0) throw new Error(`The second run changed ${second.result} decisions.`);
    const name = `tiers of ${accountCount.toLocaleString('en')} accounts proposed`;
    return [
      {
        name: `${name}, file to report`,
        value: first.wall / 1000,
        unit: 's',
        peer: plain,
        peerName: 'plain SQL on SQLite',
        aim: 'at most 15 ×'
      },
      { name: `${name}, the org's own time`, value: first.own.busy / 1000, unit: 's' },
      { name: `${name}, the org's memory`, value: first.own.peak, unit: 'MB' },
      { name: 'the same file again, nothing to change', value: second.wall / 1000, unit: 's' }
    ];
  } finally {
    await server.close();
  }
}

/** Ratings that look random and are the same each time; one row in sixteen leaves a criterion blank. */
function ratingLines(): string[] {
  const lines = [csvLine(['Account key', ...CRITERIA.map((criterion) => criterionNames[criterion])])];
  for (let index = 0; index < accountCount; index += 1) {
    const mixed = Math.imul(index + 1, 0x9e3779b1) >>> 0;
    const ratings = CRITERIA.map((_, place) => String(1 + ((mixed >>> (place * 4)) % 5)));
    if (index % 16 === 0) ratings[(index / 16) % ratings.length] = '';
    lines.push(csvLine([keyOf(index), ...ratings]));
  }
  return lines;
}

const keyOf = (index: number): string => `T${index + 1}`;

async function createBook(connection: Connection): Promise<void> {
  const model = await connection.sobject('TierModel__c').create({
    Name: 'Bench',
    ...Object.fromEntries(Object.values(weightFields).map((field, index) => [field, weights[index]])),
    Tier1From__c: thresholds[0],
    Tier2From__c: thresholds[1],
    Tier3From__c: thresholds[2]
  });
  const activated = await connection.sobject('TierModel__c').update({ Id: model.id ?? '', Status__c: 'Active' });
  if (!activated.success) throw new Error('The model was not activated.');
  for (let start = 0; start < accountCount; start += bulkJob) {
    const actions = Array.from({ length: Math.min(bulkJob, accountCount - start) }, (_, index) => ({
      operation: 'create' as const,
      values: { AccountKey__c: keyOf(start + index), Name: `Benchmark Health ${start + index + 1}` }
    }));
    await sendBulk(connection, 'Account', 'create', actions, { needsIds: false, onProgress: () => undefined });
  }
}

/** Decisions that were created or changed. */
async function proposeFile(connection: Connection, name: string, moversFile: string): Promise<number> {
  const file = readCsv(name);
  const report = await propose(
    connection,
    { file, columns: tierColumns(file.header, {}) },
    { dryRun: false, bulkThreshold: 2000, onStage: () => undefined, onProgress: () => undefined }
  );
  if (report.refusals.length > 0 || report.differences.length > 0)
    throw new Error(`${report.refusals[0]?.reason ?? ''} ${report.differences[0]?.server ?? ''}`);
  const movers = moversOf(report);
  moverLines(movers, 2);
  writeMovers(moversFile, movers, 2);
  return report.plans.filter(({ kind }) => kind === 'create' || kind === 'update').length;
}

/** Seconds that SQLite takes for the same: read the file, score it, keep decisions, write the movers. */
function plainTiers(name: string, file: string): number {
  const db = new Database(name);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  const columns = CRITERIA.map((criterion) => `${criterion} INTEGER`).join(', ');
  db.exec(`
    CREATE TABLE account (id TEXT PRIMARY KEY, key TEXT UNIQUE, name TEXT, tier TEXT);
    CREATE TABLE decision (id TEXT PRIMARY KEY, account TEXT, open_key TEXT UNIQUE, ${columns}, score REAL, recommended TEXT, tier TEXT, status TEXT, proposed TEXT, proposed_by TEXT, created TEXT, created_by TEXT, modified TEXT, modified_by TEXT);
    CREATE INDEX decision_account ON decision (account);
    CREATE TEMP TABLE rating (key TEXT, ${columns});`);
  const account = db.prepare('INSERT INTO account VALUES (?, ?, ?, NULL)');
  db.transaction(() => {
    for (let index = 0; index < accountCount; index += 1)
      account.run(`001${String(index).padStart(12, '0')}AAA`, keyOf(index), `Benchmark Health ${index + 1}`);
  })();
  const started = performance.now();
  const rating = db.prepare(`INSERT INTO rating VALUES (${Array(7).fill('?').join(',')})`);
  db.transaction(() => {
    for (const { cells } of readCsv(file).rows)
      rating.run(...cells.map((cell, index) => (index === 0 ? cell : cell === '' ? null : Number(cell))));
  })();
  // Null where any rating is: the weights are all above 0.
  const weighted = CRITERIA.map((criterion, index) => `${weights[index] ?? 0} * (r.${criterion} - 1)`).join(' + ');
  const [first, second, third] = thresholds;
  db.exec(`
    INSERT INTO decision
    SELECT printf('a05%012dAAA', row_number() OVER ()), id, id, revenue, growth, fit, partner, ecosystem, access, score, tier, tier,
      CASE WHEN tier IS NULL THEN 'Draft' ELSE 'Proposed' END, datetime(), 'user', datetime(), 'user', datetime(), 'user'
    FROM (SELECT *, CASE WHEN score IS NULL THEN NULL WHEN score >= ${first} THEN 'Tier 1' WHEN score >= ${second} THEN 'Tier 2' WHEN score >= ${third} THEN 'Tier 3' ELSE 'Not a key account' END AS tier
      FROM (SELECT r.*, a.id, round(25.0 * (${weighted}) / 100, 2) AS score FROM rating r JOIN account a ON a.key = r.key))`);
  const movers = db
    .prepare(
      `SELECT a.key, a.name, a.id, a.tier AS today, d.tier, d.score, d.score - ${first} AS above1, d.score - ${second} AS above2, d.score - ${third} AS above3 FROM decision d JOIN account a ON a.id = d.account ORDER BY d.score DESC`
    )
    .raw()
    .all() as (string | number | null)[][];
  fs.writeFileSync(`${name}.csv`, movers.map((cells) => csvLine(cells.map((cell) => String(cell ?? '')))).join('\n'));
  const seconds = (performance.now() - started) / 1000;
  if (movers.length !== accountCount) throw new Error(`SQLite scored ${movers.length} accounts.`);
  db.close();
  return seconds;
}
