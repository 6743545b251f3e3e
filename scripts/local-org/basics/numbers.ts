/**
 * Decimal arithmetic on doubles, in a form that SQLite can repeat operation for operation.
 *
 * A double close to a tie (2.675, 1.005, or a sum that is off in its last bits) is taken for the decimal that was meant:
 * before rounding it is moved away from zero by 2⁻⁴⁹ of its size, which is more than binary representation and a few
 * operations cost, and less than the distance between a tie and any other decimal of 14 digits.
 */
const nudge = 2 ** -49;
const nudgeText = '1.7763568394002505e-15';
/** Above this, a nudge could reach the neighbouring integer. */
const nudgeLimit = 1e13;

const powers = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
const powerOf = (exponent: number): number => powers[exponent] ?? 10 ** exponent;

function roundHalfUp(value: number): number {
  const size = Math.abs(value);
  if (size >= 4503599627370496) {
    return value;
  }
  const rounded = Math.floor((size < nudgeLimit ? size + size * nudge : size) + 0.5);
  return value < 0 ? 0 - rounded : rounded;
}

/**
 * Rounds to `scale` decimal places (negative: to tens, hundreds, …), half away from zero, as decimals: 2.675 → 2.68.
 * Exact for up to 14 significant digits; a value that is not finite comes back unchanged.
 */
export function roundToScale(value: number, scale: number): number {
  if (!Number.isFinite(value)) {
    return value;
  }
  if (scale < 0) {
    return roundHalfUp(value / powerOf(-scale)) * powerOf(-scale);
  }
  const factor = powerOf(scale);
  const scaled = value * factor;
  return Number.isFinite(scaled) ? roundHalfUp(scaled) / factor + 0 : value;
}

/** SQLite text for `roundToScale`, giving the same double; `value` is an SQL expression and appears twice. */
export function roundToScaleSql(value: string, scale: number): string {
  const factor = sqlNumber(powerOf(Math.abs(scale)));
  const [shift, unshift] = scale < 0 ? ['/', '*'] : ['*', '/'];
  const scaled = `(${value}) ${shift} ${factor}`;
  const adjusted = `(${scaled} + CASE WHEN abs(${scaled}) < 1e13 THEN (${scaled}) * ${nudgeText} ELSE 0.0 END)`;
  return `(round(${adjusted}) ${unshift} ${factor} + 0.0)`;
}

/** Cuts off after `scale` decimal places, towards zero; a value within the last bits of a whole step counts as that step. */
export function truncateToScale(value: number, scale: number): number {
  const factor = powerOf(Math.abs(scale));
  const scaled = scale < 0 ? value / factor : value * factor;
  const whole = truncate(scaled);
  return (scale < 0 ? whole * factor : whole / factor) + 0;
}

/** SQLite text for `truncateToScale`. */
export function truncateToScaleSql(value: string, scale: number): string {
  const factor = sqlNumber(powerOf(Math.abs(scale)));
  const [shift, unshift] = scale < 0 ? ['/', '*'] : ['*', '/'];
  return `(${truncateSql(`((${value}) ${shift} ${factor})`)} ${unshift} ${factor} + 0.0)`;
}

/** The whole number towards zero. */
export function truncate(value: number): number {
  return Math.trunc(awayFromZero(value)) + 0;
}
/** The whole number away from zero. */
export function expand(value: number): number {
  const inner = towardsZero(value);
  return (inner < 0 ? Math.floor(inner) : Math.ceil(inner)) + 0;
}
/** The whole number below. */
export function floor(value: number): number {
  return Math.floor(value < 0 ? towardsZero(value) : awayFromZero(value)) + 0;
}
/** The whole number above. */
export function ceiling(value: number): number {
  return Math.ceil(value < 0 ? awayFromZero(value) : towardsZero(value)) + 0;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < nudgeLimit ? value + value * nudge : value;
}
function towardsZero(value: number): number {
  return Math.abs(value) < nudgeLimit ? value - value * nudge : value;
}

const awaySql = (value: string): string =>
  `(${value} + CASE WHEN abs(${value}) < 1e13 THEN ${value} * ${nudgeText} ELSE 0.0 END)`;
const towardsSql = (value: string): string =>
  `(${value} - CASE WHEN abs(${value}) < 1e13 THEN ${value} * ${nudgeText} ELSE 0.0 END)`;

/** SQLite text for `truncate`; `value` must stand in parentheses or be a name, and appears more than once, as below. */
export function truncateSql(value: string): string {
  return `(trunc(${awaySql(value)}) + 0.0)`;
}
/** SQLite text for `expand`. */
export function expandSql(value: string): string {
  return `(CASE WHEN ${value} < 0 THEN floor(${towardsSql(value)}) ELSE ceil(${towardsSql(value)}) END + 0.0)`;
}
/** SQLite text for `floor`. */
export function floorSql(value: string): string {
  return `(floor(CASE WHEN ${value} < 0 THEN ${towardsSql(value)} ELSE ${awaySql(value)} END) + 0.0)`;
}
/** SQLite text for `ceiling`. */
export function ceilingSql(value: string): string {
  return `(ceil(CASE WHEN ${value} < 0 THEN ${awaySql(value)} ELSE ${towardsSql(value)} END) + 0.0)`;
}

/** A number as SQLite text, always a real so that division keeps its fraction. */
export function sqlNumber(value: number): string {
  const text = String(value);
  return /[.e]/i.test(text) ? text : `${text}.0`;
}
