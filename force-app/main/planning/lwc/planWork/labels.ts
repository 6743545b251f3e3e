import close from '@salesforce/label/c.common_Close';
import workClearFilters from '@salesforce/label/c.planning_WorkClearFilters';
import workCounts from '@salesforce/label/c.planning_WorkCounts';
import workCountsNone from '@salesforce/label/c.planning_WorkCountsNone';
import workFullDialog from '@salesforce/label/c.planning_WorkFullDialog';
import workIsDone from '@salesforce/label/c.planning_WorkIsDone';
import workIsDoneLate from '@salesforce/label/c.planning_WorkIsDoneLate';
import workIsDropped from '@salesforce/label/c.planning_WorkIsDropped';
import workIsReached from '@salesforce/label/c.planning_WorkIsReached';
import workIsReopened from '@salesforce/label/c.planning_WorkIsReopened';
import workIsUnlinked from '@salesforce/label/c.planning_WorkIsUnlinked';
import workIsWithdrawnNow from '@salesforce/label/c.planning_WorkIsWithdrawnNow';
import workLine from '@salesforce/label/c.planning_WorkLine';
import workLink from '@salesforce/label/c.planning_WorkLink';
import workLinkedMany from '@salesforce/label/c.planning_WorkLinkedMany';
import workLinkedOne from '@salesforce/label/c.planning_WorkLinkedOne';
import workMade from '@salesforce/label/c.planning_WorkMade';
import workMeasured from '@salesforce/label/c.planning_WorkMeasured';
import workNewOpportunity from '@salesforce/label/c.planning_WorkNewOpportunity';
import workNoPromiseMatches from '@salesforce/label/c.planning_WorkNoPromiseMatches';
import workObjectiveAdded from '@salesforce/label/c.planning_WorkObjectiveAdded';
import workObjectiveChanged from '@salesforce/label/c.planning_WorkObjectiveChanged';
import workObjectiveCounts from '@salesforce/label/c.planning_WorkObjectiveCounts';
import workObjectiveNew from '@salesforce/label/c.planning_WorkObjectiveNew';
import workObjectives from '@salesforce/label/c.planning_WorkObjectives';
import workObjectivesEmpty from '@salesforce/label/c.planning_WorkObjectivesEmpty';
import workObjectivesEmptyRead from '@salesforce/label/c.planning_WorkObjectivesEmptyRead';
import workOpportunities from '@salesforce/label/c.planning_WorkOpportunities';
import workOpportunityAdded from '@salesforce/label/c.planning_WorkOpportunityAdded';
import workOtherDay from '@salesforce/label/c.planning_WorkOtherDay';
import workPromiseChanged from '@salesforce/label/c.planning_WorkPromiseChanged';
import workPromises from '@salesforce/label/c.planning_WorkPromises';
import workPromisesEmpty from '@salesforce/label/c.planning_WorkPromisesEmpty';
import workPromisesEmptyAdd from '@salesforce/label/c.planning_WorkPromisesEmptyAdd';
import workRefusedOrder from '@salesforce/label/c.planning_WorkRefusedOrder';
import workUndo from '@salesforce/label/c.planning_WorkUndo';
import workUndone from '@salesforce/label/c.planning_WorkUndone';

/** The texts that this bundle shows. */
export const LABELS = {
  promises: workPromises,
  counts: workCounts,
  countsNone: workCountsNone,
  clear: workClearFilters,
  noMatch: workNoPromiseMatches,
  empty: workPromisesEmpty,
  emptyAdd: workPromisesEmptyAdd,
  line: workLine,
  full: workFullDialog,
  objectives: workObjectives,
  objectiveCounts: workObjectiveCounts,
  addObjective: workObjectiveNew,
  objectivesEmpty: workObjectivesEmpty,
  objectivesEmptyRead: workObjectivesEmptyRead,
  opportunities: workOpportunities,
  link: workLink,
  addOpportunity: workNewOpportunity,
  done: workIsDone,
  doneLate: workIsDoneLate,
  reopened: workIsReopened,
  withdrawn: workIsWithdrawnNow,
  isReached: workIsReached,
  isDropped: workIsDropped,
  unlinked: workIsUnlinked,
  undone: workUndone,
  undo: workUndo,
  otherDay: workOtherDay,
  dismiss: close,
  made: workMade,
  promiseChanged: workPromiseChanged,
  objectiveAdded: workObjectiveAdded,
  objectiveChanged: workObjectiveChanged,
  measured: workMeasured,
  linkedOne: workLinkedOne,
  linkedMany: workLinkedMany,
  opportunityAdded: workOpportunityAdded,
  order: workRefusedOrder
} as const;
