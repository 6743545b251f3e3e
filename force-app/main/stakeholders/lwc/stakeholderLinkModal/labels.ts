import cancel from '@salesforce/label/c.common_Cancel';
import loading from '@salesforce/label/c.common_Loading';
import noMatches from '@salesforce/label/c.common_NoMatches';
import saving from '@salesforce/label/c.common_Saving';
import actionLinkButton from '@salesforce/label/c.stakeholders_ActionLinkButton';
import contact from '@salesforce/label/c.stakeholders_Contact';
import linkNoContacts from '@salesforce/label/c.stakeholders_LinkNoContacts';
import linkText from '@salesforce/label/c.stakeholders_LinkText';
import linkTitle from '@salesforce/label/c.stakeholders_LinkTitle';
import searchContacts from '@salesforce/label/c.stakeholders_SearchContacts';

/** The texts that this bundle shows. */
export const LABELS = {
  title: linkTitle,
  text: linkText,
  contact,
  search: searchContacts,
  noContacts: linkNoContacts,
  noMatch: noMatches,
  save: actionLinkButton,
  saving,
  cancel,
  loading
} as const;
