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
  picklist,
  plain,
  text
} from './testing/metadata.ts';
import { NOON, TestOrg } from './testing/org.ts';

const files = [
  ...object('Account', { fields: { Key__c: key() } }),
  ...object('Order__c', {
    enableHistory: true,
    fields: {
      Account__c: masterDetail('Account', 'Orders'),
      Contact__c: lookup('Contact', 'Orders'),
      Blocker__c: lookup('Contact', 'BlockedOrders', { deleteConstraint: 'Restrict', required: true }),
      Number__c: key(20),
      Code__c: text(20, { externalId: true }),
      Status__c: picklist(['*New', 'Done']),
      IsOpen__c: checkbox(true),
      Due__c: plain('Date', { defaultValue: 'TODAY() + 7' }),
      Priority__c: number(3, 0, { defaultValue: '2', trackHistory: true }),
      Double__c: formula('Number', 'Priority__c * 2', 0)
    },
    rules: {
      Positive: ['Priority__c < 0', 'Not below zero.', 'Priority__c'],
      NoReopen: ['AND(ISCHANGED(Status__c), ISPICKVAL(PRIORVALUE(Status__c), "Done"))', 'Done is done.'],
      SameAccount: [
        'AND(NOT(ISBLANK(Contact__c)), Contact__r.AccountId <> Account__c)',
        'Contact of another account.',
        'Contact__c'
      ]
    }
  }),
  ...object('Line__c', {
    nameFormat: 'L-{0000}',
    fields: { Order__c: masterDetail('Order__c', 'Lines', { reparentableMasterDetail: true }) }
  })
];

