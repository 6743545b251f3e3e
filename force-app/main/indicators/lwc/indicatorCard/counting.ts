/** Whether an indicator grows one by one. Pure. */
import type { Indicator, Reading } from 'c/indicatorTypes';

/** One must be a thousandth of the way to be worth a tap. */
const LONGEST_WAY = 1000;

/** Whether a tap that adds one makes sense: things are counted, not amounts added up. `readings` are the newest ones. */
export function countsByOne(
  { aggregation, baseline, target }: Pick<Indicator, 'aggregation' | 'baseline' | 'target'>,
  readings: readonly Reading[]
): boolean {
  const way = target === null ? 0 : Math.abs(target - (baseline ?? 0));
  return aggregation === 'Sum' && way <= LONGEST_WAY && readings.every(({ value }) => Number.isInteger(value));
}
