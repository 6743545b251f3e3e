/** Place of a tier among the tiers: 1 to 3, and 4 for everything else, unknown included. */
export function tierRank(tier: string | null): number {
  const place = ['Tier 1', 'Tier 2', 'Tier 3'].indexOf(tier ?? '');
  return place === -1 ? 4 : place + 1;
}
