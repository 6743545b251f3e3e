import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { testSession } from '../../query/testing.ts';
import { GraphqlOrg } from './testing.ts';

const graphql = new GraphqlOrg();
after(() => graphql.close());
const { org, alpha } = graphql;
const ask = graphql.ask.bind(graphql);

/** Refused requests: the kind of error and a part of its message. */
const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  [
    '{ uiapi { objectInfos(apiNames: ["Account"]) { ApiName } } }',
    'ValidationError',
    /does not support uiapi.objectInfos/
  ],
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
    '{ uiapi { query { Thing__c(orderBy: { Name: { function: COUNT } }) { totalCount edges { node { Id } } } } } }',
    'DataFetchingException',
    /needs GROUP BY/
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

    assert.deepEqual(data, {
      uiapi: { query: { Account: null, Thing__c: { totalCount: 3 } } }
    });
    assert.deepEqual(
      errors.map((error) => error.paths),
      [['uiapi', 'query', 'Account']]
    );
  });

  test('variables with conditions without end are refused', () => {
    const or = Array.from({ length: 40_000 }, () => ({ Num__c: { eq: 1 } }));

    const { errors } = ask('query q($w: Thing__c_Filter) { uiapi { query { Thing__c(where: $w) { totalCount } } } }', {
      w: { or }
    });

    assert.equal(errors[0]?.extensions['errorCode'], 'QUERY_TOO_COMPLICATED');
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
    assert.deepEqual(GraphqlOrg.at(data, 'uiapi.query.Thing__c.edges.0.node'), {
      Id: alpha,
      Name: { value: 'Alpha' }
    });
  });

  test('it is not written either', () => {
    const query = `mutation { uiapi { Thing__cUpdate(input: { Id: "${alpha}", Thing__c: { Num__c: 1 } }) { success } } }`;

    assert.match(ask(query, {}, session).errors[0]?.message ?? '', /not in 'Thing__cUpdateRepresentation': 'Num__c'/);
  });
});
