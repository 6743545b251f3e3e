import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { TestOrg } from '../metadata/support/org.ts';
import type { Values } from '../support/records.ts';

/**
 * Flows that start because a roll-up of their record changed while it was being saved already, or when a record was
 * restored. Salesforce promises neither (docs/verifying-in-an-org.md), so nothing may depend on them for good.
 */
const DOUBTFUL = [
  'AccountMapRead',
  'StakeholderRelationshipRead',
  'StakeholderEvidenceBack',
  'AccountEvidenceBack',
  'AccountPlanEvidenceBack'
] as const;

describe('readings where restored records start no flow', () => {
  let org: TestOrg;
  let account: string;
  let plan: string;

  beforeEach(() => {
    org = new TestOrg('2026-01-05', DOUBTFUL);
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
  const talk = (): string =>
    org.create('StakeholderInterview__c', {
      Stakeholder__c: person(),
      Kind__c: 'Key-player interview',
      HeldOn__c: '2026-02-01'
    });
  const current = (of: string): unknown => org.read('LeadingIndicator__c', of, ['CurrentValue__c'])['CurrentValue__c'];

  /** A person who became reachable; answers the assessment that says so. */
  function reach(): string {
    const who = person({ Access__c: 'None' });
    org.update('Stakeholder__c', who, { Access__c: 'Regular' });
    return org.idsOf('StakeholderAssessment__c', 'Stakeholder__c', who).at(-1) ?? '';
  }

  const cases: readonly (readonly [source: string, object: string, make: () => string, value: number])[] = [
    ['Key-player interviews', 'StakeholderInterview__c', talk, 1],
    ['New relationships', 'StakeholderAssessment__c', reach, 1],
    [
      'New opportunities',
      'Opportunity',
      () =>
        org.create('Opportunity', {
          ...{ Name: 'Sale', AccountId: account, StageName: 'Prospecting', CloseDate: '2026-06-01' },
          AccountPlan__c: plan
        }),
      1
    ],
    [
      'Reviews held',
      'PlanReview__c',
      () => {
        const review = { AccountPlan__c: plan, Kind__c: 'Cadence', ScheduledFor__c: '2026-02-01' };
        return org.create('PlanReview__c', {
          ...review,
          Status__c: 'Held',
          HeldOn__c: '2026-02-01',
          Decision__c: 'Continue'
        });
      },
      1
    ],
    [
      'Say/do ratio',
      'Commitment__c',
      () => {
        const promise = { AccountPlan__c: plan, Name: 'Call', DueOn__c: '2026-02-01' };
        return org.create('Commitment__c', { ...promise, Status__c: 'Done', DoneOn__c: '2026-02-01' });
      },
      100
    ]
  ];

  for (const [source, object, make, value] of cases) {
    it(`of ${source} are written with their evidence, and come back in the night after it was restored`, () => {
      const id = indicator(source);
      org.sleep('2026-03-10');
      const evidence = make();
      assert.equal(current(id), value);
      org.sleep('2026-04-20');
      org.delete(object, evidence);
      assert.notEqual(current(id), value);
      org.sleep('2026-05-05');
      org.restore(object, evidence);
      org.sleep('2026-05-06');
      assert.equal(current(id), value);
    });
  }

  it('of everybody come back in the night after a person was restored', () => {
    const [talks, fresh] = ['Key-player interviews', 'New relationships'].map(indicator);
    org.sleep('2026-03-10');
    const who = person({ Access__c: 'None' });
    org.update('Stakeholder__c', who, { Access__c: 'Regular' });
    org.create('StakeholderInterview__c', {
      ...{ Stakeholder__c: who, Kind__c: 'Key-player interview', HeldOn__c: '2026-02-01' }
    });
    const both = (): readonly unknown[] => [talks, fresh].map((id) => current(id ?? ''));
    assert.deepEqual(both(), [1, 1]);
    org.sleep('2026-04-20');
    org.delete('Stakeholder__c', who);
    assert.deepEqual(both(), [0, 0]);
    org.restore('Stakeholder__c', who);
    org.sleep('2026-04-21');
    assert.deepEqual(both(), [1, 1]);
  });

  it('of relationships follow in the night what an assessment said about others, deleted and restored', () => {
    const id = indicator('New relationships');
    org.sleep('2026-03-10');
    const who = person({ Access__c: 'None' });
    for (const Access__c of ['Regular', 'None']) org.update('Stakeholder__c', who, { Access__c });
    assert.equal(current(id), 0);
    org.sleep('2026-04-20');
    const last = org.idsOf('StakeholderAssessment__c', 'Stakeholder__c', who).at(-1) ?? '';
    org.delete('StakeholderAssessment__c', last);
    org.sleep('2026-04-21');
    assert.equal(current(id), 1);
    org.restore('StakeholderAssessment__c', last);
    org.sleep('2026-04-22');
    assert.equal(current(id), 0);
  });

  it('of a map follow in the night', () => {
    const id = indicator('Map confidence');
    const who = person({ Influence__c: 'High', Support__c: 'Neutral', Access__c: 'Brief' });
    person({ Influence__c: 'High' });
    org.sleep('2026-03-10');
    assert.equal(current(id), 50);
    org.delete('Stakeholder__c', who);
    org.sleep('2026-03-11');
    assert.equal(current(id), 0);
    org.restore('Stakeholder__c', who);
    org.sleep('2026-03-12');
    assert.equal(current(id), 50);
    org.sleep('2026-03-13');
    assert.equal(org.idsOf('IndicatorReading__c', 'LeadingIndicator__c', id).length, 3);
  });

  it('of assessments that were loaded together are counted once for each person', () => {
    const id = indicator('New relationships');
    const people = [person(), person()];
    const rows = people.flatMap((who) =>
      ['Brief', 'Regular'].map((access) => ({
        Stakeholder__c: who,
        ...{ AssessedOn__c: '2026-01-03T12:00:00Z', PreviousAccess__c: 'None', Access__c: access },
        Movement__c: 'New relationship'
      }))
    );
    const requests = rows.map((values) => ({
      ...{ operation: 'insert' as const, object: 'StakeholderAssessment__c', values }
    }));
    const results = org.org.write(org.org.system, requests, { allOrNone: false, source: 'json' });
    assert.deepEqual(
      results.flatMap(({ errors }) => errors),
      []
    );
    assert.equal(current(id), 2);
  });
});
