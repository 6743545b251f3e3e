import { filledByFlows, readFields } from '../../metadata/support/fields.ts';
import type { Values } from '../../support/records.ts';
import { day, statuses, type Status, type Target } from './book.ts';
import type { Role } from './people.ts';
import type { Part, World } from './world.ts';

/** Something that nobody may do, and what the door must say to it. */
export interface Attempt {
  readonly what: string;
  readonly by: Role;
  readonly on: Target;
  readonly values: Values;
  readonly reason: RegExp;
}

/** Objects whose records belong to a plan. */
export const planned = [
  'AccountPlan__c',
  'PlanObjective__c',
  'Commitment__c',
  'Barrier__c',
  'PlanReview__c',
  'ReviewRating__c'
];

/** How doors say that somebody may not touch an object or a record at all. */
export const noRight =
  /INSUFFICIENT_ACCESS|CANNOT_INSERT_UPDATE|cannot be inserted|insufficient access|You may not \w+ records|Field '\w+(Create|Update|Delete)' .* is undefined/i;

/** Where a plan may go from each state. */
const ways: Readonly<Record<Status, readonly Status[]>> = {
  Draft: ['In review'],
  'In review': ['Draft', 'Approved'],
  Approved: ['Draft', 'Active'],
  Active: ['Closed'],
  Closed: []
};
/** A value of the right kind for a field that nobody may fill. */
function anyValue(type: string, user: string): unknown {
  if (type === 'Checkbox') return true;
  if (type === 'Date') return '2020-01-01';
  if (type === 'DateTime') return '2020-01-01T00:00:00.000Z';
  if (type === 'Number' || type === 'Percent' || type === 'Summary') return 1;
  return type === 'Lookup' ? user : 'free';
}

function targetsOf({ plans, records }: World): {
  readonly plan: (status: Status) => Target;
  readonly record: (object: string, name: Part) => Target;
} {
  return {
    plan: (status) => ({ object: 'AccountPlan__c', id: plans[status] }),
    record: (object, name) => ({ object, id: records[name] })
  };
}

