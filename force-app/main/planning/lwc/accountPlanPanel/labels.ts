import add from '@salesforce/label/c.planning_PanelAdd';
import added from '@salesforce/label/c.planning_PanelAdded';
import afterActivation from '@salesforce/label/c.planning_PanelAfterActivation';
import barrierName from '@salesforce/label/c.planning_PanelBarriers';
import barriers from '@salesforce/label/c.planning_PanelBarrierWords';
import cancel from '@salesforce/label/c.common_Cancel';
import done from '@salesforce/label/c.planning_PanelDone';
import due from '@salesforce/label/c.planning_PanelDue';
import emptyRead from '@salesforce/label/c.planning_PanelEmptyRead';
import emptyText from '@salesforce/label/c.planning_PanelEmptyText';
import kept from '@salesforce/label/c.planning_PanelKept';
import loading from '@salesforce/label/c.planning_PanelLoading';
import map from '@salesforce/label/c.planning_PanelMap';
import mapPercent from '@salesforce/label/c.planning_PanelMapPercent';
import missing from '@salesforce/label/c.planning_PanelMissing';
import missingMore from '@salesforce/label/c.planning_PanelMissingMore';
import more from '@salesforce/label/c.planning_PanelMore';
import newPlan from '@salesforce/label/c.planning_PanelNewPlan';
import nextReview from '@salesforce/label/c.planning_PanelNextReview';
import noAccess from '@salesforce/label/c.planning_PanelNoAccess';
import noBarrier from '@salesforce/label/c.planning_PanelNoBarrier';
import nothingDue from '@salesforce/label/c.planning_PanelNothingDue';
import notScheduled from '@salesforce/label/c.planning_PanelNotScheduled';
import open from '@salesforce/label/c.planning_PanelOpen';
import others from '@salesforce/label/c.planning_PanelOthers';
import overdue from '@salesforce/label/c.planning_PanelOverdue';
import overdueTitle from '@salesforce/label/c.planning_PanelOverdueTitle';
import refused from '@salesforce/label/c.planning_PanelRefused';
import returned from '@salesforce/label/c.planning_PanelReturned';
import runReview from '@salesforce/label/c.planning_PanelRunReview';
import sayDo from '@salesforce/label/c.planning_PanelSayDo';
import start from '@salesforce/label/c.planning_PanelStart';
import startReview from '@salesforce/label/c.planning_PanelStartReview';
import tick from '@salesforce/label/c.planning_PanelTick';
import title from '@salesforce/label/c.planning_PanelTitle';
import upNext from '@salesforce/label/c.planning_PanelUpNext';

/** The texts that this bundle shows. */
export const LABELS = {
  add,
  added,
  afterActivation,
  barrierName,
  barriers,
  cancel,
  done,
  due,
  emptyRead,
  emptyText,
  kept,
  loading,
  map,
  mapPercent,
  missing,
  missingMore,
  more,
  newPlan,
  nextReview,
  noAccess,
  noBarrier,
  nothingDue,
  notScheduled,
  open,
  others,
  overdue,
  overdueTitle,
  refused,
  returned,
  runReview,
  sayDo,
  start,
  startReview,
  tick,
  title,
  upNext
} as const;
