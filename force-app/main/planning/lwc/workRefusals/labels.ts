import workChangeIt from '@salesforce/label/c.planning_WorkChangeIt';
import workDiscard from '@salesforce/label/c.planning_WorkDiscard';
import workRefused from '@salesforce/label/c.planning_WorkRefused';

/** The texts that this bundle shows. */
export const LABELS = {
  refused: workRefused,
  change: workChangeIt,
  discard: workDiscard
} as const;
