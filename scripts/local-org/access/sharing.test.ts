import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { object, permissionSet, tag, text } from '../automation/testing/metadata.ts';
import { TestOrg } from '../automation/testing/org.ts';
import { querySoql } from '../query/soql-query.ts';
import type { ResultRecord } from '../query/spec.ts';
import type { Session } from './types.ts';

type File = [string, string];

function withDefault(files: readonly File[], sharingModel: string): File[] {
  return files.map(([path, xml]) => [
    path,
    path.endsWith('.object-meta.xml')
      ? xml
          .replace(/<sharingModel>.*<\/sharingModel>/, '')
          .replace('</CustomObject>', `${tag('sharingModel', sharingModel)}</CustomObject>`)
      : xml
  ]);
}

const seesAllFields: File = [
  'main/permissionsets/Auditor.permissionset-meta.xml',
  `<?xml version="1.0" encoding="UTF-8"?><PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">${tag('label', 'Auditor')}<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Deal__c</object><viewAllFields>true</viewAllFields><viewAllRecords>false</viewAllRecords></objectPermissions></PermissionSet>`
];

const filesWith = (deals: string): File[] => [
  ...withDefault(object('Account', { fields: {} }), 'Private'),
  ...withDefault(object('Opportunity', { fields: {} }), 'Private'),
  ...withDefault(object('Deal__c', { fields: { Topic__c: text() } }), deals),
  permissionSet('Worker', { Deal__c: 'crud' }),
  seesAllFields
];

