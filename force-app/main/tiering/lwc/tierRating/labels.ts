import dontKnow from '@salesforce/label/c.tiering_DontKnow';
import noLevel from '@salesforce/label/c.tiering_NoLevel';
import noWeight from '@salesforce/label/c.tiering_NoWeight';
import takeSuggestion from '@salesforce/label/c.tiering_TakeSuggestion';
import weightPercent from '@salesforce/label/c.tiering_WeightPercent';

/** The texts that this bundle shows. */
export const LABELS = {
  dontKnow,
  noLevel,
  weight: weightPercent,
  noWeight,
  suggest: takeSuggestion
} as const;
