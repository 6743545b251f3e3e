/** The filters in use, as the chips that remove them. Pure. */
import type { Band, BoardFilters, FilterOptions } from 'c/indicatorBoardRows';
import { kindName, paceName } from 'c/indicatorWords';
import type { PickOption } from 'c/pickSelect';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** A filter in use. */
export interface Chip {
  readonly name: keyof BoardFilters;
  readonly text: string;
  readonly removeLabel: string;
}

/** A band in words. */
export function bandName(band: Band): string {
  return band === 'stale' ? LABELS.stale : paceName(band);
}

/** The filters in use, in the order of the fields that set them; a value that is not offered shows as it is. */
export function chipsOf(filters: BoardFilters, options: FilterOptions, kinds: readonly PickOption[]): readonly Chip[] {
  const named = (choices: readonly PickOption[], value: string): string =>
    choices.find((choice) => choice.value === value)?.label ?? value;
  const { search, kind, tier, region, owner, sort, band } = filters;
  const chip = (name: keyof BoardFilters, label: string, value: string | null): readonly Chip[] => {
    if (value === null || value === '') return [];
    const text = format(LABELS.chip, label, value);
    return [{ name, text, removeLabel: format(LABELS.removeChip, text) }];
  };
  return [
    ...chip('search', LABELS.searchChip, search),
    ...chip('kind', LABELS.compare, kind === null ? null : named(kinds, kind)),
    ...chip('band', LABELS.paceChip, band === null ? null : bandName(band)),
    ...chip('tier', LABELS.tier, tier === null ? null : named(options.tier, tier)),
    ...chip('region', LABELS.region, region === null ? null : named(options.region, region)),
    ...chip('owner', LABELS.owner, owner === null ? null : named(options.owner, owner)),
    ...chip('sort', LABELS.sort, sort === null ? null : kindName(sort))
  ];
}
