import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { LocalOrg } from '../org-types.ts';
import { openOrg } from '../org.ts';
import { document, packageOf, teamPackage, textField } from './testing/packages.ts';
import type { DeployOutcome } from './types.ts';

const encoder = new TextEncoder();

/** A before-save flow on teams that writes a motto. */
const flowFile = (motto: string, status = 'Active'): string =>
  document(
    'Flow',
    `<apiVersion>67.0</apiVersion>
<assignments><name>Set</name><label>Set</label><locationX>0</locationX><locationY>0</locationY><assignmentItems><assignToReference>$Record.Motto__c</assignToReference><operator>Assign</operator><value><stringValue>${motto}</stringValue></value></assignmentItems></assignments>
<label>Motto</label><processType>AutoLaunchedFlow</processType>
<start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>Set</targetReference></connector><object>Team__c</object><recordTriggerType>CreateAndUpdate</recordTriggerType><triggerType>RecordBeforeSave</triggerType></start>
<status>${status}</status>`
  );
const flowPackage = (motto: string, status?: string): Map<string, Uint8Array> =>
  packageOf({ Flow: ['Motto'] }, { 'flows/Motto.flow': flowFile(motto, status) });
const definitionFile = (number: string): string => document('FlowDefinition', number);
const definitionPackage = (number: number): Map<string, Uint8Array> =>
  packageOf(
    { FlowDefinition: ['Motto'] },
    { 'flowDefinitions/Motto.flowDefinition': definitionFile(`<activeVersionNumber>${number}</activeVersionNumber>`) }
  );

