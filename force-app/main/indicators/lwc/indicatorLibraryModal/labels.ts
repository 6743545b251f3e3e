import addOwn from '@salesforce/label/c.indicators_LibraryAddOwn';
import aggregation from '@salesforce/label/c.indicators_LibraryAggregation';
import allTaken from '@salesforce/label/c.indicators_LibraryAllTaken';
import average from '@salesforce/label/c.indicators_AveragesLong';
import baseline from '@salesforce/label/c.indicators_EditBaseline';
import becauseObjective from '@salesforce/label/c.indicators_LibraryBecauseObjective';
import by from '@salesforce/label/c.indicators_EditBy';
import byHand from '@salesforce/label/c.indicators_SourceByHand';
import cancel from '@salesforce/label/c.common_Cancel';
import empty from '@salesforce/label/c.indicators_LibraryEmpty';
import figuresOf from '@salesforce/label/c.indicators_LibraryFiguresOf';
import has from '@salesforce/label/c.indicators_LibraryHas';
import itself from '@salesforce/label/c.indicators_CardItself';
import kind from '@salesforce/label/c.indicators_EditKind';
import latest from '@salesforce/label/c.indicators_TakesLatestLong';
import lead from '@salesforce/label/c.indicators_LibraryLead';
import loading from '@salesforce/label/c.indicators_PanelLoading';
import name from '@salesforce/label/c.indicators_EditName';
import nameMissing from '@salesforce/label/c.indicators_EditNameMissing';
import none from '@salesforce/label/c.indicators_LibraryNone';
import others from '@salesforce/label/c.indicators_LibraryOthers';
import own from '@salesforce/label/c.indicators_LibraryOwn';
import proposed from '@salesforce/label/c.indicators_LibraryProposed';
import remove from '@salesforce/label/c.indicators_LibraryRemove';
import same from '@salesforce/label/c.indicators_EditSame';
import saveMany from '@salesforce/label/c.indicators_LibrarySaveMany';
import saveNone from '@salesforce/label/c.indicators_LibrarySaveNone';
import saveOne from '@salesforce/label/c.indicators_LibrarySaveOne';
import saving from '@salesforce/label/c.common_Saving';
import sum from '@salesforce/label/c.indicators_AddsUpLong';
import target from '@salesforce/label/c.indicators_EditTarget';
import targetIn from '@salesforce/label/c.indicators_LibraryTargetIn';
import title from '@salesforce/label/c.indicators_LibraryTitle';
import unit from '@salesforce/label/c.indicators_EditUnit';
import unnamed from '@salesforce/label/c.indicators_LibraryOwnUnnamed';

/** The texts that this bundle shows. */
export const LABELS = {
  addOwn,
  aggregation,
  allTaken,
  average,
  baseline,
  becauseObjective,
  by,
  byHand,
  cancel,
  empty,
  figuresOf,
  has,
  itself,
  kind,
  latest,
  lead,
  loading,
  name,
  nameMissing,
  none,
  others,
  own,
  proposed,
  remove,
  same,
  saveMany,
  saveNone,
  saveOne,
  saving,
  sum,
  target,
  targetIn,
  title,
  unit,
  unnamed
} as const;
