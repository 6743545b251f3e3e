/**
 * A number rounded to `scale` decimal places, half away from zero, as the platform rounds. Binary noise below the
 * fifteenth digit is not taken for a digit: 1.005 is 1.01 at scale 2.
 */
export function roundToScale(value: number, scale: number): number {
  if (Number.isInteger(value)) return value;
  const factor = POWERS[scale] ?? 10 ** scale;
  const scaled = Math.abs(value) * factor;
  if (scaled >= 1e15) return value;
  const rounded = Math.round(Number(scaled.toPrecision(15))) / factor;
  return value < 0 ? -rounded || 0 : rounded;
}

const POWERS = Array.from({ length: 19 }, (_, scale) => 10 ** scale);
