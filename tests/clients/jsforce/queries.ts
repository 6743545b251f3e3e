import assert from 'node:assert/strict';

import { refusal } from '../support/org.ts';
import { refusedByName, savedIds } from './suite.ts';
import type { Suite, Tests } from './suite.ts';

const MANY = 2_300;

/** Queries: text, builder, pages, streams, search. */
export function queryCalls({ admin }: Suite): Tests {
  return {
    'queries by text': async () => {
      const accounts = Array.from({ length: 5 }, (_, at) => ({ Name: `Query ${at}`, NumberOfEmployees: at * 10 }));
      savedIds(await admin().sobject('Account').create(accounts));
      const { records, totalSize, done } = await admin().query<{ Name: string; Owner: { Name: string } }>(
        "SELECT Name, Owner.Name FROM Account WHERE Name LIKE 'Query %' ORDER BY Name DESC LIMIT 2"
      );
      const counted = await admin().query('SELECT COUNT() FROM Account');
      const grouped = await admin().query<{ n: number }>("SELECT COUNT(Id) n FROM Account WHERE Name LIKE 'Query %'");

      assert.deepEqual(
        records.map((row) => [row.Name, row.Owner.Name]),
        [
          ['Query 4', 'Admin User'],
          ['Query 3', 'Admin User']
        ]
      );
      assert.deepEqual([totalSize, done, counted.totalSize >= 5, grouped.records[0]?.n], [2, true, true, 5]);
    },

    'builds queries': async () => {
      const account = admin().sobject('Account');
      const found = await account
        .find({ Name: { $like: 'Query %' }, NumberOfEmployees: { $gt: 10 } }, 'Name')
        .sort('Name');
      const chosen = await account
        .select('Id, Name')
        .where({ Name: { $in: ['Query 0', 'Query 1', 'Query 2'] } })
        .sort({ NumberOfEmployees: -1 })
        .skip(1)
        .limit(1);
      const nested = await account
        .find({ Name: 'Query 0' }, { Id: 1, Name: 1, 'Owner.Name': 1 })
        .include('Stakeholders__r', undefined, ['Name'])
        .select('Name')
        .where({ Name: { $ne: null } })
        .sort({ Name: 1 })
        .skip(0)
        .limit(5)
        .end();
      const one = await account.findOne({ Name: 'Query 3' }, ['Id', 'Name']);
      const all = await account.find({ Name: 'Query 3' }, '*');
      const or = await account.find({ $or: [{ Name: 'Query 1' }, { $and: [{ Name: 'Query 2' }] }] }, 'Name');
      const soql = await account.find({ Name: 'Query 1' }, 'Name').toSOQL();

      assert.deepEqual(namesOf(found), ['Query 2', 'Query 3', 'Query 4']);
      assert.deepEqual(namesOf(chosen), ['Query 1']);
      assert.deepEqual([nested.length, nested[0]?.['Stakeholders__r']], [1, null]);
      assert.deepEqual([one?.['Name'], all.length, or.length], ['Query 3', 1, 2]);
      assert.equal(all[0]?.['NumberOfEmployees'], 30);
      assert.match(soql, /SELECT Name FROM Account WHERE Name = 'Query 1'/);
    },

    'counts, and answers in the shape that was asked for': async () => {
      const account = admin().sobject('Account');
      const where = { Name: { $like: 'Query %' } };
      const count = await account.count(where);
      const total = await account.find(where, 'Id').setResponseTarget('Count').execute();
      const single = await account.find(where, 'Name').setResponseTarget('SingleRecord').execute();
      const result = await account.find(where, 'Name').setResponseTarget('QueryResult').execute();
      const rows = await account.find(where, 'Name').setResponseTarget('Records').run();

      assert.deepEqual([count, total, Array.isArray(rows)], [5, 5, true]);
      assert.match(JSON.stringify(single), /"Name":"Query/);
      assert.match(JSON.stringify(result), /"totalSize":5/);
    },

    'pages, fetches on, and streams': async () => {
      const account = admin().sobject('Account');
      const rows = Array.from({ length: MANY }, (_, at) => ({ Name: `Page ${at}` }));
      savedIds(await account.create(rows, { allowRecursive: true }));
      const soql = "SELECT Id, Name FROM Account WHERE Name LIKE 'Page %'";
      const first = await admin().query(soql);
      const next = await admin().queryMore(first.nextRecordsUrl ?? '');
      const fetched = await admin().query(soql, { autoFetch: true, maxFetch: MANY });
      const limited = await account
        .find({ Name: { $like: 'Page %' } }, 'Id')
        .autoFetch(true)
        .maxFetch(2_100);
      const scanned = await account
        .find({ Name: { $like: 'Page %' } }, 'Id')
        .scanAll(true)
        .autoFetch(true)
        .maxFetch(MANY);
      let streamed = 0;
      for await (const record of account
        .find({ Name: { $like: 'Page %' } }, 'Id')
        .autoFetch(true)
        .maxFetch(500)
        .stream('record')) {
        assert.ok(record);
        streamed += 1;
      }

      assert.deepEqual([first.records.length, first.totalSize, first.done], [2_000, MANY, false]);
      assert.deepEqual([next.records.length, next.done], [300, true]);
      assert.deepEqual([fetched.records.length, limited.length, scanned.length], [MANY, 2_100, MANY]);
      assert.equal(streamed, 500);
    },

    'updates and destroys what a query finds': async () => {
      const account = admin().sobject('Account');
      const where = { Name: { $in: ['Query 0', 'Query 1'] } };
      const updated = await account
        .find(where, 'Id')
        .update({ Industry: 'Insurance' }, 'Account', { allowBulk: false });
      const insured = await account.count({ Industry: 'Insurance', ...where });
      const gone = await account
        .find({ Name: { $like: 'Page %' } }, 'Id')
        .limit(3)
        .destroy('Account', { allowBulk: false });
      savedIds(updated);
      savedIds(gone);

      assert.deepEqual([updated.length, insured, gone.length], [2, 2, 3]);
      const bulk = await account
        .find({ Name: { $like: 'Page %' } }, 'Id')
        .maxFetch(MANY)
        .destroy('Account', {
          allowBulk: true,
          bulkThreshold: 0,
          bulkApiVersion: 2
        });
      assert.equal(bulk.length, MANY - 3);
    },

    'refuses wrong queries with the code and place that Salesforce gives': async () => {
      const field = await refusal(admin().query('SELECT Nope FROM Account'));
      const object = await refusal(admin().query('SELECT Id FROM Nope'));
      const syntax = await refusal(admin().query('SELECT FROM Account'));
      const locator = await refusal(admin().queryMore('/services/data/v67.0/query/01g000000000000AAA-2000'));

      assert.deepEqual(
        [field.errorCode, object.errorCode, syntax.errorCode, locator.errorCode],
        ['INVALID_FIELD', 'INVALID_TYPE', 'MALFORMED_QUERY', 'INVALID_QUERY_LOCATOR']
      );
      assert.match(field.message, /ERROR at Row:1:Column:8/);
    },

    'refuses searches and query plans by name': async () => {
      await refusedByName(admin().search('FIND {x} IN ALL FIELDS RETURNING Account(Id)'), /SOSL/);
      await refusedByName(admin().sobject('Account').find({}, 'Id').explain(), /query plans/);
    }
  };
}

function namesOf(rows: readonly Readonly<Record<string, unknown>>[]): unknown[] {
  return rows.map((row) => row['Name']);
}
