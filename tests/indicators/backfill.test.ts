import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { Connection } from 'jsforce';

import { readAppSource } from '../../scripts/appSource.ts';
import { backfill, type Finding, type Totals } from '../../scripts/backfill/run.ts';
import { parseCsv } from '../../scripts/import/csv.ts';
import { document, packageOf } from '../../scripts/local-org/deploy/testing/packages.ts';
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

  const textOf = (rows: readonly Values[]): string =>
    rows
      .map((row) => JSON.stringify({ ...row, attributes: undefined }))
      .sort()
      .join('\n');

  /** What readings say, whatever their ids. */
  const recorded = async (): Promise<string> =>
    textOf(
      await queryAll<Values>(
        admin,
        'SELECT LeadingIndicator__c, ReadOn__c, Value__c, Stakeholder__c, StakeholderAssessment__c, StakeholderInterview__c, Opportunity__c, PlanReview__c, Commitment__c, EvidenceKey__c, IsAutomatic__c, IsWithdrawn__c, IsProven__c, Counts__c FROM IndicatorReading__c'
      )
    );

  /** What readings and indicators say. */
  const state = async (): Promise<string> => {
    const indicators = await queryAll<Values>(
      admin,
      'SELECT Id, ReadingCount__c, ReadingSum__c, LastReadingOn__c, CurrentValue__c FROM LeadingIndicator__c'
    );
    return `${await recorded()}\n${textOf(indicators)}`;
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

  /** Everything that the org keeps, but for the sessions of its users. */
  const everything = (): string => {
    const { db } = org.store;
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> '_token' ORDER BY name");
    return (tables.all() as { name: string }[])
      .map(({ name }) => `${name} ${JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all())}`)
      .join('\n');
  };

  function deploy(members: Readonly<Record<string, readonly string[]>>, texts: Readonly<Record<string, string>>): void {
    const { components } = org.deploy(org.system, packageOf(members, texts), {
      checkOnly: false,
      rollbackOnError: true
    });
    assert.deepEqual(
      components.filter(({ success }) => !success).map(({ fullName, problem }) => `${fullName}: ${problem ?? ''}`),
      []
    );
  }

  const allFlows = fs
    .globSync('*.flow-meta.xml', { cwd: path.join(projectRoot, 'force-app/main/indicators/flows') })
    .map((file) => path.basename(file, '.flow-meta.xml'));

  function switchFlows(version: 0 | 1, names: readonly string[] = allFlows): void {
    const definition = document('FlowDefinition', `<activeVersionNumber>${version}</activeVersionNumber>`);
    const files = names.map((name) => [`flowDefinitions/${name}.flowDefinition`, definition] as const);
    deploy({ FlowDefinition: names }, Object.fromEntries(files));
  }

  /** The same as the command, without a process of its own. */
  async function here(
    write: boolean,
    options: Partial<Parameters<typeof backfill>[1]> = {},
    connection = admin
  ): Promise<{ readonly totals: Totals; readonly findings: readonly Finding[] }> {
    const findings: Finding[] = [];
    const totals = await backfill(connection, {
      scope: { accounts: [], plans: [], sources: [] },
      write,
      bulkFrom: 10_000,
      onStart: () => undefined,
      onProgress: () => undefined,
      onDifferences: (finding) => findings.push(finding),
      ...options
    });
    return { totals, findings };
  }

  /** Past every rule and flow, as a restored file would. */
  const behindTheRules = (sql: string, ...values: readonly unknown[]): void => {
    assert.equal(org.store.db.prepare(sql).run(...values).changes, 1);
  };

  /** Records a reading again, as a load does while the flow that gives readings their keys is off. */
  const copy = (id: string, number: number, values: Readonly<Record<string, string>>): string => {
    const copied = `${id.slice(0, 9)}zzzzz${number}AAA`;
    const columns = (
      org.store.db.prepare("SELECT name FROM pragma_table_xinfo('IndicatorReading__c') WHERE hidden = 0").all() as {
        name: string;
      }[]
    ).map(({ name }) => name);
    const copies = columns.map((name) => (name === 'Id' ? `'${copied}'` : (values[name] ?? `"${name}"`)));
    behindTheRules(
      `INSERT INTO IndicatorReading__c (${columns.map((name) => `"${name}"`).join(', ')}) SELECT ${copies.join(', ')} FROM IndicatorReading__c WHERE Id = ?`,
      id
    );
    return copied;
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
    for (const [index, account] of accounts.entries()) await work(account, index, createAll);
    // What the nights in between do is done; the clock stands still from now on, so none mends anything.
    org.schedule.runDue();
    healthy = await state();
  });

  after(async () => {
    await close();
    org.close();
    fs.rmSync(folder, { recursive: true });
  });

  /** Creates records by Bulk API 2.0 and gives their ids. */
  async function createByBulk(connection: Connection, object: string, records: readonly Values[]): Promise<string[]> {
    const { failedResults, successfulResults } = await connection.bulk2.loadAndWaitForResults({
      object,
      operation: 'insert',
      input: records as Record<string, string>[],
      pollInterval: 50,
      pollTimeout: 60_000
    });
    assert.deepEqual(failedResults, []);
    return successfulResults.map(({ sf__Id: id }) => id);
  }

  /** A quarter of work on one account, of every kind that an indicator counts. */
  async function work(account: string, index: number, load: typeof createAll): Promise<void> {
    today = '2026-03-01';
    const [plan = ''] = await createAll(admin, 'AccountPlan__c', [
      { Name: `Plan ${index}`, Account__c: account, StartDate__c: '2026-01-01', EndDate__c: '2026-12-31' }
    ]);
    await createAll(
      admin,
      'LeadingIndicator__c',
      sources.map((source) => ({ AccountPlan__c: plan, Name: source, Source__c: source }))
    );
    const people = await load(
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
    await load(
      admin,
      'StakeholderInterview__c',
      Array.from({ length: 40 }, (_, place) => ({
        Stakeholder__c: people[place % people.length],
        Kind__c: kinds[(place >> 1) % kinds.length],
        HeldOn__c: `2026-0${1 + (place % 3)}-0${1 + (place % 9)}`
      }))
    );
    await load(
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
    await load(admin, 'Commitment__c', [
      { AccountPlan__c: plan, Name: 'Kept', DueOn__c: '2026-03-10', DoneOn__c: '2026-03-02' },
      { AccountPlan__c: plan, Name: 'Late', DueOn__c: '2026-03-01', DoneOn__c: '2026-03-02' },
      { AccountPlan__c: plan, Name: 'Missed', DueOn__c: '2026-03-05' },
      { AccountPlan__c: plan, Name: 'Open', DueOn__c: '2026-06-05' }
    ]);
    const [review = ''] = await load(admin, 'PlanReview__c', [{ AccountPlan__c: plan, ScheduledFor__c: '2026-03-10' }]);
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
      const untouched = everything();

      const { code, output } = await run('--report', file);

      assert.equal(code, 1, output);
      assert.match(output, /Differences: 9 missing, 1 no longer true, 2 wrong, 1 without evidence\./);
      assert.match(output, /Northfield, plan "Plan 0"\n/);
      assert.match(output, /Key-player interviews: 7 readings, 9 by the history: 3 missing, 1 no longer true\n/);
      assert.match(output, /wrong day: reading \w+ says (0|100) on 2026-01-31; conversation \w+ says \1 on 2026-0/);
      assert.match(output, /missing: 100 on 2026-03-02 from promise \w+: would be created/);
      assert.match(output, /Nothing was changed\. Run this with --write to mend it\./);
      assert.equal(everything(), untouched);
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

  it('deletes what was recorded twice while the flow that tells readings apart was off', async () => {
    const [first, second] = await readingsOf('Good-times visit ratio', 1);
    const [person] = await readingsOf('New relationships', 1);
    const readings = await recorded();
    copy(first?.Id ?? '', 1, { EvidenceKey__c: 'NULL' });
    copy(first?.Id ?? '', 2, { EvidenceKey__c: "'of-another-org'" });
    copy(person?.Id ?? '', 3, { EvidenceKey__c: 'NULL', Stakeholder__c: 'NULL', ReadOn__c: 'NULL' });
    behindTheRules('UPDATE IndicatorReading__c SET EvidenceKey__c = NULL WHERE Id = ?', second?.Id);

    const { totals } = await here(true);

    assert.deepEqual([totals.found.twice, totals.found.wrong, totals.mended, totals.left], [3, 1, 4, 0]);
    assert.equal(await recorded(), readings);
    const [kept] = await admin.sobject('IndicatorReading__c').destroy([first?.Id ?? '']);
    assert.match(JSON.stringify(kept), /This reading was recorded from its evidence/);
  });

  it('says what it could not mend, by which record and which rule, keeps the rest and goes on later', async () => {
    const readings = await recorded();
    takeAway(await readingsOf('Reviews held', 0));
    takeAway(await readingsOf('Reviews held', 1));
    const [wrong] = await readingsOf('Say/do ratio', 1);
    behindTheRules('UPDATE IndicatorReading__c SET Value__c = 55 WHERE Id = ?', wrong?.Id);
    const rule = (isActive: boolean, formula: string): string =>
      document(
        'CustomObject',
        `<validationRules><fullName>Frozen</fullName><active>${isActive}</active><errorConditionFormula>${formula}</errorConditionFormula><errorMessage>Frozen by the audit.</errorMessage></validationRules>`
      );
    const freeze = (isActive: boolean): void =>
      deploy(
        { ValidationRule: ['LeadingIndicator__c.Frozen', 'IndicatorReading__c.Frozen'] },
        {
          'objects/LeadingIndicator__c.object': rule(isActive, 'AND(NeedsRecount__c, Account__r.Name = "Meridian")'),
          'objects/IndicatorReading__c.object': rule(isActive, 'NOT(ISBLANK(Commitment__c))')
        }
      );
    freeze(true);

    const { code, output } = await run('--write');

    assert.equal(code, 1, output);
    assert.match(output, /Northfield, plan "Plan 0"\n {2}Reviews held[^\n]*\n {4}missing: [^\n]*: created\n/);
    assert.match(output, /review \w+: still there: the indicator could not be counted again: Frozen by the audit\.\n/);
    assert.match(output, /wrong value: reading \w+ says 55 .*: still there: Frozen by the audit\.\n/);
    assert.match(output, /Mended 1\. READ AGAIN, 2 DIFFERENCES REMAIN/);
    freeze(false);
    const { totals } = await here(true);
    assert.deepEqual([totals.mended, totals.left], [2, 0]);
    assert.equal(await recorded(), readings);
  });

  it('takes back what lost its evidence while its indicator lay in the recycle bin', async () => {
    const [reading] = await readingsOf('Key-player interviews', 1);
    const { LeadingIndicator__c: id = '', StakeholderInterview__c: interview } = reading ?? {};
    await admin.sobject('LeadingIndicator__c').destroy([id]);
    await admin.sobject('StakeholderInterview__c').destroy([interview ?? '']);
    const restoration = { operation: 'undelete', object: 'LeadingIndicator__c', id, values: {} } as const;
    const [restored] = org.write(org.system, [restoration], { allOrNone: true, source: 'json' });
    assert.deepEqual(restored?.errors, []);

    const { totals } = await here(true);

    assert.deepEqual([totals.found.stale, totals.found.hidden, totals.mended, totals.left], [1, 0, 1, 0]);
  });

  describe('of work that was loaded while flows were off', () => {
    let account: string;
    /** An account with the same work, loaded while they were on. */
    let twin: string;

    /** The readings of an account without ids, except those of the map's confidence, which was never read. */
    const readings = async (of: string): Promise<readonly string[]> => {
      const rows = await queryAll<Values>(
        admin,
        `SELECT LeadingIndicator__r.Source__c, ReadOn__c, Value__c, Stakeholder__r.Name, StakeholderAssessment__r.Movement__c, StakeholderInterview__r.HeldOn__c, Opportunity__r.Name, PlanReview__r.HeldOn__c, Commitment__r.Name, IsAutomatic__c, IsWithdrawn__c, IsProven__c, Counts__c FROM IndicatorReading__c WHERE LeadingIndicator__r.Account__c = '${of}' AND LeadingIndicator__r.Source__c != 'Map confidence'`
      );
      return rows
        .map((row) => JSON.stringify(row, (key, value: unknown) => (key === 'attributes' ? undefined : value)))
        .sort();
    };

    before(async () => {
      [account = '', twin = ''] = await createAll(admin, 'Account', [
        { Name: 'Offline', AccountKey__c: 'O' },
        { Name: 'Online', AccountKey__c: 'P' }
      ]);
      await work(twin, 3, createByBulk);
      switchFlows(0);
      await work(account, 2, createByBulk);
      assert.deepEqual(await readings(account), []);
    });

    it('mends nothing until they are active, and says which are not', async () => {
      const untouched = everything();

      const { code, output } = await run('--write', '--account', 'O');

      assert.equal(code, 2, output);
      assert.match(
        output,
        /while these flows are not active: Indicator reading defaults, Leading indicator counted, Leading indicator defaults/
      );
      assert.equal(everything(), untouched);
    });

    it('leaves nothing ticked where it may not see flows, and the org does not count', async () => {
      switchFlows(1, ['IndicatorReadingDefaults', 'LeadingIndicatorDefaults', 'RelationshipReadings']);
      const query = admin.query.bind(admin);
      const blind = Object.assign(Object.create(admin) as Connection, {
        query: (soql: string, ...more: never[]) =>
          soql.includes('FlowDefinitionView') ? Promise.reject(new Error('no such object')) : query(soql, ...more)
      });

      const { totals, findings } = await here(
        true,
        { scope: { accounts: ['O'], plans: [], sources: ['Reviews held'] } },
        blind
      );

      assert.deepEqual([totals.found.missing, totals.found.waiting, totals.left], [1, 1, 2]);
      assert.match(findings[0]?.differences[0]?.reason ?? '', /flow "Leading indicator counted" is active/);
      assert.deepEqual(await queryAll(admin, 'SELECT Id FROM LeadingIndicator__c WHERE NeedsRecount__c = true'), []);
    });

    it('counts indicators that were ticked in vain', async () => {
      const indicators = await queryAll<{ Id: string }>(
        admin,
        "SELECT Id FROM LeadingIndicator__c WHERE Account__r.Name = 'Northfield' AND Source__c IN ('Reviews held', 'Map confidence')"
      );
      await tryUpdate(
        admin,
        'LeadingIndicator__c',
        indicators.map(({ Id }) => ({ Id, NeedsRecount__c: true }))
      );
      switchFlows(1);

      const { totals } = await here(true, { scope: { accounts: ['N'], plans: [], sources: [] } });

      assert.deepEqual([totals.found.waiting, totals.mended, totals.left], [1, 1, 0]);
      assert.equal(totals.maps.waiting.length, 1);
      assert.deepEqual(await queryAll(admin, 'SELECT Id FROM LeadingIndicator__c WHERE NeedsRecount__c = true'), []);
    });

    it('stops after the accounts at hand when it is told to', async () => {
      const { totals } = await here(true, { signal: AbortSignal.abort() });

      assert.deepEqual([totals.accounts, totals.compared, totals.mended], [4, 0, 0]);
      assert.deepEqual(await readings(account), []);
    });

    it('gives what flows would have recorded', async () => {
      const { code, output } = await run('--write');

      assert.equal(code, 0, output);
      assert.match(output, /API requests: \d+/);
      const given = await readings(account);
      assert.ok(given.length > 30, String(given.length));
      assert.deepEqual(given, await readings(twin));
      const changed = await state();
      const { totals } = await here(true);
      assert.equal(totals.left + totals.mended, 0);
      assert.equal(await state(), changed);
    });
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
