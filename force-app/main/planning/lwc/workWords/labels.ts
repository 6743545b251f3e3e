import paceNoTarget from '@salesforce/label/c.planning_PaceNoTarget';
import workCustomer from '@salesforce/label/c.planning_WorkCustomer';
import workDone from '@salesforce/label/c.planning_WorkDone';
import workDue from '@salesforce/label/c.planning_WorkDue';
import workDueToday from '@salesforce/label/c.planning_WorkDueToday';
import workInternal from '@salesforce/label/c.planning_WorkInternal';
import workKept from '@salesforce/label/c.planning_WorkKept';
import workKeptLate from '@salesforce/label/c.planning_WorkKeptLate';
import workKeptLateOn from '@salesforce/label/c.planning_WorkKeptLateOn';
import workKeptOn from '@salesforce/label/c.planning_WorkKeptOn';
import workLater from '@salesforce/label/c.planning_WorkLater';
import workMissed from '@salesforce/label/c.planning_WorkMissed';
import workMonth from '@salesforce/label/c.planning_WorkMonth';
import workMovedFrom from '@salesforce/label/c.planning_WorkMovedFrom';
import workNoAmount from '@salesforce/label/c.planning_WorkNoAmount';
import workOpen from '@salesforce/label/c.planning_WorkOpen';
import workOurselves from '@salesforce/label/c.planning_WorkOurselves';
import workOverdue from '@salesforce/label/c.planning_WorkOverdue';
import workOverdueBy from '@salesforce/label/c.planning_WorkOverdueBy';
import workPaceAhead from '@salesforce/label/c.planning_WorkPaceAhead';
import workPaceBehind from '@salesforce/label/c.planning_WorkPaceBehind';
import workPaceDropped from '@salesforce/label/c.planning_WorkPaceDropped';
import workPaceNotMeasured from '@salesforce/label/c.planning_WorkPaceNotMeasured';
import workPaceOnPace from '@salesforce/label/c.planning_WorkPaceOnPace';
import workPaceReached from '@salesforce/label/c.planning_WorkPaceReached';
import workTheCustomer from '@salesforce/label/c.planning_WorkTheCustomer';
import workToday from '@salesforce/label/c.planning_WorkToday';
import workWeek from '@salesforce/label/c.planning_WorkWeek';
import workWithdrawn from '@salesforce/label/c.planning_WorkWithdrawn';
import workWithdrawnFor from '@salesforce/label/c.planning_WorkWithdrawnFor';

/** The texts that this bundle shows. */
export const LABELS = {
  kept: workKept,
  keptLate: workKeptLate,
  missed: workMissed,
  dueToday: workDueToday,
  open: workOpen,
  withdrawn: workWithdrawn,
  ahead: workPaceAhead,
  onPace: workPaceOnPace,
  behind: workPaceBehind,
  reached: workPaceReached,
  dropped: workPaceDropped,
  notMeasured: workPaceNotMeasured,
  noTarget: paceNoTarget,
  customer: workCustomer,
  internal: workInternal,
  theCustomer: workTheCustomer,
  ourselves: workOurselves,
  overdueBy: workOverdueBy,
  due: workDue,
  keptOn: workKeptOn,
  keptLateOn: workKeptLateOn,
  withdrawnFor: workWithdrawnFor,
  movedFrom: workMovedFrom,
  overdue: workOverdue,
  today: workToday,
  week: workWeek,
  month: workMonth,
  later: workLater,
  done: workDone,
  noAmount: workNoAmount
} as const;
