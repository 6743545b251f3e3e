/** Turns the answers about a plan into what the planning screens work with. Pure. */
import { DECISIONS, PLAN_STATUSES, RELATIONSHIP_STAGES, REVIEW_KINDS, TEXT_SECTIONS } from 'c/planTypes';
import type {
  AccountSide,
  Barrier,
  Commitment,
  Named,
  Objective,
  Plan,
  PlanData,
  PlanIndicator,
  PlanOpportunity,
  PlanStatus,
  RelationshipStage,
  Review,
  TextSection
} from 'c/planTypes';
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import { todayIso } from 'c/relativeDates';

import type {
  BarrierNode,
  CommitmentNode,
  IndicatorNode,
  NamedNode,
  ObjectiveNode,
  OpportunityNode,
  PlanCoreData,
  PlanNode,
  PlanSideData,
  PlanTextsData,
  PlanTextsNode,
  ReviewNode
} from './nodes';

export type {
  BarrierNode,
  CommitmentNode,
  IndicatorNode,
  NamedNode,
  ObjectiveNode,
  OpportunityNode,
  PlanCoreData,
  PlanNode,
  PlanSideData,
  PlanTextsData,
  ReviewNode
} from './nodes';

/** What is filled in place on the strategy map: its texts and both stages, by their fields. */
export type MapField = TextSection | 'RelationshipStage__c' | 'TargetRelationshipStage__c';

/** The fields of the strategy map in the order in which they are shown. */
export const MAP_FIELDS: readonly MapField[] = [...TEXT_SECTIONS, 'RelationshipStage__c', 'TargetRelationshipStage__c'];

/** What the server has in the fields of the strategy map; null where a field is blank. */
export type MapValues = Readonly<Record<MapField, string | null>>;

/** The strategy map at a moment, and who changed the plan last. */
export interface MapState {
  readonly values: MapValues;
  readonly status: PlanStatus;
  readonly modifiedOn: string;
  readonly modifiedBy: Named | null;
}

/** Another plan of the account. */
export interface SiblingPlan extends Named {
  readonly status: PlanStatus;
  readonly startDate: string;
  readonly endDate: string;
}

/** What somebody at the customer said, wherever it was written down; `on` is null where nobody noted the day. */
export interface SaidWords {
  readonly key: string;
  readonly source: 'interview' | 'why' | 'success';
  readonly text: string;
  readonly person: Named;
  readonly title: string | null;
  readonly on: string | null;
}

/** The plan with everything beneath it; null when there is none that the user may see. */
export function toPlanData({ uiapi: { query } }: PlanCoreData): PlanData | null {
  const [node] = nodesOf(query.AccountPlan__c);
  if (node === undefined) return null;
  const dateOf = ({ heldOn, scheduledFor }: Review): string => heldOn ?? scheduledFor ?? '';
  return {
    plan: toPlan(node),
    objectives: nodesOf(query.PlanObjective__c).map(toObjective),
    commitments: nodesOf(query.Commitment__c).map(toCommitment),
    barriers: nodesOf(query.Barrier__c).map(toBarrier),
    reviews: nodesOf(query.PlanReview__c)
      .map(toReview)
      .sort((one, other) => dateOf(other).localeCompare(dateOf(one))),
    opportunities: nodesOf(query.Opportunity).map(toOpportunity),
    indicators: toIndicators(query.LeadingIndicator__c)
  };
}

/** What of the account a plan draws on. */
export function toAccountSide({ uiapi: { query } }: PlanSideData): AccountSide {
  const policy = nodesOf(query.Account)[0]?.TierPolicy__r ?? null;
  return {
    team: nodesOf(query.KeyAccountTeamMember__c).map((node) => ({
      id: node.Id,
      user: toNamed(node.User__r),
      teamFunction: valueOf(node.Function__c),
      isDedicated: valueOf(node.IsDedicated__c) ?? false
    })),
    requiredFunctions: (valueOf(policy?.RequiredFunctions__c) ?? '').split(';').filter((name) => name !== ''),
    isTeamDedicated: valueOf(policy?.DedicatedTeam__c) ?? false,
    quotes: nodesOf(query.StakeholderInterview__c).flatMap((node) => {
      const text = textOf(node.Quote__c);
      const person = toNamed(node.Stakeholder__r);
      if (text === null || person === null) return [];
      return [
        {
          interviewId: node.Id,
          text,
          person,
          personTitle: textOf(node.Stakeholder__r?.Title__c),
          heldOn: valueOf(node.HeldOn__c) ?? ''
        }
      ];
    }),
    people: nodesOf(query.Stakeholder__c).map((node) => ({ ...named(node), title: textOf(node.Title__c) }))
  };
}

