import account from '@salesforce/label/c.planning_BoardOnOneAccount';
import accounts from '@salesforce/label/c.planning_BoardOnAccounts';
import aDay from '@salesforce/label/c.planning_BoardOneDay';
import allPlans from '@salesforce/label/c.planning_BoardAllPlans';
import allRegions from '@salesforce/label/c.planning_BoardAllRegions';
import allTiers from '@salesforce/label/c.planning_BoardAllTiers';
import awaiting from '@salesforce/label/c.planning_BoardTileAwaiting';
import awaitingFilter from '@salesforce/label/c.planning_BoardFilterAwaiting';
import awaitingYours from '@salesforce/label/c.planning_BoardTileAwaitingYours';
import byPerson from '@salesforce/label/c.planning_BoardByPerson';
import byTier from '@salesforce/label/c.planning_BoardByTier';
import clearFilters from '@salesforce/label/c.planning_BoardClearFilters';
import coming from '@salesforce/label/c.planning_BoardComing';
import comingEmpty from '@salesforce/label/c.planning_BoardComingEmpty';
import comingIntro from '@salesforce/label/c.planning_BoardComingIntro';
import count from '@salesforce/label/c.planning_BoardCount';
import countOne from '@salesforce/label/c.planning_BoardCountOne';
import countWithout from '@salesforce/label/c.planning_BoardCountWithout';
import days from '@salesforce/label/c.planning_BoardDays';
import dueFilter from '@salesforce/label/c.planning_BoardFilterDue';
import emptyAll from '@salesforce/label/c.planning_BoardEmptyAll';
import emptyMine from '@salesforce/label/c.planning_BoardEmptyMine';
import emptyTeam from '@salesforce/label/c.planning_BoardEmptyTeam';
import everybody from '@salesforce/label/c.planning_BoardEverybody';
import kindCadence from '@salesforce/label/c.planning_BoardKindCadence';
import kindExecutive from '@salesforce/label/c.planning_BoardKindExecutive';
import kindNone from '@salesforce/label/c.planning_BoardKindNone';
import kindQuarterly from '@salesforce/label/c.planning_BoardKindQuarterly';
import kindTeam from '@salesforce/label/c.planning_BoardKindTeam';
import listAll from '@salesforce/label/c.planning_BoardListAll';
import listAwaiting from '@salesforce/label/c.planning_BoardListAwaiting';
import listDue from '@salesforce/label/c.planning_BoardListDue';
import listIncomplete from '@salesforce/label/c.planning_BoardListIncomplete';
import listMine from '@salesforce/label/c.planning_BoardListMine';
import listNoPlan from '@salesforce/label/c.planning_BoardListNoPlan';
import listOffPace from '@salesforce/label/c.planning_BoardListOffPace';
import listOverdue from '@salesforce/label/c.planning_BoardListOverdue';
import lists from '@salesforce/label/c.planning_BoardLists';
import listTeam from '@salesforce/label/c.planning_BoardListTeam';
import loading from '@salesforce/label/c.planning_BoardLoading';
import missed from '@salesforce/label/c.planning_BoardTileMissed';
import myPlans from '@salesforce/label/c.planning_BoardMyPlans';
import nobodyWaits from '@salesforce/label/c.planning_BoardNothingWaits';
import noMatches from '@salesforce/label/c.planning_BoardNoMatches';
import noneNew from '@salesforce/label/c.planning_BoardNoneNew';
import noOwner from '@salesforce/label/c.planning_BoardNoOwner';
import noRegion from '@salesforce/label/c.planning_BoardNoRegion';
import noTier from '@salesforce/label/c.planning_BoardNoTier';
import notStartedFilter from '@salesforce/label/c.planning_BoardFilterNotStarted';
import ofPlans from '@salesforce/label/c.planning_BoardOfPlans';
import oldest from '@salesforce/label/c.planning_BoardOldest';
import onCadence from '@salesforce/label/c.planning_BoardTileOnCadence';
import onCadenceFilter from '@salesforce/label/c.planning_BoardFilterOnCadence';
import oneWithout from '@salesforce/label/c.planning_BoardOneWithout';
import openUnplanned from '@salesforce/label/c.planning_BoardOpenUnplanned';
import overdue from '@salesforce/label/c.planning_BoardTileOverdue';
import overdueFilter from '@salesforce/label/c.planning_BoardFilterOverdue';
import person from '@salesforce/label/c.planning_BoardPerson';
import plusThisWeek from '@salesforce/label/c.planning_BoardPlusThisWeek';
import region from '@salesforce/label/c.planning_BoardRegion';
import review from '@salesforce/label/c.planning_BoardReviewOf';
import scope from '@salesforce/label/c.planning_BoardScope';
import showAll from '@salesforce/label/c.planning_BoardShowAllPlans';
import showing from '@salesforce/label/c.planning_BoardShowing';
import showLess from '@salesforce/label/c.planning_BoardShowLess';
import showRest from '@salesforce/label/c.planning_BoardShowRest';
import sinceToday from '@salesforce/label/c.planning_BoardSinceToday';
import slipChampion from '@salesforce/label/c.planning_SlipChampionLeft';
import slipEscalated from '@salesforce/label/c.planning_SlipEscalated';
import slipKeyPlayer from '@salesforce/label/c.planning_SlipKeyPlayerLeft';
import slipMissedCustomer from '@salesforce/label/c.planning_SlipMissedCustomer';
import slipMissedInternal from '@salesforce/label/c.planning_SlipMissedInternal';
import slipNoPlan from '@salesforce/label/c.planning_SlipNoPlan';
import slipNoPlanSince from '@salesforce/label/c.planning_SlipNoPlanSince';
import slipOverdue from '@salesforce/label/c.planning_SlipOverdue';
import slipped from '@salesforce/label/c.planning_BoardSlipped';
import slippedEmpty from '@salesforce/label/c.planning_BoardSlippedEmpty';
import slipReturned from '@salesforce/label/c.planning_SlipReturned';
import sortAgain from '@salesforce/label/c.planning_BoardSortAgain';
import sortedByNeed from '@salesforce/label/c.planning_BoardSortedByNeed';
import teamsPlans from '@salesforce/label/c.planning_BoardTeamsPlans';
import thisMonth from '@salesforce/label/c.planning_BoardThisMonth';
import tier from '@salesforce/label/c.planning_BoardColumnTier';
import tiles from '@salesforce/label/c.planning_BoardTiles';
import title from '@salesforce/label/c.planning_BoardTitle';
import unheard from '@salesforce/label/c.planning_BoardTileUnheard';
import unread from '@salesforce/label/c.planning_BoardUnread';

