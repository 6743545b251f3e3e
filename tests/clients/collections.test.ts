import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { errorOf, startClientOrg } from './support/org.ts';
import type { ClientOrg } from './support/org.ts';

interface Row {
  readonly id?: string;
  readonly success: boolean;
  readonly errors: readonly {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
  }[];
}

describe('collections', () => {
  let org: ClientOrg;
  let admin: Connection;
  before(async () => {
    org = await startClientOrg();
    admin = await org.connect();
  });
  after(() => org.close());

  const names = (count: number, prefix: string): { Name: string }[] =>
    Array.from({ length: count }, (_, index) => ({ Name: `${prefix} ${index}` }));

  it('creates, reads, updates and deletes more records than one request holds', async () => {
    const accounts = admin.sobject('Account');

    const created = await accounts.create(names(450, 'Many'), { allowRecursive: true });
    const ids = created.map((row) => row.id ?? '');
    const updated = await accounts.update(
      ids.map((Id) => ({ Id, Industry: 'Insurance' })),
      { allowRecursive: true }
    );
    const read = await accounts.retrieve(ids.slice(0, 300));
    const deleted = await accounts.destroy(ids, { allowRecursive: true });

    assert.equal(new Set(ids).size, 450);
    assert.ok([...created, ...updated, ...deleted].every((row) => row.success));
    assert.ok(read.every((record, at) => record['Name'] === `Many ${at}` && record['Industry'] === 'Insurance'));
    assert.equal((await admin.query("SELECT Id FROM Account WHERE Name LIKE 'Many %'")).totalSize, 0);
  });

  it('refuses malformed ids of a delete row by row', async () => {
    const { id } = await admin.sobject('Account').create({ Name: 'To go' });
    const remove = async (allOrNone: boolean): Promise<string[]> => {
      const path = `/composite/sobjects?ids=bogus,001xyz,${id}&allOrNone=${allOrNone}`;
      const answer = await org.request(path, { method: 'DELETE' });
      assert.deepEqual([answer.status, (answer.json as Row[]).map((row) => row.id)], [200, [undefined, undefined, id]]);
      return (answer.json as Row[]).map((row) => row.errors[0]?.statusCode ?? 'deleted');
    };

    assert.deepEqual(await remove(true), ['MALFORMED_ID', 'MALFORMED_ID', 'ALL_OR_NONE_OPERATION_ROLLED_BACK']);
    assert.deepEqual(await remove(false), ['MALFORMED_ID', 'MALFORMED_ID', 'deleted']);
  });

  it('asks for the id of a record that an update does not name', async () => {
    const answer = await org.request('/composite/sobjects', {
      method: 'PATCH',
      body: JSON.stringify({ records: [{ attributes: { type: 'Contact' }, LastName: 'Nobody' }] })
    });

    const [row] = answer.json as Row[];
    assert.deepEqual(row?.errors, [
      { statusCode: 'MISSING_ARGUMENT', message: 'Id not specified in an update call', fields: [] }
    ]);
  });

  it('answers row by row, and saves none when all or none is asked', async () => {
    const rows = [{ Name: 'Good one' }, {}, { Name: 'Good two', Nope__c: 1 }];

    const some = (await admin.sobject('Account').create(rows)) as unknown as Row[];
    const none = (await admin.sobject('Account').create(rows, { allOrNone: true })) as unknown as Row[];

    assert.deepEqual(
      some.map((row) => row.success),
      [true, false, false]
    );
    assert.deepEqual(some[1]?.errors[0], {
      statusCode: 'REQUIRED_FIELD_MISSING',
      message: 'Required fields are missing: [Name]',
      fields: ['Name']
    });
    assert.deepEqual(
      none.map((row) => [row.success, row.errors[0]?.statusCode]),
      [
        [false, 'ALL_OR_NONE_OPERATION_ROLLED_BACK'],
        [false, 'REQUIRED_FIELD_MISSING'],
        [false, none[2]?.errors[0]?.statusCode]
      ]
    );
    assert.equal((await admin.query("SELECT Id FROM Account WHERE Name = 'Good one'")).totalSize, 1);
  });

  it('upserts many and says which were created', async () => {
    const records = ['a', 'b'].map((key) => ({ AccountKey__c: `up-${key}`, Name: key }));

    const first = (
      await org.request('/composite/sobjects/Account/AccountKey__c', {
        method: 'PATCH',
        body: JSON.stringify({
          records: records.slice(0, 1).map((record) => ({ attributes: { type: 'Account' }, ...record }))
        })
      })
    ).json as { created: boolean }[];
    const second = await admin.sobject('Account').upsert(records, 'AccountKey__c');

    assert.deepEqual(
      first.map((row) => row.created),
      [true]
    );
    assert.deepEqual(
      second.map((row) => row.success),
      [true, true]
    );
    assert.equal((await admin.query("SELECT Id FROM Account WHERE AccountKey__c LIKE 'up-%'")).totalSize, 2);
  });

  it('writes records of several objects in one request', async () => {
    const { id } = await admin.sobject('Account').create({ Name: 'Mixed' });
    const answer = await org.request('/composite/sobjects', {
      method: 'POST',
      body: JSON.stringify({
        allOrNone: true,
        records: [
          { attributes: { type: 'Stakeholder__c' }, Name: 'Ada', Account__c: id },
          { attributes: { type: 'Contact' }, LastName: 'Lovelace', AccountId: id },
          { attributes: { type: 'stakeholder__c' }, Name: 'Ben', Account__c: id }
        ]
      })
    });

    assert.deepEqual(
      (answer.json as Row[]).map((row) => row.success),
      [true, true, true],
      answer.text
    );
  });

  it('gives null for records that are not found', async () => {
    const { id } = await admin.sobject('Account').create({ Name: 'There' });

    const answer = await org.request(`/composite/sobjects/Account?ids=${id},001000000009999AAA&fields=Name`);

    const [found, missing] = answer.json as ({ Name: string } | null)[];
    assert.deepEqual([found?.Name, missing], ['There', null]);
  });

  it('refuses too many records and records without a type', async () => {
    const many = { records: names(201, 'x').map((record) => ({ attributes: { type: 'Account' }, ...record })) };

    const tooMany = await org.request('/composite/sobjects', { method: 'POST', body: JSON.stringify(many) });
    const typeless = await org.request('/composite/sobjects', { method: 'POST', body: '{"records":[{"Name":"x"}]}' });
    const noRecords = await org.request('/composite/sobjects', { method: 'POST', body: '{"records":"all"}' });

    assert.deepEqual(
      [tooMany, typeless, noRecords].map(({ status }) => status),
      [400, 400, 400]
    );
    assert.equal(errorOf(tooMany).errorCode, 'EXCEEDED_ID_LIMIT');
  });

  it('logs no unexpected error', () => assert.deepEqual(org.log, []));
});
