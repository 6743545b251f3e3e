import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { object, permissionSet } from './testing/metadata.ts';
import { NOON, TestOrg } from './testing/org.ts';

describe('standard objects', () => {
  let org: TestOrg;
  before(() => {
    org = new TestOrg([...object('Account', { fields: {} }), permissionSet('Some', {})]);
  });
  after(() => org.close());

  it('keep full names', () => {
    const id = org.insert('Contact', { LastName: 'Roe' });
    assert.equal(org.read('Contact', id, 'Name')['Name'], 'Roe');
    org.update('Contact', id, { FirstName: 'Ann', Salutation: 'Dr.' });
    assert.equal(org.read('Contact', id, 'Name')['Name'], 'Ann Roe');
  });

  it('follow an opportunity’s stage', () => {
    const values = { Name: 'Deal', CloseDate: '2026-06-30', StageName: 'Prospecting', Amount: 1000 };
    const id = org.insert('Opportunity', values);
    const read = (): unknown[] =>
      Object.values(
        org.read('Opportunity', id, 'Probability', 'ExpectedRevenue', 'IsClosed', 'IsWon', 'ForecastCategoryName')
      );
    assert.deepEqual(read(), [10, 100, 0, 0, 'Pipeline']);

    org.update('Opportunity', id, { StageName: 'Negotiation/Review', Probability: 80 });
    assert.deepEqual(read(), [80, 800, 0, 0, 'Commit']);
    org.update('Opportunity', id, { StageName: 'Closed Won' });
    assert.deepEqual(read(), [100, 1000, 1, 1, 'Closed']);
  });

  it('close tasks and find their account', () => {
    const account = org.insert('Account', { Name: 'Acme' });
    const contact = org.insert('Contact', { LastName: 'Roe', AccountId: account });
    const id = org.insert('Task', { Subject: 'Call', WhoId: contact, Priority: 'High' });
    const read = (): unknown[] =>
      Object.values(org.read('Task', id, 'AccountId', 'IsClosed', 'IsHighPriority', 'CompletedDateTime'));
    assert.deepEqual(read(), [account, 0, 1, null]);

    org.update('Task', id, { Status: 'Completed' });
    assert.deepEqual(read(), [account, 1, 1, NOON.toISOString()]);
  });

  it('assign a permission set once', () => {
    const user = org.user('one@example.com', 'Some');
    const [set] = org.rows(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'Some'`);
    const again = org.one('insert', 'PermissionSetAssignment', {
      AssigneeId: user.userId,
      PermissionSetId: set?.['Id']
    });

    assert.match(org.refusal(again), /^DUPLICATE_VALUE/);
  });

  it('refuse owners who are inactive, and the deletion of users', () => {
    const user = org.user('gone@example.com');
    org.update('User', user.userId, { IsActive: false });

    const result = org.one('insert', 'Account', { Name: 'A', OwnerId: user.userId });
    assert.match(org.refusal(result), /^INACTIVE_OWNER_OR_USER: operation performed with inactive user/);
    assert.match(org.refusal(org.one('delete', 'User', {}, { id: user.userId })), /^INVALID_TYPE_FOR_OPERATION/);
  });
});
