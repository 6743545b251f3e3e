import notJudged from '@salesforce/label/c.tiering_NotJudged';
import pairClear from '@salesforce/label/c.tiering_PairClear';
import pairClearShort from '@salesforce/label/c.tiering_PairClearShort';
import pairFlag from '@salesforce/label/c.tiering_PairFlag';
import pairLabel from '@salesforce/label/c.tiering_PairLabel';
import pairwiseIntro from '@salesforce/label/c.tiering_PairwiseIntro';
import pairwiseProgress from '@salesforce/label/c.tiering_PairwiseProgress';
import pairwiseTitle from '@salesforce/label/c.tiering_PairwiseTitle';
import ratioBad from '@salesforce/label/c.tiering_RatioBad';
import ratioFits from '@salesforce/label/c.tiering_RatioFits';
import ratioFitsBest from '@salesforce/label/c.tiering_RatioFitsBest';
import ratioGood from '@salesforce/label/c.tiering_RatioGood';
import ratioMend from '@salesforce/label/c.tiering_RatioMend';
import ratioUnknown from '@salesforce/label/c.tiering_RatioUnknown';
import ratioWorst from '@salesforce/label/c.tiering_RatioWorst';

/** The texts that this bundle shows. */
export const LABELS = {
  title: pairwiseTitle,
  intro: pairwiseIntro,
  progress: pairwiseProgress,
  ratioUnknown,
  ratioGood,
  ratioBad,
  worst: ratioWorst,
  fits: ratioFits,
  fitsBest: ratioFitsBest,
  mend: ratioMend,
  pair: pairLabel,
  clear: pairClear,
  clearShort: pairClearShort,
  flag: pairFlag,
  notJudged
} as const;
