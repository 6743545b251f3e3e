import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { readSourceFormat } from '../metadata/package/source-format.ts';
import type { LocalOrg } from '../org-types.ts';
import { openOrg } from '../org.ts';
import { document, formulaField, packageOf, textField } from './testing/packages.ts';

const SETTINGS =
  '<label>Team</label><pluralLabel>Teams</pluralLabel><deploymentStatus>Deployed</deploymentStatus><nameField><label>Team Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>';
const field = (name: string, label: string): string =>
  document('CustomField', `<fullName>${name}</fullName><label>${label}</label><type>Text</type><length>40</length>`);
const FLOW = document(
  'Flow',
  `<apiVersion>67.0</apiVersion>
<assignments><name>Set</name><label>Set</label><locationX>0</locationX><locationY>0</locationY><assignmentItems><assignToReference>$Record.Motto__c</assignToReference><operator>Assign</operator><value><stringValue>Onward</stringValue></value></assignmentItems></assignments>
<label>Motto</label><processType>AutoLaunchedFlow</processType>
<start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>Set</targetReference></connector><object>Team__c</object><recordTriggerType>CreateAndUpdate</recordTriggerType><triggerType>RecordBeforeSave</triggerType></start>
<status>Active</status>`
);
const KEEP = { checkOnly: false, rollbackOnError: true } as const;

describe('an org that follows a folder of source', () => {
  let folder: string;
  let org: LocalOrg;
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, 'source', file)), { recursive: true });
    fs.writeFileSync(path.join(folder, 'source', file), text);
  };
  const remove = (file: string): void => fs.rmSync(path.join(folder, 'source', file));
  const follow = (...more: readonly string[]): void =>
    org.followSource(readSourceFormat([path.join(folder, 'source'), ...more]));
  const labelOf = (name: string): string | undefined => org.model.field('Team__c', name)?.label;
  const deploy = (members: Record<string, string[]>, texts: Record<string, string>): string =>
    org.deploy(org.system, packageOf(members, texts), KEEP).status;
  const deployField = (xml: string, name: string): string =>
    deploy({ CustomField: [`Team__c.${name}`] }, { 'objects/Team__c.object': document('CustomObject', xml) });

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-source-'));
    write('objects/Team__c/Team__c.object-meta.xml', document('CustomObject', SETTINGS));
    write('objects/Team__c/fields/Motto__c.field-meta.xml', field('Motto__c', 'Motto'));
    write('objects/Team__c/fields/Song__c.field-meta.xml', field('Song__c', 'Song'));
    org = openOrg({ file: path.join(folder, 'org.db'), source: readSourceFormat([path.join(folder, 'source')]) });
  });
  afterEach(() => {
    org.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('takes what changed in the source and keeps what others deployed', () => {
    assert.equal(deployField(textField('Colour__c'), 'Colour__c'), 'Succeeded');
    assert.equal(deployField(textField('Motto__c'), 'Motto__c'), 'Succeeded');
    assert.equal(deployField(textField('Song__c'), 'Song__c'), 'Succeeded');
    write('objects/Team__c/fields/Motto__c.field-meta.xml', field('Motto__c', 'Watchword'));
    follow();

    assert.equal(labelOf('Motto__c'), 'Watchword', 'the source says something new');
    assert.equal(labelOf('Song__c'), 'Song__c', 'the source says what it said before');
    assert.equal(labelOf('Colour__c'), 'Colour__c', 'the source never had it');
  });

  it('does nothing when nothing changed, also after it was opened again', () => {
    deployField(textField('Motto__c'), 'Motto__c');
    org.close();
    org = openOrg({ file: path.join(folder, 'org.db'), source: readSourceFormat([path.join(folder, 'source')]) });
    let deploys = 0;
    const stop = org.onDeploy(() => (deploys += 1));
    follow();
    assert.deepEqual([deploys, labelOf('Motto__c')], [0, 'Motto__c']);
    write('objects/Team__c/fields/Song__c.field-meta.xml', field('Song__c', 'Hymn'));
    follow();
    stop();
    write('objects/Team__c/fields/Song__c.field-meta.xml', field('Song__c', 'Anthem'));
    follow();
    assert.deepEqual([deploys, labelOf('Song__c')], [1, 'Anthem']);
  });

  it('deletes what left the source, unless something refers to it', () => {
    deployField(formulaField('Loud__c', 'UPPER(Motto__c)'), 'Loud__c');
    remove('objects/Team__c/fields/Song__c.field-meta.xml');
    follow();
    assert.equal(labelOf('Song__c'), undefined);

    remove('objects/Team__c/fields/Motto__c.field-meta.xml');
    write('objects/Team__c/fields/Song__c.field-meta.xml', field('Song__c', 'Song'));
    assert.throws(() => follow(), /SourceError.*[\s\S]*Team__c\.Loud__c/);
    assert.equal(labelOf('Motto__c'), 'Motto');
    assert.equal(labelOf('Song__c'), undefined, 'nothing of a source with a problem is taken');
  });

  it('names the source file and the reason', () => {
    write('objects/Team__c/fields/Loud__c.field-meta.xml', '<CustomField>\n<fullName>Loud__c</label></CustomField>');
    assert.throws(() => follow(), /source\/objects\/Team__c\/fields\/Loud__c\.field-meta\.xml: Error parsing file/);
    write(
      'objects/Team__c/fields/Loud__c.field-meta.xml',
      document(
        'CustomField',
        '<fullName>Loud__c</fullName><label>L</label><type>Text</type><formula>UPPER(No__c)</formula>'
      )
    );
    assert.throws(() => follow(), /source\/objects\/Team__c\/fields\/Loud__c\.field-meta\.xml: .*No__c/);
    remove('objects/Team__c/fields/Loud__c.field-meta.xml');
    write('classes/Robot.cls-meta.xml', document('ApexClass', '<apiVersion>67.0</apiVersion>'));
    assert.throws(() => follow(), /source\/classes\/Robot\.cls-meta\.xml: The local org does not support/);
  });

  it('forgets a flow with all its versions', () => {
    write('flows/Motto.flow-meta.xml', FLOW);
    follow();
    assert.equal(org.flowVersions.all().length, 1);

    remove('flows/Motto.flow-meta.xml');
    follow();

    assert.deepEqual([org.model.flows.size, org.flowVersions.all().length], [0, 0]);
    assert.equal(org.metadata.components().find((each) => each.fullName === 'Motto')?.isDeleted, true);
  });

  it('lays settings of standard objects over one another, and a deploy changes those that it names', () => {
    write(
      'objects/Account/Account.object-meta.xml',
      document('CustomObject', '<compactLayoutAssignment>SYSTEM</compactLayoutAssignment>')
    );
    const defaults = path.join(folder, 'defaults');
    const file = path.join(defaults, 'objects/Account/Account.object-meta.xml');
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, document('CustomObject', '<sharingModel>Private</sharingModel>'));
    follow(defaults);
    assert.equal(org.model.object('Account')?.sharingModel, 'Private');

    const shell = document('CustomObject', '<compactLayoutAssignment>SYSTEM</compactLayoutAssignment>');
    assert.equal(deploy({ CustomObject: ['Account'] }, { 'objects/Account.object': shell }), 'Succeeded');
    assert.equal(org.model.object('Account')?.sharingModel, 'Private');

    follow();
    assert.notEqual(org.model.object('Account')?.sharingModel, 'Private', 'the source no longer says so');
    remove('objects/Account/Account.object-meta.xml');
    follow();
    assert.ok(org.model.object('Account'));
  });

  it('counts for source tracking as there from the beginning', () => {
    deployField(textField('Colour__c'), 'Colour__c');
    const changed = org.metadata.components().filter((each) => each.revision > 0);

    assert.deepEqual(
      changed.map((each) => each.fullName),
      ['Team__c.Colour__c']
    );
  });
});

