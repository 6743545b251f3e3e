/** What the home page makes of plans: what needs the user, figures, what slipped, what comes. Pure. */
export { BANDS, bandOf, countsOf, groupBy, tilesOf } from './figures';
export type { Band, BandCounts, Group, Tiles } from './figures';
export { NEEDS, NO_REGION, filterRows, inScope, needOf, sortByNeed } from './need';
export type { Need, NeedKind, StatusFilters } from './need';
export { comingReviews } from './coming';
export type { Coming } from './coming';
export { WEEK_DAYS, slipsOf } from './slips';
export type { Slip, SlipKind } from './slips';
export { isDescendingFirst, sortRows } from './sortRows';
export type { StatusColumn } from './sortRows';
export { tierRank } from './tiers';
export type {
  ComingReview,
  Departure,
  EscalatedBarrier,
  MissedPromise,
  PlanBook,
  PlanOf,
  PlanWeek,
  Scope,
  StatusRow,
  Unheard
} from './statusTypes';
