import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flow } from '../testing/metadata.ts';
import { modelOf, TestOrg } from '../testing/org.ts';
import { objects, el, ref, str, num, assign, fx, logNote, FlowOrg, before, afterSave } from '../testing/flow-xml.ts';

describe('what flows may not be', () => {
  const refusals: readonly (readonly [name: string, inner: string, message: RegExp])[] = [
    [
      'screens',
      `${afterSave('S')}${el('screens', 'S', '')}`,
      /does not support the element screens S of the flow Flow0/
    ],
    ['actions', `${afterSave('A')}${el('actionCalls', 'Mail', '')}`, /actionCalls Mail of the flow Flow0/],
    [
      'subflows',
      `${afterSave('A')}${el('subflows', 'Sub', '')}`,
      /The flow Flow0: element Sub: there is no flow  to call/
    ],
    [
      'schedules',
      `<start><triggerType>Scheduled</triggerType></start>`,
      /The flow Flow0: a schedule-triggered flow needs a schedule/
    ],
    [
      'scheduled paths',
      afterSave(
        'Log',
        '<scheduledPaths><name>Later</name><connector><targetReference>Log</targetReference></connector></scheduledPaths>'
      ) + logNote(str('x')),
      /the unit  of the scheduled path Later in the flow Flow0/
    ],
    ['creates before the save', before('Log') + logNote(str('x')), /creating records in the before-save flow Flow0/],
    [
      'unknown fields',
      before('Set') + el('assignments', 'Set', assign('$Record.Nope__c', 'Assign', str('x'))),
      /The flow Flow0: element Set: \$Record\.Nope__c/
    ],
    [
      'formula fields as targets',
      before('Set') + el('assignments', 'Set', assign('$Record.Twice__c', 'Assign', num(1))),
      /cannot be changed/
    ],
    ['connectors to nowhere', before('Nowhere'), /a connector leads to Nowhere/],
    [
      'broken formulas',
      before('Set') +
        fx('f', 'Number', '{!$Record.Size__c} +') +
        el('assignments', 'Set', assign('$Record.Size__c', 'Assign', ref('f'))),
      /The flow Flow0: formula f:/
    ],
    [
      'unknown operators',
      before('Set') + el('assignments', 'Set', assign('$Record.Size__c', 'None', num(1))),
      /operator None/
    ]
  ];
  for (const [name, inner, message] of refusals) {
    it(`${name} are refused by name when the org opens`, () => {
      assert.throws(() => new FlowOrg(inner), message);
    });
  }

  it('drafts are not run and not asked', () => {
    const model = modelOf([...objects, flow('Draft', `${afterSave('S')}${el('screens', 'S', '')}`, 'Draft')]);

    assert.equal(model.flows.get('Draft')?.status, 'Draft');
    const org = new TestOrg([...objects, flow('Draft', `${afterSave('S')}${el('screens', 'S', '')}`, 'Draft')]);
    org.close();
  });
});