describe('a data file of a version that kept no metadata', () => {
  it('keeps the values of custom fields of standard objects when it is opened with the source', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-source-'));
    try {
      const write = (file: string, text: string): void => {
        fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        fs.writeFileSync(path.join(folder, file), text);
      };
      write('source/objects/Account/fields/Motto__c.field-meta.xml', field('Motto__c', 'Motto'));
      write('source/objects/Team__c/Team__c.object-meta.xml', document('CustomObject', SETTINGS));
      const source = readSourceFormat([path.join(folder, 'source')]);
      const file = path.join(folder, 'org.db');
      const { model } = openAndClose(openOrg({ file: ':memory:', source }));
      const old = openOrg({ file, model });
      const values = { Name: 'Acme', Motto__c: 'Onward' };
      old.write(old.system, [{ operation: 'insert', object: 'Account', values }], { allOrNone: true, source: 'json' });
      old.close();

      const org = openOrg({ file, source });
      const { records } = org.query(org.system, { object: 'Account', select: [{ kind: 'field', path: 'Motto__c' }] });
      assert.equal(records[0]?.fields['Motto__c'], 'Onward');
      assert.ok(org.metadata.pieces().length > 1);
      org.close();
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});

function openAndClose(org: LocalOrg): { readonly model: LocalOrg['model'] } {
  const { model } = org;
  org.close();
  return { model };
}
