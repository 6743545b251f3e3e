import actLabel from '@salesforce/label/c.tiering_ActLabel';
import dedicatedMet from '@salesforce/label/c.tiering_DedicatedMet';
import dedicatedUnmet from '@salesforce/label/c.tiering_DedicatedUnmet';
import doChangeSponsor from '@salesforce/label/c.tiering_DoChangeSponsor';
import doInterview from '@salesforce/label/c.tiering_DoInterview';
import doKeyPlayers from '@salesforce/label/c.tiering_DoKeyPlayers';
import doMember from '@salesforce/label/c.tiering_DoMember';
import doReview from '@salesforce/label/c.tiering_DoReview';
import doSponsor from '@salesforce/label/c.tiering_DoSponsor';
import functionsMet from '@salesforce/label/c.tiering_FunctionsMet';
import functionsUnmet from '@salesforce/label/c.tiering_FunctionsUnmet';
import interviewsMet from '@salesforce/label/c.tiering_InterviewsMet';
import interviewsNever from '@salesforce/label/c.tiering_InterviewsNever';
import interviewsNobody from '@salesforce/label/c.tiering_InterviewsNobody';
import interviewsOverdue from '@salesforce/label/c.tiering_InterviewsOverdue';
import keyPlayersMet from '@salesforce/label/c.tiering_KeyPlayersMet';
import keyPlayersUnmet from '@salesforce/label/c.tiering_KeyPlayersUnmet';
import met from '@salesforce/label/c.tiering_Met';
import reviewMet from '@salesforce/label/c.tiering_ReviewMet';
import reviewNone from '@salesforce/label/c.tiering_ReviewNone';
import reviewUnmet from '@salesforce/label/c.tiering_ReviewUnmet';
import sponsorMet from '@salesforce/label/c.tiering_SponsorMet';
import sponsorUnmet from '@salesforce/label/c.tiering_SponsorUnmet';
import unmet from '@salesforce/label/c.tiering_Unmet';

/** The texts that this bundle shows. */
export const LABELS = {
  sponsorUnmet,
  sponsorMet,
  functionsUnmet,
  functionsMet,
  dedicatedUnmet,
  dedicatedMet,
  keyPlayersUnmet,
  keyPlayersMet,
  interviewsNever,
  interviewsOverdue,
  interviewsMet,
  interviewsNobody,
  reviewUnmet,
  reviewMet,
  reviewNone,
  doSponsor,
  doChangeSponsor,
  doMember,
  doKeyPlayers,
  doInterview,
  doReview,
  unmetWord: unmet,
  metWord: met,
  actLabel
} as const;
