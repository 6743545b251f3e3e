import presentAdd from '@salesforce/label/c.planning_PresentAdd';
import presentAddOther from '@salesforce/label/c.planning_PresentAddOther';
import presentNobody from '@salesforce/label/c.planning_PresentNobody';
import presentOther from '@salesforce/label/c.planning_PresentOther';
import presentRemove from '@salesforce/label/c.planning_PresentRemove';
import presentTitle from '@salesforce/label/c.planning_PresentTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  title: presentTitle,
  add: presentAdd,
  remove: presentRemove,
  other: presentOther,
  addOther: presentAddOther,
  nobody: presentNobody
} as const;
