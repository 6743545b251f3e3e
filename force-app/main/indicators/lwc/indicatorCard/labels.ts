import add from '@salesforce/label/c.indicators_CardAdd';
import addTo from '@salesforce/label/c.indicators_CardAddTo';
import byHand from '@salesforce/label/c.indicators_CardByHandValue';
import byHandAlone from '@salesforce/label/c.indicators_CardByHand';
import counted from '@salesforce/label/c.indicators_CardCounted';
import edit from '@salesforce/label/c.indicators_CardEdit';
import last from '@salesforce/label/c.indicators_CardLast';
import leadsTo from '@salesforce/label/c.indicators_CardLeadsTo';
import neverAuto from '@salesforce/label/c.indicators_CardNeverAuto';
import note from '@salesforce/label/c.indicators_CardNote';
import one from '@salesforce/label/c.indicators_CardOne';
import oneMore from '@salesforce/label/c.indicators_CardOneMore';
import projected from '@salesforce/label/c.indicators_CardProjected';
import target from '@salesforce/label/c.indicators_CardTarget';
import trend from '@salesforce/label/c.indicators_CardTrend';
import trendOpen from '@salesforce/label/c.indicators_CardTrendOpen';
import undo from '@salesforce/label/c.indicators_CardUndo';
import undoOf from '@salesforce/label/c.indicators_CardUndoOf';

/** The texts that this bundle shows. */
export const LABELS = {
  add,
  addTo,
  byHand,
  byHandAlone,
  counted,
  edit,
  last,
  leadsTo,
  neverAuto,
  note,
  one,
  oneMore,
  projected,
  target,
  trend,
  trendOpen,
  undo,
  undoOf
} as const;