/** Everything that people of the account said: in interviews, newest first, then what the map keeps of them. */
export function toSaidWords(data: PlanSideData): readonly SaidWords[] {
  const interviews = toAccountSide(data).quotes.map(
    ({ interviewId, text, person, personTitle, heldOn }): SaidWords => ({
      key: interviewId,
      source: 'interview',
      text,
      person,
      title: personTitle,
      on: heldOn === '' ? null : heldOn
    })
  );
  const kept = nodesOf(data.uiapi.query.Stakeholder__c).flatMap((node) => {
    const words = (source: 'why' | 'success', text: string | null): SaidWords[] =>
      text === null
        ? []
        : [{ key: `${node.Id}-${source}`, source, text, person: named(node), title: textOf(node.Title__c), on: null }];
    return [...words('why', textOf(node.Why__c)), ...words('success', textOf(node.SuccessDefinition__c))];
  });
  return [...interviews, ...kept];
}

/** The account's plans, latest period first. */
export function toSiblings({ uiapi: { query } }: PlanSideData): readonly SiblingPlan[] {
  return nodesOf(query.AccountPlan__c).map((node) => ({
    ...named(node),
    status: statusOf(node.Status__c),
    startDate: valueOf(node.StartDate__c) ?? '',
    endDate: valueOf(node.EndDate__c) ?? ''
  }));
}

/** The strategy map in the answer; null when there is no plan that the user may see. */
export function toMapState({ uiapi: { query } }: PlanTextsData): MapState | null {
  const [node] = nodesOf(query.AccountPlan__c);
  return node === undefined ? null : mapStateOf(node);
}

/** The strategy map of a plan that was read. */
export function mapOf(plan: Plan): MapState {
  return {
    values: { ...plan.texts, RelationshipStage__c: plan.stage, TargetRelationshipStage__c: plan.targetStage },
    status: plan.status,
    modifiedOn: plan.modifiedOn,
    modifiedBy: plan.modifiedBy
  };
}

/** The plan with other values in its strategy map. */
export function withMap(plan: Plan, values: MapValues): Plan {
  const { RelationshipStage__c, TargetRelationshipStage__c, ...texts } = values;
  return {
    ...plan,
    texts,
    stage: stageNamed(RelationshipStage__c),
    targetStage: stageNamed(TargetRelationshipStage__c)
  };
}

/** True where the running user manages the plan's owner. */
export function isMyTeams({ uiapi: { query } }: PlanCoreData): boolean {
  return valueOf(nodesOf(query.AccountPlan__c)[0]?.IsMyTeams__c) ?? false;
}

function mapStateOf(node: PlanTextsNode): MapState {
  return {
    values: Object.fromEntries(MAP_FIELDS.map((field) => [field, writtenOf(node[field])])) as Record<
      MapField,
      string | null
    >,
    status: statusOf(node.Status__c),
    modifiedOn: valueOf(node.LastModifiedDate) ?? '',
    modifiedBy: toNamed(node.LastModifiedBy)
  };
}

