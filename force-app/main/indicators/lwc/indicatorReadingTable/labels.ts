import cancel from '@salesforce/label/c.common_Cancel';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import tableActions from '@salesforce/label/c.indicators_TableActions';
import tableAdd from '@salesforce/label/c.indicators_TableAdd';
import tableAutomatic from '@salesforce/label/c.indicators_TableAutomatic';
import tableBeforeStart from '@salesforce/label/c.indicators_TableBeforeStart';
import tableBy from '@salesforce/label/c.indicators_TableBy';
import tableByHand from '@salesforce/label/c.indicators_TableByHand';
import tableChosen from '@salesforce/label/c.indicators_TableChosen';
import tableCount from '@salesforce/label/c.indicators_TableCount';
import tableCountOne from '@salesforce/label/c.indicators_TableCountOne';
import tableDay from '@salesforce/label/c.indicators_TableDay';
import tableDayMissing from '@salesforce/label/c.indicators_TableDayMissing';
import tableDelete from '@salesforce/label/c.indicators_TableDelete';
import tableDownload from '@salesforce/label/c.indicators_TableDownload';
import tableDownloaded from '@salesforce/label/c.indicators_TableDownloaded';
import tableEdit from '@salesforce/label/c.indicators_TableEdit';
import tableEditForm from '@salesforce/label/c.indicators_TableEditForm';
import tableEditNote from '@salesforce/label/c.indicators_TableEditNote';
import tableEvidence from '@salesforce/label/c.indicators_TableEvidence';
import tableEvidenceGone from '@salesforce/label/c.indicators_TableEvidenceGone';
import tableFixed from '@salesforce/label/c.indicators_TableFixed';
import tableFuture from '@salesforce/label/c.indicators_TableFuture';
import tableLabel from '@salesforce/label/c.indicators_TableLabel';
import tableMore from '@salesforce/label/c.indicators_TableMore';
import tableNewForm from '@salesforce/label/c.indicators_TableNewForm';
import tableNote from '@salesforce/label/c.indicators_TableNote';
import tableOfMany from '@salesforce/label/c.indicators_TableOfMany';
import tableStandsAt from '@salesforce/label/c.indicators_TableStandsAt';
import tableValue from '@salesforce/label/c.indicators_TableValue';
import tableValueHelp from '@salesforce/label/c.indicators_TableValueHelp';
import tableValueMissing from '@salesforce/label/c.indicators_TableValueMissing';
import tableValueWrong from '@salesforce/label/c.indicators_TableValueWrong';

/** The texts that this bundle shows. */
export const LABELS = {
  title: tableLabel,
  count: tableCount,
  countOne: tableCountOne,
  ofMany: tableOfMany,
  day: tableDay,
  value: tableValue,
  valueIn: tableValueHelp,
  standsAt: tableStandsAt,
  evidence: tableEvidence,
  note: tableNote,
  by: tableBy,
  actions: tableActions,
  byHand: tableByHand,
  evidenceGone: tableEvidenceGone,
  more: tableMore,
  add: tableAdd,
  download: tableDownload,
  downloaded: tableDownloaded,
  edit: tableEdit,
  editNote: tableEditNote,
  remove: tableDelete,
  future: tableFuture,
  beforeStart: tableBeforeStart,
  dayMissing: tableDayMissing,
  valueMissing: tableValueMissing,
  valueWrong: tableValueWrong,
  fixed: tableFixed,
  automatic: tableAutomatic,
  chosen: tableChosen,
  newForm: tableNewForm,
  editForm: tableEditForm,
  save,
  saving,
  cancel
} as const;
