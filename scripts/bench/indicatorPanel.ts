import fs from 'node:fs';
import path from 'node:path';

import type { Connection } from 'jsforce';
import type { Browser } from 'playwright-core';

import { connect } from '../import/connect.ts';
import { loadModel } from '../local-org/metadata/source.ts';
import { openOrg } from '../local-org/org.ts';
import { runApp } from '../preview/run.ts';
import { create } from './bulkCreate.ts';
import { launch } from './browser.ts';
import type { Figure } from './figures.ts';
import { percentile } from './figures.ts';

const project = path.resolve(import.meta.dirname, '../..');
const indicatorCount = 30;
const readingsOfIndicator = 250;
const rounds = 15;
const visits = 5;
/** Milliseconds that the first visit may take: it builds the page. */
const patience = 120_000;
const day = 86_400_000;

/** What the panel asks for, by hand over the stored columns. `?` is the plan; `newest` is how many readings it shows. */
const indicatorsSql = `
  SELECT Id, Name, AccountPlan__c, Account__c, Source__c, Kind__c, Aggregation__c, Unit__c, Meaning__c, Baseline__c, Target__c,
    StartOn__c, TargetOn__c, CountsUntil__c, ReadingCount__c, ReadingSum__c, LastReadingOn__c, LaggingIndicator__c, PlanObjective__c, SortOrder__c,
    CASE WHEN ReadingCount__c = 0 THEN NULL ELSE (LatestByDate__c % 400000000000 - 200000000000) / 100.0 END AS current
  FROM LeadingIndicator__c WHERE AccountPlan__c = ? AND IsDeleted = 0 ORDER BY SortOrder__c IS NULL, SortOrder__c, Name LIMIT 100`;
const readingsSql = (newest: number): string => `
  SELECT * FROM (
    SELECT reading.Id, reading.LeadingIndicator__c, ReadOn__c, Value__c, Note__c, reading.IsAutomatic__c, StakeholderInterview__c,
      StakeholderAssessment__c, Opportunity__c, PlanReview__c, Commitment__c,
      CASE WHEN reading.IsAutomatic__c = 0 THEN 'By hand' END AS evidence,
      row_number() OVER (PARTITION BY reading.LeadingIndicator__c ORDER BY ReadOn__c DESC, reading.CreatedDate DESC) AS place
    FROM LeadingIndicator__c indicator JOIN IndicatorReading__c reading ON reading.LeadingIndicator__c = indicator.Id
    WHERE indicator.AccountPlan__c = ? AND indicator.IsDeleted = 0 AND reading.IsDeleted = 0 AND IsWithdrawn__c = 0)
  WHERE place <= ${newest}`;

/**
 * The panel of a plan with 30 indicators of 250 readings each: its request over HTTP beside SQL written by hand on the same
 * file, and the plan's page in Chromium.
 */
export async function benchIndicatorPanel(folder: string): Promise<Figure[]> {
  const file = path.join(folder, 'panel.db');
  const name = `panel of ${indicatorCount} indicators with ${readingsOfIndicator} readings each`;
  const { document, newest } = panelQuery();
  const app = await runApp({ project, file, port: 0, sample: false });
  const figures: Figure[] = [];
  let plan: string;
  const times: number[] = [];
  try {
    const connection = await connect({ url: app.url });
    plan = await createPlan(connection);
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      const shown = await ask(connection, document, plan);
      times.push(performance.now() - started);
      if (shown !== indicatorCount * newest) throw new Error(`The panel's request gives ${shown} readings.`);
    }
    const browser = await launch();
    try {
      const { requests, opened } = await visit(browser, `${app.url}/lightning/r/AccountPlan__c/${plan}/view`);
      figures.push(
        { name: `${name}, data requests of the panel`, value: requests, unit: 'requests', aim: '1' },
        { name: `${name}, plan's page opened to cards drawn`, value: opened, unit: 'ms' }
      );
    } finally {
      await browser.close();
    }
  } finally {
    await app.close();
  }
  const org = openOrg({ model: loadModel(path.join(project, 'force-app')), file });
  const indicators = org.store.db.prepare<[string], unknown>(indicatorsSql);
  const readings = org.store.db.prepare<[string], unknown>(readingsSql(newest));
  const peer: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    const rows = [indicators.all(plan), readings.all(plan)];
    JSON.stringify(rows);
    peer.push(performance.now() - started);
    if (rows[1]?.length !== indicatorCount * newest) throw new Error(`SQL gives ${rows[1]?.length} readings.`);
  }
  org.close();
  return [
    {
      name: `${name}, its request over HTTP`,
      value: percentile(times, 0.5),
      unit: 'ms',
      peer: percentile(peer, 0.5),
      peerName: 'hand-written SQL in process'
    },
    ...figures
  ];
}

