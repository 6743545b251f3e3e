import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { start, tag } from '../testing/metadata.ts';
import {
  el,
  to,
  ref,
  str,
  num,
  bool,
  assign,
  input,
  filter,
  variable,
  fx,
  logNote,
  FlowOrg,
  afterSave
} from '../testing/flow-xml.ts';

describe('after-save flows', () => {
  it('write for 200 records in one go, and only once', () => {
    const org = new FlowOrg(afterSave('Log') + logNote(ref('$Record.Name')));
    const rows = Array.from({ length: 200 }, (_, index) => ({
      operation: 'insert' as const,
      object: 'Job__c',
      values: { Account__c: org.account, Name: `J${index}` }
    }));

    const results = org.org.write(org.org.system, rows, { allOrNone: false, source: 'json' });

    assert.ok(results.every((result) => result.success));
    assert.equal(org.logs().length, 200);
    assert.equal(org.read('Account', org.account, 'Jobs__c')['Jobs__c'], 200);
    org.close();
  });

  it('refuse only the rows whose writes fail, and leave nothing of them', () => {
    const org = new FlowOrg(afterSave('Log') + logNote(ref('$Record.Note__c')));
    const rows = ['good', 'bad', 'fine'].map((note) => ({
      operation: 'insert' as const,
      object: 'Job__c',
      values: { Account__c: org.account, Note__c: note }
    }));

    const results = org.org.write(org.org.system, rows, { allOrNone: false, source: 'json' });

    assert.deepEqual(
      results.map((result) => result.success),
      [true, false, true]
    );
    assert.equal(results[1]?.errors[0]?.code, 'CANNOT_EXECUTE_FLOW_TRIGGER');
    assert.match(
      results[1]?.errors[0]?.message ?? '',
      /“Flow0” process failed.*FIELD_CUSTOM_VALIDATION_EXCEPTION: A bad log\./
    );
    assert.deepEqual(org.logs(), ['good', 'fine']);
    assert.equal(org.read('Account', org.account, 'Jobs__c')['Jobs__c'], 2);
    org.close();
  });

  it('take the fault path with the message', () => {
    const org = new FlowOrg(
      afterSave('Log') +
        logNote(str('bad'), to('Fault', 'faultConnector')) +
        el(
          'recordCreates',
          'Fault',
          input('Job__c', ref('$Record.Id')) + input('Text__c', ref('$Flow.FaultMessage')) + tag('object', 'Log__c')
        )
    );
    org.job();

    assert.match(
      String(org.logs()[0]),
      /^This error occurred when the flow tried to create records: FIELD_CUSTOM_VALIDATION_EXCEPTION: A bad log\./
    );
    org.close();
  });

  it('loop over records, collect and create them together', () => {
    const org = new FlowOrg(
      afterSave('Get', filter('Done__c', 'EqualTo', bool(true))) +
        variable('one', 'SObject', tag('objectType', 'Log__c')) +
        variable('many', 'SObject', tag('isCollection', true) + tag('objectType', 'Log__c')) +
        el(
          'recordLookups',
          'Get',
          to('Each') +
            filter('Account__c', 'EqualTo', ref('$Record.Account__c')) +
            filter('Size__c', 'GreaterThan', num(1)) +
            tag('object', 'Job__c') +
            tag('sortField', 'Size__c') +
            tag('sortOrder', 'Desc') +
            tag('storeOutputAutomatically', true)
        ) +
        el(
          'loops',
          'Each',
          tag('collectionReference', 'Get') +
            tag('iterationOrder', 'Asc') +
            to('Fill', 'nextValueConnector') +
            to('CreateAll', 'noMoreValuesConnector')
        ) +
        el(
          'assignments',
          'Fill',
          assign('one.Job__c', 'Assign', ref('Each.Id')) +
            assign('one.Text__c', 'Assign', ref('Each.Note__c')) +
            assign('many', 'Add', ref('one')) +
            to('Each')
        ) +
        el('recordCreates', 'CreateAll', tag('inputReference', 'many'))
    );
    org.job({ Note__c: 'small', Size__c: 1 });
    org.job({ Note__c: 'medium', Size__c: 2 });
    org.job({ Note__c: 'large', Size__c: 3 });
    org.job({ Note__c: 'last', Done__c: true });

    assert.deepEqual(org.logs(), ['large', 'medium']);
    org.close();
  });

  it('write all that one record asks for, or nothing of it', () => {
    const org = new FlowOrg(
      afterSave('Fill') +
        variable('one', 'SObject', tag('objectType', 'Log__c')) +
        variable('many', 'SObject', tag('isCollection', true) + tag('objectType', 'Log__c')) +
        el(
          'assignments',
          'Fill',
          assign('one.Job__c', 'Assign', ref('$Record.Id')) +
            assign('one.Text__c', 'Assign', str('first of {!$Record.Name}')) +
            assign('many', 'Add', ref('one')) +
            assign('one.Text__c', 'Assign', ref('$Record.Note__c')) +
            assign('many', 'Add', ref('one')) +
            to('CreateAll')
        ) +
        el('recordCreates', 'CreateAll', to('Rescue', 'faultConnector') + tag('inputReference', 'many')) +
        el(
          'recordCreates',
          'Rescue',
          input('Job__c', ref('$Record.Id')) + input('Text__c', str('rescued')) + tag('object', 'Log__c')
        )
    );
    const rows = [
      ['A', 'good'],
      ['B', 'bad'],
      ['C', 'fine']
    ].map(([name, note]) => ({
      operation: 'insert' as const,
      object: 'Job__c',
      values: { Account__c: org.account, Name: name, Note__c: note }
    }));

    const results = org.org.write(org.org.system, rows, { allOrNone: false, source: 'json' });

    assert.ok(results.every((result) => result.success));
    assert.deepEqual([...org.logs()].sort(), ['fine', 'first of A', 'first of C', 'good', 'rescued']);
    org.close();
  });

  it('update by filters, through a variable, the parent and the children', () => {
    const org = new FlowOrg(
      afterSave('ByFilter', filter('Done__c', 'EqualTo', bool(true))) +
        el(
          'recordUpdates',
          'ByFilter',
          to('Parent') +
            filter('Account__c', 'EqualTo', ref('$Record.Account__c')) +
            filter('Done__c', 'EqualTo', bool(false)) +
            input('Note__c', str('left')) +
            tag('object', 'Job__c')
        ) +
        el(
          'recordUpdates',
          'Parent',
          to('Children') + input('Score__c', num(7.25)) + tag('inputReference', '$Record.Account__r')
        ) +
        el(
          'recordUpdates',
          'Children',
          to('Get') + input('Number__c', num(5)) + tag('inputReference', '$Record.Logs__r')
        ) +
        el(
          'recordLookups',
          'Get',
          to('Change') +
            filter('Id', 'EqualTo', ref('$Record.Contact__c')) +
            tag('getFirstRecordOnly', true) +
            tag('object', 'Contact') +
            tag('storeOutputAutomatically', true)
        ) +
        el('assignments', 'Change', assign('Get.Title', 'Assign', str('Boss')) + to('Save')) +
        el('recordUpdates', 'Save', tag('inputReference', 'Get'))
    );
    const contact = org.insert('Contact', { LastName: 'Doe' });
    const other = org.job();
    const id = org.job({ Contact__c: contact });
    const log = org.insert('Log__c', { Job__c: id, Text__c: 'x' });
    org.update('Job__c', id, { Done__c: true });

    assert.equal(org.read('Job__c', other, 'Note__c')['Note__c'], 'left');
    assert.equal(org.read('Account', org.account, 'Score__c')['Score__c'], 7.3);
    assert.equal(org.read('Log__c', log, 'Number__c')['Number__c'], 5);
    assert.equal(org.read('Contact', contact, 'Title')['Title'], 'Boss');
    org.close();
  });

  it('update the record that triggered them, without going on for ever', () => {
    const org = new FlowOrg(
      afterSave('Count', filter('Size__c', 'LessThan', num(3))) +
        fx('Next', 'Number', '{!$Record.Size__c} + 1', tag('scale', 0)) +
        el('recordUpdates', 'Count', input('Size__c', ref('Next')) + tag('inputReference', '$Record'))
    );
    assert.equal(org.read('Job__c', org.job({ Size__c: 0 }), 'Size__c')['Size__c'], 3);

    const endless = new FlowOrg(
      afterSave('Count') +
        fx('Next', 'Number', 'BLANKVALUE({!$Record.Size__c}, 0) + 1', tag('scale', 0)) +
        el('recordUpdates', 'Count', input('Size__c', ref('Next')) + tag('inputReference', '$Record'))
    );
    assert.match(
      endless.refusal(endless.one('insert', 'Job__c', { Account__c: endless.account })),
      /maximum trigger depth exceeded/
    );
    assert.equal(endless.rows('SELECT * FROM "Job__c"').length, 0);
    org.close();
    endless.close();
  });

  it('delete records, before the deletion too', () => {
    const org = new FlowOrg(
      afterSave('Clean', filter('Done__c', 'EqualTo', bool(true))) +
        el('recordDeletes', 'Clean', filter('Job__c', 'EqualTo', ref('$Record.Id')) + tag('object', 'Log__c')),
      start('Job__c', 'RecordBeforeDelete', 'Delete', 'Refuse', filter('Color__c', 'EqualTo', str('Red'))) +
        el(
          'customErrors',
          'Refuse',
          `<customErrorMessages>${tag('errorMessage', 'Red stays.')}${tag('isFieldError', false)}</customErrorMessages>`
        )
    );
    const id = org.job({ Color__c: 'Red' });
    org.insert('Log__c', { Job__c: id, Text__c: 'x' });
    org.update('Job__c', id, { Done__c: true });

    assert.deepEqual(org.logs(), []);
    assert.match(org.refusal(org.one('delete', 'Job__c', {}, { id })), /Red stays/);
    org.update('Job__c', id, { Color__c: 'Green' });
    org.delete('Job__c', id);
    org.close();
  });

  it('see no permission, for they run in system mode', () => {
    const org = new FlowOrg(afterSave('Log') + logNote(str('seen')));
    org.job({});

    assert.deepEqual(org.logs(), ['seen']);
    org.close();
  });
});
