import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import type { ErrorDetail } from '../../scripts/local-org/basics/errors.ts';
import { TestOrg } from '../metadata/support/org.ts';
import { rulesOf } from '../metadata/support/rules.ts';

type Values = Readonly<Record<string, unknown>>;
type Errors = readonly ErrorDetail[];

const org = new TestOrg('2026-03-10');
after(() => org.close());

const rules = rulesOf('planning');
const statuses = ['Draft', 'In review', 'Approved', 'Active', 'Closed'] as const;
type Status = (typeof statuses)[number];

/** Where a plan may go from each state. */
const ways: Readonly<Record<Status, readonly Status[]>> = {
  Draft: ['In review'],
  'In review': ['Draft', 'Approved'],
  Approved: ['Draft', 'Active'],
  Active: ['Closed'],
  Closed: []
};

const rep = member('rep', 'LinchpinRep');
const manager = member('manager', 'LinchpinManager', rep);
const executive = member('executive', 'LinchpinExecutive', manager);

/** A user with one permission set, in a role above that of `below`. */
function member(alias: string, set: string, below?: { readonly role: string }): { id: string; role: string } {
  const role = org.create('UserRole', { Name: alias, DeveloperName: alias });
  const id = org.user(alias, [set]);
  org.update('User', id, { UserRoleId: role });
  if (below !== undefined) org.update('UserRole', below.role, { ParentRoleId: role });
  return { id, role };
}

const account = (values: Values = {}): string => org.create('Account', { Name: 'Account', ...values });
function planValues(values: Values = {}): Values {
  return {
    Name: '2026 plan',
    Account__c: values['Account__c'] ?? account(),
    StartDate__c: '2026-01-01',
    EndDate__c: '2026-12-31',
    ...values
  };
}
/** A plan of the rep that went through all states up to this one. */
function plan(status: Status = 'Draft', values: Values = {}): string {
  const given = planValues(values);
  const id = org.as(rep.id, () => org.create('AccountPlan__c', given));
  for (const next of statuses.slice(1, statuses.indexOf(status) + 1)) {
    org.as(next === 'Approved' ? executive.id : rep.id, () => org.update('AccountPlan__c', id, { Status__c: next }));
  }
  return id;
}
const accountOf = (id: string): string => org.read('AccountPlan__c', id, ['Account__c'])['Account__c'] as string;
const draft = plan();
const other = plan();
const someone = org.create('Stakeholder__c', { Account__c: accountOf(draft), Name: 'Someone' });
const stranger = org.create('Stakeholder__c', { Account__c: accountOf(other), Name: 'Stranger' });
const objective = (of: string, values: Values = {}): string =>
  org.create('PlanObjective__c', { AccountPlan__c: of, Name: 'Objective', ...values });
const mine = objective(draft);
const foreign = objective(other);

const promise = (values: Values = {}): Values => ({
  AccountPlan__c: draft,
  Name: 'Send the figures',
  DueOn__c: '2026-03-20',
  ...values
});
const review = (values: Values = {}): Values => ({ AccountPlan__c: draft, ScheduledFor__c: '2026-03-20', ...values });
const held = (values: Values = {}): Values =>
  review({ Status__c: 'Held', Decision__c: 'Continue', ScheduledFor__c: '2026-03-01', ...values });
const scheduledHere = org.create('PlanReview__c', review());
const scheduledThere = org.create('PlanReview__c', review({ AccountPlan__c: other }));
const heldReview = org.create('PlanReview__c', held());
const criterion = org.create('RubricCriterion__c', { Name: 'Vision' });
const rating = (values: Values): Values => ({ RubricCriterion__c: criterion, ...values });
const opportunity = (values: Values): Values => ({
  Name: 'Deal',
  AccountId: accountOf(draft),
  StageName: 'Prospecting',
  CloseDate: '2026-06-30',
  ...values
});

interface Case {
  readonly rule: string;
  readonly refused: readonly Values[];
  readonly accepted: readonly Values[];
}

