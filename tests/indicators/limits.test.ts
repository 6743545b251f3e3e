import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { TestOrg, type Read } from '../metadata/support/org.ts';
import type { Values } from '../support/records.ts';

const RELATIONSHIPS = ['New relationships', 'Relationships improved', 'Map confidence'] as const;
const TALKS = ['Key-player interviews', 'Good-times visit ratio'] as const;

/** The local org refuses what passes the limits of one Salesforce transaction; nothing of this may. */
describe('what many records cause at once', () => {
  let org: TestOrg;

  before(() => {
    org = new TestOrg('2026-03-10');
  });
  after(() => {
    org.close();
  });

  /** One call of up to 200 rows, in which every row is saved. Answers the ids. */
  function write(
    operation: 'insert' | 'update' | 'delete' | 'undelete',
    object: string,
    rows: readonly Values[]
  ): string[] {
    const requests = rows.map(({ Id, ...values }) => ({
      ...{ operation, object, values },
      ...(typeof Id === 'string' ? { id: Id } : {})
    }));
    const results = org.org.write(org.org.system, requests, { allOrNone: false, source: 'json' });
    assert.deepEqual(
      results.filter(({ success }) => !success),
      []
    );
    return results.map(({ id }) => id ?? '');
  }

  const times = <Kind>(count: number, make: (index: number) => Kind): Kind[] =>
    Array.from({ length: count }, (_, index) => make(index));

  function customer(name: string): { account: string; plan: string } {
    const account = org.create('Account', { Name: name });
    const dates = { StartDate__c: '2026-01-01', EndDate__c: '2026-12-31' };
    return { account, plan: org.create('AccountPlan__c', { Name: 'Plan', Account__c: account, ...dates }) };
  }

  function watch(plan: string, sources: readonly string[]): readonly string[] {
    return write(
      'insert',
      'LeadingIndicator__c',
      sources.map((source) => ({ AccountPlan__c: plan, Name: source, Source__c: source }))
    );
  }

  const counted = (indicator: string): Read =>
    org.read('LeadingIndicator__c', indicator, ['ReadingCount__c', 'CurrentValue__c', 'NeedsRecount__c']);

  it('stays within the limits: 200 interviews on 200 accounts, each counted, deleted and restored', () => {
    const customers = times(200, (index) => customer(`Customer ${index}`));
    const indicators = customers.map(({ plan }) => watch(plan, TALKS));
    const people = write(
      'insert',
      'Stakeholder__c',
      customers.map(({ account }) => ({ Account__c: account, Name: 'Ana' }))
    );
    const interviews = write(
      'insert',
      'StakeholderInterview__c',
      people.map((person, index) => ({
        ...{ Stakeholder__c: person, HeldOn__c: '2026-02-01' },
        Kind__c: index % 2 === 0 ? 'Key-player interview' : 'Good-times visit'
      }))
    );
    const sum = (): number =>
      indicators.flat().reduce((total, id) => total + Number(counted(id)['ReadingCount__c']), 0);
    assert.equal(sum(), 200);
    const rows = interviews.map((Id) => ({ Id }));
    write('delete', 'StakeholderInterview__c', rows);
    assert.equal(sum(), 0);
    write('undelete', 'StakeholderInterview__c', rows);
    assert.equal(sum(), 200);
    write(
      'update',
      'LeadingIndicator__c',
      indicators.map(([id]) => ({ Id: id, NeedsRecount__c: true }))
    );
    assert.equal(sum(), 200);
  });

  it('stays within the limits: 200 ratings on one account', () => {
    const { account, plan } = customer('Busy');
    const [fresh = '', better = '', map = ''] = watch(plan, RELATIONSHIPS);
    const person = { Account__c: account, Name: 'Ana', Influence__c: 'High', Support__c: 'Neutral' };
    const people = write(
      'insert',
      'Stakeholder__c',
      times(200, () => ({ ...person, Access__c: 'None' }))
    );
    const rate = (values: Values): unknown =>
      write(
        'update',
        'Stakeholder__c',
        people.map((Id) => ({ Id, ...values }))
      );
    rate({ Access__c: 'Regular' });
    rate({ Support__c: 'Champion' });
    assert.deepEqual(
      [fresh, better, map].map((id) => counted(id)['CurrentValue__c']),
      [200, 200, 100]
    );
    rate({ Access__c: 'None', Support__c: null });
    assert.deepEqual(
      [fresh, better, map].map((id) => counted(id)['CurrentValue__c']),
      [0, 0, 0]
    );
    const talks = watch(plan, TALKS);
    const talk = (): string[] =>
      write(
        'insert',
        'StakeholderInterview__c',
        people.map((id) => ({ Stakeholder__c: id, Kind__c: 'Key-player interview', HeldOn__c: '2026-02-01' }))
      );
    const lost = talk().map((Id) => ({ Id }));
    write('delete', 'StakeholderInterview__c', lost);
    talk();
    write('undelete', 'StakeholderInterview__c', lost);
    assert.equal(counted(talks[0] ?? '')['ReadingCount__c'], 400);
    const rows = people.map((Id) => ({ Id }));
    rate({ Access__c: 'Regular' });
    write('delete', 'Stakeholder__c', rows);
    assert.deepEqual(
      [fresh, map].map((id) => counted(id)['ReadingCount__c']),
      [0, 0]
    );
    write('undelete', 'Stakeholder__c', rows);
    assert.deepEqual(
      [fresh, map].map((id) => counted(id)['ReadingCount__c']),
      [200, 1]
    );
  });

  it('stays within the limits: 200 ratings of one person, loaded and deleted together', () => {
    const { account, plan } = customer('Historical');
    const [fresh = '', better = ''] = watch(plan, RELATIONSHIPS);
    const person = org.create('Stakeholder__c', { Account__c: account, Name: 'Ana' });
    const ratings = write(
      'insert',
      'StakeholderAssessment__c',
      times(200, (index) => ({
        ...{ Stakeholder__c: person, AssessedOn__c: `2026-02-01T08:${String(index % 60).padStart(2, '0')}:00.000Z` },
        ...{
          Access__c: 'Regular',
          PreviousAccess__c: index % 60 === 0 ? 'None' : 'Regular',
          Source__c: 'Loaded history'
        },
        ...{ Strength__c: 10 + (index % 60), PreviousStrength__c: index % 60 === 0 ? null : 9 + (index % 60) },
        Movement__c: index % 60 === 0 ? 'New relationship' : 'Improved'
      }))
    );
    assert.deepEqual(
      [fresh, better].map((id) => counted(id)['CurrentValue__c']),
      [1, 1]
    );
    write(
      'delete',
      'StakeholderAssessment__c',
      ratings.map((Id) => ({ Id }))
    );
    assert.deepEqual(
      [fresh, better].map((id) => counted(id)['CurrentValue__c']),
      [0, 0]
    );
    write(
      'undelete',
      'StakeholderAssessment__c',
      ratings.map((Id) => ({ Id }))
    );
    assert.deepEqual(
      [fresh, better].map((id) => counted(id)['CurrentValue__c']),
      [1, 1]
    );
  });

  it('stays within the limits: counting 2,000 readings of each indicator again, and moving the plan', () => {
    const { account, plan } = customer('Large');
    for (let chunk = 0; chunk < 10; chunk += 1) {
      const people = write(
        'insert',
        'Stakeholder__c',
        times(200, () => ({ Account__c: account, Name: 'Ana', Access__c: 'None' }))
      );
      write(
        'update',
        'Stakeholder__c',
        people.map((Id) => ({ Id, Access__c: 'Regular' }))
      );
      write(
        'insert',
        'StakeholderInterview__c',
        people.map((person) => ({ Stakeholder__c: person, Kind__c: 'Key-player interview', HeldOn__c: '2026-02-01' }))
      );
    }
    const [talks = '', fresh = ''] = [TALKS[0], RELATIONSHIPS[0]].flatMap((source) => watch(plan, [source]));
    const expected = { ReadingCount__c: 2000, CurrentValue__c: 2000, NeedsRecount__c: false };
    for (const id of [talks, fresh]) {
      assert.deepEqual(counted(id), expected);
      org.update('LeadingIndicator__c', id, { NeedsRecount__c: true });
      assert.deepEqual(counted(id), expected);
    }
    org.update('AccountPlan__c', plan, { StartDate__c: '2026-03-15' });
    for (const id of [talks, fresh]) assert.equal(counted(id)['ReadingCount__c'], 0);
    org.update('AccountPlan__c', plan, { StartDate__c: '2026-01-15' });
    for (const id of [talks, fresh]) assert.deepEqual(counted(id), expected);
  });

  it('stays within the limits: the night counts all indicators again that may have regained evidence', () => {
    org.today = '2026-03-11';
    const runs = org.org.schedule.runDue();
    assert.deepEqual(
      runs.flatMap(({ failures }) => failures),
      []
    );
    assert.ok(runs.some(({ flow, interviews }) => flow === 'IndicatorsRecountedNightly' && interviews > 400));
  });
});
