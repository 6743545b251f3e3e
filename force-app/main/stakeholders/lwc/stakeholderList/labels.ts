import groupHeading from '@salesforce/label/c.stakeholders_GroupHeading';
import move from '@salesforce/label/c.stakeholders_Move';
import moveDone from '@salesforce/label/c.stakeholders_MoveDone';
import moveLabel from '@salesforce/label/c.stakeholders_MoveLabel';
import openPerson from '@salesforce/label/c.stakeholders_OpenPerson';
import personListEmpty from '@salesforce/label/c.stakeholders_PersonListEmpty';
import unplaced from '@salesforce/label/c.stakeholders_Unplaced';

/** The texts that this bundle shows. */
export const LABELS = {
  groupHeading,
  unplaced,
  move,
  moveLabel,
  done: moveDone,
  openLabel: openPerson,
  empty: personListEmpty
} as const;