const cases: readonly Case[] = [
  {
    rule: 'AccountPlan__c.PlansBeginAsDrafts',
    refused: [...statuses.slice(1), null].map((status) => planValues({ Status__c: status })),
    accepted: [planValues({ Status__c: 'Draft' })]
  },
  {
    rule: 'AccountPlan__c.PeriodIsInOrder',
    refused: [planValues({ EndDate__c: '2026-01-01' }), planValues({ EndDate__c: '2025-12-31' })],
    accepted: [planValues({ EndDate__c: '2026-01-02' })]
  },
  {
    rule: 'AccountPlan__c.PreviousPlanIsOfTheAccount',
    refused: [planValues({ PreviousPlan__c: other })],
    accepted: [planValues({ PreviousPlan__c: other, Account__c: accountOf(other), StartDate__c: '2026-07-01' })]
  },
  {
    rule: 'AccountPlan__c.PreviousPlanIsEarlier',
    refused: [planValues({ PreviousPlan__c: other, Account__c: accountOf(other), StartDate__c: '2025-12-31' })],
    accepted: [planValues({ PreviousPlan__c: other, Account__c: accountOf(other) })]
  },
  {
    rule: 'PlanObjective__c.DueAfterStart',
    refused: [
      { AccountPlan__c: draft, Name: 'Late', StartOn__c: '2026-05-01', DueOn__c: '2026-05-01' },
      // Without a due date it ends with the plan.
      { AccountPlan__c: draft, Name: 'Later', StartOn__c: '2027-01-01' }
    ],
    accepted: [{ AccountPlan__c: draft, Name: 'Fine', StartOn__c: '2026-05-01', DueOn__c: '2026-05-02' }]
  },
  {
    rule: 'PlanObjective__c.TargetDiffersFromBaseline',
    refused: [
      { AccountPlan__c: draft, Name: 'Stay', Baseline__c: 3, Target__c: 3 },
      { AccountPlan__c: draft, Name: 'Stay at none', Baseline__c: 0, Target__c: 0 }
    ],
    accepted: [
      { AccountPlan__c: draft, Name: 'Fall', Baseline__c: 3, Target__c: 2 },
      { AccountPlan__c: draft, Name: 'Unknown', Target__c: 3 },
      { AccountPlan__c: draft, Name: 'Wish', Baseline__c: 3 }
    ]
  },
  {
    rule: 'Commitment__c.DoneOnIsNotInFuture',
    refused: [promise({ Status__c: 'Done', DoneOn__c: '2026-03-11' }), promise({ DoneOn__c: '2027-01-01' })],
    accepted: [promise({ Status__c: 'Done', DoneOn__c: '2026-03-10' }), promise({ Status__c: 'Done' })]
  },
  {
    rule: 'Commitment__c.WithdrawingNeedsReason',
    refused: [promise({ Status__c: 'Withdrawn' }), promise({ Status__c: 'Withdrawn', WithdrawnReason__c: '  ' })],
    accepted: [promise({ Status__c: 'Withdrawn', WithdrawnReason__c: 'They hired somebody.' })]
  },
  {
    rule: 'Commitment__c.ObjectiveIsOfThePlan',
    refused: [promise({ PlanObjective__c: foreign })],
    accepted: [promise({ PlanObjective__c: mine })]
  },
  {
    rule: 'Commitment__c.PersonIsOfTheAccount',
    refused: [promise({ Stakeholder__c: stranger })],
    accepted: [promise({ Stakeholder__c: someone })]
  },
  {
    rule: 'Commitment__c.ReviewIsOfThePlan',
    refused: [promise({ PlanReview__c: scheduledThere })],
    accepted: [promise({ PlanReview__c: scheduledHere })]
  },
  {
    rule: 'Barrier__c.OpenedIsNotInFuture',
    refused: [{ AccountPlan__c: draft, Name: 'Contract', OpenedOn__c: '2026-03-11' }],
    accepted: [
      { AccountPlan__c: draft, Name: 'Contract', OpenedOn__c: '2026-03-10' },
      { AccountPlan__c: draft, Name: 'Contract' }
    ]
  },
  {
    rule: 'Barrier__c.ClearedAfterOpened',
    refused: [
      { AccountPlan__c: draft, Name: 'Contract', OpenedOn__c: '2026-03-05', ClearedOn__c: '2026-03-04' },
      { AccountPlan__c: draft, Name: 'Contract', OpenedOn__c: '2026-03-05', ClearedOn__c: '2026-03-11' }
    ],
    accepted: [{ AccountPlan__c: draft, Name: 'Contract', OpenedOn__c: '2026-03-05', ClearedOn__c: '2026-03-05' }]
  },
  {
    rule: 'Barrier__c.EscalatedIsNotInFuture',
    refused: [{ AccountPlan__c: draft, Name: 'Contract', EscalatedOn__c: '2026-03-11' }],
    accepted: [{ AccountPlan__c: draft, Name: 'Contract', EscalatedOn__c: '2026-03-10' }]
  },
  {
    rule: 'PlanReview__c.HoldingNeedsDecision',
    refused: [held({ Decision__c: null })],
    accepted: [held({ Decision__c: 'Rework' })]
  },
  {
    rule: 'PlanReview__c.HeldOnIsNotInFuture',
    refused: [held({ HeldOn__c: '2026-03-11' })],
    accepted: [held({ HeldOn__c: '2026-03-10' }), held({ HeldOn__c: '2026-02-28' })]
  },
  {
    rule: 'PlanReview__c.OnlyHeldReviewsHaveADay',
    refused: ['Scheduled', 'Cancelled', null].map((status) => review({ Status__c: status, HeldOn__c: '2026-03-09' })),
    accepted: [review({ Status__c: 'Cancelled' })]
  },
  {
    rule: 'PlanReview__c.NextReviewIsLater',
    refused: [
      held({ HeldOn__c: '2026-03-09', NextReviewOn__c: '2026-03-09' }),
      held({ NextReviewOn__c: '2026-03-10' })
    ],
    accepted: [held({ NextReviewOn__c: '2026-03-11' }), review({ NextReviewOn__c: '2026-03-01' })]
  },
  {
    rule: 'ReviewRating__c.RatingIsInRange',
    refused: [0, 5, -1].map((value) => rating({ PlanReview__c: scheduledHere, Rating__c: value })),
    accepted: [
      ...[1, 4, null].map((value) => ({
        PlanReview__c: org.create('PlanReview__c', review()),
        RubricCriterion__c: criterion,
        Rating__c: value
      }))
    ]
  },
  {
    rule: 'TeamPulse__c.AnswerIsInRange',
    refused: [0, 6, null].map((value) => ({ AccountPlan__c: draft, Satisfaction__c: value })),
    accepted: [
      { AccountPlan__c: draft, Satisfaction__c: 5 },
      { AccountPlan__c: other, Satisfaction__c: 1 }
    ]
  },
  {
    rule: 'TeamPulse__c.ThereIsAReviewToCome',
    refused: [{ AccountPlan__c: plan(), Satisfaction__c: 3 }],
    accepted: []
  },
  {
    rule: 'Opportunity.PlanIsOfTheAccount',
    refused: [opportunity({ AccountPlan__c: other }), opportunity({ PlanObjective__c: foreign })],
    accepted: [opportunity({ AccountPlan__c: draft }), opportunity({})]
  },
  {
    rule: 'Opportunity.ObjectiveIsOfThePlan',
    refused: [opportunity({ AccountPlan__c: draft, PlanObjective__c: foreign })],
    accepted: [opportunity({ AccountPlan__c: draft, PlanObjective__c: mine }), opportunity({ PlanObjective__c: mine })]
  },
  {
    rule: 'Opportunity.IdentifiedNeedsPlan',
    refused: [
      opportunity({ IdentifiedThroughPlanOn__c: '2026-03-01' }),
      opportunity({ AccountPlan__c: draft, IdentifiedThroughPlanOn__c: '2026-03-11' })
    ],
    accepted: [opportunity({ AccountPlan__c: draft, IdentifiedThroughPlanOn__c: '2026-03-10' })]
  }
];

