import workColumnCount from '@salesforce/label/c.planning_WorkColumnCount';
import workHideDone from '@salesforce/label/c.planning_WorkHideDone';
import workHideWithdrawn from '@salesforce/label/c.planning_WorkHideWithdrawn';
import workShowAll from '@salesforce/label/c.planning_WorkShowAll';
import workShowDone from '@salesforce/label/c.planning_WorkShowDone';
import workShowWithdrawn from '@salesforce/label/c.planning_WorkShowWithdrawn';

/** The texts that this bundle shows. */
export const LABELS = {
  showAll: workShowAll,
  showDone: workShowDone,
  hideDone: workHideDone,
  showWithdrawn: workShowWithdrawn,
  hideWithdrawn: workHideWithdrawn,
  count: workColumnCount
} as const;
