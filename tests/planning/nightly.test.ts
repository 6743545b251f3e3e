import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';

import fc from 'fast-check';

import { TestOrg, type Read } from '../metadata/support/org.ts';

type Values = Readonly<Record<string, unknown>>;

/** How each kind of reminder begins; what else people note about a record begins otherwise. */
const words = {
  Commitment__c: 'Keep the promise: ',
  PlanReview__c: 'Hold the review: ',
  Barrier__c: 'Clear the way: '
};
const first = '2026-03-10';

const day = (fromFirst: number): string =>
  new Date(Date.parse(`${first}T00:00:00Z`) + fromFirst * 86_400_000).toISOString().slice(0, 10);

/** An org that lives through one night after the other. */
class Nights {
  readonly org = new TestOrg(first);
  readonly rep: string;
  readonly colleague: string;
  readonly sponsor: string;
  /** Days since the first one. */
  today = 0;

  constructor() {
    this.rep = this.org.user('rep', ['LinchpinRep']);
    this.colleague = this.org.user('colleague', ['LinchpinRep']);
    this.sponsor = this.org.user('sponsor', ['LinchpinExecutive']);
  }

  /** Lets nights pass, each with all that is scheduled in it; fails when an interview fails. */
  sleep(nights = 1): readonly { readonly flow: string; readonly interviews: number }[] {
    this.today += nights;
    const runs = this.org.org.schedule.advanceTo(new Date(`${day(this.today)}T06:00:00Z`));
    assert.deepEqual(
      runs.flatMap(({ failures }) => failures),
      []
    );
    assert.equal(runs.length, nights * 7);
    return runs;
  }

  plan(status: 'Draft' | 'Approved' | 'Active' = 'Active', account: Values = {}): string {
    const id = this.org.create('AccountPlan__c', {
      Name: '2026 plan',
      Account__c: this.org.create('Account', { Name: 'Northfield', ...account }),
      OwnerId: this.rep,
      StartDate__c: '2026-01-01',
      EndDate__c: '2026-12-31'
    });
    const way = { Draft: [], Approved: ['In review', 'Approved'], Active: ['In review', 'Approved', 'Active'] };
    for (const next of way[status]) this.org.update('AccountPlan__c', id, { Status__c: next });
    return id;
  }

  promise(dueIn: number, values: Values = {}): string {
    return this.org.create('Commitment__c', {
      AccountPlan__c: values['AccountPlan__c'] ?? this.plan(),
      Name: 'Send the figures',
      Owner__c: this.rep,
      DueOn__c: day(this.today + dueIn),
      ...values
    });
  }

  /** The reminders of a record, oldest first. */
  reminders(object: keyof typeof words, id: string): readonly Read[] {
    return this.org
      .find('Task', 'WhatId', id, ['Subject', 'Status', 'ActivityDate', 'OwnerId', 'Priority'])
      .filter(({ Subject }) => typeof Subject === 'string' && Subject.startsWith(words[object]));
  }

  /** Day and state of the reminders of a record. */
  reminded(object: keyof typeof words, id: string): readonly (readonly unknown[])[] {
    return this.reminders(object, id).map(({ ActivityDate, Status }) => [ActivityDate, Status]);
  }
}

