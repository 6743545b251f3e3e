import adds from '@salesforce/label/c.indicators_ReadingAdds';
import cancel from '@salesforce/label/c.common_Cancel';
import day from '@salesforce/label/c.indicators_ReadingDay';
import early from '@salesforce/label/c.indicators_ReadingEarly';
import future from '@salesforce/label/c.indicators_ReadingFuture';
import last from '@salesforce/label/c.indicators_ReadingLast';
import missing from '@salesforce/label/c.indicators_ReadingMissing';
import note from '@salesforce/label/c.indicators_ReadingNote';
import noteHelp from '@salesforce/label/c.indicators_ReadingNoteHelp';
import replaces from '@salesforce/label/c.indicators_ReadingReplaces';
import required from '@salesforce/label/c.common_Required';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import titleEdit from '@salesforce/label/c.indicators_ReadingEdit';
import titleNew from '@salesforce/label/c.indicators_ReadingNew';
import value from '@salesforce/label/c.indicators_ReadingValue';
import valueIn from '@salesforce/label/c.indicators_ReadingValueIn';

/** The texts that this bundle shows. */
export const LABELS = {
  adds,
  cancel,
  day,
  early,
  future,
  last,
  missing,
  note,
  noteHelp,
  replaces,
  required,
  save,
  saving,
  titleEdit,
  titleNew,
  value,
  valueIn
} as const;
