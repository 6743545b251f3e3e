import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import type { IntrospectionQuery } from 'graphql';
import type { Session } from '../../access/types.ts';
import { openOrg } from '../../org.ts';
import { NOW, testModel, testSession } from '../../query/testing.ts';
import { executeGraphql } from './execute.ts';
import type { GraphqlAnswer } from './execute.ts';

const org = openOrg({ model: testModel(), file: ':memory:', clock: () => NOW });
after(() => org.close());

const ask = (query: string, variables?: Record<string, unknown>, session: Session = org.system): GraphqlAnswer =>
  executeGraphql(org, session, { query, variables });

/** The answer's data below `uiapi.query`; fails on errors. */
function read(selection: string, variables?: Record<string, unknown>, declared = ''): Record<string, unknown> {
  const { data, errors } = ask(`query q${declared} { uiapi { query { ${selection} } } }`, variables);
  assert.deepEqual(errors, []);
  return (data as { uiapi: { query: Record<string, unknown> } }).uiapi.query;
}

interface Page {
  readonly edges: readonly { readonly node: { readonly Name: { readonly value: string } } }[];
}

function names(args: string, variables?: Record<string, unknown>, declared?: string): string {
  const { Thing__c: page } = read(`Thing__c(${args}) { edges { node { Name { value } } } }`, variables, declared);
  return (page as Page).edges.map((edge) => edge.node.Name.value).join(' ');
}

function insert(object: string, values: Record<string, unknown>): string {
  const [result] = org.write(org.system, [{ operation: 'insert', object, values }], {
    allOrNone: true,
    source: 'json'
  });
  assert.ok(result?.id, JSON.stringify(result));
  return result.id;
}

const acme = insert('Account', { Name: 'Acme' });
const zeta = insert('Account', { Name: 'Zeta' });
const alpha = insert('Thing__c', {
  Name: 'Alpha',
  Account__c: acme,
  Num__c: 1234.5,
  Cur__c: 10,
  Pct__c: 78,
  Check__c: true,
  Day__c: '2026-11-22',
  Moment__c: '2026-11-22T09:00:00Z',
  Pick__c: 'High',
  Multi__c: 'red;blue'
});
insert('Thing__c', {
  Name: 'beta',
  Account__c: acme,
  Num__c: 2,
  Pick__c: 'Low',
  Parent__c: alpha,
  Day__c: '2026-01-01'
});
insert('Thing__c', { Name: 'Gamma', Account__c: zeta, Parent__c: alpha, Pick__c: 'Low' });

