import account from '@salesforce/label/c.indicators_BoardAccount';
import accounts from '@salesforce/label/c.indicators_BoardAccounts';
import clear from '@salesforce/label/c.indicators_BoardClear';
import detailOf from '@salesforce/label/c.indicators_BoardDetailOf';
import emptyText from '@salesforce/label/c.indicators_BoardEmptyText';
import emptyTitle from '@salesforce/label/c.indicators_BoardEmptyTitle';
import indicator from '@salesforce/label/c.indicators_BoardIndicator';
import indicators from '@salesforce/label/c.indicators_BoardIndicators';
import listAll from '@salesforce/label/c.indicators_BoardListAll';
import listBehind from '@salesforce/label/c.indicators_BoardListBehind';
import listNoTarget from '@salesforce/label/c.indicators_BoardListNoTarget';
import lists from '@salesforce/label/c.indicators_BoardLists';
import listStale from '@salesforce/label/c.indicators_BoardListStale';
import listTeam from '@salesforce/label/c.indicators_BoardListTeam';
import loading from '@salesforce/label/c.indicators_BoardLoading';
import loadingMore from '@salesforce/label/c.indicators_BoardLoadingMore';
import mine from '@salesforce/label/c.indicators_BoardMine';
import myTeam from '@salesforce/label/c.indicators_BoardMyTeam';
import noAccess from '@salesforce/label/c.indicators_BoardNoAccess';
import noLines from '@salesforce/label/c.indicators_BoardNoLines';
import notDrawn from '@salesforce/label/c.indicators_BoardNotDrawn';
import noMatches from '@salesforce/label/c.indicators_BoardNoMatches';
import noOwner from '@salesforce/label/c.indicators_BoardNoOwner';
import noRegion from '@salesforce/label/c.indicators_BoardNoRegion';
import noTier from '@salesforce/label/c.indicators_BoardNoTier';
import onAccount from '@salesforce/label/c.indicators_BoardOnAccount';
import onAccounts from '@salesforce/label/c.indicators_BoardOnAccounts';
import openPlans from '@salesforce/label/c.indicators_BoardOpenPlans';
import partial from '@salesforce/label/c.indicators_BoardPartial';
import ranked from '@salesforce/label/c.indicators_BoardRanked';
import rankedGroups from '@salesforce/label/c.indicators_BoardRankedGroups';
import stale from '@salesforce/label/c.indicators_BoardStale';
import tiles from '@salesforce/label/c.indicators_BoardTiles';
import title from '@salesforce/label/c.indicators_BoardTitle';
import unread from '@salesforce/label/c.indicators_BoardUnread';

/** The texts that this bundle shows. */
export const LABELS = {
  account,
  accounts,
  clear,
  detailOf,
  emptyText,
  emptyTitle,
  indicator,
  indicators,
  listAll,
  listBehind,
  listNoTarget,
  lists,
  listStale,
  listTeam,
  loading,
  loadingMore,
  noAccess,
  noLines,
  notDrawn,
  noMatches,
  onAccount,
  onAccounts,
  openPlans,
  partial,
  ranked,
  rankedGroups,
  stale,
  tiles,
  title,
  unread
} as const;

/** How the choices of the filters are called that have no name of their own. */
export const OPTION_WORDS = {
  noTier,
  noRegion,
  noOwner,
  team: myTeam,
  mine
} as const;
