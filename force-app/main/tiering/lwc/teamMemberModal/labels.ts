import cancel from '@salesforce/label/c.common_Cancel';
import saving from '@salesforce/label/c.common_Saving';
import addMember from '@salesforce/label/c.tiering_AddMember';
import chooseFunction from '@salesforce/label/c.tiering_ChooseFunction';
import memberDedicated from '@salesforce/label/c.tiering_MemberDedicated';
import memberFunction from '@salesforce/label/c.tiering_MemberFunction';
import memberMissing from '@salesforce/label/c.tiering_MemberMissing';
import memberTitle from '@salesforce/label/c.tiering_MemberTitle';
import memberWho from '@salesforce/label/c.tiering_MemberWho';

/** The texts that this bundle shows. */
export const LABELS = {
  title: memberTitle,
  who: memberWho,
  teamFunction: memberFunction,
  chooseFunction,
  dedicated: memberDedicated,
  missing: memberMissing,
  save: addMember,
  saving,
  cancel
} as const;
