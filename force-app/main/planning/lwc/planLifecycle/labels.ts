import activatedToast from '@salesforce/label/c.planning_ActivatedToast';
import approvedToast from '@salesforce/label/c.planning_ApprovedToast';
import closedToast from '@salesforce/label/c.planning_ClosedToast';
import planOvertaken from '@salesforce/label/c.planning_PlanOvertaken';
import returnedToast from '@salesforce/label/c.planning_ReturnedToast';
import sendMissing from '@salesforce/label/c.planning_SendMissing';
import sendTitle from '@salesforce/label/c.planning_SendTitle';
import sentToast from '@salesforce/label/c.planning_SentToast';
import somebody from '@salesforce/label/c.planning_Somebody';
import takenBackToast from '@salesforce/label/c.planning_TakenBackToast';
import thePlansOwner from '@salesforce/label/c.planning_ThePlansOwner';

/** The texts that this bundle shows. */
export const LABELS = {
  sendTitle,
  sendMissing,
  sent: sentToast,
  takenBack: takenBackToast,
  approved: approvedToast,
  returned: returnedToast,
  activated: activatedToast,
  closed: closedToast,
  overtaken: planOvertaken,
  somebody,
  owner: thePlansOwner
} as const;
