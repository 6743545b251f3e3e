import aheadPoint from '@salesforce/label/c.indicators_BoardPointAhead';
import aheadPoints from '@salesforce/label/c.indicators_BoardPointsAhead';
import behindPoint from '@salesforce/label/c.indicators_BoardPointBehind';
import behindPoints from '@salesforce/label/c.indicators_BoardPointsBehind';
import lastReading from '@salesforce/label/c.indicators_BoardLastReading';
import neverRead from '@salesforce/label/c.indicators_NeverRead';
import noAccount from '@salesforce/label/c.indicators_BoardNoAccount';
import noManager from '@salesforce/label/c.indicators_BoardNoManager';
import noneMeasured from '@salesforce/label/c.indicators_BoardNoneMeasured';
import noOwner from '@salesforce/label/c.indicators_BoardNoOwner';
import onLine from '@salesforce/label/c.indicators_BoardOnLine';
import openPlan from '@salesforce/label/c.indicators_BoardOpenPlan';
import openPlanOf from '@salesforce/label/c.indicators_BoardOpenPlanOf';
import pointsNote from '@salesforce/label/c.indicators_BoardPointsNote';
import share from '@salesforce/label/c.indicators_BoardShare';
import showMore from '@salesforce/label/c.indicators_BoardShowMore';
import shown from '@salesforce/label/c.indicators_BoardShown';
import teamOf from '@salesforce/label/c.indicators_BoardTeamOf';
import unmeasured from '@salesforce/label/c.indicators_BoardUnmeasured';
import untargeted from '@salesforce/label/c.indicators_BoardUntargeted';

/** The texts that this bundle shows. */
export const LABELS = {
  aheadPoint,
  aheadPoints,
  behindPoint,
  behindPoints,
  lastReading,
  neverRead,
  noAccount,
  noManager,
  noneMeasured,
  noOwner,
  onLine,
  openPlan,
  openPlanOf,
  pointsNote,
  share,
  showMore,
  shown,
  teamOf,
  unmeasured,
  untargeted
} as const;
