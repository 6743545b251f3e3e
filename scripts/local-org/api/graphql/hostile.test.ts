import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { GraphqlOrg } from './testing.ts';
import fc, { caseCount } from '../../basics/testing/properties.ts';

const graphql = new GraphqlOrg();
after(() => graphql.close());

/** Documents that hold every part of the API; the test puts their words together wrongly. */
const DOCUMENTS = [
  '{ uiapi { query { Thing__c ( first : 2 , after : "djE6MA==" , where : { or : [ { Name : { like : "a%" } } , { Day__c : { eq : { literal : TODAY } } } , { Id : { inq : { Thing__c : { Num__c : { gt : 1 } } , ApiName : "Parent__c" } } } ] } , orderBy : { Name : { order : DESC } } ) { edges { cursor node { Id Name { value displayValue } Account__r { Name { value } } Things__r ( first : 1 ) { totalCount edges { node { Id } } } } } pageInfo { hasNextPage } totalCount } } } }',
  '{ uiapi { aggregate { Thing__c ( groupBy : { Pick__c : { group : true } , Moment__c : { function : CALENDAR_YEAR } } ) { edges { node { aggregate { Pick__c { value } Num__c { sum { value } } } } } } } currentUser { Id } } }',
  'query q ( $n : String = "x" ) { uiapi { query { Account ( where : { Name : { eq : $n } } ) { ...page @include ( if : true ) } } } } fragment page on AccountConnection { edges { node { Name @optional { value } } } }'
];
const words = [...new Set(DOCUMENTS.flatMap((document) => document.split(' ')))];
const oddities = [
  'null',
  '-1',
  '1e400',
  '"\\u0000"',
  '__typename',
  '__proto__',
  'x:',
  '$',
  '""',
  '9999999999',
  'true',
  '@optional',
  '[]'
];
const word = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...oddities));

const damaged = fc
  .tuple(
    fc.constantFrom(...DOCUMENTS),
    fc.array(fc.tuple(fc.nat(200), fc.nat(1), word), { minLength: 1, maxLength: 3 })
  )
  .map(([document, changes]) => {
    const parts = document.split(' ');
    for (const [at, remove, text] of changes) parts.splice(at % parts.length, remove, text);
    return parts.join(' ');
  });

describe('hostile GraphQL', () => {
  test('the documents that are damaged below are answered while they are whole', () => {
    for (const document of DOCUMENTS) assert.deepEqual(graphql.ask(document).errors, []);
  });

  test('damaged documents are answered or refused, never otherwise', () => {
    fc.assert(
      fc.property(damaged, fc.object({ maxDepth: 2 }), (document, variables) => {
        const { data, errors } = graphql.ask(document, variables);

        assert.ok(data !== null || errors.length > 0);
        for (const error of errors) assert.equal(typeof error.extensions['ErrorType'], 'string');
      }),
      { numRuns: caseCount(300) }
    );
  });

  test('a document that asks for the schema again and again is refused', () => {
    const asked = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, at) => `s${at}: __schema { types { name } }`).join(' ')} }`;
    assert.deepEqual(graphql.ask(asked(5)).errors, []);
    assert.match(graphql.ask(asked(6)).errors[0]?.message ?? '', /asks more than 5 times for the schema/);
  });
});
