import judgedEqual from '@salesforce/label/c.tiering_JudgedEqual';
import judgedTimes from '@salesforce/label/c.tiering_JudgedTimes';
import notJudged from '@salesforce/label/c.tiering_NotJudged';

/** The texts that this bundle shows. */
export const LABELS = {
  notJudged,
  equal: judgedEqual,
  times: judgedTimes
} as const;