describe('flow versions', () => {
  let org: LocalOrg;
  beforeEach(() => {
    org = openOrg({ file: ':memory:' });
    deploy(teamPackage(textField('Motto__c')));
  });
  afterEach(() => org.close());

  const tried = (files: ReadonlyMap<string, Uint8Array>): DeployOutcome =>
    org.deploy(org.system, files, { checkOnly: false, rollbackOnError: true });
  const problemsOf = (outcome: DeployOutcome): string[] =>
    outcome.components
      .filter((each) => !each.success)
      .map((each) => `${each.fileName} ${each.type} ${each.fullName}: ${each.problem ?? ''}`);
  const deploy = (files: ReadonlyMap<string, Uint8Array>): string[] => {
    const outcome = tried(files);
    assert.deepEqual(problemsOf(outcome), []);
    return outcome.components
      .filter(({ type }) => type !== '')
      .map(({ type, fullName, created, changed, deleted }) => {
        const state = deleted ? 'deleted' : created ? 'created' : changed ? 'changed' : 'unchanged';
        return `${type} ${fullName} ${state}`;
      });
  };
  const versions = (): string[] => org.flowVersions.all().map(({ number, status }) => `${number} ${status}`);
  /** The motto that a new team is given; blank while no flow is active. */
  const mottoOf = (name: string): unknown => {
    org.write(org.system, [{ operation: 'insert', object: 'Team__c', values: { Name: name } }], {
      allOrNone: true,
      source: 'json'
    });
    const { records } = org.query(org.system, {
      object: 'Team__c',
      select: [
        { kind: 'field', path: 'Name' },
        { kind: 'field', path: 'Motto__c' }
      ]
    });
    return records.find((record) => record.fields['Name'] === name)?.fields['Motto__c'];
  };

  it('grow by one with each change of an active flow, and the newest one runs', () => {
    assert.deepEqual(deploy(flowPackage('one')), ['Flow Motto created']);
    assert.equal(mottoOf('A'), 'one');
    assert.deepEqual(deploy(flowPackage('two')), ['Flow Motto changed']);

    assert.deepEqual(versions(), ['1 Obsolete', '2 Active']);
    assert.equal(mottoOf('B'), 'two');
    assert.deepEqual(deploy(flowPackage('two')), ['Flow Motto unchanged']);
    assert.deepEqual(versions(), ['1 Obsolete', '2 Active']);
  });

  it('of a draft are replaced and do not run; over an active one a draft is added', () => {
    deploy(flowPackage('draft', 'Draft'));
    deploy(flowPackage('later draft', 'Draft'));
    assert.deepEqual([versions(), mottoOf('A')], [['1 Draft'], null]);

    deploy(flowPackage('later draft'));
    assert.deepEqual([versions(), mottoOf('B')], [['1 Active'], 'later draft']);
    deploy(flowPackage('next', 'Draft'));
    assert.deepEqual([versions(), mottoOf('C')], [['1 Active', '2 Draft'], 'later draft']);
    deploy(definitionPackage(2));
    assert.deepEqual([versions(), mottoOf('D')], [['1 Obsolete', '2 Active'], 'next']);
  });

  it('are deactivated by their definition and by a deploy as Obsolete, and activated again', () => {
    deploy(flowPackage('one'));
    assert.deepEqual(deploy(definitionPackage(0)), ['FlowDefinition Motto changed']);
    assert.deepEqual([versions(), mottoOf('A')], [['1 Obsolete'], null]);
    assert.deepEqual(deploy(definitionPackage(0)), ['FlowDefinition Motto unchanged']);
    deploy(definitionPackage(1));
    assert.deepEqual([versions(), mottoOf('B')], [['1 Active'], 'one']);
    deploy(flowPackage('one', 'Obsolete'));
    assert.deepEqual([versions(), mottoOf('C')], [['1 Obsolete'], null]);
    const empty = packageOf(
      { FlowDefinition: ['Motto'] },
      { 'flowDefinitions/Motto.flowDefinition': definitionFile('') }
    );
    deploy(definitionPackage(1));
    deploy(empty);
    assert.deepEqual(versions(), ['1 Obsolete']);
  });

  it('are refused by a definition that names a version or a flow that is not there', () => {
    assert.deepEqual(problemsOf(tried(definitionPackage(1))), [
      "flowDefinitions/Motto.flowDefinition FlowDefinition Motto: Entity of type 'Flow' named 'Motto' cannot be found"
    ]);
    deploy(flowPackage('one'));
    assert.match(problemsOf(tried(definitionPackage(7))).join(), /no version 7/);
    assert.deepEqual(versions(), ['1 Active']);
  });

  it('let the definition of the same package decide which one is active', () => {
    deploy(flowPackage('one'));
    const both = packageOf(
      { Flow: ['Motto'], FlowDefinition: ['Motto'] },
      {
        'flows/Motto.flow': flowFile('two'),
        'flowDefinitions/Motto.flowDefinition': definitionFile('<activeVersionNumber>1</activeVersionNumber>')
      }
    );
    deploy(both);
    assert.deepEqual([versions(), mottoOf('A')], [['1 Active', '2 Obsolete'], 'one']);
  });

  it('are deleted by number unless active; the whole flow cannot be', () => {
    deploy(flowPackage('one'));
    deploy(flowPackage('two'));
    const denied = 'insufficient access rights on cross-reference id';
    for (const member of ['Motto-2', 'Motto'])
      assert.deepEqual(problemsOf(tried(packageOf({}, {}, { Flow: [member] }))), [
        `destructiveChangesPost.xml Flow ${member}: ${denied}`
      ]);
    assert.deepEqual(deploy(packageOf({}, {}, { Flow: ['Motto-1'] })), ['Flow Motto-1 deleted']);
    assert.deepEqual([versions(), mottoOf('A')], [['2 Active'], 'two']);

    const absent = tried(packageOf({}, {}, { Flow: ['Motto-1', 'Other-1', 'Nobody'] }));
    assert.deepEqual(
      absent.components.slice(1).map(({ fullName, problemType }) => [fullName, problemType]),
      [
        ['Motto-1', 'Warning'],
        ['Other-1', 'Warning'],
        ['Nobody', 'Warning']
      ]
    );
    deploy(definitionPackage(0));
    deploy(packageOf({}, {}, { Flow: ['Motto-2'] }));
    assert.deepEqual([versions(), org.model.flows.size], [[], 0]);
    assert.deepEqual(deploy(flowPackage('again')), ['Flow Motto created']);
  });

  it('go in the order of the manifests: a definition deactivates before the deletions after it, not before those before', () => {
    deploy(flowPackage('one'));
    const withManifest = (file: string): Map<string, Uint8Array> => {
      const files = packageOf(
        { FlowDefinition: ['Motto'] },
        { 'flowDefinitions/Motto.flowDefinition': definitionFile('<activeVersionNumber>0</activeVersionNumber>') },
        { Flow: ['Motto-1'] }
      );
      const manifest = files.get('destructiveChangesPost.xml') ?? encoder.encode('');
      files.delete('destructiveChangesPost.xml');
      return files.set(file, manifest);
    };
    for (const file of ['destructiveChangesPre.xml', 'destructiveChanges.xml'])
      assert.match(problemsOf(tried(withManifest(file))).join(), /insufficient access/);
    assert.deepEqual(versions(), ['1 Active']);
    deploy(withManifest('destructiveChangesPost.xml'));
    assert.deepEqual(versions(), []);
  });

  it('are told by the views that every client may query', () => {
    deploy(flowPackage('one'));
    deploy(flowPackage('two', 'Draft'));
    const { records } = org.query(org.sessionFor('admin@linchpin.local'), {
      object: 'FlowVersionView',
      select: ['VersionNumber', 'Status', 'FlowDefinitionView.ApiName', 'FlowDefinitionView.IsActive'].map((path) => ({
        kind: 'field',
        path
      })),
      orderBy: [{ path: 'VersionNumber', direction: 'asc', nulls: 'first' }]
    });
    assert.deepEqual(
      records.map(({ fields }) => JSON.parse(JSON.stringify(Object.values(fields))) as unknown),
      [
        [1, 'Active', { object: 'FlowDefinitionView', fields: { ApiName: 'Motto', IsActive: true } }],
        [2, 'Draft', { object: 'FlowDefinitionView', fields: { ApiName: 'Motto', IsActive: true } }]
      ]
    );
  });
});