function toPlan(node: PlanNode): Plan {
  const { values, status, modifiedOn, modifiedBy } = mapStateOf(node);
  const { RelationshipStage__c: stage, TargetRelationshipStage__c: targetStage, ...texts } = values;
  const account = node.Account__r ?? null;
  return {
    id: node.Id,
    name: valueOf(node.Name) ?? '',
    status,
    account: toNamed(account) ?? { id: valueOf(node.Account__c) ?? '', name: '' },
    accountTier: textOf(node.Tier__c),
    cadenceDays: valueOf(node.CadenceDays__c),
    owner: toNamed(node.Owner),
    sponsor: toNamed(account?.ExecutiveSponsor__r),
    startDate: valueOf(node.StartDate__c) ?? '',
    endDate: valueOf(node.EndDate__c) ?? '',
    previousPlan: toNamed(node.PreviousPlan__r),
    texts,
    stage: stageNamed(stage),
    targetStage: stageNamed(targetStage),
    submittedBy: toNamed(node.SubmittedBy__r),
    submittedOn: valueOf(node.SubmittedOn__c),
    approver: toNamed(node.Approver__r),
    approvedOn: valueOf(node.ApprovedOn__c),
    returnReason: textOf(node.ReturnReason__c),
    activatedOn: valueOf(node.ActivatedOn__c),
    closedOn: valueOf(node.ClosedOn__c),
    closingNote: textOf(node.ClosingNote__c),
    lastReviewOn: valueOf(node.LastReviewOn__c),
    nextReviewScheduled: valueOf(node.NextReviewScheduled__c),
    nextReviewDue: valueOf(node.NextReviewDue__c),
    reviewStatus: textOf(node.ReviewStatus__c),
    completeness: valueOf(node.Completeness__c),
    keptCommitments: valueOf(node.KeptCommitments__c) ?? 0,
    lateCommitments: valueOf(node.LateCommitments__c) ?? 0,
    missedCommitments: valueOf(node.MissedCommitments__c) ?? 0,
    sayDoRatio: valueOf(node.SayDoRatio__c),
    relationshipScore: valueOf(account?.RelationshipScore__c),
    relationshipConfidence: valueOf(account?.RelationshipConfidence__c),
    modifiedOn,
    modifiedBy
  };
}

function toObjective(node: ObjectiveNode): Objective {
  return {
    ...named(node),
    details: textOf(node.Details__c),
    measure: textOf(node.Measure__c),
    unit: textOf(node.Unit__c),
    baseline: valueOf(node.Baseline__c),
    target: valueOf(node.Target__c),
    current: valueOf(node.Current__c),
    previousValue: valueOf(node.PreviousValue__c),
    measuredOn: valueOf(node.MeasuredOn__c),
    startOn: valueOf(node.StartOn__c),
    dueOn: valueOf(node.DueOn__c),
    status: oneOf(['Open', 'Reached', 'Dropped'] as const, node.Status__c) ?? 'Open',
    owner: toNamed(node.Owner__r),
    sortOrder: valueOf(node.SortOrder__c)
  };
}

function toCommitment(node: CommitmentNode): Commitment {
  return {
    ...named(node),
    details: textOf(node.Details__c),
    audience: oneOf(['Customer', 'Internal'] as const, node.Audience__c) ?? 'Internal',
    objectiveId: valueOf(node.PlanObjective__c),
    promisedTo: toNamed(node.Stakeholder__r),
    reviewId: valueOf(node.PlanReview__c),
    owner: toNamed(node.Owner__r),
    dueOn: valueOf(node.DueOn__c) ?? '',
    firstDueOn: valueOf(node.FirstDueOn__c),
    status: oneOf(['Open', 'Done', 'Withdrawn'] as const, node.Status__c) ?? 'Open',
    doneOn: valueOf(node.DoneOn__c),
    withdrawnReason: textOf(node.WithdrawnReason__c),
    createdOn: dayOf(node.CreatedDate)
  };
}

function toBarrier(node: BarrierNode): Barrier {
  return {
    ...named(node),
    details: textOf(node.Details__c),
    owner: toNamed(node.Owner__r),
    openedOn: valueOf(node.OpenedOn__c) ?? '',
    clearedOn: valueOf(node.ClearedOn__c),
    escalatedOn: valueOf(node.EscalatedOn__c),
    escalatedTo: toNamed(node.EscalatedTo__r)
  };
}