for (const { rule, refused, accepted } of cases) {
  const object = rule.split('.')[0] ?? '';
  describe(rule, () => {
    for (const [index, values] of refused.entries())
      it(`refuses case ${index + 1}`, () => rules.assertRefused(rule, org.tryCreate(object, values)));
    for (const [index, values] of accepted.entries())
      it(`takes case ${index + 1}`, () => assert.deepEqual(org.tryCreate(object, values), []));
  });
}

describe('the way of a plan', () => {
  const go = (by: string, id: string, values: Values): Errors =>
    org.as(by, () => org.tryUpdate('AccountPlan__c', id, values));

  for (const from of statuses) {
    for (const to of [...statuses, null]) {
      if (to === from) continue;
      const isOpen = to !== null && ways[from].includes(to);
      it(`${isOpen ? 'leads' : 'does not lead'} from ${from} to ${to ?? 'nowhere'}`, () => {
        const id = plan(from);

        const errors = go(executive.id, id, { Status__c: to, ReturnReason__c: 'Say who decides.' });

        if (isOpen) assert.deepEqual(errors, []);
        else rules.assertRefused('AccountPlan__c.StatusFollowsItsWay', errors);
        assert.equal(org.read('AccountPlan__c', id, ['Status__c'])['Status__c'], isOpen ? to : from);
      });
    }
  }

  it('is approved by executives only', () => {
    for (const by of [rep, manager]) {
      rules.assertRefused(
        'AccountPlan__c.ApprovalNeedsPermission',
        go(by.id, plan('In review'), { Status__c: 'Approved' })
      );
    }
    assert.deepEqual(go(executive.id, plan('In review'), { Status__c: 'Approved' }), []);
  });

  it('goes back with a reason where an executive sends it back, each time with another one', () => {
    const id = plan('In review');
    const back = (values: Values = {}): Errors => go(executive.id, id, { Status__c: 'Draft', ...values });

    rules.assertRefused('AccountPlan__c.SendingBackNeedsReason', back());
    assert.deepEqual(back({ ReturnReason__c: 'Say who decides.' }), []);
    assert.deepEqual(go(rep.id, id, { Status__c: 'In review' }), []);
    rules.assertRefused('AccountPlan__c.SendingBackNeedsReason', back());
  });

  it('goes back without a word where its owner takes it back before the approval, and not afterwards', () => {
    assert.deepEqual(go(rep.id, plan('In review'), { Status__c: 'Draft' }), []);
    rules.assertRefused(
      'AccountPlan__c.ApprovedPlansAreTakenBackByApprovers',
      go(rep.id, plan('Approved'), { Status__c: 'Draft' })
    );
  });

  it('keeps its period and its account once it is sent', () => {
    for (const status of statuses.slice(1)) {
      const id = plan(status);
      for (const values of [{ StartDate__c: '2026-01-02' }, { EndDate__c: '2026-12-30' }, { Account__c: account() }]) {
        rules.assertRefused('AccountPlan__c.ApprovedPeriodIsFixed', go(executive.id, id, values));
      }
    }
    assert.deepEqual(go(rep.id, plan(), { StartDate__c: '2026-01-02', EndDate__c: '2027-12-30' }), []);
  });

  it('finds another account only while nothing of the former one hangs on it', () => {
    const elsewhere = (id: string): Errors => go(rep.id, id, { Account__c: account() });
    const refused = (id: string): void => {
      assert.match(JSON.stringify(elsewhere(id)), /hang on this plan/);
    };

    assert.deepEqual(elsewhere(plan()), []);
    const linked = plan();
    org.create('Opportunity', { ...opportunity({ AccountPlan__c: linked }), AccountId: accountOf(linked) });
    refused(linked);
    const promised = plan();
    const person = org.create('Stakeholder__c', { Account__c: accountOf(promised), Name: 'Person' });
    org.create('Commitment__c', promise({ AccountPlan__c: promised, Stakeholder__c: person }));
    refused(promised);
    const followed = plan();
    plan('Draft', { Account__c: accountOf(followed), PreviousPlan__c: followed });
    refused(followed);
  });

  it('does not continue itself', () => {
    const id = plan();

    rules.assertRefused('AccountPlan__c.PreviousPlanIsEarlier', go(rep.id, id, { PreviousPlan__c: id }));
  });

  it('ends with a plan that stays as it was', () => {
    const id = plan('Active');
    const reached = objective(id, { Measure__c: 'Sites', Baseline__c: 0, Target__c: 5 });
    const open = org.create('Commitment__c', promise({ AccountPlan__c: id }));
    const planned = org.create('PlanReview__c', review({ AccountPlan__c: id }));
    org.update('AccountPlan__c', id, { Status__c: 'Closed' });

    for (const values of [
      { AccountVision__c: 'Another' },
      { OurValue__c: 'Another' },
      { AccountCompetitors__c: 'Another' },
      { RelationshipStage__c: 'Basic' },
      { TargetRelationshipStage__c: 'Integrated' }
    ]) {
      rules.assertRefused('AccountPlan__c.ClosedPlansAreFixed', go(executive.id, id, values));
    }
    assert.deepEqual(go(rep.id, id, { ClosingNote__c: 'Begin with the pharmacists.' }), []);
    for (const values of [{ Current__c: 5 }, { Target__c: 4 }, { Status__c: 'Reached' }, { Name: 'Other' }]) {
      rules.assertRefused('PlanObjective__c.ClosedPlansAreFixed', org.tryUpdate('PlanObjective__c', reached, values));
    }
    rules.assertRefused(
      'PlanObjective__c.ClosedPlansAreFixed',
      org.tryCreate('PlanObjective__c', { AccountPlan__c: id, Name: 'New' })
    );
    rules.assertRefused(
      'Commitment__c.PlanIsNotClosed',
      org.tryCreate('Commitment__c', promise({ AccountPlan__c: id }))
    );
    rules.assertRefused(
      'Commitment__c.PlanIsNotClosed',
      org.tryUpdate('Commitment__c', open, { DueOn__c: '2026-04-01' })
    );
    assert.deepEqual(org.tryUpdate('Commitment__c', open, { Status__c: 'Done' }), []);
    assert.equal(org.read('PlanReview__c', planned, ['Status__c'])['Status__c'], 'Cancelled');
    for (const values of [review(), held()]) {
      rules.assertRefused(
        'PlanReview__c.PlanIsNotClosed',
        org.tryCreate('PlanReview__c', { ...values, AccountPlan__c: id })
      );
    }
  });
});

