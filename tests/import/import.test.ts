import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import type { TestOrg } from '../support/local-org.ts';
import { projectRoot, startTestOrg } from '../support/local-org.ts';

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-import-'));

function csv(name: string, text: string | Buffer): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

function runImport(url: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(projectRoot, 'scripts/import.ts'), ...args, '--url', url]);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** The refused rows of an error file: line and reason. */
function refusals(file: string): [line: number, reason: string][] {
  const lines = fs
    .readFileSync(file.replace(/\.csv$/, '.errors.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const match = /,(\d+),("(?:[^"]|"")*"|[^,]*)$/.exec(line);
    return [Number(match?.[1]), (match?.[2] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"')];
  });
}

describe('npm run import', () => {
  let org: TestOrg;
  let connection: Connection;

  const count = async (soql: string): Promise<number> =>
    (await connection.query(`SELECT COUNT() FROM ${soql}`)).totalSize;

  before(async () => {
    org = await startTestOrg();
    connection = await org.connect();
    const accounts = csv(
      'accounts.csv',
      'Account key,Account name,Organisation type,Employees\nN,Northfield Health,IDN,18400\nM,Meridian ACO,aco,1250\nT1,Twin Lakes,Payer,\nT2,Twin Lakes,PBM,\n'
    );
    const contacts = csv(
      'contacts.csv',
      'Contact key,Account key,First name,Last name,E-mail,Title\nC1,N,Maya,Okafor,maya@northfield.example,CMO\nC2,N,Tom,Becker,tom@northfield.example,Director\n'
    );
    for (const file of [accounts, contacts]) {
      const { code, output } = await runImport(org.url, [file]);
      assert.equal(code, 0, output);
    }
  });

  after(async () => {
    await org.close();
    fs.rmSync(folder, { recursive: true });
  });

  const people =
    'Account,Contact,Stakeholder,Role,Influence,Support,Access,Reports to,Why\n' +
    'Northfield Health,Maya Okafor,,Decision maker,very high,Supporter,In depth,,"Wants ""one number"", soon"\n' +
    'Northfield Health,,Head of oncology,,High,,,,\n' +
    'Meridian ACO,,"O\'Rourke <b>Jo</b>",User,Low,Neutral,None,,\n';

  it('checks everything and saves nothing in a dry run', async () => {
    const { code, output } = await runImport(org.url, [csv('dry.csv', people), '--dry-run']);

    assert.equal(code, 0, output);
    assert.match(output, /Stakeholder__c: 3 would be created, 0 would be updated/);
    assert.equal(await count('Stakeholder__c'), 0);
  });

  it('loads stakeholders by the names of their accounts and contacts, and changes nothing when run again', async () => {
    const file = csv('people.csv', people);

    const first = await runImport(org.url, [file]);
    const second = await runImport(org.url, [file]);

    assert.equal(first.code, 0, first.output);
    assert.match(first.output, /Stakeholder__c: 3 created, 0 updated/);
    assert.match(second.output, /Stakeholder__c: 0 created, 0 updated\nUnchanged: 3/);
    const { records } = await connection.query<Record<string, unknown>>(
      'SELECT Name, Contact__r.Name, Influence__c, Strength__c, Why__c FROM Stakeholder__c ORDER BY Name'
    );
    assert.deepEqual(
      records.map((row) => [row['Name'], row['Influence__c'], row['Strength__c'], row['Why__c']]),
      [
        ['Head of oncology', 'High', null, null],
        ['Maya Okafor', 'Very high', 85, 'Wants "one number", soon'],
        ["O'Rourke <b>Jo</b>", 'Low', 30, null]
      ]
    );
    assert.equal((records[1]?.['Contact__r'] as { Name: string }).Name, 'Maya Okafor');
    assert.equal(await count('StakeholderAssessment__c'), 3);
  });

  it('updates only what differs, leaves empty cells alone and empties what says #N/A', async () => {
    const file = csv(
      'update.csv',
      'Account,Name,Support,Access,Why\nNorthfield Health,Maya Okafor,Champion,,#N/A\nMeridian ACO,"O\'Rourke <b>Jo</b>",,None,\n'
    );

    const { code, output } = await runImport(org.url, [file, '--object', 'Stakeholder']);

    assert.equal(code, 0, output);
    assert.match(output, /0 created, 1 updated\nUnchanged: 1/);
    const { records } = await connection.query<Record<string, unknown>>(
      "SELECT Support__c, Access__c, Why__c FROM Stakeholder__c WHERE Name = 'Maya Okafor'"
    );
    assert.deepEqual(
      [records[0]?.['Support__c'], records[0]?.['Access__c'], records[0]?.['Why__c']],
      ['Champion', 'In depth', null]
    );
  });

  it('refuses bad rows one by one, each with its reason, and saves the others', async () => {
    const before = await count('Stakeholder__c');
    const file = csv(
      'bad.csv',
      Buffer.concat([
        Buffer.from(
          'Account,Stakeholder,Stakeholder key,Influence,Preferred cadence,Why\n' +
            'Northfield Health,Good One,K1,High,90,\n' +
            'Nowhere Clinic,A,K2,High,,\n' +
            'Twin Lakes,B,K3,High,,\n' +
            'Northfield Health,C,K4,Enormous,,\n' +
            'Northfield Health,D,K5,High,often,\n' +
            'Northfield Health,E,K1,High,,\n' +
            'Northfield Health,F\n' +
            `Northfield Health,G,K6,High,,"${'x'.repeat(200_000)}"\n` +
            'Northfield Health,"=HYPERLINK(""http://x"")",K7,High,,\n' +
            'Northfield Health,,K8,High,,\n' +
            ',H,K9,High,,\n' +
            'Northfield Health,I,K10,High,-5,\n' +
            'Northfield Health,Ren'
        ),
        Buffer.from([0xe9]),
        Buffer.from('e,K11,High,,\n')
      ])
    );

    const { code, output } = await runImport(org.url, [file]);

    assert.equal(code, 1, output);
    assert.equal(await count('Stakeholder__c'), before + 1);
    const reasons = new Map(refusals(file));
    assert.deepEqual([...reasons.keys()], [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    for (const [line, reason] of [
      [3, /No account matches "Nowhere Clinic"/],
      [4, /Several accounts match "Twin Lakes" by Name; name the one by its AccountKey__c/],
      [5, /Influence cannot be "Enormous": choose one of Very low, Low, Medium, High, Very high/],
      [6, /cannot be "often": write a number/],
      [7, /The row repeats line 2/],
      [8, /The row has 2 cells, the header has 6 columns/],
      [9, /200,000 characters long; at most/],
      [10, /a spreadsheet would run as a formula/],
      [11, /A new stakeholder needs Name/],
      [12, /names no account/],
      [13, /cadence/i],
      [14, /not UTF-8/]
    ] as const) {
      assert.match(reasons.get(line) ?? '', reason);
    }
  });

  it('writes an error file that can be corrected and imported as it is', async () => {
    const file = csv('mend.csv', 'Account,Stakeholder,Influence\nNorthfield Health,Mended Person,Huge\n');
    await runImport(org.url, [file]);
    const errors = file.replace(/\.csv$/, '.errors.csv');
    fs.writeFileSync(errors, fs.readFileSync(errors, 'utf8').replace('Huge', 'High'));

    const { code, output } = await runImport(org.url, [errors]);

    assert.equal(code, 0, output);
    assert.equal(await count("Stakeholder__c WHERE Name = 'Mended Person'"), 1);
  });

  it('creates missing accounts and contacts only where asked', async () => {
    const file = csv(
      'missing.csv',
      'Account,Email,First name,Last name,Influence,Support,Access\nBrand New Health,ada@new.example,Ada,Novak,High,Neutral,Brief\nBrand New Health,bo@new.example,Bo,Falk,Low,Neutral,Brief\n'
    );

    const refused = await runImport(org.url, [file]);
    const created = await runImport(org.url, [file, '--create-missing']);
    const again = await runImport(org.url, [file, '--create-missing']);

    assert.equal(refused.code, 1, refused.output);
    assert.equal(created.code, 0, created.output);
    assert.match(created.output, /Account: 1 created/);
    assert.match(created.output, /Contact: 2 created/);
    assert.match(created.output, /Stakeholder__c: 2 created/);
    assert.match(again.output, /Unchanged: 2/);
    assert.equal(await count("Stakeholder__c WHERE Contact__r.LastName = 'Novak' AND Name = 'Ada Novak'"), 1);
  });

  it('uses Bulk API 2.0 for large files with the same outcome', async () => {
    const rows = Array.from(
      { length: 450 },
      (_, index) => `Meridian ACO,Bulk ${index},BK${index},${index === 7 ? 'High' : 'Low'},${index === 9 ? '-1' : ''}`
    );
    const file = csv(
      'bulk.csv',
      `Account,Stakeholder,Stakeholder key,Influence,Preferred cadence\n${rows.join('\n')}\n`
    );

    const first = await runImport(org.url, [file, '--bulk-from', '100']);
    const second = await runImport(org.url, [file, '--bulk-from', '100']);

    assert.equal(first.code, 1, first.output);
    assert.match(first.output, /449 created, 0 updated/);
    assert.deepEqual(
      refusals(file).map(([line]) => line),
      [11]
    );
    assert.match(second.output, /0 created, 0 updated\nUnchanged: 449\nRefused: 1/);
  });

  for (const [situation, args, reason] of [
    ['a file that is missing', ['nowhere.csv'], /There is no file nowhere\.csv/],
    ['a column that nobody knows', [csv('unknown.csv', 'Account,Shoe size\nA,1\n')], /Not understood: "Shoe size"/],
    [
      'a field that does not exist',
      [csv('field.csv', 'Account,Power\nA,1\n'), '--map', 'Power=Stakeholder.Power__c'],
      /Stakeholder__c\.Power__c, which does not exist/
    ],
    [
      'a field that is computed',
      [csv('formula.csv', 'Account,Strength__c,Influence\nA,1,High\n')],
      /which you may not set/
    ],
    ['an unknown option', ['--no-such-option'], /Unknown option/]
  ] as const) {
    it(`says what is wrong with ${situation} and tries nothing`, async () => {
      const { code, output } = await runImport(org.url, args);

      assert.equal(code, 2, output);
      assert.match(output, reason);
      assert.doesNotMatch(output, /\n\s+at /);
    });
  }

  it('says so when no org answers', async () => {
    const { code, output } = await runImport('http://localhost:9', [csv('a.csv', 'Account\nA\n')]);

    assert.equal(code, 2, output);
    assert.match(output, /No local org answers/);
  });
});
