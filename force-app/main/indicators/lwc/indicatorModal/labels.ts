import baseline from '@salesforce/label/c.indicators_EditBaseline';
import baselineHelp from '@salesforce/label/c.indicators_EditBaselineHelp';
import by from '@salesforce/label/c.indicators_EditBy';
import cancel from '@salesforce/label/c.common_Cancel';
import deleteAsk from '@salesforce/label/c.indicators_EditDeleteAsk';
import deleteAskEmpty from '@salesforce/label/c.indicators_EditDeleteAskEmpty';
import fixed from '@salesforce/label/c.indicators_EditFixed';
import keep from '@salesforce/label/c.indicators_Keep';
import kind from '@salesforce/label/c.indicators_EditKind';
import leadsTo from '@salesforce/label/c.indicators_EditLeadsTo';
import meaning from '@salesforce/label/c.indicators_EditMeaning';
import name from '@salesforce/label/c.indicators_EditName';
import nameMissing from '@salesforce/label/c.indicators_EditNameMissing';
import noLagging from '@salesforce/label/c.indicators_EditNoLagging';
import noObjective from '@salesforce/label/c.indicators_EditNoObjective';
import objective from '@salesforce/label/c.indicators_EditObjective';
import order from '@salesforce/label/c.indicators_EditOrder';
import recount from '@salesforce/label/c.indicators_EditRecount';
import recountHelp from '@salesforce/label/c.indicators_EditRecountHelp';
import remove from '@salesforce/label/c.indicators_Delete';
import same from '@salesforce/label/c.indicators_EditSame';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import start from '@salesforce/label/c.indicators_EditStart';
import target from '@salesforce/label/c.indicators_EditTarget';
import targetHelp from '@salesforce/label/c.indicators_EditTargetHelp';
import title from '@salesforce/label/c.indicators_EditTitle';
import unit from '@salesforce/label/c.indicators_EditUnit';
import unitHelp from '@salesforce/label/c.indicators_EditUnitHelp';
import useFirst from '@salesforce/label/c.indicators_EditUseFirst';

/** The texts that this bundle shows. */
export const LABELS = {
  baseline,
  baselineHelp,
  by,
  cancel,
  deleteAsk,
  deleteAskEmpty,
  fixed,
  keep,
  kind,
  leadsTo,
  meaning,
  name,
  nameMissing,
  noLagging,
  noObjective,
  objective,
  order,
  recount,
  recountHelp,
  remove,
  same,
  save,
  saving,
  start,
  target,
  targetHelp,
  title,
  unit,
  unitHelp,
  useFirst
} as const;