describe('records', () => {
  test('give typed values with their display, parents, children and aliases', () => {
    const answer = read(`
      Thing__c(where: { Id: { eq: "${alpha.slice(0, 15)}" } }) {
        edges { node {
          Id ApiName
          title: Name { value displayValue }
          Num__c { value displayValue } Cur__c { displayValue } Pct__c { value displayValue }
          Check__c { value displayValue } Day__c { value displayValue } Moment__c { value displayValue }
          Pick__c { value label displayValue } Multi__c { displayValue } Text__c { value displayValue }
          Account__c { value } Account__r { Name { value } Owner { Name { value } } } Parent__r { Id }
          first: Things__r(first: 1, orderBy: { Name: { order: DESC } }) {
            totalCount pageInfo { hasNextPage endCursor } edges { node { Name { value } } }
          }
          rest: Things__r(first: 5, after: "djE6MA==", orderBy: { Name: { order: DESC } }) { edges { node { Name { value } } } }
        } }
      }`);

    assert.deepEqual(JSON.parse(JSON.stringify(answer)), {
      Thing__c: {
        edges: [
          {
            node: {
              Id: alpha,
              ApiName: 'Thing__c',
              title: { value: 'Alpha', displayValue: null },
              Num__c: { value: 1234.5, displayValue: '1,234.50' },
              Cur__c: { displayValue: '$10.00' },
              Pct__c: { value: 78, displayValue: '78.0%' },
              Check__c: { value: true, displayValue: null },
              Day__c: { value: '2026-11-22', displayValue: '11/22/2026' },
              Moment__c: { value: '2026-11-22T09:00:00.000Z', displayValue: '11/22/2026, 9:00 AM' },
              Pick__c: { value: 'High', label: 'Large', displayValue: 'Large' },
              Multi__c: { displayValue: 'Rot;blue' },
              Text__c: { value: null, displayValue: null },
              Account__c: { value: acme },
              Account__r: { Name: { value: 'Acme' }, Owner: { Name: { value: 'Admin User' } } },
              Parent__r: null,
              first: {
                totalCount: 2,
                pageInfo: { hasNextPage: true, endCursor: 'djE6MA==' },
                edges: [{ node: { Name: { value: 'Gamma' } } }]
              },
              rest: { edges: [{ node: { Name: { value: 'beta' } } }] }
            }
          }
        ]
      }
    });
  });

  const FILTERS: readonly (readonly [string, string])[] = [
    ['where: { Name: { eq: "ALPHA" } }', 'Alpha'],
    ['where: { Name: { ne: "alpha" } }', 'beta Gamma'],
    ['where: { Name: { like: "%a" }, Num__c: { eq: null } }', 'Gamma'],
    ['where: { Name: { in: ["alpha", "gamma"] } }', 'Alpha Gamma'],
    ['where: { Name: { nin: ["alpha", "gamma"] } }', 'beta'],
    ['where: { Num__c: { gt: 1, lte: 2 } }', 'beta'],
    ['where: { Pick__c: { in: ["Low"] } }', 'beta Gamma'],
    ['where: { Multi__c: { includes: ["green", "red;blue"] } }', 'Alpha'],
    ['where: { Multi__c: { excludes: ["red"] } }', 'beta Gamma'],
    ['where: { Check__c: { eq: true } }', 'Alpha'],
    ['where: { Day__c: { eq: { value: "2026-01-01" } } }', 'beta'],
    ['where: { Day__c: { eq: { literal: TODAY } } }', 'Alpha'],
    ['where: { Day__c: { eq: { range: { last_n_days: 400 } } } }', 'Alpha beta'],
    ['where: { Moment__c: { gte: { value: "2026-11-22T10:00:00+01:00" } } }', 'Alpha'],
    ['where: { or: [{ Num__c: { eq: 2 } }, { Num__c: { eq: null } }] }', 'beta Gamma'],
    [
      'where: { OR: [{ Num__c: { eq: 2 } }, { AND: [{ Name: { eq: "gamma" } }, { Check__c: { eq: false } }] }] }',
      'beta Gamma'
    ],
    ['where: { not: { Num__c: { eq: 2 } } }', 'Alpha Gamma'],
    ['where: { Account__r: { Name: { like: "ac%" }, Owner: { Name: { ne: null } } } }', 'Alpha beta'],
    ['where: { Id: { inq: { Thing__c: { Num__c: { eq: 2 } }, ApiName: "Parent__c" } } }', 'Alpha'],
    ['where: { Id: { ninq: { Thing__c: { Id: { ne: null } }, ApiName: "Parent__c" } } }', 'beta Gamma'],
    ['where: {}', 'Alpha beta Gamma'],
    ['scope: MINE, first: 5', 'Alpha beta Gamma'],
    ['orderBy: { Pick__c: { order: ASC }, Name: { order: DESC } }', 'Gamma beta Alpha'],
    ['orderBy: { Name: { order: DESC }, Pick__c: { order: ASC } }', 'Gamma beta Alpha'],
    ['orderBy: { Account__r: { Name: { order: DESC } }, Num__c: { order: ASC, nulls: LAST } }', 'Gamma beta Alpha'],
    ['orderBy: { Num__c: { order: DESC, nulls: LAST } }, first: 2', 'Alpha beta'],
    ['first: 2, after: "djE6MA=="', 'beta Gamma']
  ];
  for (const [args, expected] of FILTERS) test(args, () => assert.equal(names(args), expected));

  test('take variables, and keep the order of a variable order', () => {
    const order = { Pick__c: { order: 'ASC' }, Name: { order: 'DESC' } };

    assert.equal(
      names('where: { Name: { eq: $n } }, first: $first', { n: 'beta', first: 1 }, '($n: String, $first: Int)'),
      'beta'
    );
    assert.equal(names('orderBy: $o', { o: order }, '($o: Thing__c_OrderBy)'), 'Gamma beta Alpha');
    assert.equal(names('where: $w', { w: { Pick__c: { eq: 'High' } } }, '($w: Thing__c_Filter)'), 'Alpha');
  });

  test('take fragments, conditions and page information', () => {
    const { data, errors } = ask(`
      query q($no: Boolean = false) { uiapi { query { Thing__c(first: 2) { ...page totalCount pageResultCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }
      fragment page on Thing__cConnection { edges { cursor node { ...on Record { Id @include(if: $no) } ...named Pick__c @skip(if: true) { value } } } }
      fragment named on Thing__c { Name { value } }`);

    assert.deepEqual(errors, []);
    assert.deepEqual(JSON.parse(JSON.stringify(data)), {
      uiapi: {
        query: {
          Thing__c: {
            edges: [
              { cursor: 'djE6MA==', node: { Name: { value: 'Alpha' } } },
              { cursor: 'djE6MQ==', node: { Name: { value: 'beta' } } }
            ],
            totalCount: 3,
            pageResultCount: 2,
            pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'djE6MA==', endCursor: 'djE6MQ==' }
          }
        }
      }
    });
  });

  test('aggregate by groups and over all', () => {
    const { data, errors } = ask(`{ uiapi { aggregate {
      all: Thing__c { edges { node { aggregate { Id { count { value } } Num__c { sum { value displayValue } avg { value } max { value } } } } } }
      grouped: Thing__c(groupBy: { Pick__c: { group: true } }, where: { Pick__c: { ne: null } }, orderBy: { Pick__c: { order: DESC } }) {
        totalCount edges { node { aggregate { Pick__c { value displayValue } Name { count { value } countDistinct { value } min { value } } } } } }
      years: Thing__c(groupBy: { Moment__c: { function: CALENDAR_YEAR } }, first: 1, after: "djE6MA==") { edges { node { aggregate { Moment__c { value } } } } }
    } } }`);

    assert.deepEqual(errors, []);
    assert.deepEqual(JSON.parse(JSON.stringify(data)).uiapi.aggregate, {
      all: {
        edges: [
          {
            node: {
              aggregate: {
                Id: { count: { value: 3 } },
                Num__c: {
                  sum: { value: 1236.5, displayValue: '1,236.50' },
                  avg: { value: 618.25 },
                  max: { value: 1234.5 }
                }
              }
            }
          }
        ]
      },
      grouped: {
        totalCount: 2,
        edges: [
          {
            node: {
              aggregate: {
                Pick__c: { value: 'High', displayValue: 'Large' },
                Name: { count: { value: 1 }, countDistinct: { value: 1 }, min: { value: 'Alpha' } }
              }
            }
          },
          {
            node: {
              aggregate: {
                Pick__c: { value: 'Low', displayValue: 'Small' },
                Name: { count: { value: 2 }, countDistinct: { value: 2 }, min: { value: 'beta' } }
              }
            }
          }
        ]
      },
      years: { edges: [{ node: { aggregate: { Moment__c: { value: '2026' } } } }] }
    });
  });

  test('say who asks', () => {
    const { data } = ask('{ uiapi { currentUser { Id Name { value } } } }');

    assert.equal((data as { uiapi: { currentUser: { Id: string } } }).uiapi.currentUser.Id, org.system.userId);
  });

  test('describe themselves', () => {
    const { data, errors } = ask(getIntrospectionQuery());

    assert.deepEqual(errors, []);
    assert.ok(buildClientSchema(data as unknown as IntrospectionQuery).getType('Thing__c_Filter'));
  });
});

