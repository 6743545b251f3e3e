import gapConsistency from '@salesforce/label/c.tiering_GapConsistency';
import gapJudgements from '@salesforce/label/c.tiering_GapJudgements';
import gapLevels from '@salesforce/label/c.tiering_GapLevels';
import gapOrder from '@salesforce/label/c.tiering_GapOrder';
import gapThresholds from '@salesforce/label/c.tiering_GapThresholds';
import gapWeights from '@salesforce/label/c.tiering_GapWeights';
import modelActivate from '@salesforce/label/c.tiering_ModelActivate';
import modelActive from '@salesforce/label/c.tiering_ModelActive';
import modelActiveMeaning from '@salesforce/label/c.tiering_ModelActiveMeaning';
import modelArchive from '@salesforce/label/c.tiering_ModelArchive';
import modelArchived from '@salesforce/label/c.tiering_ModelArchived';
import modelArchivedMeaning from '@salesforce/label/c.tiering_ModelArchivedMeaning';
import modelArchivedUnknown from '@salesforce/label/c.tiering_ModelArchivedUnknown';
import modelCopy from '@salesforce/label/c.tiering_ModelCopy';
import modelDraft from '@salesforce/label/c.tiering_ModelDraft';
import modelDraftMeaning from '@salesforce/label/c.tiering_ModelDraftMeaning';
import modelFixed from '@salesforce/label/c.tiering_ModelFixed';
import modelMissing from '@salesforce/label/c.tiering_ModelMissing';
import modelNoPermission from '@salesforce/label/c.tiering_ModelNoPermission';
import modelReady from '@salesforce/label/c.tiering_ModelReady';
import modelReadyOnceSaved from '@salesforce/label/c.tiering_ModelReadyOnceSaved';
import modelTitle from '@salesforce/label/c.tiering_ModelTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  title: modelTitle,
  draft: modelDraft,
  active: modelActive,
  archived: modelArchived,
  draftMeaning: modelDraftMeaning,
  activeMeaning: modelActiveMeaning,
  archivedMeaning: modelArchivedMeaning,
  archivedUnknown: modelArchivedUnknown,
  noPermission: modelNoPermission,
  fixed: modelFixed,
  missing: modelMissing,
  ready: modelReady,
  readyOnceSaved: modelReadyOnceSaved,
  copy: modelCopy,
  archive: modelArchive,
  activate: modelActivate,
  gapWeights,
  gapJudgements,
  gapConsistency,
  gapThresholds,
  gapOrder,
  gapLevels
} as const;
