import cancel from '@salesforce/label/c.common_Cancel';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import customerRatings from '@salesforce/label/c.stakeholders_CustomerRatings';
import customerRatingsHint from '@salesforce/label/c.stakeholders_CustomerRatingsHint';
import followUps from '@salesforce/label/c.stakeholders_FollowUps';
import heldInFuture from '@salesforce/label/c.stakeholders_HeldInFuture';
import heldOn from '@salesforce/label/c.stakeholders_HeldOn';
import heldRequired from '@salesforce/label/c.stakeholders_HeldRequired';
import interviewer from '@salesforce/label/c.stakeholders_Interviewer';
import interviewKind from '@salesforce/label/c.stakeholders_InterviewKind';
import interviewTitle from '@salesforce/label/c.stakeholders_InterviewTitle';
import kindExecutive from '@salesforce/label/c.stakeholders_KindExecutive';
import kindGoodTimes from '@salesforce/label/c.stakeholders_KindGoodTimes';
import kindKeyPlayer from '@salesforce/label/c.stakeholders_KindKeyPlayer';
import kindPeer from '@salesforce/label/c.stakeholders_KindPeer';
import kindProblem from '@salesforce/label/c.stakeholders_KindProblem';
import notAnswered from '@salesforce/label/c.stakeholders_NotAnswered';
import quote from '@salesforce/label/c.stakeholders_Quote';
import recommend from '@salesforce/label/c.stakeholders_Recommend';
import responsiveness from '@salesforce/label/c.stakeholders_Responsiveness';
import scaleFive from '@salesforce/label/c.stakeholders_ScaleFive';
import scaleTen from '@salesforce/label/c.stakeholders_ScaleTen';
import trust from '@salesforce/label/c.stakeholders_Trust';
import valueDelivered from '@salesforce/label/c.stakeholders_ValueDelivered';

/** The texts that this bundle shows. */
export const LABELS = {
  title: interviewTitle,
  heldOn,
  interviewer,
  kind: interviewKind,
  kindKeyPlayer,
  kindGoodTimes,
  kindProblem,
  kindExecutive,
  kindPeer,
  ratings: customerRatings,
  ratingsHint: customerRatingsHint,
  trust,
  value: valueDelivered,
  responsiveness,
  recommend,
  scale5: scaleFive,
  scale10: scaleTen,
  quote,
  followUps,
  save,
  saving,
  cancel,
  future: heldInFuture,
  dateRequired: heldRequired,
  notAnswered
} as const;
