import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { TestOrg } from '../metadata/support/org.ts';
import type { Values } from '../support/records.ts';

describe('readings after their evidence was away', () => {
  let org: TestOrg;
  let account: string;
  let plan: string;

  beforeEach(() => {
    org = new TestOrg('2026-03-10');
    account = org.create('Account', { Name: 'Customer' });
    const dates = { StartDate__c: '2026-01-01', EndDate__c: '2026-12-31' };
    plan = org.create('AccountPlan__c', { Name: 'Plan', Account__c: account, ...dates });
  });

  afterEach(() => {
    org.close();
  });

  const indicator = (source: string): string =>
    org.create('LeadingIndicator__c', { AccountPlan__c: plan, Name: source, Source__c: source });
  const person = (values: Values = {}): string =>
    org.create('Stakeholder__c', { Account__c: account, Name: 'Ana', ...values });
  const talk = (who: string, Kind__c: string): string =>
    org.create('StakeholderInterview__c', { Stakeholder__c: who, Kind__c, HeldOn__c: '2026-02-01' });
  const current = (of: string): unknown => org.read('LeadingIndicator__c', of, ['CurrentValue__c'])['CurrentValue__c'];
  const days = (of: string): readonly unknown[] =>
    org.find('IndicatorReading__c', 'LeadingIndicator__c', of, ['ReadOn__c']).map((row) => row['ReadOn__c']);

  it('are found at night by an indicator that came while they lay in the recycle bin', () => {
    const interview = talk(person(), 'Key-player interview');
    org.delete('StakeholderInterview__c', interview);
    org.today = '2026-03-15';
    const id = indicator('Key-player interviews');
    org.today = '2026-03-24';
    org.restore('StakeholderInterview__c', interview);
    org.sleep('2026-03-25');
    assert.equal(current(id), 1);
  });

  it('are found at night by an indicator whose time was extended meanwhile', () => {
    const id = indicator('Key-player interviews');
    org.update('LeadingIndicator__c', id, { StartOn__c: '2026-03-01' });
    const interview = talk(person(), 'Key-player interview');
    org.sleep('2026-05-01');
    org.delete('StakeholderInterview__c', interview);
    org.update('LeadingIndicator__c', id, { StartOn__c: null });
    org.today = '2026-05-14';
    org.restore('StakeholderInterview__c', interview);
    org.sleep('2026-05-15');
    assert.equal(current(id), 1);
  });

  it('follow what happened while their plan was away', () => {
    const who = person({ Access__c: 'None', Influence__c: 'High' });
    const [ratio, talks, fresh] = ['Good-times visit ratio', 'Key-player interviews', 'New relationships'].map(
      indicator
    );
    const [turned, gone] = [talk(who, 'Good-times visit'), talk(who, 'Key-player interview')];
    const other = person({ Access__c: 'None' });
    for (const id of [who, other]) org.update('Stakeholder__c', id, { Access__c: 'Regular' });
    assert.deepEqual(
      [ratio, talks, fresh].map((id) => current(id ?? '')),
      [100, 1, 2]
    );

    org.delete('AccountPlan__c', plan);
    org.update('StakeholderInterview__c', turned, { Kind__c: 'Problem visit' });
    org.delete('StakeholderInterview__c', gone);
    talk(who, 'Key-player interview');
    talk(who, 'Key-player interview');
    org.update('Stakeholder__c', who, { Access__c: 'None' });
    org.delete('Stakeholder__c', other);
    org.restore('AccountPlan__c', plan);
    org.sleep('2026-03-11');
    assert.deepEqual(
      [ratio, talks, fresh].map((id) => current(id ?? '')),
      [0, 2, 0]
    );
  });

  it('are counted although the result that their indicator leads to is none any more', () => {
    const result = org.create('LeadingIndicator__c', { AccountPlan__c: plan, Name: 'Result', Kind__c: 'Lagging' });
    const id = indicator('Key-player interviews');
    org.update('LeadingIndicator__c', id, { LaggingIndicator__c: result });
    org.update('LeadingIndicator__c', result, { Kind__c: 'Leading' });
    talk(person(), 'Key-player interview');
    org.update('AccountPlan__c', plan, { StartDate__c: '2026-02-02' });
    assert.equal(current(id), 0);
    org.update('AccountPlan__c', plan, { StartDate__c: '2026-02-01' });
    assert.equal(current(id), 1);
  });

  it('come back at once with their interview, even the only one', () => {
    const id = indicator('Key-player interviews');
    const interview = talk(person(), 'Key-player interview');
    org.delete('StakeholderInterview__c', interview);
    assert.equal(current(id), 0);
    org.restore('StakeholderInterview__c', interview);
    assert.equal(current(id), 1);
  });

  it('of an empty map go, and those of another account are not taken along', () => {
    const id = indicator('Map confidence');
    const who = person({ Influence__c: 'High' });
    org.sleep('2026-03-11');
    const late = person({ Influence__c: 'High', Support__c: 'Neutral', Access__c: 'Brief' });
    assert.deepEqual([days(id), current(id)], [['2026-03-10', '2026-03-11'], 50]);
    for (const each of [who, late]) org.delete('Stakeholder__c', each);
    assert.deepEqual([days(id), current(id)], [['2026-03-10'], 0]);

    const next = org.create('Account', { Name: 'Next' });
    org.create('Stakeholder__c', {
      Account__c: next,
      Name: 'Ben',
      Influence__c: 'Low',
      Support__c: 'Neutral',
      Access__c: 'Brief'
    });
    org.update('AccountPlan__c', plan, { Account__c: next });
    assert.deepEqual([days(id), current(id)], [['2026-03-11'], 100]);
  });

  it('come back when the indicator begins earlier again', () => {
    const id = indicator('New relationships');
    const people = [1, 2, 3].map(() => person({ Access__c: 'None' }));
    for (const each of people) org.update('Stakeholder__c', each, { Access__c: 'Regular' });
    assert.equal(current(id), 3);
    org.update('LeadingIndicator__c', id, { StartOn__c: '2026-03-11' });
    assert.equal(current(id), 0);
    org.update('LeadingIndicator__c', id, { StartOn__c: null, NeedsRecount__c: true });
    assert.equal(current(id), 3);
    assert.equal(org.read('LeadingIndicator__c', id, ['NeedsRecount__c'])['NeedsRecount__c'], false);
  });
});
