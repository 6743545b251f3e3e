import notRated from '@salesforce/label/c.common_NotRated';
import reviewsAgendaReady from '@salesforce/label/c.planning_ReviewsAgendaReady';
import reviewsByHost from '@salesforce/label/c.planning_ReviewsByHost';
import reviewsCancel from '@salesforce/label/c.planning_ReviewsCancel';
import reviewsCancelOf from '@salesforce/label/c.planning_ReviewsCancelOf';
import reviewsCancelTitle from '@salesforce/label/c.planning_ReviewsCancelTitle';
import reviewsCancelWhat from '@salesforce/label/c.planning_ReviewsCancelWhat';
import reviewsCancelled from '@salesforce/label/c.planning_ReviewsCancelled';
import reviewsCancelledToast from '@salesforce/label/c.planning_ReviewsCancelledToast';
import reviewsChange from '@salesforce/label/c.planning_ReviewsChange';
import reviewsChangeOf from '@salesforce/label/c.planning_ReviewsChangeOf';
import reviewsChangedToast from '@salesforce/label/c.planning_ReviewsChangedToast';
import reviewsColumnDay from '@salesforce/label/c.planning_ReviewsColumnDay';
import reviewsColumnDecision from '@salesforce/label/c.planning_ReviewsColumnDecision';
import reviewsColumnKind from '@salesforce/label/c.planning_ReviewsColumnKind';
import reviewsColumnLate from '@salesforce/label/c.planning_ReviewsColumnLate';
import reviewsColumnScore from '@salesforce/label/c.planning_ReviewsColumnScore';
import reviewsHeld from '@salesforce/label/c.planning_ReviewsHeld';
import reviewsHeldNone from '@salesforce/label/c.planning_ReviewsHeldNone';
import reviewsNext from '@salesforce/label/c.planning_ReviewsNext';
import reviewsNone from '@salesforce/label/c.planning_ReviewsNone';
import reviewsNoneActive from '@salesforce/label/c.planning_ReviewsNoneActive';
import reviewsNoneClosed from '@salesforce/label/c.planning_ReviewsNoneClosed';
import reviewsNoneDraft from '@salesforce/label/c.planning_ReviewsNoneDraft';
import reviewsOpen from '@salesforce/label/c.planning_ReviewsOpen';
import reviewsOthers from '@salesforce/label/c.planning_ReviewsOthers';
import reviewsRegion from '@salesforce/label/c.planning_ReviewsRegion';
import reviewsSchedule from '@salesforce/label/c.planning_ReviewsSchedule';
import reviewsScheduleAnother from '@salesforce/label/c.planning_ReviewsScheduleAnother';
import reviewsScheduledToast from '@salesforce/label/c.planning_ReviewsScheduledToast';
import reviewsScore from '@salesforce/label/c.planning_ReviewsScore';
import reviewsTrend from '@salesforce/label/c.planning_ReviewsTrend';
import reviewsTrendTitle from '@salesforce/label/c.planning_ReviewsTrendTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  nextTitle: reviewsNext,
  othersTitle: reviewsOthers,
  heldTitle: reviewsHeld,
  cancelledTitle: reviewsCancelled,
  open: reviewsOpen,
  agendaReady: reviewsAgendaReady,
  schedule: reviewsSchedule,
  scheduleAnother: reviewsScheduleAnother,
  change: reviewsChange,
  changeOf: reviewsChangeOf,
  cancelReview: reviewsCancel,
  cancelOf: reviewsCancelOf,
  cancelTitle: reviewsCancelTitle,
  cancelWhat: reviewsCancelWhat,
  cancelledToast: reviewsCancelledToast,
  scheduledToast: reviewsScheduledToast,
  changedToast: reviewsChangedToast,
  noneTitle: reviewsNone,
  noneDraft: reviewsNoneDraft,
  noneActive: reviewsNoneActive,
  noneClosed: reviewsNoneClosed,
  heldNone: reviewsHeldNone,
  byHost: reviewsByHost,
  score: reviewsScore,
  notRated,
  columnDay: reviewsColumnDay,
  columnKind: reviewsColumnKind,
  columnDecision: reviewsColumnDecision,
  columnScore: reviewsColumnScore,
  columnLate: reviewsColumnLate,
  trend: reviewsTrend,
  trendTitle: reviewsTrendTitle,
  region: reviewsRegion
} as const;
