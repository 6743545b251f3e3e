import edit from '@salesforce/label/c.common_Edit';
import detailAccount from '@salesforce/label/c.indicators_DetailAccount';
import detailAheadOfLine from '@salesforce/label/c.indicators_DetailAheadOfLine';
import detailBehindLine from '@salesforce/label/c.indicators_DetailBehindLine';
import detailByHand from '@salesforce/label/c.indicators_DetailByHand';
import detailByWhen from '@salesforce/label/c.indicators_DetailByWhen';
import detailClosed from '@salesforce/label/c.indicators_DetailClosed';
import detailFrom from '@salesforce/label/c.indicators_DetailFrom';
import detailLastReading from '@salesforce/label/c.indicators_DetailLastReading';
import detailNoDay from '@salesforce/label/c.indicators_DetailNoDay';
import detailNoTarget from '@salesforce/label/c.indicators_DetailNoTarget';
import detailNow from '@salesforce/label/c.indicators_DetailNow';
import detailObjective from '@salesforce/label/c.indicators_DetailObjective';
import detailOnLine from '@salesforce/label/c.indicators_DetailOnLine';
import detailPace from '@salesforce/label/c.indicators_DetailPace';
import detailPlan from '@salesforce/label/c.indicators_DetailPlan';
import detailProjected from '@salesforce/label/c.indicators_DetailProjected';
import detailRecordsItself from '@salesforce/label/c.indicators_DetailRecordsItself';
import detailTarget from '@salesforce/label/c.indicators_DetailTarget';
import detailUnknown from '@salesforce/label/c.indicators_DetailUnknown';
import detailWhyNoBaseline from '@salesforce/label/c.indicators_DetailWhyNoBaseline';
import detailWhyNoTarget from '@salesforce/label/c.indicators_DetailWhyNoTarget';
import detailWhyNoValue from '@salesforce/label/c.indicators_DetailWhyNoValue';
import detailWhySame from '@salesforce/label/c.indicators_DetailWhySame';

/** The texts that this bundle shows. */
export const LABELS = {
  plan: detailPlan,
  account: detailAccount,
  objective: detailObjective,
  recordsItself: detailRecordsItself,
  byHand: detailByHand,
  now: detailNow,
  target: detailTarget,
  byWhen: detailByWhen,
  pace: detailPace,
  lastReading: detailLastReading,
  projected: detailProjected,
  noTarget: detailNoTarget,
  noDay: detailNoDay,
  unknown: detailUnknown,
  behindLine: detailBehindLine,
  aheadOfLine: detailAheadOfLine,
  onLine: detailOnLine,
  from: detailFrom,
  whyNoTarget: detailWhyNoTarget,
  whyNoBaseline: detailWhyNoBaseline,
  whyNoValue: detailWhyNoValue,
  whySame: detailWhySame,
  edit,
  closed: detailClosed
} as const;
