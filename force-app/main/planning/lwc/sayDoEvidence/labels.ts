import workDueAndDone from '@salesforce/label/c.planning_WorkDueAndDone';
import workDueDay from '@salesforce/label/c.planning_WorkDueDay';
import workEditPromise from '@salesforce/label/c.planning_WorkEditPromise';
import workListKept from '@salesforce/label/c.planning_WorkListKept';
import workListLate from '@salesforce/label/c.planning_WorkListLate';
import workListMissed from '@salesforce/label/c.planning_WorkListMissed';
import workListNone from '@salesforce/label/c.planning_WorkListNone';
import workSayDo from '@salesforce/label/c.planning_WorkSayDo';
import workSayDoFormula from '@salesforce/label/c.planning_WorkSayDoFormula';
import workSayDoLists from '@salesforce/label/c.planning_WorkSayDoLists';
import workSayDoNothing from '@salesforce/label/c.planning_WorkSayDoNothing';
import workSayDoRule from '@salesforce/label/c.planning_WorkSayDoRule';

/** The texts that this bundle shows. */
export const LABELS = {
  title: workSayDo,
  nothing: workSayDoNothing,
  formula: workSayDoFormula,
  rule: workSayDoRule,
  lists: workSayDoLists,
  kept: workListKept,
  late: workListLate,
  missed: workListMissed,
  none: workListNone,
  dueAndDone: workDueAndDone,
  due: workDueDay,
  open: workEditPromise
} as const;
