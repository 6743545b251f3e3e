import saving from '@salesforce/label/c.common_Saving';
import agendaSomebody from '@salesforce/label/c.planning_AgendaSomebody';
import decidedTitle from '@salesforce/label/c.planning_DecidedTitle';
import decisionFeedback from '@salesforce/label/c.planning_DecisionFeedback';
import decisionFeedbackHint from '@salesforce/label/c.planning_DecisionFeedbackHint';
import decisionTitle from '@salesforce/label/c.planning_DecisionTitle';
import reviewBackgroundFailed from '@salesforce/label/c.planning_ReviewBackgroundFailed';
import reviewCancelledNotice from '@salesforce/label/c.planning_ReviewCancelledNotice';
import reviewChange from '@salesforce/label/c.planning_ReviewChange';
import reviewChangeLabel from '@salesforce/label/c.planning_ReviewChangeLabel';
import reviewClose from '@salesforce/label/c.planning_ReviewClose';
import reviewClosePlan from '@salesforce/label/c.planning_ReviewClosePlan';
import reviewClosePlanConfirm from '@salesforce/label/c.planning_ReviewClosePlanConfirm';
import reviewClosePlanTitle from '@salesforce/label/c.planning_ReviewClosePlanTitle';
import reviewClosePlanWhat from '@salesforce/label/c.planning_ReviewClosePlanWhat';
import reviewClosedToast from '@salesforce/label/c.planning_ReviewClosedToast';
import reviewCopied from '@salesforce/label/c.planning_ReviewCopied';
import reviewCopy from '@salesforce/label/c.planning_ReviewCopy';
import reviewFirst from '@salesforce/label/c.planning_ReviewFirst';
import reviewFirstHint from '@salesforce/label/c.planning_ReviewFirstHint';
import reviewGone from '@salesforce/label/c.planning_ReviewGone';
import reviewHeldBy from '@salesforce/label/c.planning_ReviewHeldBy';
import reviewHeldNotice from '@salesforce/label/c.planning_ReviewHeldNotice';
import reviewLoading from '@salesforce/label/c.planning_ReviewLoading';
import reviewNextIs from '@salesforce/label/c.planning_ReviewNextIs';
import reviewNoNext from '@salesforce/label/c.planning_ReviewNoNext';
import reviewNobody from '@salesforce/label/c.planning_ReviewNobody';
import reviewNotCopied from '@salesforce/label/c.planning_ReviewNotCopied';
import reviewNotSaved from '@salesforce/label/c.planning_ReviewNotSaved';
import reviewNotes from '@salesforce/label/c.planning_ReviewNotes';
import reviewNotesHint from '@salesforce/label/c.planning_ReviewNotesHint';
import reviewNotesTitle from '@salesforce/label/c.planning_ReviewNotesTitle';
import reviewNoticeBoth from '@salesforce/label/c.planning_ReviewNoticeBoth';
import reviewNoticeChanged from '@salesforce/label/c.planning_ReviewNoticeChanged';
import reviewOpenAccount from '@salesforce/label/c.planning_ReviewOpenAccount';
import reviewOpenPlan from '@salesforce/label/c.planning_ReviewOpenPlan';
import reviewPlanClosed from '@salesforce/label/c.planning_ReviewPlanClosed';
import reviewPlanClosedToast from '@salesforce/label/c.planning_ReviewPlanClosedToast';
import reviewPresent from '@salesforce/label/c.planning_ReviewPresent';
import reviewPresentMore from '@salesforce/label/c.planning_ReviewPresentMore';
import reviewReadOnly from '@salesforce/label/c.planning_ReviewReadOnly';
import reviewRefused from '@salesforce/label/c.planning_ReviewRefused';
import reviewSaved from '@salesforce/label/c.planning_ReviewSaved';
import reviewSavesItself from '@salesforce/label/c.planning_ReviewSavesItself';
import reviewSend from '@salesforce/label/c.planning_ReviewSend';
import reviewSinceLast from '@salesforce/label/c.planning_ReviewSinceLast';
import reviewTakenBackReason from '@salesforce/label/c.planning_ReviewTakenBackReason';
import reviewWhen from '@salesforce/label/c.planning_ReviewWhen';
import reviewWorkChanged from '@salesforce/label/c.planning_ReviewWorkChanged';
import reviewWorkCreated from '@salesforce/label/c.planning_ReviewWorkCreated';
import reviewWorkTakenBack from '@salesforce/label/c.planning_ReviewWorkTakenBack';
import reviewsChangedToast from '@salesforce/label/c.planning_ReviewsChangedToast';
import summaryCutOff from '@salesforce/label/c.planning_SummaryCutOff';
import summaryDecision from '@salesforce/label/c.planning_SummaryDecision';
import summaryFeedback from '@salesforce/label/c.planning_SummaryFeedback';
import summaryHeld from '@salesforce/label/c.planning_SummaryHeld';
import summaryIndicator from '@salesforce/label/c.planning_SummaryIndicator';
import summaryIndicators from '@salesforce/label/c.planning_SummaryIndicators';
import summaryNoDecision from '@salesforce/label/c.planning_SummaryNoDecision';
import summaryNotes from '@salesforce/label/c.planning_SummaryNotes';
import summaryPlanned from '@salesforce/label/c.planning_SummaryPlanned';
import summaryPresent from '@salesforce/label/c.planning_SummaryPresent';
import summaryRating from '@salesforce/label/c.planning_SummaryRating';
import summaryRatingLast from '@salesforce/label/c.planning_SummaryRatingLast';
import summaryRubric from '@salesforce/label/c.planning_SummaryRubric';
import summarySpoken from '@salesforce/label/c.planning_SummarySpoken';
import summarySubject from '@salesforce/label/c.planning_SummarySubject';
import summaryUnrated from '@salesforce/label/c.planning_SummaryUnrated';
import summaryWork from '@salesforce/label/c.planning_SummaryWork';

