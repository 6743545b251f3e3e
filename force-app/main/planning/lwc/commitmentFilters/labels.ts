import workAllAudiences from '@salesforce/label/c.planning_WorkAllAudiences';
import workAllObjectives from '@salesforce/label/c.planning_WorkAllObjectives';
import workBoard from '@salesforce/label/c.planning_WorkBoard';
import workFilterAudience from '@salesforce/label/c.planning_WorkFilterAudience';
import workMine from '@salesforce/label/c.planning_WorkMine';
import workObjective from '@salesforce/label/c.planning_WorkObjective';
import workOnlyCustomer from '@salesforce/label/c.planning_WorkOnlyCustomer';
import workOnlyInternal from '@salesforce/label/c.planning_WorkOnlyInternal';
import workTimelineView from '@salesforce/label/c.planning_WorkTimelineView';
import workViews from '@salesforce/label/c.planning_WorkViews';
import workWholePlan from '@salesforce/label/c.planning_WorkWholePlan';

/** The texts that this bundle shows. */
export const LABELS = {
  views: workViews,
  board: workBoard,
  timeline: workTimelineView,
  audience: workFilterAudience,
  allAudiences: workAllAudiences,
  customer: workOnlyCustomer,
  internal: workOnlyInternal,
  mine: workMine,
  objective: workObjective,
  allObjectives: workAllObjectives,
  wholePlan: workWholePlan
} as const;
