import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { readApp } from '../../scripts/deploy/app.ts';
import { findFindings } from '../../scripts/deploy/findings.ts';
import { assign, parseAssignments } from '../../scripts/deploy/permissionSets.ts';
import { deploy } from '../../scripts/deploy/run.ts';
import type { DeployRun } from '../../scripts/deploy/run.ts';
import { readTarget } from '../../scripts/deploy/target.ts';
import { startTestOrg } from '../support/local-org.ts';
import type { TestOrg } from '../support/local-org.ts';

const app = readApp();
const repUser = 'rep@example.com';

describe('npm run deploy', () => {
  let org: TestOrg;
  let connection: Connection;
  before(async () => {
    org = await startTestOrg();
    connection = await org.connect();
    const { records } = await connection.query<{ Id: string }>("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const created = await connection.sobject('User').create({
      Username: repUser,
      LastName: 'Rep',
      Alias: 'rep',
      Email: repUser,
      ProfileId: records[0]?.Id ?? '',
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US'
    });
    assert.ok(created.success);
  });
  after(() => org.close());

  interface Outcome {
    readonly code: number;
    readonly lines: readonly string[];
    readonly commands: readonly (readonly string[])[];
  }

  /** A deploy whose CLI answers with `sfCode`; what it printed and would have run. */
  async function runDeploy(changes: Partial<DeployRun> = {}, sfCode = 0): Promise<Outcome> {
    const lines: string[] = [];
    const commands: (readonly string[])[] = [];
    const code = await deploy({
      app,
      connection,
      apiVersion: '67.0',
      assignments: [],
      defaults: [],
      targetOrg: 'local',
      wait: 33,
      isDryRun: false,
      isAccepted: false,
      ignoresConflicts: false,
      runSf: (words) => {
        commands.push(words);
        return Promise.resolve(sfCode);
      },
      print: (line) => lines.push(line),
      ...changes
    });
    return { code, lines, commands };
  }

  it('finds nothing that stops it where the app is already', async () => {
    const target = await readTarget(connection, app);

    assert.equal(target.isInstalled, true);
    assert.deepEqual(
      [...target.objects.keys()].sort(),
      ['Account', 'Contact', 'Opportunity', ...app.customObjects].sort()
    );
    assert.deepEqual(
      findFindings(app, target, '67.0').filter(({ level }) => level !== 'note'),
      []
    );
  });

  it('deploys, assigns once and says what comes next', async () => {
    const assignments = parseAssignments([`LinchpinRep=${repUser}`], ['LinchpinRep']);

    const first = await runDeploy({ assignments });
    const second = await runDeploy({ assignments });

    assert.deepEqual([first.code, second.code], [0, 0]);
    assert.deepEqual(first.commands, [
      ['project', 'deploy', 'start', '--source-dir', 'force-app', '--target-org', 'local', '--wait', '33']
    ]);
    assert.ok(first.lines.includes(`${repUser} was given LinchpinRep`), first.lines.join('\n'));
    assert.ok(second.lines.includes(`${repUser} has LinchpinRep`), second.lines.join('\n'));
    const { totalSize } = await connection.query(
      `SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name = 'LinchpinRep' AND Assignee.Username = '${repUser}'`
    );
    assert.equal(totalSize, 1);
    assert.match(first.lines.join('\n'), /Account → Page Layouts .*"Linchpin Account Layout"/);
  });

  it('assigns nothing in a dry run, nor when the deploy fails', async () => {
    const assignments = parseAssignments([`LinchpinCoach=${repUser}`], ['LinchpinCoach']);

    const dry = await runDeploy({ assignments, isDryRun: true });
    const failed = await runDeploy({ assignments }, 1);

    assert.deepEqual([dry.code, failed.code], [0, 1]);
    assert.ok(dry.commands[0]?.includes('--dry-run'));
    assert.match(failed.lines.at(-1) ?? '', /deploy failed/);
    const { totalSize } = await connection.query(
      "SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name = 'LinchpinCoach'"
    );
    assert.equal(totalSize, 0);
  });

  it('loads the default records after the deploy, and only names them in a dry run', async () => {
    const record = { key: 'DEFAULT', line: 2, cells: new Map([['AccountKey__c', 'DEFAULT']]) };
    const defaults = [{ object: 'Account', key: 'AccountKey__c', file: 'Account.csv', records: [record] }];
    record.cells.set('Name', 'Default account');

    const dry = await runDeploy({ defaults, isDryRun: true });
    const done = await runDeploy({ defaults });
    record.key = 'OTHER';
    record.cells.delete('Name');
    const refused = await runDeploy({ defaults });

    assert.deepEqual([dry.code, done.code, refused.code], [0, 0, 1]);
    assert.ok(dry.lines.includes('Default Account: would create DEFAULT.'), dry.lines.join('\n'));
    assert.ok(done.lines.includes('Default Account: created DEFAULT.'), done.lines.join('\n'));
    assert.match(refused.lines.at(-1) ?? '', /default configuration is not complete.*\n.*Account\.csv, line 2/);
  });

  it('does not claim that the org is unchanged when the CLI only stopped waiting', async () => {
    const { code, lines } = await runDeploy({}, 69);

    assert.equal(code, 1);
    assert.match(lines.at(-1) ?? '', /still at it/);
  });

  it('refuses users that are not there before anything is sent', async () => {
    const commands: (readonly string[])[] = [];
    const assignments = parseAssignments(['LinchpinRep=nobody@example.com'], ['LinchpinRep']);
    const run = runDeploy({
      assignments,
      runSf: (words) => {
        commands.push(words);
        return Promise.resolve(0);
      }
    });

    await assert.rejects(run, /No active user has the username nobody@example\.com/);
    assert.deepEqual(commands, []);
  });

  it('stops before the CLI where the org is too old for the metadata', async () => {
    const { code, lines, commands } = await runDeploy({ apiVersion: '999.0', isAccepted: true });

    assert.equal(code, 2);
    assert.deepEqual(commands, []);
    assert.match(lines.join('\n'), /Stops the deploy: The org speaks API version .* written for 999\.0/);
  });

  it('says which permission set the org lacks', async () => {
    await assert.rejects(
      assign(connection, [{ permissionSet: 'LinchpinOther', username: repUser }]),
      /has no permission set LinchpinOther/
    );
  });
});
