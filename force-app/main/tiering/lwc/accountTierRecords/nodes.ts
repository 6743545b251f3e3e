/** What the query about an account's tier answers. */
import type { Connection, Field } from 'c/recordNodes';
import type { TeamFunction } from 'c/tierPromises';
import type { Criterion } from 'c/tierScore';

/** The field of a decision that holds the rating of each criterion. */
export const RATING_FIELDS = {
  revenue: 'RevenueRating__c',
  growth: 'GrowthRating__c',
  fit: 'FitRating__c',
  partner: 'PartnerRating__c',
  ecosystem: 'EcosystemRating__c',
  access: 'AccessRating__c'
} as const satisfies Record<Criterion, string>;

/** The field of a model that holds the weight of each criterion. */
export const WEIGHT_FIELDS = {
  revenue: 'RevenueWeight__c',
  growth: 'GrowthWeight__c',
  fit: 'FitWeight__c',
  partner: 'PartnerWeight__c',
  ecosystem: 'EcosystemWeight__c',
  access: 'AccessWeight__c'
} as const satisfies Record<Criterion, string>;

/** The roll-up of an account that counts who covers each function. */
export const MEMBER_FIELDS = {
  Sales: 'SalesMembers__c',
  Clinical: 'ClinicalMembers__c',
  'Market access': 'MarketAccessMembers__c',
  Finance: 'FinanceMembers__c',
  Operations: 'OperationsMembers__c',
  Technology: 'TechnologyMembers__c'
} as const satisfies Record<TeamFunction, string>;

type Values<Names extends string, Value> = { readonly [Name in Names]?: Field<Value> };

/** A record by its name. */
export interface NamedNode {
  readonly Id: string;
  readonly Name?: Field<string>;
}

/** One TierModel__c. */
export type ModelNode = NamedNode &
  Values<'Status__c', string> &
  Values<(typeof WEIGHT_FIELDS)[Criterion] | 'Tier1From__c' | 'Tier2From__c' | 'Tier3From__c', number>;

/** One AccountTier__c. */
export type DecisionNode = { readonly Id: string } & Values<
  | 'CreatedDate'
  | 'LastModifiedDate'
  | 'Status__c'
  | 'BuyingCulture__c'
  | 'RecommendedTier__c'
  | 'DecidedTier__c'
  | 'Reason__c'
  | 'ReturnReason__c'
  | 'EffectiveOn__c'
  | 'ProposedOn__c'
  | 'ApprovedOn__c',
  string
> &
  Values<(typeof RATING_FIELDS)[Criterion] | 'ClosedRevenue__c' | 'Score__c', number> & {
    readonly ProposedBy__r?: NamedNode | null;
    readonly Approver__r?: NamedNode | null;
    readonly LastModifiedBy?: NamedNode | null;
    readonly TierModel__r?: ModelNode | null;
  };

type PolicyNode = NamedNode &
  Values<'RequiredFunctions__c' | 'Promise__c', string> &
  Values<'ReviewCadenceDays__c' | 'InterviewCadenceDays__c' | 'MinimumKeyPlayers__c', number> &
  Values<'DedicatedTeam__c' | 'SponsorRequired__c', boolean>;

/** The account with its tier. */
export type AccountNode = NamedNode &
  Values<
    | 'Tier__c'
    | 'TierDecidedOn__c'
    | 'TierRefreshOn__c'
    | 'ExecutiveSponsor__c'
    | 'LastReviewOn__c'
    | 'OldestKeyPlayerInterview__c',
    string
  > &
  Values<
    | (typeof MEMBER_FIELDS)[TeamFunction]
    | 'KeyPlayerCount__c'
    | 'KeyPlayersNeverInterviewed__c'
    | 'DedicatedMembers__c',
    number
  > & { readonly ExecutiveSponsor__r?: NamedNode | null; readonly TierPolicy__r?: PolicyNode | null };

/** One KeyAccountTeamMember__c. */
export type MemberNode = { readonly Id: string } & Values<'Function__c' | 'User__c', string> &
  Values<'IsDedicated__c', boolean> & { readonly User__r?: NamedNode | null };

/** What ACCOUNT_TIER answers. */
export interface AccountTierData {
  readonly uiapi: {
    readonly query: {
      readonly Account?: Connection<AccountNode> | null;
      readonly AccountTier__c?: Connection<DecisionNode> | null;
      readonly TierModel__c?: Connection<ModelNode> | null;
      readonly KeyAccountTeamMember__c?: Connection<MemberNode> | null;
    };
  };
}
