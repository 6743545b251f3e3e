import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolvePath } from './list-columns.ts';
import { readMetadata } from './source.ts';
import { metadataFile, soundFiles, withChange } from './testing/files.ts';

describe('reading source format', () => {
  const { model, problems, index } = readMetadata(soundFiles);

  it('joins an object that is spread over several folders', () => {
    const team = model.object('team__C');

    assert.deepEqual(problems, []);
    assert.equal(team?.label, 'Team');
    assert.equal(team.fields.get('MemberCount__c')?.summaryType, 'Number');
    assert.equal(model.field('ACCOUNT', 'team__c')?.relationshipName, 'Team__r');
    assert.equal(model.field('Account', 'Name')?.length, 255);
  });

  it('gives system fields, an owner only without a master', () => {
    const fieldsOf = (name: string): readonly string[] => [...(model.object(name)?.fields.keys() ?? [])];

    assert.ok(fieldsOf('Team__c').includes('OwnerId'));
    assert.ok(!fieldsOf('Member__c').includes('OwnerId'));
    assert.ok(fieldsOf('Member__c').includes('SystemModstamp'));
    assert.ok(!fieldsOf('Team__c').includes('RecordTypeId'));
    assert.equal(model.field('Member__c', 'Name')?.type, 'AutoNumber');
  });

  it('knows both ends of a relationship', () => {
    const children = model.childRelationships('Team__c').filter((child) => child.childObject === 'Member__c');

    assert.deepEqual(children, [
      {
        childObject: 'Member__c',
        field: 'Team__c',
        relationshipName: 'Members__r',
        isMasterDetail: true,
        cascadeDelete: true
      }
    ]);
    assert.deepEqual(
      model
        .summariesOf('MEMBER__C')
        .map((field) => field.apiName)
        .sort(),
      ['MemberCount__c', 'Points__c']
    );
    assert.equal(resolvePath(model, 'Member__c', 'team__r.owner.username')?.path, 'Team__r.Owner.Username');
  });

  it('turns metadata spellings into field paths', () => {
    assert.deepEqual(model.object('Member__c')?.listViews[0]?.columns, ['Name', 'Team__c', 'CreatedDate']);
    assert.deepEqual(model.layouts.get('Team__c-Team Layout')?.relatedLists, [
      { relationship: 'Members__r', fields: ['Name', 'Level__c'], sortField: 'Level__c', sortDescending: true }
    ]);
  });

  it('reads pages in the newer form', () => {
    const components = model.flexiPages.get('TeamPage')?.regions[0]?.components;

    assert.equal(components?.[0]?.componentName, 'teamBoard');
    assert.deepEqual(components[0].properties, { title: 'Board' });
    assert.deepEqual(components[0].visibility?.criteria, [
      { left: '{!Record.MemberCount__c}', operator: 'GT', right: '0' }
    ]);
    assert.equal(components[1]?.properties['fieldItem'], 'Record.Name');
  });

  it('reads labels, permissions, tabs, apps, bundles and flows', () => {
    assert.equal(model.labels.get('teams_Hello')?.value, 'Hello & welcome');
    assert.equal(model.permissionSets.get('TeamUser')?.objects[0]?.create, true);
    assert.equal(model.tabs.get('Team__c')?.object, 'Team__c');
    assert.deepEqual(model.apps.get('Teams')?.tabs, ['standard-home', 'Team__c']);
    assert.ok(model.bundles.has('teamBoard'));
    assert.equal(model.flows.get('MemberJoined')?.source['status']?.[0], 'Active');
  });

  it('remembers where each component stands', () => {
    const place = index.find('CustomField', 'account.team__c');

    assert.equal(place?.file, 'force-app/two/objects/Account/fields/Team__c.field-meta.xml');
    assert.equal(place.line, 2);
  });

  it('names the file and line of malformed XML and reads the rest', () => {
    const broken = readMetadata(withChange('Score__c.field', '</precision>', '</precisio>'));

    assert.equal(broken.problems.length, 1);
    assert.match(broken.problems[0]?.message ?? '', /^Error parsing file: /);
    assert.match(broken.problems[0]?.file ?? '', /Score__c\.field-meta\.xml$/);
    assert.ok(broken.model.field('Member__c', 'Level__c'));
  });

  it('says which metadata types it does not read', () => {
    const files = new Map(soundFiles).set('force-app/one/reports/X.report-meta.xml', metadataFile('Report', ''));

    assert.deepEqual([...readMetadata(files).unread.keys()], ['report']);
  });
});

describe('reading the zipped metadata format', () => {
  it('takes the parts of an object from inside its file', () => {
    const object = metadataFile(
      'CustomObject',
      '<label>Visit</label><pluralLabel>Visits</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>Private</sharingModel><fields><fullName>Note__c</fullName><label>Note</label><type>Text</type><length>20</length></fields><listViews><fullName>All</fullName><columns>NAME</columns><filterScope>Everything</filterScope><label>All</label></listViews>'
    );

    const { model, problems } = readMetadata(
      new Map([
        ['unpackaged/package.xml', metadataFile('Package', '')],
        ['unpackaged/objects/Visit__c.object', object],
        [
          'unpackaged/labels/CustomLabels.labels',
          metadataFile(
            'CustomLabels',
            '<labels><fullName>a</fullName><language>en_US</language><protected>false</protected><shortDescription>a</shortDescription><value>A</value></labels>'
          )
        ]
      ])
    );

    assert.deepEqual(problems, []);
    assert.equal(model.field('Visit__c', 'Note__c')?.length, 20);
    assert.deepEqual(
      model.object('Visit__c')?.listViews.map((view) => view.apiName),
      ['All']
    );
    assert.equal(model.labels.get('a')?.value, 'A');
  });
});
