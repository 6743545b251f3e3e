import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import type { FakeAnswer } from './support/page.ts';
import { FakePage, loadModules } from './support/page.ts';
import { Deferred, settle, Wired } from './support/wire.ts';

interface Mutation {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}
interface Modules {
  readonly graphql: {
    readonly gql: (literals: TemplateStringsArray, ...fragments: readonly unknown[]) => unknown;
    readonly graphql: unknown;
    readonly executeMutation: (request: object) => Promise<Mutation>;
  };
  readonly uiGraphQLApi: { readonly graphql: unknown; readonly refreshGraphQL: (result: object) => Promise<void> };
  readonly uiRecordApi: {
    readonly getRecord: unknown;
    readonly createRecord: (input: object) => Promise<{ readonly id: string }>;
    readonly updateRecord: (input: object, options?: object) => Promise<unknown>;
    readonly deleteRecord: (id: string) => Promise<void>;
    readonly notifyRecordUpdateAvailable: (records: readonly object[]) => Promise<void>;
    readonly getFieldValue: (record: unknown, field: unknown) => unknown;
    readonly getFieldDisplayValue: (record: unknown, field: unknown) => unknown;
    readonly generateRecordInputForCreate: (record: object, info?: object) => object;
    readonly generateRecordInputForUpdate: (record: object, info?: object) => object;
    readonly createRecordInputFilteredByEditedFields: (input: object, original: object) => object;
  };
  readonly uiObjectInfoApi: { readonly getObjectInfo: unknown; readonly getPicklistValues: unknown };
  readonly uiRelatedListApi: { readonly getRelatedListRecords: unknown };
}

const page = new FakePage();
const { graphql, uiGraphQLApi, uiRecordApi, uiObjectInfoApi, uiRelatedListApi } = await loadModules<Modules>([
  'graphql',
  'uiGraphQLApi',
  'uiRecordApi',
  'uiObjectInfoApi',
  'uiRelatedListApi'
]);
const { gql } = graphql;

const open: Wired[] = [];
function wired(adapter: unknown, config?: unknown): Wired {
  const made = new Wired(adapter, config);
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const each of open.splice(0)) each.disconnect();
  await settle();
});

const id = '001000000000001AAA';
const other = '001000000000002AAA';

function record(fields: Readonly<Record<string, unknown>>, recordId = id): object {
  const values = Object.entries(fields).map(([name, value]) => [name, { displayValue: null, value }] as const);
  return { apiName: 'Account', childRelationships: {}, id: recordId, fields: Object.fromEntries(values) };
}

const accounts = gql`
  query accounts($id: ID) {
    uiapi {
      query {
        Account(where: { Id: { eq: $id } }) {
          edges {
            node {
              Id
            }
          }
        }
      }
    }
  }
`;
/** A sent query without the spaces of its layout. */
const queryOf = (body: unknown): string =>
  String((body as { query: string }).query)
    .replace(/\s+/g, ' ')
    .trim();

const answerOf = (...ids: readonly string[]): FakeAnswer => ({
  body: { data: { uiapi: { query: { Account: { edges: ids.map((Id) => ({ node: { Id } })) } } } }, errors: [] }
});

