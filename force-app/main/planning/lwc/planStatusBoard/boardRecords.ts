/** Turns the answers about plans into what the home page works with. Pure. */
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import { PLAN_STATUSES, REVIEW_KINDS } from 'c/planTypes';
import type { Named } from 'c/planTypes';
import type { Departure, PlanBook, PlanOf, PlanWeek, StatusRow, Unheard } from 'c/planStatus';

interface NameNode {
  readonly Name?: Field<string>;
}
interface OwnerNode extends NameNode {
  readonly ManagerId?: Field<string>;
}
interface AccountNode extends NameNode {
  readonly Id: string;
  readonly OwnerId?: Field<string>;
  readonly Owner?: OwnerNode | null;
  readonly Tier__c?: Field<string>;
  readonly BillingState?: Field<string>;
  readonly BillingCountry?: Field<string>;
  readonly RelationshipScore__c?: Field<number>;
}
interface OwnedPlanNode extends NameNode {
  readonly Id: string;
  readonly OwnerId?: Field<string>;
  readonly IsMyTeams__c?: Field<boolean>;
  readonly Account__r?: AccountNode | null;
}
interface PlanNode extends OwnedPlanNode {
  readonly Status__c?: Field<string>;
  readonly NextReviewDue__c?: Field<string>;
  readonly SubmittedOn__c?: Field<string>;
  readonly ReturnReason__c?: Field<string>;
  readonly LastModifiedDate?: Field<string>;
  readonly Completeness__c?: Field<number>;
  readonly KeptCommitments__c?: Field<number>;
  readonly DueCommitments__c?: Field<number>;
  readonly Owner?: NameNode | null;
}
interface UnplannedNode extends AccountNode {
  readonly TierDecidedOn__c?: Field<string>;
  readonly AccountPlans__r?: Connection<{ readonly ClosedOn__c?: Field<string> }> | null;
}
interface CommitmentNode extends NameNode {
  readonly Id: string;
  readonly Audience__c?: Field<string>;
  readonly DueOn__c?: Field<string>;
  readonly AccountPlan__r?: OwnedPlanNode | null;
}
interface ReviewNode {
  readonly Id: string;
  readonly Kind__c?: Field<string>;
  readonly ScheduledFor__c?: Field<string>;
  readonly AccountPlan__r?: OwnedPlanNode | null;
}
interface BarrierNode extends NameNode {
  readonly Id: string;
  readonly OpenedOn__c?: Field<string>;
  readonly EscalatedOn__c?: Field<string>;
  readonly AccountPlan__r?: OwnedPlanNode | null;
}
interface StakeholderNode extends NameNode {
  readonly Id: string;
  readonly Title__c?: Field<string>;
  readonly Support__c?: Field<string>;
  readonly Influence__c?: Field<string>;
  readonly Role__c?: Field<string>;
  readonly LeftOn__c?: Field<string>;
  readonly Account__r?: AccountNode | null;
}
interface CountNode {
  readonly aggregate: { readonly Id?: { readonly count?: Field<number> } | null };
}

/** What `PLAN_BOOK` answers. */
export interface PlanBookData {
  readonly uiapi: {
    readonly query: {
      readonly AccountPlan__c?: Connection<PlanNode> | null;
      readonly Account?: Connection<UnplannedNode> | null;
      readonly User?: Connection<NameNode & { readonly Id: string }> | null;
    };
  };
}

/** What `PLAN_WEEK` answers. */
export interface PlanWeekData {
  readonly uiapi: {
    readonly query: {
      readonly Commitment__c?: Connection<CommitmentNode> | null;
      readonly PlanReview__c?: Connection<ReviewNode> | null;
      readonly Barrier__c?: Connection<BarrierNode> | null;
      readonly Stakeholder__c?: Connection<StakeholderNode> | null;
    };
    readonly aggregate?: {
      readonly own?: Connection<CountNode> | null;
      readonly others?: Connection<CountNode> | null;
    } | null;
  };
}

function named(node: { readonly Id: string; readonly Name?: Field<string> }): Named {
  return { id: node.Id, name: textOf(node.Name) ?? node.Id };
}

function ownerOf(id: Field<string>, node: NameNode | null | undefined): Named | null {
  const ownerId = textOf(id);
  return ownerId === null ? null : { id: ownerId, name: textOf(node?.Name) ?? ownerId };
}

/** The region of an account, as LeadingIndicator__c.Region__c takes it. */
function regionOf({ BillingState, BillingCountry }: AccountNode): string | null {
  return textOf(BillingState) ?? textOf(BillingCountry);
}

function planRow(node: PlanNode, userId: string): StatusRow[] {
  const account = node.Account__r ?? null;
  const status = PLAN_STATUSES.find((each) => each === valueOf(node.Status__c));
  if (account === null || status === undefined) return [];
  return [
    {
      id: node.Id,
      plan: named(node),
      account: named(account),
      tier: textOf(account.Tier__c),
      tierLabel: account.Tier__c?.displayValue ?? textOf(account.Tier__c),
      region: regionOf(account),
      owner: ownerOf(node.OwnerId, node.Owner),
      status,
      statusLabel: node.Status__c?.displayValue ?? status,
      nextReviewDue: textOf(node.NextReviewDue__c),
      submittedOn: textOf(node.SubmittedOn__c),
      returnReason: textOf(node.ReturnReason__c),
      modifiedOn: textOf(node.LastModifiedDate),
      completeness: valueOf(node.Completeness__c),
      score: valueOf(account.RelationshipScore__c),
      kept: valueOf(node.KeptCommitments__c) ?? 0,
      due: valueOf(node.DueCommitments__c) ?? 0,
      withoutPlanSince: null,
      isMine: valueOf(node.OwnerId) === userId,
      isMyTeams: valueOf(node.IsMyTeams__c) ?? false
    }
  ];
}

