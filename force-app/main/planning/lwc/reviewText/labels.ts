import textNothing from '@salesforce/label/c.planning_TextNothing';

/** The texts that this bundle shows. */
export const LABELS = {
  nothing: textNothing
} as const;
