import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tag } from '../testing/metadata.ts';
import {
  el,
  to,
  ref,
  str,
  num,
  bool,
  assign,
  input,
  condition,
  variable,
  fx,
  logNote,
  FlowOrg,
  afterSave
} from '../testing/flow-xml.ts';

describe('decisions and values', () => {
  const decide = (conditions: string, logic = 'and'): string =>
    afterSave('Decide') +
    el(
      'decisions',
      'Decide',
      to('No', 'defaultConnector') +
        `<rules><name>Yes_rule</name>${tag('conditionLogic', logic)}${conditions}${to('Yes')}<label>Yes</label></rules>`
    ) +
    el(
      'recordCreates',
      'Yes',
      input('Job__c', ref('$Record.Id')) + input('Text__c', str('yes')) + tag('object', 'Log__c')
    ) +
    el(
      'recordCreates',
      'No',
      input('Job__c', ref('$Record.Id')) + input('Text__c', str('no')) + tag('object', 'Log__c')
    );
  const cases: readonly (readonly [
    name: string,
    conditions: string,
    values: Record<string, unknown>,
    expected: 'yes' | 'no'
  ])[] = [
    ['text ignores case', condition('$Record.Note__c', 'EqualTo', str('ABC', 'rightValue')), { Note__c: 'abc' }, 'yes'],
    [
      'blank equals blank',
      condition('$Record.Note__c', 'EqualTo', ref('$Record__Prior.Note__c', 'rightValue')),
      {},
      'yes'
    ],
    ['blank is less than nothing', condition('$Record.Size__c', 'LessThan', num(5, 'rightValue')), {}, 'no'],
    ['not equal', condition('$Record.Size__c', 'NotEqualTo', num(5, 'rightValue')), {}, 'yes'],
    ['contains', condition('$Record.Note__c', 'Contains', str('b', 'rightValue')), { Note__c: 'aBc' }, 'yes'],
    ['starts with', condition('$Record.Note__c', 'StartsWith', str('b', 'rightValue')), { Note__c: 'abc' }, 'no'],
    ['ends with', condition('$Record.Note__c', 'EndsWith', str('c', 'rightValue')), { Note__c: 'abc' }, 'yes'],
    ['is null', condition('$Record.Day__c', 'IsNull', bool(true, 'rightValue')), {}, 'yes'],
    [
      'dates',
      condition('$Record.Day__c', 'LessThanOrEqualTo', ref('$Flow.CurrentDate', 'rightValue')),
      { Day__c: '2026-03-10' },
      'yes'
    ],
    [
      'a date and a moment',
      condition('$Record.Day__c', 'EqualTo', ref('$Flow.CurrentDateTime', 'rightValue')),
      { Day__c: '2026-03-10' },
      'yes'
    ],
    ['formula field', condition('$Record.Twice__c', 'GreaterThan', num(3, 'rightValue')), { Size__c: 2 }, 'yes'],
    ['global', condition('$User.Username', 'EqualTo', str('admin@linchpin.local', 'rightValue')), {}, 'yes'],
    [
      'constant',
      condition('$GlobalConstant.True', 'EqualTo', ref('$Record.Done__c', 'rightValue')),
      { Done__c: true },
      'yes'
    ]
  ];
  for (const [name, conditions, values, expected] of cases) {
    it(`${name}: ${expected}`, () => {
      const org = new FlowOrg(decide(conditions));
      org.job(values);

      assert.deepEqual(org.logs(), [expected]);
      org.close();
    });
  }

  const assignments: readonly (readonly [name: string, declaration: string, steps: string, expected: string])[] = [
    ['adds numbers', variable('n', 'Number', tag('scale', 1) + num(1)), assign('n', 'Add', num(2.26)), '3.3'],
    ['subtracts', variable('n', 'Number', tag('scale', 0) + num(1)), assign('n', 'Subtract', num(3)), '-2'],
    ['joins text', variable('n', 'String', str('a')), assign('n', 'Add', str('b')), 'ab'],
    [
      'moves dates',
      variable('n', 'Date'),
      assign('n', 'Assign', ref('$Flow.CurrentDate')) + assign('n', 'Add', num(30)),
      'April 9, 2026'
    ],
    [
      'counts a collection',
      variable('list', 'String', tag('isCollection', true)) + variable('n', 'Number', tag('scale', 0)),
      assign('list', 'Add', str('a')) + assign('list', 'Add', str('b')) + assign('n', 'AssignCount', ref('list')),
      '2'
    ],
    [
      'puts first',
      variable('n', 'String', tag('isCollection', true)),
      assign('n', 'Add', str('a')) + assign('n', 'AddAtStart', str('b')),
      '[b, a]'
    ],
    [
      'removes all of a value',
      variable('n', 'String', tag('isCollection', true)),
      assign('n', 'Add', str('a')) +
        assign('n', 'Add', str('b')) +
        assign('n', 'Add', str('a')) +
        assign('n', 'RemoveAll', str('a')),
      '[b]'
    ],
    [
      'removes by position',
      variable('n', 'String', tag('isCollection', true)),
      assign('n', 'Add', str('a')) + assign('n', 'Add', str('b')) + assign('n', 'RemovePosition', num(1)),
      '[b]'
    ],
    [
      'formulas over one another',
      fx('half', 'Number', '{!whole} / 2', tag('scale', 2)) +
        fx('whole', 'Number', '{!$Record.Size__c} + 1', tag('scale', 0)) +
        variable('n', 'Number', tag('scale', 2)),
      assign('n', 'Assign', ref('half')),
      '2.5'
    ],
    [
      'constants and templates',
      '<constants><name>Hello</name><dataType>String</dataType>' +
        str('Hello') +
        '</constants><textTemplates><name>Greeting</name><text>{!Hello}, {!$Record.Account__r.Name}!</text></textTemplates>' +
        variable('n', 'String'),
      assign('n', 'Assign', ref('Greeting')),
      'Hello, Acme!'
    ]
  ];
  for (const [name, declaration, steps, expected] of assignments) {
    it(name, () => {
      const org = new FlowOrg(
        afterSave('Set') + declaration + el('assignments', 'Set', steps + to('Log')) + logNote(str('{!n}'))
      );
      org.job({ Size__c: 4 });

      assert.deepEqual(org.logs(), [expected]);
      org.close();
    });
  }
});
