/** Turns the answer about an account's plans into what the panel shows. Pure. */
import { SECTION_NAMES } from 'c/planCompleteness';
import type { SectionName } from 'c/planCompleteness';
import { PLAN_STATUSES } from 'c/planTypes';
import type { Named, PlanStatus } from 'c/planTypes';
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';

interface NamedNode {
  readonly Id: string;
  readonly Name?: Field<string>;
}
interface PlanNode extends NamedNode {
  readonly Status__c?: Field<string>;
  readonly StartDate__c?: Field<string>;
  readonly EndDate__c?: Field<string>;
  readonly ReturnReason__c?: Field<string>;
  readonly NextReviewDue__c?: Field<string>;
  readonly Completeness__c?: Field<number>;
  readonly MissingSections__c?: Field<string>;
  readonly MeasuredObjectiveCount__c?: Field<number>;
  readonly KeptCommitments__c?: Field<number>;
  readonly LateCommitments__c?: Field<number>;
  readonly OpenBarriers__c?: Field<number>;
  readonly OldestBarrierOn__c?: Field<string>;
}
interface CommitmentNode extends NamedNode {
  readonly AccountPlan__c?: Field<string>;
  readonly DueOn__c?: Field<string>;
  readonly Owner__r?: NamedNode | null;
}
interface ReviewNode {
  readonly Id: string;
  readonly AccountPlan__c?: Field<string>;
  readonly ScheduledFor__c?: Field<string>;
}

/** What `ACCOUNT_PLANS` answers. */
export interface AccountPlansData {
  readonly uiapi: {
    readonly query: {
      readonly Account?: Connection<NamedNode & { readonly ActivePlan__c?: Field<string> }> | null;
      readonly AccountPlan__c?: Connection<PlanNode> | null;
      readonly Commitment__c?: Connection<CommitmentNode> | null;
      readonly PlanReview__c?: Connection<ReviewNode> | null;
    };
  };
}

/** A plan as the panel shows it. */
export interface PanelPlan extends Named {
  readonly status: PlanStatus;
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** Why a draft was sent back; null where it was not. */
  readonly returnReason: string | null;
  readonly nextReviewDue: string | null;
  /** 0 to 100. */
  readonly completeness: number | null;
  readonly missing: readonly SectionName[];
  readonly kept: number;
  readonly late: number;
  readonly openBarriers: number;
  readonly oldestBarrierOn: string | null;
}

/** An open promise. */
export interface OpenPromise extends Named {
  readonly dueOn: string;
  readonly owner: Named | null;
}

/** The plans of an account. */
export interface AccountPlans {
  readonly accountName: string;
  /** False where the user may not see plans at all. */
  readonly isVisible: boolean;
  /** The plan in force; or else the latest one that is on its way; null without either. */
  readonly current: PanelPlan | null;
  /** All the others, the latest first. */
  readonly others: readonly PanelPlan[];
  /** Open promises of the current plan, the first due first. */
  readonly promises: readonly OpenPromise[];
  /** The next scheduled review of the current plan. */
  readonly review: { readonly id: string; readonly scheduledFor: string | null } | null;
}

function toPlan(node: PlanNode): PanelPlan[] {
  const status = PLAN_STATUSES.find((each) => each === valueOf(node.Status__c));
  if (status === undefined) return [];
  const named = new Set((textOf(node.MissingSections__c) ?? '').split(',').map((name) => name.trim()));
  const hasObjective = (valueOf(node.MeasuredObjectiveCount__c) ?? 0) > 0;
  return [
    {
      id: node.Id,
      name: textOf(node.Name) ?? node.Id,
      status,
      startDate: textOf(node.StartDate__c),
      endDate: textOf(node.EndDate__c),
      returnReason: status === 'Draft' ? textOf(node.ReturnReason__c) : null,
      nextReviewDue: textOf(node.NextReviewDue__c),
      completeness: valueOf(node.Completeness__c),
      missing: SECTION_NAMES.filter((name) => (name === 'Objectives' ? !hasObjective : named.has(name))),
      kept: valueOf(node.KeptCommitments__c) ?? 0,
      late: valueOf(node.LateCommitments__c) ?? 0,
      openBarriers: valueOf(node.OpenBarriers__c) ?? 0,
      oldestBarrierOn: textOf(node.OldestBarrierOn__c)
    }
  ];
}

/** The plans of the account. */
export function toAccountPlans({ uiapi: { query } }: AccountPlansData): AccountPlans {
  const account = nodesOf(query.Account)[0];
  const plans = nodesOf(query.AccountPlan__c).flatMap(toPlan);
  const activeId = valueOf(account?.ActivePlan__c);
  const current =
    plans.find(({ id, status }) => id === activeId && status === 'Active') ??
    plans.find(({ status }) => status === 'Active') ??
    plans.find(({ status }) => status !== 'Closed') ??
    null;
  const isOfCurrent = ({ AccountPlan__c }: { readonly AccountPlan__c?: Field<string> }): boolean =>
    current !== null && valueOf(AccountPlan__c) === current.id;
  const review = nodesOf(query.PlanReview__c).find(isOfCurrent);
  return {
    accountName: textOf(account?.Name) ?? '',
    isVisible: query.AccountPlan__c !== null && query.AccountPlan__c !== undefined,
    current,
    others: plans.filter((plan) => plan !== current),
    promises: nodesOf(query.Commitment__c)
      .filter(isOfCurrent)
      .map((node) => ({
        id: node.Id,
        name: textOf(node.Name) ?? node.Id,
        dueOn: valueOf(node.DueOn__c) ?? '',
        owner: node.Owner__r ? { id: node.Owner__r.Id, name: textOf(node.Owner__r.Name) ?? node.Owner__r.Id } : null
      })),
    review: review === undefined ? null : { id: review.Id, scheduledFor: textOf(review.ScheduledFor__c) }
  };
}
