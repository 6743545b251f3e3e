import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  checkbox,
  currency,
  key,
  lookup,
  longText,
  number,
  object,
  picklist,
  plain,
  text
} from './testing/metadata.ts';
import { TestOrg } from './testing/org.ts';

const files = object('Thing__c', {
  fields: {
    Text__c: text(10),
    Long__c: longText(),
    Whole__c: number(4),
    Money__c: currency(),
    Flag__c: checkbox(),
    Day__c: plain('Date'),
    Moment__c: plain('DateTime'),
    Time__c: plain('Time'),
    Pick__c: picklist(['Red', 'Green']),
    Open__c: picklist(['Red', 'Green'], false),
    Many__c: picklist(['One', 'Two', 'Three'], true, 'MultiselectPicklist'),
    Mail__c: plain('Email'),
    Site__c: plain('Url'),
    Account__c: lookup('Account', 'Things'),
    Key__c: key()
  }
});

describe('values that clients send', () => {
  let org: TestOrg;
  before(() => {
    org = new TestOrg(files);
  });
  after(() => org.close());

  const accepted: readonly (readonly [field: string, raw: unknown, stored: unknown, source?: 'csv'])[] = [
    ['Text__c', '  padded ', 'padded'],
    ['Text__c', '', null],
    ['Text__c', 12, '12'],
    ['Text__c', true, 'true'],
    ['Long__c', ' kept \r\n as it is ', ' kept \n as it is '],
    ['Whole__c', 12, 12],
    ['Whole__c', 12.5, 13],
    ['Whole__c', -12.5, -13],
    ['Whole__c', '12', 12],
    ['Whole__c', null, null],
    ['Money__c', 1.005, 1.01],
    ['Money__c', '1,234.50', 1234.5, 'csv'],
    ['Flag__c', true, 1],
    ['Flag__c', null, 0],
    ['Flag__c', 'TRUE', 1, 'csv'],
    ['Flag__c', '1', 1, 'csv'],
    ['Day__c', '2026-02-28', '2026-02-28'],
    ['Day__c', '2026-02-28T23:00:00Z', '2026-02-28'],
    ['Moment__c', '2026-02-28T23:00:00+02:00', '2026-02-28T21:00:00.000Z'],
    ['Moment__c', '2026-02-28T23:00:00.999Z', '2026-02-28T23:00:00.000Z'],
    ['Moment__c', '2026-02-28T23:00:00.000+0000', '2026-02-28T23:00:00.000Z'],
    ['Time__c', '09:30:00', '09:30:00.000Z'],
    ['Pick__c', 'Red', 'Red'],
    ['Pick__c', 'gREEN', 'Green'],
    ['Open__c', 'Blue', 'Blue'],
    ['Many__c', 'Three;One', 'One;Three'],
    ['Mail__c', 'a.b+c@example.co.uk', 'a.b+c@example.co.uk'],
    ['Site__c', 'https://example.com/?a=b', 'https://example.com/?a=b']
  ];
  for (const [field, raw, stored, source = 'json'] of accepted) {
    it(`keeps ${JSON.stringify(raw)} in ${field} (${source}) as ${JSON.stringify(stored)}`, () => {
      const { id = '' } = org.one('insert', 'Thing__c', { [field]: raw }, { source });

      assert.deepEqual(org.read('Thing__c', id, field), { [field]: stored });
    });
  }

  const refused: readonly (readonly [field: string, raw: unknown, code: string, message: string, source?: 'csv'])[] = [
    ['Text__c', '12345678901', 'STRING_TOO_LONG', 'Text: data value too large: 12345678901 (max length=10)'],
    ['Text__c', { a: 1 }, 'JSON_PARSER_ERROR', 'START_OBJECT'],
    ['Text__c', ['a'], 'JSON_PARSER_ERROR', 'START_ARRAY'],
    ['Whole__c', 'twelve', 'JSON_PARSER_ERROR', 'double from VALUE_STRING value twelve'],
    ['Whole__c', true, 'JSON_PARSER_ERROR', 'VALUE_TRUE'],
    ['Whole__c', 'twelve', 'INVALID_TYPE_ON_FIELD_IN_RECORD', 'Whole: value not of required type: twelve', 'csv'],
    ['Whole__c', 10000, 'NUMBER_OUTSIDE_VALID_RANGE', 'Whole: value outside of valid range on numeric field: 10000'],
    ['Flag__c', 'maybe', 'JSON_PARSER_ERROR', 'boolean from VALUE_STRING value maybe'],
    ['Day__c', '2026-02-30', 'JSON_PARSER_ERROR', 'date from VALUE_STRING'],
    ['Day__c', '28.02.2026', 'INVALID_TYPE_ON_FIELD_IN_RECORD', 'Day: value not of required type', 'csv'],
    ['Day__c', '1650-01-01', 'NUMBER_OUTSIDE_VALID_RANGE', 'invalid date'],
    ['Moment__c', '2026-02-28T25:00:00Z', 'JSON_PARSER_ERROR', 'datetime'],
    ['Time__c', '24:00', 'JSON_PARSER_ERROR', 'time'],
    [
      'Pick__c',
      'Blue',
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'Pick: bad value for restricted picklist field: Blue'
    ],
    ['Many__c', 'One;Four', 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'Four'],
    ['Mail__c', 'nobody', 'INVALID_EMAIL_ADDRESS', 'Mail: invalid email address: nobody'],
    ['Account__c', 'xyz', 'MALFORMED_ID', 'Account: id value of incorrect type: xyz'],
    ['Account__c', '001000000000099AAA', 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'],
    ['Account__c', '005000000000001AAA', 'FIELD_INTEGRITY_EXCEPTION', 'Account: id value of incorrect type'],
    ['Nothing__c', 1, 'INVALID_FIELD', "No such column 'Nothing__c' on sobject of type Thing__c"],
    [
      'CreatedDate',
      '2026-01-01T00:00:00Z',
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      'Unable to create/update fields: CreatedDate'
    ],
    ['Id', '001000000000001AAA', 'INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call']
  ];
  for (const [field, raw, code, message, source = 'json'] of refused) {
    it(`refuses ${JSON.stringify(raw)} in ${field} (${source}) with ${code}`, () => {
      const session = org.org.sessionFor('admin@linchpin.local');
      const as = field === 'CreatedDate' ? session : org.org.system;
      const result = org.one('insert', 'Thing__c', { [field]: raw }, { source, as });

      assert.equal(result.errors[0]?.code, code);
      assert.ok(result.errors[0]?.message.includes(message), result.errors[0]?.message);
      assert.equal(result.id, undefined);
    });
  }

  it('accepts names in any case', () => {
    const id = org.insert('thing__C', { TEXT__C: 'a', name: 'n' });

    assert.deepEqual(org.read('Thing__c', id, 'Text__c', 'Name'), { Text__c: 'a', Name: 'n' });
  });

  it('names a record without a name after its id', () => {
    const id = org.insert('Thing__c', {});

    assert.deepEqual(org.read('Thing__c', id, 'Name'), { Name: id.slice(0, 15) });
  });

  it('accepts an id with 15 characters, and one with 18 in the wrong case', () => {
    const account = org.insert('Account', { Name: 'A' });
    const short = org.insert('Thing__c', { Account__c: account.slice(0, 15) });
    const shouted = org.insert('Thing__c', { Account__c: account.toUpperCase() });

    assert.equal(org.read('Thing__c', short, 'Account__c')['Account__c'], account);
    assert.equal(org.read('Thing__c', shouted, 'Account__c')['Account__c'], account);
  });
});
