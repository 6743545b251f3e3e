import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';

import { TestOrg, type Read } from '../metadata/support/org.ts';

type Values = Readonly<Record<string, unknown>>;

const FIELDS = ['Id', 'ReadOn__c', 'Value__c', 'IsAutomatic__c', 'IsProven__c', 'Counts__c', 'Evidence__c'] as const;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

describe('automatic readings', () => {
  let org: TestOrg;
  let account: string;
  let plan: string;

  before(() => {
    org = new TestOrg('2026-03-10');
  });
  after(() => {
    org.close();
  });
  beforeEach(() => {
    org.today = '2026-03-10';
    account = org.create('Account', { Name: 'Customer' });
    plan = newPlan(account);
  });

  function newPlan(of: string, values: Values = {}): string {
    const dates = { StartDate__c: '2026-01-01', EndDate__c: '2026-12-31' };
    return org.create('AccountPlan__c', { Name: 'Plan', Account__c: of, ...dates, ...values });
  }

  function indicator(source: string, values: Values = {}): string {
    return org.create('LeadingIndicator__c', { AccountPlan__c: plan, Name: source, Source__c: source, ...values });
  }

  function person(values: Values = {}): string {
    return org.create('Stakeholder__c', { Account__c: account, Name: 'Ana', ...values });
  }

  function rate(id: string, on: string, values: Values): void {
    org.today = on;
    org.update('Stakeholder__c', id, values);
  }

  function readings(of: string): readonly Read[] {
    return org.find('IndicatorReading__c', 'LeadingIndicator__c', of, FIELDS);
  }

  /** Day and value of each reading, oldest day first; every one must be proven and count. */
  function series(of: string): readonly (readonly [string, unknown])[] {
    return readings(of)
      .map((reading) => {
        assert.equal(reading['IsProven__c'], true);
        assert.equal(reading['Counts__c'], true);
        return [textOf(reading['ReadOn__c']), reading['Value__c']] as const;
      })
      .sort(([a], [b]) => a.localeCompare(b));
  }

  function current(of: string): unknown {
    return org.read('LeadingIndicator__c', of, ['CurrentValue__c'])['CurrentValue__c'];
  }

  describe('from interviews', () => {
    function interview(values: Values): string {
      return org.create('StakeholderInterview__c', { Stakeholder__c: person(), ...values });
    }

    it('count key-player interviews of the time of the indicator, each once', () => {
      const id = indicator('Key-player interviews', { Target__c: 4 });
      const held = interview({ Kind__c: 'Key-player interview', HeldOn__c: '2026-02-01' });
      interview({ Kind__c: 'Executive meeting', HeldOn__c: '2026-02-02' });
      interview({ Kind__c: 'Key-player interview', HeldOn__c: '2025-12-31' });

      assert.deepEqual(series(id), [['2026-02-01', 1]]);
      org.update('StakeholderInterview__c', held, { Quote__c: 'Good' });
      org.update('StakeholderInterview__c', held, { HeldOn__c: '2026-02-20' });
      assert.deepEqual(series(id), [['2026-02-20', 1]]);
      assert.equal(current(id), 1);
      org.update('StakeholderInterview__c', held, { Kind__c: 'Problem visit' });
      assert.deepEqual(series(id), []);
      org.update('StakeholderInterview__c', held, { Kind__c: 'Key-player interview' });
      org.update('StakeholderInterview__c', held, { HeldOn__c: '2025-11-01' });
      assert.deepEqual(series(id), []);
      assert.equal(current(id), 0);
    });

    it('average good-times visits among visits', () => {
      const id = indicator('Good-times visit ratio');
      const problem = interview({ Kind__c: 'Problem visit', HeldOn__c: '2026-02-01' });
      interview({ Kind__c: 'Good-times visit', HeldOn__c: '2026-02-02' });
      interview({ Kind__c: 'Key-player interview', HeldOn__c: '2026-02-02' });

      assert.equal(current(id), 50);
      org.update('StakeholderInterview__c', problem, { Kind__c: 'Good-times visit' });
      assert.equal(current(id), 100);
      assert.deepEqual(series(id), [
        ['2026-02-01', 100],
        ['2026-02-02', 100]
      ]);
    });

    it('follow a deletion and a restoration', () => {
      const id = indicator('Key-player interviews');
      const who = person();
      const held = [1, 2].map((day) =>
        org.create('StakeholderInterview__c', {
          Stakeholder__c: who,
          Kind__c: 'Key-player interview',
          HeldOn__c: `2026-02-0${day}`
        })
      );
      org.delete('StakeholderInterview__c', held[0] ?? '');
      assert.deepEqual(series(id), [['2026-02-02', 1]]);
      org.restore('StakeholderInterview__c', held[0] ?? '');
      assert.deepEqual(series(id), [
        ['2026-02-01', 1],
        ['2026-02-02', 1]
      ]);
      org.delete('Stakeholder__c', who);
      assert.deepEqual(series(id), []);
      org.restore('Stakeholder__c', who);
      assert.equal(current(id), 2);
    });
  });

  describe('from ratings', () => {
    it('count a person whose access was None, while it holds', () => {
      const id = indicator('New relationships');
      const ana = person({ Access__c: 'None', Support__c: 'Neutral', Influence__c: 'High', Role__c: 'Approver' });
      person({ Access__c: 'Regular' });
      assert.deepEqual(series(id), []);
      rate(ana, '2026-03-12', { Access__c: 'Regular' });
      assert.deepEqual(series(id), [['2026-03-12', 1]]);
      rate(ana, '2026-03-13', { Access__c: 'None' });
      assert.deepEqual(series(id), []);
      rate(ana, '2026-03-14', { Access__c: 'Brief' });
      rate(ana, '2026-03-15', { Access__c: 'In depth' });
      assert.deepEqual(series(id), [['2026-03-14', 1]]);
      assert.equal(current(id), 1);
    });

    it('take unrated access for mapping, not for a new relationship', () => {
      const id = indicator('New relationships');
      rate(person({ Influence__c: 'High' }), '2026-03-12', { Access__c: 'Regular' });
      assert.deepEqual(series(id), []);
    });

    it('count a person whose strength rose above where it was, once', () => {
      const id = indicator('Relationships improved');
      const ana = person({ Access__c: 'Regular', Support__c: 'Neutral' });
      rate(ana, '2026-03-12', { Support__c: 'Supporter' });
      assert.deepEqual(series(id), [['2026-03-12', 1]]);
      rate(ana, '2026-03-13', { Support__c: 'Champion' });
      assert.deepEqual(series(id), [['2026-03-12', 1]]);
      rate(ana, '2026-03-14', { Support__c: 'Neutral' });
      assert.deepEqual(series(id), []);
      rate(ana, '2026-03-15', { Support__c: 'Supporter' });
      assert.deepEqual(series(id), [['2026-03-15', 1]]);
    });

    it('do not count the beginning of a relationship as an improvement too', () => {
      const [fresh, better] = [indicator('New relationships'), indicator('Relationships improved')];
      const ana = person({ Access__c: 'None', Support__c: 'Neutral' });
      rate(ana, '2026-03-12', { Access__c: 'Regular' });
      assert.equal(current(fresh), 1);
      assert.deepEqual(series(better), []);
      rate(ana, '2026-03-13', { Support__c: 'Supporter' });
      assert.deepEqual(series(better), [['2026-03-13', 1]]);
    });

    it('fall back on other evidence when an assessment is deleted', () => {
      const id = indicator('Relationships improved');
      const ana = person({ Access__c: 'Regular', Support__c: 'Neutral' });
      rate(ana, '2026-03-12', { Support__c: 'Supporter' });
      rate(ana, '2026-03-13', { Support__c: 'Champion' });
      const second = org.idsOf('StakeholderAssessment__c', 'Stakeholder__c', ana)[1] ?? '';
      org.delete('StakeholderAssessment__c', second);
      assert.deepEqual(series(id), [['2026-03-13', 1]]);
    });

    it('read the confidence of the map once a day', () => {
      const id = indicator('Map confidence');
      assert.deepEqual(series(id), []);
      const ana = person({ Influence__c: 'High' });
      person({ Influence__c: 'High' });
      assert.deepEqual(series(id), [['2026-03-10', 0]]);
      org.update('Stakeholder__c', ana, { Support__c: 'Neutral', Access__c: 'Regular' });
      assert.deepEqual(series(id), [['2026-03-10', 50]]);
      org.today = '2026-03-20';
      org.update('Stakeholder__c', ana, { Influence__c: 'Low' });
      assert.deepEqual(series(id), [
        ['2026-03-10', 50],
        ['2026-03-20', 33.33]
      ]);
      assert.equal(current(id), 33.33);
    });
  });

  describe('from the plan', () => {
    it('count what the plan brought to light, wherever the opportunity moves', () => {
      const id = indicator('New opportunities');
      const other = newPlan(account);
      const there = org.create('LeadingIndicator__c', {
        AccountPlan__c: other,
        Name: 'There',
        Source__c: 'New opportunities'
      });
      const opportunity = org.create('Opportunity', {
        Name: 'Deal',
        AccountId: account,
        StageName: 'Prospecting',
        CloseDate: '2026-09-01',
        AccountPlan__c: plan
      });
      assert.deepEqual(series(id), [['2026-03-10', 1]]);
      org.update('Opportunity', opportunity, { AccountPlan__c: other });
      assert.deepEqual(series(id), []);
      assert.deepEqual(series(there), [['2026-03-10', 1]]);
      org.update('Opportunity', opportunity, { IdentifiedThroughPlanOn__c: '2026-02-02' });
      assert.deepEqual(series(there), [['2026-02-02', 1]]);
      org.delete('Opportunity', opportunity);
      assert.deepEqual(series(there), []);
      org.restore('Opportunity', opportunity);
      assert.deepEqual(series(there), [['2026-02-02', 1]]);
    });

    it('average promises kept among those that were due', () => {
      const id = indicator('Say/do ratio');
      const promise = (values: Values): string =>
        org.create('Commitment__c', { AccountPlan__c: plan, Name: 'Promise', ...values });
      const kept = promise({ DueOn__c: '2026-03-10', DoneOn__c: '2026-03-02' });
      promise({ DueOn__c: '2026-03-01', DoneOn__c: '2026-03-02' });
      promise({ DueOn__c: '2026-03-05' });
      const open = promise({ DueOn__c: '2026-03-30' });
      assert.deepEqual(series(id), [
        ['2026-03-01', 0],
        ['2026-03-02', 100],
        ['2026-03-05', 0]
      ]);
      assert.equal(current(id), 33.33);
      org.update('Commitment__c', open, { Status__c: 'Done' });
      assert.equal(current(id), 50);
      org.update('Commitment__c', open, { DoneOn__c: null });
      assert.equal(current(id), 33.33);
      org.delete('Commitment__c', kept);
      assert.equal(current(id), 0);
      org.restore('Commitment__c', kept);
      assert.equal(current(id), 33.33);
    });

    it('count reviews that were held', () => {
      const id = indicator('Reviews held');
      const review = org.create('PlanReview__c', { AccountPlan__c: plan, ScheduledFor__c: '2026-03-10' });
      assert.deepEqual(series(id), []);
      org.update('PlanReview__c', review, { Status__c: 'Held', Decision__c: 'Continue', Feedback__c: 'Go on' });
      assert.deepEqual(series(id), [['2026-03-10', 1]]);
      org.delete('PlanReview__c', review);
      assert.deepEqual(series(id), []);
      org.restore('PlanReview__c', review);
      assert.deepEqual(series(id), [['2026-03-10', 1]]);
    });
  });

  describe('when the indicator changes', () => {
    it('count what happened before it was added, and follow its dates and those of the plan', () => {
      const who = person();
      for (const HeldOn__c of ['2025-12-01', '2026-01-15', '2026-02-15']) {
        org.create('StakeholderInterview__c', { Stakeholder__c: who, Kind__c: 'Key-player interview', HeldOn__c });
      }
      const id = indicator('Key-player interviews');
      assert.deepEqual(series(id), [
        ['2026-01-15', 1],
        ['2026-02-15', 1]
      ]);
      org.update('LeadingIndicator__c', id, { StartOn__c: '2026-02-01' });
      assert.deepEqual(series(id), [['2026-02-15', 1]]);
      org.update('LeadingIndicator__c', id, { StartOn__c: '2026-01-01' });
      org.update('AccountPlan__c', plan, { StartDate__c: '2025-11-01' });
      assert.equal(org.read('LeadingIndicator__c', id, ['StartOn__c'])['StartOn__c'], '2025-11-01');
      assert.equal(current(id), 3);
      assert.equal(org.read('LeadingIndicator__c', id, ['NeedsRecount__c'])['NeedsRecount__c'], false);
    });

    it('find relationships that were made before', () => {
      const ana = person({ Access__c: 'None', Support__c: 'Neutral' });
      rate(ana, '2026-03-12', { Access__c: 'Regular' });
      rate(ana, '2026-03-13', { Support__c: 'Champion' });
      rate(ana, '2026-03-14', { Influence__c: 'High' });
      assert.deepEqual(series(indicator('New relationships')), [['2026-03-12', 1]]);
      assert.deepEqual(series(indicator('Relationships improved')), [['2026-03-13', 1]]);
    });

    it('stay as their evidence says, whatever somebody types', () => {
      const id = indicator('Key-player interviews');
      const who = person();
      org.create('StakeholderInterview__c', {
        Stakeholder__c: who,
        Kind__c: 'Key-player interview',
        HeldOn__c: '2026-02-15'
      });
      const reading = textOf(readings(id)[0]?.['Id']);
      for (const typed of [{ Value__c: 40 }, { ReadOn__c: '2026-03-01' }])
        assert.match(
          String(org.tryUpdate('IndicatorReading__c', reading, typed)[0]?.message),
          /come from its evidence/u
        );
      org.update('IndicatorReading__c', reading, { Value__c: 1, ReadOn__c: '2026-02-15', Note__c: 'By phone' });
      assert.deepEqual(series(id), [['2026-02-15', 1]]);
      assert.throws(() => {
        org.delete('IndicatorReading__c', reading);
      }, /recorded from its evidence/u);
      assert.match(
        String(org.tryCreate('IndicatorReading__c', { LeadingIndicator__c: id, Value__c: 3 })[0]?.message),
        /records itself/u
      );
      assert.match(
        String(
          org.tryCreate('LeadingIndicator__c', {
            AccountPlan__c: plan,
            Name: 'Again',
            Source__c: 'Key-player interviews'
          })[0]?.message
        ),
        /duplicate/u
      );
    });
  });
});