describe('plans of an account side by side', () => {
  const half = (account: string, year: number, isFirst: boolean): Values => ({
    Account__c: account,
    StartDate__c: `${year}-${isFirst ? '01-01' : '07-01'}`,
    EndDate__c: `${year}-${isFirst ? '06-30' : '12-31'}`
  });
  const active = (id: string): unknown => org.read('Account', id, ['ActivePlan__c'])['ActivePlan__c'];

  it('follow one another, and the account follows the one that is left', () => {
    const one = account();
    const first = plan('Active', half(one, 2026, true));
    assert.equal(active(one), first);
    const second = plan('Active', half(one, 2026, false));
    assert.equal(active(one), second);

    org.update('AccountPlan__c', second, { Status__c: 'Closed' });
    assert.equal(active(one), first);
    org.update('AccountPlan__c', first, { Status__c: 'Closed' });
    assert.equal(active(one), null);
  });

  it('are refused while they share a day, and told which one is in the way', () => {
    for (const values of [
      { StartDate__c: '2026-01-01', EndDate__c: '2026-12-31' },
      { StartDate__c: '2026-12-31', EndDate__c: '2027-12-31' },
      { StartDate__c: '2025-01-01', EndDate__c: '2026-01-01' },
      { StartDate__c: '2025-01-01', EndDate__c: '2027-12-31' },
      { StartDate__c: '2026-03-01', EndDate__c: '2026-03-02' }
    ]) {
      const one = account();
      const first = plan('Active', { Account__c: one, Name: 'Whole year' });
      const second = plan('Approved', { Account__c: one, ...values });

      const errors = org.as(rep.id, () => org.tryUpdate('AccountPlan__c', second, { Status__c: 'Active' }));

      assert.match(errors[0]?.message ?? '', /“Whole year” of this account is active/);
      assert.deepEqual(errors[0]?.fields, ['Status__c']);
      assert.equal(active(one), first);
    }
  });
});

