/** Records that agendas are written from in tests. */
import type { AgendaInput, AgendaPerson, Assessment, Figures, Picks } from 'c/reviewAgenda';
import { TEXT_SECTIONS } from 'c/planTypes';
import type {
  Barrier,
  Commitment,
  Objective,
  Plan,
  PlanData,
  PlanIndicator,
  PlanOpportunity,
  Review
} from 'c/planTypes';

export const since = '2026-01-15';
export const today = '2026-03-10';

export const plan: Plan = {
  id: 'plan',
  name: 'Plan 2026',
  status: 'Active',
  account: { id: 'account', name: 'Northfield' },
  accountTier: 'Tier 1',
  cadenceDays: 90,
  owner: null,
  sponsor: null,
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  previousPlan: null,
  texts: Object.fromEntries(TEXT_SECTIONS.map((field) => [field, null])) as Plan['texts'],
  stage: null,
  targetStage: null,
  submittedBy: null,
  submittedOn: null,
  approver: null,
  approvedOn: null,
  returnReason: null,
  activatedOn: '2026-01-02',
  closedOn: null,
  closingNote: null,
  lastReviewOn: since,
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
  modifiedOn: '2026-01-02T00:00:00.000Z',
  modifiedBy: null
};

/** Made before the period and due after it: nothing happened to it. */
export const commitment: Commitment = {
  id: 'commitment',
  name: 'Send the data feed',
  details: null,
  audience: 'Customer',
  objectiveId: null,
  promisedTo: null,
  reviewId: null,
  owner: null,
  dueOn: '2026-06-01',
  firstDueOn: '2026-06-01',
  status: 'Open',
  doneOn: null,
  withdrawnReason: null,
  createdOn: '2026-01-02'
};

/** On pace and measured before the period. */
export const objective: Objective = {
  id: 'objective',
  name: 'Pilot live',
  details: null,
  measure: 'Sites live',
  unit: 'sites',
  baseline: 0,
  target: 100,
  current: 20,
  previousValue: null,
  measuredOn: '2026-01-02',
  startOn: '2026-01-01',
  dueOn: '2026-12-31',
  status: 'Open',
  owner: null,
  sortOrder: null
};

/** Cleared before the period. */
export const barrier: Barrier = {
  id: 'barrier',
  name: 'Contract template',
  details: null,
  owner: null,
  openedOn: '2025-11-01',
  clearedOn: '2026-01-01',
  escalatedOn: null,
  escalatedTo: null
};

/** Known before the period and still open. */
export const opportunity: PlanOpportunity = {
  id: 'opportunity',
  name: 'Infusion centre',
  stage: 'Prospecting',
  amount: 1_000_000,
  closeDate: '2026-06-30',
  isClosed: false,
  isWon: false,
  objectiveId: null,
  identifiedOn: null,
  createdOn: '2025-10-01'
};

/** On pace, before the period and now, and last read before it: nothing happened to it. */
export const indicator: PlanIndicator = {
  id: 'indicator',
  name: 'Executives reached',
  source: 'New relationships',
  kind: 'Leading',
  aggregation: 'Sum',
  unit: null,
  baseline: 0,
  target: 100,
  current: 12,
  startOn: '2026-01-01',
  targetOn: '2026-12-31',
  readingCount: 12,
  readingSum: 12,
  lastReadingOn: '2026-01-12'
};

export const review: Review = {
  id: 'r1',
  kind: 'Cadence',
  status: 'Held',
  scheduledFor: since,
  heldOn: since,
  host: null,
  attendees: null,
  decision: 'Continue',
  feedback: null,
  nextReviewOn: null,
  score: null,
  scoreThen: 57,
  confidenceThen: 70,
  completenessThen: 60,
  keptThen: 1,
  dueThen: 2,
  tierThen: 'Tier 1',
  pulseAverage: 3.5,
  pulseAnswers: 4,
  pulseShown: 4
};

/** On the map before the period, interviewed, nothing due. */
export const person: AgendaPerson = {
  id: 'person',
  name: 'Henrik Lindqvist',
  title: 'CFO',
  influence: 'High',
  role: 'Decision maker',
  isActive: true,
  addedOn: '2025-05-01',
  leftOn: null,
  interviewDueOn: '2026-10-01'
};

export const neutral: Picks = {
  influence: 'High',
  support: 'Neutral',
  access: 'Regular',
  role: 'Decision maker',
  strength: 56.67
};
export const sceptic: Picks = { ...neutral, support: 'Sceptic', strength: 41.67 };
export const supporter: Picks = { ...neutral, support: 'Supporter', strength: 71.67 };

/** A person turned from neutral to sceptic. */
export const assessment: Assessment = {
  id: 'a1',
  personId: 'person',
  assessedOn: '2026-02-01T12:00:00.000Z',
  before: neutral,
  after: sceptic
};

export const figures: Figures = { score: 57, confidence: 70, tier: 'Tier 1', completeness: 60, pulse: 3.5 };

/** What of an agenda's input a test changes; records of the plan stand beside the rest. */
export type Given = Partial<AgendaInput> & Partial<PlanData>;

/** An account where nothing happened, but for what is given. */
export function given(change: Given = {}): AgendaInput {
  const {
    objectives = [],
    commitments = [],
    barriers = [],
    reviews = [],
    opportunities = [],
    indicators = [],
    ...rest
  } = change;
  return {
    data: { plan: change.plan ?? plan, objectives, commitments, barriers, reviews, opportunities, indicators },
    people: [person],
    assessments: [],
    tierDecisions: [],
    readings: [],
    then: figures,
    now: figures,
    since,
    today,
    dayOf: (moment) => moment.slice(0, 10),
    ...rest
  };
}
