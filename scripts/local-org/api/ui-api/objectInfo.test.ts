import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { openFixture } from './testing/fixture.ts';
import { at, listAt } from './testing/json.ts';

const { test, visitor, reader, stranger } = openFixture();
after(() => test.close());

const master = '012000000000000AAA';

describe('UI API: object information', () => {
  it('says of each field what it is and what may be done with it', async () => {
    const { body } = await visitor.get('/ui-api/object-info/Visit__c');
    const facts = (name: string): unknown[] =>
      ['dataType', 'required', 'createable', 'updateable', 'calculated'].map((fact) => at(body, 'fields', name, fact));

    assert.deepEqual(facts('Notes__c'), ['String', false, true, true, false]);
    assert.deepEqual(facts('Double__c'), ['Double', false, false, false, true]);
    assert.deepEqual(facts('Account__c'), ['Reference', true, true, false, false]);
    assert.deepEqual(facts('CreatedDate'), ['DateTime', true, false, false, false]);
    assert.equal(at(body, 'fields', 'Notes__c', 'inlineHelpText'), 'What was said.');
    assert.deepEqual(at(body, 'fields', 'Guide__c', 'referenceToInfos'), [
      { apiName: 'Contact', nameFields: ['FirstName', 'LastName', 'Name'] }
    ]);
    assert.equal(at(body, 'defaultRecordTypeId'), master);
    assert.equal(at(body, 'keyPrefix'), test.org.store.keyPrefix('Visit__c'));
  });

  it('hides fields that the user may not read, and rights that the user lacks', async () => {
    const { body } = await reader.get('/ui-api/object-info/Visit__c');

    assert.equal(at(body, 'fields', 'Notes__c'), undefined);
    assert.equal(at(body, 'fields', 'Length__c', 'updateable'), false);
    assert.deepEqual([at(body, 'createable'), at(body, 'updateable'), at(body, 'deletable')], [false, false, false]);
  });

  it('lists the child relationships that the user may follow', async () => {
    const names = async (door: typeof visitor): Promise<unknown[]> =>
      listAt((await door.get('/ui-api/object-info/Account')).body, 'childRelationships').map((child) =>
        at(child, 'relationshipName')
      );

    assert.ok((await names(visitor)).includes('Visits__r'));
    assert.ok(!(await names(stranger)).includes('Visits__r'));
  });

  it('refuses an object that is unknown or that the user may not read in the same words', async () => {
    const hidden = await stranger.get('/ui-api/object-info/Visit__c');
    const unknown = await visitor.get('/ui-api/object-info/Nothing__c');

    assert.equal(at(hidden.body, 0, 'errorCode'), 'INVALID_TYPE');
    assert.equal(at(unknown.body, 0, 'errorCode'), 'INVALID_TYPE');
    assert.equal(
      at(hidden.body, 0, 'message'),
      String(at(unknown.body, 0, 'message')).replace('Nothing__c', 'Visit__c')
    );
  });

  it('answers each object of a batch by itself', async () => {
    const { body } = await visitor.get('/ui-api/object-info/batch/Account,Nothing__c');

    assert.deepEqual(
      listAt(body, 'results').map((result) => at(result, 'statusCode')),
      [200, 400]
    );
  });

  it('lists the objects that the user may read', async () => {
    const names = async (door: typeof visitor): Promise<string[]> =>
      Object.keys(at((await door.get('/ui-api/object-info')).body, 'objects') as object);

    assert.ok((await names(visitor)).includes('Visit__c'));
    assert.ok(!(await names(stranger)).includes('Visit__c'));
  });

  it('changes its eTag with what the user may see', async () => {
    const [first, again, other] = await Promise.all(
      [visitor, visitor, reader].map(async (door) => at((await door.get('/ui-api/object-info/Visit__c')).body, 'eTag'))
    );

    assert.equal(first, again);
    assert.notEqual(first, other);
  });
});

