/** One measured figure, where there is one beside its peer's. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'kB' | 'MB' | 'requests';
  readonly peer?: number;
  readonly peerName?: string;
  /** What we want it to be, in words. */
  readonly aim?: string;
}

const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3);

/** One line for a figure: value, peer, ratio, aim. */
export function figureLine({ name, value, unit, peer, peerName, aim }: Figure): string {
  const beside =
    peer === undefined ? '' : `; ${peerName ?? 'peer'} ${shown(peer)} ${unit}; ratio ${(value / peer).toFixed(2)}`;
  return `${name}: ${shown(value)} ${unit}${beside}${aim === undefined ? '' : ` (aim: ${aim})`}`;
}

/** The value below which `share` (0–1) of the samples lie. Throws when there are none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('There is no sample to take a percentile of.');
  return value;
}