/** The texts that this bundle shows. */
export const LABELS = {
  loading: reviewLoading,
  gone: reviewGone,
  sinceLast: reviewSinceLast,
  first: reviewFirst,
  firstHint: reviewFirstHint,
  heldBy: reviewHeldBy,
  present: reviewPresent,
  presentMore: reviewPresentMore,
  nobody: reviewNobody,
  when: reviewWhen,
  saved: reviewSaved,
  savesItself: reviewSavesItself,
  saving,
  notSaved: reviewNotSaved,
  close: reviewClose,
  change: reviewChange,
  changeLabel: reviewChangeLabel,
  changedToast: reviewsChangedToast,
  openPlan: reviewOpenPlan,
  openAccount: reviewOpenAccount,
  notes: reviewNotes,
  notesHint: reviewNotesHint,
  notesTitle: reviewNotesTitle,
  feedback: decisionFeedback,
  feedbackHint: decisionFeedbackHint,
  decisionTitle,
  workTitle: decidedTitle,
  noticeBoth: reviewNoticeBoth,
  noticeChanged: reviewNoticeChanged,
  somebody: agendaSomebody,
  cancelled: reviewCancelledNotice,
  planClosed: reviewPlanClosed,
  readOnly: reviewReadOnly,
  heldNotice: reviewHeldNotice,
  nextReview: reviewNextIs,
  noNext: reviewNoNext,
  copy: reviewCopy,
  copied: reviewCopied,
  notCopied: reviewNotCopied,
  send: reviewSend,
  closePlan: reviewClosePlan,
  closePlanWhat: reviewClosePlanWhat,
  closePlanTitle: reviewClosePlanTitle,
  closePlanConfirm: reviewClosePlanConfirm,
  planClosedToast: reviewPlanClosedToast,
  closedToast: reviewClosedToast,
  createdToast: reviewWorkCreated,
  changedWorkToast: reviewWorkChanged,
  takenBackToast: reviewWorkTakenBack,
  takenBackReason: reviewTakenBackReason,
  refused: reviewRefused,
  backgroundFailed: reviewBackgroundFailed,
  subject: summarySubject,
  summaryHeld,
  summaryPlanned,
  summaryPresent,
  summaryDecision,
  summaryNoDecision,
  summaryRubric,
  summaryRating,
  summaryRatingLast,
  summaryUnrated,
  summarySpoken,
  summaryIndicators,
  summaryIndicator,
  summaryWork,
  summaryFeedback,
  summaryNotes,
  summaryNextReview: reviewNextIs,
  cutOff: summaryCutOff
} as const;
