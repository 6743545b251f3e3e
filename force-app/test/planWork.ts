/** Promises, objectives and opportunities for tests; today is 1 June 2026 there. */
import type { Commitment, Objective, Plan, PlanData, PlanIndicator, PlanOpportunity, PlanRights } from 'c/planTypes';
import { TEXT_SECTIONS } from 'c/planTypes';

/** The day on which the tests play. */
export const TODAY = '2026-06-01';

const dara = { id: '005dara', name: 'Dara Quinn' };

/** A promise to Priya Raman that is due in six days. */
export function promise(values: Partial<Commitment> = {}): Commitment {
  return {
    id: 'a01feed',
    name: 'Pharmacy data feed',
    details: null,
    audience: 'Customer',
    objectiveId: 'a02sites',
    promisedTo: { id: 'a03priya', name: 'Priya Raman' },
    reviewId: null,
    owner: dara,
    dueOn: '2026-06-07',
    firstDueOn: '2026-06-07',
    status: 'Open',
    doneOn: null,
    withdrawnReason: null,
    createdOn: '2026-05-01',
    ...values
  };
}

/** One promise of each outcome. */
export const PROMISES: readonly Commitment[] = [
  promise({ id: 'missed', name: 'Missed one', dueOn: '2026-05-13', firstDueOn: '2026-05-03' }),
  promise({ id: 'today', name: 'Today one', dueOn: TODAY, firstDueOn: TODAY, audience: 'Internal', promisedTo: null }),
  promise({ id: 'week', name: 'Week one' }),
  promise({ id: 'later', name: 'Later one', dueOn: '2026-09-01', firstDueOn: '2026-09-01', objectiveId: null }),
  promise({ id: 'kept', name: 'Kept one', status: 'Done', dueOn: '2026-04-10', doneOn: '2026-04-09' }),
  promise({ id: 'late', name: 'Late one', status: 'Done', dueOn: '2026-04-10', doneOn: '2026-04-20' }),
  promise({ id: 'gone', name: 'Gone one', status: 'Withdrawn', withdrawnReason: 'They bought another one' })
];

/** Half of the way from 2 to 6 sites, with five twelfths of the year gone. */
export function objective(values: Partial<Objective> = {}): Objective {
  return {
    id: 'a02sites',
    name: 'Sites live',
    details: null,
    measure: 'Hospitals live',
    unit: 'sites',
    baseline: 2,
    target: 6,
    current: 4,
    previousValue: null,
    measuredOn: null,
    startOn: '2026-01-01',
    dueOn: '2026-12-31',
    status: 'Open',
    owner: dara,
    sortOrder: 1,
    ...values
  };
}

/** An open opportunity that the plan brought up 31 days ago. */
export function opportunity(values: Partial<PlanOpportunity> = {}): PlanOpportunity {
  return {
    id: '006infusion',
    name: 'Infusion centre',
    stage: 'Qualification',
    amount: 1_400_000,
    closeDate: '2026-09-01',
    isClosed: false,
    isWon: false,
    objectiveId: 'a02sites',
    identifiedOn: '2026-05-01',
    createdOn: '2026-05-01',
    ...values
  };
}

/** The rights of a rep about their own plan. */
export const REP_RIGHTS: PlanRights = {
  canEdit: true,
  canSubmit: true,
  canApprove: false,
  canClose: true,
  canCreatePlan: true,
  canAddObjective: true,
  canAddCommitment: true,
  canAddBarrier: true,
  canSchedule: true,
  canPulse: true,
  canLinkOpportunity: true
};

const plan: Plan = {
  id: 'a00plan',
  name: '2026 plan',
  status: 'Active',
  account: { id: '001north', name: 'Northfield' },
  accountTier: 'Tier 1',
  cadenceDays: 90,
  owner: dara,
  sponsor: null,
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  previousPlan: null,
  texts: Object.fromEntries(TEXT_SECTIONS.map((section) => [section, null])) as Plan['texts'],
  stage: null,
  targetStage: null,
  submittedBy: null,
  submittedOn: null,
  approver: null,
  approvedOn: null,
  returnReason: null,
  activatedOn: null,
  closedOn: null,
  closingNote: null,
  lastReviewOn: null,
  nextReviewScheduled: null,
  nextReviewDue: null,
  reviewStatus: null,
  completeness: null,
  keptCommitments: 0,
  lateCommitments: 0,
  missedCommitments: 0,
  sayDoRatio: null,
  relationshipScore: null,
  relationshipConfidence: null,
  modifiedOn: '2026-05-01T09:00:00.000Z',
  modifiedBy: null
};

/** A count that records itself: 5 of 10 in the year 2026. */
export function planIndicator(id: string, values: Partial<PlanIndicator> = {}): PlanIndicator {
  return {
    id,
    name: 'Executives reached',
    source: 'New relationships',
    kind: 'Leading',
    aggregation: 'Sum',
    unit: 'relationships',
    baseline: 0,
    target: 10,
    current: 5,
    startOn: '2026-01-01',
    targetOn: '2026-12-31',
    readingCount: 5,
    readingSum: 5,
    lastReadingOn: '2026-07-01',
    ...values
  };
}

/** A plan with what is given beneath it. */
export function planWith(beneath: Partial<Omit<PlanData, 'plan'>> = {}): PlanData {
  return {
    plan,
    objectives: [],
    commitments: [],
    barriers: [],
    reviews: [],
    opportunities: [],
    indicators: [],
    ...beneath
  };
}
