/** Which indicators are furthest behind. */
import type { BoardRow } from './rowTypes';

const TIERS = ['Tier 1', 'Tier 2', 'Tier 3'];

/** Place of a tier: 1 to 3, and 4 for everything else, unknown included. */
export function tierPlace(tier: string | null): number {
  const place = TIERS.indexOf(tier ?? '');
  return place < 0 ? TIERS.length + 1 : place + 1;
}

// What is measured comes first; then what lacks a value, then what lacks a target: neither counts as being on the line.
function shelf({ behindBy, pace }: BoardRow): number {
  if (behindBy !== null) return 0;
  return pace === 'No target' ? 2 : 1;
}

/**
 * Orders two indicators by how far they are behind their line in percentage points of the way, the furthest first. Those
 * that are not measured come after all that are, those without a target after them. Ties go to the better tier, then to
 * the names of account and indicator, and at last to the id, so that the order is always the same.
 */
export function byBehindness(a: BoardRow, b: BoardRow, compare: (a: string, b: string) => number): number {
  return (
    shelf(a) - shelf(b) ||
    (b.behindBy ?? 0) - (a.behindBy ?? 0) ||
    tierPlace(a.tier) - tierPlace(b.tier) ||
    compare(a.account?.name ?? '', b.account?.name ?? '') ||
    compare(a.indicator.name, b.indicator.name) ||
    compare(a.indicator.id, b.indicator.id)
  );
}

/** The rows, the furthest behind first; the rule stands with `byBehindness`. */
export function rankRows(rows: readonly BoardRow[]): readonly BoardRow[] {
  const { compare } = new Intl.Collator();
  return [...rows].sort((a, b) => byBehindness(a, b, compare));
}
