import cancel from '@salesforce/label/c.common_Cancel';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import reviewFuture from '@salesforce/label/c.tiering_ReviewFuture';
import reviewHeldOn from '@salesforce/label/c.tiering_ReviewHeldOn';
import reviewHelp from '@salesforce/label/c.tiering_ReviewHelp';
import reviewTitle from '@salesforce/label/c.tiering_ReviewTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  title: reviewTitle,
  heldOn: reviewHeldOn,
  future: reviewFuture,
  help: reviewHelp,
  save,
  saving,
  cancel
} as const;
