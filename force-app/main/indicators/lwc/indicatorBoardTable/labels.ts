import aheadBy from '@salesforce/label/c.indicators_BoardAheadBy';
import aheadOne from '@salesforce/label/c.indicators_BoardAheadOne';
import behind from '@salesforce/label/c.indicators_BoardBehind';
import behindOne from '@salesforce/label/c.indicators_BoardBehindOne';
import columnAccount from '@salesforce/label/c.indicators_BoardColumnAccount';
import columnBehind from '@salesforce/label/c.indicators_BoardColumnBehind';
import columnCurrent from '@salesforce/label/c.indicators_BoardColumnCurrent';
import columnIndicator from '@salesforce/label/c.indicators_BoardColumnIndicator';
import columnLastReading from '@salesforce/label/c.indicators_BoardColumnLastReading';
import columnPace from '@salesforce/label/c.indicators_BoardColumnPace';
import columnTarget from '@salesforce/label/c.indicators_BoardColumnTarget';
import columnTeam from '@salesforce/label/c.indicators_BoardColumnTeam';
import neverRead from '@salesforce/label/c.indicators_NeverRead';
import noValue from '@salesforce/label/c.indicators_BoardNoValue';
import openPlan from '@salesforce/label/c.indicators_BoardOpenPlan';
import openPlanOf from '@salesforce/label/c.indicators_BoardOpenPlanOf';
import owner from '@salesforce/label/c.indicators_BoardOwner';
import region from '@salesforce/label/c.indicators_BoardRegion';
import showAll from '@salesforce/label/c.indicators_BoardShowAll';
import showMore from '@salesforce/label/c.indicators_BoardShowMore';
import sortBy from '@salesforce/label/c.indicators_BoardSortBy';
import tableLabel from '@salesforce/label/c.indicators_BoardTableLabel';
import tier from '@salesforce/label/c.indicators_BoardTier';

/** The texts that this bundle shows. */
export const LABELS = {
  aheadBy,
  aheadOne,
  behind,
  behindOne,
  columnAccount,
  columnBehind,
  columnCurrent,
  columnIndicator,
  columnLastReading,
  columnPace,
  columnTarget,
  columnTeam,
  neverRead,
  noValue,
  openPlan,
  openPlanOf,
  owner,
  region,
  showAll,
  showMore,
  sortBy,
  tableLabel,
  tier
} as const;
