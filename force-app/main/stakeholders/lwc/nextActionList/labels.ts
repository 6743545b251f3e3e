import actionAddOwner from '@salesforce/label/c.stakeholders_ActionAddOwner';
import actionCompare from '@salesforce/label/c.stakeholders_ActionCompare';
import actionCompareButton from '@salesforce/label/c.stakeholders_ActionCompareButton';
import actionCompareText from '@salesforce/label/c.stakeholders_ActionCompareText';
import actionInterview from '@salesforce/label/c.stakeholders_ActionInterview';
import actionInterviewAgo from '@salesforce/label/c.stakeholders_ActionInterviewAgo';
import actionInterviewNever from '@salesforce/label/c.stakeholders_ActionInterviewNever';
import actionLabel from '@salesforce/label/c.stakeholders_ActionLabel';
import actionLink from '@salesforce/label/c.stakeholders_ActionLink';
import actionLinkButton from '@salesforce/label/c.stakeholders_ActionLinkButton';
import actionLinkText from '@salesforce/label/c.stakeholders_ActionLinkText';
import actionLog from '@salesforce/label/c.stakeholders_ActionLog';
import actionMap from '@salesforce/label/c.stakeholders_ActionMap';
import actionMapText from '@salesforce/label/c.stakeholders_ActionMapText';
import actionOpen from '@salesforce/label/c.stakeholders_ActionOpen';
import actionOwner from '@salesforce/label/c.stakeholders_ActionOwner';
import actionOwnerText from '@salesforce/label/c.stakeholders_ActionOwnerText';
import actionRate from '@salesforce/label/c.stakeholders_ActionRate';
import actionRateButton from '@salesforce/label/c.stakeholders_ActionRateButton';
import actionRateText from '@salesforce/label/c.stakeholders_ActionRateText';
import actionSupport from '@salesforce/label/c.stakeholders_ActionSupport';
import actionSupportText from '@salesforce/label/c.stakeholders_ActionSupportText';
import addPeople from '@salesforce/label/c.stakeholders_AddPeople';

/** The texts that this bundle shows. */
export const LABELS = {
  interviewTitle: actionInterview,
  interviewNever: actionInterviewNever,
  interviewAgo: actionInterviewAgo,
  log: actionLog,
  ownerTitle: actionOwner,
  ownerText: actionOwnerText,
  addOwner: actionAddOwner,
  rateTitle: actionRate,
  rateText: actionRateText,
  rate: actionRateButton,
  compareTitle: actionCompare,
  compareText: actionCompareText,
  compare: actionCompareButton,
  supportTitle: actionSupport,
  supportText: actionSupportText,
  open: actionOpen,
  linkTitle: actionLink,
  linkText: actionLinkText,
  link: actionLinkButton,
  mapTitle: actionMap,
  mapText: actionMapText,
  add: addPeople,
  actionLabel
} as const;
