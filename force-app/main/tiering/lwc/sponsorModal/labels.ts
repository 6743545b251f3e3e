import cancel from '@salesforce/label/c.common_Cancel';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import sponsorHelp from '@salesforce/label/c.tiering_SponsorHelp';
import sponsorMissing from '@salesforce/label/c.tiering_SponsorMissing';
import sponsorTitle from '@salesforce/label/c.tiering_SponsorTitle';
import sponsorWho from '@salesforce/label/c.tiering_SponsorWho';

/** The texts that this bundle shows. */
export const LABELS = {
  title: sponsorTitle,
  who: sponsorWho,
  help: sponsorHelp,
  save,
  saving,
  cancel,
  missing: sponsorMissing
} as const;
