import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';

import { Connection } from 'jsforce';

import { readDefaults } from '../../scripts/deploy/defaults.ts';
import { loadDefaults } from '../../scripts/deploy/loadDefaults.ts';
import { document, packageOf } from '../../scripts/local-org/deploy/testing/packages.ts';
import type { LocalOrg } from '../../scripts/local-org/org-types.ts';
import { openOrg } from '../../scripts/local-org/org.ts';
import { startServer } from '../../scripts/local-org/server.ts';
import type { RunningServer } from '../../scripts/local-org/server.ts';
import { projectRoot } from '../support/local-org.ts';

const object = (label: string, fields: string): string =>
  document(
    'CustomObject',
    `<label>${label}</label><pluralLabel>${label}s</pluralLabel><deploymentStatus>Deployed</deploymentStatus><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>${fields}`
  );
const keyField =
  '<fields><fullName>Key__c</fullName><label>Key</label><type>Text</type><length>40</length><externalId>true</externalId><unique>true</unique></fields>';
const scaleFields = `${keyField}
  <fields><fullName>Weight__c</fullName><label>Weight</label><type>Number</type><precision>5</precision><scale>2</scale></fields>
  <fields><fullName>IsUsed__c</fullName><label>Used</label><type>Checkbox</type><defaultValue>true</defaultValue></fields>`;
const stepFields = `${keyField}
  <fields><fullName>Scale__c</fullName><label>Scale</label><type>Lookup</type><referenceTo>Scale__c</referenceTo><relationshipName>Steps</relationshipName></fields>
  <validationRules><fullName>NotForbidden</fullName><active>true</active><errorConditionFormula>Name = "Forbidden"</errorConditionFormula><errorMessage>That step is forbidden.</errorMessage></validationRules>`;
const granted = ['Scale__c.Key__c', 'Scale__c.Weight__c', 'Scale__c.IsUsed__c', 'Step__c.Key__c', 'Step__c.Scale__c'];
const permissionSet = document(
  'PermissionSet',
  `${granted.map((field) => `<fieldPermissions><editable>true</editable><field>${field}</field><readable>true</readable></fieldPermissions>`).join('')}<label>Configuration</label>${['Scale__c', 'Step__c'].map((name) => `<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>true</modifyAllRecords><object>${name}</object><viewAllRecords>true</viewAllRecords></objectPermissions>`).join('')}`
);

