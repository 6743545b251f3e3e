import fs from 'node:fs';
import path from 'node:path';

import type { Connection } from 'jsforce';

import { connect } from '../import/connect.ts';
import { build } from '../build.ts';
import { loginCli } from './cli.ts';
import type { Sf } from './cli.ts';
import type { Figure } from './figures.ts';
import { fillToAMillion, population } from './million.ts';
import { startBenchServer } from './server.ts';

const root = path.resolve(import.meta.dirname, '../..');
const services = '/services/data/v67.0';
const limit = 400;
const pagedRows = 50_000;
const upsertedRows = 100_000;

/**
 * The org's memory with a million records on disk, in a process of its own: opening, list views, paging, bulk export of
 * everything, a bulk upsert of 100,000, the Account page's data, and a deploy that writes the largest table anew.
 */
export async function benchMemory(folder: string): Promise<Figure[]> {
  const { problems } = build(root);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const file = path.join(folder, 'million.db');
  const home = path.join(folder, 'memory');
  const empty = await startBenchServer(file, 'kept');
  try {
    const sf = await loginCli(home, empty.url);
    await sf('project', 'deploy', 'start', '--source-dir', 'force-app');
  } finally {
    await empty.close();
  }
  const filling = performance.now();
  fillToAMillion(file);
  const figures: Figure[] = [
    { name: 'writing the million records by SQL', value: (performance.now() - filling) / 1000, unit: 's' },
    { name: 'size of the data file', value: fs.statSync(file).size / 1024 ** 2, unit: 'MB' }
  ];
  const server = await startBenchServer(file, 'kept');
  try {
    figures.push({ name: 'opening the file', value: server.openedIn / 1000, unit: 's' });
    const peaks = [(await server.load()).peak];
    figures.push({ name: "the org's highest memory while it opens", value: Math.max(...peaks), unit: 'MB' });
    const sf = await loginCli(home, server.url);
    for (const [name, work] of tasks(await connect({ url: server.url }), sf, folder)) {
      const { wall, own } = await server.measure(work);
      peaks.push(own.peak);
      figures.push(
        { name: `${name}, the org's own time`, value: own.busy / 1000, unit: 's' },
        { name: `${name}, as the client waits`, value: wall / 1000, unit: 's' },
        { name: `${name}, the org's highest memory`, value: own.peak, unit: 'MB' }
      );
    }
    figures.push({
      name: 'highest memory of the org with a million records',
      value: Math.max(...peaks),
      unit: 'MB',
      aim: `under ${limit} MB`
    });
    return figures;
  } finally {
    await server.close();
  }
}

type Task = readonly [name: string, work: () => Promise<void>];

function tasks(connection: Connection, sf: Sf, folder: string): Task[] {
  return [
    ['a list view by formula, first page and total', () => listView(connection)],
    [`a query of ${pagedRows.toLocaleString('en')} rows in pages`, () => page(connection)],
    ["the Account page's data", () => accountPage(connection)],
    ['bulk export of every record', () => exportAll(connection)],
    [`bulk upsert of ${upsertedRows.toLocaleString('en')} rows`, () => upsert(connection)],
    ['a deploy that writes the stakeholders anew', () => redeploy(sf, path.join(folder, 'memory'))]
  ];
}

async function listView(connection: Connection): Promise<void> {
  const list = await connection.request<{ count: number }>(
    `${services}/ui-api/list-records/Stakeholder__c/KeyPlayers?pageSize=50&sortBy=-Strength__c`
  );
  if (list.count !== 50) throw new Error(`The list view gives ${list.count} rows.`);
}

async function page(connection: Connection): Promise<void> {
  let answer = await connection.query('SELECT Id, Name, Strength__c, Account__r.Name FROM Stakeholder__c');
  let rows = answer.records.length;
  while (rows < pagedRows) {
    answer = await connection.queryMore(answer.nextRecordsUrl ?? '');
    rows += answer.records.length;
  }
  if (answer.totalSize <= population.Stakeholder__c) throw new Error(`The query counts ${answer.totalSize} rows.`);
}

/** The document that the page itself sends. */
async function accountPage(connection: Connection): Promise<void> {
  const source = path.join(root, 'force-app/main/stakeholders/lwc/stakeholderQueries/stakeholderQueries.ts');
  const [, document] = /ACCOUNT_MAP = gql`([^`]+)`/.exec(fs.readFileSync(source, 'utf8')) ?? [];
  const { records } = await connection.query<{ Id: string }>("SELECT Id FROM Account WHERE AccountKey__c = 'M77'");
  const [account] = records;
  const answer = await connection.request<{ errors?: readonly unknown[] }>({
    method: 'POST',
    url: `${services}/graphql`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables: { accountId: account?.Id } })
  });
  if ((answer.errors ?? []).length > 0) throw new Error(JSON.stringify(answer.errors));
  await connection.request(`${services}/ui-api/record-ui/${account?.Id ?? ''}?layoutTypes=Full&modes=View`);
}

async function exportAll(connection: Connection): Promise<void> {
  const fields = {
    Account: 'Id, Name, AccountKey__c, RelationshipScore__c',
    Contact: 'Id, Name, Email, Account.Name',
    Stakeholder__c: 'Id, Name, Role__c, Influence__c, Support__c, Access__c, Strength__c, Account__r.Name',
    StakeholderAssessment__c: 'Id, Name, Support__c, Access__c, Strength__c, Stakeholder__r.Name'
  };
  let rows = 0;
  for (const [object, names] of Object.entries(fields)) {
    const found = await connection.bulk2.query(`SELECT ${names} FROM ${object}`, { pollInterval: 500 });
    await new Promise<void>((resolve, reject) => {
      found.on('record', () => (rows += 1));
      found.on('end', () => resolve());
      found.on('error', reject);
    });
  }
  if (rows < 1_000_000) throw new Error(`Only ${rows} records were exported.`);
}

async function upsert(connection: Connection): Promise<void> {
  const lines = ['StakeholderKey__c,Name,Support__c'];
  for (let number = 1; number <= upsertedRows; number += 1) lines.push(`M-S${number},Renamed ${number},Champion`);
  const job = connection.bulk2.createJob({
    object: 'Stakeholder__c',
    operation: 'upsert',
    externalIdFieldName: 'StakeholderKey__c',
    lineEnding: 'LF'
  });
  await job.open();
  await job.uploadData(`${lines.join('\n')}\n`);
  await job.close();
  await job.poll(1000, 10 * 60 * 1000);
  const info = await job.check();
  if (info.numberRecordsProcessed !== upsertedRows || info.numberRecordsFailed !== 0)
    throw new Error(`The job ended with ${JSON.stringify(info)}.`);
}

/** A new formula field shapes the table anew, which SQLite does by writing all its rows. */
async function redeploy(sf: Sf, project: string): Promise<void> {
  const field = path.join(
    project,
    'force-app/main/stakeholders/objects/Stakeholder__c/fields/BenchTwice__c.field-meta.xml'
  );
  fs.writeFileSync(
    field,
    '<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n    <fullName>BenchTwice__c</fullName>\n    <formula>PreferredCadenceDays__c * 2</formula>\n    <label>Twice</label>\n    <precision>18</precision>\n    <scale>0</scale>\n    <type>Number</type>\n</CustomField>\n'
  );
  await sf('project', 'deploy', 'start', '--source-dir', 'force-app');
}
