/**
 * Decimal arithmetic on doubles, in a form that SQLite can repeat operation for operation.
 *
 * A double next to a tie or a whole number (2.675, 1.005, 5.3 ÷ 0.1, or a sum that is off in its last bits) is taken for
 * the decimal that was meant: before rounding it is moved by 2⁻⁵⁰ of its size (at most 0.2), which is more than binary
 * representation and a few operations cost, and less than the distance to any other decimal of 14 digits.
 */
const nudge = 2 ** -50;
const nudgeText = '8.881784197001252e-16';
const nudgeLimit = 0.2;

const powers = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
const powerOf = (exponent: number): number => powers[exponent] ?? 10 ** exponent;

/** The distance to move, with the sign of the value. */
function nudgeOf(value: number): number {
  return Math.max(-nudgeLimit, Math.min(nudgeLimit, value * nudge));
}
const nudgeSql = (value: string): string => `max(-0.2, min(0.2, ${value} * ${nudgeText}))`;

/** From here on a double has no fraction, and SQLite's `round` leaves it alone. */
const wholeFrom = 2 ** 52;

function roundHalfUp(value: number): number {
  const moved = value + nudgeOf(value);
  const size = Math.abs(moved);
  if (size > wholeFrom) {
    return moved;
  }
  const rounded = Math.floor(size + 0.5);
  return value < 0 ? 0 - rounded : rounded;
}

/**
 * Rounds to `scale` decimal places (negative: to tens, hundreds, …), half away from zero, as decimals: 2.675 → 2.68.
 * Exact for up to 14 significant digits; a value that is not finite comes back unchanged.
 */
export function roundToScale(value: number, scale: number): number {
  const factor = powerOf(Math.abs(scale));
  const scaled = scale < 0 ? value / factor : value * factor;
  if (!Number.isFinite(scaled)) {
    return value;
  }
  const rounded = roundHalfUp(scaled);
  return (scale < 0 ? rounded * factor : rounded / factor) + 0;
}

/** SQLite text for `roundToScale`, giving the same double; `value` is an SQL expression and appears twice. */
export function roundToScaleSql(value: string, scale: number): string {
  const [scaled, unscale] = scaledSql(value, scale);
  return `(round(${scaled} + ${nudgeSql(scaled)})${unscale} + 0.0)`;
}

function scaledSql(value: string, scale: number): readonly [scaled: string, unscale: string] {
  const factor = sqlNumber(powerOf(Math.abs(scale)));
  if (scale === 0) {
    return [value, ''];
  }
  return scale < 0 ? [`(${value} / ${factor})`, ` * ${factor}`] : [`(${value} * ${factor})`, ` / ${factor}`];
}

/** Cuts off after `scale` decimal places, towards zero; a value within the last bits of a whole step counts as that step. */
export function truncateToScale(value: number, scale: number): number {
  const factor = powerOf(Math.abs(scale));
  const whole = truncate(scale < 0 ? value / factor : value * factor);
  return (scale < 0 ? whole * factor : whole / factor) + 0;
}

/** SQLite text for `truncateToScale`; `value` appears twice. */
export function truncateToScaleSql(value: string, scale: number): string {
  const [scaled, unscale] = scaledSql(value, scale);
  return `(${truncateSql(scaled)}${unscale} + 0.0)`;
}

/** The whole number towards zero. */
export function truncate(value: number): number {
  return Math.trunc(value + nudgeOf(value)) + 0;
}
/** SQLite text for `truncate`; `value` appears twice. */
export function truncateSql(value: string): string {
  return `(trunc(${value} + ${nudgeSql(value)}) + 0.0)`;
}

/** The whole number away from zero. */
export function expand(value: number): number {
  const inner = value - nudgeOf(value);
  return (inner < 0 ? Math.floor(inner) : Math.ceil(inner)) + 0;
}
/** SQLite text for `expand`; `value` appears five times. */
export function expandSql(value: string): string {
  const inner = `${value} - ${nudgeSql(value)}`;
  return `(CASE WHEN ${value} < 0 THEN floor(${inner}) ELSE ceil(${inner}) END + 0.0)`;
}

/** The whole number below. */
export function floor(value: number): number {
  return Math.floor(value + Math.abs(nudgeOf(value))) + 0;
}
/** SQLite text for `floor`; `value` appears twice. */
export function floorSql(value: string): string {
  return `(floor(${value} + abs(${nudgeSql(value)})) + 0.0)`;
}

/** The whole number above. */
export function ceiling(value: number): number {
  return Math.ceil(value - Math.abs(nudgeOf(value))) + 0;
}
/** SQLite text for `ceiling`; `value` appears twice. */
export function ceilingSql(value: string): string {
  return `(ceil(${value} - abs(${nudgeSql(value)})) + 0.0)`;
}

/** How many decimal places a number needs. */
export function decimalsOf(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?[0-9]+(?:\.([0-9]+))?(?:e([+-][0-9]+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/** A number as SQLite text, always a real so that division keeps its fraction. */
export function sqlNumber(value: number): string {
  const text = String(value);
  return /[.e]/i.test(text) ? text : `${text}.0`;
}
