/** How far objectives have come against the straight line to their target. Runs anywhere. */
import type { Objective, Plan } from 'c/planTypes';
import { behindFrom, progress as lineProgress, expected as lineExpected, standing } from 'c/straightLine';

/** What pace looks at in an objective; days are `YYYY-MM-DD`. */
export type PacedObjective = Pick<Objective, 'baseline' | 'target' | 'current' | 'startOn' | 'dueOn' | 'status'>;

/** PlanObjective__c.Pace__c, what needs attention first. */
export const PACES = ['Behind', 'On pace', 'Ahead', 'Reached', 'Not measured', 'Dropped'] as const;
export type Pace = (typeof PACES)[number];

/**
 * Percent of the way from baseline to target, two decimals, rounded half up: 0 at the baseline, 100 at the target, less or
 * more beyond. Null while one of the three values is unknown (PlanObjective__c.Progress__c).
 */
export function progress(objective: PacedObjective): number | null {
  return lineProgress(objective);
}

/**
 * Percent of the time from start to due date that has passed, 0 to 100, two decimals, rounded half up. Null without both
 * dates (PlanObjective__c.Expected__c).
 */
export function expected(objective: PacedObjective, today: string): number | null {
  return lineExpected(objective, today);
}

/**
 * The first day on which the objective is more than a tenth behind its line, or due and not reached, if nothing moves.
 * Null when it is reached, dropped or not measured (PlanObjective__c.OffPaceFrom__c).
 */
export function offPaceFrom(objective: PacedObjective): string | null {
  return objective.status === 'Open' ? behindFrom(objective) : null;
}

/** How the objective stands on the user's day (PlanObjective__c.Pace__c); a tenth of the way is tolerated. */
export function pace(objective: PacedObjective, today: string): Pace {
  return objective.status === 'Open' ? standing(objective, today) : objective.status;
}

/** The first day on which an objective of the plan is, or will be, behind; null while none is measured (AccountPlan__c.OffPaceFrom__c). */
export function planOffPaceFrom(objectives: readonly PacedObjective[]): string | null {
  return objectives
    .map(offPaceFrom)
    .reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}

/** Whether an approved or active plan has an open objective that is behind (AccountPlan__c.IsOffPace__c). */
export function offPace(plan: Pick<Plan, 'status'>, objectives: readonly PacedObjective[], today: string): boolean {
  const from = planOffPaceFrom(objectives);
  return (plan.status === 'Approved' || plan.status === 'Active') && from !== null && from <= today;
}
