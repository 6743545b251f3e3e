import detailActivated from '@salesforce/label/c.indicators_DetailActivated';
import detailAddFirst from '@salesforce/label/c.indicators_DetailAddFirst';
import detailCalculation from '@salesforce/label/c.indicators_DetailCalculation';
import detailChart from '@salesforce/label/c.indicators_DetailChart';
import detailDeleted from '@salesforce/label/c.indicators_DetailDeleted';
import detailDismiss from '@salesforce/label/c.indicators_DetailDismiss';
import detailGone from '@salesforce/label/c.indicators_DetailGone';
import detailLoading from '@salesforce/label/c.indicators_DetailLoading';
import detailMoreThatDay from '@salesforce/label/c.indicators_DetailMoreThatDay';
import detailNoRecord from '@salesforce/label/c.indicators_DetailNoRecord';
import detailNoSide from '@salesforce/label/c.indicators_DetailNoSide';
import detailOfMany from '@salesforce/label/c.indicators_DetailOfMany';
import detailOutlook from '@salesforce/label/c.indicators_DetailOutlook';
import detailPlanEnds from '@salesforce/label/c.indicators_DetailPlanEnds';
import detailPlanStarts from '@salesforce/label/c.indicators_DetailPlanStarts';
import detailReviewHeld from '@salesforce/label/c.indicators_DetailReviewHeld';
import detailReviewHeldPlain from '@salesforce/label/c.indicators_DetailReviewHeldPlain';
import detailSaved from '@salesforce/label/c.indicators_DetailSaved';
import detailStartsPoint from '@salesforce/label/c.indicators_DetailStartsPoint';
import detailUndo from '@salesforce/label/c.indicators_DetailUndo';
import detailUndone from '@salesforce/label/c.indicators_DetailUndone';
import firstByHand from '@salesforce/label/c.indicators_FirstByHand';
import firstByHandRead from '@salesforce/label/c.indicators_FirstByHandRead';
import firstClosed from '@salesforce/label/c.indicators_FirstClosed';
import firstGoodTimes from '@salesforce/label/c.indicators_FirstGoodTimes';
import firstImproved from '@salesforce/label/c.indicators_FirstImproved';
import firstInterviews from '@salesforce/label/c.indicators_FirstInterviews';
import firstMap from '@salesforce/label/c.indicators_FirstMap';
import firstOpportunities from '@salesforce/label/c.indicators_FirstOpportunities';
import firstRelationships from '@salesforce/label/c.indicators_FirstRelationships';
import firstReviews from '@salesforce/label/c.indicators_FirstReviews';
import firstSayDo from '@salesforce/label/c.indicators_FirstSayDo';
import firstTeam from '@salesforce/label/c.indicators_FirstTeam';
import outlookAssumesRate from '@salesforce/label/c.indicators_OutlookAssumesRate';
import outlookAssumesTrend from '@salesforce/label/c.indicators_OutlookAssumesTrend';
import outlookAway from '@salesforce/label/c.indicators_OutlookAway';
import outlookBetween from '@salesforce/label/c.indicators_OutlookBetween';
import outlookBeyond from '@salesforce/label/c.indicators_OutlookBeyond';
import outlookFastest from '@salesforce/label/c.indicators_OutlookFastest';
import outlookFlat from '@salesforce/label/c.indicators_OutlookFlat';
import outlookNotBefore from '@salesforce/label/c.indicators_OutlookNotBefore';
import outlookProjected from '@salesforce/label/c.indicators_OutlookProjected';
import outlookProjectedEarly from '@salesforce/label/c.indicators_OutlookProjectedEarly';
import outlookProjectedLate from '@salesforce/label/c.indicators_OutlookProjectedLate';
import outlookRate from '@salesforce/label/c.indicators_OutlookRate';
import outlookReached from '@salesforce/label/c.indicators_OutlookReached';
import outlookReachedOn from '@salesforce/label/c.indicators_OutlookReachedOn';
import outlookSpeedBetween from '@salesforce/label/c.indicators_OutlookSpeedBetween';
import outlookTooSlow from '@salesforce/label/c.indicators_OutlookTooSlow';
import outlookTrend from '@salesforce/label/c.indicators_OutlookTrend';
import outlookWhyFew from '@salesforce/label/c.indicators_OutlookWhyFew';
import outlookWhyNoBaseline from '@salesforce/label/c.indicators_OutlookWhyNoBaseline';
import outlookWhyNoTarget from '@salesforce/label/c.indicators_OutlookWhyNoTarget';
import outlookWhyPassed from '@salesforce/label/c.indicators_OutlookWhyPassed';
import outlookWhySame from '@salesforce/label/c.indicators_OutlookWhySame';
import outlookWhyShort from '@salesforce/label/c.indicators_OutlookWhyShort';
import panelDeleted from '@salesforce/label/c.indicators_PanelDeleted';
import panelRecounted from '@salesforce/label/c.indicators_PanelRecounted';

/** The texts that this bundle shows. */
export const LABELS = {
  recounted: panelRecounted,
  removed: panelDeleted,
  loading: detailLoading,
  noRecord: detailNoRecord,
  gone: detailGone,
  calculation: detailCalculation,
  chart: detailChart,
  outlook: detailOutlook,
  addFirst: detailAddFirst,
  deleted: detailDeleted,
  undo: detailUndo,
  dismiss: detailDismiss,
  undone: detailUndone,
  saved: detailSaved,
  ofMany: detailOfMany,
  noSide: detailNoSide,
  moreThatDay: detailMoreThatDay,
  startsPoint: detailStartsPoint,
  planStarts: detailPlanStarts,
  planEnds: detailPlanEnds,
  activated: detailActivated,
  reviewHeld: detailReviewHeld,
  reviewHeldPlain: detailReviewHeldPlain,
  firstHand: firstByHand,
  firstHandRead: firstByHandRead,
  firstClosed,
  firstOpportunities,
  firstRelationships,
  firstImproved,
  firstInterviews,
  firstReviews,
  firstSayDo,
  firstGoodTimes,
  firstTeam,
  firstMap,
  projected: outlookProjected,
  projectedLate: outlookProjectedLate,
  projectedEarly: outlookProjectedEarly,
  beyond: outlookBeyond,
  between: outlookBetween,
  notBefore: outlookNotBefore,
  rate: outlookRate,
  trend: outlookTrend,
  speedBetween: outlookSpeedBetween,
  assumesRate: outlookAssumesRate,
  assumesTrend: outlookAssumesTrend,
  reached: outlookReached,
  reachedOn: outlookReachedOn,
  flat: outlookFlat,
  away: outlookAway,
  tooSlow: outlookTooSlow,
  fastest: outlookFastest,
  whyNoTarget: outlookWhyNoTarget,
  whyNoBaseline: outlookWhyNoBaseline,
  whySame: outlookWhySame,
  whyPassed: outlookWhyPassed,
  whyFew: outlookWhyFew,
  whyShort: outlookWhyShort
} as const;