describe('default configuration records', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-defaults-'));
  let org: LocalOrg;
  let server: RunningServer;
  let connection: Connection;

  before(async () => {
    org = openOrg({ file: ':memory:' });
    server = await startServer({ org, port: 0 });
    const { userId } = org.sessionFor('admin@linchpin.local');
    connection = new Connection({ instanceUrl: server.url, accessToken: org.issueToken(userId), version: '67.0' });
  });
  after(async () => {
    await server.close();
    org.close();
    fs.rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    write('plan.json', JSON.stringify([{ object: 'Scale__c', key: 'Key__c' }, { object: 'Step__c', key: 'Key__c' }])); // prettier-ignore
    write('Scale__c.csv', 'Key__c,Name,Weight__c,IsUsed__c\nPLAIN,Plain,1.5,\nFINE,"Fine, and finer",2,false\n');
    write('Step__c.csv', 'Key__c,Name,Scale__r.Key__c\nPLAIN-1,First,PLAIN\nPLAIN-2,Second,\n');
  });

  const write = (name: string, text: string): void => fs.writeFileSync(path.join(folder, name), text);
  const load = (isDryRun: boolean): Promise<readonly string[]> =>
    loadDefaults(connection, readDefaults(folder), isDryRun);
  async function scales(): Promise<readonly unknown[]> {
    const { records } = await connection.query(
      'SELECT Key__c, Name, Weight__c, IsUsed__c FROM Scale__c ORDER BY Key__c'
    );
    return records.map(({ attributes: _, ...row }) => row);
  }
  function deployObjects(): void {
    const outcome = org.deploy(
      org.sessionFor('admin@linchpin.local'),
      packageOf(
        { CustomObject: ['Scale__c', 'Step__c'], PermissionSet: ['Configuration'] },
        {
          'objects/Scale__c.object': object('Scale', scaleFields),
          'objects/Step__c.object': object('Step', stepFields),
          'permissionsets/Configuration.permissionset': permissionSet
        }
      ),
      { checkOnly: false, rollbackOnError: true }
    );
    assert.equal(outcome.status, 'Succeeded', JSON.stringify(outcome.components.filter(({ success }) => !success)));
  }

  it('says before the first deploy what it would create, and that nothing can be loaded without the objects', async () => {
    assert.deepEqual(await load(true), [
      'Default Scale__c: would create PLAIN, FINE.',
      'Default Step__c: would create PLAIN-1, PLAIN-2.'
    ]);
    await assert.rejects(load(false), /Scale__c is not there for you/);
  });

  it('creates what is missing, in the order of the plan, and only once', async () => {
    deployObjects();
    const [profile] = (await connection.query<{ Id: string }>("SELECT Id FROM PermissionSet WHERE Name = 'Configuration'")).records; // prettier-ignore
    const { userId } = org.sessionFor('admin@linchpin.local');
    await connection
      .sobject('PermissionSetAssignment')
      .create({ AssigneeId: userId, PermissionSetId: profile?.Id ?? '' });

    assert.deepEqual(await load(false), [
      'Default Scale__c: created PLAIN, FINE.',
      'Default Step__c: created PLAIN-1, PLAIN-2.'
    ]);
    assert.deepEqual(await scales(), [
      { Key__c: 'FINE', Name: 'Fine, and finer', Weight__c: 2, IsUsed__c: false },
      { Key__c: 'PLAIN', Name: 'Plain', Weight__c: 1.5, IsUsed__c: true }
    ]);
    const { records } = await connection.query<{ Scale__r: { Key__c: string } | null }>(
      'SELECT Scale__r.Key__c FROM Step__c ORDER BY Key__c'
    );
    assert.deepEqual(
      records.map(({ Scale__r }) => Scale__r?.Key__c ?? null),
      ['PLAIN', null]
    );
    assert.deepEqual(await load(false), [
      'Default Scale__c: left 2 as they are.',
      'Default Step__c: left 2 as they are.'
    ]);
  });

  it("keeps a customer's changes when an upgrade brings more and other defaults", async () => {
    const [plain] = (await connection.query<{ Id: string }>("SELECT Id FROM Scale__c WHERE Key__c = 'PLAIN'")).records;
    await connection.sobject('Scale__c').update({ Id: plain?.Id ?? '', Weight__c: 9, Key__c: 'plain' });
    write('Scale__c.csv', 'Key__c,Name,Weight__c\nPLAIN,Plainer,1\nFINE,Finer,3\nROUGH,Rough,4\n');

    assert.deepEqual(await load(true), [
      'Default Scale__c: would create ROUGH; would leave 2 as they are.',
      'Default Step__c: would leave 2 as they are.'
    ]);
    assert.equal((await scales()).length, 2);
    assert.match((await load(false))[0] ?? '', /created ROUGH; left 2 as they are/);
    assert.deepEqual(await scales(), [
      { Key__c: 'FINE', Name: 'Fine, and finer', Weight__c: 2, IsUsed__c: false },
      { Key__c: 'plain', Name: 'Plain', Weight__c: 9, IsUsed__c: true },
      { Key__c: 'ROUGH', Name: 'Rough', Weight__c: 4, IsUsed__c: true }
    ]);
  });

  it('tells file, line and reason when the org refuses, and creates nothing of that file', async () => {
    write('Step__c.csv', 'Key__c,Name\nGOOD,Good\nBAD,Forbidden\n');

    await assert.rejects(load(false), (error: Error) => {
      assert.match(error.message, /Step__c\.csv, line 3 \(BAD\): That step is forbidden\./);
      assert.doesNotMatch(error.message, /line 2/);
      return true;
    });
    assert.equal((await connection.query("SELECT Id FROM Step__c WHERE Key__c IN ('GOOD', 'BAD')")).totalSize, 0);
  });

  it('refuses a value that does not fit, and columns that the object lacks', async () => {
    write('Scale__c.csv', 'Key__c,Name,Weight__c\nNEW,New,heavy\n');
    await assert.rejects(load(false), /Scale__c\.csv, line 2: "heavy" does not fit Weight__c/);
    write('Scale__c.csv', 'Key__c,Name,Missing__c\nNEW,New,1\n');
    await assert.rejects(load(false), /Scale__c has no Missing__c/);
    write('plan.json', JSON.stringify([{ object: 'Scale__c', key: 'Name' }]));
    write('Scale__c.csv', 'Name\nNew\n');
    await assert.rejects(load(false), /Scale__c\.Name is not a unique external id/);
  });

  const unusable: readonly (readonly [name: string, file: string, text: string, reason: RegExp])[] = [
    ['a plan that is not JSON', 'plan.json', '[', /plan\.json is not JSON/],
    ['a plan of another form', 'plan.json', '{"object":"Scale__c"}', /plan\.json is not a list/],
    ['an object named as a path', 'plan.json', '[{"object":"../Scale__c","key":"Key__c"}]', /plan\.json is not a list/],
    ['a file without the key', 'Scale__c.csv', 'Name\nPlain\n', /Scale__c\.csv has no column Key__c/],
    ['a blank key', 'Scale__c.csv', 'Key__c,Name\n,Plain\n', /Scale__c\.csv, line 2: Key__c is blank/],
    ['a key twice', 'Scale__c.csv', 'Key__c,Name\nA,x\na,y\n', /line 3: Key__c "a" is that of line 2 too/],
    ['a ragged row', 'Scale__c.csv', 'Key__c,Name\nA\n', /line 2: The row has 1 cells/]
  ];
  for (const [name, file, text, reason] of unusable) {
    it(`refuses ${name}`, () => {
      write(file, text);
      assert.throws(() => readDefaults(folder), reason);
    });
  }

  it('has nothing to load or say where there is no plan', async () => {
    assert.deepEqual(await loadDefaults(connection, readDefaults(path.join(folder, 'nowhere')), false), []);
    assert.ok(Array.isArray(readDefaults(path.join(projectRoot, 'config/defaults'))));
  });
});
