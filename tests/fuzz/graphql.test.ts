import { describe, it } from 'node:test';

import { damageJson } from './support/json.ts';
import { damage, ODD_TEXTS } from './support/random.ts';
import type { Random } from './support/random.ts';
import { runFamily } from './support/run.ts';
import type { WireAnswer, WireRequest } from './support/target.ts';

const QUERIES: readonly (readonly [query: string, variables: Readonly<Record<string, unknown>>])[] = [
  [
    'query q($n: String, $first: Int, $after: String) { uiapi { query { Account(where: { and: [{ Name: { like: $n } }, { or: [{ AnnualRevenue: { gt: 5 } }, { Industry: { in: ["Banking"] } }] }] }, orderBy: { Name: { order: ASC, nulls: LAST } }, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { cursor node { Id Name { value displayValue } Owner { ... on User { Name { value } } } Contacts(first: 2) { edges { node { Id LastName { value } } } } } } } } } }',
    { n: 'A%', first: 3, after: null }
  ],
  [
    '{ uiapi { aggregate { Account(groupBy: { Industry: { group: true } }) { edges { node { aggregate { Industry { value } AnnualRevenue { sum { value } avg { value } } } } } } } } }',
    {}
  ],
  [
    'mutation m($name: String!) { uiapi(input: { allOrNone: true }) { a: AccountCreate(input: { Account: { Name: $name } }) { Record { Id Name { value } } } b: ContactCreate(input: { Contact: { LastName: "x", AccountId: "@{a}" } }) { Record { Id } } } }',
    { name: 'G' }
  ],
  [
    'mutation { uiapi { AccountUpdate(input: { Id: "001000000000001AAA", Account: { Name: "x" } }) { success } AccountDelete(input: { Id: "001000000000001AAA" }) { Id } } }',
    {}
  ],
  [
    '{ __schema { queryType { name } types { name fields { name type { name kind ofType { name } } } } } __type(name: "Account") { fields { name } } }',
    {}
  ],
  [
    'query q { ...F } fragment F on Query { uiapi { query { Contact(first: 1) { edges { node { Id Name @optional { value } } } } } } }',
    {}
  ]
];