/** Refused requests: the kind of error and a part of its message. */
const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  ['{ uiapi { query ', 'InvalidSyntax', /Invalid syntax at line 1 column 17/],
  [
    '{ uiapi { query { Thing__c { edges { node { Nope { value } } } } } } }',
    'ValidationError',
    /FieldUndefined: Field 'Nope' in type 'Thing__c' is undefined @ 'uiapi\/query\/Thing__c\/edges\/node\/Nope'/
  ],
  [
    '{ uiapi { query { Nope { edges { node { Id } } } } } }',
    'ValidationError',
    /Field 'Nope' in type 'RecordQuery' is undefined/
  ],
  [
    '{ uiapi { query { Thing__c { edges { node { Name } } } } } }',
    'ValidationError',
    /SubselectionRequired: Subselection required for type 'StringValue' of field 'Name'/
  ],
  ['{ uiapi { query { Thing__c(nope: 1) { edges { node { Id } } } } } }', 'ValidationError', /UnknownArgument/],
  [
    '{ uiapi { query { Thing__c(where: { Nope: { eq: 1 } }) { edges { node { Id } } } } } }',
    'ValidationError',
    /'Thing__c_Filter': 'Nope'/
  ],
  [
    '{ uiapi { query { Thing__c(where: { Name: { like: 1 } }) { edges { node { Id } } } } } }',
    'ValidationError',
    /String cannot represent/
  ],
  [
    '{ uiapi { query { Thing__c(where: { Day__c: { eq: { value: "2026-02-30" } } }) { edges { node { Id } } } } } }',
    'ValidationError',
    /Date/
  ],
  [
    '{ uiapi { query { Thing__c(where: { Day__c: { eq: { value: "2026-02-28", literal: TODAY } } }) { edges { node { Id } } } } } }',
    'DataFetchingException',
    /exactly one/
  ],
  [
    '{ uiapi { query { Thing__c(first: 2001) { edges { node { Id } } } } } }',
    'DataFetchingException',
    /between 1 and 2000/
  ],
  [
    '{ uiapi { query { Thing__c(first: 0) { edges { node { Id } } } } } }',
    'DataFetchingException',
    /between 1 and 2000/
  ],
  ['{ uiapi { query { Thing__c(after: "x") { edges { node { Id } } } } } }', 'DataFetchingException', /cursor/],
  [
    '{ uiapi { query { Thing__c(last: 1) { edges { node { Id } } } } } }',
    'ValidationError',
    /Unknown field argument 'last'/
  ],
  [
    '{ uiapi { query { Thing__c(where: { Id: { eq: "nope" } }) { edges { node { Id } } } } } }',
    'DataFetchingException',
    /invalid ID field: nope/
  ],
  [
    '{ uiapi { query { Thing__c { edges { node { Things__r { edges { node { Things__r { edges { node { Id } } } } } } } } } } } }',
    'DataFetchingException',
    /one level of child relationships/
  ],
  [
    '{ uiapi { query { Thing__c { edges { node { Parent__r { Things__r { edges { node { Id } } } } } } } } } }',
    'DataFetchingException',
    /from the root record only/
  ],
  [
    '{ uiapi { aggregate { Thing__c(groupBy: { type: ROLLUP, Pick__c: { group: true } }) { edges { node { aggregate { Pick__c { value } } } } } } } }',
    'OperationNotSupported',
    /ROLLUP/
  ],
  [
    '{ uiapi { aggregate { Thing__c { edges { node { aggregate { Pick__c { value } } } } } } } }',
    'DataFetchingException',
    /must be grouped or aggregated: Pick__c/
  ],
  [
    `{ uiapi { query { ${Array.from({ length: 11 }, (_, n) => `a${n}: Thing__c { totalCount }`).join(' ')} } } }`,
    'OperationNotSupported',
    /at most 10 subqueries/
  ],
  [`{ uiapi { ${'query { Thing__c { edges { node { Parent__r {'.repeat(40)}`, 'InvalidSyntax', /Invalid syntax/],
  [`{${'a{'.repeat(40)}b${'}'.repeat(40)}}`, 'ExecutionAborted', /nested more than 25 levels/],
  [`{${'a{'.repeat(7000)}b${'}'.repeat(7000)}}`, 'InvalidSyntax', /nested/],
  [`{${'a '.repeat(20_000)}}`, 'InvalidSyntax', /token/],
  [
    `{ ...f0 } ${Array.from({ length: 20 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(' ')} fragment f20 on Query { uiapi { query { Thing__c { totalCount } } } }`,
    'ExecutionAborted',
    /more than 5000 fields/
  ],
  [
    `{ uiapi { query { Thing__c(where: ${'{ not: '.repeat(1500)}{}${' }'.repeat(1500)}) { totalCount } } } }`,
    'ExecutionAborted',
    /nested/
  ],
  ['{ ...f } fragment f on Query { ...f }', 'ExecutionAborted', /spreads itself/]
];

