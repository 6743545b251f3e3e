import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { LocalOrg } from '../org-types.ts';
import { openOrg } from '../org.ts';
import { document, formulaField, packageOf, teamPackage, textField } from './testing/packages.ts';
import type { DeployOptions, DeployOutcome } from './types.ts';

const KEEP: DeployOptions = { checkOnly: false, rollbackOnError: true };

describe('a deploy', () => {
  let org: LocalOrg;
  beforeEach(() => {
    org = openOrg({ file: ':memory:' });
  });
  afterEach(() => org.close());

  const deploy = (files: ReadonlyMap<string, Uint8Array>, options: DeployOptions = KEEP): DeployOutcome =>
    org.deploy(org.system, files, options);
  const failures = (outcome: DeployOutcome): string[] =>
    outcome.components
      .filter((each) => !each.success)
      .map((each) => `${each.fileName}:${each.line ?? '-'} ${each.type} ${each.fullName}: ${each.problem ?? ''}`);
  const insert = (values: Record<string, unknown>): boolean =>
    org.write(org.system, [{ operation: 'insert', object: 'Team__c', values }], { allOrNone: true, source: 'json' })[0]
      ?.success === true;

  it('gives a running org new objects, which the next one changes without losing records', () => {
    const first = deploy(teamPackage(textField('Motto__c')));
    assert.equal(first.status, 'Succeeded', failures(first).join('\n'));
    assert.ok(insert({ Name: 'Blue', Motto__c: 'Onward' }));

    const second = deploy(teamPackage(textField('Motto__c') + formulaField('Loud__c', 'UPPER(Motto__c)')));

    const { records } = org.query(org.system, {
      object: 'Team__c',
      select: [
        { kind: 'field', path: 'Name' },
        { kind: 'field', path: 'Loud__c' }
      ]
    });
    assert.deepEqual([records[0]?.fields['Name'], records[0]?.fields['Loud__c']], ['Blue', 'ONWARD']);
    const states = second.components.map((each) => [each.fullName, each.created, each.changed]);
    assert.deepEqual(states, [
      ['package.xml', false, true],
      ['Team__c', false, false],
      ['Team__c.Motto__c', false, false],
      ['Team__c.Loud__c', true, true],
      ['Teams', false, false]
    ]);
  });

  it('keeps nothing of a trial, and nothing of a package with a problem', () => {
    const trial = deploy(teamPackage(textField('Motto__c')), { checkOnly: true, rollbackOnError: true });
    const broken = deploy(teamPackage(textField('Motto__c') + formulaField('Loud__c', 'UPPER(Nothing__c)')));

    assert.deepEqual([trial.status, broken.status], ['Succeeded', 'Failed']);
    assert.match(failures(broken).join('\n'), /^objects\/Team__c\.object:5 CustomField Team__c\.Loud__c: .*Nothing__c/);
    assert.equal(org.model.object('Team__c'), undefined);
    assert.deepEqual(org.metadata.components(), []);
    assert.throws(() => org.store.table('Team__c'), /Team__c/);
    assert.equal(deploy(teamPackage(textField('Motto__c'))).status, 'Succeeded');
  });

  it('keeps what has no problem when it is told not to roll back', () => {
    const outcome = deploy(teamPackage(textField('Motto__c') + formulaField('Loud__c', 'UPPER(Nothing__c)')), {
      checkOnly: false,
      rollbackOnError: false
    });

    assert.equal(outcome.status, 'SucceededPartial');
    assert.equal(failures(outcome).length, 1);
    assert.ok(org.model.field('Team__c', 'Motto__c'));
    assert.equal(org.model.field('Team__c', 'Loud__c'), undefined);
  });

  it('deletes what nothing refers to, and refuses to delete the rest', () => {
    deploy(teamPackage(textField('Motto__c') + textField('Song__c') + formulaField('Loud__c', 'UPPER(Motto__c)')));

    const refused = deploy(packageOf({}, {}, { CustomField: ['Team__c.Motto__c'] }));
    const deleted = deploy(packageOf({}, {}, { CustomField: ['Team__c.Song__c', 'Team__c.Never__c'] }));

    assert.match(failures(refused).join('\n'), /CustomField Team__c\.Motto__c: .*Team__c\.Loud__c/);
    assert.equal(deleted.status, 'Succeeded');
    assert.deepEqual(
      deleted.components.slice(1).map((each) => [each.fullName, each.deleted, each.problemType]),
      [
        ['Team__c.Song__c', true, undefined],
        ['Team__c.Never__c', false, 'Warning']
      ]
    );
    assert.equal(org.model.field('Team__c', 'Song__c'), undefined);
    assert.ok(org.model.field('Team__c', 'Motto__c'));
    assert.equal(org.metadata.components().find((each) => each.fullName === 'Team__c.Song__c')?.isDeleted, true);
  });

  it('deploys a single field of an object that is there, and none of an object that is not', () => {
    const field = packageOf(
      { CustomField: ['Team__c.Song__c'] },
      { 'objects/Team__c.object': document('CustomObject', textField('Song__c')) }
    );
    const early = deploy(field);
    deploy(teamPackage(textField('Motto__c')));
    const late = deploy(field);

    assert.match(failures(early).join('\n'), /CustomObject.*Team__c.*cannot be found/);
    assert.equal(late.status, 'Succeeded');
    assert.equal(org.model.object('Team__c')?.label, 'Team');
    assert.ok(org.model.field('Team__c', 'Motto__c') && org.model.field('Team__c', 'Song__c'));
  });

  it('deletes an object with its records', () => {
    deploy(teamPackage(textField('Motto__c')));
    insert({ Name: 'Blue' });

    const deleted = deploy(packageOf({}, {}, { CustomObject: ['Team__c'] }));
    assert.deepEqual([deleted.status, org.model.object('Team__c')], ['Succeeded', undefined]);
    deploy(teamPackage(textField('Motto__c')));

    const { records } = org.query(org.system, { object: 'Team__c', select: [{ kind: 'field', path: 'Name' }] });
    assert.deepEqual(records, []);
  });

  it('keeps the activities of an object with tasks, which go when the object goes', () => {
    const activities = (on: boolean): string => `<enableActivities>${on}</enableActivities>`;
    deploy(teamPackage(activities(true)));
    insert({ Name: 'Blue' });
    const read = (object: string, path: string): unknown[] =>
      org.query(org.system, { object, select: [{ kind: 'field', path }] }).records.map(({ fields }) => fields[path]);
    const [team] = read('Team__c', 'Id');
    const values = { Subject: 'Play', WhatId: team };
    const write = { allOrNone: true, source: 'json' } as const;
    org.write(org.system, [{ operation: 'insert', object: 'Task', values }], write);

    const refused = deploy(teamPackage(activities(false)));
    assert.match(
      failures(refused).join('\n'),
      /CustomObject Team__c: .*does not support turning off the activities of Team__c while there are tasks about its records/
    );
    assert.deepEqual(read('Task', 'WhatId'), [team]);
    assert.equal(deploy(packageOf({}, {}, { CustomObject: ['Team__c'] })).status, 'Succeeded');
    assert.deepEqual(read('Task', 'WhatId'), []);
    assert.equal(deploy(teamPackage(activities(true))).status, 'Succeeded');
    assert.equal(deploy(teamPackage(activities(false))).status, 'Succeeded');
    assert.ok(!org.model.field('Task', 'WhatId')?.referenceTo.includes('Team__c'));
  });

  it('refuses by name what it does not take', () => {
    const outcome = deploy(
      packageOf(
        { ApexClass: ['Robot'], Layout: ['Team__c-Absent'], PermissionSet: ['Broken'] },
        {
          'classes/Robot.cls': 'class Robot {}',
          'permissionsets/Broken.permissionset': '<PermissionSet>\n<label>x</PermissionSet>'
        }
      )
    );
    const text = failures(outcome).join('\n');
    assert.match(text, /does not support metadata of type ApexClass/);
    assert.match(text, /Layout Team__c-Absent: .*not found in zipped directory/);
    assert.match(text, /permissionsets\/Broken\.permissionset:2 .*Error parsing file/);
    assert.throws(() => deploy(new Map()), /No package.xml found/);
  });

  it('lets record changes through the same org object, and new permission sets be assigned', () => {
    deploy(teamPackage(textField('Motto__c')));
    const admin = org.sessionFor('admin@linchpin.local');
    const token = org.issueToken(admin.userId);
    deploy(teamPackage(textField('Song__c')));
    assert.equal(org.authenticate(token)?.userId, admin.userId);
    const { records } = org.query(org.system, { object: 'PermissionSet', select: [{ kind: 'field', path: 'Name' }] });
    assert.deepEqual(
      records.map((record) => record.fields['Name']),
      ['Teams']
    );
  });
});

describe('an org that was deployed to', () => {
  it('is the same when its file is opened again', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-deploy-'));
    try {
      const file = path.join(folder, 'org.db');
      const first = openOrg({ file });
      first.deploy(first.system, teamPackage(textField('Motto__c')), KEEP);
      first.write(
        first.system,
        [{ operation: 'insert', object: 'Team__c', values: { Name: 'Blue', Motto__c: 'Onward' } }],
        {
          allOrNone: true,
          source: 'json'
        }
      );
      first.close();

      const second = openOrg({ file });
      assert.equal(second.store.schemaChanged, false);
      const { records } = second.query(second.system, {
        object: 'Team__c',
        select: [{ kind: 'field', path: 'Motto__c' }]
      });
      assert.equal(records[0]?.fields['Motto__c'], 'Onward');
      second.close();
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
