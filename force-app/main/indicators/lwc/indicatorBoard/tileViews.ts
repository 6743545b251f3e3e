/** The counts on top of the board, and the list views that it leads to, as the template shows them. Pure. */
import { BANDS, countsOf, inBand } from 'c/indicatorBoardRows';
import type { Band, BoardRow } from 'c/indicatorBoardRows';
import { paceName } from 'c/indicatorWords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** One count, which filters the board by its band. */
export interface TileView {
  readonly band: Band;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly valueClass: string;
  readonly pressed: string;
}

const TONES: Readonly<Partial<Record<Band, string>>> = { Behind: 'bad', Reached: 'good', stale: 'warn' };

/** How many accounts the rows belong to; indicators without one count as of one. */
export function accountCount(rows: readonly BoardRow[]): number {
  return new Set(rows.map(({ account }) => account?.id ?? '')).size;
}

/** The counts of the rows, in the order in which they need attention; null while they are not known. */
export function tileViews(rows: readonly BoardRow[] | null, chosen: Band | null): readonly TileView[] {
  const counts = rows === null ? null : countsOf(rows);
  return BANDS.map((band) => {
    const count = counts?.[band] ?? null;
    const accounts = rows === null || count === 0 ? 0 : accountCount(rows.filter((row) => inBand(row, band)));
    return {
      band,
      label: band === 'stale' ? LABELS.stale : paceName(band),
      value: count === null ? '–' : String(count),
      note: accounts === 0 ? '' : accounts === 1 ? LABELS.onAccount : format(LABELS.onAccounts, accounts),
      valueClass: count === null || count === 0 ? 'value' : `value ${TONES[band] ?? ''}`.trim(),
      pressed: String(band === chosen)
    };
  });
}

/** A list view by its name. */
export interface ListLink {
  readonly filterName: string;
  readonly label: string;
}

/** The lists for somebody whose people own plans, or for others. */
export function listLinks(hasPeople: boolean): readonly ListLink[] {
  return [
    { filterName: 'Behind', label: LABELS.listBehind },
    { filterName: 'NoReadingIn60Days', label: LABELS.listStale },
    { filterName: 'NoTarget', label: LABELS.listNoTarget },
    ...(hasPeople ? [{ filterName: 'MyTeams', label: LABELS.listTeam }] : []),
    { filterName: 'All', label: LABELS.listAll }
  ];
}
