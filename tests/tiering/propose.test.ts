import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { parseCsv } from '../../scripts/import/csv.ts';
import { createUser } from '../clients/support/org.ts';
import type { TestOrg } from '../support/local-org.ts';
import { projectRoot, startTestOrg } from '../support/local-org.ts';
import { createAll, queryAll, tryUpdate, type Values } from '../support/records.ts';
import { activeModel, ratedAt } from './support/records.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-tier-'));
after(() => fs.rmSync(folder, { recursive: true }));

const header = 'Account key,Revenue,Growth,Fit,Partner,Ecosystem,Access,Buying culture,Tier,Reason,Decision key';
let files = 0;

function csv(...lines: readonly string[]): string {
  files += 1;
  const file = path.join(folder, `ratings-${files}.csv`);
  fs.writeFileSync(file, [header, ...lines].join('\n') + '\n');
  return file;
}

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

function runTier(url: string, ...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join(projectRoot, 'scripts/tier.ts'), '--propose', ...args, '--url', url],
      { cwd: folder }
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Rows of a CSV file as records by heading. */
function readRows(file: string): readonly Readonly<Record<string, string>>[] {
  const { header: names, rows } = parseCsv(fs.readFileSync(file, 'utf8'), file);
  return rows.map(({ cells }) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}

describe('npm run tier -- --propose', () => {
  let org: TestOrg;
  let connection: Connection;
  let model: string;
  const accounts = new Map<string, string>();

  const decisions = (key: string): Promise<readonly Values[]> =>
    queryAll<Values>(
      connection,
      `SELECT Id, Status__c, DecidedTier__c, RecommendedTier__c, Score__c, Reason__c, BuyingCulture__c, DecisionKey__c, TierModel__c, AccessRating__c, RevenueRating__c, ClosedRevenue__c FROM AccountTier__c WHERE Account__r.AccountKey__c = '${key}' ORDER BY CreatedDate, Id`
    );
  const stamps = async (): Promise<string> =>
    JSON.stringify(await queryAll(connection, 'SELECT Id, SystemModstamp FROM AccountTier__c ORDER BY Id'));
  const update = async (id: unknown, values: Values): Promise<void> => {
    const [outcome] = await tryUpdate(connection, 'AccountTier__c', [{ Id: id, ...values }]);
    assert.deepEqual(outcome?.errors, []);
  };

  before(async () => {
    org = await startTestOrg();
    connection = await org.connect();
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'K', 'L', 'M', 'N'];
    const ids = await createAll(connection, 'Account', [
      ...names.map((name) => ({ Name: `Account ${name}`, AccountKey__c: name })),
      { Name: 'Twin' },
      { Name: 'Twin' }
    ]);
    for (const [index, name] of names.entries()) accounts.set(name, ids[index] ?? '');
  });

  after(() => org.close());

  it('says so and stops when no model is active', async () => {
    const { code, output } = await runTier(org.url, csv('A,5,5,5,5,5,5,,,,'));

    assert.equal(code, 2);
    assert.match(output, /No tier model is active/);
    model = await activeModel(connection);
  });

  it('sends nothing in a dry run, and says what it would do', async () => {
    const { code, output } = await runTier(org.url, csv('A,5,5,5,5,5,5,,,,', 'B,5,,5,5,5,5,,,,'), '--dry-run');

    assert.equal(code, 0, output);
    assert.match(output, /2 would be created, 0 would be updated, of which 1 as drafts/);
    assert.deepEqual(await decisions('A'), []);
  });

  it('proposes scored accounts, drafts unscored ones, and does nothing the second time', async () => {
    const file = csv('A,5,5,5,5,5,5,partner-minded,,,K-A', 'B,5,,5,5,5,5,,,,', 'C,1,1,1,1,1,1,,2,"Merger, soon",');

    const first = await runTier(org.url, file);
    const [a] = await decisions('A');
    const [b] = await decisions('B');
    const [c] = await decisions('C');
    const before = await stamps();
    const second = await runTier(org.url, file);

    assert.equal(first.code, 0, first.output);
    assert.deepEqual(
      [a, b, c].map((each) => [each?.['Status__c'], each?.['DecidedTier__c'], each?.['Score__c']]),
      [
        ['Proposed', 'Tier 1', 100],
        ['Draft', null, null],
        ['Proposed', 'Tier 2', 0]
      ]
    );
    assert.deepEqual([a?.['DecisionKey__c'], a?.['TierModel__c'], c?.['Reason__c']], ['K-A', model, 'Merger, soon']);
    assert.match(first.output, /same scores for all 3 open decisions/);
    assert.equal(second.code, 0);
    assert.match(second.output, /0 created, 0 updated/);
    assert.match(second.output, /3 open decisions that say so already/);
    assert.equal(await stamps(), before);
  });

  it('changes the open decision rather than adding one', async () => {
    await runTier(org.url, csv('D,5,5,5,5,5,5,,,,'));
    const [before] = await decisions('D');

    const { code, output } = await runTier(org.url, csv('D,1,,,,,,,,,'));

    const after = await decisions('D');
    assert.equal(code, 0, output);
    assert.equal(after.length, 1);
    assert.deepEqual(
      [after[0]?.['Id'], after[0]?.['Score__c'], after[0]?.['DecidedTier__c'], after[0]?.['Status__c']],
      [before?.['Id'], 75, 'Tier 1', 'Proposed']
    );
  });

  it('takes a proposal back to a draft when a rating is emptied', async () => {
    await runTier(org.url, csv('E,5,5,5,5,5,5,,,,'));

    const { code, output } = await runTier(org.url, csv('E,#N/A,,,,,,,,,'));

    const [after] = await decisions('E');
    assert.equal(code, 0, output);
    assert.deepEqual([after?.['Status__c'], after?.['DecidedTier__c'], after?.['Score__c']], ['Draft', null, null]);
  });

  it('keeps a tier that somebody chose for a reason', async () => {
    await createAll(connection, 'AccountTier__c', [
      {
        Account__c: accounts.get('F'),
        TierModel__c: model,
        ...ratedAt(1),
        DecidedTier__c: 'Tier 2',
        Reason__c: 'Known better.',
        Status__c: 'Proposed'
      }
    ]);

    const { code } = await runTier(org.url, csv('F,2,,,,,,,,,'));

    const [after] = await decisions('F');
    assert.equal(code, 0);
    assert.deepEqual([after?.['DecidedTier__c'], after?.['Score__c']], ['Tier 2', 6.25]);
  });

  it('does not send again what was sent back, unless it changed', async () => {
    await runTier(org.url, csv('G,5,5,5,5,5,5,,,,'));
    const [sent] = await decisions('G');
    await update(sent?.['Id'], { Status__c: 'Sent back', ReturnReason__c: 'Access?' });

    const same = await runTier(org.url, csv('G,5,5,5,5,5,5,,,,'));
    const [waiting] = await decisions('G');
    await runTier(org.url, csv('G,5,5,5,5,5,1,,,,'));
    const [again] = await decisions('G');

    assert.match(same.output, /1 sent back and not changed since/);
    assert.equal(waiting?.['Status__c'], 'Sent back');
    assert.deepEqual([again?.['Status__c'], again?.['AccessRating__c']], ['Proposed', 1]);
  });

  it('leaves accounts alone whose decision in force says the same, and proposes a newer one otherwise', async () => {
    await runTier(org.url, csv('H,5,5,5,5,5,5,,,,K-H'));
    const [sent] = await decisions('H');
    await update(sent?.['Id'], { Status__c: 'Approved' });

    const same = await runTier(org.url, csv('H,5,5,5,5,5,5,,,,K-H'));
    const sameDecisions = await decisions('H');
    const reused = await runTier(org.url, csv('H,1,1,1,1,1,1,,,,K-H'));
    const file = csv('H,3,3,3,3,3,3,,,,');
    const lower = await runTier(org.url, file);

    assert.match(same.output, /1 accounts whose decision in force has the same ratings and tier/);
    assert.equal(sameDecisions.length, 1);
    assert.equal(reused.code, 1);
    assert.match(reused.output, /Decision key: "K-H" belongs to a decision that is approved already/);
    assert.equal(lower.code, 0, lower.output);
    assert.match(lower.output, /Account H: Tier 1 → Tier 2, score 50.00 \(-50\)/);
    const [row] = readRows(file.replace('.csv', '.movers.csv'));
    assert.deepEqual(
      [row?.["Today's tier"], row?.['Proposed tier'], row?.['Direction'], row?.['Tiers'], row?.['Points']],
      ['Tier 1', 'Tier 2', 'down', '-1', '-50']
    );
    assert.deepEqual([row?.['Nearest threshold'], row?.['Points above it'], row?.['Near']], ['Tier 2', '0', 'yes']);
  });

  it('refuses bad rows with file, line, field and reason, saves the others, and writes the refused ones down', async () => {
    const file = csv(
      'K,6,5,5,5,5,5,,,,',
      'L,5,5,5,5,5,5,Sometimes,,,',
      'nobody,5,5,5,5,5,5,,,,',
      'M,5,5,5,5,5,5,,Tier 3,,',
      'M,5,5,5,5,5,5,,,,',
      'N,5,5,5,5,5,5,,,,K-A',
      ',5,5,5,5,5,5,,,,',
      'N,5,5'
    );

    const { code, output } = await runTier(org.url, file);

    assert.equal(code, 1);
    for (const line of [
      /line 2, Revenue: "6" is no rating/,
      /line 3, Buying culture: Buying culture cannot be "Sometimes"/,
      /line 4, Account key: no account that you can see is called "nobody"/,
      /line 5, Reason: Tier 3 differs from the recommended Tier 1/,
      /line 6, Account: the row repeats line 5/,
      /line 7, Decision key: "K-A" belongs to a decision about another account/,
      /line 8, Account: the row names no account/,
      /line 9: The row has 3 cells/
    ])
      assert.match(output, line);
    assert.match(output, /Refused: 8 rows/);
    for (const key of ['K', 'L', 'M', 'N']) assert.deepEqual(await decisions(key), []);
    const errors = readRows(file.replace('.csv', '.errors.csv'));
    assert.equal(errors.length, 8);
    assert.equal(errors[0]?.['Import line'], '2');
    assert.match(errors[0]?.['Import reason'] ?? '', /^Revenue: "6" is no rating/);
  });

  it('refuses a name that several accounts share, and takes an id', async () => {
    const [twin] = await queryAll<{ Id: string }>(connection, "SELECT Id FROM Account WHERE Name = 'Twin'");
    const file = path.join(folder, 'names.csv');
    fs.writeFileSync(file, `Account,Growth potential\nTwin,3\n${twin?.Id ?? ''},4\naccount k,2\n`);

    const { code, output } = await runTier(org.url, file);

    assert.equal(code, 1);
    assert.match(output, /line 2, Account: 2 accounts are called "Twin"/);
    assert.match(output, /2 created, 0 updated, of which 2 as drafts/);
  });

  it('computes revenue by fifths and access from the map, and leaves the rest blank', async () => {
    const now = new Date();
    const within = new Date(Date.UTC(now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3) * 3, 0));
    const tooOld = new Date(Date.UTC(now.getUTCFullYear() - 1, Math.floor(now.getUTCMonth() / 3) * 3, 0));
    const won = (key: string, amount: number, date = within): Values => ({
      Name: 'Deal',
      AccountId: accounts.get(key),
      StageName: 'Closed Won',
      Amount: amount,
      CloseDate: date.toISOString().slice(0, 10)
    });
    await createAll(connection, 'Opportunity', [
      won('L', 900),
      won('L', 100.5),
      won('M', 9000, tooOld),
      won('N', 500),
      { ...won('M', 5000), StageName: 'Prospecting' }
    ]);
    const person = (key: string, access: string | null): Values => ({
      Name: 'Player',
      Account__c: accounts.get(key),
      Influence__c: 'High',
      Access__c: access
    });
    await createAll(connection, 'Stakeholder__c', [
      person('L', 'In depth'),
      person('L', 'Brief'),
      person('M', null),
      person('M', null),
      person('M', 'Regular')
    ]);

    await runTier(org.url, csv('N,2,,,,,,,,,'));
    const [rated] = await decisions('N');

    const { code, output } = await runTier(org.url, '--computed');
    assert.deepEqual(await decisions('N'), [rated], 'what a person rated stays');
    const before = await stamps();
    const second = await runTier(org.url, '--computed');

    assert.equal(code, 0, output);
    const [l] = await decisions('L');
    const [m] = await decisions('M');
    assert.deepEqual(
      [l?.['RevenueRating__c'], l?.['ClosedRevenue__c'], l?.['AccessRating__c'], l?.['Status__c']],
      [5, 1000.5, 3, 'Draft']
    );
    assert.deepEqual([m?.['RevenueRating__c'], m?.['ClosedRevenue__c'], m?.['AccessRating__c']], [1, 0, null]);
    assert.match(output, /Without a score, because criteria are unrated/);
    assert.match(output, /Account M: Growth potential/);
    assert.match(second.output, /0 created, 0 updated/);
    assert.equal(await stamps(), before);
  });

  it('proposes what a rep may, and says so to somebody who may not see models', async () => {
    await createUser(connection, 'rep@tier.test', ['LinchpinRep']);
    await createUser(connection, 'stranger@tier.test', []);

    const rep = await runTier(org.url, csv('K,2,2,2,2,2,2,,,,'), '--user', 'rep@tier.test');
    const stranger = await runTier(org.url, csv('K,2,2,2,2,2,2,,,,'), '--user', 'stranger@tier.test');

    assert.equal(rep.code, 0, rep.output);
    assert.equal((await decisions('K'))[0]?.['Status__c'], 'Proposed');
    assert.equal(stranger.code, 2);
    assert.match(stranger.output, /does not show you tier models/);
  });

  it('says what it cannot read', async () => {
    const unnamed = path.join(folder, 'unnamed.csv');
    fs.writeFileSync(unnamed, 'Growth\n5\n');
    const strange = path.join(folder, 'strange.csv');
    fs.writeFileSync(strange, 'Account key,Weather\nA,5\n');

    assert.match((await runTier(org.url, unnamed)).output, /No column names the account/);
    assert.match((await runTier(org.url, strange)).output, /Not understood: "Weather"/);
    assert.match((await runTier(org.url, path.join(folder, 'none.csv'))).output, /There is no file/);
    assert.equal((await runTier(org.url)).code, 2);
  });
});
