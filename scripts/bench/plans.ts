import path from 'node:path';

import type { Connection } from 'jsforce';

import { sendBulk } from '../import/bulk.ts';
import { connect } from '../import/connect.ts';
import type { Values } from '../import/records.ts';
import { loadModel } from '../local-org/metadata/source.ts';
import { openOrg } from '../local-org/org.ts';
import { listViewFilter } from '../local-org/query/listView.ts';
import type { QuerySpec } from '../local-org/query/spec.ts';
import { activeModel } from './tieredBook.ts';
import type { Figure } from './figures.ts';
import { percentile } from './figures.ts';
import { startBenchServer } from './server.ts';

const planCount = 100_000;
const bulkJob = 50_000;
const rounds = 15;
const pageSize = 50;
const day = 86_400_000;

/** What the formulas of the list view say, by hand over the stored columns. `?` is today. */
const handWritten = `
  WITH due AS (
    SELECT plan.Id, plan.Name, account.Name AS account, plan.Completeness__c, plan.SayDoRatio__c,
      min(coalesce(plan.NextReviewScheduled__c, '9999'), coalesce(
        date(CASE WHEN plan.LastReviewOn__c IS NULL OR plan.LastReviewOn__c < plan.ActivatedOn__c THEN plan.ActivatedOn__c ELSE plan.LastReviewOn__c END,
          '+' || CAST(policy.ReviewCadenceDays__c AS INTEGER) || ' days'), '9999')) AS dueOn
    FROM AccountPlan__c plan
    LEFT JOIN Account account ON account.Id = plan.Account__c
    LEFT JOIN TierPolicy__c policy ON policy.Id = account.TierPolicy__c
    WHERE plan.IsDeleted = 0 AND plan.Status__c = 'Active')
  SELECT * FROM due WHERE dueOn < ?`;

/**
 * First page and total of the list view "Overdue for review" over 100,000 active plans of tiered accounts, one in four of
 * which is overdue, beside SQL written by hand on the same file.
 */
export async function benchPlans(folder: string): Promise<Figure[]> {
  const file = path.join(folder, 'plans.db');
  const server = await startBenchServer(file);
  let served: number;
  try {
    const connection = await connect({ url: server.url });
    await createPlans(connection);
    served = await timeOverHttp(connection);
  } finally {
    await server.close();
  }
  const model = loadModel(path.resolve(import.meta.dirname, '../../force-app'));
  const org = openOrg({ model, file });
  const view = model.object('AccountPlan__c')?.listViews.find(({ apiName }) => apiName === 'OverdueForReview');
  if (!view) throw new Error('The list view OverdueForReview is missing.');
  const session = org.sessionFor('admin@linchpin.local');
  const spec: QuerySpec = {
    object: 'AccountPlan__c',
    select: ['Id', 'Name', 'Account__r.Name', 'NextReviewDue__c', 'Completeness__c', 'SayDoRatio__c'].map((name) => ({
      kind: 'field',
      path: name
    })),
    ...listViewFilter(model, view),
    orderBy: [{ path: 'NextReviewDue__c', direction: 'asc', nulls: 'first' }],
    limit: pageSize
  };
  const { db } = org.store;
  const page = db.prepare<[string], unknown>(`${handWritten} ORDER BY dueOn, Id LIMIT ${pageSize}`);
  const total = db.prepare<[string], { n: number }>(`SELECT count(*) AS n FROM (${handWritten})`);
  const today = new Date().toISOString().slice(0, 10);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let started = performance.now();
    const result = org.query(session, spec);
    ours.push(performance.now() - started);
    started = performance.now();
    const rows = page.all(today);
    const count = total.get(today)?.n;
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
      name: '“Overdue for review” over 100,000 plans, first page and total',
      value: percentile(ours, 0.5),
      unit: 'ms',
      peer: percentile(theirs, 0.5),
      peerName: 'hand-written SQL',
      aim: 'at most 3 ×'
    },
    { name: 'the same over HTTP, as the page asks it', value: served, unit: 'ms' }
  ];
}

async function createPlans(connection: Connection): Promise<void> {
  const dayAhead = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);
  const model = await activeModel(connection);
  const policies = [1, 2, 3].map((tier) => ({
    Name: `Tier ${tier}`,
    Tier__c: `Tier ${tier}`,
    ReviewCadenceDays__c: String(90 * tier)
  }));
  await send(connection, 'TierPolicy__c', 'create', policies);
  const numbers = Array.from({ length: planCount }, (_, index) => index);
  const accounts = await send(
    connection,
    'Account',
    'create',
    numbers.map((index) => ({ Name: `Account ${index}` }))
  );
  await send(
    connection,
    'AccountTier__c',
    'create',
    accounts.map((id, index) => ({
      Account__c: id,
      TierModel__c: model,
      Status__c: 'Approved',
      DecidedTier__c: `Tier ${1 + (index % 3)}`,
      Reason__c: 'As many of each'
    }))
  );
  const plans = await send(
    connection,
    'AccountPlan__c',
    'create',
    accounts.map((id, index) => ({
      Name: `Plan ${index}`,
      Account__c: id,
      StartDate__c: dayAhead(-100 - (index % 50)),
      EndDate__c: dayAhead(200),
      AccountVision__c: 'One shared plan.'
    }))
  );
  // Reviews on the calendar, a quarter of them past their day, in no order.
  await send(
    connection,
    'PlanReview__c',
    'create',
    plans.map((id, index) => {
      const mixed = (Math.imul(index + 1, 0x9e3779b1) >>> 0) % 240;
      return { AccountPlan__c: id, ScheduledFor__c: dayAhead(mixed - 60) };
    })
  );
  for (const status of ['In review', 'Approved', 'Active']) {
    await send(
      connection,
      'AccountPlan__c',
      'update',
      plans.map(() => ({ Status__c: status })),
      plans
    );
  }
}

async function send(
  connection: Connection,
  object: string,
  operation: 'create' | 'update',
  rows: readonly Values[],
  ids: readonly string[] = []
): Promise<string[]> {
  const saved: string[] = [];
  for (let start = 0; start < rows.length; start += bulkJob) {
    const actions = rows.slice(start, start + bulkJob).map((values, index) => {
      const id = ids[start + index];
      return id === undefined ? { operation: 'create' as const, values } : { operation: 'update' as const, id, values };
    });
    const outcomes = await sendBulk(connection, object, operation, actions, {
      needsIds: true,
      onProgress: () => undefined
    });
    for (const outcome of outcomes) {
      if (!outcome.saved) throw new Error(`${object}: ${outcome.reason}`);
      saved.push(outcome.id ?? '');
    }
  }
  return saved;
}

async function timeOverHttp(connection: Connection): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await connection.request(
      `/services/data/v67.0/ui-api/list-records/AccountPlan__c/OverdueForReview?pageSize=${pageSize}&sortBy=NextReviewDue__c`
    );
    times.push(performance.now() - started);
  }
  return percentile(times, 0.5);
}
