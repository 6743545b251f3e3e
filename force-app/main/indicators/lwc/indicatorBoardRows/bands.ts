/** How many indicators stand how. */
import { PACES } from 'c/indicatorTypes';
import type { Pace } from 'c/indicatorTypes';

import type { BoardRow } from './rowTypes';

/** Days without a reading after which an indicator is listed as not read; on the day itself it is not yet. */
export const STALE_DAYS = 60;

/** What indicators are counted by: their pace, and whether they were read lately. An indicator has one pace and may be stale beside. */
export const BANDS = [...PACES, 'stale'] as const;
export type Band = Pace | 'stale';

/** How many indicators stand how. */
export type BandCounts = Readonly<Record<Band, number>>;

/** True for an indicator of the band; without a reading it is stale from its start on, as in the list "No reading in 60 days". */
export function inBand({ pace, daysSince }: BoardRow, band: Band): boolean {
  return band === 'stale' ? daysSince !== null && daysSince > STALE_DAYS : pace === band;
}

/** How many of the rows are in each band. */
export function countsOf(rows: readonly BoardRow[]): BandCounts {
  const count = (band: Band): number => rows.filter((row) => inBand(row, band)).length;
  return Object.fromEntries(BANDS.map((band) => [band, count(band)])) as Record<Band, number>;
}
