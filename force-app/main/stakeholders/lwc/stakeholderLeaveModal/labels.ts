import cancel from '@salesforce/label/c.common_Cancel';
import saving from '@salesforce/label/c.common_Saving';
import leaveText from '@salesforce/label/c.stakeholders_LeaveText';
import leaveTitle from '@salesforce/label/c.stakeholders_LeaveTitle';
import leftInFuture from '@salesforce/label/c.stakeholders_LeftInFuture';
import leftOn from '@salesforce/label/c.stakeholders_LeftOn';
import markLeft from '@salesforce/label/c.stakeholders_MarkLeft';

/** The texts that this bundle shows. */
export const LABELS = {
  title: leaveTitle,
  leftOn,
  text: leaveText,
  save: markLeft,
  saving,
  cancel,
  future: leftInFuture
} as const;