describe('sharing', () => {
  let org: TestOrg;
  let rep: Session;
  let boss: Session;
  let other: Session;
  beforeEach(() => {
    org = new TestOrg(filesWith('Read'));
    const top = org.insert('UserRole', { Name: 'Top' });
    const below = org.insert('UserRole', { Name: 'Below', ParentRoleId: top });
    const user = (name: string, role: string | null): Session => {
      const { userId } = org.user(`${name}@example.com`, 'Worker');
      org.update('User', userId, { UserRoleId: role });
      return org.org.sessionFor(userId);
    };
    rep = user('rep', below);
    boss = user('boss', top);
    other = user('other', null);
  });
  afterEach(() => org.close());

  const rows = (as: Session, soql: string): ResultRecord['fields'][] =>
    querySoql(org.org, as, soql).result.records.map(({ fields }) => fields);
  const names = (as: Session, of: string): unknown[] => rows(as, `SELECT Name FROM ${of}`).map(({ Name }) => Name);

  it('refuses shares that give nothing, too much, or for reasons that are the platform’s', () => {
    const deal = org.insert('Deal__c', { Name: 'Deal' }, rep);
    const share = (values: Record<string, unknown>, as = rep): string =>
      org.refusal(org.one('insert', 'Deal__Share', { ParentId: deal, UserOrGroupId: other.userId, ...values }, { as }));

    assert.match(
      share({ AccessLevel: 'Read' }),
      /^FIELD_INTEGRITY_EXCEPTION.*trivial share level Read.*default level Read/
    );
    assert.match(share({ AccessLevel: 'All' }), /^FIELD_INTEGRITY_EXCEPTION/);
    assert.match(share({ AccessLevel: 'Edit', RowCause: 'Team' }), /^INVALID_FIELD_FOR_INSERT_UPDATE/);
    assert.match(share({ AccessLevel: 'Edit', RowCause: 'Mine__c' }), /^FEATURE_NOT_SUPPORTED_LOCALLY.*Mine__c/);
    assert.match(share({ AccessLevel: 'Edit' }, other), /^INSUFFICIENT_ACCESS_OR_READONLY/);
    assert.match(share({}), /^REQUIRED_FIELD_MISSING/);
  });

  it('keeps one manual share for each user, and none when the owner changes', () => {
    const deal = org.insert('Deal__c', { Name: 'Deal' }, rep);
    const values = { ParentId: deal, UserOrGroupId: other.userId, AccessLevel: 'Edit' };
    org.insert('Deal__Share', values, rep);
    const share = org.insert('Deal__Share', values, rep);
    const all = (): unknown[] => rows(rep, 'SELECT UserOrGroupId FROM Deal__Share').map((row) => row['UserOrGroupId']);

    assert.deepEqual(all(), [rep.userId, other.userId]);
    const moved = org.one('update', 'Deal__Share', { UserOrGroupId: boss.userId }, { id: share, as: rep });
    assert.match(org.refusal(moved), /^INVALID_FIELD_FOR_INSERT_UPDATE/);
    org.update('Deal__c', deal, { OwnerId: boss.userId }, rep);
    assert.deepEqual(all(), [boss.userId]);
  });

  it('has no shares of what everybody may edit', () => {
    const open = new TestOrg(filesWith('ReadWrite'));
    assert.throws(() => open.org.query(open.org.system, { object: 'Deal__Share', select: [] }), /Deal__Share/);
    open.close();
  });

  it('gives the account to who has its opportunity, and what is private to its owner alone', () => {
    const [mine, theirs] = [org.insert('Account', { Name: 'Mine' }, rep), org.insert('Account', { Name: 'Theirs' })];
    const values = { StageName: 'Prospecting', CloseDate: '2026-05-01' };
    org.insert(
      'Opportunity',
      { ...values, Name: 'Rep’s', AccountId: theirs },
      org.org.sessionFor('admin@linchpin.local')
    );
    assert.deepEqual(names(rep, 'Account'), ['Mine']);
    org.insert('Opportunity', { ...values, Name: 'Of another', AccountId: mine });
    org.insert('Opportunity', { ...values, Name: 'Own', AccountId: theirs, OwnerId: rep.userId });
    org.insert('Contact', { LastName: 'Alone', OwnerId: rep.userId });

    assert.deepEqual(names(rep, 'Account'), ['Mine', 'Theirs']);
    assert.deepEqual(names(rep, 'Opportunity'), ['Of another', 'Own']);
    assert.deepEqual([names(rep, 'Contact'), names(boss, 'Contact')], [['Alone'], []]);
    assert.equal(org.one('update', 'Account', { Name: 'x' }, { id: theirs, as: rep }).success, false);
  });

  it('shows tasks to who has them and to who sees what they are about', () => {
    const account = org.insert('Account', { Name: 'Mine' }, rep);
    org.insert('Task', { Subject: 'About', WhatId: account, Status: 'Not Started', Priority: 'Normal' });
    org.insert('Task', { Subject: 'Private', OwnerId: other.userId, Status: 'Not Started', Priority: 'Normal' });
    const subjects = (as: Session): unknown[] => rows(as, 'SELECT Subject FROM Task').map(({ Subject }) => Subject);

    assert.deepEqual([subjects(rep), subjects(boss), subjects(other)], [['About'], ['About'], ['Private']]);
  });

  it('lets those who see a custom object’s record see its tasks, and only the owner and those above change them', () => {
    org.close();
    org = new TestOrg(
      filesWith('Private').map(([path, xml]): File => [path, xml.replace('Activities>false<', 'Activities>true<')])
    );
    const top = org.insert('UserRole', { Name: 'Top' });
    const below = org.insert('UserRole', { Name: 'Below', ParentRoleId: top });
    const user = (name: string, role: string): Session => {
      const { userId } = org.user(`${name}@example.com`, 'Worker');
      org.update('User', userId, { UserRoleId: role });
      return org.org.sessionFor(userId);
    };
    const [owner, colleague, manager] = [user('owner', below), user('colleague', below), user('manager', top)];
    const deal = org.insert('Deal__c', { Name: 'Deal' }, owner);
    const id = org.insert('Task', { Subject: 'About', WhatId: deal, OwnerId: manager.userId });
    const all = [owner, colleague, manager];
    const sees = (as: Session): boolean => rows(as, 'SELECT Id FROM Task').length === 1;
    const mayChange = (as: Session): boolean => org.one('update', 'Task', { Description: 'x' }, { id, as }).success;

    assert.deepEqual(
      [all.map(sees), all.map(mayChange)],
      [
        [true, false, true],
        [false, false, true]
      ]
    );
    org.update('Task', id, { OwnerId: colleague.userId });
    assert.deepEqual(
      [all.map(sees), all.map(mayChange)],
      [
        [true, true, true],
        [false, true, true]
      ]
    );
    assert.equal(
      org.refusal(org.one('insert', 'Task', { Subject: 'x', WhatId: deal }, { as: colleague })).split(':')[0],
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
    );
  });

  it('notices new roles at once and forgets them when they are undone', () => {
    org.insert('Account', { Name: 'Mine' }, rep);
    assert.deepEqual(names(other, 'Account'), []);
    const role = String(org.rows(`SELECT "Id" FROM "UserRole" WHERE "Name" = 'Top'`)[0]?.['Id']);
    assert.throws(() =>
      org.org.store.transaction(() => {
        org.update('User', other.userId, { UserRoleId: role });
        assert.deepEqual(names(org.org.sessionFor(other.userId), 'Account'), ['Mine']);
        throw new Error('undo');
      })
    );
    assert.deepEqual(names(org.org.sessionFor(other.userId), 'Account'), []);
  });

  it('refuses circles of roles and queues by name', () => {
    const [top, below] = ['Top', 'Below'].map((name) =>
      String(org.rows('SELECT "Id" FROM "UserRole" WHERE "Name" = ?', name)[0]?.['Id'])
    );
    assert.match(
      org.refusal(org.one('update', 'UserRole', { ParentRoleId: below }, { id: top ?? '' })),
      /^FIELD_INTEGRITY_EXCEPTION.*a role cannot report to itself/
    );
    assert.match(
      org.refusal(org.one('insert', 'Group', { Name: 'Queue', Type: 'Queue' })),
      /^FEATURE_NOT_SUPPORTED_LOCALLY: The local org does not support queues/
    );
  });

  it('tells of rights only to who asks about a user and records', () => {
    const deal = org.insert('Deal__c', { Name: 'Deal' }, rep);
    const ask = (as: Session, of: Session): unknown =>
      rows(as, `SELECT MaxAccessLevel FROM UserRecordAccess WHERE UserId = '${of.userId}' AND RecordId = '${deal}'`);

    assert.deepEqual(ask(rep, rep), [{ MaxAccessLevel: 'All' }]);
    assert.deepEqual(ask(other, other), [{ MaxAccessLevel: 'Read' }]);
    assert.deepEqual(ask(org.org.sessionFor('admin@linchpin.local'), other), [{ MaxAccessLevel: 'Read' }]);
    assert.throws(() => ask(rep, other), /your own access/);
    assert.throws(() => rows(rep, 'SELECT RecordId FROM UserRecordAccess'), /can only be queried with/);
  });

  it('shows every field to who may view all fields', () => {
    const auditor = org.user('auditor@example.com', 'Auditor');
    assert.deepEqual(
      [auditor.canReadField('Deal__c', 'Topic__c'), auditor.canEditField('Deal__c', 'Topic__c')],
      [true, false]
    );
    assert.equal(rep.canReadField('Deal__c', 'Topic__c'), false);
  });

  it('refuses sharing models that it has no rules for by name', () => {
    assert.throws(() => new TestOrg(filesWith('ReadSelect')), /the sharing model ReadSelect of Deal__c/);
  });
});
