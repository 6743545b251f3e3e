import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { TestOrg } from '../support/org.ts';

const org = new TestOrg('2026-03-10');
after(() => org.close());

function person(values: Readonly<Record<string, unknown>> = {}): string {
  const account = org.create('Account', { Name: 'Interviews' });
  return org.create('Stakeholder__c', { Name: 'Somebody', Account__c: account, ...values });
}

function interview(stakeholder: string, HeldOn__c: string, ratings: readonly (number | null)[] = []): string {
  const [Trust__c, ValueDelivered__c, Responsiveness__c, LikelihoodToRecommend__c] = ratings;
  return org.create('StakeholderInterview__c', {
    Stakeholder__c: stakeholder,
    HeldOn__c,
    Trust__c,
    ValueDelivered__c,
    Responsiveness__c,
    LikelihoodToRecommend__c
  });
}

describe('the customer’s score', () => {
  const cases: readonly (readonly [ratings: readonly (number | null)[], score: number | null])[] = [
    [[1, 1, 1, 0], 0],
    [[5, 5, 5, 10], 100],
    [[3, 3, 3, 5], 50],
    [[4, 3, 5, 8], 76.3],
    [[2, 4, 1, 7], 42.5],
    [[4, 3, 5, null], null],
    [[null, 3, 5, 8], null],
    [[], null]
  ];
  for (const [ratings, score] of cases) {
    it(`of ${ratings.map((rating) => rating ?? 'none').join(', ') || 'no ratings'} is ${score ?? 'blank'}`, () => {
      const id = interview(person(), '2026-01-05', ratings);

      assert.equal(org.read('StakeholderInterview__c', id, ['CustomerScore__c'])['CustomerScore__c'], score);
    });
  }

  it('of a stakeholder comes from the latest interview that rated everything', () => {
    const id = person();
    interview(id, '2025-06-01', [5, 5, 5, 10]);
    const latest = interview(id, '2026-02-01', [4, 3, 5, 8]);
    interview(id, '2026-03-01');
    const scoreNow = (): unknown => org.read('Stakeholder__c', id, ['CustomerScore__c'])['CustomerScore__c'];

    assert.equal(scoreNow(), 76.3);
    org.delete('StakeholderInterview__c', latest);
    assert.equal(scoreNow(), 100);
  });

  it('of a stakeholder may be nothing at all, and is blank without ratings', () => {
    const low = person();
    interview(low, '2026-02-01', [1, 1, 1, 0]);

    assert.equal(org.read('Stakeholder__c', low, ['CustomerScore__c'])['CustomerScore__c'], 0);
    assert.equal(org.read('Stakeholder__c', person(), ['CustomerScore__c'])['CustomerScore__c'], null);
  });
});

describe('freshness', () => {
  const fields = ['LastInterviewDate__c', 'InterviewCount__c', 'InterviewDueDate__c', 'InterviewStatus__c'];

  it('is never before the first interview', () => {
    assert.deepEqual(org.read('Stakeholder__c', person(), fields), {
      LastInterviewDate__c: null,
      InterviewCount__c: 0,
      InterviewDueDate__c: null,
      InterviewStatus__c: 'Never'
    });
  });

  const cases: readonly (readonly [held: string, cadence: number | null, due: string, status: string])[] = [
    ['2025-03-09', null, '2026-03-09', 'Overdue'],
    ['2025-03-10', null, '2026-03-10', 'Due soon'],
    ['2025-04-09', null, '2026-04-09', 'Due soon'],
    ['2025-04-10', null, '2026-04-10', 'Current'],
    ['2026-02-01', 30, '2026-03-03', 'Overdue'],
    ['2026-03-10', 1, '2026-03-11', 'Due soon'],
    ['2024-02-29', 730, '2026-02-28', 'Overdue']
  ];
  for (const [held, cadence, due, status] of cases) {
    it(`after ${held} and a cadence of ${cadence ?? 'a year'} is ${status}`, () => {
      const id = person({ PreferredCadenceDays__c: cadence });
      interview(id, held);

      assert.deepEqual(org.read('Stakeholder__c', id, fields), {
        LastInterviewDate__c: held,
        InterviewCount__c: 1,
        InterviewDueDate__c: due,
        InterviewStatus__c: status
      });
    });
  }

  it('follows the clock without a save', () => {
    const id = person({ PreferredCadenceDays__c: 90 });
    interview(id, '2026-03-01');
    const statusOn = (day: string): unknown => {
      org.today = day;
      const { InterviewStatus__c } = org.read('Stakeholder__c', id, ['InterviewStatus__c']);
      org.today = '2026-03-10';
      return InterviewStatus__c;
    };

    assert.deepEqual(['2026-03-10', '2026-05-30', '2026-05-31'].map(statusOn), ['Current', 'Due soon', 'Overdue']);
  });

  it('follows the latest interview, whichever was logged last, and its deletion', () => {
    const id = person();
    const latest = interview(id, '2026-02-01');
    interview(id, '2025-11-01');
    const last = (): unknown => org.read('Stakeholder__c', id, ['LastInterviewDate__c'])['LastInterviewDate__c'];

    assert.equal(last(), '2026-02-01');
    org.delete('StakeholderInterview__c', latest);
    assert.equal(last(), '2025-11-01');
  });

  it('reaches the account: the oldest among its key players, and those never interviewed', () => {
    const account = org.create('Account', { Name: 'Freshness' });
    const key = { Account__c: account, Influence__c: 'High', Role__c: 'Approver' };
    const waiting = org.create('Stakeholder__c', { Name: 'Waiting', ...key });
    const recent = org.create('Stakeholder__c', { Name: 'Recent', ...key });
    org.create('Stakeholder__c', { Name: 'Never', ...key });
    const user = org.create('Stakeholder__c', { Name: 'User', ...key, Role__c: 'User' });
    interview(user, '2020-01-01');
    interview(waiting, '2024-05-01');
    interview(recent, '2026-01-01');
    const figures = (): unknown =>
      org.read('Account', account, [
        'OldestKeyPlayerInterview__c',
        'KeyPlayersNeverInterviewed__c',
        'KeyPlayerCount__c'
      ]);

    assert.deepEqual(figures(), {
      OldestKeyPlayerInterview__c: '2024-05-01',
      KeyPlayersNeverInterviewed__c: 1,
      KeyPlayerCount__c: 3
    });
    org.update('Stakeholder__c', waiting, { IsActive__c: false });
    assert.deepEqual(figures(), {
      OldestKeyPlayerInterview__c: '2026-01-01',
      KeyPlayersNeverInterviewed__c: 1,
      KeyPlayerCount__c: 2
    });
  });
});
