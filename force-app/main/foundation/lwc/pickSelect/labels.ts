import notRated from '@salesforce/label/c.common_NotRated';
import required from '@salesforce/label/c.common_Required';

/** The texts that this bundle shows. */
export const LABELS = {
  unrated: notRated,
  required
} as const;
