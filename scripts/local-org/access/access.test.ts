import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  checkbox,
  formula,
  key,
  lookup,
  masterDetail,
  number,
  object,
  permissionSet,
  text
} from '../automation/testing/metadata.ts';
import { NOON, TestOrg } from '../automation/testing/org.ts';

const files = [
  ...object('Account', {
    fields: { Tier__c: text(10), Secret__c: text(10), Key__c: key(), Plan__c: lookup('Plan__c', 'Accounts') }
  }),
  ...object('Plan__c', {
    fields: {
      Account__c: masterDetail('Account', 'Plans'),
      Goal__c: text(40, { required: true }),
      Budget__c: number(10),
      Twice__c: formula('Number', 'Budget__c * 2', 0),
      Flag__c: checkbox()
    },
    rules: { Blocked: ['AND(NOT($Permission.MayFlag), Flag__c)', 'Only who may flag may flag.'] }
  }),
  [
    'main/customPermissions/MayFlag.customPermission-meta.xml',
    '<CustomPermission xmlns="http://soap.sforce.com/2006/04/metadata"><isLicensed>false</isLicensed><label>May flag</label></CustomPermission>'
  ] as [string, string],
  permissionSet('LinchpinAdmin', { Plan__c: 'crud' }, { 'Account.Tier__c': 'w' }),
  permissionSet(
    'Planner',
    { Account: 'r', Plan__c: 'cru' },
    { 'Account.Tier__c': 'r', 'Plan__c.Budget__c': 'w', 'Plan__c.Twice__c': 'r', 'Plan__c.Flag__c': 'w' }
  ),
  permissionSet('Viewer', { Plan__c: 'r' }, { 'Plan__c.Budget__c': 'r' }),
  permissionSet('Linker', {}, { 'Account.Plan__c': 'w' }),
  permissionSet('KeyReader', {}, { 'Account.Key__c': 'r' }),
  [
    'main/objects/Account/recordTypes/Big.recordType-meta.xml',
    '<RecordType xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Big</fullName><active>true</active><label>Big one</label></RecordType>'
  ] as [string, string],
  permissionSet('Flagger', {}, {}, ['MayFlag'])
];

