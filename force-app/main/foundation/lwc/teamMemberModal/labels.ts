import addMember from '@salesforce/label/c.common_AddMember';
import cancel from '@salesforce/label/c.common_Cancel';
import chooseFunction from '@salesforce/label/c.common_ChooseFunction';
import memberDedicated from '@salesforce/label/c.common_MemberDedicated';
import memberFunction from '@salesforce/label/c.common_MemberFunction';
import memberMissing from '@salesforce/label/c.common_MemberMissing';
import memberTitle from '@salesforce/label/c.common_MemberTitle';
import memberWho from '@salesforce/label/c.common_MemberWho';
import saving from '@salesforce/label/c.common_Saving';

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
