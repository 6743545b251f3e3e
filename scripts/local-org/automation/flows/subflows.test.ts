import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { flow, tag } from '../testing/metadata.ts';
import {
  afterSave,
  assign,
  before,
  condition,
  el,
  filter,
  fx,
  input,
  logNote,
  num,
  objects,
  ref,
  str,
  to,
  variable
} from '../testing/flow-xml.ts';
import { TestOrg } from '../testing/org.ts';

const inOut = (isInput: boolean, isOutput: boolean): string => tag('isInput', isInput) + tag('isOutput', isOutput);
const start = (first: string): string => `<start>${to(first)}</start>`;
const give = (name: string, value: string): string =>
  `<inputAssignments><name>${name}</name>${value}</inputAssignments>`;
const take = (name: string, target: string): string =>
  `<outputAssignments>${tag('assignToReference', target)}<name>${name}</name></outputAssignments>`;
const call = (name: string, flowName: string, inner: string): string =>
  el('subflows', name, tag('flowName', flowName) + inner);

/** Says whether a size is large, and counts how often it was asked. */
const judge =
  start('Big') +
  variable('size', 'Number', inOut(true, false) + tag('scale', 2)) +
  variable('verdict', 'String', inOut(false, true)) +
  el(
    'decisions',
    'Big',
    `<defaultConnector><targetReference>Small</targetReference></defaultConnector><rules><name>Yes</name><conditionLogic>and</conditionLogic>${condition('size', 'GreaterThan', num(10, 'rightValue'))}${to('Large')}<label>Yes</label></rules>`
  ) +
  el('assignments', 'Large', assign('verdict', 'Assign', str('large'))) +
  el('assignments', 'Small', assign('verdict', 'Assign', str('small')));

function orgOf(flows: Readonly<Record<string, string>>, drafts: readonly string[] = []): TestOrg {
  const files = Object.entries(flows).map(([name, inner]) =>
    flow(name, inner, drafts.includes(name) ? 'Draft' : 'Active')
  );
  return new TestOrg([...objects, ...files]);
}
function job(org: TestOrg, values: Record<string, unknown> = {}): string {
  return org.insert('Job__c', { Account__c: org.insert('Account', { Name: 'Acme' }), ...values });
}

