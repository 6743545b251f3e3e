/** The list views that the home page leads to. Pure. */
import { LABELS } from './labels';
import type { ListTarget } from './tileViews';

/** A list view by its name. */
export interface ListLink extends ListTarget {
  readonly key: string;
  readonly label: string;
}

const link = (object: string, filterName: string, label: string): ListLink => ({
  key: `${object} ${filterName}`,
  object,
  filterName,
  label
});

/** The lists for somebody with people, or without. */
export function listLinks(hasPeople: boolean): readonly ListLink[] {
  const plans = 'AccountPlan__c';
  return [
    hasPeople ? link(plans, 'MyTeamsPlans', LABELS.listTeam) : link(plans, 'MyPlans', LABELS.listMine),
    link(plans, 'OverdueForReview', LABELS.listOverdue),
    link(plans, 'DueIn14Days', LABELS.listDue),
    link(plans, 'AwaitingApproval', LABELS.listAwaiting),
    link(plans, 'Incomplete', LABELS.listIncomplete),
    link(plans, 'OffPace', LABELS.listOffPace),
    link('Account', 'NoActivePlan', LABELS.listNoPlan),
    link(plans, 'All', LABELS.listAll)
  ];
}
