/** Answers about a review for tests of its page; today is 28 November 2026 there. */
import type { ReviewPageData, ReviewSideData } from 'c/reviewRecords';
import { value } from 'test/planPage';

type Values = Readonly<Record<string, unknown>>;

const named = (Id: string, name: string): Values => ({ Id, Name: value(name) });
const edges = (nodes: readonly Values[]): Values => ({ edges: nodes.map((node) => ({ node })) });

/** Ids as the platform writes them. */
export const REVIEW_ID = 'a04000000000001AAA';
export const PLAN_ID = 'a00000000000002AAA';
export const ACCOUNT_ID = '001000000000001AAA';

/** One PlanReview__c: scheduled for 28 November, nothing filled in, changed as a test wants. */
export function runNode(values: Values = {}): Values {
  return {
    ...named(REVIEW_ID, 'PR-000007'),
    Kind__c: value('Cadence'),
    Status__c: value('Scheduled'),
    ScheduledFor__c: value('2026-11-28'),
    Host__r: named('005i', 'Ines Marlow'),
    LastModifiedDate: value('2026-11-20T08:00:00.000Z'),
    AccountPlan__c: value(PLAN_ID),
    AccountPlan__r: {
      ...named(PLAN_ID, '2026 plan'),
      Account__c: value(ACCOUNT_ID),
      StartDate__c: value('2026-01-01'),
      ActivatedOn__c: value('2026-01-10'),
      LastReviewOn__c: value('2026-09-27'),
      PreviousPlan__r: { ...named('a00old', '2025 plan'), LastReviewOn__c: value('2025-11-20') }
    },
    Ratings__r: edges([]),
    ...values
  };
}

/** What PLAN_REVIEW answers. */
export function reviewAnswer(
  review: Values | null = runNode(),
  others: Readonly<Record<string, readonly Values[]>> = {}
): ReviewPageData {
  const query = {
    PlanReview__c: edges(review === null ? [] : [review]),
    Commitment__c: edges(others['Commitment__c'] ?? []),
    Task: edges(others['Task'] ?? [])
  };
  return { uiapi: { query } };
}

/** One held PlanReview__c of the account with one rating. */
export function heldNode(values: Values = {}): Values {
  return {
    Id: 'a04last',
    Kind__c: value('Cadence'),
    HeldOn__c: value('2026-09-27'),
    Decision__c: value('Continue'),
    AccountPlan__c: value(PLAN_ID),
    Score__c: value(2),
    ScoreThen__c: value(57),
    ConfidenceThen__c: value(70),
    CompletenessThen__c: value(27),
    TierThen__c: value('Tier 1'),
    Ratings__r: edges([{ Id: 'r-last', RubricCriterion__c: value('c1'), Rating__c: value(2) }]),
    ...values
  };
}

/** One person's change from Neutral to Sceptic in October. */
export function assessmentNode(personId: string, values: Values = {}): Values {
  return {
    Id: `as-${personId}`,
    AssessedOn__c: value('2026-10-10T09:00:00.000Z'),
    Stakeholder__c: value(personId),
    PreviousInfluence__c: value('High'),
    Influence__c: value('High'),
    PreviousSupport__c: value('Neutral'),
    Support__c: value('Sceptic'),
    PreviousAccess__c: value('Brief'),
    Access__c: value('Brief'),
    PreviousRole__c: value('Approver'),
    Role__c: value('Approver'),
    PreviousStrength__c: value(50),
    Strength__c: value(35),
    ...values
  };
}

/** What REVIEW_SIDE answers: two criteria, a team of one, one person who moved, and the review before. */
export function reviewSideAnswer(values: Readonly<Record<string, readonly Values[]>> = {}): ReviewSideData {
  const query = {
    Account: edges([
      {
        Id: ACCOUNT_ID,
        TierPolicy__r: { Id: 'a05', RequiredFunctions__c: value('Sales;Clinical'), DedicatedTeam__c: value(true) }
      }
    ]),
    RubricCriterion__c: edges(
      values['RubricCriterion__c'] ?? [
        {
          ...named('c1', 'Customer’s why'),
          UsedIn__c: value('Plan review;Coaching'),
          Level1__c: value('Missing'),
          Level2__c: value('Stated'),
          Level3__c: value('Acted on'),
          Level4__c: value('Proven'),
          Prompt__c: value('What would they say?')
        },
        { ...named('c2', 'Relationship plan'), UsedIn__c: value('Plan review'), Level1__c: value('Names') },
        { ...named('c3', 'Coaching only'), UsedIn__c: value('Coaching') }
      ]
    ),
    IndicatorReading__c: edges(values['IndicatorReading__c'] ?? []),
    KeyAccountTeamMember__c: edges([
      { Id: 'a06', Function__c: value('Sales'), IsDedicated__c: value(true), User__r: named('005t', 'Theo Brandt') }
    ]),
    Stakeholder__c: edges(
      values['Stakeholder__c'] ?? [
        {
          ...named('a03henrik', 'Henrik Lindqvist'),
          Title__c: value('CFO'),
          Influence__c: value('High'),
          Support__c: value('Sceptic'),
          Strength__c: value(35),
          Role__c: value('Approver'),
          IsActive__c: value(true),
          IsKeyPlayer__c: value(true),
          CreatedDate: value('2025-02-01T09:00:00.000Z'),
          InterviewDueDate__c: value('2027-05-01')
        },
        {
          ...named('a03left', 'Lea Long'),
          IsActive__c: value(false),
          LeftOn__c: value('2026-05-01'),
          CreatedDate: value('2025-02-01T09:00:00.000Z')
        }
      ]
    ),
    StakeholderAssessment__c: edges(values['StakeholderAssessment__c'] ?? [assessmentNode('a03henrik')]),
    AccountTier__c: edges(values['AccountTier__c'] ?? []),
    PlanReview__c: edges(values['PlanReview__c'] ?? [heldNode()])
  };
  return { uiapi: { query } };
}

/** What the platform says of the objects of the review page. */
export function reviewInfos(may: { readonly run?: boolean; readonly task?: boolean } = {}): unknown {
  const info = (apiName: string, fields: readonly string[], canWrite: boolean): unknown => ({
    statusCode: 200,
    result: {
      apiName,
      createable: canWrite,
      updateable: canWrite,
      fields: Object.fromEntries(fields.map((name) => [name, { createable: canWrite, updateable: canWrite }]))
    }
  });
  const run = may.run ?? true;
  return {
    results: [
      info('PlanReview__c', ['Notes__c'], run),
      info('ReviewRating__c', [], run),
      info('Commitment__c', [], run),
      may.task === false ? { statusCode: 404, result: [] } : info('Task', [], run),
      info('AccountPlan__c', ['Status__c'], run)
    ]
  };
}
