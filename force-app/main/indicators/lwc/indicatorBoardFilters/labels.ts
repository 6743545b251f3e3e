import allRegions from '@salesforce/label/c.indicators_BoardAllRegions';
import allTiers from '@salesforce/label/c.indicators_BoardAllTiers';
import bothSorts from '@salesforce/label/c.indicators_BoardBothSorts';
import charts from '@salesforce/label/c.indicators_BoardCharts';
import chip from '@salesforce/label/c.indicators_BoardChip';
import chips from '@salesforce/label/c.indicators_BoardChips';
import clear from '@salesforce/label/c.indicators_BoardClear';
import compare from '@salesforce/label/c.indicators_BoardCompare';
import compareAll from '@salesforce/label/c.indicators_BoardCompareAll';
import everybody from '@salesforce/label/c.indicators_BoardEverybody';
import filters from '@salesforce/label/c.indicators_BoardFilters';
import group from '@salesforce/label/c.indicators_BoardGroup';
import groupAccount from '@salesforce/label/c.indicators_BoardGroupAccount';
import groupNone from '@salesforce/label/c.indicators_BoardGroupNone';
import groupOwner from '@salesforce/label/c.indicators_BoardGroupOwner';
import groupTeam from '@salesforce/label/c.indicators_BoardGroupTeam';
import moreFilters from '@salesforce/label/c.indicators_BoardMoreFilters';
import nameAndCount from '@salesforce/label/c.indicators_BoardNameAndCount';
import owner from '@salesforce/label/c.indicators_BoardOwner';
import paceChip from '@salesforce/label/c.indicators_BoardPaceChip';
import region from '@salesforce/label/c.indicators_BoardRegion';
import removeChip from '@salesforce/label/c.indicators_BoardRemoveChip';
import search from '@salesforce/label/c.indicators_BoardSearch';
import searchChip from '@salesforce/label/c.indicators_BoardSearchChip';
import sort from '@salesforce/label/c.indicators_BoardSort';
import stale from '@salesforce/label/c.indicators_BoardStale';
import table from '@salesforce/label/c.indicators_BoardTable';
import tier from '@salesforce/label/c.indicators_BoardTier';
import views from '@salesforce/label/c.indicators_BoardViews';

/** The texts that this bundle shows. */
export const LABELS = {
  allRegions,
  allTiers,
  bothSorts,
  charts,
  chip,
  chips,
  clear,
  compare,
  compareAll,
  everybody,
  filters,
  group,
  groupAccount,
  groupNone,
  groupOwner,
  groupTeam,
  moreFilters,
  nameAndCount,
  owner,
  paceChip,
  region,
  removeChip,
  search,
  searchChip,
  sort,
  stale,
  table,
  tier,
  views
} as const;
