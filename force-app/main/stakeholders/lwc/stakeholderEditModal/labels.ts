import cancel from '@salesforce/label/c.common_Cancel';
import none from '@salesforce/label/c.common_None';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import cadenceField from '@salesforce/label/c.stakeholders_CadenceField';
import cadenceHelp from '@salesforce/label/c.stakeholders_CadenceHelp';
import contact from '@salesforce/label/c.stakeholders_Contact';
import editTitle from '@salesforce/label/c.stakeholders_EditTitle';
import functionField from '@salesforce/label/c.stakeholders_FunctionField';
import nameField from '@salesforce/label/c.stakeholders_NameField';
import nameRequired from '@salesforce/label/c.stakeholders_NameRequired';
import noContact from '@salesforce/label/c.stakeholders_NoContact';
import noOwner from '@salesforce/label/c.stakeholders_NoOwner';
import relationshipOwner from '@salesforce/label/c.stakeholders_RelationshipOwner';
import reportsTo from '@salesforce/label/c.stakeholders_ReportsTo';
import successField from '@salesforce/label/c.stakeholders_SuccessField';
import titleField from '@salesforce/label/c.stakeholders_TitleField';
import whyField from '@salesforce/label/c.stakeholders_WhyField';

/** The texts that this bundle shows. */
export const LABELS = {
  title: editTitle,
  name: nameField,
  jobTitle: titleField,
  businessFunction: functionField,
  contact,
  noContact,
  owner: relationshipOwner,
  reportsTo,
  nobody: noOwner,
  cadence: cadenceField,
  cadenceHelp,
  save,
  saving,
  cancel,
  noFunction: none,
  nameRequired,
  why: whyField,
  success: successField
} as const;