describe('refused requests', () => {
  for (const [query, type, message] of REFUSED) {
    test(query.slice(0, 140), () => {
      const { errors } = ask(query);

      assert.equal(errors[0]?.extensions['ErrorType'], type, JSON.stringify(errors));
      assert.match(errors[0]?.message ?? '', message);
    });
  }

  test('a failed subquery leaves the others standing', () => {
    const { data, errors } = ask('{ uiapi { query { Account(first: 0) { totalCount } Thing__c { totalCount } } } }');

    assert.deepEqual(JSON.parse(JSON.stringify(data)), {
      uiapi: { query: { Account: null, Thing__c: { totalCount: 3 } } }
    });
    assert.deepEqual(
      errors.map((error) => error.paths),
      [['uiapi', 'query', 'Account']]
    );
  });

  test('variables that are nested too deeply are refused', () => {
    let where: Record<string, unknown> = {};
    for (let depth = 0; depth < 5000; depth += 1) where = { not: where };

    const { errors } = ask('query q($w: Thing__c_Filter) { uiapi { query { Thing__c(where: $w) { totalCount } } } }', {
      w: where
    });

    assert.match(errors[0]?.message ?? '', /nested/);
  });

  test('an unknown field of a variable is told as Salesforce tells it', () => {
    const query = 'query q($w: Thing__c_Filter) { uiapi { query { Thing__c(where: $w) { totalCount } } } }';

    assert.deepEqual(ask(query, { w: { broken: { eq: 1 } } }).errors, [
      {
        message:
          "The variables input contains a field name 'broken' that is not defined for input object type 'Thing__c_Filter' ",
        locations: [],
        paths: [],
        extensions: { ErrorType: 'ValidationError' }
      }
    ]);
  });
});

