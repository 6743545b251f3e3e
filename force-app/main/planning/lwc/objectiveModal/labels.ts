import cancel from '@salesforce/label/c.common_Cancel';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import workAddObjective from '@salesforce/label/c.planning_WorkAddObjective';
import workBaseline from '@salesforce/label/c.planning_WorkBaseline';
import workBaselineHelp from '@salesforce/label/c.planning_WorkBaselineHelp';
import workCurrent from '@salesforce/label/c.planning_WorkCurrent';
import workDateOrder from '@salesforce/label/c.planning_WorkDateOrder';
import workDueOn from '@salesforce/label/c.planning_WorkDueOn';
import workMeasure from '@salesforce/label/c.planning_WorkMeasure';
import workMeasureHelp from '@salesforce/label/c.planning_WorkMeasureHelp';
import workNotMeasurable from '@salesforce/label/c.planning_WorkNotMeasurable';
import workObjectiveEdit from '@salesforce/label/c.planning_WorkObjectiveEdit';
import workObjectiveName from '@salesforce/label/c.planning_WorkObjectiveName';
import workObjectiveNameMissing from '@salesforce/label/c.planning_WorkObjectiveNameMissing';
import workObjectiveNew from '@salesforce/label/c.planning_WorkObjectiveNew';
import workOwner from '@salesforce/label/c.planning_WorkOwner';
import workSameTarget from '@salesforce/label/c.planning_WorkSameTarget';
import workStart from '@salesforce/label/c.planning_WorkStart';
import workStatus from '@salesforce/label/c.planning_WorkStatus';
import workStatusDropped from '@salesforce/label/c.planning_WorkStatusDropped';
import workStatusOpen from '@salesforce/label/c.planning_WorkStatusOpen';
import workStatusReached from '@salesforce/label/c.planning_WorkStatusReached';
import workTarget from '@salesforce/label/c.planning_WorkTarget';
import workUnit from '@salesforce/label/c.planning_WorkUnit';
import workUnitHelp from '@salesforce/label/c.planning_WorkUnitHelp';
import workWhyHow from '@salesforce/label/c.planning_WorkWhyHow';

/** The texts that this bundle shows. */
export const LABELS = {
  titleNew: workObjectiveNew,
  titleEdit: workObjectiveEdit,
  name: workObjectiveName,
  nameMissing: workObjectiveNameMissing,
  measure: workMeasure,
  measureHelp: workMeasureHelp,
  unit: workUnit,
  unitHelp: workUnitHelp,
  baseline: workBaseline,
  baselineHelp: workBaselineHelp,
  target: workTarget,
  current: workCurrent,
  same: workSameTarget,
  start: workStart,
  due: workDueOn,
  order: workDateOrder,
  owner: workOwner,
  status: workStatus,
  statusOpen: workStatusOpen,
  statusReached: workStatusReached,
  statusDropped: workStatusDropped,
  details: workWhyHow,
  notMeasured: workNotMeasurable,
  add: workAddObjective,
  save,
  saving,
  cancel
} as const;
