import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

import { ensureJudges, judgePath } from '../../scripts/judges.ts';
import { ADMIN, openSession, projectRoot, startClientOrg } from './support/org.ts';
import type { ClientOrg } from './support/org.ts';

interface CliAnswer {
  readonly status: number;
  readonly result: unknown;
  readonly message?: string;
}

describe('the sf CLI', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-cli-'));
  let org: ClientOrg;
  before(async () => {
    await ensureJudges();
    fs.copyFileSync(path.join(projectRoot, 'sfdx-project.json'), path.join(folder, 'sfdx-project.json'));
    fs.mkdirSync(path.join(folder, 'force-app'));
    org = await startClientOrg();
    const answer = await sf(
      ['org', 'login', 'access-token', '--instance-url', org.url, '--no-prompt', '--set-default'],
      {
        SF_ACCESS_TOKEN: await openSession(org.url, ADMIN)
      }
    );
    assert.equal(answer.status, 0, answer.message);
  });
  after(async () => {
    await org.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a command with `--json`, in a home of its own, and reads its answer. */
  function sf(words: readonly string[], environment: Record<string, string> = {}): Promise<CliAnswer> {
    const env = {
      ...process.env,
      HOME: folder,
      SF_DISABLE_TELEMETRY: 'true',
      SF_AUTOUPDATE_DISABLE: 'true',
      SF_SKIP_NEW_VERSION_CHECK: 'true',
      SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
      SF_DOMAIN_RETRY: '0',
      ...environment
    };
    return new Promise((resolve, reject) => {
      execFile(
        process.execPath,
        [judgePath('@salesforce/cli/bin/run.js'), ...words, '--json'],
        { cwd: folder, env },
        (error, stdout, stderr) => {
          if (stdout === '') reject(new Error(`sf ${words.join(' ')} said nothing. ${stderr} ${error?.message ?? ''}`));
          else resolve(JSON.parse(stdout) as CliAnswer);
        }
      );
    });
  }

  function write(name: string, content: string): string {
    fs.writeFileSync(path.join(folder, name), content);
    return name;
  }

  it('lends its login to the import', async () => {
    const file = path.join(folder, write('imported.csv', 'Account\nBy the import\n'));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(projectRoot, 'scripts/import.ts'), file, '--target-org', ADMIN],
      { cwd: folder, env: { ...process.env, HOME: folder, SF_USE_GENERIC_UNIX_KEYCHAIN: 'true' } }
    );

    assert.match(stdout, /Account: 1 created, 0 updated/);
  });

  it('creates, finds, changes and queries records', async () => {
    const created = await sf([
      'data',
      'create',
      'record',
      '-s',
      'Account',
      '-v',
      "Name='By the CLI' AccountKey__c=CLI-1"
    ]);
    const updated = await sf([
      'data',
      'update',
      'record',
      '-s',
      'Account',
      '-w',
      'AccountKey__c=CLI-1',
      '-v',
      'Industry=Insurance'
    ]);
    const query = await sf([
      'data',
      'query',
      '-q',
      "SELECT Name, Industry, Owner.Name FROM Account WHERE AccountKey__c = 'CLI-1'"
    ]);
    const refused = await sf(['data', 'create', 'record', '-s', 'Account', '-v', 'Industry=Insurance']);

    const { records } = query.result as { records: { Name: string; Industry: string }[] };
    assert.deepEqual([created.status, updated.status, refused.status], [0, 0, 1]);
    assert.deepEqual([records[0]?.Name, records[0]?.Industry], ['By the CLI', 'Insurance']);
    assert.match(refused.message ?? '', /Required fields are missing: \[Name\]/);
  });

  it('imports trees by a plan and exports them', async () => {
    write(
      'a.json',
      JSON.stringify({
        records: [{ attributes: { type: 'Account', referenceId: 'a1' }, Name: 'Planned', AccountKey__c: 'CLI-2' }]
      })
    );
    write(
      's.json',
      JSON.stringify({
        records: [{ attributes: { type: 'Stakeholder__c', referenceId: 's1' }, Name: 'Ada', Account__c: '@a1' }]
      })
    );
    const plan = write(
      'plan.json',
      JSON.stringify([
        { sobject: 'Account', files: ['a.json'] },
        { sobject: 'Stakeholder__c', files: ['s.json'] }
      ])
    );

    const imported = await sf(['data', 'import', 'tree', '--plan', plan]);
    const exported = await sf([
      'data',
      'export',
      'tree',
      '--plan',
      '-d',
      'out',
      '-q',
      "SELECT Name, (SELECT Name FROM Stakeholders__r) FROM Account WHERE AccountKey__c = 'CLI-2'"
    ]);

    assert.deepEqual([imported.status, exported.status], [0, 0], imported.message ?? exported.message ?? '');
    assert.match(fs.readFileSync(path.join(folder, 'out/Stakeholder__c.json'), 'utf8'), /"Ada"/);
  });

  it('imports in bulk, tells failures, and exports in bulk', async () => {
    const file = write(
      'bulk.csv',
      'Name,Account__r.AccountKey__c,StakeholderKey__c\nBulk one,CLI-2,C-1\nBulk two,CLI-2,C-2\nNobody,NOPE,C-3\n'
    );

    const imported = await sf([
      'data',
      'import',
      'bulk',
      '-f',
      file,
      '-s',
      'Stakeholder__c',
      '--wait',
      '2',
      '--line-ending',
      'LF'
    ]);
    const exported = await sf([
      'data',
      'export',
      'bulk',
      '-q',
      "SELECT Name FROM Stakeholder__c WHERE StakeholderKey__c LIKE 'C-%' ORDER BY Name",
      '--output-file',
      'out.csv',
      '--wait',
      '2'
    ]);

    assert.equal(imported.status, 1);
    assert.match(imported.message ?? '', /failed/i);
    assert.equal(exported.status, 0, exported.message);
    assert.equal(fs.readFileSync(path.join(folder, 'out.csv'), 'utf8'), '"Name"\n"Bulk one"\n"Bulk two"\n');
  });

  it('describes objects, assigns permission sets and prints the address of the page', async () => {
    const described = await sf(['sobject', 'describe', '-s', 'Stakeholder__c']);
    const assigned = await sf(['org', 'assign', 'permset', '-n', 'LinchpinRep']);
    const unknown = await sf(['org', 'assign', 'permset', '-n', 'Nope']);
    const opened = await sf(['org', 'open', '--url-only', '--path', 'lightning/page/home']);

    assert.equal((described.result as { name: string }).name, 'Stakeholder__c');
    assert.deepEqual([assigned.status, unknown.status], [0, 1]);
    assert.equal((opened.result as { url: string }).url, `${org.url}/lightning/page/home`);
  });
});