const nest = (size: number, open: string, close: string): string => open.repeat(size) + close.repeat(size);
const BOMBS: readonly (() => readonly [query: string, variables: unknown])[] = [
  () => ['{ a { '.repeat(5000), {}],
  () => [nest(5000, '{ a ', '}'), {}],
  () => [`{ uiapi { query { Account(where: ${nest(3000, '{ and: [', ']}')}) { totalCount } } } }`, {}],
  () => [`{ uiapi { query { Account(where: ${nest(40, '{ and: [', ']}')}) { totalCount } } } }`, {}],
  () => ['query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }', {}],
  () => [
    `{ ...F0 } ${Array.from({ length: 24 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ')} fragment F24 on Query { __typename }`,
    {}
  ],
  () => [`{ ${'__typename '.repeat(5000)} }`, {}],
  () => [`{ ${Array.from({ length: 4900 }, (_, at) => `a${at}: __typename`).join(' ')} }`, {}],
  () => [`{ uiapi { query { ${'Account { edges { node { Name { value } } } } '.repeat(900)} } } }`, {}],
  () => [
    `{ uiapi { query { ${Array.from({ length: 200 }, (_, at) => `a${at}: Account(first: 2000) { edges { node { Id } } }`).join(' ')} } } }`,
    {}
  ],
  () => [
    `{ ${Array.from({ length: 400 }, (_, at) => `s${at}: __schema { types { name fields { name } } }`).join(' ')} }`,
    {}
  ],
  () => ['{ __schema { types { fields { type { fields { type { fields { name type { name } } } } } } } } }', {}],
  () => [`{ __schema { types { ${nest(8, 'ofType { ', '}')} } } }`, {}],
  () => [
    '{ __schema { types { possibleTypes { possibleTypes { name } } fields { args { type { fields { args { name } } } } } } } }',
    {}
  ],
  () => [
    'query q($w: Account_Filter) { uiapi { query { Account(where: $w) { totalCount } } } }',
    { w: JSON.parse(`${'{"and":['.repeat(30)}{}${']}'.repeat(30)}`) as unknown }
  ],
  () => [
    'query q($n: [String]) { uiapi { query { Account(where: { Name: { in: $n } }) { totalCount } } } }',
    { n: Array.from({ length: 200_000 }, () => 'x') }
  ],
  () => [`{ uiapi { query { Account(where: { Name: { like: "${'%a'.repeat(20_000)}" } }) { totalCount } } } }`, {}],
  () => [`{ uiapi { query { Account(first: 99999999999) { totalCount } } } }`, {}],
  () => [`{ a(b: "${'x'.repeat(99_000)}") }`, {}],
  () => [`"""${'"'.repeat(50_000)}`, {}],
  () => [`{ a ${'@skip(if: true) '.repeat(4000)} }`, {}],
  () => [`query q(${Array.from({ length: 3000 }, (_, at) => `$v${at}: Int`).join(', ')}) { __typename }`, {}],
  () => [Array.from({ length: 2000 }, (_, at) => `query q${at} { __typename }`).join(' '), {}],
  () => [
    `mutation { uiapi { ${Array.from({ length: 300 }, (_, at) => `a${at}: AccountCreate(input: { Account: { Name: "x" } }) { Record { Id } }`).join(' ')} } }`,
    {}
  ],
  () => [
    'mutation { uiapi { a: AccountCreate(input: { Account: { Name: "@{a}" } }) { Record { Id } } b: AccountUpdate(input: { Id: "@{b}", Account: { Name: "x" } }) { success } } }',
    {}
  ],
  () => ['subscription { a }', {}],
  () => ['', {}],
  () => ['#'.repeat(100_001), {}]
];

function request(query: unknown, variables: unknown, operationName?: unknown): WireRequest {
  return {
    method: 'POST',
    path: '/services/data/v67.0/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName })
  };
}

function attack(random: Random, index: number): WireRequest {
  const bomb = BOMBS[index];
  if (bomb !== undefined) return request(...bomb());
  const [query, variables] = random.pick(QUERIES);
  const kind = random.below(10);
  if (kind === 0) return request(query, variables, random.pick([undefined, null, 'q', 'm', 'other', 7]));
  if (kind === 1) return request(damageJson(random, query, 0.3), damageJson(random, variables, 0.5));
  if (kind < 4) return request(query, damageJson(random, variables, 0.6));
  const parts = query.match(/"[^"]*"|\w+|\.\.\.|[^\s\w]/g) ?? [];
  const words = [
    ...new Set(parts),
    ...QUERIES.flatMap(([text]) => text.match(/\w+/g) ?? []),
    '"""',
    '#',
    '$x',
    '@optional',
    '@include(if: $x)',
    'null',
    '1e400',
    '99999999999999',
    '{',
    '[',
    ...ODD_TEXTS
  ];
  return request(damage(random, parts, words).join(' '), variables);
}

/** GraphQL refuses with status 200 and errors of its own form. */
function check(_request: WireRequest, answer: WireAnswer): string | undefined {
  if (answer.status !== 200) return undefined;
  const body = JSON.parse(answer.body.toString()) as { readonly data?: unknown; readonly errors?: unknown };
  if (!('data' in body) || !Array.isArray(body.errors)) return 'an answer without data and errors';
  const isWhole = body.errors.every(
    (error: unknown) => typeof error === 'object' && error !== null && 'message' in error && 'extensions' in error
  );
  return isWhole ? undefined : 'an error without message or extensions';
}

describe('hostile GraphQL', () => {
  it('is answered or refused', () => runFamily({ name: 'graphql', runs: 600, attack, check }));
});
