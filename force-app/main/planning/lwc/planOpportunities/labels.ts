import workAge from '@salesforce/label/c.planning_WorkAge';
import workAmount from '@salesforce/label/c.planning_WorkAmount';
import workByStage from '@salesforce/label/c.planning_WorkByStage';
import workCloses from '@salesforce/label/c.planning_WorkCloses';
import workCount from '@salesforce/label/c.planning_WorkCount';
import workCreatedOn from '@salesforce/label/c.planning_WorkCreatedOn';
import workFromPlan from '@salesforce/label/c.planning_WorkFromPlan';
import workGroupTotals from '@salesforce/label/c.planning_WorkGroupTotals';
import workIdentified from '@salesforce/label/c.planning_WorkIdentified';
import workIdentifiedHelp from '@salesforce/label/c.planning_WorkIdentifiedHelp';
import workIdentifiedOn from '@salesforce/label/c.planning_WorkIdentifiedOn';
import workInProcess from '@salesforce/label/c.planning_WorkInProcess';
import workInProcessHelp from '@salesforce/label/c.planning_WorkInProcessHelp';
import workKnownBefore from '@salesforce/label/c.planning_WorkKnownBefore';
import workLost from '@salesforce/label/c.planning_WorkLost';
import workOldest from '@salesforce/label/c.planning_WorkOldest';
import workOpenOpportunity from '@salesforce/label/c.planning_WorkOpenOpportunity';
import workOpportunitiesEmpty from '@salesforce/label/c.planning_WorkOpportunitiesEmpty';
import workOpportunityList from '@salesforce/label/c.planning_WorkOpportunityList';
import workOpportunityMany from '@salesforce/label/c.planning_WorkOpportunityMany';
import workOpportunityOne from '@salesforce/label/c.planning_WorkOpportunityOne';
import workStage from '@salesforce/label/c.planning_WorkStage';
import workSumNone from '@salesforce/label/c.planning_WorkSumNone';
import workSumUnknown from '@salesforce/label/c.planning_WorkSumUnknown';
import workSumsSeparate from '@salesforce/label/c.planning_WorkSumsSeparate';
import workUnlink from '@salesforce/label/c.planning_WorkUnlink';
import workUnlinkLabel from '@salesforce/label/c.planning_WorkUnlinkLabel';
import workWholePlan from '@salesforce/label/c.planning_WorkWholePlan';
import workWon from '@salesforce/label/c.planning_WorkWon';

/** The texts that this bundle shows. */
export const LABELS = {
  identified: workIdentified,
  inProcess: workInProcess,
  identifiedHelp: workIdentifiedHelp,
  inProcessHelp: workInProcessHelp,
  one: workOpportunityOne,
  many: workOpportunityMany,
  unknown: workSumUnknown,
  nothing: workSumNone,
  separate: workSumsSeparate,
  byStage: workByStage,
  stage: workStage,
  count: workCount,
  amount: workAmount,
  oldest: workOldest,
  days: workAge,
  wholePlan: workWholePlan,
  fromPlan: workFromPlan,
  known: workKnownBefore,
  identifiedOn: workIdentifiedOn,
  createdOn: workCreatedOn,
  closes: workCloses,
  won: workWon,
  lost: workLost,
  open: workOpenOpportunity,
  unlink: workUnlink,
  unlinkLabel: workUnlinkLabel,
  groupTotals: workGroupTotals,
  empty: workOpportunitiesEmpty,
  list: workOpportunityList
} as const;
