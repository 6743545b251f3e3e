/** What the list of opportunities shows. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import { ageDays, planTotals, totalsByObjective } from 'c/planTotals';
import type { OpportunitySum, Sum } from 'c/planTotals';
import type { Objective, PlanOpportunity } from 'c/planTypes';
import { relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';
import { daysText, exact, exactMoney, moneyText } from 'c/workWords';

import { LABELS } from './labels';

/** One of the two sums with its stages. */
export interface SumView {
  readonly key: 'identified' | 'inprocess';
  readonly heading: string;
  readonly help: string;
  readonly amount: string;
  readonly exact: string;
  readonly count: string;
  readonly unknown: string;
  readonly hasStages: boolean;
  readonly stages: readonly {
    readonly stage: string;
    readonly count: number;
    readonly amount: string;
    readonly exact: string;
    readonly oldest: string;
  }[];
}

/** One opportunity. */
export interface OpportunityView {
  readonly id: string;
  readonly name: string;
  readonly openLabel: string;
  readonly stage: string;
  readonly amount: string;
  readonly exact: string;
  readonly age: string;
  readonly ageTitle: string;
  readonly close: string;
  readonly closeTitle: string;
  readonly origin: string;
  readonly originClass: string;
  readonly unlinkLabel: string;
}

/** Opportunities of one objective, or of the plan as a whole. */
export interface GroupView {
  readonly key: string;
  readonly name: string;
  readonly listLabel: string;
  readonly totals: string;
  readonly opportunities: readonly OpportunityView[];
}

/** The two sums, each by itself. */
export function sumViews(opportunities: readonly PlanOpportunity[], today: string): readonly SumView[] {
  const { identified, inProcess } = planTotals(opportunities, today);
  return [
    sumView('identified', LABELS.identified, LABELS.identifiedHelp, identified),
    sumView('inprocess', LABELS.inProcess, LABELS.inProcessHelp, inProcess)
  ];
}

/** The opportunities by objective, in the objectives' order. */
export function groupViews(
  opportunities: readonly PlanOpportunity[],
  objectives: readonly Objective[],
  today: string
): readonly GroupView[] {
  const known = new Map(objectives.map((objective) => [objective.id, objective]));
  const ids = objectives.map(({ id }) => id);
  return totalsByObjective(opportunities, ids, today).map(({ objectiveId, identified, inProcess }) => {
    const own = opportunities.filter((each) =>
      objectiveId === null ? !known.has(each.objectiveId ?? '') : each.objectiveId === objectiveId
    );
    const name = known.get(objectiveId ?? '')?.name ?? LABELS.wholePlan;
    return {
      key: objectiveId ?? 'plan',
      name,
      listLabel: format(LABELS.list, name),
      totals: format(LABELS.groupTotals, amountOf(identified), amountOf(inProcess)),
      opportunities: openFirst(own).map((each) => opportunityView(each, today))
    };
  });
}

/** Nothing is not the same as an unknown amount. */
function amountOf({ count, amount }: Sum): string {
  return count === 0 ? LABELS.nothing : moneyText(amount);
}

function sumView(key: SumView['key'], heading: string, help: string, sum: OpportunitySum): SumView {
  const { count, amount, unknown, stages } = sum;
  return {
    key,
    heading,
    help,
    amount: amountOf(sum),
    exact: exactMoney(amount),
    count: count === 1 ? LABELS.one : format(LABELS.many, count),
    unknown: unknown === 0 ? '' : format(LABELS.unknown, unknown),
    hasStages: stages.length > 0,
    stages: stages.map((each) => ({
      stage: each.stage,
      count: each.count,
      amount: moneyText(each.amount),
      exact: exactMoney(each.amount),
      oldest: daysText(each.oldestDays)
    }))
  };
}

function openFirst(opportunities: readonly PlanOpportunity[]): readonly PlanOpportunity[] {
  return [...opportunities].sort(
    (a, b) =>
      Number(a.isClosed) - Number(b.isClosed) ||
      (a.closeDate < b.closeDate ? -1 : Number(a.closeDate > b.closeDate)) ||
      (a.name < b.name ? -1 : Number(a.name > b.name))
  );
}

function opportunityView(opportunity: PlanOpportunity, today: string): OpportunityView {
  const { id, name, stage, amount, closeDate, isClosed, isWon, identifiedOn, createdOn } = opportunity;
  const closes = isWon ? LABELS.won : isClosed ? LABELS.lost : LABELS.closes;
  return {
    id,
    name,
    openLabel: format(LABELS.open, name),
    stage,
    amount: moneyText(amount),
    exact: exactMoney(amount),
    age: format(LABELS.days, daysText(ageDays(opportunity, today))),
    ageTitle:
      identifiedOn === null
        ? format(LABELS.createdOn, exact(createdOn))
        : format(LABELS.identifiedOn, exact(identifiedOn)),
    close: format(closes, relativeDate(closeDate, today, lang)),
    closeTitle: exact(closeDate),
    origin: identifiedOn === null ? LABELS.known : LABELS.fromPlan,
    originClass: identifiedOn === null ? 'origin' : 'origin is-plan',
    unlinkLabel: format(LABELS.unlinkLabel, name)
  };
}
