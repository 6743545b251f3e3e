import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { start, tag } from '../testing/metadata.ts';
import { str, num, bool, filter, logNote, FlowOrg, afterSave } from '../testing/flow-xml.ts';

describe('entry conditions', () => {
  const runs = (startXml: string): { org: FlowOrg; count: () => number } => {
    const org = new FlowOrg(startXml + logNote(str('ran')));
    return { org, count: () => org.logs().length };
  };

  it('run on create only, update only or both', () => {
    for (const [type, expected] of [
      ['Create', 1],
      ['Update', 1],
      ['CreateAndUpdate', 2]
    ] as const) {
      const { org, count } = runs(start('Job__c', 'RecordAfterSave', type, 'Log'));
      org.update('Job__c', org.job(), { Size__c: 1 });

      assert.equal(count(), expected, type);
      org.close();
    }
  });

  it('join filters by logic', () => {
    const filters =
      filter('Size__c', 'GreaterThanOrEqualTo', num(5)) +
      filter('Color__c', 'EqualTo', str('red')) +
      filter('Done__c', 'EqualTo', bool(true));
    const { org, count } = runs(afterSave('Log', `<filterLogic>1 AND (2 OR 3)</filterLogic>${filters}`));
    org.job({ Size__c: 5 });
    assert.equal(count(), 0);
    org.job({ Size__c: 5, Color__c: 'Red' });
    org.job({ Size__c: 6, Done__c: true });
    assert.equal(count(), 2);
    org.close();
  });

  it('may ask that the record has just come to meet them', () => {
    const { org, count } = runs(
      afterSave('Log', tag('doesRequireRecordChangedToMeetCriteria', true) + filter('Done__c', 'EqualTo', bool(true)))
    );
    const id = org.job();
    org.update('Job__c', id, { Done__c: true });
    org.update('Job__c', id, { Size__c: 2 });
    assert.equal(count(), 1);
    org.close();
  });

  it('know what changed', () => {
    const { org, count } = runs(afterSave('Log', filter('Size__c', 'IsChanged', bool(true))));
    const id = org.job({ Size__c: 1 });
    org.update('Job__c', id, { Note__c: 'x' });
    assert.equal(count(), 0);
    org.update('Job__c', id, { Size__c: 2 });
    assert.equal(count(), 1);
    org.close();
  });

  it('may be a formula', () => {
    const { org, count } = runs(
      afterSave(
        'Log',
        tag(
          'filterFormula',
          'OR(AND(ISNEW(), {!$Record.Twice__c} > 4), AND(NOT(ISNEW()), ISCHANGED({!$Record.Color__c}), TEXT(PRIORVALUE({!$Record.Color__c})) = "Red"))'
        )
      )
    );
    const small = org.job({ Size__c: 1, Color__c: 'Red' });
    org.job({ Size__c: 3 });
    assert.equal(count(), 1);
    org.update('Job__c', small, { Color__c: 'Green' });
    org.update('Job__c', small, { Color__c: 'Red' });
    assert.equal(count(), 2);
    org.close();
  });
});
