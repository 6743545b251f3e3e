import connectionLost from '@salesforce/label/c.common_ConnectionLost';
import noPermission from '@salesforce/label/c.common_NoPermission';
import unknownError from '@salesforce/label/c.common_UnknownError';
import addedMany from '@salesforce/label/c.stakeholders_AddedMany';
import addedOne from '@salesforce/label/c.stakeholders_AddedOne';
import addTitle from '@salesforce/label/c.stakeholders_AddTitle';
import changedPerson from '@salesforce/label/c.stakeholders_ChangedPerson';
import editTitle from '@salesforce/label/c.stakeholders_EditTitle';
import interviewLogged from '@salesforce/label/c.stakeholders_InterviewLogged';
import interviewTitle from '@salesforce/label/c.stakeholders_InterviewTitle';
import leaveTitle from '@salesforce/label/c.stakeholders_LeaveTitle';
import leftPerson from '@salesforce/label/c.stakeholders_LeftPerson';
import linkedPerson from '@salesforce/label/c.stakeholders_LinkedPerson';
import linkTitle from '@salesforce/label/c.stakeholders_LinkTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  addTitle,
  editTitle,
  linkTitle,
  leaveTitle,
  interviewTitle,
  addedOne,
  addedMany,
  changed: changedPerson,
  linked: linkedPerson,
  left: leftPerson,
  interviewLogged,
  connection: connectionLost,
  permission: noPermission,
  unknown: unknownError
} as const;