describe('lightning/graphql', () => {
  it('asks once for the same query and variables, whatever the order of their keys', async () => {
    page.expect(() => answerOf(id));
    const first = wired(graphql.graphql, { query: accounts, variables: { id, more: { a: 1, b: 2 } } });
    const second = wired(graphql.graphql, { query: accounts, variables: { more: { b: 2, a: 1 }, id } });
    await settle();

    assert.equal(page.requests.length, 1);
    assert.deepEqual(first.last.data, second.last.data);
    assert.match(queryOf(page.requests[0]?.body), /^query accounts\(\$id: ID\) \{ uiapi .*\}$/);
    assert.deepEqual((page.requests[0]?.body as { variables: unknown }).variables, { id, more: { a: 1, b: 2 } });
    assert.equal(page.requests[0]?.headers['Authorization'], 'Bearer secret');
  });

  it('starts with neither data nor errors, then hands out data that cannot be changed', async () => {
    page.expect(() => answerOf(id));
    const wire = wired(graphql.graphql, { query: accounts, variables: { id } });
    await settle();

    assert.deepEqual(wire.values[0], { data: undefined, errors: undefined, refresh: undefined });
    assert.equal(wire.values.length, 2);
    assert.throws(() => Object.assign(wire.last.data as object, { uiapi: 1 }), TypeError);
  });

  it('waits for a query and for variables', async () => {
    page.expect(() => answerOf(id));
    const wire = wired(graphql.graphql, { query: undefined });
    wire.update({ query: accounts, variables: undefined });
    await settle();

    assert.equal(page.requests.length, 0);
    wire.update({ query: accounts, variables: {} });
    await settle();
    assert.equal(page.requests.length, 1);
  });

  it('asks again when the variables change, and keeps the old data until then', async () => {
    page.expect(({ body }) => answerOf(String((body as { variables: { id: string } }).variables.id)));
    const wire = wired(graphql.graphql, { query: accounts, variables: { id } });
    await settle();
    const before = wire.last.data;
    wire.update({ query: accounts, variables: { id: other } });

    assert.equal(wire.last.data, before);
    await settle();
    assert.deepEqual(wire.last.data, (answerOf(other).body as { data: unknown }).data);
  });

  it('hands out errors beside data, and a failed request as errors', async () => {
    page.expect(() => ({ body: { data: { a: 1 }, errors: [{ message: 'Half of it failed.' }] } }));
    const partial = wired(graphql.graphql, { query: accounts, variables: { id: 'partial' } });
    await settle();
    page.expect(() => new Error('refused'));
    const offline = wired(graphql.graphql, { query: accounts, variables: { id: 'offline' } });
    await settle();

    assert.deepEqual(partial.last.data, { a: 1 });
    assert.equal(partial.last.errors?.[0]?.message, 'Half of it failed.');
    assert.equal(offline.last.data, undefined);
    assert.match(offline.last.errors?.[0]?.message ?? '', /cannot be reached/);
  });

  it('refreshes on demand; the promise resolves when the new data is there', async () => {
    page.expect(() => answerOf(id));
    const wire = wired(graphql.graphql, { query: accounts, variables: { id } });
    await settle();
    page.expect(() => answerOf(id, other));
    await wire.last.refresh?.();

    assert.deepEqual(wire.last.data, (answerOf(id, other).body as { data: unknown }).data);
  });

  it('does not repeat itself when the answer is the same', async () => {
    page.expect(() => answerOf(id));
    const wire = wired(graphql.graphql, { query: accounts, variables: { id } });
    await settle();
    const values = wire.values.length;
    await wire.last.refresh?.();

    assert.equal(page.requests.length, 2);
    assert.equal(wire.values.length, values);
  });

  it('is refreshed by one request where a mutation asks for it already', async () => {
    page.expect(() => answerOf(id));
    const wire = wired(graphql.graphql, { query: accounts, variables: { id } });
    await settle();
    page.expect(({ body }) =>
      (body as { query: string }).query.startsWith('mutation') ? answerOf(id) : answerOf(id, other)
    );

    await graphql.executeMutation({ query: graphql.gql`mutation save { a }`, variables: { id } });
    await wire.last.refresh?.();

    assert.equal(page.requests.length, 2, 'the mutation and one reading');
    assert.deepEqual(wire.last.data, (answerOf(id, other).body as { data: unknown }).data);
    await wire.last.refresh?.();
    assert.equal(page.requests.length, 3);
  });

  it('asks again after a mutation of a record that it shows, and only then', async () => {
    page.expect(({ body }) => answerOf(String((body as { variables: { id: string } }).variables.id)));
    wired(graphql.graphql, { query: accounts, variables: { id } });
    wired(graphql.graphql, { query: accounts, variables: { id: other } });
    await settle();
    page.expect(({ body }) =>
      JSON.stringify(body).includes('mutation')
        ? { body: { data: { uiapi: { AccountUpdate: { success: true } } }, errors: [] } }
        : answerOf(id)
    );
    const result = await graphql.executeMutation({
      query: gql`
        mutation change($input: AccountUpdateInput!) {
          uiapi {
            AccountUpdate(input: $input) {
              success
            }
          }
        }
      `,
      variables: { input: { Id: id, Account: { Name: 'New' } } }
    });
    await settle();

    assert.deepEqual(result.data, { uiapi: { AccountUpdate: { success: true } } });
    assert.equal(result.errors, undefined);
    assert.deepEqual(
      page.requests.map(({ body }) => (body as { variables: unknown }).variables),
      [{ input: { Id: id, Account: { Name: 'New' } } }, { id }]
    );
  });

  it('answers the refusals of a mutation and rejects when the org cannot be reached', async () => {
    const query = gql`
      mutation {
        uiapi {
          AccountDelete(input: { Id: "1" }) {
            Id
          }
        }
      }
    `;
    page.expect(() => ({ body: { data: null, errors: [{ message: 'No.' }] } }));
    const refused = await graphql.executeMutation({ query });
    page.expect(() => new Error('refused'));

    assert.equal(refused.errors?.[0]?.message, 'No.');
    await assert.rejects(graphql.executeMutation({ query }), { status: 0, ok: false, errorType: 'fetchResponse' });
  });

  it('joins fragments and takes nothing but documents', () => {
    page.expect(() => answerOf());
    const fragment = gql`
      fragment name on Account {
        Name {
          value
        }
      }
    `;
    wired(graphql.graphql, {
      query: gql`
        query x {
          a {
            ...name
          }
        }
        ${fragment}
      `
    });

    assert.equal(
      queryOf(page.requests[0]?.body),
      'query x { a { ...name } } fragment name on Account { Name { value } }'
    );
    assert.throws(() => wired(graphql.graphql, { query: 'query { a }' }), /gql/);
  });

  it('hands out nothing after it was disconnected, and asks anew when it is connected again', async () => {
    const late = new Deferred<FakeAnswer>();
    page.expect(() => late.promise);
    const wire = wired(graphql.graphql, { query: accounts, variables: { id: 'late' } });
    wire.disconnect();
    late.resolve(answerOf(id));
    await settle();
    const quiet = wire.values.length;
    page.expect(() => answerOf(other));
    wire.connect();
    await settle();

    assert.equal(quiet, 1);
    assert.deepEqual(wire.last.data, (answerOf(other).body as { data: unknown }).data);
  });

  it('is the same in lightning/uiGraphQLApi, where a function refreshes', async () => {
    page.expect(() => answerOf(id));
    const wire = wired(uiGraphQLApi.graphql, { query: accounts, variables: { id: 'v1' } });
    await settle();
    await uiGraphQLApi.refreshGraphQL(wire.last);

    assert.equal(page.requests.length, 2);
  });
});

