/** Tiers of accounts for tests. */
import { UNRATED } from 'c/accountTierRecords';
import type { AccountTier, NamedModel, TierDecision } from 'c/accountTierRecords';
import type { CriterionRatings } from 'c/tierScore';

/** A model that is in force. */
export const inForceModel: NamedModel = {
  id: 'a08in',
  name: 'In force',
  isActive: true,
  weights: { revenue: 15, growth: 25, fit: 20, partner: 20, ecosystem: 10, access: 10 },
  thresholds: [70, 50, 30]
};

/** The same rating for every criterion, changed as a test wants. */
export function rated(rating: number, values: Partial<CriterionRatings> = {}): CriterionRatings {
  return {
    revenue: rating,
    growth: rating,
    fit: rating,
    partner: rating,
    ecosystem: rating,
    access: rating,
    ...values
  };
}

/** An approved decision for tier 2, changed as a test wants. */
export function decisionOf(values: Partial<TierDecision> = {}): TierDecision {
  return {
    id: 'a00a',
    status: 'Approved',
    model: inForceModel,
    ratings: rated(3),
    closedRevenue: null,
    buyingCulture: null,
    score: 50,
    recommended: 'Tier 2',
    tier: 'Tier 2',
    reason: null,
    returnReason: null,
    effectiveOn: '2026-03-01',
    proposedBy: 'Dara Quinn',
    proposedOn: '2026-02-20T09:00:00.000Z',
    approver: 'Ines Marlow',
    approverId: '005m',
    approvedOn: '2026-03-01T09:00:00.000Z',
    createdOn: '2026-02-20T09:00:00.000Z',
    modifiedOn: '2026-03-01T09:00:00.000Z',
    modifiedBy: 'Ines Marlow',
    ...values
  };
}

/** An account that nobody has tiered, changed as a test wants. */
export function tierAccount(values: Partial<AccountTier> = {}): AccountTier {
  return {
    accountId: '001000000000001AAA',
    accountName: 'Northfield',
    tier: null,
    since: null,
    refreshOn: null,
    sponsor: null,
    policy: null,
    facts: {
      members: {},
      dedicatedMembers: 0,
      hasSponsor: false,
      keyPlayers: 0,
      keyPlayersNeverInterviewed: 0,
      oldestInterview: null,
      lastReview: null,
      tierSince: null
    },
    team: [],
    decisions: [],
    unread: 0,
    model: inForceModel,
    ...values
  };
}

export { UNRATED };

type Node = Readonly<Record<string, unknown>>;
const value = <Value>(of: Value): { readonly value: Value } => ({ value: of });
const edges = (nodes: readonly unknown[]): Node => ({
  totalCount: nodes.length,
  edges: nodes.map((node) => ({ node }))
});

/** The record of a model that is in force. */
export const modelNode: Node = {
  Id: 'a08in',
  Name: value('In force'),
  Status__c: value('Active'),
  RevenueWeight__c: value(15),
  GrowthWeight__c: value(25),
  FitWeight__c: value(20),
  PartnerWeight__c: value(20),
  EcosystemWeight__c: value(10),
  AccessWeight__c: value(10),
  Tier1From__c: value(70),
  Tier2From__c: value(50),
  Tier3From__c: value(30)
};

/** The record of an approved decision for tier 2, changed as a test wants. */
export function decisionNode(values: Node = {}): Node {
  return {
    Id: 'a00a',
    Status__c: value('Approved'),
    DecidedTier__c: value('Tier 2'),
    RecommendedTier__c: value('Tier 2'),
    Score__c: value(50),
    RevenueRating__c: value(3),
    GrowthRating__c: value(3),
    FitRating__c: value(3),
    PartnerRating__c: value(3),
    EcosystemRating__c: value(3),
    AccessRating__c: value(3),
    CreatedDate: value('2026-02-20T09:00:00.000Z'),
    LastModifiedDate: value('2026-03-01T09:00:00.000Z'),
    ProposedBy__r: { Id: '005d', Name: value('Dara Quinn') },
    Approver__r: { Id: '005m', Name: value('Ines Marlow') },
    LastModifiedBy: { Id: '005m', Name: value('Ines Marlow') },
    TierModel__r: modelNode,
    ...values
  };
}

/** The policy of tier 2 with some promises. */
export const policyNode: Node = {
  Id: 'a0p',
  Name: value('Pull in'),
  RequiredFunctions__c: value('Sales;Clinical'),
  SponsorRequired__c: value(true),
  MinimumKeyPlayers__c: value(3),
  InterviewCadenceDays__c: value(365),
  ReviewCadenceDays__c: value(180)
};

/** What the account's query answers. */
export function tierAnswer({
  account = {},
  decisions = [],
  team = [],
  models = [modelNode]
}: {
  readonly account?: Node;
  readonly decisions?: readonly Node[];
  readonly team?: readonly Node[];
  readonly models?: readonly Node[];
} = {}): Node {
  return {
    uiapi: {
      query: {
        Account: edges([{ Id: '001000000000001AAA', Name: value('Northfield'), ...account }]),
        AccountTier__c: edges(decisions),
        TierModel__c: edges(models),
        KeyAccountTeamMember__c: edges(team)
      }
    }
  };
}
