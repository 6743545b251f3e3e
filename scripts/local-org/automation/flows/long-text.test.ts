import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { assign, el, fx, ref } from '../testing/flow-xml.ts';
import { checkbox, flow, longText, number, object, start, tag, text } from '../testing/metadata.ts';
import { TestOrg } from '../testing/org.ts';

const PLACEHOLDER = String.raw`REGEX({!$Record.Text__c}, "(?i)[^\\p{L}\\p{N}]*((TBD|TBA|N/A)[^\\p{L}\\p{N}]*)?")`;

const org = new TestOrg([
  ...object('Plan__c', {
    enableHistory: true,
    fields: {
      Text__c: longText() + tag('trackHistory', true),
      Loud__c: longText(),
      Length__c: number(6),
      IsEmpty__c: checkbox(),
      State__c: text(20)
    },
    rules: {
      NoPlaceholder: [
        `AND(State__c = "Final", ${PLACEHOLDER.replace('{!$Record.Text__c}', 'Text__c')})`,
        'Say what the plan is.'
      ]
    }
  }),
  flow(
    'Look',
    start('Plan__c', 'RecordBeforeSave', 'CreateAndUpdate', 'Set') +
      fx('isEmpty', 'Boolean', PLACEHOLDER) +
      fx('length', 'Number', 'LEN(TRIM({!$Record.Text__c}))', tag('scale', 0)) +
      fx('loud', 'String', 'UPPER(SUBSTITUTE({!$Record.Text__c}, "a", "b"))') +
      el(
        'assignments',
        'Set',
        assign('$Record.IsEmpty__c', 'Assign', ref('isEmpty')) +
          assign('$Record.Length__c', 'Assign', ref('length')) +
          assign('$Record.Loud__c', 'Assign', ref('loud'))
      )
  )
]);
after(() => org.close());

describe('flows on long texts', () => {
  for (const [written, isEmpty, length] of [
    ['tbd', 1, 3],
    [' — N/A! ', 1, 6],
    ['', 1, 0],
    ['TBD by Ann', 0, 10],
    ['-'.repeat(32_000), 1, 32_000],
    [`${'-'.repeat(31_999)}a`, 0, 32_000],
    ['a word '.repeat(4500), 0, 31_499]
  ] as const) {
    it(`compute with ${written.length} characters “${written.slice(0, 10)}”`, () => {
      const id = org.insert('Plan__c', { Text__c: written });

      const loud = written.replaceAll('a', 'b').toUpperCase();
      assert.deepEqual(org.read('Plan__c', id, 'IsEmpty__c', 'Length__c', 'Loud__c'), {
        IsEmpty__c: isEmpty,
        Length__c: length,
        Loud__c: loud === '' ? null : loud
      });
    });
  }

  it('agree with validation rules', () => {
    const insert = (value: string): boolean =>
      org.one('insert', 'Plan__c', { Text__c: value, State__c: 'Final' }).success;

    assert.deepEqual([insert(' tbd. '), insert('Win them over'), insert('.'.repeat(32_000))], [false, true, false]);
  });

  it('leave a history that says that the text changed, and not how', () => {
    const id = org.insert('Plan__c', { Text__c: 'one' });
    org.update('Plan__c', id, { Text__c: 'two' });

    const history = org.rows('SELECT "Field", "OldValue", "NewValue" FROM "_history Plan__c" WHERE "ParentId" = ?', id);
    assert.deepEqual(history, [
      { Field: 'created', OldValue: null, NewValue: null },
      { Field: 'Text__c', OldValue: null, NewValue: null }
    ]);
  });
});
