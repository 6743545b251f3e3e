import workBy from '@salesforce/label/c.planning_WorkBy';
import workEditPromise from '@salesforce/label/c.planning_WorkEditPromise';
import workSavingCard from '@salesforce/label/c.planning_WorkSavingCard';
import workTick from '@salesforce/label/c.planning_WorkTick';
import workTo from '@salesforce/label/c.planning_WorkTo';

/** The texts that this bundle shows. */
export const LABELS = {
  tick: workTick,
  edit: workEditPromise,
  to: workTo,
  by: workBy,
  unsaved: workSavingCard
} as const;
