import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { errorOf, openSession, startClientOrg } from './support/org.ts';
import type { Answer, ClientOrg } from './support/org.ts';

interface Page {
  readonly totalSize: number;
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly Record<string, unknown>[];
}

describe('queries', () => {
  let org: ClientOrg;
  let admin: Connection;
  before(async () => {
    org = await startClientOrg();
    admin = await org.connect();
    const accounts = await admin.sobject('Account').create(
      Array.from({ length: 450 }, (_, at) => ({
        Name: `Paged ${String(at).padStart(3, '0')}`,
        NumberOfEmployees: at,
        Industry: at % 2 === 0 ? 'Insurance' : 'Healthcare',
        BillingCity: at === 0 ? 'Basel' : null
      })),
      { allowRecursive: true }
    );
    await admin.sobject('Stakeholder__c').create([
      {
        Name: "O'Neil <b>",
        Account__c: accounts[0]?.id ?? '',
        Influence__c: 'High',
        Support__c: 'Neutral',
        Access__c: 'Brief',
        Role__c: 'User'
      },
      { Name: 'Ada', Account__c: accounts[0]?.id ?? '' }
    ]);
  });
  after(() => org.close());

  const query = (soql: string, options = ''): Promise<Answer> =>
    org.request(`/query?q=${encodeURIComponent(soql)}${options}`);

  it('pages by locators in the order of the query', async () => {
    const pages: Page[] = [];
    const headers = { 'sforce-query-options': 'batchSize=200' };
    const first = await org.request(
      `/query?q=${encodeURIComponent('SELECT Name FROM Account ORDER BY NumberOfEmployees DESC')}`,
      { headers }
    );
    pages.push(first.json as Page);
    for (let next = pages[0]?.nextRecordsUrl; next !== undefined; next = pages.at(-1)?.nextRecordsUrl) {
      pages.push((await org.request(next.replace('/services/data/v67.0', ''))).json as Page);
    }

    const names = pages.flatMap((page) => page.records.map((record) => record['Name']));
    assert.deepEqual(
      pages.map((page) => [page.records.length, page.done, page.totalSize]),
      [
        [200, false, 450],
        [200, false, 450],
        [50, true, 450]
      ]
    );
    assert.match(pages[0]?.nextRecordsUrl ?? '', /^\/services\/data\/v67\.0\/query\/01g\w{15}-200$/);
    assert.deepEqual(
      names,
      Array.from({ length: 450 }, (_, at) => `Paged ${String(449 - at).padStart(3, '0')}`)
    );
  });

  it('keeps the rows of a query while others are written', async () => {
    const headers = { 'sforce-query-options': 'batchSize=200' };
    const first = (
      await org.request(
        `/query?q=${encodeURIComponent('SELECT Name FROM Account WHERE NumberOfEmployees != null ORDER BY Name')}`,
        { headers }
      )
    ).json as Page;
    await admin.sobject('Account').create({ Name: 'Paged 0000 intruder', NumberOfEmployees: 1000 });

    const second = (await org.request((first.nextRecordsUrl ?? '').replace('/services/data/v67.0', ''))).json as Page;

    assert.equal(second.records[0]?.['Name'], 'Paged 200');
    await admin
      .query("SELECT Id FROM Account WHERE Name = 'Paged 0000 intruder'")
      .then(({ records }) => admin.sobject('Account').destroy(records[0]?.Id ?? ''));
  });

  it('refuses locators that are unknown or of another user', async () => {
    const headers = { 'sforce-query-options': 'batchSize=200' };
    const first = (await org.request('/query?q=SELECT+Id+FROM+Account', { headers })).json as Page;
    const user = await admin.sobject('User').create({
      Username: 'other@linchpin.local',
      LastName: 'Other',
      Email: 'o@linchpin.local',
      Alias: 'o',
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US',
      ProfileId: (await admin.query("SELECT Id FROM Profile WHERE Name = 'System Administrator'")).records[0]?.Id ?? ''
    });
    assert.equal(user.success, true);
    const token = await openSession(org.url, 'other@linchpin.local');

    const foreign = await org.request((first.nextRecordsUrl ?? '').replace('/services/data/v67.0', ''), { token });
    const unknown = await org.request('/query/01g000000000000-2000');

    assert.deepEqual([foreign.status, unknown.status, errorOf(unknown).errorCode], [400, 400, 'INVALID_QUERY_LOCATOR']);
  });

  it('follows pages through jsforce and respects LIMIT and OFFSET in the total', async () => {
    const all = await admin.query('SELECT Id FROM Account', {
      autoFetch: true,
      maxFetch: 1000,
      headers: { 'Sforce-Query-Options': 'batchSize=200' }
    });
    const limited = await admin.query('SELECT Id FROM Account ORDER BY Name LIMIT 7 OFFSET 445');
    const count = await admin.query('SELECT COUNT() FROM Account WHERE NumberOfEmployees < 10');

    assert.deepEqual([all.records.length, limited.totalSize, limited.records.length], [450, 5, 5]);
    assert.deepEqual([count.totalSize, count.records], [10, []]);
  });

  it('writes parents, children, blanks, addresses and date-times as the REST API does', async () => {
    const soql =
      "SELECT Name, Owner.Username, Parent.Name, BillingAddress, CreatedDate, (SELECT Name, Account__r.Name FROM Stakeholders__r ORDER BY Name), (SELECT Id FROM Contacts) FROM Account WHERE Name = 'Paged 000'";

    const [record] = ((await query(soql)).json as Page).records;

    const address = record?.['BillingAddress'] as { city: string; street: null };
    const children = record?.['Stakeholders__r'] as Page;
    assert.deepEqual(
      Object.keys(record ?? {}).filter((name) => name === 'Id' || name === 'BillingCity'),
      []
    );
    assert.equal((record?.['Owner'] as { attributes: { type: string } }).attributes.type, 'User');
    assert.deepEqual(
      [record?.['Parent'], record?.['Contacts'], address.city, address.street],
      [null, null, 'Basel', null]
    );
    assert.match(String(record?.['CreatedDate']), /T\d\d:\d\d:\d\d\.000\+0000$/);
    assert.deepEqual(
      [children.totalSize, children.done, children.records.map((child) => child['Name'])],
      [2, true, ['Ada', "O'Neil <b>"]]
    );
    assert.equal((children.records[0]?.['Account__r'] as { Name: string }).Name, 'Paged 000');
  });

  it('answers aggregates as AggregateResult', async () => {
    const { records } = (
      await query(
        'SELECT Industry, COUNT(Id), SUM(NumberOfEmployees) total, MAX(CreatedDate) latest FROM Account GROUP BY Industry ORDER BY Industry'
      )
    ).json as Page;

    assert.deepEqual(
      records.map((record) => [record['attributes'], record['Industry'], record['expr0'], record['total']]),
      [
        [{ type: 'AggregateResult' }, 'Healthcare', 225, 50_625],
        [{ type: 'AggregateResult' }, 'Insurance', 225, 50_400]
      ]
    );
    assert.match(String(records[0]?.['latest']), /\+0000$/);
  });

  it('describes the columns for the CLI', async () => {
    const answer = await query(
      'SELECT Name, Owner.Name, Owner.Username, (SELECT Name FROM Stakeholders__r) FROM Account',
      '&columns=true'
    );

    const { columnMetadata } = answer.json as {
      columnMetadata: { columnName: string; aggregate: boolean; joinColumns: { columnName: string }[] }[];
    };
    assert.deepEqual(
      columnMetadata.map((column) => [
        column.columnName,
        column.aggregate,
        column.joinColumns.map((join) => join.columnName)
      ]),
      [
        ['Name', false, []],
        ['Owner', false, ['Name', 'Username']],
        ['Stakeholders__r', true, ['Name']]
      ]
    );
  });

  it('finds deleted records by queryAll only', async () => {
    const { id } = await admin.sobject('Account').create({ Name: 'Soon gone' });
    await admin.sobject('Account').destroy(id ?? '');
    const soql = encodeURIComponent("SELECT Id, IsDeleted FROM Account WHERE Name = 'Soon gone'");

    const plain = (await org.request(`/query?q=${soql}`)).json as Page;
    const all = (await org.request(`/queryAll?q=${soql}`)).json as Page;

    assert.deepEqual([plain.totalSize, all.totalSize, all.records[0]?.['IsDeleted']], [0, 1, true]);
  });

  for (const [soql, code] of [
    ['SELECT Nope FROM Account', 'INVALID_FIELD'],
    ['SELECT Id FROM Nope', 'INVALID_TYPE'],
    ['SELECT Id FROM ScratchOrgInfo', 'INVALID_TYPE'],
    ['SELECT FROM Account', 'MALFORMED_QUERY'],
    ['SELECT Id FROM Account WHERE', 'MALFORMED_QUERY'],
    ["SELECT Id FROM Account WHERE Name = 'a' OR Name = 'b' AND Name = 'c'", 'MALFORMED_QUERY'],
    ["SELECT Id FROM Account WHERE Name = 'it's'", 'MALFORMED_QUERY'],
    ['SELECT Id FROM Account; DROP TABLE Account', 'MALFORMED_QUERY'],
    ["SELECT Id FROM Account WHERE Name = 'x' UNION SELECT Id FROM User", 'MALFORMED_QUERY'],
    ['SELECT Id FROM Account WHERE Name = "x"', 'MALFORMED_QUERY'],
    ['SELECT Id FROM sqlite_schema', 'INVALID_TYPE'],
    ['SELECT "Id" FROM Account', 'MALFORMED_QUERY'],
    ['SELECT * FROM Account', 'MALFORMED_QUERY'],
    ['SELECT Id FROM Account WHERE Name = :name', 'MALFORMED_QUERY'],
    ['SELECT rowid FROM Account', 'INVALID_FIELD'],
    ['SELECT Id FROM Account LIMIT -1', 'MALFORMED_QUERY'],
    ['', 'MALFORMED_QUERY']
  ] as const) {
    it(`refuses ${soql === '' ? 'an empty query' : soql}`, async () => {
      const answer = await query(soql);

      assert.deepEqual([answer.status, errorOf(answer).errorCode], [400, code], answer.text);
    });
  }

  it('takes hostile values as text', async () => {
    for (const name of ["'; DROP TABLE Account; --", '%_\\', '<script>alert(1)</script>', '${1+1}', '👩‍⚕️']) {
      const { id } = await admin.sobject('Account').create({ Name: `x${name}` });
      const escaped = `x${name}`.replaceAll('\\', '\\\\').replaceAll("'", "\\'");

      const found = await admin.query<{ Id: string; Name: string }>(
        `SELECT Id, Name FROM Account WHERE Name = '${escaped}'`
      );
      assert.deepEqual(
        found.records.map((record) => record.Id),
        [id],
        name
      );
    }
    assert.ok((await admin.query('SELECT COUNT() FROM Account')).totalSize >= 450);
  });

  it('logs no unexpected error', () => assert.deepEqual(org.log, []));
});
