/** The legend of the matrix: the form, letter and colour of each tier. */
import { TIERS } from 'c/tierScore';
import { tierName } from 'c/tierWords';

import { LETTERS, NO_TIER } from './draw';

/** One entry; the canvas reads its colour from the drawn swatch. */
export interface LegendEntry {
  readonly tier: string;
  readonly label: string;
  readonly class: string;
  /** Outline of the form in a square of 20. */
  readonly path: string;
}

const SQUARE = 'M3 3h14v14h-14z';
const DIAMOND = 'M10 0.5l9.5 9.5-9.5 9.5-9.5-9.5z';
const TRIANGLE = 'M10 1l9.5 17h-19z';
const CIRCLE = 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16z';
const FORMS: readonly (readonly [path: string, name: string])[] = [
  [CIRCLE, 'tier-1'],
  [SQUARE, 'tier-2'],
  [DIAMOND, 'tier-3'],
  [TRIANGLE, 'tier-other']
];

/** Entries for the tiers, and one for accounts without any where the matrix shows such. */
export function legendOf(hasUntiered: boolean): readonly LegendEntry[] {
  const tiers = TIERS.map((tier, index) => {
    const [path, name] = FORMS[index] ?? [TRIANGLE, 'tier-other'];
    return { tier, label: `${LETTERS[tier]} ${tierName(tier)}`, class: `swatch ${name}`, path };
  });
  const untiered = { tier: NO_TIER, label: tierName(null), class: 'swatch tier-other', path: TRIANGLE };
  return hasUntiered ? [...tiers, untiered] : tiers;
}