/** Whether an account is the user's, or one of their people's. */
function whose(account: AccountNode, userId: string): { readonly isMine: boolean; readonly isMyTeams: boolean } {
  return { isMine: valueOf(account.OwnerId) === userId, isMyTeams: valueOf(account.Owner?.ManagerId) === userId };
}

/** Since when an account has had no plan: since its tier was decided or its last plan ended, whichever is later. */
function unplannedSince(node: UnplannedNode): string | null {
  const days = [
    textOf(node.TierDecidedOn__c),
    ...nodesOf(node.AccountPlans__r).map(({ ClosedOn__c }) => textOf(ClosedOn__c))
  ].filter((day) => day !== null);
  return days.length === 0 ? null : days.reduce((a, b) => (a > b ? a : b));
}

function accountRow(node: UnplannedNode, userId: string): StatusRow {
  return {
    id: node.Id,
    plan: null,
    account: named(node),
    tier: textOf(node.Tier__c),
    tierLabel: node.Tier__c?.displayValue ?? textOf(node.Tier__c),
    region: regionOf(node),
    owner: ownerOf(node.OwnerId, node.Owner),
    status: null,
    statusLabel: null,
    nextReviewDue: null,
    submittedOn: null,
    returnReason: null,
    modifiedOn: null,
    completeness: null,
    score: valueOf(node.RelationshipScore__c),
    kept: 0,
    due: 0,
    withoutPlanSince: unplannedSince(node),
    ...whose(node, userId)
  };
}

/** Plans, accounts without one, and the user's people. */
export function toPlanBook({ uiapi: { query } }: PlanBookData, userId: string): PlanBook {
  const plans = nodesOf(query.AccountPlan__c);
  const accounts = nodesOf(query.Account);
  return {
    rows: [...plans.flatMap((node) => planRow(node, userId)), ...accounts.map((node) => accountRow(node, userId))],
    people: nodesOf(query.User).map(named),
    unread:
      Math.max(0, (query.AccountPlan__c?.totalCount ?? 0) - plans.length) +
      Math.max(0, (query.Account?.totalCount ?? 0) - accounts.length)
  };
}

function planOf(node: OwnedPlanNode | null | undefined, userId: string): PlanOf[] {
  const account = node?.Account__r ?? null;
  if (node === null || node === undefined || account === null) return [];
  return [
    {
      plan: named(node),
      account: named(account),
      isMine: valueOf(node.OwnerId) === userId,
      isMyTeams: valueOf(node.IsMyTeams__c) ?? false
    }
  ];
}

const KEY_INFLUENCE = ['High', 'Very high'];
const NEVER_KEY = ['User', 'Gatekeeper'];

function departure(node: StakeholderNode, userId: string): Departure[] {
  const account = node.Account__r ?? null;
  const leftOn = textOf(node.LeftOn__c);
  const isChampion = valueOf(node.Support__c) === 'Champion';
  const wasKey =
    KEY_INFLUENCE.includes(valueOf(node.Influence__c) ?? '') && !NEVER_KEY.includes(valueOf(node.Role__c) ?? '');
  if (account === null || leftOn === null || (!isChampion && !wasKey)) return [];
  return [
    {
      ...named(node),
      title: textOf(node.Title__c),
      isChampion,
      leftOn,
      account: named(account),
      ...whose(account, userId)
    }
  ];
}

function unheard(connection: Connection<CountNode> | null | undefined): Unheard {
  const counts = nodesOf(connection).map(({ aggregate }) => valueOf(aggregate.Id?.count) ?? 0);
  return { accounts: counts.length, people: counts.reduce((sum, count) => sum + count, 0) };
}

/** What happened lately and what comes. */
export function toPlanWeek({ uiapi: { query, aggregate } }: PlanWeekData, userId: string): PlanWeek {
  return {
    missed: nodesOf(query.Commitment__c).flatMap((node) =>
      planOf(node.AccountPlan__r, userId).map((ofPlan) => ({
        ...named(node),
        isToCustomer: valueOf(node.Audience__c) !== 'Internal',
        dueOn: valueOf(node.DueOn__c) ?? '',
        ofPlan
      }))
    ),
    reviews: nodesOf(query.PlanReview__c).flatMap((node) =>
      planOf(node.AccountPlan__r, userId).map((ofPlan) => ({
        id: node.Id,
        kind: REVIEW_KINDS.find((kind) => kind === valueOf(node.Kind__c)) ?? 'Cadence',
        scheduledFor: valueOf(node.ScheduledFor__c) ?? '',
        ofPlan
      }))
    ),
    barriers: nodesOf(query.Barrier__c).flatMap((node) =>
      planOf(node.AccountPlan__r, userId).map((ofPlan) => ({
        ...named(node),
        openedOn: valueOf(node.OpenedOn__c) ?? '',
        escalatedOn: valueOf(node.EscalatedOn__c) ?? '',
        ofPlan
      }))
    ),
    departures: nodesOf(query.Stakeholder__c).flatMap((node) => departure(node, userId)),
    mineUnheard: unheard(aggregate?.own),
    othersUnheard: unheard(aggregate?.others)
  };
}