/** The texts that this bundle shows. */
export const LABELS = {
  aDay,
  account,
  accounts,
  allPlans,
  allRegions,
  allTiers,
  awaiting,
  awaitingFilter,
  awaitingYours,
  byPerson,
  byTier,
  clearFilters,
  coming,
  comingEmpty,
  comingIntro,
  count,
  countOne,
  countWithout,
  days,
  dueFilter,
  emptyAll,
  emptyMine,
  emptyTeam,
  everybody,
  kindCadence,
  kindExecutive,
  kindNone,
  kindQuarterly,
  kindTeam,
  listAll,
  listAwaiting,
  listDue,
  listIncomplete,
  listMine,
  listNoPlan,
  listOffPace,
  listOverdue,
  lists,
  listTeam,
  loading,
  missed,
  myPlans,
  noMatches,
  noOwner,
  noRegion,
  noTier,
  noneNew,
  nobodyWaits,
  notStartedFilter,
  ofPlans,
  oldest,
  oneWithout,
  onCadence,
  onCadenceFilter,
  openUnplanned,
  overdue,
  overdueFilter,
  person,
  plusThisWeek,
  region,
  review,
  scope,
  showAll,
  showing,
  showLess,
  showRest,
  sinceToday,
  slipChampion,
  slipEscalated,
  slipKeyPlayer,
  slipMissedCustomer,
  slipMissedInternal,
  slipNoPlan,
  slipNoPlanSince,
  slipOverdue,
  slipped,
  slippedEmpty,
  slipReturned,
  sortAgain,
  sortedByNeed,
  teamsPlans,
  thisMonth,
  tier,
  tiles,
  title,
  unheard,
  unread
} as const;