/** Changes that nobody may make. */
export function updatesOf(world: World): readonly Attempt[] {
  const { opportunity, other, overlapping, people, stranger } = world;
  const { plan, record } = targetsOf(world);
  return [
    ...statuses.flatMap((from) =>
      [...statuses, null]
        .filter((to) => to !== from && (to === null || !ways[from].includes(to)))
        .map((to) => ({
          what: `going from ${from} to ${to ?? 'nowhere'}`,
          by: 'executive' as const,
          on: plan(from),
          values: { Status__c: to, ReturnReason__c: 'Say who decides.' },
          reason: /goes from Draft to In review/
        }))
    ),
    ...(['rep', 'manager', 'colleague', 'teamMember', 'coach', 'lead'] as const).map((by) => ({
      what: 'approval',
      by,
      on: plan('In review'),
      values: { Status__c: 'Approved' },
      reason: by === 'rep' || by === 'manager' ? /You may not approve account plans/ : noRight
    })),
    {
      what: 'sending back without a word',
      by: 'executive',
      on: plan('In review'),
      values: { Status__c: 'Draft' },
      reason: /Say why it is sent back/
    },
    {
      what: 'taking back what was approved',
      by: 'rep',
      on: plan('Approved'),
      values: { Status__c: 'Draft' },
      reason: /sent back by an executive only/
    },
    ...overlapping.map((id) => ({
      what: 'activating a second plan',
      by: 'rep' as const,
      on: { object: 'AccountPlan__c', id },
      values: { Status__c: 'Active' },
      reason: /“Plan” of this account is active for an overlapping period/
    })),
    ...statuses.slice(1).flatMap((status) =>
      [{ StartDate__c: '2026-02-01' }, { EndDate__c: '2027-01-31' }, { Account__c: other.account }].map((values) => ({
        what: `changing ${Object.keys(values).join()} of a plan that is ${status}`,
        by: 'executive' as const,
        on: plan(status),
        values,
        reason: /change only while it is a draft/
      }))
    ),
    ...[
      { AccountVision__c: 'Another.' },
      { OurValue__c: 'Another.' },
      { TargetRelationshipStage__c: 'Integrated' }
    ].map((values) => ({
      what: `changing ${Object.keys(values).join()} of a closed plan`,
      by: 'appAdmin' as const,
      on: plan('Closed'),
      values,
      reason: /A closed plan stays as it was/
    })),
    {
      what: 'continuing a plan of another account',
      by: 'rep',
      on: plan('Draft'),
      values: { PreviousPlan__c: other.plan },
      reason: /belongs to another account/
    },
    {
      what: 'holding a review without a decision',
      by: 'manager',
      on: record('PlanReview__c', 'scheduled'),
      values: { Status__c: 'Held' },
      reason: /closed with a decision/
    },
    ...(['rep', 'manager', 'coach'] as const).map((by) => ({
      what: 'approving in a review',
      by,
      on: record('PlanReview__c', 'scheduled'),
      values: { Status__c: 'Held', Decision__c: 'Approve' },
      reason: /You may not approve account plans/
    })),
    ...[
      { Decision__c: 'Stop' },
      { HeldOn__c: day(-5) },
      { ScheduledFor__c: day(-5) },
      { Kind__c: 'Executive' },
      { NextReviewOn__c: day(400) }
    ].map((values) => ({
      what: `changing ${Object.keys(values).join()} of a held review`,
      by: 'executive' as const,
      on: record('PlanReview__c', 'held'),
      values,
      reason: /A held review stays as it was decided/
    })),
    ...['Scheduled', 'Cancelled'].map((status) => ({
      what: `making a held review ${status}`,
      by: 'appAdmin' as const,
      on: record('PlanReview__c', 'held'),
      values: { Status__c: status },
      reason: /held or cancelled stays so/
    })),
    ...[0, 5].map((rating) => ({
      what: `rating ${rating}`,
      by: 'rep' as const,
      on: record('ReviewRating__c', 'rating'),
      values: { Rating__c: rating },
      reason: /rated from 1 to 4/
    })),
    {
      what: 'rating a held review otherwise',
      by: 'executive',
      on: record('ReviewRating__c', 'heldRating'),
      values: { Rating__c: 4 },
      reason: /The review is closed/
    },
    {
      what: 'moving a date that has passed',
      by: 'rep',
      on: record('Commitment__c', 'passed'),
      values: { DueOn__c: day(5) },
      reason: /The due date has passed, so it cannot be moved/
    },
    ...(['passed', 'late'] as const).map((name) => ({
      what: `withdrawing a promise that is ${name}`,
      by: 'manager' as const,
      on: record('Commitment__c', name),
      values: { Status__c: 'Withdrawn', WithdrawnReason__c: 'Nobody asks.' },
      reason: /cannot be withdrawn/
    })),
    {
      what: 'withdrawing without a word',
      by: 'rep',
      on: record('Commitment__c', 'open'),
      values: { Status__c: 'Withdrawn' },
      reason: /Say who did and why/
    },
    {
      what: 'keeping a promise tomorrow',
      by: 'teamMember',
      on: record('Commitment__c', 'open'),
      values: { DoneOn__c: day(2) },
      reason: /cannot be done in the future/
    },
    ...(
      [
        ['Commitment__c', 'open', 'Stakeholder__c', stranger, /This person belongs to another account/],
        ['Commitment__c', 'open', 'PlanObjective__c', other.objective, /The objective belongs to another plan/],
        ['Commitment__c', 'open', 'PlanReview__c', other.review, /The review belongs to another plan/]
      ] as const
    ).map(([object, name, field, value, reason]) => ({
      what: `leading ${field} elsewhere`,
      by: 'rep' as const,
      on: record(object, name),
      values: { [field]: value },
      reason
    })),
    ...(
      [
        [{ AccountPlan__c: other.plan }, /The plan belongs to another account/],
        [{ PlanObjective__c: other.objective }, /The objective belongs to another plan/],
        [{ AccountPlan__c: null, IdentifiedThroughPlanOn__c: day(0) }, /The day needs a plan/],
        [{ IdentifiedThroughPlanOn__c: day(2) }, /may not lie in the future/],
        [{ AccountId: other.account }, /The plan belongs to another account/]
      ] as const
    ).map(([values, reason]) => ({
      what: `giving an opportunity ${Object.keys(values).join()}`,
      by: 'rep' as const,
      on: { object: 'Opportunity', id: opportunity },
      values,
      reason
    })),
    {
      what: 'clearing a barrier tomorrow',
      by: 'coach',
      on: record('Barrier__c', 'barrier'),
      values: { ClearedOn__c: day(2) },
      reason: /before the opening or in the future/
    },
    ...readFields()
      .filter(({ object }) => planned.includes(object))
      .filter((field) => !field.isEditable || filledByFlows.has(field.fullName))
      .map((field) => ({
        what: `setting ${field.fullName}`,
        by: 'rep' as const,
        on:
          {
            AccountPlan__c: plan('Draft'),
            PlanObjective__c: record('PlanObjective__c', 'objective'),
            Commitment__c: record('Commitment__c', 'open'),
            Barrier__c: record('Barrier__c', 'barrier'),
            PlanReview__c: record('PlanReview__c', 'scheduled')
          }[field.object] ?? record('ReviewRating__c', 'rating'),
        values: { [field.name]: anyValue(field.type, people.rep.id) },
        reason: new RegExp(field.name)
      }))
  ];
}

