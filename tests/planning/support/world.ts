import type { Connection } from 'jsforce';

import type { TestOrg } from '../../support/local-org.ts';
import type { Values } from '../../support/records.ts';
import { createOne, day, newAccount, newPlan, statuses, updateOne, type Status } from './book.ts';
import { hire, type People } from './people.ts';

/** What hangs on the active plan. */
export type Part =
  'objective' | 'open' | 'passed' | 'late' | 'barrier' | 'scheduled' | 'held' | 'rating' | 'heldRating';

/** A plan in each state, everything below the active one, and another account that nothing may lead to. */
export interface World {
  readonly people: People;
  readonly accountId: string;
  readonly plans: Readonly<Record<Status, string>>;
  /** Approved plans of the active one's account that share a day with it. */
  readonly overlapping: readonly string[];
  readonly other: {
    readonly account: string;
    readonly plan: string;
    readonly objective: string;
    readonly review: string;
  };
  readonly stranger: string;
  readonly criterion: string;
  readonly records: Readonly<Record<Part, string>>;
  readonly opportunity: string;
}

/** Builds the world as whoever may do everything. */
export async function createWorld(org: TestOrg, admin: Connection): Promise<World> {
  const people = await hire(org, admin);
  const owned = { OwnerId: people.rep.id };
  const accountId = await newAccount(admin, owned);
  const plans = {} as Record<Status, string>;
  for (const status of statuses) {
    const account = status === 'Active' ? accountId : await newAccount(admin, owned);
    plans[status] = await newPlan(admin, status, { Account__c: account, ...owned });
  }
  const overlapping = await Promise.all(
    [
      ['2026-01-01', '2026-12-31'],
      ['2026-12-31', '2027-12-31'],
      ['2025-01-01', '2026-01-01']
    ].map(([StartDate__c, EndDate__c]) =>
      newPlan(admin, 'Approved', { Account__c: accountId, StartDate__c, EndDate__c, ...owned })
    )
  );
  const elsewhere = await newAccount(admin, owned);
  const foreign = await newPlan(admin, 'Draft', { Account__c: elsewhere, ...owned });
  const other = {
    account: elsewhere,
    plan: foreign,
    objective: await createOne(admin, 'PlanObjective__c', { AccountPlan__c: foreign, Name: 'Theirs' }),
    review: await createOne(admin, 'PlanReview__c', { AccountPlan__c: foreign, ScheduledFor__c: day(30) })
  };
  const stranger = await createOne(admin, 'Stakeholder__c', { Account__c: elsewhere, Name: 'Stranger' });
  const criterion = await createOne(admin, 'RubricCriterion__c', { Name: 'Vision' });
  const here = { AccountPlan__c: plans.Active };
  const promise = (values: Values): Promise<string> =>
    createOne(admin, 'Commitment__c', { ...here, Name: 'Promise', ...values });
  const scheduled = await createOne(admin, 'PlanReview__c', { ...here, ScheduledFor__c: day(10) });
  const closing = await createOne(admin, 'PlanReview__c', { ...here, ScheduledFor__c: day(-10) });
  const rate = (PlanReview__c: string): Promise<string> =>
    createOne(admin, 'ReviewRating__c', { PlanReview__c, RubricCriterion__c: criterion, Rating__c: 3 });
  const heldRating = await rate(closing);
  await updateOne(admin, 'PlanReview__c', closing, { Status__c: 'Held', Decision__c: 'Continue' });
  const records = {
    objective: await createOne(admin, 'PlanObjective__c', { ...here, Name: 'Ours', Baseline__c: 0, Target__c: 5 }),
    open: await promise({ DueOn__c: day(20) }),
    passed: await promise({ DueOn__c: day(-20) }),
    late: await promise({ DueOn__c: day(-20), Status__c: 'Done' }),
    barrier: await createOne(admin, 'Barrier__c', { ...here, Name: 'Contract' }),
    scheduled,
    held: closing,
    rating: await rate(scheduled),
    heldRating
  };
  const opportunity = await createOne(admin, 'Opportunity', {
    ...{ Name: 'Deal', AccountId: accountId, StageName: 'Prospecting', CloseDate: day(60), OwnerId: people.rep.id },
    AccountPlan__c: plans.Active
  });
  return { people, accountId, plans, overlapping, other, stranger, criterion, records, opportunity };
}
