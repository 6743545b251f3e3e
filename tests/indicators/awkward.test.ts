import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';

import { TestOrg } from '../metadata/support/org.ts';
import type { Values } from '../support/records.ts';

describe('readings when things happen awkwardly', () => {
  let org: TestOrg;
  let account: string;
  let plan: string;

  before(() => {
    org = new TestOrg('2026-03-10');
  });
  beforeEach(() => {
    // What sleeps goes on from here, each later than the one before.
    if (org.today < '2026-03-10') org.today = '2026-03-10';
    account = org.create('Account', { Name: 'Customer' });
    const dates = { StartDate__c: '2026-01-01', EndDate__c: '2026-12-31' };
    plan = org.create('AccountPlan__c', { Name: 'Plan', Account__c: account, ...dates });
  });
  after(() => {
    org.close();
  });

  const watch = (source: string, values: Values = {}): string =>
    org.create('LeadingIndicator__c', { AccountPlan__c: plan, Name: source, Source__c: source, ...values });
  const person = (values: Values = {}): string =>
    org.create('Stakeholder__c', { Account__c: account, Name: 'Ana', ...values });
  const talk = (who: string, HeldOn__c = '2026-02-01'): string =>
    org.create('StakeholderInterview__c', { Stakeholder__c: who, Kind__c: 'Key-player interview', HeldOn__c });
  const current = (of: string): unknown => org.read('LeadingIndicator__c', of, ['CurrentValue__c'])['CurrentValue__c'];
  const evidence = (of: string): readonly unknown[] =>
    org
      .find('IndicatorReading__c', 'LeadingIndicator__c', of, ['StakeholderInterview__c'])
      .map((row) => row['StakeholderInterview__c']);

  it('take the last rating of a map, also of a colleague where it is still yesterday', () => {
    const map = watch('Map confidence');
    const who = person({ Influence__c: 'High' });
    org.today = '2026-03-09';
    org.update('Stakeholder__c', who, { Support__c: 'Neutral', Access__c: 'Regular' });
    assert.equal(current(map), 100);
    const readings = org.find('IndicatorReading__c', 'LeadingIndicator__c', map, ['ReadOn__c', 'Value__c']);
    assert.deepEqual(readings, [{ ReadOn__c: '2026-03-10', Value__c: 100 }]);
    org.delete('Stakeholder__c', who);
    assert.equal(current(map), null);
  });

  it('let a note be corrected where the day has not begun yet', () => {
    const id = org.create('IndicatorReading__c', { LeadingIndicator__c: watch('By hand'), Value__c: 3 });
    org.today = '2026-03-09';
    org.update('IndicatorReading__c', id, { Note__c: 'By phone' });
    const [refused] = org.tryUpdate('IndicatorReading__c', id, { ReadOn__c: '2026-03-11' });
    assert.match(String(refused?.message), /lies in the future/u);
  });

  it('keep what is sound of a load, and nothing of one that is refused as a whole', () => {
    const talks = watch('Key-player interviews');
    const who = person();
    const days = Array.from({ length: 200 }, (_, index) => (index === 77 ? '2026-03-11' : '2026-02-01'));
    const requests = days.map((HeldOn__c) => ({
      ...{ operation: 'insert' as const, object: 'StakeholderInterview__c' },
      values: { Stakeholder__c: who, Kind__c: 'Key-player interview', HeldOn__c }
    }));
    org.org.write(org.org.system, requests, { allOrNone: true, source: 'json' });
    assert.equal(current(talks), 0);
    org.org.write(org.org.system, requests, { allOrNone: false, source: 'json' });
    assert.equal(current(talks), 199);
  });

  it('refuse a period of the plan that lies beyond a target date that was typed, and change nothing', () => {
    const talks = watch('Key-player interviews', { TargetOn__c: '2026-06-30' });
    talk(person());
    const [refused] = org.tryUpdate('AccountPlan__c', plan, { StartDate__c: '2026-07-01', EndDate__c: '2027-06-30' });
    assert.match(String(refused?.message), /The target date is not after the start/u);
    assert.equal(current(talks), 1);
    org.update('LeadingIndicator__c', talks, { TargetOn__c: null });
    org.update('AccountPlan__c', plan, { StartDate__c: '2026-07-01', EndDate__c: '2027-06-30' });
    assert.equal(current(talks), 0);
  });

  it('count once and by the next morning, whichever reading is restored itself', () => {
    const talks = watch('Key-player interviews');
    const interview = talk(person());
    const [reading = ''] = org.idsOf('IndicatorReading__c', 'LeadingIndicator__c', talks);
    org.delete('StakeholderInterview__c', interview);
    org.restore('IndicatorReading__c', reading);
    assert.equal(current(talks), 0);
    org.restore('StakeholderInterview__c', interview);
    org.sleep('2026-03-11');
    assert.deepEqual([evidence(talks), current(talks)], [[interview], 1]);
  });

  it('catch up with what an old indicator missed in the recycle bin', () => {
    const [talks, typed] = [watch('Key-player interviews'), watch('By hand')];
    const who = person();
    const gone = talk(who);
    org.sleep('2026-05-01');
    for (const id of [talks, typed]) org.delete('LeadingIndicator__c', id);
    org.delete('StakeholderInterview__c', gone);
    const come = talk(who, '2026-05-01');
    org.update('AccountPlan__c', plan, { EndDate__c: '2027-03-31' });
    org.sleep('2026-05-16');
    for (const id of [talks, typed]) org.restore('LeadingIndicator__c', id);
    org.sleep('2026-05-17');
    assert.deepEqual([evidence(talks), current(talks)], [[come], 1]);
    for (const id of [talks, typed])
      assert.deepEqual(org.read('LeadingIndicator__c', id, ['TargetOn__c', 'CountsUntil__c']), {
        ...{ TargetOn__c: '2027-03-31', CountsUntil__c: '2027-03-31' }
      });
  });

  it('find evidence that came and went while their plan was away', () => {
    const talks = watch('Key-player interviews');
    const who = person();
    org.sleep('2026-07-01');
    org.delete('AccountPlan__c', plan);
    org.today = '2026-07-14';
    const interview = talk(who, '2026-07-10');
    org.delete('StakeholderInterview__c', interview);
    org.sleep('2026-07-15');
    org.restore('AccountPlan__c', plan);
    for (const night of ['2026-07-16', '2026-07-17', '2026-07-28']) org.sleep(night);
    org.restore('StakeholderInterview__c', interview);
    org.sleep('2026-07-29');
    assert.equal(current(talks), 1);
  });
});
