import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { openFixture } from './testing/fixture.ts';
import { at, listAt } from './testing/json.ts';

const { test, visitor, reader, stranger } = openFixture();
after(() => test.close());

const account = test.insert('Account', { Name: 'Acme', Industry: 'Energy', AnnualRevenue: 1234567 });
const visit = test.insert('Visit__c', {
  Name: 'First',
  Account__c: account,
  Length__c: 2.5,
  Mood__c: 'Good',
  Cost__c: 10
});

describe('UI API: reading a record', () => {
  it('gives value and display value of each field asked for, and who changed it', async () => {
    const { status, body } = await visitor.get(
      `/ui-api/records/${visit}?fields=Visit__c.Name,Visit__c.Length__c,Visit__c.Mood__c,Visit__c.Cost__c,Visit__c.Double__c`
    );

    assert.equal(status, 200);
    assert.deepEqual(at(body, 'fields'), {
      Cost__c: { displayValue: '$10.00', value: 10 },
      Double__c: { displayValue: '5.0', value: 5 },
      Length__c: { displayValue: '2.5', value: 2.5 },
      Mood__c: { displayValue: 'Good one', value: 'Good' },
      Name: { displayValue: null, value: 'First' }
    });
    assert.equal(at(body, 'id'), visit);
    assert.equal(at(body, 'apiName'), 'Visit__c');
    assert.equal(at(body, 'systemModstamp'), '2026-03-10T12:00:00.000Z');
    assert.match(String(at(body, 'eTag')), /^[0-9a-f]{32}$/);
  });

  it('nests a parent under its relationship', async () => {
    const { body } = await visitor.get(`/ui-api/records/${visit}?fields=Visit__c.Account__r.Industry`);

    assert.equal(at(body, 'fields', 'Account__r', 'displayValue'), 'Acme');
    assert.equal(at(body, 'fields', 'Account__r', 'value', 'apiName'), 'Account');
    assert.equal(at(body, 'fields', 'Account__r', 'value', 'fields', 'Industry', 'value'), 'Energy');
  });

  it('refuses an unknown required field and passes over an unknown optional one', async () => {
    const required = await visitor.get(`/ui-api/records/${visit}?fields=Visit__c.Nope__c`);
    const optional = await visitor.get(`/ui-api/records/${visit}?fields=Visit__c.Name&optionalFields=Visit__c.Nope__c`);

    assert.equal(required.status, 400);
    assert.equal(at(required.body, 0, 'errorCode'), 'INVALID_FIELD');
    assert.deepEqual(Object.keys(at(optional.body, 'fields') as object), ['Name']);
  });

  it('treats a field that the user may not read as unknown', async () => {
    const allowed = await reader.get(
      `/ui-api/records/${visit}?fields=Visit__c.Length__c&optionalFields=Visit__c.Notes__c`
    );
    const hidden = await reader.get(`/ui-api/records/${visit}?fields=Visit__c.Notes__c`);

    assert.deepEqual(Object.keys(at(allowed.body, 'fields') as object), ['Length__c']);
    assert.equal(at(hidden.body, 0, 'errorCode'), 'INVALID_FIELD');
  });

  it('answers 404 for a record that does not exist and 403 for an object without permission', async () => {
    const missing = await visitor.get('/ui-api/records/001000000000999AAA?fields=Account.Name');
    const malformed = await visitor.get('/ui-api/records/nonsense?fields=Account.Name');
    const forbidden = await stranger.get(`/ui-api/records/${visit}?fields=Visit__c.Name`);

    assert.equal(missing.status, 404);
    assert.equal(malformed.status, 404);
    assert.equal(forbidden.status, 403);
  });

  it('asks for fields or a layout', async () => {
    assert.equal((await visitor.get(`/ui-api/records/${visit}`)).status, 400);
  });

  it('gives the fields of the page layout with the names of referenced records', async () => {
    const { body } = await visitor.get(`/ui-api/records/${visit}?layoutTypes=Full&modes=View`);

    assert.deepEqual(Object.keys(at(body, 'fields') as object), [
      'Account__c',
      'Account__r',
      'Double__c',
      'Length__c',
      'Mood__c',
      'Name'
    ]);
  });

  it('answers each record of a batch by itself', async () => {
    const { body } = await visitor.get(
      `/ui-api/records/batch/${visit},${account},001000000000999AAA?fields=Visit__c.Name,Account.Name`
    );

    assert.equal(at(body, 'hasErrors'), true);
    assert.deepEqual(
      listAt(body, 'results').map((result) => at(result, 'statusCode')),
      [200, 200, 404]
    );
    assert.equal(at(body, 'results', 1, 'result', 'fields', 'Name', 'value'), 'Acme');
  });
});

