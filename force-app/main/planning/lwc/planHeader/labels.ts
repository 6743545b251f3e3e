import saving from '@salesforce/label/c.common_Saving';
import headerEdit from '@salesforce/label/c.planning_HeaderEdit';
import headerFacts from '@salesforce/label/c.planning_HeaderFacts';
import headerMap from '@salesforce/label/c.planning_HeaderMap';
import headerMore from '@salesforce/label/c.planning_HeaderMore';
import headerNextReview from '@salesforce/label/c.planning_HeaderNextReview';
import headerNoTier from '@salesforce/label/c.planning_HeaderNoTier';
import headerOwner from '@salesforce/label/c.planning_HeaderOwner';
import headerPercent from '@salesforce/label/c.planning_HeaderPercent';
import headerPeriod from '@salesforce/label/c.planning_HeaderPeriod';
import headerSayDo from '@salesforce/label/c.planning_HeaderSayDo';
import headerTier from '@salesforce/label/c.planning_HeaderTier';
import notSaved from '@salesforce/label/c.planning_NotSaved';
import notSavedDisputed from '@salesforce/label/c.planning_NotSavedDisputed';
import notSavedRetry from '@salesforce/label/c.planning_NotSavedRetry';
import pathLabel from '@salesforce/label/c.planning_PathLabel';
import pathStepDone from '@salesforce/label/c.planning_PathStepDone';
import pathStepOf from '@salesforce/label/c.planning_PathStepOf';
import redoTitle from '@salesforce/label/c.planning_RedoTitle';
import reviewNoMore from '@salesforce/label/c.planning_ReviewNoMore';
import reviewNotScheduled from '@salesforce/label/c.planning_ReviewNotScheduled';
import reviewNotStarted from '@salesforce/label/c.planning_ReviewNotStarted';
import reviewOverdue from '@salesforce/label/c.planning_ReviewOverdue';
import savedAt from '@salesforce/label/c.planning_SavedAt';
import sayDoKept from '@salesforce/label/c.planning_SayDoKept';
import sayDoNothingDue from '@salesforce/label/c.planning_SayDoNothingDue';
import undoTitle from '@salesforce/label/c.planning_UndoTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  path: pathLabel,
  stepDone: pathStepDone,
  stepOf: pathStepOf,
  facts: headerFacts,
  period: headerPeriod,
  tier: headerTier,
  noTier: headerNoTier,
  nextReview: headerNextReview,
  notStarted: reviewNotStarted,
  notScheduled: reviewNotScheduled,
  noMore: reviewNoMore,
  overdue: reviewOverdue,
  sayDo: headerSayDo,
  kept: sayDoKept,
  nothingDue: sayDoNothingDue,
  map: headerMap,
  percent: headerPercent,
  owner: headerOwner,
  saved: savedAt,
  saving,
  failed: notSaved,
  retry: notSavedRetry,
  disputed: notSavedDisputed,
  undo: undoTitle,
  redo: redoTitle,
  more: headerMore,
  edit: headerEdit
} as const;
