/** What the board makes of the indicators of all plans in force: rows, ranks, groups, filters and counts. Pure. */
export { BANDS, STALE_DAYS, countsOf, inBand } from './bands';
export type { Band, BandCounts } from './bands';
export {
  MINE,
  NO_FILTERS,
  NONE,
  TEAM,
  filterOptions,
  filterRows,
  firstFilters,
  isAnyFilter,
  withoutMissing
} from './filters';
export type { BoardFilters, FilterOptions } from './filters';
export { GROUPINGS, groupRows, groupingFor } from './groups';
export type { BoardGroup, Grouping } from './groups';
export { isCountedTogether, kindOf, kindsOf } from './kinds';
export type { BoardKind } from './kinds';
export { byBehindness, rankRows } from './rank';
export { toBoardPage, toSeries } from './records';
export type { BoardData, SeriesData } from './records';
export { sharedAxes } from './axes';
export type { ValueAxis } from './axes';
export { isDescendingFirst, sortRows } from './sortRows';
export type { BoardColumn } from './sortRows';
export type { BoardRow, Named } from './rowTypes';