describe('subflows', () => {
  it('take inputs and give outputs, by assignment and by themselves, shared by two triggers', () => {
    const org = orgOf({
      Judge: judge,
      Before:
        before('Ask', filter('Size__c', 'IsNull', '<value><booleanValue>false</booleanValue></value>')) +
        call('Ask', 'Judge', to('Set') + give('size', ref('$Record.Size__c')) + tag('storeOutputAutomatically', true)) +
        el('assignments', 'Set', assign('$Record.Note__c', 'Assign', ref('Ask.verdict'))),
      After:
        afterSave('Ask') +
        variable('answer', 'String') +
        call('Ask', 'Judge', to('Log') + give('size', ref('$Record.Size__c')) + take('verdict', 'answer')) +
        logNote(str('{!answer}'))
    });
    const ids = [5, 50].map((size) => job(org, { Size__c: size }));

    assert.deepEqual(
      ids.map((id) => org.read('Job__c', id, 'Note__c')['Note__c']),
      ['small', 'large']
    );
    assert.deepEqual(
      org.rows('SELECT "Text__c" FROM "Log__c" ORDER BY "Id"').map((row) => row['Text__c']),
      ['small', 'large']
    );
    org.close();
  });

  it('keep their variables to themselves, and call others', () => {
    const org = orgOf({
      Inner:
        start('Add') +
        variable('n', 'Number', inOut(true, true) + tag('scale', 0)) +
        el('assignments', 'Add', assign('n', 'Add', num(1))),
      Outer:
        start('Twice') +
        variable('n', 'Number', inOut(true, true) + tag('scale', 0)) +
        variable('got', 'Number', tag('scale', 0)) +
        call('Twice', 'Inner', to('Mul') + give('n', ref('n')) + take('n', 'got')) +
        el('assignments', 'Mul', assign('n', 'Add', ref('got'))),
      After:
        afterSave('Go') +
        variable('n', 'Number', tag('scale', 0) + '<value><numberValue>100</numberValue></value>') +
        variable('sum', 'Number', tag('scale', 0)) +
        call('Go', 'Outer', to('Log') + give('n', num(20)) + take('n', 'sum')) +
        logNote(str('{!n} and {!sum}'))
    });
    job(org);
    assert.deepEqual(
      org.rows('SELECT "Text__c" FROM "Log__c"').map((row) => row['Text__c']),
      ['100 and 41']
    );
    org.close();
  });

  it('write for all records together, and their refusals are those of the flow that calls them', () => {
    const org = orgOf({
      Write:
        start('Create') +
        variable('id', 'String', inOut(true, false)) +
        variable('text', 'String', inOut(true, false)) +
        el(
          'recordCreates',
          'Create',
          input('Job__c', ref('id')) + input('Text__c', ref('text')) + tag('object', 'Log__c')
        ),
      Main:
        afterSave('Sub') + call('Sub', 'Write', give('id', ref('$Record.Id')) + give('text', ref('$Record.Note__c')))
    });
    const account = org.insert('Account', { Name: 'Acme' });
    const rows = ['good', 'bad', 'fine'].map((note) => ({
      operation: 'insert' as const,
      object: 'Job__c',
      values: { Account__c: account, Note__c: note }
    }));
    const results = org.org.write(org.org.system, rows, { allOrNone: false, source: 'json' });
    assert.deepEqual(
      results.map(({ success }) => success),
      [true, false, true]
    );
    assert.match(
      results[1]?.errors[0]?.message ?? '',
      /“Main” process failed.*Error element Create \(FlowRecordCreate\)/
    );
    org.close();
  });

  it('that go in circles come to an end', () => {
    const org = orgOf({
      Ping: start('Pong') + call('Pong', 'Ping', ''),
      Main: afterSave('Sub') + call('Sub', 'Ping', '')
    });
    const account = org.insert('Account', { Name: 'Acme' });
    assert.match(org.refusal(org.one('insert', 'Job__c', { Account__c: account })), /Maximum stack depth reached/);
    org.close();
  });

  it('are refused where they cannot be called', () => {
    const main = afterSave('Sub') + call('Sub', 'Other', give('size', num(1)));
    assert.throws(() => orgOf({ Main: main }), /The flow Main: element Sub: there is no flow Other to call/);
    assert.throws(() => orgOf({ Main: main, Other: judge }, ['Other']), /the flow Other that it calls is not active/);
    assert.throws(
      () => orgOf({ Main: main, Other: afterSave('Log') + logNote(str('x')) }),
      /the flow Other has a trigger/
    );
    assert.throws(
      () => orgOf({ Main: afterSave('Sub') + call('Sub', 'Other', give('nope', num(1))), Other: judge }),
      /element Sub: the flow Other has no input variable nope/
    );
    const writes = start('Log') + el('recordCreates', 'Log', input('Name', str('x')) + tag('object', 'Account'));
    assert.throws(
      () => orgOf({ Main: before('Sub') + call('Sub', 'Other', ''), Other: writes }),
      /creating records in the before-save flow Other/
    );
  });
});