describe('lightning/uiRecordApi', () => {
  it('asks for the fields in a fixed order, once for two components', async () => {
    page.expect(() => ({ body: record({ Name: 'Acme', Phone: '1' }) }));
    const name = { objectApiName: 'Account', fieldApiName: 'Name' };
    const first = wired(uiRecordApi.getRecord, { recordId: id, fields: ['Account.Phone', name] });
    wired(uiRecordApi.getRecord, { recordId: id, fields: [name, 'Account.Phone'], optionalFields: undefined });
    await settle();

    assert.deepEqual(
      page.requests.map((request) => request.path),
      [`/ui-api/records/${id}?fields=Account.Name,Account.Phone`]
    );
    assert.equal(uiRecordApi.getFieldValue(first.last.data, name), 'Acme');
  });

  it('waits for the record id and for fields', async () => {
    page.expect(() => ({ body: record({}) }));
    wired(uiRecordApi.getRecord, { recordId: undefined, fields: ['Account.Name'] });
    wired(uiRecordApi.getRecord, { recordId: id, fields: undefined });
    await settle();

    assert.equal(page.requests.length, 0);
  });

  it('gives a refusal as a fetch response', async () => {
    page.expect(() => ({ status: 404, body: [{ errorCode: 'NOT_FOUND', message: 'Gone.' }] }));
    const wire = wired(uiRecordApi.getRecord, { recordId: id, fields: ['Account.Missing'] });
    await settle();

    assert.equal(wire.last.data, undefined);
    assert.deepEqual(
      [wire.last.error?.status, wire.last.error?.ok, wire.last.error?.body],
      [404, false, [{ errorCode: 'NOT_FOUND', message: 'Gone.' }]]
    );
  });

  it('shows a saved value everywhere at once, then what the org computed from it', async () => {
    page.expect(({ path }) => ({
      body: path.includes('Score') ? record({ Name: 'Old', Score: 1 }) : record({ Name: 'Old' })
    }));
    const name = wired(uiRecordApi.getRecord, { recordId: id, fields: ['Account.Name'] });
    const score = wired(uiRecordApi.getRecord, { recordId: id, fields: ['Account.Name', 'Account.Score'] });
    const query = wired(graphql.graphql, { query: accounts, variables: { id } });
    await settle();
    const held = new Deferred<FakeAnswer>();
    page.expect(({ method, path }) => {
      if (method === 'PATCH') return { body: record({ Name: 'New' }) };
      if (path === '/graphql') return answerOf(id);
      return path.includes('Score') ? held.promise : { body: record({ Name: 'New' }) };
    });
    await uiRecordApi.updateRecord({ fields: { Id: id, Name: 'New' } });
    await settle();
    const merged = [score.last.data, name.last.data].map((data) => uiRecordApi.getFieldValue(data, 'Account.Name'));
    const before = uiRecordApi.getFieldValue(score.last.data, 'Account.Score');
    held.resolve({ body: record({ Name: 'New', Score: 2 }) });
    await settle();

    assert.deepEqual(merged, ['New', 'New']);
    assert.equal(before, 1);
    assert.equal(uiRecordApi.getFieldValue(score.last.data, 'Account.Score'), 2);
    assert.equal(page.requests.filter(({ path }) => path === '/graphql').length, 1);
    assert.ok(query.last.refresh);
  });

  it('sends the values without the id, and the moment that must not have passed', async () => {
    page.expect(() => ({ body: record({ Name: 'New' }) }));
    await uiRecordApi.updateRecord(
      { fields: { Id: id, Name: 'New' } },
      { ifUnmodifiedSince: 'Tue, 10 Mar 2026 12:00:00 GMT' }
    );

    assert.deepEqual(page.requests[0]?.body, { fields: { Name: 'New' } });
    assert.equal(page.requests[0]?.headers['If-Unmodified-Since'], 'Tue, 10 Mar 2026 12:00:00 GMT');
    await assert.rejects(uiRecordApi.updateRecord({ fields: { Name: 'x' } }), /fields\.Id/);
  });

  it('does not let a slow old answer replace a newer value', async () => {
    const slow = new Deferred<FakeAnswer>();
    page.expect(({ path }) => (path.includes('Phone') ? slow.promise : { body: record({ Name: 'Newer' }) }));
    const old = wired(uiRecordApi.getRecord, { recordId: id, fields: ['Account.Name', 'Account.Phone'] });
    await settle();
    const quick = wired(uiRecordApi.getRecord, { recordId: id, fields: ['Account.Name'] });
    await settle();
    slow.resolve({ body: record({ Name: 'Older', Phone: '1' }) });
    await settle();

    assert.equal(uiRecordApi.getFieldValue(old.last.data, 'Account.Name'), 'Newer');
    assert.equal(uiRecordApi.getFieldValue(quick.last.data, 'Account.Name'), 'Newer');
  });

  it('resolves a notification when the new answers are in, and asks nobody else', async () => {
    page.expect(({ path }) => ({ body: record({ Name: 'One' }, path.includes(other) ? other : id) }));
    const wire = wired(uiRecordApi.getRecord, { recordId: id, fields: ['Account.Name'] });
    wired(uiRecordApi.getRecord, { recordId: other, fields: ['Account.Name'] });
    await settle();
    page.expect(() => ({ body: record({ Name: 'Two' }) }));
    await uiRecordApi.notifyRecordUpdateAvailable([{ recordId: id.slice(0, 15) }]);

    assert.equal(uiRecordApi.getFieldValue(wire.last.data, 'Account.Name'), 'Two');
    assert.equal(page.requests.length, 1);
  });

  it('asks again for a change that is told while a request is under way', async () => {
    const first = new Deferred<FakeAnswer>();
    page.expect(() => first.promise);
    const wire = wired(uiRecordApi.getRecord, { recordId: id, fields: ['Account.Name', 'Account.Site'] });
    const told = uiRecordApi.notifyRecordUpdateAvailable([{ recordId: id }]);
    page.respond = () => ({ body: record({ Name: 'After', Site: null }) });
    first.resolve({ body: record({ Name: 'Before', Site: null }) });
    await told;

    assert.equal(page.requests.length, 2);
    assert.equal(uiRecordApi.getFieldValue(wire.last.data, 'Account.Name'), 'After');
  });

  it('refreshes lists that hold a deleted record, and does not ask for the record itself', async () => {
    page.expect(({ method }) => ({ body: method === 'POST' ? { count: 1, records: [record({})] } : record({}) }));
    const list = wired(uiRelatedListApi.getRelatedListRecords, { parentRecordId: other, relatedListId: 'Children' });
    wired(uiRecordApi.getRecord, { recordId: id, fields: ['Account.Id'] });
    await settle();
    page.expect(({ method }) => (method === 'DELETE' ? { status: 204 } : { body: { count: 0, records: [] } }));
    await uiRecordApi.deleteRecord(id);
    await settle();

    assert.deepEqual(list.last.data, { count: 0, records: [] });
    assert.deepEqual(
      page.requests.map(({ method }) => method),
      ['DELETE', 'POST']
    );
  });

  it('reads values along relationships', () => {
    const owner = {
      apiName: 'User',
      id: '005000000000001AAA',
      childRelationships: {},
      fields: { Name: { displayValue: 'Ann', value: 'Ann' } }
    };
    const read = record({ Name: 'Acme', Owner: owner, Parent: null });

    assert.equal(uiRecordApi.getFieldValue(read, 'Account.Owner.Name'), 'Ann');
    assert.equal(
      uiRecordApi.getFieldDisplayValue(read, { objectApiName: 'Account', fieldApiName: 'Owner.Name' }),
      'Ann'
    );
    assert.equal(uiRecordApi.getFieldValue(read, 'Account.Parent.Name'), null);
    assert.equal(uiRecordApi.getFieldValue(read, 'Account.Nope'), undefined);
    assert.equal(uiRecordApi.getFieldValue(undefined, 'Account.Name'), undefined);
  });

  it('makes inputs from records', () => {
    const read = record({ Name: 'Acme', Score: 3, Owner: record({}) });
    const info = {
      fields: { Name: { createable: true, updateable: true }, Score: { createable: false, updateable: false } }
    };
    const update = { fields: { Id: id, Name: 'New', Score: 3 } };

    assert.deepEqual(uiRecordApi.generateRecordInputForCreate(read, info), {
      apiName: 'Account',
      fields: { Name: 'Acme' }
    });
    assert.deepEqual(uiRecordApi.generateRecordInputForUpdate(read), { fields: { Name: 'Acme', Score: 3, Id: id } });
    assert.deepEqual(uiRecordApi.createRecordInputFilteredByEditedFields(update, read), {
      fields: { Id: id, Name: 'New' }
    });
  });
});

