import Database from 'better-sqlite3';

import { connect } from '../import/connect.ts';
import type { Figure } from './figures.ts';
import { percentile } from './figures.ts';
import { startBenchServer } from './server.ts';

const rounds = 15;
const rowCount = 2000;

const soql = `SELECT Id, Name, Title__c, Role__c, Support__c, Strength__c, IsKeyPlayer__c, Account__r.Name,
  Account__r.RelationshipScore__c, Account__r.Owner.Name, Account__r.Owner.Profile.Name,
  (SELECT Id, AssessedOn__c, Support__c, Strength__c FROM Assessments__r ORDER BY AssessedOn__c DESC, Id)
  FROM Stakeholder__c ORDER BY Name, Id LIMIT ${rowCount}`;

const parents = `SELECT s.Id, s.Name, s.Title__c, s.Role__c, s.Support__c, s.Strength__c, s.IsKeyPlayer__c,
    a.Name AS account, a.RelationshipScore__c AS score, u.Name AS owner, p.Name AS profile
  FROM Stakeholder__c s LEFT JOIN Account a ON a.Id = s.Account__c LEFT JOIN "User" u ON u.Id = a.OwnerId
    LEFT JOIN Profile p ON p.Id = u.ProfileId
  WHERE s.IsDeleted = 0 ORDER BY s.Name, s.Id LIMIT ${rowCount}`;
const children = `SELECT Stakeholder__c AS parent, Id, AssessedOn__c, Support__c, Strength__c FROM StakeholderAssessment__c
  WHERE IsDeleted = 0 AND Stakeholder__c IN (SELECT value FROM json_each(?)) ORDER BY AssessedOn__c DESC, Id`;

/** What both sides must agree on. */
interface Outcome {
  readonly parents: number;
  readonly children: number;
  readonly strength: number;
}

/**
 * 2,000 stakeholders with the account's and its owner's fields and all their history in one query by jsforce, beside
 * SQL written by hand on the same file that nests the rows and writes them as JSON.
 */
export async function benchQuery(file: string): Promise<Figure[]> {
  const ours = await timeOverHttp(file);
  const theirs = timeByHand(file);
  if (JSON.stringify(ours.outcome) !== JSON.stringify(theirs.outcome)) {
    throw new Error(`The org gives ${JSON.stringify(ours.outcome)}, SQL ${JSON.stringify(theirs.outcome)}.`);
  }
  const name = `query of ${rowCount.toLocaleString('en')} rows with parents and ${ours.outcome.children.toLocaleString('en')} children`;
  return [
    {
      name: `${name}, the org's own time`,
      value: ours.own,
      unit: 'ms',
      peer: theirs.median,
      peerName: 'hand-written SQL to JSON',
      aim: 'at most 5 ×'
    },
    { name: `${name}, as jsforce waits`, value: ours.wall, unit: 'ms' },
    { name: `${name}, the org's memory`, value: ours.peak, unit: 'MB' }
  ];
}

interface Answered {
  readonly records: readonly {
    readonly Strength__c: number | null;
    readonly Assessments__r: { readonly totalSize: number } | null;
  }[];
}

async function timeOverHttp(file: string): Promise<{ outcome: Outcome; own: number; wall: number; peak: number }> {
  const server = await startBenchServer(file);
  try {
    const connection = await connect({ url: server.url });
    const own: number[] = [];
    const wall: number[] = [];
    let peak = 0;
    let outcome: Outcome = { parents: 0, children: 0, strength: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const measured = await server.measure(async () => connection.query(soql));
      own.push(measured.own.busy);
      wall.push(measured.wall);
      peak = Math.max(peak, measured.own.peak);
      const { records } = measured.result as unknown as Answered;
      outcome = summary(
        records.map((record) => [record.Strength__c ?? 0, record.Assessments__r?.totalSize ?? 0] as const)
      );
    }
    return { outcome, own: percentile(own, 0.5), wall: percentile(wall, 0.5), peak };
  } finally {
    await server.close();
  }
}

function timeByHand(file: string): { outcome: Outcome; median: number } {
  const db = new Database(file, { readonly: true });
  try {
    const readParents = db.prepare<[], { Id: string; Strength__c: number | null }>(parents);
    const readChildren = db.prepare<[string], { parent: string }>(children);
    const times: number[] = [];
    let outcome: Outcome = { parents: 0, children: 0, strength: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      const found = readParents.all().map((row) => ({ ...row, assessments: [] as unknown[] }));
      const byId = new Map(found.map((row) => [row.Id, row]));
      for (const child of readChildren.all(JSON.stringify([...byId.keys()])))
        byId.get(child.parent)?.assessments.push(child);
      const json = JSON.stringify(found);
      times.push(performance.now() - started);
      if (json.length === 0) throw new Error('There is no answer.');
      outcome = summary(found.map((row) => [row.Strength__c ?? 0, row.assessments.length] as const));
    }
    return { outcome, median: percentile(times, 0.5) };
  } finally {
    db.close();
  }
}

function summary(rows: readonly (readonly [strength: number, children: number])[]): Outcome {
  const add = (sum: number, value: number): number => sum + value;
  return {
    parents: rows.length,
    children: rows.map(([, count]) => count).reduce(add, 0),
    strength: Math.round(rows.map(([strength]) => strength).reduce(add, 0) * 100)
  };
}