describe('UI API: writing a record', () => {
  it('creates a record and answers it with its layout and the fields that were set', async () => {
    const { status, body } = await visitor.call('POST', '/ui-api/records', {
      apiName: 'Visit__c',
      fields: { Name: 'New', Account__c: account, Notes__c: 'Short' }
    });

    assert.equal(status, 201);
    assert.equal(at(body, 'fields', 'Notes__c', 'value'), 'Short');
    assert.equal(at(body, 'fields', 'Mood__c', 'value'), 'Neutral');
  });

  it('sorts refusals by field', async () => {
    const { status, body } = await visitor.call('PATCH', `/ui-api/records/${visit}`, { fields: { Length__c: 101 } });

    assert.equal(status, 400);
    assert.equal(at(body, 'enhancedErrorType'), 'RecordError');
    assert.equal(at(body, 'statusCode'), 400);
    assert.deepEqual(at(body, 'output'), {
      errors: [],
      fieldErrors: {
        Length__c: [
          {
            constituentField: 'Length__c',
            duplicateRecordError: null,
            errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            field: 'Length__c',
            fieldLabel: 'Length',
            message: 'A visit lasts at most 100 hours.'
          }
        ]
      }
    });
  });

  it('names the compound field of a missing part', async () => {
    const { body } = await visitor.call('POST', '/ui-api/records', {
      apiName: 'Contact',
      fields: { FirstName: 'Ann' }
    });

    assert.equal(at(body, 'output', 'fieldErrors', 'LastName', 0, 'errorCode'), 'REQUIRED_FIELD_MISSING');
    assert.equal(at(body, 'output', 'fieldErrors', 'LastName', 0, 'field'), 'Name');
    assert.equal(at(body, 'output', 'fieldErrors', 'LastName', 0, 'constituentField'), 'LastName');
  });

  it('updates a record unless it was changed after the moment that the client knows', async () => {
    const known = { 'if-unmodified-since': 'Tue, 10 Mar 2026 12:00:00 GMT' };
    const stale = { 'if-unmodified-since': 'Tue, 10 Mar 2026 11:59:59 GMT' };
    const accepted = await visitor.call('PATCH', `/ui-api/records/${visit}`, { fields: { Notes__c: 'One' } }, known);
    const refused = await visitor.call('PATCH', `/ui-api/records/${visit}`, { fields: { Notes__c: 'Two' } }, stale);

    assert.equal(accepted.status, 200);
    assert.equal(refused.status, 412);
    assert.equal(test.read('Visit__c', visit, 'Notes__c')['Notes__c'], 'One');
  });

  it('refuses what the user may not do', async () => {
    const create = await reader.call('POST', '/ui-api/records', { apiName: 'Visit__c', fields: { Name: 'No' } });
    const update = await reader.call('PATCH', `/ui-api/records/${visit}`, { fields: { Length__c: 3 } });
    const unknown = await stranger.call('POST', '/ui-api/records', { apiName: 'Visit__c', fields: { Name: 'No' } });

    assert.ok(create.status >= 400);
    assert.ok(update.status >= 400);
    assert.equal(at(unknown.body, 0, 'errorCode'), 'INVALID_TYPE');
    assert.equal(test.read('Visit__c', visit, 'Length__c')['Length__c'], 2.5);
  });

  it('refuses a body that is no record', async () => {
    const noFields = await visitor.call('POST', '/ui-api/records', { apiName: 'Visit__c' });
    const nested = await visitor.call('POST', '/ui-api/records', { apiName: 'Visit__c', fields: { Name: { a: 1 } } });
    const nameless = await visitor.call('POST', '/ui-api/records', { fields: {} });

    assert.deepEqual([noFields.status, nested.status, nameless.status], [400, 400, 400]);
  });

  it('deletes a record, which is gone afterwards', async () => {
    const id = test.insert('Visit__c', { Name: 'Gone', Account__c: account });

    assert.equal((await visitor.call('DELETE', `/ui-api/records/${id}`)).status, 204);
    assert.equal((await visitor.get(`/ui-api/records/${id}?fields=Visit__c.Name`)).status, 404);
    assert.equal((await visitor.call('DELETE', `/ui-api/records/${id}`)).status, 404);
  });
});
