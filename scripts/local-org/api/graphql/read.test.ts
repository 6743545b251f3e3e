import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import type { IntrospectionQuery } from 'graphql';
import { GraphqlOrg } from './testing.ts';

const graphql = new GraphqlOrg();
after(() => graphql.close());
const { org, acme, alpha } = graphql;
const ask = graphql.ask.bind(graphql);

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

    assert.deepEqual(answer, {
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
    assert.deepEqual(data, {
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
      counted: Thing__c(groupBy: { Pick__c: { group: true } }, where: { Pick__c: { ne: null } }, orderBy: { Id: { function: COUNT, order: DESC } }) {
        edges { node { aggregate { Pick__c { value } Id { count { value } } } } } }
      years: Thing__c(groupBy: { Moment__c: { function: CALENDAR_YEAR } }, first: 1, after: "djE6MA==") { edges { node { aggregate { Moment__c { value } } } } }
    } } }`);

    assert.deepEqual(errors, []);
    assert.deepEqual(GraphqlOrg.at(data, 'uiapi.aggregate'), {
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
      counted: {
        edges: [
          { node: { aggregate: { Pick__c: { value: 'Low' }, Id: { count: { value: 2 } } } } },
          { node: { aggregate: { Pick__c: { value: 'High' }, Id: { count: { value: 1 } } } } }
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
    assert.ok(buildClientSchema(data as IntrospectionQuery).getType('Thing__c_Filter'));
  });
});
