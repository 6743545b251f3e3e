import allOwners from '@salesforce/label/c.tiering_PortfolioAllOwners';
import allRegions from '@salesforce/label/c.tiering_PortfolioAllRegions';
import allTiers from '@salesforce/label/c.tiering_PortfolioAllTiers';
import allTypes from '@salesforce/label/c.tiering_PortfolioAllTypes';
import blankOwner from '@salesforce/label/c.tiering_PortfolioBlankOwner';
import blankRegion from '@salesforce/label/c.tiering_PortfolioBlankRegion';
import blankType from '@salesforce/label/c.tiering_PortfolioBlankType';
import clearFilters from '@salesforce/label/c.tiering_PortfolioClearFilters';
import clearSelection from '@salesforce/label/c.tiering_PortfolioClearSelection';
import counts from '@salesforce/label/c.tiering_PortfolioCounts';
import emptyText from '@salesforce/label/c.tiering_PortfolioEmptyText';
import filterOwner from '@salesforce/label/c.tiering_PortfolioFilterOwner';
import filterRegion from '@salesforce/label/c.tiering_PortfolioFilterRegion';
import filters from '@salesforce/label/c.tiering_PortfolioFilters';
import filterTier from '@salesforce/label/c.tiering_PortfolioFilterTier';
import filterType from '@salesforce/label/c.tiering_PortfolioFilterType';
import listAll from '@salesforce/label/c.tiering_PortfolioListAll';
import listSelected from '@salesforce/label/c.tiering_PortfolioListSelected';
import loading from '@salesforce/label/c.tiering_PortfolioLoading';
import loadingMore from '@salesforce/label/c.tiering_PortfolioLoadingMore';
import noModel from '@salesforce/label/c.tiering_PortfolioNoModel';
import nonePlaced from '@salesforce/label/c.tiering_PortfolioNonePlaced';
import noneTiered from '@salesforce/label/c.tiering_PortfolioNoneTiered';
import noMatches from '@salesforce/label/c.tiering_PortfolioNoMatches';
import openModels from '@salesforce/label/c.tiering_PortfolioOpenModels';
import openRefresh from '@salesforce/label/c.tiering_PortfolioOpenRefresh';
import openUntiered from '@salesforce/label/c.tiering_PortfolioOpenUntiered';
import partial from '@salesforce/label/c.tiering_PortfolioPartial';
import refreshDue from '@salesforce/label/c.tiering_PortfolioRefreshDue';
import refreshNone from '@salesforce/label/c.tiering_PortfolioRefreshNone';
import refreshOverdue from '@salesforce/label/c.tiering_PortfolioRefreshOverdue';
import refreshSince from '@salesforce/label/c.tiering_PortfolioRefreshSince';
import refreshTitle from '@salesforce/label/c.tiering_PortfolioRefreshTitle';
import refreshUntil from '@salesforce/label/c.tiering_PortfolioRefreshUntil';
import title from '@salesforce/label/c.tiering_PortfolioTitle';
import truncated from '@salesforce/label/c.tiering_PortfolioTruncated';
import unplacedText from '@salesforce/label/c.tiering_PortfolioUnplacedText';
import unplacedTitle from '@salesforce/label/c.tiering_PortfolioUnplacedTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  allOwners,
  allRegions,
  allTiers,
  allTypes,
  blankOwner,
  blankRegion,
  blankType,
  clearFilters,
  clearSelection,
  counts,
  emptyText,
  filterOwner,
  filterRegion,
  filters,
  filterTier,
  filterType,
  listAll,
  listSelected,
  loading,
  loadingMore,
  noModel,
  nonePlaced,
  noneTiered,
  noMatches,
  openModels,
  openRefresh,
  openUntiered,
  partial,
  refreshDue,
  refreshNone,
  refreshOverdue,
  refreshSince,
  refreshTitle,
  refreshUntil,
  title,
  truncated,
  unplacedText,
  unplacedTitle
} as const;
