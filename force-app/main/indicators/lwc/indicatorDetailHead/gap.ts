/** How far an indicator is from its straight line, in its unit. Pure. */
import { expected } from 'c/indicatorPace';
import type { PacedIndicator } from 'c/indicatorPace';

/** Values have two decimals. */
const HUNDREDTHS = 100;

/** Where the straight line to the target stands today, in the indicator's unit; null without baseline, target or days. */
export function lineToday(indicator: PacedIndicator, today: string): number | null {
  const { baseline, target } = indicator;
  const share = expected(indicator, today);
  return baseline === null || target === null || share === null ? null : baseline + ((target - baseline) * share) / 100;
}

/**
 * Distance from the line towards the target, two decimals: negative when behind, whichever way the target lies. Null while
 * it is not measured.
 */
export function gapToLine(indicator: PacedIndicator, today: string): number | null {
  const { baseline, target, current } = indicator;
  const line = lineToday(indicator, today);
  if (line === null || current === null || baseline === null || target === null || baseline === target) return null;
  const gap = Math.round((current - line) * HUNDREDTHS) / HUNDREDTHS;
  return (target > baseline ? gap : -gap) || 0;
}
