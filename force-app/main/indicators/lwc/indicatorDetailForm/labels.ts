import cancel from '@salesforce/label/c.common_Cancel';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import replaces from '@salesforce/label/c.indicators_ReadingReplaces';
import tableBeforeStart from '@salesforce/label/c.indicators_TableBeforeStart';
import tableDay from '@salesforce/label/c.indicators_TableDay';
import tableDayMissing from '@salesforce/label/c.indicators_TableDayMissing';
import tableDayTaken from '@salesforce/label/c.indicators_TableDayTaken';
import tableEditForm from '@salesforce/label/c.indicators_TableEditForm';
import tableFixed from '@salesforce/label/c.indicators_TableFixed';
import tableFuture from '@salesforce/label/c.indicators_TableFuture';
import tableNewForm from '@salesforce/label/c.indicators_TableNewForm';
import tableNote from '@salesforce/label/c.indicators_TableNote';
import tableValue from '@salesforce/label/c.indicators_TableValue';
import tableValueHelp from '@salesforce/label/c.indicators_TableValueHelp';
import tableValueMissing from '@salesforce/label/c.indicators_TableValueMissing';
import tableValueWrong from '@salesforce/label/c.indicators_TableValueWrong';

/** The texts that this bundle shows. */
export const LABELS = {
  newForm: tableNewForm,
  editForm: tableEditForm,
  day: tableDay,
  dayMissing: tableDayMissing,
  dayTaken: tableDayTaken,
  replaces,
  future: tableFuture,
  beforeStart: tableBeforeStart,
  value: tableValue,
  valueIn: tableValueHelp,
  valueMissing: tableValueMissing,
  valueWrong: tableValueWrong,
  note: tableNote,
  fixed: tableFixed,
  save,
  saving,
  cancel
} as const;
