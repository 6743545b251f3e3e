import approvedToast from '@salesforce/label/c.tiering_ApprovedToast';
import draftSaved from '@salesforce/label/c.tiering_DraftSaved';
import memberAdded from '@salesforce/label/c.tiering_MemberAdded';
import memberLeft from '@salesforce/label/c.tiering_MemberLeft';
import overtakenApproved from '@salesforce/label/c.tiering_OvertakenApproved';
import overtakenChanged from '@salesforce/label/c.tiering_OvertakenChanged';
import overtakenGone from '@salesforce/label/c.tiering_OvertakenGone';
import overtakenReturned from '@salesforce/label/c.tiering_OvertakenReturned';
import proposalChanged from '@salesforce/label/c.tiering_ProposalChanged';
import proposalSent from '@salesforce/label/c.tiering_ProposalSent';
import returnedToast from '@salesforce/label/c.tiering_ReturnedToast';
import reviewRecorded from '@salesforce/label/c.tiering_ReviewRecorded';
import somebody from '@salesforce/label/c.tiering_Somebody';
import sponsorNamed from '@salesforce/label/c.tiering_SponsorNamed';
import takenBack from '@salesforce/label/c.tiering_TakenBack';

/** The texts that this bundle shows. */
export const LABELS = {
  proposalChanged,
  saved: draftSaved,
  sent: proposalSent,
  approved: approvedToast,
  returned: returnedToast,
  added: memberAdded,
  named: sponsorNamed,
  recorded: reviewRecorded,
  takenBack,
  approvedBy: overtakenApproved,
  returnedBy: overtakenReturned,
  changedBy: overtakenChanged,
  gone: overtakenGone,
  somebody,
  memberLeft
} as const;