describe('in the night', () => {
  let nights: Nights;
  const orgs: TestOrg[] = [];
  beforeEach(() => {
    nights = new Nights();
    orgs.push(nights.org);
  });
  after(() => {
    for (const org of orgs) org.close();
  });
  const open = 'Not Started';

  describe('promises', () => {
    const reminded = (id: string): readonly (readonly unknown[])[] => nights.reminded('Commitment__c', id);
    const update = (id: string, values: Values): void => nights.org.update('Commitment__c', id, values);

    it('are remembered seven days before they are due, once, by whoever keeps them', () => {
      const id = nights.promise(9);
      nights.sleep();
      assert.deepEqual(reminded(id), []);

      nights.sleep();

      assert.deepEqual(nights.reminders('Commitment__c', id), [
        {
          Subject: 'Keep the promise: Send the figures',
          Status: open,
          ActivityDate: day(9),
          OwnerId: nights.rep,
          Priority: 'Normal'
        }
      ]);
      nights.sleep(12);
      assert.deepEqual(reminded(id), [[day(9), open]]);
    });

    it('are remembered at once where less time is left, and where they are late', () => {
      const near = nights.promise(2);
      const late = nights.promise(-3);

      nights.sleep();

      assert.deepEqual(reminded(near), [[day(2), open]]);
      assert.deepEqual(reminded(late), [[day(-3), open]]);
    });

    it('are remembered while their plan is approved or active', () => {
      const draft = nights.promise(3, { AccountPlan__c: nights.plan('Draft') });
      const approved = nights.promise(3, { AccountPlan__c: nights.plan('Approved') });
      const plan = nights.plan();
      const closed = nights.promise(3, { AccountPlan__c: plan });
      nights.org.update('AccountPlan__c', plan, { Status__c: 'Closed' });

      nights.sleep();

      assert.deepEqual(
        [draft, approved, closed].map((id) => reminded(id).length),
        [0, 1, 0]
      );
    });

    it('are settled together with their reminder, and with nothing else', () => {
      const kept = nights.promise(3);
      const out = nights.promise(3);
      nights.sleep();
      const note = nights.org.create('Task', { Subject: 'Thank them', WhatId: kept });

      update(kept, { Status__c: 'Done' });
      update(out, { Status__c: 'Withdrawn', WithdrawnReason__c: 'They hired somebody.' });

      assert.deepEqual(reminded(kept), [[day(3), 'Completed']]);
      assert.deepEqual(reminded(out), [[day(3), 'Completed']]);
      assert.equal(nights.org.read('Task', note, ['Status'])['Status'], open);
      nights.sleep(5);
      assert.equal(reminded(kept).length, 1);
    });

    it('take an open reminder with them to another day, and make none of their own for it', () => {
      const later = nights.promise(3);
      const sooner = nights.promise(6);
      nights.sleep();

      update(later, { DueOn__c: day(40) });
      update(sooner, { DueOn__c: day(4) });

      assert.deepEqual(reminded(later), [[day(40), open]]);
      assert.deepEqual(reminded(sooner), [[day(4), open]]);
      nights.sleep(38);
      assert.deepEqual(reminded(later), [[day(40), open]]);
      assert.deepEqual(reminded(sooner), [[day(4), open]]);
    });

    it('are remembered anew for another day where the reminder was ticked off', () => {
      const id = nights.promise(3);
      nights.sleep();
      const [task = ''] = nights.org.idsOf('Task', 'WhatId', id);
      nights.org.update('Task', task, { Status: 'Completed' });
      nights.sleep();
      assert.deepEqual(reminded(id), [[day(3), 'Completed']]);

      update(id, { DueOn__c: day(20) });

      nights.sleep(10);
      assert.equal(reminded(id).length, 1);
      nights.sleep();
      assert.deepEqual(reminded(id), [
        [day(3), 'Completed'],
        [day(20), open]
      ]);
    });

    it('hand an open reminder to whoever keeps them from now on', () => {
      const id = nights.promise(3);
      nights.sleep();

      update(id, { Owner__c: nights.colleague });

      assert.deepEqual(
        nights.reminders('Commitment__c', id).map(({ OwnerId }) => OwnerId),
        [nights.colleague]
      );
    });

    it('are remembered again when they are opened again', () => {
      const id = nights.promise(5);
      nights.sleep();
      update(id, { Status__c: 'Done' });
      update(id, { Status__c: 'Open' });

      nights.sleep(2);

      assert.deepEqual(reminded(id), [
        [day(5), 'Completed'],
        [day(5), open]
      ]);
    });

    it('of somebody who has left are remembered by the owner of the plan', () => {
      const id = nights.promise(3, { Owner__c: nights.colleague });
      nights.org.update('User', nights.colleague, { IsActive: false });

      nights.sleep();

      assert.deepEqual(
        nights.reminders('Commitment__c', id).map(({ OwnerId }) => OwnerId),
        [nights.rep]
      );
    });

    it('count as missed the day after their due date, and as kept late when they are kept', () => {
      const plan = nights.plan();
      const id = nights.promise(2, { AccountPlan__c: plan });
      nights.org.update('Commitment__c', nights.promise(2, { AccountPlan__c: plan }), { Status__c: 'Done' });
      const figures = (): readonly unknown[] =>
        Object.values(
          nights.org.read('AccountPlan__c', plan, [
            ...['KeptCommitments__c', 'LateCommitments__c', 'MissedCommitments__c', 'SayDoRatio__c']
          ])
        );
      nights.sleep(2);
      assert.equal(nights.org.read('Commitment__c', id, ['Outcome__c'])['Outcome__c'], 'Due today');
      assert.deepEqual(figures(), [1, 0, 0, 100]);

      nights.sleep();
      assert.equal(nights.org.read('Commitment__c', id, ['IsMissed__c'])['IsMissed__c'], true);
      assert.deepEqual(figures(), [1, 0, 1, 50]);

      update(id, { Status__c: 'Done' });
      assert.equal(nights.org.read('Commitment__c', id, ['IsMissed__c'])['IsMissed__c'], false);
      assert.deepEqual(figures(), [1, 1, 0, 50]);
    });
  });

  describe('reviews', () => {
    const reminded = (id: string): readonly (readonly unknown[])[] => nights.reminded('PlanReview__c', id);
    const review = (inDays: number, values: Values = {}): string =>
      nights.org.create('PlanReview__c', {
        AccountPlan__c: values['AccountPlan__c'] ?? nights.plan(),
        ScheduledFor__c: day(nights.today + inDays),
        Host__c: nights.rep,
        ...values
      });

    it('are remembered fourteen days before, once, by their host', () => {
      const id = review(16);
      nights.sleep();
      assert.deepEqual(reminded(id), []);

      nights.sleep();

      assert.deepEqual(nights.reminders('PlanReview__c', id), [
        {
          Subject: 'Hold the review: Northfield, 2026 plan',
          Status: open,
          ActivityDate: day(16),
          OwnerId: nights.rep,
          Priority: 'Normal'
        }
      ]);
      nights.sleep(20);
      assert.equal(reminded(id).length, 1);
    });

    it('are settled together with their reminder, and with nothing that was decided in them', () => {
      const held = review(3);
      const cancelled = review(3);
      const plan = nights.plan();
      const closed = review(3, { AccountPlan__c: plan });
      nights.sleep();
      const task = nights.org.create('Task', { Subject: 'Ask finance', WhatId: held });

      nights.org.update('PlanReview__c', held, { Status__c: 'Held', Decision__c: 'Continue' });
      nights.org.update('PlanReview__c', cancelled, { Status__c: 'Cancelled' });
      nights.org.update('AccountPlan__c', plan, { Status__c: 'Closed' });

      for (const id of [held, cancelled, closed]) assert.deepEqual(reminded(id), [[day(3), 'Completed']]);
      assert.equal(nights.org.read('Task', task, ['Status'])['Status'], open);
    });

    it('take an open reminder with them to another day and another host', () => {
      const id = review(5);
      nights.sleep();

      nights.org.update('PlanReview__c', id, { ScheduledFor__c: day(30), Host__c: nights.sponsor });

      nights.sleep(25);
      assert.deepEqual(
        nights.reminders('PlanReview__c', id).map(({ ActivityDate, OwnerId }) => [ActivityDate, OwnerId]),
        [[day(30), nights.sponsor]]
      );
    });

    it('of plans that are not active are not remembered', () => {
      const ids = (['Draft', 'Approved'] as const).map((status) => review(3, { AccountPlan__c: nights.plan(status) }));

      nights.sleep(3);

      assert.deepEqual(ids.flatMap(reminded), []);
    });
  });

  describe('barriers', () => {
    const barrier = (plan: string, openedAgo = 0): string =>
      nights.org.create('Barrier__c', {
        AccountPlan__c: plan,
        Name: 'Contract',
        OpenedOn__c: day(nights.today - openedAgo)
      });
    const escalated = (id: string): readonly unknown[] =>
      Object.values(nights.org.read('Barrier__c', id, ['EscalatedOn__c', 'EscalatedTo__c']));

    it('are escalated when they have been in the way for thirty days, to the sponsor, with a task', () => {
      const id = barrier(nights.plan('Active', { ExecutiveSponsor__c: nights.sponsor }));
      nights.sleep(29);
      assert.deepEqual(escalated(id), [null, null]);

      nights.sleep();

      assert.deepEqual(escalated(id), [day(30), nights.sponsor]);
      assert.deepEqual(nights.reminders('Barrier__c', id), [
        {
          Subject: 'Clear the way: Contract',
          Status: open,
          ActivityDate: day(30),
          OwnerId: nights.sponsor,
          Priority: 'High'
        }
      ]);
      nights.sleep(10);
      assert.equal(nights.reminders('Barrier__c', id).length, 1);
    });

    it('go to the owner of the plan where there is no sponsor', () => {
      const id = barrier(nights.plan(), 30);

      nights.sleep();

      assert.deepEqual(escalated(id), [day(1), nights.rep]);
    });

    it('are left alone once they are cleared, and while their plan is a draft', () => {
      const cleared = barrier(nights.plan(), 29);
      nights.org.update('Barrier__c', cleared, { ClearedOn__c: day(0) });
      const draft = barrier(nights.plan('Draft'), 60);

      nights.sleep(3);

      assert.deepEqual([...escalated(cleared), ...escalated(draft)], [null, null, null, null]);
    });

    it('settle the task when they are cleared, and are escalated again when they are opened again', () => {
      const id = barrier(nights.plan(), 40);
      nights.sleep();
      nights.org.update('Barrier__c', id, { ClearedOn__c: day(1) });
      assert.deepEqual(nights.reminded('Barrier__c', id), [[day(1), 'Completed']]);

      nights.org.update('Barrier__c', id, { ClearedOn__c: null });
      nights.sleep();

      assert.deepEqual(nights.reminded('Barrier__c', id), [
        [day(1), 'Completed'],
        [day(2), open]
      ]);
    });
  });

  it('a thousand promises are remembered and a thousand are missed, within the limits', () => {
    const plan = nights.plan();
    const requests = Array.from({ length: 2000 }, (_, index) => ({
      operation: 'insert' as const,
      object: 'Commitment__c',
      values: { AccountPlan__c: plan, Name: `Promise ${index}`, DueOn__c: day(index < 1000 ? 6 : 1), TaskFor__c: null }
    }));
    const made = nights.org.org.write(nights.org.org.system, requests, { allOrNone: true, source: 'json' });
    assert.ok(made.every(({ success }) => success));

    const runs = nights.sleep(2);

    const interviews = runs.map(({ flow, interviews: count }) => `${flow} ${count}`);
    assert.deepEqual(
      interviews.filter((text) => text.startsWith('Commitment')),
      [
        'CommitmentsMissedNightly 0',
        'CommitmentTasksNightly 2000',
        'CommitmentsMissedNightly 1000',
        'CommitmentTasksNightly 0'
      ]
    );
    assert.equal(nights.org.idsOf('Task', 'Status', open).length, 2000);
    assert.equal(nights.org.read('AccountPlan__c', plan, ['MissedCommitments__c'])['MissedCommitments__c'], 1000);
  });

  it('every promise has the reminder that it needs, whatever happened by day', () => {
    const event = fc.record({
      kind: fc.constantFrom('make', 'make', 'keep', 'open', 'withdraw', 'move', 'hand over', 'tick'),
      pick: fc.nat({ max: 9 }),
      days: fc.integer({ min: -3, max: 15 })
    });
    fc.assert(
      fc.property(fc.array(fc.array(event, { maxLength: 4 }), { minLength: 5, maxLength: 20 }), (days) => {
        const life = new Nights();
        const plan = life.plan();
        const ids: string[] = [];
        for (const events of days) {
          for (const { kind, pick, days: inDays } of events) {
            if (kind === 'make') ids.push(life.promise(inDays, { AccountPlan__c: plan }));
            const id = ids[pick % Math.max(ids.length, 1)];
            if (id === undefined) continue;
            // A change that the rules refuse changes nothing.
            const change = (values: Values): unknown => life.org.tryUpdate('Commitment__c', id, values);
            if (kind === 'keep') change({ Status__c: 'Done' });
            if (kind === 'open') change({ Status__c: 'Open' });
            if (kind === 'withdraw') change({ Status__c: 'Withdrawn', WithdrawnReason__c: 'They released us.' });
            if (kind === 'move') change({ DueOn__c: day(life.today + inDays) });
            if (kind === 'hand over') change({ Owner__c: life.colleague });
            if (kind === 'tick')
              for (const task of life.org.idsOf('Task', 'WhatId', id))
                life.org.update('Task', task, { Status: 'Completed' });
          }
          life.sleep();
          for (const id of ids) {
            const promise = life.org.read('Commitment__c', id, ['Status__c', 'DueOn__c', 'Owner__c', 'IsMissed__c']);
            const reminders = life.reminders('Commitment__c', id);
            const isOpen = promise['Status__c'] === 'Open';
            const due = promise['DueOn__c'] as string;
            const todo = reminders.filter(({ Status }) => Status !== 'Completed');
            assert.ok(todo.length <= (isOpen ? 1 : 0), 'one open reminder at most, none of what is settled');
            for (const task of todo)
              assert.deepEqual([task['ActivityDate'], task['OwnerId']], [due, promise['Owner__c']]);
            const isNear = due <= day(life.today + 7);
            if (isOpen && isNear) assert.ok(reminders.some(({ ActivityDate }) => ActivityDate === due));
            assert.equal(promise['IsMissed__c'], isOpen && due < day(life.today));
          }
        }
        life.org.close();
      }),
      { numRuns: 25, seed: 9 }
    );
  });
});
