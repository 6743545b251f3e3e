import close from '@salesforce/label/c.common_Close';
import detailTitle from '@salesforce/label/c.indicators_DetailTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  title: detailTitle,
  close
} as const;
