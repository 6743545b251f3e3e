import tableActions from '@salesforce/label/c.indicators_TableActions';
import tableAdd from '@salesforce/label/c.indicators_TableAdd';
import tableAutomatic from '@salesforce/label/c.indicators_TableAutomatic';
import tableBy from '@salesforce/label/c.indicators_TableBy';
import tableByHand from '@salesforce/label/c.indicators_TableByHand';
import tableChosen from '@salesforce/label/c.indicators_TableChosen';
import tableCount from '@salesforce/label/c.indicators_TableCount';
import tableCountOne from '@salesforce/label/c.indicators_TableCountOne';
import tableDay from '@salesforce/label/c.indicators_TableDay';
import tableDelete from '@salesforce/label/c.indicators_TableDelete';
import tableDownload from '@salesforce/label/c.indicators_TableDownload';
import tableDownloaded from '@salesforce/label/c.indicators_TableDownloaded';
import tableEdit from '@salesforce/label/c.indicators_TableEdit';
import tableEditNote from '@salesforce/label/c.indicators_TableEditNote';
import tableEvidence from '@salesforce/label/c.indicators_TableEvidence';
import tableEvidenceGone from '@salesforce/label/c.indicators_TableEvidenceGone';
import tableLabel from '@salesforce/label/c.indicators_TableLabel';
import tableMore from '@salesforce/label/c.indicators_TableMore';
import tableNote from '@salesforce/label/c.indicators_TableNote';
import tableOfMany from '@salesforce/label/c.indicators_TableOfMany';
import tableStandsAt from '@salesforce/label/c.indicators_TableStandsAt';
import tableStandsAtIn from '@salesforce/label/c.indicators_TableStandsAtIn';
import tableValue from '@salesforce/label/c.indicators_TableValue';
import tableValueIn from '@salesforce/label/c.indicators_TableValueIn';

/** The texts that this bundle shows. */
export const LABELS = {
  title: tableLabel,
  count: tableCount,
  countOne: tableCountOne,
  ofMany: tableOfMany,
  day: tableDay,
  value: tableValue,
  valueIn: tableValueIn,
  standsAt: tableStandsAt,
  standsAtIn: tableStandsAtIn,
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
  automatic: tableAutomatic,
  chosen: tableChosen
} as const;
