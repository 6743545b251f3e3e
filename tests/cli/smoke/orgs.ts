import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { ADMIN } from '../support/project.ts';
import { ok, refused, said, write } from './lane.ts';
import type { Lane, Tests } from './lane.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const REP = 'smoke.rep@linchpin.example';

/** Connections, users and permission sets. */
export function orgCommands({ project }: Lane): Tests {
  return {
    'lists and shows the org': async () => {
      const { sf, url, org } = project();
      const shown = ok(await sf('org', 'display'));
      const listed = ok<Record<string, readonly { username: string; connectedStatus: string }[]>>(
        await sf('org', 'list')
      );
      const logins = ok<readonly { username: string; instanceUrl: string }[]>(await sf('org', 'list', 'auth'));

      assert.deepEqual([shown['username'], shown['id'], shown['apiVersion']], [ADMIN, org.organizationId, '67.0']);
      const mine = listed['nonScratchOrgs']?.find((each) => each.username === ADMIN);
      assert.equal(mine?.connectedStatus, 'Connected');
      assert.deepEqual(
        logins.map((each) => [each.username, each.instanceUrl.replace(/\/$/, '')]),
        [[ADMIN, url]]
      );
    },

    'prints the address of a page instead of opening it': async () => {
      const { sf, url } = project();
      const home = ok<{ url: string }>(await sf('org', 'open', '--url-only'));
      const page = ok<{ url: string }>(await sf('org', 'open', '--url-only', '--path', 'lightning/page/home'));

      assert.deepEqual([home.url, page.url], [`${url}/`, `${url}/lightning/page/home`]);
    },

    'tells the limits and how many records there are': async () => {
      const { sf, say } = project();
      const limits = ok<readonly { name: string; max: number; remaining: number }[]>(await sf('org', 'list', 'limits'));
      const counts = ok<readonly { name: string; count: number }[]>(
        await sf('org', 'list', 'sobject', 'record-counts', '--sobject', 'Organization', '--sobject', 'Nope')
      );
      const all = said(await say('org', 'list', 'sobject', 'record-counts'));

      const daily = limits.find((each) => each.name === 'DailyApiRequests');
      assert.ok(daily !== undefined && daily.remaining < daily.max && daily.remaining > 0);
      assert.deepEqual(counts, [{ name: 'Organization', count: 1 }]);
      assert.match(all, /Stakeholder__c/);
      assert.equal(said(await say('limits', 'api', 'display')).includes('DailyApiRequests'), true);
    },

    'creates a user, gives permission sets and logs in as that user': async () => {
      const { sf, say, login } = project();
      const profile = ok<{ records: { Id: string }[] }>(
        await sf('data', 'query', '-q', "SELECT Id FROM Profile WHERE Name = 'Standard User'")
      );
      const fields = {
        Username: REP,
        LastName: 'Rep',
        Email: REP,
        Alias: 'srep',
        ProfileId: profile.records[0]?.Id ?? '',
        TimeZoneSidKey: 'GMT',
        LocaleSidKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
        LanguageLocaleKey: 'en_US'
      };
      const values = Object.entries(fields).map(([name, value]) => `${name}='${value}'`);
      ok(await sf('data', 'create', 'record', '--sobject', 'User', '--values', values.join(' ')));
      ok(await login(REP, '--alias', 'rep'));
      ok(await sf('org', 'assign', 'permset', '--name', 'LinchpinRep', '--on-behalf-of', REP));
      const users = said(await say('org', 'list', 'users'));
      const shown = ok(await sf('org', 'display', 'user', '--target-org', 'rep'));
      const assigned = ok<{ records: unknown[] }>(
        await sf('data', 'query', '-o', 'rep', '-q', "SELECT Id FROM Stakeholder__c WHERE Name = 'Nobody'")
      );

      assert.match(users, new RegExp(ADMIN));
      assert.deepEqual([shown['username'], shown['profileName']], [REP, 'Standard User']);
      assert.deepEqual(assigned.records, []);
    },

    'lends its login to the import': async () => {
      const here = project();
      const file = path.join(here.folder, write(here, 'imported.csv', 'Account\nBy the import\n'));
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [path.join(root, 'scripts/import.ts'), file, '--target-org', ADMIN],
        { cwd: here.folder, env: { ...process.env, HOME: here.folder, SF_USE_GENERIC_UNIX_KEYCHAIN: 'true' } }
      );

      assert.match(stdout, /Account: 1 created, 0 updated/);
    },

    'refuses permission sets and licences that are not there': async () => {
      const { say } = project();

      refused(await say('org', 'assign', 'permset', '--name', 'Nope'), /Nope/);
      refused(await say('org', 'assign', 'permsetlicense', '--name', 'Nope'), /PermissionSetLicense not found: Nope/);
    },

    'logs out one user and goes on as the other': async () => {
      const { sf, say } = project();
      ok(await sf('org', 'logout', '--target-org', 'rep', '--no-prompt'));
      const shown = await say('org', 'display', '--target-org', 'rep');

      refused(shown, /No authorization information found for rep/);
      assert.equal(ok(await sf('org', 'display'))['username'], ADMIN);
    }
  };
}