describe('access', () => {
  let now = NOON;
  let org: TestOrg;
  beforeEach(() => {
    now = NOON;
    org = new TestOrg(files, () => now);
  });
  afterEach(() => org.close());

  it('creates an organisation, profiles, permission sets and an administrator', () => {
    const admin = org.org.sessionFor('ADMIN@linchpin.local');

    assert.equal(admin.userName, 'Admin User');
    assert.deepEqual(admin.permissionSets, ['LinchpinAdmin']);
    assert.match(org.org.organizationId, /^00D\w{15}$/);
    assert.deepEqual(
      org.rows('SELECT "Name" FROM "Profile" ORDER BY "Name"').map((row) => row['Name']),
      ['Minimum Access - Salesforce', 'Standard User', 'System Administrator']
    );
    assert.equal(org.rows('SELECT * FROM "PermissionSet"').length, 6);
  });

  it('gives the administrator every object, and custom fields only by permission set', () => {
    const admin = org.org.sessionFor('admin@linchpin.local');

    assert.deepEqual([admin.canRead('Plan__c'), admin.canDelete('Account'), admin.canEdit('User')], [true, true, true]);
    assert.deepEqual(
      [
        admin.canEditField('Account', 'Tier__c'),
        admin.canReadField('Account', 'Secret__c'),
        admin.canEditField('Account', 'Name')
      ],
      [true, false, true]
    );
    assert.equal(admin.canEditField('Account', 'CreatedDate'), false);
  });

  it('gives standard users business objects, and custom ones only by permission set', () => {
    const plain = org.user('plain@example.com');
    const planner = org.user('planner@example.com', 'Planner');

    assert.deepEqual(
      [plain.canCreate('Account'), plain.canRead('Plan__c'), plain.canEdit('User'), plain.canRead('User')],
      [true, false, false, true]
    );
    assert.deepEqual(
      [planner.canRead('Plan__c'), planner.canCreate('Plan__c'), planner.canDelete('Plan__c')],
      [true, true, false]
    );
  });

  it('follows the object for required, master-detail, name and system fields', () => {
    const viewer = org.user('viewer@example.com', 'Viewer');
    const planner = org.user('planner@example.com', 'Planner');
    const of = (session: typeof viewer): string =>
      ['Goal__c', 'Account__c', 'Name', 'CreatedDate', 'Budget__c', 'Twice__c', 'Flag__c']
        .map((name) =>
          session.canEditField('Plan__c', name) ? 'w' : session.canReadField('Plan__c', name) ? 'r' : '-'
        )
        .join('');

    assert.equal(of(viewer), 'rrrrr--');
    assert.equal(of(planner), 'wwwrwrw');
  });

  it('is the same through the write path', () => {
    const planner = org.user('planner@example.com', 'Planner');
    const viewer = org.user('viewer@example.com', 'Viewer');
    const plain = org.user('plain@example.com');
    const account = org.insert('Account', { Name: 'Acme', Secret__c: 's' });
    const plan = org.insert('Plan__c', { Account__c: account, Goal__c: 'g' }, planner);
    const refusal = (...args: Parameters<TestOrg['one']>): string => org.refusal(org.one(...args));

    assert.match(
      refusal('insert', 'Plan__c', {}, { as: plain }),
      /^INVALID_TYPE: sObject type 'Plan__c' is not supported/
    );
    assert.match(
      refusal('insert', 'Plan__c', { Account__c: account, Goal__c: 'g' }, { as: viewer }),
      /^CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: entity type cannot be inserted: Plan__c/
    );
    assert.match(
      refusal('update', 'Plan__c', { Goal__c: 'x' }, { id: plan, as: viewer }),
      /^INSUFFICIENT_ACCESS_OR_READONLY/
    );
    assert.match(refusal('delete', 'Plan__c', {}, { id: plan, as: planner }), /^INSUFFICIENT_ACCESS_OR_READONLY/);
    assert.match(
      refusal('update', 'Account', { Secret__c: 'x' }, { id: account, as: planner }),
      /^INVALID_FIELD: No such column 'Secret__c' on sobject of type Account/
    );
    assert.match(
      refusal('update', 'Account', { Tier__c: 'x' }, { id: account, as: planner }),
      /^INVALID_FIELD_FOR_INSERT_UPDATE: Unable to create\/update fields: Tier__c\. Please check/
    );
    assert.match(
      refusal('update', 'Plan__c', { Twice__c: 1 }, { id: plan, as: planner }),
      /^INVALID_FIELD_FOR_INSERT_UPDATE/
    );
    assert.match(
      refusal('upsert', 'Account', { Name: 'x' }, { as: planner, externalIdField: 'Secret__c', externalIdValue: 's' }),
      /^INVALID_FIELD: No such column 'Secret__c'/
    );
    assert.match(
      refusal('insert', 'Plan__c', { Account__r: { Secret__c: 's' }, Goal__c: 'g' }, { as: planner }),
      /^INVALID_FIELD/
    );
    assert.match(
      refusal('update', 'User', { Title: 'x' }, { id: planner.userId, as: planner }),
      /^INSUFFICIENT_ACCESS_OR_READONLY/
    );
  });

  it('keeps lookups away from objects that the user may not read', () => {
    const plain = org.user('plain@example.com', 'Linker');
    const account = org.insert('Account', { Name: 'Acme' });
    const plan = org.insert('Plan__c', { Account__c: account, Goal__c: 'g' });
    const result = org.one('insert', 'Account', { Name: 'A', Plan__c: plan }, { as: plain });

    assert.match(org.refusal(result), /^INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY/);
  });

  it('asks for the key of an upsert too', () => {
    const reader = org.user('reader@example.com', 'KeyReader');

    assert.match(
      org.refusal(
        org.one('upsert', 'Account', { Name: 'x' }, { as: reader, externalIdField: 'Key__c', externalIdValue: 'k' })
      ),
      /^INVALID_FIELD_FOR_INSERT_UPDATE/
    );
  });

  it('mirrors record types', () => {
    assert.deepEqual(org.rows('SELECT "DeveloperName", "SobjectType", "Name" FROM "RecordType"'), [
      { DeveloperName: 'Big', SobjectType: 'Account', Name: 'Big one' }
    ]);
  });

  it('asks custom permissions in rules, also for what flows and roll-ups save', () => {
    const planner = org.user('planner@example.com', 'Planner');
    const flagger = org.user('flagger@example.com', 'Planner', 'Flagger');
    const account = org.insert('Account', { Name: 'Acme' });
    const values = { Account__c: account, Goal__c: 'g', Flag__c: true };

    assert.match(org.refusal(org.one('insert', 'Plan__c', values, { as: planner })), /Only who may flag/);
    org.insert('Plan__c', values, flagger);
  });

  it('notices assignments and deactivation at once', () => {
    const plain = org.user('plain@example.com');
    const [set] = org.rows(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'Viewer'`);
    const token = org.org.issueToken(plain.userId);
    const assignment = org.insert('PermissionSetAssignment', {
      AssigneeId: plain.userId,
      PermissionSetId: set?.['Id']
    });
    assert.equal(org.org.authenticate(token)?.canRead('Plan__c'), true);

    org.delete('PermissionSetAssignment', assignment);
    assert.equal(org.org.authenticate(token)?.canRead('Plan__c'), false);

    org.update('User', plain.userId, { IsActive: false });
    assert.equal(org.org.authenticate(token), undefined);
    assert.throws(() => org.org.sessionFor(plain.userId), /no active user/);
  });

  it('forgets rights that were granted by what is undone', () => {
    const plain = org.user('plain@example.com');
    const [set] = org.rows(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'Viewer'`);
    assert.throws(() =>
      org.org.store.transaction(() => {
        org.insert('PermissionSetAssignment', { AssigneeId: plain.userId, PermissionSetId: set?.['Id'] });
        assert.equal(org.org.sessionFor(plain.userId).canRead('Plan__c'), true);
        throw new Error('undo');
      })
    );

    assert.equal(org.org.sessionFor(plain.userId).canRead('Plan__c'), false);
  });

  it('issues tokens that expire, can be revoked and are kept only as digests', () => {
    const admin = org.org.sessionFor('admin@linchpin.local');
    const [first, second] = [org.org.issueToken(admin.userId), org.org.issueToken(admin.userId)];
    assert.match(first, /^00D[0-9A-Za-z]{12}![A-Za-z0-9._]{40,}$/);
    assert.notEqual(first, second);
    assert.equal(org.org.authenticate(first)?.userId, admin.userId);
    assert.equal(org.org.authenticate(`${first}x`), undefined);
    assert.equal(JSON.stringify(org.rows('SELECT * FROM "_token"')).includes(first.slice(16)), false);

    org.org.revokeToken(first);
    assert.equal(org.org.authenticate(first), undefined);
    now = new Date(NOON.getTime() + 31 * 86_400_000);
    assert.equal(org.org.authenticate(second), undefined);
  });
});
