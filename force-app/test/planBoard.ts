/** Plans as the home page sees them, for tests. */
import type { PlanOf, PlanWeek, StatusRow } from 'c/planStatus';

let count = 0;

/** A row of an active plan on cadence, with what is told otherwise. */
export function row(account: string, values: Partial<StatusRow> = {}): StatusRow {
  count += 1;
  const id = `plan-${count}`;
  return {
    id,
    plan: { id, name: '2026 plan' },
    account: { id: `account of ${account}`, name: account },
    tier: 'Tier 2',
    tierLabel: 'Tier 2',
    region: 'Ohio',
    owner: { id: 'dara', name: 'Dara Quinn' },
    status: 'Active',
    statusLabel: 'Active',
    nextReviewDue: '2026-08-01',
    submittedOn: null,
    returnReason: null,
    modifiedOn: '2026-05-01T08:00:00.000Z',
    completeness: 80,
    score: 60,
    kept: 0,
    due: 0,
    withoutPlanSince: null,
    isMine: false,
    isMyTeams: true,
    ...values
  };
}

/** An account that has no plan. */
export function unplanned(account: string, values: Partial<StatusRow> = {}): StatusRow {
  return row(account, {
    plan: null,
    status: null,
    statusLabel: null,
    nextReviewDue: null,
    completeness: null,
    ...values
  });
}

/** The plan of an account. */
export function ofPlan(account: string, values: Partial<PlanOf> = {}): PlanOf {
  return {
    plan: { id: `plan of ${account}`, name: '2026 plan' },
    account: { id: `account of ${account}`, name: account },
    isMine: false,
    isMyTeams: true,
    ...values
  };
}

/** A week in which nothing happened, with what is told otherwise. */
export function week(values: Partial<PlanWeek> = {}): PlanWeek {
  const nobody = { people: 0, accounts: 0 };
  return {
    missed: [],
    reviews: [],
    barriers: [],
    departures: [],
    mineUnheard: nobody,
    othersUnheard: nobody,
    ...values
  };
}
