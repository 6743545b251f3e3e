import edit from '@salesforce/label/c.common_Edit';
import workAnswers from '@salesforce/label/c.planning_WorkAnswers';
import workBarLabel from '@salesforce/label/c.planning_WorkBarLabel';
import workBarUnknown from '@salesforce/label/c.planning_WorkBarUnknown';
import workBehindFrom from '@salesforce/label/c.planning_WorkBehindFrom';
import workBehindSince from '@salesforce/label/c.planning_WorkBehindSince';
import workCurrent from '@salesforce/label/c.planning_WorkCurrent';
import workDrag from '@salesforce/label/c.planning_WorkDrag';
import workDrop from '@salesforce/label/c.planning_WorkDrop';
import workDue from '@salesforce/label/c.planning_WorkDue';
import workEditObjective from '@salesforce/label/c.planning_WorkEditObjective';
import workMarkReached from '@salesforce/label/c.planning_WorkMarkReached';
import workMoveDown from '@salesforce/label/c.planning_WorkMoveDown';
import workMoveUp from '@salesforce/label/c.planning_WorkMoveUp';
import workMovedTo from '@salesforce/label/c.planning_WorkMovedTo';
import workNoDue from '@salesforce/label/c.planning_WorkNoDue';
import workNoFigures from '@salesforce/label/c.planning_WorkNoFigures';
import workNoMeasure from '@salesforce/label/c.planning_WorkNoMeasure';
import workNoNumber from '@salesforce/label/c.planning_WorkNoNumber';
import workNoPromises from '@salesforce/label/c.planning_WorkNoPromises';
import workNowHelp from '@salesforce/label/c.planning_WorkNowHelp';
import workNowOf from '@salesforce/label/c.planning_WorkNowOf';
import workObjectiveList from '@salesforce/label/c.planning_WorkObjectiveList';
import workObjectiveMenu from '@salesforce/label/c.planning_WorkObjectiveMenu';
import workOpenMany from '@salesforce/label/c.planning_WorkOpenMany';
import workOpenOne from '@salesforce/label/c.planning_WorkOpenOne';
import workOpportunityMany from '@salesforce/label/c.planning_WorkOpportunityMany';
import workOpportunityOne from '@salesforce/label/c.planning_WorkOpportunityOne';
import workOverdueBy from '@salesforce/label/c.planning_WorkOverdueBy';
import workOverdueCount from '@salesforce/label/c.planning_WorkOverdueCount';
import workReopen from '@salesforce/label/c.planning_WorkReopen';
import workShowPromises from '@salesforce/label/c.planning_WorkShowPromises';
import workWay from '@salesforce/label/c.planning_WorkWay';
import workWayAndLine from '@salesforce/label/c.planning_WorkWayAndLine';

/** The texts that this bundle shows. */
export const LABELS = {
  now: workNowOf,
  nowShort: workCurrent,
  nowHelp: workNowHelp,
  noNumber: workNoNumber,
  way: workWay,
  wayAndLine: workWayAndLine,
  barLabel: workBarLabel,
  barUnknown: workBarUnknown,
  noFigures: workNoFigures,
  noMeasure: workNoMeasure,
  since: workBehindSince,
  until: workBehindFrom,
  due: workDue,
  noDue: workNoDue,
  overdueBy: workOverdueBy,
  answers: workAnswers,
  openOne: workOpenOne,
  openMany: workOpenMany,
  late: workOverdueCount,
  opportunityOne: workOpportunityOne,
  opportunityMany: workOpportunityMany,
  noPromises: workNoPromises,
  show: workShowPromises,
  edit: workEditObjective,
  menu: workObjectiveMenu,
  menuEdit: edit,
  menuReach: workMarkReached,
  menuDrop: workDrop,
  menuOpen: workReopen,
  menuUp: workMoveUp,
  menuDown: workMoveDown,
  drag: workDrag,
  moved: workMovedTo,
  list: workObjectiveList
} as const;
