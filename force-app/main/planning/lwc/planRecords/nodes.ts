/** What the queries about a plan answer. */
import type { Connection, Field } from 'c/recordNodes';
import type { TextSection } from 'c/planTypes';

type Values<Names extends string, Value> = { readonly [Name in Names]?: Field<Value> };

/** A record by its name. */
export interface NamedNode {
  readonly Id: string;
  readonly Name?: Field<string>;
}

/** The account above a plan. */
export type PlanAccountNode = NamedNode &
  Values<'RelationshipScore__c' | 'RelationshipConfidence__c', number> & {
    readonly ExecutiveSponsor__r?: NamedNode | null;
  };

/** What PLAN_TEXTS reads of an AccountPlan__c. */
export type PlanTextsNode = NamedNode &
  Values<
    TextSection | 'Status__c' | 'RelationshipStage__c' | 'TargetRelationshipStage__c' | 'LastModifiedDate',
    string
  > & {
    readonly LastModifiedBy?: NamedNode | null;
  };

/** One AccountPlan__c. */
export type PlanNode = PlanTextsNode &
  Values<
    | 'Account__c'
    | 'Tier__c'
    | 'StartDate__c'
    | 'EndDate__c'
    | 'SubmittedOn__c'
    | 'ApprovedOn__c'
    | 'ReturnReason__c'
    | 'ActivatedOn__c'
    | 'ClosedOn__c'
    | 'ClosingNote__c'
    | 'LastReviewOn__c'
    | 'NextReviewScheduled__c'
    | 'NextReviewDue__c'
    | 'ReviewStatus__c',
    string
  > &
  Values<
    | 'CadenceDays__c'
    | 'Completeness__c'
    | 'KeptCommitments__c'
    | 'LateCommitments__c'
    | 'MissedCommitments__c'
    | 'SayDoRatio__c',
    number
  > &
  Values<'IsMyTeams__c', boolean> & {
    readonly Account__r?: PlanAccountNode | null;
    readonly Owner?: NamedNode | null;
    readonly PreviousPlan__r?: NamedNode | null;
    readonly SubmittedBy__r?: NamedNode | null;
    readonly Approver__r?: NamedNode | null;
  };

/** One PlanObjective__c. */
export type ObjectiveNode = NamedNode &
  Values<'Details__c' | 'Measure__c' | 'Unit__c' | 'MeasuredOn__c' | 'StartOn__c' | 'DueOn__c' | 'Status__c', string> &
  Values<'Baseline__c' | 'Target__c' | 'Current__c' | 'PreviousValue__c' | 'SortOrder__c', number> & {
    readonly Owner__r?: NamedNode | null;
  };

/** One Commitment__c. */
export type CommitmentNode = NamedNode &
  Values<
    | 'CreatedDate'
    | 'Details__c'
    | 'Audience__c'
    | 'PlanObjective__c'
    | 'PlanReview__c'
    | 'DueOn__c'
    | 'FirstDueOn__c'
    | 'Status__c'
    | 'DoneOn__c'
    | 'WithdrawnReason__c',
    string
  > & { readonly Stakeholder__r?: NamedNode | null; readonly Owner__r?: NamedNode | null };

/** One Barrier__c. */
export type BarrierNode = NamedNode &
  Values<'Details__c' | 'OpenedOn__c' | 'ClearedOn__c' | 'EscalatedOn__c', string> & {
    readonly Owner__r?: NamedNode | null;
    readonly EscalatedTo__r?: NamedNode | null;
  };

/** One PlanReview__c. */
export type ReviewNode = { readonly Id: string } & Values<
  | 'Kind__c'
  | 'Status__c'
  | 'ScheduledFor__c'
  | 'HeldOn__c'
  | 'Attendees__c'
  | 'Decision__c'
  | 'Feedback__c'
  | 'NextReviewOn__c'
  | 'TierThen__c',
  string
> &
  Values<
    | 'Score__c'
    | 'ScoreThen__c'
    | 'ConfidenceThen__c'
    | 'CompletenessThen__c'
    | 'KeptThen__c'
    | 'DueThen__c'
    | 'PulseAverage__c'
    | 'PulseAnswers__c'
    | 'PulseShown__c',
    number
  > & { readonly Host__r?: NamedNode | null };

/** One Opportunity. */
export type OpportunityNode = NamedNode &
  Values<'CreatedDate' | 'StageName' | 'CloseDate' | 'PlanObjective__c' | 'IdentifiedThroughPlanOn__c', string> &
  Values<'Amount', number> &
  Values<'IsClosed' | 'IsWon', boolean>;

/** One LeadingIndicator__c. */
export type IndicatorNode = NamedNode &
  Values<
    'Source__c' | 'Kind__c' | 'Aggregation__c' | 'Unit__c' | 'StartOn__c' | 'TargetOn__c' | 'LastReadingOn__c',
    string
  > &
  Values<'Baseline__c' | 'Target__c' | 'CurrentValue__c' | 'ReadingCount__c' | 'ReadingSum__c', number>;

/** What PLAN_CORE answers. */
export interface PlanCoreData {
  readonly uiapi: {
    readonly query: {
      readonly AccountPlan__c?: Connection<PlanNode> | null;
      readonly PlanObjective__c?: Connection<ObjectiveNode> | null;
      readonly Commitment__c?: Connection<CommitmentNode> | null;
      readonly Barrier__c?: Connection<BarrierNode> | null;
      readonly PlanReview__c?: Connection<ReviewNode> | null;
      readonly Opportunity?: Connection<OpportunityNode> | null;
      readonly LeadingIndicator__c?: Connection<IndicatorNode> | null;
    };
  };
}

/** What PLAN_TEXTS answers. */
export interface PlanTextsData {
  readonly uiapi: { readonly query: { readonly AccountPlan__c?: Connection<PlanTextsNode> | null } };
}

type PolicyNode = { readonly Id: string } & Values<'RequiredFunctions__c', string> &
  Values<'DedicatedTeam__c', boolean>;
type MemberNode = { readonly Id: string } & Values<'Function__c', string> &
  Values<'IsDedicated__c', boolean> & { readonly User__r?: NamedNode | null };
type PersonNode = NamedNode & Values<'Title__c' | 'Why__c' | 'SuccessDefinition__c', string>;
type InterviewNode = { readonly Id: string } & Values<'HeldOn__c' | 'Quote__c', string> & {
    readonly Stakeholder__r?: PersonNode | null;
  };
type SiblingNode = NamedNode & Values<'Status__c' | 'StartDate__c' | 'EndDate__c', string>;

/** What PLAN_SIDE answers. */
export interface PlanSideData {
  readonly uiapi: {
    readonly query: {
      readonly Account?: Connection<{ readonly Id: string; readonly TierPolicy__r?: PolicyNode | null }> | null;
      readonly KeyAccountTeamMember__c?: Connection<MemberNode> | null;
      readonly StakeholderInterview__c?: Connection<InterviewNode> | null;
      readonly Stakeholder__c?: Connection<PersonNode> | null;
      readonly AccountPlan__c?: Connection<SiblingNode> | null;
    };
  };
}
