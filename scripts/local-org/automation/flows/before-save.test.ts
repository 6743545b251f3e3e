import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tag } from '../testing/metadata.ts';
import { el, to, ref, str, num, assign, input, filter, FlowOrg, before } from '../testing/flow-xml.ts';

describe('before-save flows', () => {
  it('set fields of the record, by assignment and by update element', () => {
    const org = new FlowOrg(
      before('Set') +
        el(
          'assignments',
          'Set',
          assign('$Record.Note__c', 'Assign', str('{!$Record.Color__c} of {!$Record.Account__r.Name}')) + to('Update')
        ) +
        el('recordUpdates', 'Update', input('Size__c', num(4.567)) + tag('inputReference', '$Record'))
    );
    const id = org.job({ Color__c: 'Red' });

    assert.deepEqual(org.read('Job__c', id, 'Note__c', 'Size__c', 'Twice__c'), {
      Note__c: 'Red of Acme',
      Size__c: 4.57,
      Twice__c: 9.14
    });
    org.close();
  });

  it('refuse the record with the save’s own error when a value does not fit', () => {
    const org = new FlowOrg(
      before('Set') + el('assignments', 'Set', assign('$Record.Note__c', 'Assign', str('x'.repeat(31))))
    );

    assert.match(
      org.refusal(org.one('insert', 'Job__c', { Account__c: org.account })),
      /^STRING_TOO_LONG: Note: data value too large/
    );
    org.close();
  });

  it('read other records', () => {
    const org = new FlowOrg(
      before('Get') +
        el(
          'recordLookups',
          'Get',
          to('Set') +
            filter('Id', 'EqualTo', ref('$Record.Contact__c')) +
            tag('getFirstRecordOnly', true) +
            tag('object', 'Contact') +
            tag('storeOutputAutomatically', true)
        ) +
        el('assignments', 'Set', assign('$Record.Note__c', 'Assign', ref('Get.Name')))
    );
    const contact = org.insert('Contact', { LastName: 'Doe', FirstName: 'Jane' });

    assert.equal(org.read('Job__c', org.job({ Contact__c: contact }), 'Note__c')['Note__c'], 'Jane Doe');
    assert.equal(org.read('Job__c', org.job({ Note__c: 'own' }), 'Note__c')['Note__c'], null);
    org.close();
  });

  it('show custom errors on the record or on a field', () => {
    const org = new FlowOrg(
      before('Refuse', filter('Size__c', 'GreaterThan', num(10))) +
        el(
          'customErrors',
          'Refuse',
          `<customErrorMessages>${tag('errorMessage', '{!$Record.Size__c} is too big')}${tag('fieldSelection', 'Size__c')}${tag('isFieldError', true)}</customErrorMessages>`
        )
    );
    const result = org.one('insert', 'Job__c', { Account__c: org.account, Size__c: 11 });

    assert.equal(org.refusal(result), 'FIELD_CUSTOM_VALIDATION_EXCEPTION: 11 is too big');
    assert.deepEqual(result.errors[0]?.fields, ['Size__c']);
    org.job({ Size__c: 10 });
    org.close();
  });
});