describe('destructive manifests', () => {
  it('delete before the package comes, or after it', () => {
    const org = openOrg({ file: ':memory:' });
    const deploy = (files: ReadonlyMap<string, Uint8Array>): DeployOutcome =>
      org.deploy(org.system, files, { checkOnly: false, rollbackOnError: true });
    const formula = (body: string): string =>
      `\n<fields><fullName>Loud__c</fullName><label>Loud</label><type>Text</type><formula>${body}</formula></fields>`;
    deploy(teamPackage(textField('Motto__c') + textField('Song__c') + formula('UPPER(Motto__c)')));
    const change = (file: string): Map<string, Uint8Array> => {
      const files = packageOf(
        { CustomField: ['Team__c.Loud__c'] },
        { 'objects/Team__c.object': document('CustomObject', formula('UPPER(Song__c)')) },
        { CustomField: ['Team__c.Motto__c'] }
      );
      const manifest = files.get('destructiveChangesPost.xml') ?? encoder.encode('');
      files.delete('destructiveChangesPost.xml');
      return files.set(file, manifest);
    };
    const before = deploy(change('destructiveChangesPre.xml'));
    assert.equal(before.status, 'Failed');
    const [failed] = before.components.filter((each) => !each.success);
    assert.match(`${failed?.fileName} ${failed?.fullName} ${failed?.problem}`, /Pre\.xml Team__c\.Motto__c .*Loud__c/);
    assert.equal(deploy(change('destructiveChangesPost.xml')).status, 'Succeeded');
    assert.equal(org.model.field('Team__c', 'Motto__c'), undefined);

    const again = packageOf(
      { CustomField: ['Team__c.Song__c'] },
      { 'objects/Team__c.object': document('CustomObject', textField('Song__c')) }
    );
    again.set(
      'destructiveChangesPre.xml',
      packageOf({}, {}, { CustomField: ['Team__c.Song__c'] }).get('destructiveChangesPost.xml') ?? encoder.encode('')
    );
    assert.match(
      deploy(again)
        .components.map((each) => each.problem)
        .join(),
      /deleting Team__c\.Song__c and creating it again/
    );
    org.close();
  });
});