describe('collection elements', () => {
  const getLogs = el(
    'recordLookups',
    'Get',
    to('Only') +
      filter('Job__c', 'EqualTo', ref('$Record.Id')) +
      tag('object', 'Log__c') +
      tag('storeOutputAutomatically', true)
  );
  const only = (condition: string): string =>
    el(
      'collectionProcessors',
      'Only',
      tag('elementSubtype', 'FilterCollectionProcessor') +
        tag('assignNextValueToReference', 'currentItem_Only') +
        tag('collectionProcessorType', 'FilterCollectionProcessor') +
        tag('collectionReference', 'Get') +
        condition +
        to('Sort')
    );
  const sort = (inner: string): string =>
    el(
      'collectionProcessors',
      'Sort',
      tag('collectionProcessorType', 'SortCollectionProcessor') +
        tag('collectionReference', 'Only') +
        inner +
        to('Each')
    );
  const rest =
    variable('text', 'String') +
    el(
      'loops',
      'Each',
      tag('collectionReference', 'Only') +
        tag('iterationOrder', 'Asc') +
        to('Add', 'nextValueConnector') +
        to('Keep', 'noMoreValuesConnector')
    ) +
    el('assignments', 'Add', assign('text', 'Add', str('{!Each.Text__c} ')) + to('Each')) +
    el('recordUpdates', 'Keep', input('Note__c', ref('text')) + tag('inputReference', '$Record'));
  const onDone =
    filter('Done__c', 'EqualTo', '<value><booleanValue>true</booleanValue></value>') +
    tag('doesRequireRecordChangedToMeetCriteria', true);

  const cases: readonly (readonly [name: string, condition: string, options: string, expected: string])[] = [
    [
      'keep what meets conditions, sorted, blanks last',
      `<conditionLogic>and</conditionLogic>${condition('currentItem_Only.Text__c', 'NotEqualTo', str('c', 'rightValue'))}`,
      `<sortOptions>${tag('doesPutEmptyStringAndNullFirst', false)}${tag('sortField', 'Number__c')}${tag('sortOrder', 'Desc')}</sortOptions>`,
      'd a b'
    ],
    [
      'keep what meets a formula, blanks first, cut off',
      `<conditionLogic>formula_evaluates_to_true</conditionLogic><formula>{!currentItem_Only.Text__c} &lt;&gt; "a"</formula>`,
      `${tag('limit', 2)}<sortOptions>${tag('doesPutEmptyStringAndNullFirst', true)}${tag('sortField', 'Number__c')}${tag('sortOrder', 'Asc')}</sortOptions>`,
      'b c'
    ]
  ];
  for (const [name, test, options, expected] of cases) {
    it(name, () => {
      const org = orgOf({ Main: afterSave('Get', onDone) + getLogs + only(test) + sort(options) + rest });
      const id = job(org);
      for (const [text, number] of [
        ['a', 1],
        ['b', null],
        ['c', 2],
        ['d', 3]
      ])
        org.insert('Log__c', { Job__c: id, Text__c: text, Number__c: number });
      org.update('Job__c', id, { Done__c: true });
      assert.equal(org.read('Job__c', id, 'Note__c')['Note__c'], expected);
      org.close();
    });
  }

  it('are refused by name where they map, or have no collection', () => {
    const map = el(
      'collectionProcessors',
      'Map',
      tag('collectionProcessorType', 'RecommendationMapCollectionProcessor') + tag('collectionReference', 'Get')
    );
    assert.throws(
      () => orgOf({ Main: afterSave('Get') + getLogs.replace('Only', 'Map') + map }),
      /RecommendationMapCollectionProcessor of the element Map in the flow Main/
    );
    const none = el(
      'collectionProcessors',
      'Sort',
      tag('collectionProcessorType', 'SortCollectionProcessor') + tag('collectionReference', 'one')
    );
    assert.throws(
      () => orgOf({ Main: afterSave('Sort') + variable('one', 'String') + none }),
      /needs a collection, and one is none/
    );
  });
});

