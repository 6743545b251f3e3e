/** What the queries of the review page answer. */
import type { NamedNode } from 'c/planRecords';
import type { Connection, Field } from 'c/recordNodes';

type Values<Names extends string, Value> = { readonly [Name in Names]?: Field<Value> };

/** One ReviewRating__c. */
export type RatingNode = { readonly Id: string } & Values<'RubricCriterion__c' | 'Comment__c', string> &
  Values<'Rating__c', number>;

/** The plan above a review, as far as dates are reckoned from it. */
export type ReviewedPlanNode = NamedNode &
  Values<'StartDate__c' | 'Account__c' | 'ActivatedOn__c' | 'LastReviewOn__c', string> & {
    readonly PreviousPlan__r?: (NamedNode & Values<'LastReviewOn__c', string>) | null;
  };

/** One PlanReview__c with its ratings. */
export type RunReviewNode = NamedNode &
  Values<
    | 'LastModifiedDate'
    | 'Kind__c'
    | 'Status__c'
    | 'ScheduledFor__c'
    | 'HeldOn__c'
    | 'Attendees__c'
    | 'Notes__c'
    | 'AgendaDone__c'
    | 'Decision__c'
    | 'Feedback__c'
    | 'NextReviewOn__c'
    | 'AccountPlan__c',
    string
  > &
  Values<'Score__c' | 'PulseAverage__c', number> & {
    readonly LastModifiedBy?: NamedNode | null;
    readonly Host__r?: NamedNode | null;
    readonly AccountPlan__r?: ReviewedPlanNode | null;
    readonly Ratings__r?: Connection<RatingNode> | null;
  };

/** A Commitment__c that was made in a review. */
export type DecidedCommitmentNode = NamedNode &
  Values<'Audience__c' | 'Status__c' | 'DueOn__c', string> & {
    readonly Stakeholder__r?: NamedNode | null;
    readonly Owner__r?: NamedNode | null;
  };

/** A Task about a review. */
export type TaskNode = { readonly Id: string } & Values<'Subject' | 'Status' | 'ActivityDate', string> &
  Values<'IsClosed', boolean> & { readonly Owner?: NamedNode | null };

/** What PLAN_REVIEW answers. */
export interface ReviewPageData {
  readonly uiapi: {
    readonly query: {
      readonly PlanReview__c?: Connection<RunReviewNode> | null;
      readonly Commitment__c?: Connection<DecidedCommitmentNode> | null;
      readonly Task?: Connection<TaskNode> | null;
    };
  };
}

/** One RubricCriterion__c. */
export type CriterionNode = NamedNode &
  Values<'UsedIn__c' | 'Level1__c' | 'Level2__c' | 'Level3__c' | 'Level4__c' | 'Prompt__c', string> &
  Values<'IsActive__c', boolean>;

/** One KeyAccountTeamMember__c. */
export type MemberNode = { readonly Id: string } & Values<'Function__c', string> &
  Values<'IsDedicated__c', boolean> & { readonly User__r?: NamedNode | null };

/** One Stakeholder__c. */
export type PersonNode = NamedNode &
  Values<
    'Title__c' | 'Influence__c' | 'Support__c' | 'LeftOn__c' | 'Role__c' | 'CreatedDate' | 'InterviewDueDate__c',
    string
  > &
  Values<'Strength__c', number> &
  Values<'IsActive__c' | 'IsKeyPlayer__c', boolean>;

/** One StakeholderAssessment__c. */
export type AssessmentNode = { readonly Id: string } & Values<
  | 'AssessedOn__c'
  | 'Stakeholder__c'
  | 'PreviousInfluence__c'
  | 'Influence__c'
  | 'PreviousSupport__c'
  | 'Support__c'
  | 'PreviousAccess__c'
  | 'Access__c'
  | 'PreviousRole__c'
  | 'Role__c',
  string
> &
  Values<'PreviousStrength__c' | 'Strength__c', number>;

/** One AccountTier__c that was approved. */
export type TierNode = { readonly Id: string } & Values<'DecidedTier__c' | 'ApprovedOn__c', string>;

/** One IndicatorReading__c that counts. */
export type ReadingNode = { readonly Id: string } & Values<'LeadingIndicator__c' | 'ReadOn__c', string> &
  Values<'Value__c', number>;

/** One held PlanReview__c of the account, of whichever plan. */
export type HeldNode = { readonly Id: string } & Values<
  'Kind__c' | 'HeldOn__c' | 'Decision__c' | 'AccountPlan__c' | 'TierThen__c',
  string
> &
  Values<'Score__c' | 'ScoreThen__c' | 'ConfidenceThen__c' | 'CompletenessThen__c' | 'PulseAverage__c', number> & {
    readonly Ratings__r?: Connection<RatingNode> | null;
  };

/** What REVIEW_SIDE answers. */
export interface ReviewSideData {
  readonly uiapi: {
    readonly query: {
      readonly Account?: Connection<{
        readonly Id: string;
        readonly TierPolicy__r?:
          | ({ readonly Id: string } & Values<'RequiredFunctions__c', string> & Values<'DedicatedTeam__c', boolean>)
          | null;
      }> | null;
      readonly RubricCriterion__c?: Connection<CriterionNode> | null;
      readonly KeyAccountTeamMember__c?: Connection<MemberNode> | null;
      readonly Stakeholder__c?: Connection<PersonNode> | null;
      readonly StakeholderAssessment__c?: Connection<AssessmentNode> | null;
      readonly AccountTier__c?: Connection<TierNode> | null;
      readonly IndicatorReading__c?: Connection<ReadingNode> | null;
      readonly PlanReview__c?: Connection<HeldNode> | null;
    };
  };
}
