import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { GraphqlAnswer } from './execute.ts';
import { GraphqlOrg } from './testing.ts';

const graphql = new GraphqlOrg();
after(() => graphql.close());
const { org, acme, alpha } = graphql;
const ask = graphql.ask.bind(graphql);

describe('mutations', () => {
  const count = (object: string): number => org.query(org.system, { object, select: [], countOnly: true }).totalSize;
  const outcome = (answer: GraphqlAnswer): Record<string, { Record?: { Id: string } | null } | null> =>
    (answer.data as { uiapi: Record<string, { Record?: { Id: string } | null } | null> }).uiapi;

  test('create, change and delete, answering with the record', () => {
    const created = ask(
      `mutation m($input: Thing__cCreateInput!) { uiapi(input: { allOrNone: true }) { Thing__cCreate(input: $input) { Record { Id Name { value } Double__c { value } Account__r { Name { value } } } } } }`,
      { input: { Thing__c: { Name: 'New', Account__c: acme, Num__c: 4, Day__c: '2026-03-01' } } }
    );
    const id = outcome(created)['Thing__cCreate']?.Record?.Id ?? '';

    assert.deepEqual(created, {
      data: {
        uiapi: {
          Thing__cCreate: {
            Record: { Id: id, Name: { value: 'New' }, Double__c: { value: 8 }, Account__r: { Name: { value: 'Acme' } } }
          }
        }
      },
      errors: []
    });
    const changed = ask(
      `mutation { uiapi { Thing__cUpdate(input: { Id: "${id}", Thing__c: { Num__c: 5, Day__c: null } }) { success Record { Id Num__c { value } Day__c { value } } } } }`
    );
    assert.deepEqual(GraphqlOrg.at(changed.data, 'uiapi.Thing__cUpdate'), {
      success: true,
      Record: { Id: id, Num__c: { value: 5 }, Day__c: { value: null } }
    });
    const deleted = ask(`mutation { uiapi { Thing__cDelete(input: { Id: "${id}" }) { Id } } }`);
    assert.deepEqual(deleted, {
      data: { uiapi: { Thing__cDelete: { Id: id } } },
      errors: []
    });
    assert.equal(count('Thing__c'), 3);
  });

  test('are chained by references to earlier ones', () => {
    const answer = ask(`mutation { uiapi {
      a: AccountCreate(input: { Account: { Name: "Chained" } }) { Record { Id } }
      b: Thing__cCreate(input: { Thing__c: { Name: "B", Account__c: "@{a}" } }) { Record { Id } }
      c: Thing__cCreate(input: { Thing__c: { Name: "@{b.Record.Name.value}", Account__c: "@{a.Record.Id}", Parent__c: "@{b}" } }) {
        Record { Name { value } Parent__r { Name { value } } Account__r { Name { value } } }
      }
    } }`);

    assert.deepEqual(answer.errors, []);
    assert.deepEqual(outcome(answer)['c'], {
      Record: { Name: { value: 'B' }, Parent__r: { Name: { value: 'B' } }, Account__r: { Name: { value: 'Chained' } } }
    });
    org.write(
      org.system,
      [{ operation: 'delete', object: 'Account', id: outcome(answer)['a']?.Record?.Id ?? '', values: {} }],
      {
        allOrNone: true,
        source: 'json'
      }
    );
  });

  const failing = (options: string): string => `mutation { uiapi${options} {
    good: AccountCreate(input: { Account: { Name: "Good" } }) { Record { Id } }
    chained: Thing__cCreate(input: { Thing__c: { Name: "C", Account__c: "@{parent}" } }) { Record { Id } }
    parent: AccountCreate(input: { Account: { Name: "Parent" } }) { Record { Id } }
  } }`;

  test('are undone together by default', () => {
    const before = count('Account');

    const { data, errors } = ask(failing(''));

    assert.deepEqual(data, { uiapi: { good: null, chained: null, parent: null } });
    assert.deepEqual(
      errors.map((error) => error.path?.[1]),
      ['chained', 'good', 'parent']
    );
    assert.match(errors[0]?.message ?? '', /does not name an earlier operation/);
    assert.match(errors[1]?.message ?? '', /rolled back/);
    assert.equal(count('Account'), before);
  });

  test('stand by themselves without allOrNone, but not without what they are chained to', () => {
    const before = count('Account');

    const answer = ask(`mutation { uiapi(input: { allOrNone: false }) {
      good: AccountCreate(input: { Account: { Name: "Good" } }) { Record { Id } }
      parent: AccountCreate(input: { Account: { Name: "Parent" } }) { Record { Id } }
      chained: Thing__cCreate(input: { Thing__c: { Account__c: "@{parent}", Pick__c: "Nope" } }) { Record { Id } }
    } }`);

    assert.ok(outcome(answer)['good']?.Record?.Id);
    assert.deepEqual([outcome(answer)['parent'], outcome(answer)['chained']], [null, null]);
    assert.deepEqual(
      answer.errors.map((error) => error.extensions['errorCode']),
      ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'PROCESSING_HALTED']
    );
    assert.equal(count('Account'), before + 1);
  });

  const BAD: readonly (readonly [string, RegExp])[] = [
    [
      'Thing__cCreate(input: { Thing__c: { Name: "x" } }) { Record { Id } }',
      /Required fields are missing: \[Account__c\]/
    ],
    ['Thing__cCreate(input: { Thing__c: { Double__c: 1 } }) { Record { Id } }', /Double__c/],
    ['Thing__cUpdate(input: { Thing__c: { Name: "x" } }) { success }', /Id/],
    ['Thing__cDelete(input: { Id: "a00000000009999AAA" }) { Id }', /./],
    [
      'Thing__cUpdate(input: { Id: "@{nope}", Thing__c: { Name: "x" } }) { success }',
      /does not name an earlier operation/
    ],
    ['Thing__cCreate(input: { Thing__c: { Num__c: "5" } }) { Record { Id } }', /Double/],
    [
      `Thing__cUpdate(input: { Id: "${alpha}", Thing__c: { Name: "x" } }) { Record { Things__r { totalCount } } }`,
      /mutation results/
    ]
  ];
  for (const [operation, message] of BAD) {
    test(`refuses ${operation}`, () => {
      const before = count('Thing__c');

      const { errors } = ask(`mutation { uiapi { ${operation} } }`);

      assert.match(errors[0]?.message ?? '', message);
      assert.equal(count('Thing__c'), before);
    });
  }
});
