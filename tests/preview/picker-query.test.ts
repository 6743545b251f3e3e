import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { buildSchema, parse, validate } from 'graphql';

import type { PickerQuery } from '../../scripts/preview/lightning/recordPicker/pickerQuery.ts';
import { pickerQuery } from '../../scripts/preview/lightning/recordPicker/pickerQuery.ts';

const base: PickerQuery = {
  object: 'Contact',
  term: '',
  nameField: 'Name',
  display: {},
  matching: undefined,
  filter: undefined,
  limit: 20
};
const whereOf = (change: Partial<PickerQuery>): unknown => pickerQuery({ ...base, ...change }).variables['where'];
const criterion = (fieldPath: string) => ({ fieldPath, operator: 'eq' as const, value: 1 });

describe('the query of a record picker', () => {
  it('is valid GraphQL that selects name, shown fields and their parents', () => {
    const { text } = pickerQuery({ ...base, display: { primaryField: 'Title', additionalFields: ['Account.Name'] } });
    const schema = buildSchema(`
      type Query { uiapi: Api } type Api { query: Records }
      type Records { Contact(where: Contact_Filter, first: Int, orderBy: Order): Connection }
      input Contact_Filter { x: Int } input Order { LastModifiedDate: Direction } input Direction { order: String }
      type Connection { edges: [Edge] } type Edge { node: Contact }
      type Contact { Id: ID Name: Text Title: Text Account: Account } type Account { Name: Text }
      type Text { value: String displayValue: String }`);

    assert.deepEqual(
      validate(schema, parse(text.replace('{ order: DESC }', '{ order: "DESC" }'))).map(({ message }) => message),
      []
    );
  });

  it('finds the term anywhere in the name, taking wildcards as they are written', () => {
    assert.deepEqual(whereOf({ term: '50%_a' }), { or: [{ Name: { like: '%50\\%\\_a%' } }] });
  });

  it('searches further fields, from their beginning where asked', () => {
    const matching = {
      primaryField: { fieldPath: 'Email', mode: 'startsWith' as const },
      additionalFields: [{ fieldPath: 'Account.Name' }]
    };

    assert.deepEqual(whereOf({ term: 'a', matching }), {
      or: [{ Email: { like: 'a%' } }, { Account: { Name: { like: 'a%' } } }]
    });
  });

  it('joins criteria by their logic: NOT before AND before OR', () => {
    const criteria = [criterion('A'), criterion('B'), criterion('C')];
    const [a, b, c] = [{ A: { eq: 1 } }, { B: { eq: 1 } }, { C: { eq: 1 } }];
    const logic = (filterLogic: string): unknown => whereOf({ filter: { criteria, filterLogic } });

    assert.deepEqual(whereOf({ filter: { criteria } }), { and: [a, b, c] });
    assert.deepEqual(logic('1 OR 2 AND NOT 3'), { or: [a, { and: [b, { not: c }] }] });
    assert.deepEqual(logic('(1 or 2) and 3'), { and: [{ or: [a, b] }, c] });
  });

  it('refuses malformed logic', () => {
    const criteria = [criterion('A'), criterion('B')];

    for (const filterLogic of ['1 AND', '1 2', '(1', '3', ')', '1 AND AND 2']) {
      assert.throws(() => whereOf({ filter: { criteria, filterLogic } }), /filter logic/, filterLogic);
    }
  });
});
