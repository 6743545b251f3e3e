import calcAhead from '@salesforce/label/c.indicators_CalcAhead';
import calcAverage from '@salesforce/label/c.indicators_CalcAverage';
import calcBehind from '@salesforce/label/c.indicators_CalcBehind';
import calcCurrent from '@salesforce/label/c.indicators_CalcCurrent';
import calcDifference from '@salesforce/label/c.indicators_CalcDifference';
import calcEven from '@salesforce/label/c.indicators_CalcEven';
import calcExpected from '@salesforce/label/c.indicators_CalcExpected';
import calcExpectedFormula from '@salesforce/label/c.indicators_CalcExpectedFormula';
import calcFirstDay from '@salesforce/label/c.indicators_CalcFirstDay';
import calcFirstDayFuture from '@salesforce/label/c.indicators_CalcFirstDayFuture';
import calcFirstDayPast from '@salesforce/label/c.indicators_CalcFirstDayPast';
import calcLatest from '@salesforce/label/c.indicators_CalcLatest';
import calcLine from '@salesforce/label/c.indicators_CalcLine';
import calcLineFormula from '@salesforce/label/c.indicators_CalcLineFormula';
import calcMissing from '@salesforce/label/c.indicators_CalcMissing';
import calcNever from '@salesforce/label/c.indicators_CalcNever';
import calcNoValue from '@salesforce/label/c.indicators_CalcNoValue';
import calcPace from '@salesforce/label/c.indicators_CalcPace';
import calcProgress from '@salesforce/label/c.indicators_CalcProgress';
import calcProgressFormula from '@salesforce/label/c.indicators_CalcProgressFormula';
import calcSum from '@salesforce/label/c.indicators_CalcSum';
import calcSumNone from '@salesforce/label/c.indicators_CalcSumNone';
import calcSumOne from '@salesforce/label/c.indicators_CalcSumOne';
import calcTitle from '@salesforce/label/c.indicators_CalcTitle';
import calcTolerance from '@salesforce/label/c.indicators_CalcTolerance';
import calcToleranceFormula from '@salesforce/label/c.indicators_CalcToleranceFormula';
import detailWhyNoBaseline from '@salesforce/label/c.indicators_DetailWhyNoBaseline';
import detailWhyNoTarget from '@salesforce/label/c.indicators_DetailWhyNoTarget';
import detailWhyNoValue from '@salesforce/label/c.indicators_DetailWhyNoValue';
import detailWhySame from '@salesforce/label/c.indicators_DetailWhySame';

/** The texts that this bundle shows. */
export const LABELS = {
  title: calcTitle,
  current: calcCurrent,
  sum: calcSum,
  sumOne: calcSumOne,
  sumNone: calcSumNone,
  average: calcAverage,
  latest: calcLatest,
  noValue: calcNoValue,
  progress: calcProgress,
  progressFormula: calcProgressFormula,
  expected: calcExpected,
  expectedFormula: calcExpectedFormula,
  line: calcLine,
  lineFormula: calcLineFormula,
  difference: calcDifference,
  behind: calcBehind,
  ahead: calcAhead,
  even: calcEven,
  tolerance: calcTolerance,
  toleranceFormula: calcToleranceFormula,
  firstDay: calcFirstDay,
  firstDayFuture: calcFirstDayFuture,
  firstDayPast: calcFirstDayPast,
  never: calcNever,
  pace: calcPace,
  missing: calcMissing,
  whyNoTarget: detailWhyNoTarget,
  whyNoBaseline: detailWhyNoBaseline,
  whyNoValue: detailWhyNoValue,
  whySame: detailWhySame
} as const;
