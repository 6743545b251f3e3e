import stageAim from '@salesforce/label/c.planning_StageAim';
import stageAimOf from '@salesforce/label/c.planning_StageAimOf';
import stageFromTo from '@salesforce/label/c.planning_StageFromTo';
import stageNone from '@salesforce/label/c.planning_StageNone';
import stageNow from '@salesforce/label/c.planning_StageNow';
import stageNowOf from '@salesforce/label/c.planning_StageNowOf';
import stageOnlyAim from '@salesforce/label/c.planning_StageOnlyAim';
import stageOnlyNow from '@salesforce/label/c.planning_StageOnlyNow';
import stageSame from '@salesforce/label/c.planning_StageSame';
import stageTitle from '@salesforce/label/c.planning_StageTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  title: stageTitle,
  now: stageNow,
  aim: stageAim,
  nowOf: stageNowOf,
  aimOf: stageAimOf,
  same: stageSame,
  from: stageFromTo,
  onlyNow: stageOnlyNow,
  onlyAim: stageOnlyAim,
  none: stageNone
} as const;
