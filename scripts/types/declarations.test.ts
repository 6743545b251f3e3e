import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixtureModel } from '../local-org/formula/testing/fixture.ts';
import { labelTypes, schemaTypes } from './declarations.ts';

describe('declarations of schema and labels', () => {
  it('declares exactly the objects and fields that exist', () => {
    const text = schemaTypes(fixtureModel, []);

    assert.match(text, /declare module '@salesforce\/schema\/Thing__c' \{/);
    assert.match(text, /declare module '@salesforce\/schema\/Thing__c\.Pick__c' \{/);
    assert.match(text, /declare module '@salesforce\/schema\/Account\.Name' \{/);
    assert.doesNotMatch(text, /\*'/);
    assert.doesNotMatch(text, /Nothing__c/);
  });

  it('declares a field of a parent where a source imports it and it exists', () => {
    const sources = [
      "import NAME from '@salesforce/schema/Thing__c.Account__r.Name';",
      "import BAD from '@salesforce/schema/Thing__c.Account__r.Nothing__c';"
    ];

    const text = schemaTypes(fixtureModel, sources);

    assert.match(
      text,
      /schema\/Thing__c\.Account__r\.Name' \{\n {2}const field: SchemaField<'Thing__c', 'Account__r\.Name'>/
    );
    assert.doesNotMatch(text, /Nothing__c/);
  });

  it('declares labels with their text', () => {
    assert.match(labelTypes(fixtureModel), /label\/c\.greeting' \{\n {2}\/\*\* Hello \*\/\n {2}const label: string;/);
  });
});
