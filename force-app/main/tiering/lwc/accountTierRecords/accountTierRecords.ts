/** Turns the answer about an account's tier into what the screens work with. Pure. */
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import { TEAM_FUNCTIONS } from 'c/tierPromises';
import type { AccountFacts, TierPolicy } from 'c/tierPromises';
import { CRITERIA, TIERS } from 'c/tierScore';
import type { Criterion, CriterionRatings, ScoringModel, Tier } from 'c/tierScore';

import { MEMBER_FIELDS, RATING_FIELDS, WEIGHT_FIELDS } from './nodes';
import type { AccountNode, AccountTierData, DecisionNode, MemberNode, ModelNode, NamedNode } from './nodes';

export { RATING_FIELDS } from './nodes';
export type { AccountNode, AccountTierData, DecisionNode, MemberNode, ModelNode } from './nodes';
export { criteriaOf } from './criteria';
export type { CriteriaData, CriterionText } from './criteria';

/** Where a decision stands (AccountTier__c.Status__c). */
export type DecisionStatus = 'Draft' | 'Proposed' | 'Sent back' | 'Approved' | 'Superseded';

/** How an account buys (AccountTier__c.BuyingCulture__c). */
export const BUYING_CULTURES = ['Partner-minded', 'Mixed', 'Transactional'] as const;

/** A version of the tier model. */
export interface NamedModel extends ScoringModel {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
}

/** A person by id and name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** One tier decision, from draft to history. Moments are ISO 8601; days are `YYYY-MM-DD`. */
export interface TierDecision {
  readonly id: string;
  readonly status: DecisionStatus;
  /** Null where a draft has none yet. */
  readonly model: NamedModel | null;
  readonly ratings: CriterionRatings;
  readonly closedRevenue: number | null;
  readonly buyingCulture: string | null;
  readonly score: number | null;
  readonly recommended: Tier | null;
  readonly tier: Tier | null;
  readonly reason: string | null;
  readonly returnReason: string | null;
  readonly effectiveOn: string | null;
  readonly proposedBy: string | null;
  readonly proposedOn: string | null;
  readonly approver: string | null;
  readonly approverId: string | null;
  readonly approvedOn: string | null;
  readonly createdOn: string;
  /** The moment of the last change, by which a save tells whether somebody else was faster. */
  readonly modifiedOn: string;
  readonly modifiedBy: string | null;
}

/** An active member of the account team. */
export interface TeamMember {
  readonly id: string;
  readonly userId: string | null;
  readonly name: string;
  readonly teamFunction: string | null;
  readonly isDedicated: boolean;
}

/** What the tier of an account is owed, in words and figures. */
export interface NamedPolicy extends TierPolicy {
  readonly name: string;
  readonly promise: string | null;
}

/** All that the tier panel knows about an account. */
export interface AccountTier {
  readonly accountId: string;
  readonly accountName: string;
  readonly tier: Tier | null;
  readonly since: string | null;
  readonly refreshOn: string | null;
  readonly sponsor: Named | null;
  readonly policy: NamedPolicy | null;
  readonly facts: AccountFacts;
  readonly team: readonly TeamMember[];
  /** Newest first. */
  readonly decisions: readonly TierDecision[];
  /** More decisions than were read. */
  readonly unread: number;
  /** Null while no model is active. */
  readonly model: NamedModel | null;
}

/** Rejected with by a save when somebody else was faster; its message says what they did. */
export class OvertakenError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OvertakenError';
  }
}

/** Nothing rated. */
export const UNRATED: CriterionRatings = {
  revenue: null,
  growth: null,
  fit: null,
  partner: null,
  ecosystem: null,
  access: null
};

/** The panel's account; null when the user may not see it. */
export function toAccountTier({ uiapi: { query } }: AccountTierData): AccountTier | null {
  const [account] = nodesOf(query.Account);
  if (account === undefined) return null;
  const [model] = nodesOf(query.TierModel__c);
  const decisions = nodesOf(query.AccountTier__c).map(toDecision);
  return {
    accountId: account.Id,
    accountName: valueOf(account.Name) ?? '',
    tier: tierNamed(valueOf(account.Tier__c)),
    since: valueOf(account.TierDecidedOn__c),
    refreshOn: valueOf(account.TierRefreshOn__c),
    sponsor: toNamed(account.ExecutiveSponsor__r, valueOf(account.ExecutiveSponsor__c)),
    policy: toPolicy(account),
    facts: toFacts(account),
    team: nodesOf(query.KeyAccountTeamMember__c).map(toMember),
    decisions,
    unread: Math.max(0, (query.AccountTier__c?.totalCount ?? 0) - decisions.length),
    model: model === undefined ? null : toModel(model)
  };
}

