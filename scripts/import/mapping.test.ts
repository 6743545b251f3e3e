import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { CsvFileError } from './csv.ts';
import { mapColumns } from './mapping.ts';

const targets = (header: readonly string[], pairs: Readonly<Record<string, string>> = {}, object?: string): string[] =>
  mapColumns(header, pairs, object).columns.map((column) => `${column.object}.${column.field}`);

describe('mapColumns', () => {
  for (const [situation, header, main, expected] of [
    [
      'accounts',
      ['Account name', 'Organisation type', 'Key'],
      'Account',
      ['Account.Name', 'Account.OrganizationType__c', 'Account.AccountKey__c']
    ],
    [
      'contacts',
      ['Company', 'First Name', 'Last name', 'E-mail', 'Title'],
      'Contact',
      ['Account.Name', 'Contact.FirstName', 'Contact.LastName', 'Contact.Email', 'Contact.Title']
    ],
    [
      'stakeholders',
      ['Account', 'Name', 'Title', 'INFLUENCE', 'support', 'Email'],
      'Stakeholder__c',
      [
        'Account.Name',
        'Stakeholder__c.Name',
        'Stakeholder__c.Title__c',
        'Stakeholder__c.Influence__c',
        'Stakeholder__c.Support__c',
        'Contact.Email'
      ]
    ],
    ['phones of accounts', ['Account', 'Phone'], 'Account', ['Account.Name', 'Account.Phone']],
    [
      'API names',
      ['Account__r.AccountKey__c', 'Stakeholder__c.Name', 'Influence__c'],
      'Stakeholder__c',
      ['Account.AccountKey__c', 'Stakeholder__c.Name', 'Stakeholder__c.Influence__c']
    ],
    [
      'indicators',
      ['Account', 'Plan', 'Indicator', 'Source', 'Target', 'By when'],
      'LeadingIndicator__c',
      [
        'Account.Name',
        'AccountPlan__c.Name',
        'LeadingIndicator__c.Name',
        'LeadingIndicator__c.Source__c',
        'LeadingIndicator__c.Target__c',
        'LeadingIndicator__c.TargetOn__c'
      ]
    ],
    [
      'readings',
      ['Plan key', 'Indicator', 'Day', 'Value', 'Note', 'Key'],
      'IndicatorReading__c',
      [
        'AccountPlan__c.PlanKey__c',
        'LeadingIndicator__c.Name',
        'IndicatorReading__c.ReadOn__c',
        'IndicatorReading__c.Value__c',
        'IndicatorReading__c.Note__c',
        'IndicatorReading__c.ReadingKey__c'
      ]
    ]
  ] as const) {
    it(`recognises ${situation} by their headings`, () => {
      assert.equal(mapColumns(header, {}).main.object, main);
      assert.deepEqual(targets(header), expected);
    });
  }

  it('lets pairs decide, and leaves out what is mapped to a dash', () => {
    assert.deepEqual(
      targets(['Org', 'Power', 'Remarks'], { Org: 'Account.Name', Power: 'Stakeholder.Influence__c', Remarks: '-' }),
      ['Account.Name', 'Stakeholder__c.Influence__c']
    );
  });

  it('ignores the columns that an error file adds', () => {
    assert.deepEqual(targets(['Account', 'Import line', 'Import reason']), ['Account.Name']);
  });

  for (const [situation, header, pairs, object, reason] of [
    [
      'headings that nobody knows',
      ['Account', 'Shoe size', 'Mood'],
      {},
      undefined,
      /Not understood: "Shoe size", "Mood"/
    ],
    [
      'headings that mean something of another object only',
      ['Account', 'Stakeholder', 'Influence', 'Value', 'Target'],
      {},
      undefined,
      /Not understood: "Value", "Target"/
    ],
    ['an object that is only looked up', ['Account', 'Plan'], {}, 'AccountPlan', /"AccountPlan" cannot be imported/],
    ['two columns for one field', ['Account', 'Company'], {}, undefined, /Two columns fill Account\.Name/],
    [
      'a pair for a column that is missing',
      ['Account'],
      { Power: 'Stakeholder.Influence__c' },
      undefined,
      /columns that the file lacks: Power/
    ],
    ['an object that is not imported', ['Account'], {}, 'Opportunity', /"Opportunity" cannot be imported/],
    ['rows that say nothing of their object', ['Account'], {}, 'Contact', /No column says anything about the contact/]
  ] as const) {
    it(`refuses ${situation}`, () => {
      assert.throws(
        () => mapColumns(header, pairs, object),
        (error) => error instanceof CsvFileError && reason.test(error.message)
      );
    });
  }
});
