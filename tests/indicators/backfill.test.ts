import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { Connection } from 'jsforce';

import { readAppSource } from '../../scripts/appSource.ts';
import { parseCsv } from '../../scripts/import/csv.ts';
import { openOrg } from '../../scripts/local-org/org.ts';
import type { LocalOrg } from '../../scripts/local-org/org-types.ts';
import { startServer } from '../../scripts/local-org/server.ts';
import { createUser } from '../clients/support/org.ts';
import { projectRoot } from '../support/local-org.ts';
import { createAll, queryAll, tryUpdate, type Values } from '../support/records.ts';

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

interface Reading {
  readonly Id: string;
  readonly LeadingIndicator__c: string;
  readonly StakeholderInterview__c: string | null;
}

const sources = [
  'New opportunities',
  'New relationships',
  'Relationships improved',
  'Key-player interviews',
  'Reviews held',
  'Say/do ratio',
  'Good-times visit ratio',
  'Team satisfaction',
  'Map confidence'
];

describe('npm run backfill', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-backfill-'));
  let org: LocalOrg;
  let url: string;
  let admin: Connection;
  let today = '2026-03-01';
  let close: () => Promise<void>;
  let accounts: readonly string[];
  /** All readings and figures as the flows recorded them. */
  let healthy: string;

  /** Metadata that makes accounts private; plans stay readable by everybody. */
  function privateAccounts(): string {
    const metadata = path.join(folder, 'metadata');
    fs.mkdirSync(path.join(metadata, 'objects/Account'), { recursive: true });
    fs.writeFileSync(
      path.join(metadata, 'objects/Account/Account.object-meta.xml'),
      '<?xml version="1.0" encoding="UTF-8"?><CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><sharingModel>Private</sharingModel></CustomObject>'
    );
    return metadata;
  }

  const connectAs = (username: string): Connection =>
    new Connection({
      instanceUrl: url,
      accessToken: org.issueToken(org.sessionFor(username).userId),
      version: '67.0'
    });

  const run = (...args: readonly string[]): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const words = ['--no-warnings', path.join(projectRoot, 'scripts/backfill.ts'), '--url', url, ...args];
      const child = spawn(process.execPath, words);
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, output }));
    });

  /** What readings and indicators say, whatever their ids. */
  const state = async (): Promise<string> => {
    const readings = await queryAll<Values>(
      admin,
      'SELECT LeadingIndicator__c, ReadOn__c, Value__c, Stakeholder__c, StakeholderAssessment__c, StakeholderInterview__c, Opportunity__c, PlanReview__c, Commitment__c, EvidenceKey__c, IsAutomatic__c, IsWithdrawn__c, IsProven__c, Counts__c FROM IndicatorReading__c'
    );
    const indicators = await queryAll<Values>(
      admin,
      'SELECT Id, ReadingCount__c, ReadingSum__c, LastReadingOn__c, CurrentValue__c FROM LeadingIndicator__c'
    );
    return [...readings, ...indicators]
      .map((row) => JSON.stringify({ ...row, attributes: undefined }))
      .sort()
      .join('\n');
  };

  const readingsOf = (source: string, account = 0): Promise<readonly Reading[]> =>
    queryAll<Reading>(
      admin,
      `SELECT Id, LeadingIndicator__c, StakeholderInterview__c FROM IndicatorReading__c WHERE LeadingIndicator__r.Source__c = '${source}' AND LeadingIndicator__r.Account__c = '${accounts[account] ?? ''}' ORDER BY ReadOn__c, Id`
    );

  /** Takes readings away as the flows could, though nothing happened. */
  const takeAway = (readings: readonly Reading[]): void => {
    for (const { Id: id } of readings) {
      for (const [operation, values] of [
        ['update', { IsWithdrawn__c: true }],
        ['delete', {}]
      ] as const) {
        const request = { operation, object: 'IndicatorReading__c', id, values };
        const [result] = org.write(org.system, [request], { allOrNone: true, source: 'json' });
        assert.deepEqual(result?.errors, []);
      }
    }
  };

  /** Past every rule and flow, as a restored file would. */
  const behindTheRules = (sql: string, ...values: readonly unknown[]): void => {
    assert.equal(org.store.db.prepare(sql).run(...values).changes, 1);
  };

  const copyWithoutKey = (id: string): string => {
    const copy = `${id.slice(0, 9)}zzzzzzAAA`;
    const columns = (
      org.store.db.prepare("SELECT name FROM pragma_table_xinfo('IndicatorReading__c') WHERE hidden = 0").all() as {
        name: string;
      }[]
    ).map(({ name }) => name);
    const values = columns.map((name) =>
      name === 'Id' ? `'${copy}'` : name === 'EvidenceKey__c' ? 'NULL' : `"${name}"`
    );
    behindTheRules(
      `INSERT INTO IndicatorReading__c (${columns.map((name) => `"${name}"`).join(', ')}) SELECT ${values.join(', ')} FROM IndicatorReading__c WHERE Id = ?`,
      id
    );
    return copy;
  };

  before(async () => {
    org = openOrg({
      source: readAppSource(projectRoot, { more: [privateAccounts()] }),
      file: ':memory:',
      clock: () => new Date(`${today}T12:00:00Z`)
    });
    const server = await startServer({ org, port: 0 });
    url = server.url;
    close = () => server.close();
    admin = connectAs('admin@linchpin.local');
    accounts = await createAll(admin, 'Account', [
      { Name: 'Northfield', AccountKey__c: 'N' },
      { Name: 'Meridian', AccountKey__c: 'M' }
    ]);
    for (const [index, account] of accounts.entries()) await work(account, index);
    healthy = await state();
  });

  after(async () => {
    await close();
    org.close();
    fs.rmSync(folder, { recursive: true });
  });

  /** A quarter of work on one account, of every kind that an indicator counts. */
  async function work(account: string, index: number): Promise<void> {
    today = '2026-03-01';
    const [plan = ''] = await createAll(admin, 'AccountPlan__c', [
      { Name: `Plan ${index}`, Account__c: account, StartDate__c: '2026-01-01', EndDate__c: '2026-12-31' }
    ]);
    await createAll(
      admin,
      'LeadingIndicator__c',
      sources.map((source) => ({ AccountPlan__c: plan, Name: source, Source__c: source }))
    );
    const people = await createAll(
      admin,
      'Stakeholder__c',
      ['Ana', 'Bo', 'Cy', 'Di'].map((name, place) => ({
        Account__c: account,
        Name: name,
        Influence__c: 'High',
        Support__c: 'Neutral',
        Access__c: place < 2 ? 'None' : 'Brief'
      }))
    );
    for (const [day, ratings] of [
      ['2026-03-02', [{ Access__c: 'Regular' }, { Access__c: 'Brief' }, { Support__c: 'Supporter' }, {}]],
      ['2026-03-03', [{ Support__c: 'Champion' }, { Access__c: 'None' }, { Support__c: 'Champion' }, {}]],
      ['2026-03-04', [{}, { Access__c: 'Regular' }, { Support__c: 'Opponent' }, { Access__c: 'In depth' }]]
    ] as const) {
      today = day;
      await tryUpdate(
        admin,
        'Stakeholder__c',
        people.map((Id, place) => ({ Id, ...ratings[place] }))
      );
    }
    today = '2026-03-10';
    const kinds = ['Key-player interview', 'Good-times visit', 'Problem visit', 'Executive meeting'];
    await createAll(
      admin,
      'StakeholderInterview__c',
      Array.from({ length: 40 }, (_, place) => ({
        Stakeholder__c: people[place % people.length],
        Kind__c: kinds[(place >> 1) % kinds.length],
        HeldOn__c: `2026-0${1 + (place % 3)}-0${1 + (place % 9)}`
      }))
    );
    await createAll(
      admin,
      'Opportunity',
      [1, 2, 3].map((day) => ({
        Name: `Deal ${day}`,
        AccountId: account,
        StageName: 'Prospecting',
        CloseDate: '2026-09-01',
        AccountPlan__c: plan,
        IdentifiedThroughPlanOn__c: `2026-02-0${day}`
      }))
    );
    await createAll(admin, 'Commitment__c', [
      { AccountPlan__c: plan, Name: 'Kept', DueOn__c: '2026-03-10', DoneOn__c: '2026-03-02' },
      { AccountPlan__c: plan, Name: 'Late', DueOn__c: '2026-03-01', DoneOn__c: '2026-03-02' },
      { AccountPlan__c: plan, Name: 'Missed', DueOn__c: '2026-03-05' },
      { AccountPlan__c: plan, Name: 'Open', DueOn__c: '2026-06-05' }
    ]);
    const [review = ''] = await createAll(admin, 'PlanReview__c', [
      { AccountPlan__c: plan, ScheduledFor__c: '2026-03-10' }
    ]);
    const [held] = await tryUpdate(admin, 'PlanReview__c', [
      { Id: review, Status__c: 'Held', Decision__c: 'Continue', Feedback__c: 'Go on' }
    ]);
    assert.equal(held?.success, true);
  }

  it('finds what the flows recorded as the history says', async () => {
    for (const how of [[], ['--write'], ['--bulk-from', '1']]) {
      const { code, output } = await run(...how);

      assert.equal(code, 0, output);
      assert.match(
        output,
        /Compared 16 automatic indicators of 2 accounts: (\d+) readings recorded, \1 by the history\./
      );
      assert.match(output, /No differences\./);
      assert.match(output, /Left alone: 2 readings of 2 indicators of map confidence/);
    }
    assert.equal(await state(), healthy);
  });

  describe('after readings went astray', () => {
    let astray: string;

    before(async () => {
      takeAway(await readingsOf('New relationships'));
      takeAway((await readingsOf('Key-player interviews')).slice(0, 3));
      takeAway(await readingsOf('Say/do ratio', 1));
      const [wrongDay, wrongValue] = await readingsOf('Good-times visit ratio');
      behindTheRules("UPDATE IndicatorReading__c SET ReadOn__c = '2026-01-31' WHERE Id = ?", wrongDay?.Id);
      behindTheRules('UPDATE IndicatorReading__c SET Value__c = 50 WHERE Id = ?', wrongValue?.Id);
      const [lost] = await readingsOf('New opportunities');
      behindTheRules('UPDATE IndicatorReading__c SET Opportunity__c = NULL WHERE Id = ?', lost?.Id);
      const [restated] = await readingsOf('Key-player interviews');
      behindTheRules(
        "UPDATE StakeholderInterview__c SET Kind__c = 'Executive meeting' WHERE Id = ?",
        restated?.StakeholderInterview__c
      );
      astray = await state();
    });

    it('reports each difference in words and as a file, and changes nothing', async () => {
      const file = path.join(folder, 'report.csv');

      const { code, output } = await run('--report', file);

      assert.equal(code, 1, output);
      assert.match(output, /Differences: 9 missing, 1 no longer true, 2 wrong, 1 without evidence\./);
      assert.match(output, /Northfield, plan "Plan 0"\n/);
      assert.match(output, /Key-player interviews: 7 readings, 9 by the history: 3 missing, 1 no longer true\n/);
      assert.match(output, /wrong day: reading \w+ says (0|100) on 2026-01-31; conversation \w+ says \1 on 2026-0/);
      assert.match(output, /missing: 100 on 2026-03-02 from promise \w+: would be created/);
      assert.match(output, /Nothing was changed\. Run this with --write to mend it\./);
      assert.equal(await state(), astray);
      const { header, rows } = parseCsv(fs.readFileSync(file, 'utf8'), file);
      assert.equal(rows.length, 13);
      const day = rows.find(({ cells }) => cells[header.indexOf('What is wrong')] === 'wrong day');
      assert.equal(day?.cells[header.indexOf('Recorded day')], '2026-01-31');
      assert.equal(day.cells[header.indexOf('Outcome')], 'would be corrected');
    });

    it('reads the same through Bulk API 2.0', async () => {
      const { code, output } = await run('--bulk-from', '1');

      assert.equal(code, 1, output);
      assert.match(output, /Differences: 9 missing, 1 no longer true, 2 wrong, 1 without evidence\./);
    });

    it('looks only where it is told to', async () => {
      for (const [scope, differences] of [
        [['--account', 'M'], /Differences: 3 missing\./],
        [['--account', 'Northfield', '--source', 'new relationships'], /Differences: 2 missing\./],
        [['--plan', 'Plan 1', '--source', 'Reviews held'], /No differences\./]
      ] as const) {
        const { output } = await run(...scope);

        assert.match(output, differences);
      }
    });

    it('lets nobody mend who may not', async () => {
      await createUser(admin, 'programme@linchpin.test', ['LinchpinProgrammeLead']);

      const { code, output } = await run('--write', '--user', 'programme@linchpin.test');

      assert.equal(code, 2, output);
      assert.match(output, /You may not mend readings: .*LinchpinAdmin/);
      assert.equal(await state(), astray);
    });

    it('mends all of it, and finds nothing when run again', async () => {
      const { code, output } = await run('--write');

      assert.equal(code, 0, output);
      assert.match(output, /Mended all 13; read again, the readings are as the history says\./);
      const mended = await state();
      const again = await run('--write');
      assert.equal(again.code, 0, again.output);
      assert.match(again.output, /No differences\./);
      assert.equal(await state(), mended);
      // Everything is as it was, but for the interview that is none any more, and but for figures that changed behind the rules.
      const lines = new Set(mended.split('\n'));
      const gone = healthy.split('\n').filter((line) => !lines.has(line));
      assert.equal(gone.filter((line) => line.includes('EvidenceKey__c')).length, 1, gone.join('\n'));
      assert.equal(gone.length, 4, gone.join('\n'));
    });
  });

  it('says loudly what it could not mend', async () => {
    const [repeated] = await readingsOf('Good-times visit ratio', 1);
    const copy = copyWithoutKey(repeated?.Id ?? '');

    const { code, output } = await run('--write');

    assert.equal(code, 1, output);
    assert.match(
      output,
      /twice: reading \w+zzzzzzAAA counts conversation \w+ again: still there: This reading was recorded/
    );
    assert.match(output, /Mended 0\. READ AGAIN, 1 DIFFERENCE REMAINS/);
    behindTheRules('DELETE FROM IndicatorReading__c WHERE Id = ?', copy);
  });

  it('concludes nothing from evidence that the user cannot see', async () => {
    await createUser(admin, 'stranger@linchpin.test', ['LinchpinTeamMember']);
    const unchanged = await state();

    const { code, output } = await run('--user', 'stranger@linchpin.test');

    assert.equal(code, 1, output);
    assert.match(output, /not visible/);
    assert.match(output, /left alone\. Run this as somebody who sees all accounts/);
    assert.doesNotMatch(output, /no longer true/);
    assert.equal(await state(), unchanged);
  });

  it('says what somebody lacks who sees no indicators', async () => {
    await createUser(admin, 'nobody@linchpin.test', []);

    const { code, output } = await run('--user', 'nobody@linchpin.test');

    assert.equal(code, 2, output);
    assert.match(output, /The org does not show you all of LeadingIndicator__c: .*permission sets\./);
    assert.doesNotMatch(output, /\n\s+at /);
  });

  for (const [situation, args, reason] of [
    ['an account that is not there', ['--account', 'Nowhere'], /No automatic indicator .* belongs to "Nowhere"/],
    ['a source that nothing records', ['--source', 'Weather'], /No work records "Weather".*Key-player interviews/],
    ['an unknown option', ['--no-such-option'], /Unknown option/],
    ['a report that cannot be written', ['--report', '/nowhere/at/all.csv'], /\/nowhere\/at\/all\.csv/]
  ] as const) {
    it(`says what is wrong with ${situation} and compares nothing`, async () => {
      const { code, output } = await run(...args);

      assert.equal(code, 2, output);
      assert.match(output, reason);
      assert.doesNotMatch(output, /\n\s+at /);
    });
  }
});
