import cancel from '@salesforce/label/c.common_Cancel';
import saving from '@salesforce/label/c.common_Saving';
import actionClose from '@salesforce/label/c.planning_ActionClose';
import actionSendBack from '@salesforce/label/c.planning_ActionSendBack';
import closeField from '@salesforce/label/c.planning_CloseField';
import closeHelp from '@salesforce/label/c.planning_CloseHelp';
import closeMissing from '@salesforce/label/c.planning_CloseMissing';
import closeOneOpenLeft from '@salesforce/label/c.planning_CloseOneOpenLeft';
import closeOpenLeft from '@salesforce/label/c.planning_CloseOpenLeft';
import closeTitle from '@salesforce/label/c.planning_CloseTitle';
import returnField from '@salesforce/label/c.planning_ReturnField';
import returnHelp from '@salesforce/label/c.planning_ReturnHelp';
import returnMissing from '@salesforce/label/c.planning_ReturnMissing';
import returnTitle from '@salesforce/label/c.planning_ReturnTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  returnTitle,
  returnHelp,
  returnField,
  returnMissing,
  return: actionSendBack,
  closeTitle,
  closeHelp,
  closeField,
  closeMissing,
  close: actionClose,
  openLeft: closeOpenLeft,
  oneOpenLeft: closeOneOpenLeft,
  saving,
  cancel
} as const;
