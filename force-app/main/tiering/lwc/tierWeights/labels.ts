import weightsEven from '@salesforce/label/c.tiering_WeightsEven';
import weightsIntro from '@salesforce/label/c.tiering_WeightsIntro';
import weightsMethod from '@salesforce/label/c.tiering_WeightsMethod';
import weightsPairwise from '@salesforce/label/c.tiering_WeightsPairwise';
import weightsProportional from '@salesforce/label/c.tiering_WeightsProportional';
import weightsTitle from '@salesforce/label/c.tiering_WeightsTitle';
import weightsTotalFits from '@salesforce/label/c.tiering_WeightsTotalFits';
import weightsTotalOver from '@salesforce/label/c.tiering_WeightsTotalOver';
import weightsTotalShort from '@salesforce/label/c.tiering_WeightsTotalShort';
import weightsTypedIn from '@salesforce/label/c.tiering_WeightsTypedIn';

/** The texts that this bundle shows. */
export const LABELS = {
  title: weightsTitle,
  intro: weightsIntro,
  method: weightsMethod,
  typedIn: weightsTypedIn,
  pairwise: weightsPairwise,
  totalFits: weightsTotalFits,
  totalShort: weightsTotalShort,
  totalOver: weightsTotalOver,
  even: weightsEven,
  proportional: weightsProportional
} as const;
