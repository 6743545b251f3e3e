import assert from 'node:assert/strict';

import { refusal } from '../support/org.ts';
import { errorsOf, savedIds } from './suite.ts';
import type { Suite, Tests } from './suite.ts';

const KEY = 'AccountKey__c';

/** Records by the connection, the object and the reference; one by one and in collections. */
export function recordCalls({ admin }: Suite): Tests {
  return {
    'creates, retrieves, updates and destroys by the connection': async () => {
      const conn = admin();
      const one = await conn.create('Account', { Name: 'Conn one' });
      const two = savedIds(await conn.insert('Account', [{ Name: 'Conn two' }, { Name: 'Conn three' }]));
      const [id = ''] = savedIds([one]);
      const single = await conn.retrieve('Account', id);
      const several = await conn.retrieve('Account', two);
      const some = await conn.retrieve('Account', id, { fields: ['Name'] });
      savedIds([await conn.update('Account', { Id: id, Phone: '1' })]);
      savedIds(
        await conn.update(
          'Account',
          two.map((each) => ({ Id: each, Phone: '2' })),
          { allOrNone: true }
        )
      );
      savedIds([await conn.del('Account', id)]);
      savedIds([await conn.delete('Account', two[0] ?? '')]);
      savedIds(await conn.destroy('Account', two.slice(1), { allOrNone: true }));

      assert.deepEqual(
        [single['Name'], several.map((row): unknown => row['Name'])],
        ['Conn one', ['Conn two', 'Conn three']]
      );
      assert.deepEqual([some['Name'], some['Phone']], ['Conn one', undefined]);
    },

    'does the same by the object': async () => {
      const account = admin().sobject('Account');
      const one = await account.insert({ Name: 'Object one', [KEY]: 'O-1' });
      const two = savedIds(
        await account.insert([{ Name: 'Object two' }, { Name: 'Object three' }], { allOrNone: true })
      );
      const [id = ''] = savedIds([one]);
      const single = await account.retrieve(id, { fields: ['Name', KEY] });
      const several = await account.retrieve(two, { fields: ['Name'] });
      savedIds([await account.update({ Id: id, Name: 'Object 1' })]);
      savedIds(await account.update(two.map((each) => ({ Id: each, Phone: '2' }))));
      savedIds([await account.del(id)]);
      savedIds(await account.delete(two.slice(0, 1)));
      savedIds(await account.destroy(two.slice(1)));

      assert.deepEqual([single[KEY], several.length], ['O-1', 2]);
    },

    'upserts by external id, and by id': async () => {
      const conn = admin();
      const first = await conn.upsert('Account', { Name: 'Upsert', [KEY]: 'U-1' }, KEY);
      const again = await conn.sobject('Account').upsert({ Phone: '3', [KEY]: 'U-1' }, KEY);
      const rows = [
        { Name: 'Upsert two', [KEY]: 'U-2' },
        { Phone: '4', [KEY]: 'U-1' },
        { Phone: '4', [KEY]: 'U-3' }
      ];
      const several = await conn.upsert('Account', rows, KEY);
      const partly = await conn.sobject('Account').upsert(rows, KEY, { allOrNone: true });
      const byId = await conn.sobject('Account').upsert({ Id: first.id ?? '', Phone: '5' }, 'Id');

      assert.deepEqual([first.created, again.created], [true, false]);
      assert.deepEqual(
        several.map((row) => [row.success, row.created]),
        [
          [true, true],
          [true, false],
          [false, undefined]
        ]
      );
      assert.ok(partly.every((row) => !row.success));
      assert.deepEqual(
        partly.map((row) => errorsOf(row)[0]?.statusCode),
        ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'ALL_OR_NONE_OPERATION_ROLLED_BACK', 'REQUIRED_FIELD_MISSING']
      );
      assert.equal(byId.success, true);
      assert.deepEqual(
        (await conn.query(`SELECT Phone FROM Account WHERE ${KEY} = 'U-1'`)).records.map(
          (row): unknown => row['Phone']
        ),
        ['5']
      );
    },

    'works on a reference to one record': async () => {
      const [id = ''] = savedIds([await admin().sobject('Account').create({ Name: 'Referred' })]);
      const record = admin().sobject('Account').record(id);
      const read = await record.retrieve();
      savedIds([await record.update({ Phone: '6' })]);
      const changed = await admin()
        .sobject('Account')
        .retrieve(id, { fields: ['Phone'] });
      savedIds([await record.destroy()]);
      const again = admin().sobject('Account').record(id);

      assert.deepEqual([read['Name'], changed['Phone']], ['Referred', '6']);
      assert.equal((await refusal(again.retrieve())).errorCode, 'NOT_FOUND');
      assert.equal((await refusal(again.del())).errorCode, 'ENTITY_IS_DELETED');
      assert.equal((await refusal(again.delete())).errorCode, 'ENTITY_IS_DELETED');
    },

    'answers row by row, with codes, messages and fields': async () => {
      const rows = [{ Name: 'Row' }, { Phone: '7' }, { Name: 'Row', Nope__c: 1 }];
      const results = await admin().sobject('Account').create(rows);
      const all = await admin().create('Account', rows.slice(0, 2), { allOrNone: true });

      assert.equal(results[0]?.success, true);
      assert.deepEqual(
        results.slice(1).map((row) => [errorsOf(row)[0]?.statusCode, errorsOf(row)[0]?.fields]),
        [
          ['REQUIRED_FIELD_MISSING', ['Name']],
          ['INVALID_FIELD', []]
        ]
      );
      assert.deepEqual(
        all.map((row) => errorsOf(row)[0]?.statusCode),
        ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'REQUIRED_FIELD_MISSING']
      );
    },

    'refuses single records with the codes of Salesforce': async () => {
      const conn = admin();
      const codes = [
        conn.create('Account', { Phone: '1' }),
        conn.create('Nope__c', { Name: 'x' }),
        conn.update('Account', { Id: '001000000000000AAA', Phone: '1' }),
        conn.retrieve('Account', '001000000000000AAA'),
        conn.retrieve('Account', 'short'),
        conn.create('Stakeholder__c', { Name: 'x', Account__c: 'not an id' }),
        conn.create('Stakeholder__c', { Name: 'x' })
      ].map(async (call) => (await refusal(call)).errorCode);

      assert.deepEqual(await Promise.all(codes), [
        'REQUIRED_FIELD_MISSING',
        'NOT_FOUND',
        'NOT_FOUND',
        'NOT_FOUND',
        'NOT_FOUND',
        'MALFORMED_ID',
        'REQUIRED_FIELD_MISSING'
      ]);
    },

    'tells what was changed and deleted lately': async () => {
      const conn = admin();
      const [kept = '', gone = ''] = savedIds(await conn.create('Account', [{ Name: 'Kept' }, { Name: 'Gone' }]));
      savedIds([await conn.destroy('Account', gone)]);
      const start = new Date(Date.now() - 60_000);
      const end = new Date(Date.now() + 60_000);
      const updated = await conn.updated('Account', start, end);
      const deleted = await conn.deleted('Account', start.toISOString(), end.toISOString());
      const mine = await conn.sobject('Account').updated(start, end);
      const lost = await conn.sobject('Account').deleted(start, end);
      const recent = await conn.recent('Account', 5);
      const any = await conn.recent();
      const few = await conn.recent(2);
      const ofObject = await conn.sobject('Account').recent();

      assert.ok(updated.ids.includes(kept) && mine.ids.length === updated.ids.length);
      assert.ok([deleted, lost].every((each) => each.deletedRecords.some((row) => row.id === gone)));
      assert.ok(recent.length > 0 && any.length > 0 && few.length === 2 && ofObject.length > 0);
    }
  };
}