describe('the way of a promise', () => {
  const made = (values: Values = {}): string => org.create('Commitment__c', promise(values));
  const read = (id: string, field: string): unknown => org.read('Commitment__c', id, [field])[field];
  const change = (id: string, values: Values): Errors => org.tryUpdate('Commitment__c', id, values);

  it('keeps a date that has passed', () => {
    const today = made({ DueOn__c: '2026-03-10' });
    assert.deepEqual(change(today, { DueOn__c: '2026-03-12' }), []);
    const passed = made({ DueOn__c: '2026-03-09' });

    for (const values of [
      { DueOn__c: '2026-03-12' },
      { DueOn__c: '2026-03-01' },
      { DueOn__c: '2026-03-12', Status__c: 'Done' }
    ]) {
      rules.assertRefused('Commitment__c.PassedDatesStay', change(passed, values));
    }
  });

  it('does not end by being withdrawn once the date has passed, whatever came between', () => {
    const out = { Status__c: 'Withdrawn', WithdrawnReason__c: 'Nobody asks any more.' };
    const late = made({ DueOn__c: '2026-03-01', Status__c: 'Done' });
    const limbo = made({ DueOn__c: '2026-03-01' });
    assert.deepEqual(change(limbo, { Status__c: null }), []);
    assert.deepEqual([read(limbo, 'Status__c'), read(limbo, 'IsMissed__c')], ['Open', true]);

    for (const id of [made({ DueOn__c: '2026-03-09' }), late, limbo])
      rules.assertRefused('Commitment__c.MissedIsNotWithdrawn', change(id, out));
    assert.deepEqual(change(made({ DueOn__c: '2026-03-10' }), out), []);
  });

  it('brings status and day into line, whichever is set', () => {
    const id = made();
    for (const [values, status, done, outcome] of [
      [{ Status__c: 'Done' }, 'Done', '2026-03-10', 'Kept'],
      [{ Status__c: 'Open' }, 'Open', null, 'Open'],
      [{ DoneOn__c: '2026-03-08' }, 'Done', '2026-03-08', 'Kept'],
      [{ DoneOn__c: null }, 'Open', null, 'Open']
    ] as const) {
      org.update('Commitment__c', id, values);

      assert.deepEqual([read(id, 'Status__c'), read(id, 'DoneOn__c'), read(id, 'Outcome__c')], [status, done, outcome]);
    }
  });
});

