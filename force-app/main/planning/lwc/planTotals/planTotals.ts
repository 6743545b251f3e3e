/** What a plan found and what is in process, as separate sums. Runs anywhere; imports nothing but types. */
import type { PlanOpportunity } from 'c/planTypes';

/** An opportunity with its age in whole days: since it was identified through the plan, or else since it was created; 0 or more. */
export interface AgedOpportunity {
  readonly opportunity: PlanOpportunity;
  readonly ageDays: number;
}

/** Opportunities taken together. */
export interface Sum {
  readonly count: number;
  /** Amounts that are known, added up, two decimals; null where there are opportunities and none has an amount. */
  readonly amount: number | null;
  /** Opportunities without an amount; they are in `count` and not in `amount`. */
  readonly unknown: number;
}

/** Opportunities of one stage. */
export interface StageSum extends Sum {
  readonly stage: string;
  /** Age of the oldest one in days. */
  readonly oldestDays: number;
  /** Oldest first. */
  readonly opportunities: readonly AgedOpportunity[];
}

/** One of the two sums, and its parts. */
export interface OpportunitySum extends Sum {
  /** Stages that occur, in the order asked for. */
  readonly stages: readonly StageSum[];
}

/** The two sums; an open opportunity that was identified through the plan is in both. */
export interface Totals {
  /** Linked opportunities that were found through the plan, open or closed (Opportunity.IdentifiedThroughPlanOn__c is filled). */
  readonly identified: OpportunitySum;
  /** Linked opportunities that are open, however they were found. */
  readonly inProcess: OpportunitySum;
}

/** The two sums of one objective; null holds what is linked to none. */
export interface ObjectiveTotals extends Totals {
  readonly objectiveId: string | null;
}

const DAY = 86_400_000;
/** Amounts have two decimals; whole hundredths keep their sums exact. */
const HUNDREDTHS = 100;

/** Whole days since the opportunity was identified, or else created, 0 or more; days are `YYYY-MM-DD`. */
export function ageDays({ identifiedOn, createdOn }: PlanOpportunity, today: string): number {
  const from = Date.parse(`${identifiedOn ?? createdOn}T00:00:00Z`);
  return Math.max(0, (Date.parse(`${today}T00:00:00Z`) - from) / DAY);
}

/**
 * The two sums of a plan's opportunities. `stages` is the order of the sales stages; stages that it lacks follow by name.
 * A blank amount is unknown, never 0.
 */
export function planTotals(
  opportunities: readonly PlanOpportunity[],
  today: string,
  stages: readonly string[] = []
): Totals {
  const aged = opportunities.map((opportunity) => ({ opportunity, ageDays: ageDays(opportunity, today) }));
  return {
    identified: withStages(
      aged.filter(({ opportunity }) => opportunity.identifiedOn !== null),
      stages
    ),
    inProcess: withStages(
      aged.filter(({ opportunity }) => !opportunity.isClosed),
      stages
    )
  };
}

/** The two sums for each objective that has opportunities, in the order of `objectiveIds`; last what is linked to none of them. */
export function totalsByObjective(
  opportunities: readonly PlanOpportunity[],
  objectiveIds: readonly string[],
  today: string,
  stages: readonly string[] = []
): readonly ObjectiveTotals[] {
  const known = new Set(objectiveIds);
  const place = ({ objectiveId }: PlanOpportunity): string | null =>
    objectiveId !== null && known.has(objectiveId) ? objectiveId : null;
  return [...known, null].flatMap((objectiveId) => {
    const own = opportunities.filter((each) => place(each) === objectiveId);
    return own.length === 0 ? [] : [{ objectiveId, ...planTotals(own, today, stages) }];
  });
}

function withStages(aged: readonly AgedOpportunity[], stages: readonly string[]): OpportunitySum {
  const byStage = new Map<string, AgedOpportunity[]>();
  for (const each of aged) {
    const members = byStage.get(each.opportunity.stage) ?? [];
    members.push(each);
    byStage.set(each.opportunity.stage, members);
  }
  const position = (stage: string): number => (stages.includes(stage) ? stages.indexOf(stage) : stages.length);
  const sums = [...byStage].map(([stage, members]) => {
    const oldestFirst = members.sort((a, b) => b.ageDays - a.ageDays || compare(a.opportunity.id, b.opportunity.id));
    return {
      stage,
      ...sumOf(oldestFirst),
      oldestDays: oldestFirst[0]?.ageDays ?? 0,
      opportunities: oldestFirst
    };
  });
  sums.sort((a, b) => position(a.stage) - position(b.stage) || compare(a.stage, b.stage));
  return { ...sumOf(aged), stages: sums };
}

function sumOf(aged: readonly AgedOpportunity[]): Sum {
  const amounts = aged.flatMap(({ opportunity }) => opportunity.amount ?? []);
  const total = amounts.reduce((sum, amount) => sum + Math.round(amount * HUNDREDTHS), 0) / HUNDREDTHS;
  return {
    count: aged.length,
    amount: aged.length > 0 && amounts.length === 0 ? null : total,
    unknown: aged.length - amounts.length
  };
}

/** By code units, so that the order is the same in every language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
