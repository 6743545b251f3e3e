import actionActivate from '@salesforce/label/c.planning_ActionActivate';
import actionApprove from '@salesforce/label/c.planning_ActionApprove';
import actionClose from '@salesforce/label/c.planning_ActionClose';
import actionNextPlan from '@salesforce/label/c.planning_ActionNextPlan';
import actionOpenReview from '@salesforce/label/c.planning_ActionOpenReview';
import actionSend from '@salesforce/label/c.planning_ActionSend';
import actionSendBack from '@salesforce/label/c.planning_ActionSendBack';
import actionTakeBack from '@salesforce/label/c.planning_ActionTakeBack';
import actionsMore from '@salesforce/label/c.planning_ActionsMore';

/** The texts that this bundle shows. */
export const LABELS = {
  send: actionSend,
  takeBack: actionTakeBack,
  approve: actionApprove,
  sendBack: actionSendBack,
  activate: actionActivate,
  close: actionClose,
  review: actionOpenReview,
  next: actionNextPlan,
  more: actionsMore
} as const;
