import cancel from '@salesforce/label/c.common_Cancel';
import loading from '@salesforce/label/c.common_Loading';
import noMatches from '@salesforce/label/c.common_NoMatches';
import saving from '@salesforce/label/c.common_Saving';
import addLimit from '@salesforce/label/c.stakeholders_AddLimit';
import addPlaceholder from '@salesforce/label/c.stakeholders_AddPlaceholder';
import addSave from '@salesforce/label/c.stakeholders_AddSave';
import addSaveNone from '@salesforce/label/c.stakeholders_AddSaveNone';
import addTitle from '@salesforce/label/c.stakeholders_AddTitle';
import columnPerson from '@salesforce/label/c.stakeholders_ColumnPerson';
import contacts from '@salesforce/label/c.stakeholders_Contacts';
import nameRequired from '@salesforce/label/c.stakeholders_NameRequired';
import noContacts from '@salesforce/label/c.stakeholders_NoContacts';
import picksHeading from '@salesforce/label/c.stakeholders_PicksHeading';
import picksHint from '@salesforce/label/c.stakeholders_PicksHint';
import placeholderName from '@salesforce/label/c.stakeholders_PlaceholderName';
import placeholderTag from '@salesforce/label/c.stakeholders_PlaceholderTag';
import removeRow from '@salesforce/label/c.stakeholders_RemoveRow';
import searchContacts from '@salesforce/label/c.stakeholders_SearchContacts';
import titleField from '@salesforce/label/c.stakeholders_TitleField';

/** The texts that this bundle shows. */
export const LABELS = {
  title: addTitle,
  search: searchContacts,
  contacts,
  noContacts,
  noMatch: noMatches,
  placeholderName,
  placeholderTitle: titleField,
  addPlaceholder,
  picksHeading,
  picksHint,
  save: addSave,
  saveNone: addSaveNone,
  saving,
  cancel,
  removeRow,
  tooMany: addLimit,
  nameRequired,
  loading,
  person: columnPerson,
  placeholderTag
} as const;
