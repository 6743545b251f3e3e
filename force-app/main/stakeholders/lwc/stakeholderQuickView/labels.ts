import close from '@salesforce/label/c.common_Close';
import edit from '@salesforce/label/c.common_Edit';
import columnStrength from '@salesforce/label/c.stakeholders_ColumnStrength';
import contact from '@salesforce/label/c.stakeholders_Contact';
import fourPicks from '@salesforce/label/c.stakeholders_FourPicks';
import lastInterview from '@salesforce/label/c.stakeholders_LastInterview';
import linkContact from '@salesforce/label/c.stakeholders_LinkContact';
import logInterview from '@salesforce/label/c.stakeholders_LogInterview';
import markLeft from '@salesforce/label/c.stakeholders_MarkLeft';
import never from '@salesforce/label/c.stakeholders_Never';
import noOwner from '@salesforce/label/c.stakeholders_NoOwner';
import openRecord from '@salesforce/label/c.stakeholders_OpenRecord';
import quickContribution from '@salesforce/label/c.stakeholders_QuickContribution';
import quickNoContribution from '@salesforce/label/c.stakeholders_QuickNoContribution';
import quickViewLabel from '@salesforce/label/c.stakeholders_QuickViewLabel';
import relationshipOwner from '@salesforce/label/c.stakeholders_RelationshipOwner';
import removePerson from '@salesforce/label/c.stakeholders_RemovePerson';
import reportsTo from '@salesforce/label/c.stakeholders_ReportsTo';

/** The texts that this bundle shows. */
export const LABELS = {
  close,
  label: quickViewLabel,
  contribution: quickContribution,
  noContribution: quickNoContribution,
  strength: columnStrength,
  owner: relationshipOwner,
  noOwner,
  reportsTo,
  lastInterview,
  never,
  contact,
  linkContact,
  logInterview,
  edit,
  openRecord,
  markLeft,
  remove: removePerson,
  picks: fourPicks
} as const;