/** The document that the panel itself sends, and how many readings of an indicator it asks for. */
function panelQuery(): { readonly document: string; readonly newest: number } {
  const source = path.join(project, 'force-app/main/indicators/lwc/indicatorQueries/indicatorQueries.ts');
  const [, document] = /PLAN_INDICATORS = gql`([^`]+)`/.exec(fs.readFileSync(source, 'utf8')) ?? [];
  const newest = /Readings__r\([^)]*first: (\d+)/.exec(document ?? '')?.[1];
  if (document === undefined || newest === undefined) throw new Error('The panel has no query PLAN_INDICATORS.');
  return { document, newest: Number(newest) };
}

/** Sends the panel's request; readings in the answer. */
async function ask(connection: Connection, query: string, planId: string): Promise<number> {
  const answer = await connection.request<{ data?: unknown; errors?: readonly unknown[] }>({
    method: 'POST',
    url: '/services/data/v67.0/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { planId } })
  });
  if ((answer.errors ?? []).length > 0) throw new Error(JSON.stringify(answer.errors));
  return JSON.stringify(answer.data).split('"ReadOn__c":').length - 1;
}

async function createPlan(connection: Connection): Promise<string> {
  const now = Date.now();
  const dayAt = (offset: number): string => new Date(now + offset * day).toISOString().slice(0, 10);
  const [account = ''] = await create(connection, 'Account', [{ Name: 'Benchmark Health' }]);
  const [plan = ''] = await create(connection, 'AccountPlan__c', [
    { Name: 'Benchmark plan', Account__c: account, StartDate__c: dayAt(-300), EndDate__c: dayAt(65) }
  ]);
  const indicators = await create(
    connection,
    'LeadingIndicator__c',
    Array.from({ length: indicatorCount }, (_, index) => ({
      AccountPlan__c: plan,
      Name: `Indicator ${index}`,
      Kind__c: index % 3 === 2 ? 'Lagging' : 'Leading',
      Unit__c: '%',
      Baseline__c: 10,
      Target__c: 60,
      SortOrder__c: index
    }))
  );
  await create(
    connection,
    'IndicatorReading__c',
    indicators.flatMap((indicator, place) =>
      Array.from({ length: readingsOfIndicator }, (_, index) => ({
        LeadingIndicator__c: indicator,
        ReadOn__c: dayAt(index - readingsOfIndicator),
        Value__c: 10 + (index * (place + 1)) / 200
      }))
    )
  );
  return plan;
}

/** Requests of the panel's own query, and the median of milliseconds until the panel's cards are drawn. */
async function visit(
  browser: Browser,
  address: string
): Promise<{ readonly requests: number; readonly opened: number }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  let requests = 0;
  page.on('request', (request) => {
    const isData = new URL(request.url()).pathname.startsWith('/services/');
    if (isData && request.postData()?.includes('query planIndicators(') === true) requests += 1;
  });
  const times: number[] = [];
  // The first visit fills the cache, as everybody's but the very first does.
  for (let round = 0; round <= visits; round += 1) {
    requests = 0;
    const started = performance.now();
    await page.goto(`${address}?asUser=admin@linchpin.local`, { waitUntil: 'commit' });
    // The panel asks for its data once it is nearly in view.
    await page.locator('c-indicator-panel').scrollIntoViewIfNeeded({ timeout: patience });
    await page.locator('c-indicator-card').first().waitFor({ timeout: patience });
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    if (round > 0) times.push(performance.now() - started);
    await page.waitForLoadState('networkidle');
  }
  await page.close();
  return { requests, opened: percentile(times, 0.5) };
}
