import lagFollows from '@salesforce/label/c.indicators_LagFollows';
import lagFollowsSame from '@salesforce/label/c.indicators_LagFollowsSame';
import lagHow from '@salesforce/label/c.indicators_LagHow';
import lagLeadsTo from '@salesforce/label/c.indicators_LagLeadsTo';
import lagLedBy from '@salesforce/label/c.indicators_LagLedBy';
import lagMethod from '@salesforce/label/c.indicators_LagMethod';
import lagNoLagging from '@salesforce/label/c.indicators_LagNoLagging';
import lagNoLeading from '@salesforce/label/c.indicators_LagNoLeading';
import lagNone from '@salesforce/label/c.indicators_LagNone';
import lagOpen from '@salesforce/label/c.indicators_LagOpen';
import lagOpposite from '@salesforce/label/c.indicators_LagOpposite';
import lagOppositeSame from '@salesforce/label/c.indicators_LagOppositeSame';
import lagPrecedes from '@salesforce/label/c.indicators_LagPrecedes';
import lagPrecedesOpposite from '@salesforce/label/c.indicators_LagPrecedesOpposite';
import lagReading from '@salesforce/label/c.indicators_LagReading';
import lagShort from '@salesforce/label/c.indicators_LagShort';
import lagShow from '@salesforce/label/c.indicators_LagShow';
import lagShowNamed from '@salesforce/label/c.indicators_LagShowNamed';

/** The texts that this bundle shows. */
export const LABELS = {
  leadsTo: lagLeadsTo,
  ledBy: lagLedBy,
  follows: lagFollows,
  followsSame: lagFollowsSame,
  opposite: lagOpposite,
  oppositeSame: lagOppositeSame,
  precedes: lagPrecedes,
  precedesOpposite: lagPrecedesOpposite,
  none: lagNone,
  short: lagShort,
  show: lagShow,
  showNamed: lagShowNamed,
  open: lagOpen,
  noLagging: lagNoLagging,
  noLeading: lagNoLeading,
  method: lagMethod,
  how: lagHow,
  reading: lagReading
} as const;