describe('limits of a transaction', () => {
  const many = (count: number): string =>
    Array.from({ length: count }, (_, index) =>
      el(
        'recordLookups',
        `Get${index}`,
        to(index + 1 < count ? `Get${index + 1}` : 'End') +
          filter('Job__c', 'EqualTo', ref('$Record.Id')) +
          tag('getFirstRecordOnly', true) +
          tag('object', 'Log__c') +
          tag('storeOutputAutomatically', true)
      )
    ).join('') + el('assignments', 'End', assign('x', 'Assign', num(1)));
  const counter = variable('x', 'Number', tag('scale', 0));

  it('count a query once for all records of a chunk, and end with the hundredth', () => {
    const fits = orgOf({ Main: afterSave('Get0') + counter + many(100) });
    const account = fits.insert('Account', { Name: 'Acme' });
    const rows = Array.from({ length: 400 }, () => ({
      operation: 'insert' as const,
      object: 'Job__c',
      values: { Account__c: account }
    }));
    const results = fits.org.write(fits.org.system, rows, { allOrNone: false, source: 'json' });
    assert.ok(results.every(({ success }) => success));
    fits.close();

    const over = orgOf({ Main: afterSave('Get0') + counter + many(101) });
    const id = over.insert('Account', { Name: 'Acme' });
    assert.match(
      over.refusal(over.one('insert', 'Job__c', { Account__c: id })),
      /LIMIT_EXCEEDED: System\.LimitException: Too many SOQL queries: 101/
    );
    over.close();
  });

  const circle = (first: string, inner: string): string =>
    afterSave(first) +
    counter +
    inner +
    el('recordCreates', 'Caught', input('Job__c', ref('$Record.Id')) + tag('object', 'Log__c'));

  it('count writes, and no fault path catches them', () => {
    const org = orgOf({
      Main: circle(
        'Write',
        el(
          'recordCreates',
          'Write',
          to('Write') + to('Caught', 'faultConnector') + input('Job__c', ref('$Record.Id')) + tag('object', 'Log__c')
        )
      )
    });
    const account = org.insert('Account', { Name: 'Acme' });
    assert.match(org.refusal(org.one('insert', 'Job__c', { Account__c: account })), /Too many DML statements: 151/);
    assert.equal(org.rows('SELECT * FROM "Log__c"').length, 0);
    org.close();
  });

  it('end a flow that goes in circles', () => {
    const org = orgOf({ Main: circle('Turn', el('assignments', 'Turn', assign('x', 'Add', num(1)) + to('Turn'))) });
    const account = org.insert('Account', { Name: 'Acme' });
    assert.match(
      org.refusal(org.one('insert', 'Job__c', { Account__c: account })),
      /Apex CPU time limit exceeded.*Turn \(FlowAssignment\)/
    );
    org.close();
  });

  it('end flows that make records of one another, and deletions that cause one another', () => {
    const deep = orgOf({
      Main:
        afterSave('Next') +
        fx('n', 'Number', 'BLANKVALUE({!$Record.Size__c}, 0) + 1', tag('scale', 0)) +
        el(
          'recordCreates',
          'Next',
          input('Account__c', ref('$Record.Account__c')) + input('Size__c', ref('n')) + tag('object', 'Job__c')
        )
    });
    const account = deep.insert('Account', { Name: 'Acme' });
    const refusal = deep.refusal(deep.one('insert', 'Job__c', { Account__c: account }));
    assert.match(
      refusal,
      /^CANNOT_EXECUTE_FLOW_TRIGGER: We can't save this record because the “Main” process failed\./
    );
    assert.match(refusal, /maximum trigger depth exceeded/);
    assert.equal(deep.rows('SELECT * FROM "Job__c"').length, 0);
    deep.close();

    const gone = orgOf({
      Main:
        `<start>${to('Others')}<object>Job__c</object><recordTriggerType>Delete</recordTriggerType><triggerType>RecordBeforeDelete</triggerType></start>` +
        el(
          'recordDeletes',
          'Others',
          filter('Account__c', 'EqualTo', ref('$Record.Account__c')) + tag('object', 'Job__c')
        )
    });
    const [first] = [job(gone), job(gone)];
    assert.match(gone.refusal(gone.one('delete', 'Job__c', {}, { id: first ?? '' })), /maximum trigger depth exceeded/);
    gone.close();
  });
});
