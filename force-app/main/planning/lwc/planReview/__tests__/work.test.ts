import { changeWork, createWork, takeBackWork } from '../work';
import type { WorkDraft } from 'c/reviewWork';
import { runReview } from 'test/reviews';

const draft = (values: Partial<WorkDraft> = {}): WorkDraft => ({
  kind: 'customer',
  text: 'New date for the data feed',
  promisedToId: 'a03',
  owner: { id: '005d', name: 'Dara Quinn' },
  dueOn: '2026-12-15',
  ...values
});

describe('what a decision becomes', () => {
  it('is a promise of the plan that knows its review', () => {
    expect(createWork(draft(), runReview())).toEqual({
      kind: 'create',
      object: 'Commitment__c',
      fields: {
        AccountPlan__c: 'p1',
        PlanReview__c: 'r1',
        Name: 'New date for the data feed',
        Audience__c: 'Customer',
        Stakeholder__c: 'a03',
        Owner__c: '005d',
        DueOn__c: '2026-12-15'
      }
    });
    expect(createWork(draft({ kind: 'internal', owner: null }), runReview())).toMatchObject({
      fields: { Audience__c: 'Internal', Owner__c: null }
    });
  });

  it('is a task about the review', () => {
    expect(createWork(draft({ kind: 'task' }), runReview())).toEqual({
      kind: 'create',
      object: 'Task',
      fields: {
        WhatId: 'r1',
        Status: 'Not Started',
        Priority: 'Normal',
        Subject: 'New date for the data feed',
        ActivityDate: '2026-12-15',
        OwnerId: '005d'
      }
    });
    expect(createWork(draft({ kind: 'task', owner: null }), runReview())).not.toHaveProperty('fields.OwnerId');
  });

  it('keeps a long decision whole, and names it by its beginning', () => {
    const text = 'We bring the new dates of the pharmacy data feed to the meeting of their steering board in January';

    expect(createWork(draft({ text }), runReview())).toMatchObject({
      fields: {
        Name: 'We bring the new dates of the pharmacy data feed to the meeting of their…',
        Details__c: text
      }
    });
    expect(createWork(draft({ text: 'x'.repeat(100) }), runReview())).toMatchObject({
      fields: { Name: `${'x'.repeat(79)}…` }
    });
  });

  it('can be changed, and taken back as far as its records allow', () => {
    expect(changeWork('k1', draft({ kind: 'internal', promisedToId: null }))).toMatchObject({
      kind: 'update',
      object: 'Commitment__c',
      id: 'k1',
      fields: { Audience__c: 'Internal', Stakeholder__c: null }
    });
    expect(changeWork('t1', draft({ kind: 'task' }))).toMatchObject({ object: 'Task', id: 't1' });
    const base = { text: 'x', promisedTo: null, owner: null, dueOn: null, state: 'open' } as const;
    expect(takeBackWork({ ...base, id: 't1', kind: 'task' })).toEqual({ kind: 'delete', object: 'Task', id: 't1' });
    expect(takeBackWork({ ...base, id: 'k1', kind: 'customer' })).toMatchObject({
      kind: 'update',
      fields: { Status__c: 'Withdrawn', WithdrawnReason__c: 'Taken back in the review in which it was decided' }
    });
  });
});