describe('writing', () => {
  let org: TestOrg;
  let account: string;
  let person: string;
  beforeEach(() => {
    org = new TestOrg(files);
    account = org.insert('Account', { Name: 'Acme', Key__c: 'A-1' });
    person = org.insert('Contact', { LastName: 'Doe', FirstName: 'Jane', AccountId: account });
  });
  afterEach(() => org.close());
  const order = (values: Record<string, unknown> = {}): string =>
    org.insert('Order__c', { Account__c: account, Blocker__c: person, ...values });

  it('fills defaults, audit fields, numbers and full names', () => {
    const id = order();
    const line = org.insert('Line__c', { Order__c: id });

    assert.deepEqual(
      org.read(
        'Order__c',
        id,
        'Status__c',
        'IsOpen__c',
        'Due__c',
        'Priority__c',
        'Double__c',
        'CreatedDate',
        'LastModifiedById'
      ),
      {
        Status__c: 'New',
        IsOpen__c: 1,
        Due__c: '2026-03-17',
        Priority__c: 2,
        Double__c: 4,
        CreatedDate: NOON.toISOString(),
        LastModifiedById: org.org.system.userId
      }
    );
    assert.deepEqual(org.read('Line__c', line, 'Name'), { Name: 'L-0001' });
    assert.deepEqual(org.read('Contact', person, 'Name', 'OwnerId'), {
      Name: 'Jane Doe',
      OwnerId: org.org.system.userId
    });
  });

  it('keeps a blank that was given where a default would stand', () => {
    const id = order({ Status__c: null, Priority__c: null });

    assert.deepEqual(org.read('Order__c', id, 'Status__c', 'Priority__c'), { Status__c: null, Priority__c: null });
  });

  it('lists every required field that is missing', () => {
    const result = org.one('insert', 'Order__c', {});

    assert.equal(org.refusal(result), 'REQUIRED_FIELD_MISSING: Required fields are missing: [Account__c, Blocker__c]');
    assert.deepEqual(result.errors[0]?.fields, ['Account__c', 'Blocker__c']);
  });

  it('refuses to clear a required field', () => {
    const id = order();

    assert.match(org.refusal(org.one('update', 'Order__c', { Blocker__c: null }, { id })), /^REQUIRED_FIELD_MISSING/);
  });

  it('refuses a unique value twice, whatever its case, and frees it when its record is deleted', () => {
    const first = order({ Number__c: 'n-1' });
    const again = org.one('insert', 'Order__c', { Account__c: account, Blocker__c: person, Number__c: 'N-1' });
    org.delete('Order__c', first);

    assert.equal(
      org.refusal(again),
      `DUPLICATE_VALUE: duplicate value found: Number__c duplicates value on record with id: ${first}`
    );
    order({ Number__c: 'N-1' });
    assert.match(org.refusal(org.one('undelete', 'Order__c', {}, { id: first })), /^DUPLICATE_VALUE/);
  });

  it('applies validation rules to creates and updates, with all that they may ask', () => {
    const other = org.insert('Account', { Name: 'Other' });
    const stranger = org.insert('Contact', { LastName: 'Stranger', AccountId: other });
    const id = order({ Status__c: 'Done' });

    assert.match(org.refusal(org.one('update', 'Order__c', { Priority__c: -1 }, { id })), /Not below zero/);
    assert.match(org.refusal(org.one('update', 'Order__c', { Status__c: 'New' }, { id })), /Done is done/);
    assert.match(org.refusal(org.one('update', 'Order__c', { Contact__c: stranger }, { id })), /another account/);
    assert.deepEqual(org.one('update', 'Order__c', { Priority__c: -1 }, { id }).errors[0]?.fields, ['Priority__c']);
    org.update('Order__c', id, { Contact__c: person });
  });

  it('keeps good rows and leaves nothing of refused ones', () => {
    const rows = [{ Priority__c: 1 }, { Priority__c: -1 }, { Priority__c: 3 }].map((values) => ({
      operation: 'insert' as const,
      object: 'Order__c',
      values: { Account__c: account, Blocker__c: person, ...values }
    }));

    const results = org.org.write(org.org.system, rows, { allOrNone: false, source: 'json' });

    assert.deepEqual(
      results.map((result) => result.success),
      [true, false, true]
    );
    assert.equal(org.rows('SELECT * FROM "Order__c"').length, 2);
  });

  it('rolls everything back when asked to, and says so for every other row', () => {
    const rows = [{ Priority__c: 1 }, { Priority__c: -1 }].map((values) => ({
      operation: 'insert' as const,
      object: 'Order__c',
      values: { Account__c: account, Blocker__c: person, ...values }
    }));

    const results = org.org.write(org.org.system, rows, { allOrNone: true, source: 'json' });

    assert.deepEqual(
      results.map((result) => result.errors[0]?.code),
      ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'FIELD_CUSTOM_VALIDATION_EXCEPTION']
    );
    assert.equal(org.rows('SELECT * FROM "Order__c"').length, 0);
    assert.ok(results.every((result) => result.id === undefined));
  });

  it('finds parents by external id, several hundred in one call', () => {
    const rows = Array.from({ length: 450 }, () => ({
      operation: 'insert' as const,
      object: 'Order__c',
      values: { Account__r: { Key__c: 'a-1' }, Blocker__c: person }
    }));

    const results = org.org.write(org.org.system, rows, { allOrNone: false, source: 'json' });

    assert.ok(results.every((result) => result.success));
    const unknown = org.one('insert', 'Order__c', { Account__r: { Key__c: 'zz' }, Blocker__c: person });
    assert.equal(
      org.refusal(unknown),
      'INVALID_FIELD: Foreign key external ID: zz not found for field Key__c in entity Account'
    );
  });

  describe('upsert', () => {
    const upsert = (values: Record<string, unknown>, value?: string): ReturnType<TestOrg['one']> =>
      org.one('upsert', 'Order__c', values, {
        externalIdField: 'number__c',
        ...(value === undefined ? {} : { externalIdValue: value })
      });

    it('creates, then updates', () => {
      const first = upsert({ Account__c: account, Blocker__c: person }, 'N-9');
      const second = upsert({ Number__c: 'n-9', Priority__c: 7 });

      assert.deepEqual([first.created, second.created, second.id], [true, false, first.id]);
      assert.deepEqual(org.read('Order__c', first.id ?? '', 'Number__c', 'Priority__c'), {
        Number__c: 'N-9',
        Priority__c: 7
      });
    });

    it('needs a value, an external id field, and only one match', () => {
      order({ Code__c: 'same' });
      order({ Code__c: 'same' });

      assert.equal(org.refusal(upsert({})), 'MISSING_ARGUMENT: Number__c not specified');
      assert.match(
        org.refusal(
          org.one('upsert', 'Order__c', { Priority__c: 1 }, { externalIdField: 'Priority__c', externalIdValue: '1' })
        ),
        /^INVALID_FIELD: Field name provided, Priority__c/
      );
      assert.match(
        org.refusal(org.one('upsert', 'Order__c', {}, { externalIdField: 'Code__c', externalIdValue: 'same' })),
        /^DUPLICATE_EXTERNAL_ID: Code__c: more than one record found/
      );
    });

    it('refuses the second row with the same key in one chunk', () => {
      const request = {
        operation: 'upsert' as const,
        object: 'Order__c',
        externalIdField: 'Number__c',
        values: { Account__c: account, Blocker__c: person, Number__c: 'X' }
      };

      const results = org.org.write(org.org.system, [request, request], { allOrNone: false, source: 'json' });

      assert.deepEqual(
        results.map((result) => result.errors[0]?.code),
        [undefined, 'DUPLICATE_VALUE']
      );
    });
  });

  it('updates one record several times in one call, in order', () => {
    const id = order();
    const rows = [5, 6].map((priority) => ({
      operation: 'update' as const,
      object: 'Order__c',
      id,
      values: { Priority__c: priority }
    }));

    org.org.write(org.org.system, rows, { allOrNone: false, source: 'json' });

    assert.equal(org.read('Order__c', id, 'Priority__c')['Priority__c'], 6);
  });

  it('notes the history of tracked fields', () => {
    const id = order();
    org.update('Order__c', id, { Priority__c: 5, Status__c: 'Done' });

    const rows = org.rows(
      'SELECT "Field", "OldValue", "NewValue" FROM "_history Order__c" WHERE "ParentId" = ? ORDER BY "Id"',
      id
    );
    assert.deepEqual(rows, [
      { Field: 'created', OldValue: null, NewValue: null },
      { Field: 'Priority__c', OldValue: 2, NewValue: 5 }
    ]);
  });

  describe('deleting', () => {
    it('takes details along, clears lookups, and brings all of it back', () => {
      const contact = org.insert('Contact', { LastName: 'Roe', AccountId: account });
      const id = order({ Contact__c: contact });
      const line = org.insert('Line__c', { Order__c: id });
      const gone = org.insert('Line__c', { Order__c: id });
      org.delete('Line__c', gone);
      const deleted = (): unknown[] =>
        [
          org.read('Order__c', id, 'IsDeleted'),
          org.read('Line__c', line, 'IsDeleted'),
          org.read('Line__c', gone, 'IsDeleted')
        ].map((row) => row['IsDeleted']);

      org.delete('Order__c', id);
      assert.deepEqual(deleted(), [1, 1, 1]);
      assert.match(org.refusal(org.one('undelete', 'Line__c', {}, { id: line })), /^UNDELETE_FAILED/);
      org.undelete('Order__c', id);
      assert.deepEqual(deleted(), [0, 0, 1]);

      org.delete('Contact', contact);
      assert.equal(org.read('Order__c', id, 'Contact__c')['Contact__c'], null);
      org.undelete('Contact', contact);
      assert.equal(org.read('Order__c', id, 'Contact__c')['Contact__c'], contact);
    });

    it('is forbidden while a restricting lookup points at the record', () => {
      order();

      assert.match(
        org.refusal(org.one('delete', 'Contact', {}, { id: person })),
        /^DELETE_FAILED: Your attempt to delete Contact could not be completed/
      );
    });

    it('tells deleted records from unknown ones', () => {
      const id = order();
      org.delete('Order__c', id);

      assert.match(org.refusal(org.one('delete', 'Order__c', {}, { id })), /^ENTITY_IS_DELETED/);
      assert.match(org.refusal(org.one('update', 'Order__c', {}, { id })), /^ENTITY_IS_DELETED/);
      assert.match(
        org.refusal(org.one('delete', 'Order__c', {}, { id: `${id.slice(0, 12)}zzz` })),
        /^INVALID_CROSS_REFERENCE_KEY/
      );
      assert.match(org.refusal(org.one('delete', 'Order__c', {}, { id: 'nonsense' })), /^MALFORMED_ID/);
      assert.match(org.refusal(org.one('insert', 'Line__c', { Order__c: id })), /^ENTITY_IS_DELETED/);
    });
  });

  it('moves a detail to another master only where its field allows it', () => {
    const other = org.insert('Account', { Name: 'Other' });
    const [first, second] = [order(), order()];
    const line = org.insert('Line__c', { Order__c: first });
    const admin = org.org.sessionFor('admin@linchpin.local');

    org.update('Line__c', line, { Order__c: second });
    assert.match(
      org.refusal(org.one('update', 'Order__c', { Account__c: other }, { id: first, as: admin })),
      /^INVALID_FIELD_FOR_INSERT_UPDATE/
    );
  });

  it('bumps what says when a record was changed, and by whom', () => {
    let now = NOON;
    const ticking = new TestOrg(files, () => now);
    const id = ticking.insert('Account', { Name: 'A' });
    now = new Date('2026-03-11T08:00:00.400Z');
    ticking.update('Account', id, { Name: 'B' });

    assert.deepEqual(ticking.read('Account', id, 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'), {
      CreatedDate: '2026-03-10T12:00:00.000Z',
      LastModifiedDate: '2026-03-11T08:00:00.000Z',
      SystemModstamp: '2026-03-11T08:00:00.000Z'
    });
    ticking.close();
  });
});