function toReview(node: ReviewNode): Review {
  return {
    id: node.Id,
    kind: oneOf(REVIEW_KINDS, node.Kind__c) ?? 'Cadence',
    status: oneOf(['Scheduled', 'Held', 'Cancelled'] as const, node.Status__c) ?? 'Scheduled',
    scheduledFor: valueOf(node.ScheduledFor__c),
    heldOn: valueOf(node.HeldOn__c),
    host: toNamed(node.Host__r),
    attendees: textOf(node.Attendees__c),
    decision: oneOf(DECISIONS, node.Decision__c),
    feedback: textOf(node.Feedback__c),
    nextReviewOn: valueOf(node.NextReviewOn__c),
    score: valueOf(node.Score__c),
    scoreThen: valueOf(node.ScoreThen__c),
    confidenceThen: valueOf(node.ConfidenceThen__c),
    completenessThen: valueOf(node.CompletenessThen__c),
    keptThen: valueOf(node.KeptThen__c),
    dueThen: valueOf(node.DueThen__c),
    tierThen: textOf(node.TierThen__c),
    pulseAverage: valueOf(node.PulseAverage__c),
    pulseAnswers: valueOf(node.PulseAnswers__c) ?? 0,
    pulseShown: valueOf(node.PulseShown__c) ?? 0
  };
}

function toOpportunity(node: OpportunityNode): PlanOpportunity {
  return {
    ...named(node),
    stage: valueOf(node.StageName) ?? '',
    amount: valueOf(node.Amount),
    closeDate: valueOf(node.CloseDate) ?? '',
    isClosed: valueOf(node.IsClosed) ?? false,
    isWon: valueOf(node.IsWon) ?? false,
    objectiveId: valueOf(node.PlanObjective__c),
    identifiedOn: valueOf(node.IdentifiedThroughPlanOn__c),
    createdOn: dayOf(node.CreatedDate)
  };
}

// No answer about indicators is none that the user may have, and not a plan without any.
function toIndicators(answer: Connection<IndicatorNode> | null | undefined): readonly PlanIndicator[] | null {
  return answer === null || answer === undefined ? null : nodesOf(answer).map(toIndicator);
}

function toIndicator(node: IndicatorNode): PlanIndicator {
  return {
    ...named(node),
    source: textOf(node.Source__c) ?? 'By hand',
    kind: oneOf(['Leading', 'Lagging'] as const, node.Kind__c) ?? 'Leading',
    aggregation: oneOf(['Sum', 'Average', 'Latest'] as const, node.Aggregation__c) ?? 'Latest',
    unit: textOf(node.Unit__c),
    baseline: valueOf(node.Baseline__c),
    target: valueOf(node.Target__c),
    current: valueOf(node.CurrentValue__c),
    startOn: valueOf(node.StartOn__c),
    targetOn: valueOf(node.TargetOn__c),
    readingCount: valueOf(node.ReadingCount__c) ?? 0,
    readingSum: valueOf(node.ReadingSum__c) ?? 0,
    lastReadingOn: valueOf(node.LastReadingOn__c)
  };
}

function named(node: NamedNode): Named {
  return { id: node.Id, name: valueOf(node.Name) ?? '' };
}

// A parent whose type could not be named (a queue that owns a plan) comes without its id.
function toNamed(node: NamedNode | null | undefined): Named | null {
  return typeof node?.Id === 'string' ? named(node) : null;
}

// The platform keeps an emptied text area as null; blanks alone are what somebody typed and stay.
function writtenOf(field: Field<string>): string | null {
  const value = valueOf(field);
  return value === '' ? null : value;
}

// The day on the user's clock: "written down today" is about the user's today.
function dayOf(field: Field<string>): string {
  const moment = valueOf(field);
  return moment === null ? '' : todayIso(new Date(moment));
}

function oneOf<Value extends string>(values: readonly Value[], field: Field<string>): Value | null {
  const found = valueOf(field);
  return values.find((value) => value === found) ?? null;
}

// A status that is blank or unknown must not open a plan for changes.
function statusOf(field: Field<string>): PlanStatus {
  return oneOf(PLAN_STATUSES, field) ?? 'Closed';
}

function stageNamed(value: string | null): RelationshipStage | null {
  return RELATIONSHIP_STAGES.find((stage) => stage === value) ?? null;
}