describe('the way of a review', () => {
  const change = (id: string, values: Values): Errors => org.tryUpdate('PlanReview__c', id, values);

  it('does not go back from what took place or was called off', () => {
    const cancelled = org.create('PlanReview__c', review({ Status__c: 'Cancelled' }));
    for (const [id, status] of [
      [heldReview, 'Scheduled'],
      [heldReview, 'Cancelled'],
      [heldReview, null],
      [cancelled, 'Scheduled'],
      [cancelled, 'Held'],
      [cancelled, null]
    ] as const) {
      rules.assertRefused('PlanReview__c.StatusFollowsItsWay', change(id, { Status__c: status }));
    }
    const open = org.create('PlanReview__c', review());
    assert.deepEqual(change(open, { Status__c: null }), []);
    assert.equal(org.read('PlanReview__c', open, ['Status__c'])['Status__c'], 'Scheduled');
  });

  it('keeps what was decided, and takes notes and feedback afterwards', () => {
    for (const values of [
      { Decision__c: 'Stop' },
      { Decision__c: null },
      { HeldOn__c: '2026-03-01' },
      { HeldOn__c: null },
      { Kind__c: 'Executive' },
      { ScheduledFor__c: '2026-03-02' },
      { NextReviewOn__c: '2026-12-01' }
    ]) {
      rules.assertRefused('PlanReview__c.HeldReviewsAreFixed', change(heldReview, values));
    }
    assert.deepEqual(change(heldReview, { Notes__c: 'Later.', Feedback__c: 'Good.', Attendees__c: 'Ann' }), []);
  });

  it('keeps its ratings, each criterion once', () => {
    const id = org.create('PlanReview__c', review());
    const rated = org.create('ReviewRating__c', rating({ PlanReview__c: id, Rating__c: 3 }));
    const [twice] = org.tryCreate('ReviewRating__c', rating({ PlanReview__c: id, Rating__c: 4 }));
    assert.equal(twice?.code, 'DUPLICATE_VALUE');
    org.update('PlanReview__c', id, { Status__c: 'Held', Decision__c: 'Continue' });

    rules.assertRefused(
      'ReviewRating__c.HeldReviewsAreFixed',
      org.tryUpdate('ReviewRating__c', rated, { Rating__c: 4 })
    );
    rules.assertRefused(
      'ReviewRating__c.HeldReviewsAreFixed',
      org.tryCreate('ReviewRating__c', {
        PlanReview__c: id,
        RubricCriterion__c: org.create('RubricCriterion__c', { Name: 'Value' }),
        Rating__c: 1
      })
    );
    assert.deepEqual(org.tryUpdate('ReviewRating__c', rated, { Comment__c: 'Afterthought.' }), []);
  });

  it('approves only through those who may', () => {
    for (const by of [rep, manager]) {
      rules.assertRefused(
        'PlanReview__c.ApprovingNeedsPermission',
        org.as(by.id, () => org.tryCreate('PlanReview__c', held({ Decision__c: 'Approve' })))
      );
    }
    assert.deepEqual(
      org.as(executive.id, () => org.tryCreate('PlanReview__c', held({ Decision__c: 'Approve' }))),
      []
    );
  });
});

