/** Answers about a plan for tests of its page; today is 1 June 2026 there. */
import { begun } from 'c/planAutosave';
import type { Editing } from 'c/planAutosave';
import { TEXT_SECTIONS } from 'c/planTypes';
import { mapOf, toPlanData } from 'c/planRecords';
import type { PlanCoreData, PlanSideData } from 'c/planRecords';
import type { PlanData } from 'c/planTypes';

type Values = Readonly<Record<string, unknown>>;

/** A field as UI API's GraphQL gives it. */
export const value = <Value>(of: Value): { readonly value: Value } => ({ value: of });
const named = (Id: string, name: string): Values => ({ Id, Name: value(name) });
const edges = (nodes: readonly Values[]): Values => ({ edges: nodes.map((node) => ({ node })) });

/** Id of the plan and of its account. */
export const PLAN_ID = 'a00000000000002AAA';
export const ACCOUNT_ID = '001000000000001AAA';
/** Whoever the tests' platform says is signed in. */
export const ME = '005000000000000000';

/** One AccountPlan__c: an active plan of the signed-in user with four parts filled, changed as a test wants. */
export function planNode(values: Values = {}): Values {
  return {
    Id: PLAN_ID,
    Name: value('2026 plan'),
    Status__c: value('Active'),
    Account__c: value(ACCOUNT_ID),
    Account__r: {
      ...named(ACCOUNT_ID, 'Northfield'),
      RelationshipScore__c: value(61),
      RelationshipConfidence__c: value(78),
      ExecutiveSponsor__r: named('005v', 'Victor Adeyemi')
    },
    Owner: named(ME, 'Dara Quinn'),
    Tier__c: value('Tier 1'),
    CadenceDays__c: value(90),
    StartDate__c: value('2026-01-01'),
    EndDate__c: value('2026-12-31'),
    ActivatedOn__c: value('2026-01-10'),
    LastReviewOn__c: value('2026-03-09'),
    NextReviewScheduled__c: value('2026-06-07'),
    ...Object.fromEntries(TEXT_SECTIONS.map((field) => [field, value(null)])),
    AccountVision__c: value('One plan together.'),
    CustomerWhy__c: value('tbd'),
    RelationshipStage__c: value('Basic'),
    TargetRelationshipStage__c: value('Cooperative'),
    KeptCommitments__c: value(18),
    LateCommitments__c: value(1),
    MissedCommitments__c: value(2),
    LastModifiedDate: value('2026-06-01T08:00:00.000Z'),
    LastModifiedBy: named('005d', 'Dara Quinn'),
    IsMyTeams__c: value(false),
    ...values
  };
}

/** What PLAN_CORE answers about it. */
export function coreAnswer(
  plan: Values | null = planNode(),
  others: Readonly<Record<string, readonly Values[]>> = {}
): PlanCoreData {
  const query = {
    AccountPlan__c: edges(plan === null ? [] : [plan]),
    PlanObjective__c: edges(others['PlanObjective__c'] ?? [objectiveNode()]),
    Commitment__c: edges(others['Commitment__c'] ?? []),
    Barrier__c: edges(others['Barrier__c'] ?? []),
    PlanReview__c: edges(others['PlanReview__c'] ?? [reviewNode()]),
    Opportunity: edges(others['Opportunity'] ?? []),
    LeadingIndicator__c: edges(others['LeadingIndicator__c'] ?? [])
  };
  return { uiapi: { query } };
}

/** One PlanObjective__c: a third of the way from 0 to 6 sites. */
export function objectiveNode(values: Values = {}): Values {
  return {
    ...named('a02sites', 'Pilot'),
    Measure__c: value('Sites live'),
    Unit__c: value('sites'),
    Baseline__c: value(0),
    Target__c: value(6),
    Current__c: value(2),
    StartOn__c: value('2026-01-01'),
    DueOn__c: value('2026-12-31'),
    Status__c: value('Open'),
    ...values
  };
}