describe('UI API: picklist values', () => {
  it('gives values with labels and the default', async () => {
    const { body } = await visitor.get(`/ui-api/object-info/Visit__c/picklist-values/${master}/Mood__c`);

    assert.deepEqual(
      listAt(body, 'values').map((value) => [at(value, 'value'), at(value, 'label')]),
      [
        ['Good', 'Good one'],
        ['Neutral', 'Neutral one'],
        ['Bad', 'Bad one']
      ]
    );
    assert.equal(at(body, 'defaultValue', 'value'), 'Neutral');
  });

  it('gives the values of every readable picklist', async () => {
    const all = await visitor.get(`/ui-api/object-info/Visit__c/picklist-values/${master}`);
    const readable = await reader.get(`/ui-api/object-info/Visit__c/picklist-values/${master}`);

    assert.deepEqual(Object.keys(at(all.body, 'picklistFieldValues') as object), ['Mood__c']);
    assert.deepEqual(at(readable.body, 'picklistFieldValues'), {});
  });

  it('refuses a field that is no picklist and an unknown record type', async () => {
    const field = await visitor.get(`/ui-api/object-info/Visit__c/picklist-values/${master}/Notes__c`);
    const type = await visitor.get('/ui-api/object-info/Visit__c/picklist-values/012000000000001AAA/Mood__c');

    assert.deepEqual([field.status, type.status], [400, 400]);
  });
});

describe('UI API: layouts and defaults', () => {
  it('lays out the readable fields of the page layout', async () => {
    const names = async (door: typeof visitor): Promise<unknown[]> =>
      listAt((await door.get('/ui-api/layout/Visit__c?mode=Edit')).body, 'sections', 0, 'layoutRows')
        .flatMap((row) => listAt(row, 'layoutItems'))
        .flatMap((item) => listAt(item, 'layoutComponents'))
        .map((component) => at(component, 'apiName'));

    assert.deepEqual(await names(visitor), ['Name', 'Length__c', 'Account__c', 'Double__c', 'Mood__c']);
    assert.deepEqual(await names(reader), ['Name', 'Length__c', 'Account__c']);
  });

  it('marks what can be edited, and what must be', async () => {
    const { body } = await visitor.get('/ui-api/layout/Visit__c?mode=Edit');
    const items = listAt(body, 'sections', 0, 'layoutRows').flatMap((row) => listAt(row, 'layoutItems'));
    const flags = items.map((item) => [
      at(item, 'label'),
      at(item, 'editableForNew'),
      at(item, 'editableForUpdate'),
      at(item, 'required')
    ]);

    assert.deepEqual(flags, [
      ['Visit name', true, true, true],
      ['Length', true, true, false],
      ['Account', true, false, true],
      ['Double', false, false, false],
      ['Mood', true, true, false],
      ['', false, false, false]
    ]);
  });

  it('starts a new record with its defaults', async () => {
    const { body } = await visitor.get('/ui-api/record-defaults/create/Visit__c');

    assert.equal(at(body, 'record', 'fields', 'Mood__c', 'value'), 'Neutral');
    assert.equal(at(body, 'record', 'fields', 'Double__c'), undefined);
    assert.deepEqual(Object.keys(at(body, 'objectInfos') as object).sort(), ['Account', 'Visit__c']);
    assert.equal((await reader.get('/ui-api/record-defaults/create/Visit__c')).status, 403);
  });

  it('starts a copy with the values of its original', async () => {
    const account = test.insert('Account', { Name: 'Acme' });
    const visit = test.insert('Visit__c', { Name: 'First', Account__c: account, Length__c: 4 });
    const { body } = await visitor.get(`/ui-api/record-defaults/clone/${visit}`);

    assert.equal(at(body, 'record', 'fields', 'Length__c', 'value'), 4);
    assert.equal(at(body, 'record', 'fields', 'Double__c'), undefined);
    assert.equal(at(body, 'record', 'id'), null);
  });

  it('gives a record with layouts and object information in one answer', async () => {
    const account = test.insert('Account', { Name: 'Acme' });
    const { body } = await visitor.get(`/ui-api/record-ui/${account}?layoutTypes=Full,Compact&modes=View`);

    assert.equal(at(body, 'records', account, 'fields', 'Name', 'value'), 'Acme');
    assert.deepEqual(Object.keys(at(body, 'layouts', 'Account', master) as object), ['Full', 'Compact']);
    assert.equal(at(body, 'objectInfos', 'Account', 'apiName'), 'Account');
  });

  it('refuses unknown kinds of layouts', async () => {
    assert.equal((await visitor.get('/ui-api/layout/Visit__c?mode=Sideways')).status, 400);
  });
});
