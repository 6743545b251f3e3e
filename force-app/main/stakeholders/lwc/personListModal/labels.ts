import close from '@salesforce/label/c.common_Close';
import openPerson from '@salesforce/label/c.stakeholders_OpenPerson';
import personListEmpty from '@salesforce/label/c.stakeholders_PersonListEmpty';

/** The texts that this bundle shows. */
export const LABELS = {
  close,
  open: openPerson,
  empty: personListEmpty
} as const;
