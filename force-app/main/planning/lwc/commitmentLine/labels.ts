import workAdd from '@salesforce/label/c.planning_WorkAdd';
import workByWhen from '@salesforce/label/c.planning_WorkByWhen';
import workLine from '@salesforce/label/c.planning_WorkLine';
import workToWhom from '@salesforce/label/c.planning_WorkToWhom';
import workWhat from '@salesforce/label/c.planning_WorkWhat';
import workWhatMissing from '@salesforce/label/c.planning_WorkWhatMissing';
import workWhenMissing from '@salesforce/label/c.planning_WorkWhenMissing';
import workWhenPassed from '@salesforce/label/c.planning_WorkWhenPassed';

/** The texts that this bundle shows. */
export const LABELS = {
  form: workLine,
  what: workWhat,
  to: workToWhom,
  when: workByWhen,
  add: workAdd,
  whatMissing: workWhatMissing,
  whenMissing: workWhenMissing,
  whenPassed: workWhenPassed
} as const;