describe('lightning/uiObjectInfoApi', () => {
  it('asks for metadata once for the whole page', async () => {
    page.expect(() => ({ body: { apiName: 'Account', label: 'Account' } }));
    const first = wired(uiObjectInfoApi.getObjectInfo, { objectApiName: { objectApiName: 'Account' } });
    await settle();
    first.disconnect();
    await settle();
    const second = wired(uiObjectInfoApi.getObjectInfo, { objectApiName: 'Account' });
    await settle();

    assert.equal(page.requests.length, 1);
    assert.deepEqual(second.last.data, { apiName: 'Account', label: 'Account' });
  });

  it('builds the address of a picklist from the field', async () => {
    page.expect(() => ({ body: { values: [] } }));
    wired(uiObjectInfoApi.getPicklistValues, {
      recordTypeId: '012000000000000AAA',
      fieldApiName: { objectApiName: 'Account', fieldApiName: 'Type' }
    });
    await settle();

    assert.equal(page.requests[0]?.path, '/ui-api/object-info/Account/picklist-values/012000000000000AAA/Type');
  });
});

describe('a session that has ended', () => {
  it('reloads the page once for a new token', async () => {
    page.expect(() => ({
      status: 401,
      body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]
    }));
    const wire = wired(uiRecordApi.getRecord, { recordId: id, fields: ['Account.Ended'] });
    await settle();
    await uiRecordApi.createRecord({ apiName: 'Account', fields: {} }).catch(() => undefined);

    assert.equal(wire.last.error?.status, 401);
    assert.equal(page.reloads, 1);
  });
});
