import approvedBy from '@salesforce/label/c.planning_ApprovedBy';
import learned from '@salesforce/label/c.planning_Learned';
import readClosed from '@salesforce/label/c.planning_ReadClosed';
import readOnly from '@salesforce/label/c.planning_ReadOnly';
import readOther from '@salesforce/label/c.planning_ReadOther';
import readOwnerless from '@salesforce/label/c.planning_ReadOwnerless';
import readRefused from '@salesforce/label/c.planning_ReadRefused';
import sentBack from '@salesforce/label/c.planning_SentBack';
import somebody from '@salesforce/label/c.planning_Somebody';
import thePlansOwner from '@salesforce/label/c.planning_ThePlansOwner';
import waitingSince from '@salesforce/label/c.planning_WaitingSince';
import writeAnyway from '@salesforce/label/c.planning_WriteAnyway';

/** The texts that this bundle shows. */
export const LABELS = {
  sentBack,
  waiting: waitingSince,
  approvedBy,
  learned,
  readClosed,
  readOnly,
  readOther,
  readOwnerless,
  writeAnyway,
  readRefused,
  somebody,
  owner: thePlansOwner
} as const;
