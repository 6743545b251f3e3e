import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { openFixture } from './testing/fixture.ts';
import { at, listAt } from './testing/json.ts';

const { test, visitor, reader, stranger } = openFixture();
after(() => test.close());

const acme = test.insert('Account', { Name: 'Acme' });
const bolt = test.insert('Account', { Name: 'Bolt' });
const lengths: readonly [string, string, number][] = [
  ['Delta', acme, 4],
  ['Alpha', bolt, 3],
  ['Charlie', acme, 2],
  ['Bravo_1', acme, 2],
  ['Echo', acme, 1]
];
for (const [Name, Account__c, Length__c] of lengths) test.insert('Visit__c', { Name, Account__c, Length__c });

const names = (body: unknown): unknown[] =>
  listAt(body, 'records').map((record) => at(record, 'fields', 'Name', 'value'));

describe('UI API: list views', () => {
  it('lists the list views of an object', async () => {
    const { body } = await visitor.get('/ui-api/list-info/Visit__c');

    assert.deepEqual(
      listAt(body, 'lists').map((list) => [at(list, 'apiName'), at(list, 'label')]),
      [['Long', 'Long visits']]
    );
  });

  it('gives an object without list views the one of all records', async () => {
    const { body } = await visitor.get('/ui-api/list-records/Account/AllAccounts');

    assert.deepEqual(names(body), ['Acme', 'Bolt']);
  });

  it('describes columns and filters; a lookup is shown by its parent’s name', async () => {
    const { body } = await visitor.get('/ui-api/list-info/Visit__c/Long');

    assert.deepEqual(
      listAt(body, 'displayColumns').map((column) => [at(column, 'fieldApiName'), at(column, 'label')]),
      [
        ['Name', 'Visit name'],
        ['Account__r.Name', 'Account'],
        ['Length__c', 'Length']
      ]
    );
    assert.deepEqual(at(body, 'filteredByInfo'), [
      { fieldApiName: 'Length__c', label: 'Length', operandLabels: ['1'], operator: 'GreaterThan' }
    ]);
  });

  it('gives the filtered records by name, with their columns', async () => {
    const { body } = await visitor.get('/ui-api/list-records/Visit__c/Long');

    assert.deepEqual(names(body), ['Alpha', 'Bravo_1', 'Charlie', 'Delta']);
    assert.equal(at(body, 'records', 0, 'fields', 'Account__r', 'value', 'fields', 'Name', 'value'), 'Bolt');
    assert.equal(at(body, 'records', 0, 'fields', 'Account__c', 'value'), bolt);
  });

  it('sorts by any column, descending with a minus', async () => {
    const byLength = await visitor.get('/ui-api/list-records/Visit__c/Long?sortBy=-Visit__c.Length__c,Name');
    const byParent = await visitor.get('/ui-api/list-records/Visit__c/Long?sortBy=-Account__r.Name,-Name');

    assert.deepEqual(names(byLength.body), ['Delta', 'Alpha', 'Bravo_1', 'Charlie']);
    assert.deepEqual(names(byParent.body), ['Alpha', 'Delta', 'Charlie', 'Bravo_1']);
  });

  it('pages forwards and backwards', async () => {
    const first = await visitor.get('/ui-api/list-records/Visit__c/Long?pageSize=3');
    const token = String(at(first.body, 'nextPageToken'));
    const second = await visitor.get(`/ui-api/list-records/Visit__c/Long?pageSize=3&pageToken=${token}`);

    assert.deepEqual(names(first.body), ['Alpha', 'Bravo_1', 'Charlie']);
    assert.equal(at(first.body, 'previousPageToken'), null);
    assert.deepEqual(names(second.body), ['Delta']);
    assert.equal(at(second.body, 'nextPageToken'), null);
    assert.equal(at(second.body, 'previousPageToken'), '0');
  });

  it('searches the name, taking wildcards as they are written', async () => {
    const word = await visitor.get('/ui-api/list-records/Visit__c/Long?searchTerm=lph');
    const underscore = await visitor.get('/ui-api/list-records/Visit__c/Long?searchTerm=_');

    assert.deepEqual(names(word.body), ['Alpha']);
    assert.deepEqual(names(underscore.body), ['Bravo_1']);
  });

  it('filters further with a GraphQL filter, which it checks', async () => {
    const where = encodeURIComponent('{ and: [{ Length__c: { lt: 4 } }, { Account__r: { Name: { eq: "Acme" } } }] }');
    const found = await visitor.get(`/ui-api/list-records/Visit__c/Long?where=${where}`);
    const unknown = await visitor.get(
      `/ui-api/list-records/Visit__c/Long?where=${encodeURIComponent('{ Nope: { eq: 1 } }')}`
    );
    const hidden = await reader.get(
      `/ui-api/list-records/Visit__c/Long?where=${encodeURIComponent('{ Notes__c: { eq: "x" } }')}`
    );
    const escape = await visitor.get(
      `/ui-api/list-records/Visit__c/Long?where=${encodeURIComponent('{}) { totalCount } x: Account(first: 1')}`
    );

    assert.deepEqual(names(found.body), ['Bravo_1', 'Charlie']);
    assert.deepEqual([unknown.status, hidden.status, escape.status], [400, 400, 400]);
  });

  it('finds a list view by its id', async () => {
    const { body } = await visitor.get('/ui-api/list-info/Visit__c/Long');
    const id = String(at(body, 'listReference', 'id'));
    const byId = await visitor.get(`/ui-api/list-ui/${id}?pageSize=1`);

    assert.match(id, /^00B[a-zA-Z0-9]{15}$/);
    assert.equal(at(byId.body, 'info', 'label'), 'Long visits');
    assert.equal(at(byId.body, 'records', 'count'), 1);
  });

  it('refuses what does not exist and what is out of range', async () => {
    const statuses = await Promise.all(
      [
        '/ui-api/list-records/Visit__c/Nope',
        '/ui-api/list-records/Visit__c/Long?pageSize=0',
        '/ui-api/list-records/Visit__c/Long?pageSize=2001',
        '/ui-api/list-records/Visit__c/Long?pageToken=x',
        '/ui-api/list-records/Visit__c/Long?sortBy=Nope'
      ].map(async (target) => (await visitor.get(target)).status)
    );

    assert.deepEqual(statuses, [404, 400, 400, 400, 400]);
    assert.equal((await stranger.get('/ui-api/list-info/Visit__c')).status, 400);
  });
});