describe('the way of an answer to the pulse', () => {
  it('ends with the answer taken out', () => {
    const asked = plan();
    org.create('PlanReview__c', review({ AccountPlan__c: asked }));
    const id = org.create('TeamPulse__c', { AccountPlan__c: asked, Satisfaction__c: 4 });
    assert.equal(org.read('TeamPulse__c', id, ['Satisfaction__c'])['Satisfaction__c'], null);

    rules.assertRefused('TeamPulse__c.AnswersAreNotKept', org.tryUpdate('TeamPulse__c', id, { Satisfaction__c: 4 }));
  });
});

describe('a barrier', () => {
  const sponsor = org.user('sponsor', ['LinchpinExecutive']);
  const on = (values: Values): string =>
    org.create('Barrier__c', { AccountPlan__c: plan('Draft', { Account__c: account(values) }), Name: 'Contract' });
  const read = (id: string, field: string): unknown => org.read('Barrier__c', id, [field])[field];

  it('is handed to the executive sponsor, or else to the owner of the plan', () => {
    for (const [values, helper] of [
      [{ ExecutiveSponsor__c: sponsor }, sponsor],
      [{}, rep.id]
    ] as const) {
      const id = on(values);
      org.update('Barrier__c', id, { EscalatedOn__c: '2026-03-10' });

      assert.equal(read(id, 'EscalatedTo__c'), helper);
    }
  });

  it('is handed to the owner of the plan when the sponsor has left', () => {
    const gone = org.user('gone', ['LinchpinExecutive']);
    const id = on({ ExecutiveSponsor__c: gone });
    org.update('User', gone, { IsActive: false });

    org.update('Barrier__c', id, { EscalatedOn__c: '2026-03-10' });

    assert.equal(read(id, 'EscalatedTo__c'), rep.id);
  });

  it('is escalated anew when it is opened again', () => {
    const id = on({ ExecutiveSponsor__c: sponsor });
    org.update('Barrier__c', id, { EscalatedOn__c: '2026-03-10' });
    org.update('Barrier__c', id, { ClearedOn__c: '2026-03-10' });
    assert.equal(read(id, 'EscalatedTo__c'), sponsor);

    org.update('Barrier__c', id, { ClearedOn__c: null });

    assert.deepEqual([read(id, 'EscalatedOn__c'), read(id, 'EscalatedTo__c')], [null, null]);
  });
});

describe('the rules of planning', () => {
  after(() => assert.deepEqual(rules.untested(), [], 'rules that no case tries'));

  it('have unlike messages', () => {
    assert.deepEqual(rules.repeatedMessages(), []);
  });
});
