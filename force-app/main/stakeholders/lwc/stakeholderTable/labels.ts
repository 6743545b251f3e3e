import edit from '@salesforce/label/c.common_Edit';
import loading from '@salesforce/label/c.common_Loading';
import yes from '@salesforce/label/c.common_Yes';
import access from '@salesforce/label/c.stakeholders_Access';
import columnPerson from '@salesforce/label/c.stakeholders_ColumnPerson';
import columnPoints from '@salesforce/label/c.stakeholders_ColumnPoints';
import columnStrength from '@salesforce/label/c.stakeholders_ColumnStrength';
import functionField from '@salesforce/label/c.stakeholders_FunctionField';
import influence from '@salesforce/label/c.stakeholders_Influence';
import interviewStatus from '@salesforce/label/c.stakeholders_InterviewStatus';
import keyPlayerColumn from '@salesforce/label/c.stakeholders_KeyPlayerColumn';
import lastInterview from '@salesforce/label/c.stakeholders_LastInterview';
import logInterview from '@salesforce/label/c.stakeholders_LogInterview';
import markLeft from '@salesforce/label/c.stakeholders_MarkLeft';
import openRecord from '@salesforce/label/c.stakeholders_OpenRecord';
import refusedSave from '@salesforce/label/c.stakeholders_RefusedSave';
import relationshipOwner from '@salesforce/label/c.stakeholders_RelationshipOwner';
import role from '@salesforce/label/c.stakeholders_Role';
import showMore from '@salesforce/label/c.stakeholders_ShowMore';
import statusCurrent from '@salesforce/label/c.stakeholders_StatusCurrent';
import statusDueSoon from '@salesforce/label/c.stakeholders_StatusDueSoon';
import statusNever from '@salesforce/label/c.stakeholders_StatusNever';
import statusOverdue from '@salesforce/label/c.stakeholders_StatusOverdue';
import support from '@salesforce/label/c.stakeholders_Support';
import tableLabel from '@salesforce/label/c.stakeholders_TableLabel';
import titleField from '@salesforce/label/c.stakeholders_TitleField';

/** The texts that this bundle shows. */
export const LABELS = {
  name: columnPerson,
  jobTitle: titleField,
  businessFunction: functionField,
  influence,
  support,
  access,
  role,
  strength: columnStrength,
  points: columnPoints,
  owner: relationshipOwner,
  lastInterview,
  status: interviewStatus,
  keyPlayer: keyPlayerColumn,
  yes,
  open: openRecord,
  edit,
  logInterview,
  markLeft,
  tableLabel,
  statusNever,
  statusOverdue,
  statusDueSoon,
  statusCurrent,
  notSaved: refusedSave,
  showMore,
  loading
} as const;
