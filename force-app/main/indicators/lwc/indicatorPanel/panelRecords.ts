/** Turns the answer about a plan's indicators into what the panel shows. Pure. */
import { behindBy, pace } from 'c/indicatorPace';
import { toIndicator, toReadings } from 'c/indicatorRecords';
import type { IndicatorNode } from 'c/indicatorRecords';
import type { Indicator, Reading } from 'c/indicatorTypes';
import { PACES } from 'c/indicatorTypes';
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';

interface PlanNode {
  readonly Id: string;
  readonly Name?: Field<string>;
  readonly Account__c?: Field<string>;
  readonly Status__c?: Field<string>;
}
interface ObjectiveNode {
  readonly Id: string;
  readonly Name?: Field<string>;
  readonly AccountPlan__c?: Field<string>;
}

/** What `ACCOUNT_INDICATORS` and `PLAN_INDICATORS` answer. */
export interface PanelData {
  readonly uiapi: {
    readonly query: {
      readonly Account?: Connection<{ readonly Id: string; readonly ActivePlan__c?: Field<string> }> | null;
      readonly AccountPlan__c?: Connection<PlanNode> | null;
      readonly LeadingIndicator__c?: Connection<IndicatorNode> | null;
      readonly PlanObjective__c?: Connection<ObjectiveNode> | null;
    };
  };
}

/** A record by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The plan whose indicators are shown. */
export interface PanelPlan extends Named {
  readonly accountId: string;
  readonly isActive: boolean;
  readonly isClosed: boolean;
}

/** An indicator with its newest readings, newest first. */
export interface Entry {
  readonly indicator: Indicator;
  readonly readings: readonly Reading[];
}

/** What the panel shows. */
export interface PanelContent {
  /** False where the user may not see indicators at all. */
  readonly isVisible: boolean;
  /** Null where there is none. */
  readonly plan: PanelPlan | null;
  /** In the order of the plan. */
  readonly entries: readonly Entry[];
  readonly objectives: readonly Named[];
}

function toPlan(node: PlanNode): PanelPlan {
  const status = valueOf(node.Status__c);
  return {
    id: node.Id,
    name: textOf(node.Name) ?? node.Id,
    accountId: textOf(node.Account__c) ?? '',
    isActive: status === 'Active',
    isClosed: status === 'Closed'
  };
}

/** The plan in force, or else the latest one, with what belongs to it. */
export function toContent({ uiapi: { query } }: PanelData): PanelContent {
  const plans = nodesOf(query.AccountPlan__c).map(toPlan);
  const activeId = valueOf(nodesOf(query.Account)[0]?.ActivePlan__c);
  const plan =
    plans.find(({ id, isActive }) => isActive && id === activeId) ??
    plans.find(({ isActive }) => isActive) ??
    plans.find(({ isClosed }) => !isClosed) ??
    plans[0] ??
    null;
  const entries = nodesOf(query.LeadingIndicator__c)
    .map((node) => ({ indicator: toIndicator(node), readings: toReadings(node.Readings__r) }))
    .filter(({ indicator }) => indicator.planId === plan?.id);
  const objectives = nodesOf(query.PlanObjective__c)
    .filter((node) => valueOf(node.AccountPlan__c) === plan?.id)
    .map((node) => ({ id: node.Id, name: textOf(node.Name) ?? node.Id }));
  const isVisible = query.LeadingIndicator__c !== null && query.LeadingIndicator__c !== undefined;
  return { isVisible, plan, entries, objectives };
}

/** What is most behind first, then what is not measured; each in the order of the plan where nothing tells them apart. */
export function mostBehindFirst(entries: readonly Entry[], today: string): readonly Entry[] {
  const rank = (entry: Entry): number => PACES.indexOf(pace(entry.indicator, today));
  const distance = (entry: Entry): number => behindBy(entry.indicator, today) ?? 0;
  return [...entries].sort((a, b) => rank(a) - rank(b) || distance(b) - distance(a));
}