/** Records that nobody may make. */
export function creationsOf({
  accountId,
  criterion,
  other,
  people,
  plans,
  records,
  stranger
}: World): readonly Attempt[] {
  const period = { StartDate__c: '2028-01-01', EndDate__c: '2028-12-31' };
  const newPlanOf = (values: Values): Values => ({ Name: 'New', Account__c: accountId, ...period, ...values });
  const inActive = (values: Values): Values => ({ AccountPlan__c: plans.Active, Name: 'New', ...values });
  const review = (values: Values): Values => ({ AccountPlan__c: plans.Active, ...values });
  const attempt = (what: string, by: Role, object: string, values: Values, reason: RegExp): Attempt => ({
    what,
    by,
    on: { object, id: '' },
    values,
    reason
  });
  return [
    ...statuses
      .slice(1)
      .flatMap((status) =>
        (['rep', 'manager', 'appAdmin'] as const).map((by) =>
          attempt(
            `a plan that begins as ${status}`,
            by,
            'AccountPlan__c',
            newPlanOf({ Status__c: status }),
            /begins as a draft/
          )
        )
      ),
    attempt(
      'a plan that ends before it begins',
      'rep',
      'AccountPlan__c',
      newPlanOf({ EndDate__c: '2027-12-31' }),
      /ends before it begins/
    ),
    attempt(
      'a plan that continues one of another account',
      'rep',
      'AccountPlan__c',
      newPlanOf({ PreviousPlan__c: other.plan }),
      /belongs to another account/
    ),
    ...(['executive', 'teamMember', 'coach', 'lead'] as const).map((by) =>
      attempt('a plan', by, 'AccountPlan__c', newPlanOf({}), noRight)
    ),
    ...(['executive', 'teamMember', 'coach', 'lead'] as const).map((by) =>
      attempt('an objective', by, 'PlanObjective__c', inActive({}), noRight)
    ),
    ...(['teamMember', 'lead'] as const).map((by) =>
      attempt('a review', by, 'PlanReview__c', review({ ScheduledFor__c: day(9) }), noRight)
    ),
    attempt(
      'a held review without a decision',
      'rep',
      'PlanReview__c',
      review({ Status__c: 'Held' }),
      /closed with a decision/
    ),
    ...(['Held', 'Scheduled'] as const).map((status) =>
      attempt(
        `a ${status} review that approves`,
        'manager',
        'PlanReview__c',
        review({ Status__c: status, Decision__c: 'Approve' }),
        /You may not approve account plans/
      )
    ),
    attempt(
      'a review of a closed plan',
      'executive',
      'PlanReview__c',
      { AccountPlan__c: plans.Closed, Status__c: 'Held', Decision__c: 'Continue' },
      /The plan is closed/
    ),
    attempt(
      'a review that was held tomorrow',
      'rep',
      'PlanReview__c',
      review({ Status__c: 'Held', Decision__c: 'Continue', HeldOn__c: day(2) }),
      /cannot be held in the future/
    ),
    ...[0, 5].map((rating) =>
      attempt(
        `a rating of ${rating}`,
        'rep',
        'ReviewRating__c',
        { PlanReview__c: other.review, RubricCriterion__c: criterion, Rating__c: rating },
        /rated from 1 to 4/
      )
    ),
    attempt(
      'a second rating of a criterion',
      'rep',
      'ReviewRating__c',
      { PlanReview__c: records.scheduled, RubricCriterion__c: criterion, Rating__c: 2 },
      /RatingOnReviewKey__c/
    ),
    attempt(
      'a rating of a held review',
      'executive',
      'ReviewRating__c',
      { PlanReview__c: records.held, RubricCriterion__c: criterion, Rating__c: 2 },
      /The review is closed|RatingOnReviewKey__c/
    ),
    attempt(
      'a promise to somebody elsewhere',
      'teamMember',
      'Commitment__c',
      inActive({ DueOn__c: day(5), Stakeholder__c: stranger }),
      /This person belongs to another account/
    ),
    attempt(
      'a promise for an objective elsewhere',
      'coach',
      'Commitment__c',
      inActive({ DueOn__c: day(5), PlanObjective__c: other.objective }),
      /The objective belongs to another plan/
    ),
    attempt(
      'a promise from a review elsewhere',
      'executive',
      'Commitment__c',
      inActive({ DueOn__c: day(5), PlanReview__c: other.review }),
      /The review belongs to another plan/
    ),
    attempt(
      'a promise of a closed plan',
      'rep',
      'Commitment__c',
      { AccountPlan__c: plans.Closed, Name: 'Late', DueOn__c: day(5) },
      /The plan is closed/
    ),
    attempt(
      'a promise that was withdrawn without a word',
      'rep',
      'Commitment__c',
      inActive({ DueOn__c: day(5), Status__c: 'Withdrawn' }),
      /Say who did and why/
    ),
    attempt(
      'an opportunity of a plan elsewhere',
      'rep',
      'Opportunity',
      { Name: 'Deal', AccountId: accountId, StageName: 'Prospecting', CloseDate: day(9), AccountPlan__c: other.plan },
      /The plan belongs to another account/
    ),
    attempt(
      'a barrier that opens tomorrow',
      'coach',
      'Barrier__c',
      inActive({ OpenedOn__c: day(2) }),
      /cannot open in the future/
    ),
    ...[0, 6, null].map((answer) =>
      attempt(
        `an answer of ${answer} to the pulse`,
        'teamMember',
        'TeamPulse__c',
        review({ Satisfaction__c: answer }),
        /answered from 1 to 5/
      )
    ),
    attempt(
      'an answer where no review is to come',
      'teamMember',
      'TeamPulse__c',
      { AccountPlan__c: plans.Draft, Satisfaction__c: 3 },
      /No review of this plan is scheduled/
    ),
    attempt(
      'an answer that counts where its author likes',
      'teamMember',
      'TeamPulse__c',
      review({ Satisfaction__c: 3, PlanReview__c: other.review }),
      /PlanReview__c/
    ),
    attempt(
      'an answer in the name of somebody else',
      'teamMember',
      'TeamPulse__c',
      review({ Satisfaction__c: 3, RespondentKey__c: 'somebody' }),
      /RespondentKey__c/
    ),
    ...readFields()
      .filter(({ object }) => object === 'AccountPlan__c')
      .filter((field) => filledByFlows.has(field.fullName))
      .map((field) =>
        attempt(
          `a plan with ${field.name}`,
          'rep',
          'AccountPlan__c',
          newPlanOf({ [field.name]: anyValue(field.type, people.rep.id) }),
          new RegExp(field.name)
        )
      )
  ];
}

/** What these people may not delete. */
export function removalsOf(world: World): readonly (Target & { readonly by: Role })[] {
  const { plan, record } = targetsOf(world);
  const others = ['rep', 'manager', 'executive', 'teamMember', 'coach', 'lead'] as const;
  return [
    ...[plan('Draft'), record('PlanReview__c', 'scheduled'), record('ReviewRating__c', 'rating')],
    record('Commitment__c', 'passed')
  ]
    .flatMap((target) => others.map((by) => ({ by, ...target })))
    .concat(
      (['executive', 'teamMember', 'coach', 'lead'] as const).flatMap((by) => [
        { by, ...record('PlanObjective__c', 'objective') },
        { by, ...record('Barrier__c', 'barrier') }
      ])
    );
}
