import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { parseCsv } from '../../scripts/import/csv.ts';
import type { TestOrg } from '../support/local-org.ts';
import { projectRoot, startTestOrg } from '../support/local-org.ts';
import { createAll, queryAll, type Values } from '../support/records.ts';

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

describe('npm run import of indicators and readings', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-import-indicators-'));
  let org: TestOrg;
  let connection: Connection;
  let plan: string;

  const csv = (name: string, text: string): string => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, text);
    return file;
  };

  const load = (...args: readonly string[]): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const words = ['--no-warnings', path.join(projectRoot, 'scripts/import.ts'), ...args, '--url', org.url];
      const child = spawn(process.execPath, words);
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, output }));
    });

  /** Lines of the refused rows, each with its reason. */
  const refusals = (file: string): ReadonlyMap<number, string> => {
    const errors = file.replace(/\.csv$/, '.errors.csv');
    const { rows } = parseCsv(fs.readFileSync(errors, 'utf8'), errors);
    return new Map(rows.map(({ cells }) => [Number(cells.at(-2)), cells.at(-1) ?? '']));
  };

  const readings = async (): Promise<readonly (readonly unknown[])[]> =>
    (
      await queryAll<Values>(
        connection,
        "SELECT LeadingIndicator__r.Name, ReadOn__c, Value__c, Note__c, ReadingKey__c FROM IndicatorReading__c WHERE IsAutomatic__c = false AND LeadingIndicator__r.Name = 'Formulary share' ORDER BY ReadOn__c"
      )
    ).map((row) => [row['ReadOn__c'], row['Value__c'], row['Note__c'], row['ReadingKey__c']]);

  const indicators =
    'Account,Plan,Indicator,Indicator key,Source,Kind,Current value is,Unit,Baseline,Target,By when,Leads to,Objective\n' +
    'Northfield,Plan 2026,Margin,I1,By hand,Lagging,latest,%,20,30,2026-11-30,,\n' +
    'Northfield,Plan 2026,Formulary share,I2,By hand,Leading,Latest,%,10,40,,,Grow\n' +
    ',,Trainings,I3,By hand,Leading,Sum,trainings,,12,,,\n';

  before(async () => {
    org = await startTestOrg();
    org.setClock(new Date('2026-06-15T12:00:00Z'));
    connection = await org.connect();
    const [northfield = '', meridian = ''] = await createAll(connection, 'Account', [
      { Name: 'Northfield' },
      { Name: 'Meridian' }
    ]);
    const dates = { StartDate__c: '2026-01-01', EndDate__c: '2026-12-31' };
    [plan = ''] = await createAll(connection, 'AccountPlan__c', [
      { Name: 'Plan 2026', PlanKey__c: 'P1', Account__c: northfield, ...dates },
      { Name: 'Plan 2026', PlanKey__c: 'P2', Account__c: meridian, ...dates }
    ]);
    const other = (
      await queryAll<{ Id: string }>(connection, "SELECT Id FROM AccountPlan__c WHERE PlanKey__c = 'P2'")
    )[0];
    await createAll(connection, 'PlanObjective__c', [
      { Name: 'Grow', AccountPlan__c: plan },
      { Name: 'Grow', AccountPlan__c: other?.Id }
    ]);
    await createAll(connection, 'LeadingIndicator__c', [
      { Name: 'Margin', AccountPlan__c: other?.Id, Kind__c: 'Lagging' },
      { Name: 'Interviews', AccountPlan__c: plan, Source__c: 'Key-player interviews' }
    ]);
  });

  after(async () => {
    await org.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('loads indicators below plans that are found by name and account', async () => {
    const file = csv('indicators.csv', indicators);

    const { code, output } = await load(file);

    assert.equal(code, 1, output);
    assert.match(output, /3 rows of indicators/);
    assert.match(output, /LeadingIndicator__c: 2 created, 0 updated/);
    assert.deepEqual([...refusals(file)], [[4, 'The row names no plan.']]);
    const [share] = await queryAll<Values>(
      connection,
      "SELECT AccountPlan__c, Target__c, Aggregation__c, PlanObjective__r.AccountPlan__c FROM LeadingIndicator__c WHERE IndicatorKey__c = 'I2'"
    );
    assert.deepEqual(
      [share?.['AccountPlan__c'], share?.['Target__c'], share?.['Aggregation__c']],
      [plan, 40, 'Latest']
    );
    assert.equal((share?.['PlanObjective__r'] as Values)['AccountPlan__c'], plan);
  });

  it('changes indicators when they are loaded again, by key or by name and plan', async () => {
    const again = await load(csv('again.csv', indicators.split('\n').slice(0, 3).join('\n')));
    const changed = await load(
      csv('changed.csv', 'Plan key,Indicator,Target,Leads to\nP1,Formulary share,45,Margin\nP1,Margin,30,\n')
    );

    assert.match(again.output, /0 created, 0 updated\nUnchanged: 2/);
    assert.equal(changed.code, 0, changed.output);
    assert.match(changed.output, /0 created, 1 updated\nUnchanged: 1/);
    const [share] = await queryAll<Values>(
      connection,
      "SELECT Target__c, LaggingIndicator__r.IndicatorKey__c FROM LeadingIndicator__c WHERE IndicatorKey__c = 'I2'"
    );
    assert.equal(share?.['Target__c'], 45);
    assert.equal((share['LaggingIndicator__r'] as Values)['IndicatorKey__c'], 'I1');
  });

  it('loads readings, and changes them when they are loaded again', async () => {
    const file = csv(
      'readings.csv',
      'Account,Plan,Indicator,Day,Value,Note,Reading key\n' +
        'Northfield,Plan 2026,Formulary share,2026-02-01,12.5,From the payer,R1\n' +
        'Northfield,Plan 2026,Formulary share,2026-03-01,15,,\n'
    );

    const first = await load(file);
    const second = await load(file);
    const third = await load(
      csv(
        'corrected.csv',
        'Indicator key,Reading key,Day,Value,Note\nI2,R1,2026-02-02,13,#N/A\nI2,,2026-03-01,16,Corrected\n'
      )
    );

    assert.equal(first.code, 0, first.output);
    assert.match(first.output, /2 rows of readings/);
    assert.match(first.output, /IndicatorReading__c: 2 created, 0 updated/);
    assert.match(second.output, /0 created, 0 updated\nUnchanged: 2/);
    assert.match(third.output, /0 created, 2 updated/);
    assert.deepEqual(await readings(), [
      ['2026-02-02', 13, null, 'R1'],
      ['2026-03-01', 16, 'Corrected', null]
    ]);
    const [share] = await queryAll<Values>(
      connection,
      "SELECT CurrentValue__c, ReadingCount__c FROM LeadingIndicator__c WHERE IndicatorKey__c = 'I2'"
    );
    assert.deepEqual([share?.['CurrentValue__c'], share?.['ReadingCount__c']], [16, 2]);
  });

  it('refuses bad rows one by one, each with its reason, and saves the others', async () => {
    const person = await createAll(connection, 'Stakeholder__c', [
      {
        Name: 'Ana',
        Account__c: (await connection.query("SELECT Id FROM Account WHERE Name = 'Northfield'")).records[0]?.Id
      }
    ]);
    await createAll(connection, 'StakeholderInterview__c', [
      { Stakeholder__c: person[0], Kind__c: 'Key-player interview', HeldOn__c: '2026-05-01' }
    ]);
    const file = csv(
      'bad.csv',
      'Account,Plan,Indicator,Day,Value,Reading key\n' +
        'Northfield,Plan 2026,Formulary share,2026-04-01,18,\n' +
        'Northfield,Plan 2026,Interviews,2026-05-01,3,\n' +
        'Northfield,Plan 2026,Interviews,2026-05-02,1,R7\n' +
        'Northfield,Plan 2026,Nowhere,2026-04-01,1,\n' +
        'Northfield,Plan 1999,Formulary share,2026-04-01,1,\n' +
        ',Plan 2026,Formulary share,2026-04-01,1,\n' +
        'Northfield,Plan 2026,Formulary share,2027-04-01,1,\n' +
        'Northfield,Plan 2026,Formulary share,2026-04-01,19,\n' +
        'Northfield,Plan 2026,Formulary share,2026-04-31,1,\n' +
        'Northfield,Plan 2026,Formulary share,2026-04-02,much,\n' +
        'Northfield,Plan 2026,Formulary share,2026-04-03,,\n' +
        'Northfield,Plan 2026,Margin,2026-02-02,13,R1\n' +
        'Northfield,Plan 2026,,2026-04-03,1,\n'
    );

    const { code, output } = await load(file, '--create-missing');

    assert.equal(code, 1, output);
    assert.match(output, /IndicatorReading__c: 1 created, 0 updated/);
    const reasons = refusals(file);
    assert.deepEqual([...reasons.keys()], [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    for (const [line, reason] of [
      [3, /This indicator records itself from the work/],
      [4, /This indicator records itself from the work/],
      [5, /No indicator matches "Nowhere"\. Correct it, load the indicator first\.$/],
      [6, /No plan matches "Plan 1999"\. Correct it, or start the plan in the org first\.$/],
      [7, /No plan matches "Plan 2026"\. Name its account too/],
      [8, /lies in the future/],
      [9, /The row repeats line 2/],
      [10, /Day cannot be "2026-04-31": write a date/],
      [11, /Value cannot be "much": write a number/],
      [12, /A new reading needs Value__c/],
      [13, /The reading with ReadingKey__c "R1" belongs to another indicator, and stays there/],
      [14, /The row names no indicator/]
    ] as const) {
      assert.match(reasons.get(line) ?? '', reason, `line ${line}`);
    }
    assert.equal((await connection.query("SELECT Id FROM AccountPlan__c WHERE Name = 'Plan 1999'")).totalSize, 0);
  });

  it('uses Bulk API 2.0 for large files with the same outcome', async () => {
    const day = (index: number): string => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
    const rows = Array.from({ length: 300 }, (_, index) => `I1,${day(index)},${index / 4},B${index}`);
    const file = csv('bulk.csv', `Indicator key,Day,Value,Reading key\n${rows.join('\n')}\n`);

    const first = await load(file, '--bulk-from', '100');
    const second = await load(file, '--bulk-from', '100');

    assert.match(first.output, /300 created, 0 updated/);
    assert.match(second.output, /0 created, 0 updated\nUnchanged: 300/);
    const [margin] = await queryAll<Values>(
      connection,
      "SELECT CurrentValue__c, ReadingCount__c FROM LeadingIndicator__c WHERE IndicatorKey__c = 'I1'"
    );
    assert.deepEqual([margin?.['CurrentValue__c'], margin?.['ReadingCount__c']], [74.75, 300]);
  });

  for (const [situation, args, reason] of [
    ['plans', [csv('plans.csv', 'Account,Plan\nA,P\n'), '--object', 'AccountPlan'], /"AccountPlan" cannot be imported/],
    [
      'readings without an indicator',
      [csv('orphans.csv', 'Account,Plan,Day,Value\nA,P,2026-01-01,1\n'), '--object', 'IndicatorReading'],
      /No column names the indicator of each reading\. Add a column "Indicator" or "Indicator key"/
    ],
    [
      'a column that only readings have, for stakeholders',
      [csv('mixed.csv', 'Account,Stakeholder,Influence,Note\nA,B,High,x\n')],
      /Not understood: "Note"/
    ]
  ] as const) {
    it(`refuses ${situation}, and tries nothing`, async () => {
      const { code, output } = await load(...args);

      assert.equal(code, 2, output);
      assert.match(output, reason);
      assert.doesNotMatch(output, /\n\s+at /);
    });
  }
});
