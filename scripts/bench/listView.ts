import path from 'node:path';

import { connect } from '../import/connect.ts';
import type { Figure } from './figures.ts';
import { percentile } from './figures.ts';
import { loadModel } from '../local-org/metadata/source.ts';
import { openOrg } from '../local-org/org.ts';
import { listViewFilter } from '../local-org/query/listView.ts';
import type { QuerySpec } from '../local-org/query/spec.ts';
import { startBenchServer } from './server.ts';

const rounds = 15;
const pageSize = 50;

/** The formulas of key player and strength by hand, over the stored picks. */
const handWritten = `
  WITH rated AS (
    SELECT Id, Name, Account__c,
      IsActive__c = 1 AND Influence__c IN ('High', 'Very high') AND coalesce(Role__c, '') NOT IN ('User', 'Gatekeeper') AS isKeyPlayer,
      CASE Support__c WHEN 'Opponent' THEN 0 WHEN 'Sceptic' THEN 0.25 WHEN 'Neutral' THEN 0.5 WHEN 'Supporter' THEN 0.75 WHEN 'Champion' THEN 1 END AS support,
      CASE Access__c WHEN 'None' THEN 0 WHEN 'Brief' THEN 1.0 / 3 WHEN 'Regular' THEN 2.0 / 3 WHEN 'In depth' THEN 1 END AS access
    FROM Stakeholder__c WHERE IsDeleted = 0)
  SELECT rated.Id, rated.Name, Account.Name AS account, round(100 * (0.6 * support + 0.4 * access), 2) AS strength
  FROM rated LEFT JOIN Account ON Account.Id = rated.Account__c
  WHERE isKeyPlayer`;
const handWrittenPage = `${handWritten} ORDER BY strength DESC, rated.Id LIMIT ${pageSize}`;
const handWrittenCount = `SELECT count(*) AS n FROM (${handWritten})`;

/** First page and total of the list view Key players over 100,000 stakeholders, filtered and ordered by formula fields, beside SQL written by hand on the same file. */
export async function benchListView(file: string): Promise<Figure[]> {
  const served = await timeOverHttp(file);
  const model = loadModel(path.resolve(import.meta.dirname, '../../force-app'));
  const org = openOrg({ model, file });
  const view = model.object('Stakeholder__c')?.listViews.find((candidate) => candidate.apiName === 'KeyPlayers');
  if (!view) throw new Error('The list view KeyPlayers is missing.');
  const session = org.sessionFor('admin@linchpin.local');
  const spec: QuerySpec = {
    object: 'Stakeholder__c',
    select: ['Id', 'Name', 'Account__r.Name', 'Strength__c'].map((field) => ({ kind: 'field', path: field })),
    ...listViewFilter(model, view),
    orderBy: [{ path: 'Strength__c', direction: 'desc', nulls: 'last' }],
    limit: pageSize
  };
  const ours: number[] = [];
  const theirs: number[] = [];
  const { db } = org.store;
  const page = db.prepare<[], unknown>(handWrittenPage);
  const total = db.prepare<[], { n: number }>(handWrittenCount);
  for (let round = 0; round < rounds; round += 1) {
    let started = performance.now();
    const result = org.query(session, spec);
    ours.push(performance.now() - started);
    started = performance.now();
    const rows = page.all();
    const count = total.get()?.n;
    theirs.push(performance.now() - started);
    if (rows.length !== result.records.length || count !== result.totalSize) {
      throw new Error(
        `The list view gives ${result.records.length} of ${result.totalSize}, SQL ${rows.length} of ${String(count)}.`
      );
    }
  }
  org.close();
  return [
    {
      name: 'list view of 100,000 by formula, first page and total',
      value: percentile(ours, 0.5),
      unit: 'ms',
      peer: percentile(theirs, 0.5),
      peerName: 'hand-written SQL',
      aim: 'at most 3 ×'
    },
    { name: 'the same over HTTP, as the page asks it', value: served, unit: 'ms' }
  ];
}

async function timeOverHttp(file: string): Promise<number> {
  const server = await startBenchServer(file);
  try {
    const connection = await connect({ url: server.url });
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      await connection.request(
        `/services/data/v67.0/ui-api/list-records/Stakeholder__c/KeyPlayers?pageSize=${pageSize}&sortBy=-Strength__c`
      );
      times.push(performance.now() - started);
    }
    return percentile(times, 0.5);
  } finally {
    await server.close();
  }
}