/** One LeadingIndicator__c: 1 of 6 relationships in the year 2026. */
export function indicatorNode(values: Values = {}): Values {
  return {
    ...named('a10access', 'Executives reached'),
    Source__c: value('New relationships'),
    Kind__c: value('Leading'),
    Aggregation__c: value('Sum'),
    Unit__c: value('relationships'),
    Baseline__c: value(0),
    Target__c: value(6),
    CurrentValue__c: value(1),
    StartOn__c: value('2026-01-01'),
    TargetOn__c: value('2026-12-31'),
    ReadingCount__c: value(1),
    ReadingSum__c: value(1),
    LastReadingOn__c: value('2026-03-03'),
    ...values
  };
}

/** One PlanReview__c: scheduled for 7 June. */
export function reviewNode(values: Values = {}): Values {
  return {
    Id: 'a04next',
    Kind__c: value('Cadence'),
    Status__c: value('Scheduled'),
    ScheduledFor__c: value('2026-06-07'),
    ...values
  };
}

/** What PLAN_SIDE answers: two people, of whom one was quoted. */
export function sideAnswer(values: Readonly<Record<string, readonly Values[]>> = {}): PlanSideData {
  const maya = { ...named('a03maya', 'Maya Okafor'), Title__c: value('Chief Medical Officer') };
  const query = {
    Account: edges([
      {
        Id: ACCOUNT_ID,
        TierPolicy__r: { Id: 'a05', RequiredFunctions__c: value('Sales;Clinical'), DedicatedTeam__c: value(true) }
      }
    ]),
    KeyAccountTeamMember__c: edges([
      { Id: 'a06', Function__c: value('Sales'), IsDedicated__c: value(true), User__r: named(ME, 'Dara Quinn') }
    ]),
    StakeholderInterview__c: edges(
      values['StakeholderInterview__c'] ?? [
        { Id: 'a07', HeldOn__c: value('2026-03-03'), Quote__c: value('One number.'), Stakeholder__r: maya },
        { Id: 'a08', HeldOn__c: value('2026-02-03'), Quote__c: value(' '), Stakeholder__r: maya }
      ]
    ),
    Stakeholder__c: edges(
      values['Stakeholder__c'] ?? [
        { ...maya, Why__c: value('Fewer nights away.'), SuccessDefinition__c: value(null) },
        {
          ...named('a03tom', 'Tom Becker'),
          Title__c: value(null),
          Why__c: value(null),
          SuccessDefinition__c: value('A saving.')
        }
      ]
    ),
    AccountPlan__c: edges(
      values['AccountPlan__c'] ?? [
        {
          ...named(PLAN_ID, '2026 plan'),
          Status__c: value('Active'),
          StartDate__c: value('2026-01-01'),
          EndDate__c: value('2026-12-31')
        }
      ]
    )
  };
  return { uiapi: { query } };
}

/** The plan as the screens work with it. */
export function planData(plan: Values = {}, others: Readonly<Record<string, readonly Values[]>> = {}): PlanData {
  const data = toPlanData(coreAnswer(planNode(plan), others));
  if (data === null) throw new Error('There is a plan.');
  return data;
}

/** Its strategy map with nothing typed, changed as a test wants. */
export function editingOf(values: Partial<Editing> = {}, plan: Values = {}): Editing {
  return { ...begun(mapOf(planData(plan).plan)), ...values };
}

/** What the platform says that a user may do with the objects of plans. */
export function objectInfos(may: { readonly write: boolean; readonly create?: boolean }): unknown {
  const field = { createable: may.write, updateable: may.write };
  const fields = Object.fromEntries(
    ['AccountVision__c', 'Status__c', 'AccountPlan__c', 'Current__c'].map((name) => [name, field])
  );
  const names = [
    'AccountPlan__c',
    'PlanObjective__c',
    'Commitment__c',
    'Barrier__c',
    'PlanReview__c',
    'TeamPulse__c',
    'Opportunity'
  ];
  return {
    results: names.map((apiName) => ({
      statusCode: 200,
      result: { apiName, createable: may.create ?? may.write, updateable: may.write, fields }
    }))
  };
}
