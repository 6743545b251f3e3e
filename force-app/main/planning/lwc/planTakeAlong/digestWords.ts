import accountPlan from '@salesforce/label/c.planning_DigestAccountPlan';
import barrierOpen from '@salesforce/label/c.planning_DigestBarrierOpen';
import barrierOpenEscalated from '@salesforce/label/c.planning_DigestBarrierOpenEscalated';
import behindCount from '@salesforce/label/c.planning_DigestBehindCount';
import completenessOf from '@salesforce/label/c.planning_DigestCompletenessOf';
import confidence from '@salesforce/label/c.planning_DigestConfidence';
import dedicated from '@salesforce/label/c.planning_DigestDedicated';
import lagging from '@salesforce/label/c.planning_DigestLagging';
import lastReviewOn from '@salesforce/label/c.planning_DigestLastReviewOn';
import missing from '@salesforce/label/c.planning_DigestMissing';
import neverRead from '@salesforce/label/c.planning_DigestNeverRead';
import neverReviewed from '@salesforce/label/c.planning_DigestNeverReviewed';
import nobody from '@salesforce/label/c.planning_DigestNobody';
import nobodyYet from '@salesforce/label/c.planning_DigestNobodyYet';
import noMeasure from '@salesforce/label/c.planning_DigestNoMeasure';
import notAssessed from '@salesforce/label/c.planning_DigestNotAssessed';
import notDue from '@salesforce/label/c.planning_DigestNotDue';
import notMeasured from '@salesforce/label/c.planning_DigestNotMeasured';
import notScheduled from '@salesforce/label/c.planning_DigestNotScheduled';
import notSet from '@salesforce/label/c.planning_DigestNotSet';
import notTiered from '@salesforce/label/c.planning_DigestNotTiered';
import notWritten from '@salesforce/label/c.planning_DigestNotWritten';
import onPaceCount from '@salesforce/label/c.planning_DigestOnPaceCount';
import opportunityCount from '@salesforce/label/c.planning_DigestOpportunityCount';
import overdueBy from '@salesforce/label/c.planning_DigestOverdueBy';
import period from '@salesforce/label/c.planning_DigestPeriod';
import pulledIn from '@salesforce/label/c.planning_DigestPulledIn';
import sayDoOf from '@salesforce/label/c.planning_DigestSayDoOf';
import sumPartly from '@salesforce/label/c.planning_DigestSumPartly';
import valueOf from '@salesforce/label/c.planning_AgendaValueOf';
import valueTarget from '@salesforce/label/c.planning_AgendaValueTarget';
import way from '@salesforce/label/c.planning_DigestWay';
import wayUnknown from '@salesforce/label/c.planning_DigestWayUnknown';

import type { DigestWords } from 'c/planDigest';

/** The texts of a plan that is taken along, on paper and on slides. */
export const DIGEST_WORDS: DigestWords = {
  accountPlan,
  barrierOpen,
  barrierOpenEscalated,
  behindCount,
  completenessOf,
  confidence,
  dedicated,
  lagging,
  lastReviewOn,
  missing,
  neverRead,
  neverReviewed,
  nobody,
  nobodyYet,
  noMeasure,
  notAssessed,
  notDue,
  notMeasured,
  notScheduled,
  notSet,
  notTiered,
  notWritten,
  onPaceCount,
  opportunityCount,
  overdueBy,
  period,
  pulledIn,
  sayDoOf,
  sumPartly,
  valueOf,
  valueTarget,
  way,
  wayUnknown
};