describe('what a session may not read', () => {
  const session = testSession(
    { objects: ['Opportunity'], fields: ['Thing__c.Num__c', 'Thing__c.Account__c'] },
    org.system.userId
  );
  const node = (selection: string): string =>
    `{ uiapi { query { Thing__c(first: 1) { edges { node { Id ${selection} } } } } } }`;

  for (const query of [
    node('Num__c { value }'),
    node('Account__r { Id }'),
    '{ uiapi { query { Thing__c(where: { Num__c: { gt: 1 } }) { totalCount } } } }',
    '{ uiapi { query { Thing__c(orderBy: { Num__c: { order: ASC } }) { totalCount } } } }',
    '{ uiapi { query { Account { edges { node { Things__r { totalCount } } } } } } }',
    '{ uiapi { query { Opportunity { totalCount } } } }',
    '{ uiapi { aggregate { Thing__c { edges { node { aggregate { Num__c { max { value } } } } } } } } }'
  ]) {
    test(query, () => {
      const { data, errors } = ask(query, {}, session);

      assert.equal(data, null);
      assert.equal(errors[0]?.extensions['ErrorType'], 'ValidationError');
    });
  }

  test('@optional leaves it out', () => {
    const selection =
      'Num__c @optional { value } Account__r @optional { Id } Nope @optional { value } Name @optional { value }';

    const { data, errors } = ask(node(selection), {}, session);

    assert.deepEqual(errors, []);
    assert.deepEqual(JSON.parse(JSON.stringify(data)).uiapi.query.Thing__c.edges[0].node, {
      Id: alpha,
      Name: { value: 'Alpha' }
    });
  });

  test('it is not written either', () => {
    const query = `mutation { uiapi { Thing__cUpdate(input: { Id: "${alpha}", Thing__c: { Num__c: 1 } }) { success } } }`;

    assert.match(ask(query, {}, session).errors[0]?.message ?? '', /not in 'Thing__cUpdateRepresentation': 'Num__c'/);
  });
});

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

    assert.deepEqual(JSON.parse(JSON.stringify(created)), {
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
    assert.deepEqual(JSON.parse(JSON.stringify(changed.data)).uiapi.Thing__cUpdate, {
      success: true,
      Record: { Id: id, Num__c: { value: 5 }, Day__c: { value: null } }
    });
    const deleted = ask(`mutation { uiapi { Thing__cDelete(input: { Id: "${id}" }) { Id } } }`);
    assert.deepEqual(JSON.parse(JSON.stringify(deleted)), {
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
    assert.deepEqual(JSON.parse(JSON.stringify(outcome(answer)['c'])), {
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

    assert.deepEqual(JSON.parse(JSON.stringify(data)), { uiapi: { good: null, chained: null, parent: null } });
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