describe('UI API: related lists', () => {
  it('lists those of the layout', async () => {
    const { body } = await visitor.get('/ui-api/related-list-info/Account');

    assert.deepEqual(
      listAt(body, 'relatedLists').map((list) => [
        at(list, 'relatedListId'),
        at(list, 'label'),
        at(list, 'objectApiName')
      ]),
      [['Visits__r', 'Visits', 'Visit__c']]
    );
    assert.deepEqual(at((await stranger.get('/ui-api/related-list-info/Account')).body, 'relatedLists'), []);
  });

  it('gives the children in the order of the layout', async () => {
    const { body } = await visitor.get(`/ui-api/related-list-records/${acme}/Visits__r`);

    assert.deepEqual(names(body).slice(0, 1), ['Delta']);
    assert.equal(at(body, 'count'), 4);
    assert.equal(at(body, 'listReference', 'inContextOfRecordId'), acme);
  });

  it('takes its parameters from a body too', async () => {
    const { body } = await visitor.call('POST', `/ui-api/related-list-records/${acme}/Visits__r`, {
      fields: ['Visit__c.Name'],
      sortBy: ['Visit__c.Name'],
      pageSize: 2,
      where: '{ Length__c: { gt: 1 } }'
    });

    assert.deepEqual(names(body), ['Bravo_1', 'Charlie']);
    assert.equal(at(body, 'nextPageToken'), '2');
  });

  it('answers several lists at once', async () => {
    const { body } = await visitor.call('POST', `/ui-api/related-list-records/batch/${acme}`, {
      relatedListParameters: [{ relatedListId: 'Visits__r', fields: ['Visit__c.Name'] }, { relatedListId: 'Nope__r' }]
    });

    assert.deepEqual(
      listAt(body, 'results').map((result) => at(result, 'statusCode')),
      [200, 404]
    );
  });

  it('counts up to a limit', async () => {
    const all = await visitor.get(`/ui-api/related-list-count/${acme}/Visits__r`);
    const some = await visitor.get(`/ui-api/related-list-count/${acme}/Visits__r?maxCount=3`);

    assert.deepEqual([at(all.body, 'count'), at(all.body, 'hasMore')], [4, false]);
    assert.deepEqual([at(some.body, 'count'), at(some.body, 'hasMore')], [3, true]);
  });

  it('refuses an unknown list and a parent that is not there', async () => {
    assert.equal((await visitor.get(`/ui-api/related-list-records/${acme}/Nope__r`)).status, 404);
    assert.equal((await visitor.get('/ui-api/related-list-records/001000000000999AAA/Visits__r')).status, 404);
  });
});

describe('UI API: lookups, apps and refusals', () => {
  it('finds records that a lookup could refer to, by the beginnings of words', async () => {
    const found = await visitor.get('/ui-api/lookups/Visit__c/Account__c?q=bo');
    const within = await visitor.get('/ui-api/lookups/Visit__c/Account__c/Account?q=olt');

    assert.deepEqual(names(at(found.body, 'lookupResults', 'Account')), ['Bolt']);
    assert.deepEqual(names(within.body), []);
    assert.equal((await visitor.get('/ui-api/lookups/Visit__c/Notes__c?q=a')).status, 400);
  });

  it('refuses by name what it does not do', async () => {
    const { status, body } = await visitor.get(`/ui-api/actions/record/${acme}`);

    assert.equal(status, 501);
    assert.match(String(at(body, 0, 'message')), /does not support UI API actions/);
    assert.equal((await visitor.get('/ui-api/list-records/Account/__Recent')).status, 501);
  });
});