/** The decision in force; null for an account that is not tiered. */
export function inForce(account: AccountTier): TierDecision | null {
  return account.decisions.find(({ status }) => status === 'Approved') ?? null;
}

/** The draft, proposal or sent-back proposal; null while nothing is open. */
export function openDecision(account: AccountTier): TierDecision | null {
  return account.decisions.find(({ status }) => ['Draft', 'Proposed', 'Sent back'].includes(status)) ?? null;
}

function toModel(node: ModelNode): NamedModel {
  return {
    id: node.Id,
    name: valueOf(node.Name) ?? '',
    isActive: valueOf(node.Status__c) === 'Active',
    weights: byCriterion((criterion) => valueOf(node[WEIGHT_FIELDS[criterion]])),
    thresholds: [valueOf(node.Tier1From__c), valueOf(node.Tier2From__c), valueOf(node.Tier3From__c)]
  };
}

function toDecision(node: DecisionNode): TierDecision {
  return {
    id: node.Id,
    status: (valueOf(node.Status__c) ?? 'Draft') as DecisionStatus,
    model: node.TierModel__r ? toModel(node.TierModel__r) : null,
    ratings: byCriterion((criterion) => valueOf(node[RATING_FIELDS[criterion]])),
    closedRevenue: valueOf(node.ClosedRevenue__c),
    buyingCulture: valueOf(node.BuyingCulture__c),
    score: valueOf(node.Score__c),
    recommended: tierNamed(valueOf(node.RecommendedTier__c)),
    tier: tierNamed(valueOf(node.DecidedTier__c)),
    reason: textOf(node.Reason__c),
    returnReason: textOf(node.ReturnReason__c),
    effectiveOn: valueOf(node.EffectiveOn__c),
    proposedBy: nameOf(node.ProposedBy__r),
    proposedOn: valueOf(node.ProposedOn__c),
    approver: nameOf(node.Approver__r),
    approverId: node.Approver__r?.Id ?? null,
    approvedOn: valueOf(node.ApprovedOn__c),
    createdOn: valueOf(node.CreatedDate) ?? '',
    modifiedOn: valueOf(node.LastModifiedDate) ?? '',
    modifiedBy: nameOf(node.LastModifiedBy)
  };
}

function toPolicy({ TierPolicy__r: node }: AccountNode): NamedPolicy | null {
  if (!node) return null;
  const required = (valueOf(node.RequiredFunctions__c) ?? '').split(';');
  return {
    name: valueOf(node.Name) ?? '',
    promise: textOf(node.Promise__c),
    reviewCadenceDays: valueOf(node.ReviewCadenceDays__c),
    interviewCadenceDays: valueOf(node.InterviewCadenceDays__c),
    minimumKeyPlayers: valueOf(node.MinimumKeyPlayers__c),
    requiredFunctions: TEAM_FUNCTIONS.filter((each) => required.includes(each)),
    isTeamDedicated: valueOf(node.DedicatedTeam__c) ?? false,
    isSponsorRequired: valueOf(node.SponsorRequired__c) ?? false
  };
}

// The account's roll-ups, not the list of members, so that panel and list views never disagree.
function toFacts(node: AccountNode): AccountFacts {
  return {
    members: Object.fromEntries(TEAM_FUNCTIONS.map((each) => [each, valueOf(node[MEMBER_FIELDS[each]]) ?? 0])),
    dedicatedMembers: valueOf(node.DedicatedMembers__c) ?? 0,
    hasSponsor: valueOf(node.ExecutiveSponsor__c) !== null,
    keyPlayers: valueOf(node.KeyPlayerCount__c) ?? 0,
    keyPlayersNeverInterviewed: valueOf(node.KeyPlayersNeverInterviewed__c) ?? 0,
    oldestInterview: valueOf(node.OldestKeyPlayerInterview__c),
    lastReview: valueOf(node.LastReviewOn__c),
    tierSince: valueOf(node.TierDecidedOn__c)
  };
}

function toMember(node: MemberNode): TeamMember {
  return {
    id: node.Id,
    userId: valueOf(node.User__c),
    name: nameOf(node.User__r) ?? '',
    teamFunction: valueOf(node.Function__c),
    isDedicated: valueOf(node.IsDedicated__c) ?? false
  };
}

function toNamed(node: NamedNode | null | undefined, id: string | null): Named | null {
  return id === null ? null : { id, name: nameOf(node) ?? id };
}

function nameOf(node: NamedNode | null | undefined): string | null {
  return valueOf(node?.Name);
}

function tierNamed(value: string | null): Tier | null {
  return TIERS.find((tier) => tier === value) ?? null;
}

function byCriterion<Value>(read: (criterion: Criterion) => Value): Readonly<Record<Criterion, Value>> {
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, read(criterion)])) as Record<Criterion, Value>;
}
