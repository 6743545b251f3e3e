import numberBlank from '@salesforce/label/c.tiering_NumberBlank';
import numberOutside from '@salesforce/label/c.tiering_NumberOutside';

/** The texts that this bundle shows. */
export const LABELS = {
  blank: numberBlank,
  outside: numberOutside
} as const;
