/** SQLite text for `numberText`; the value appears several times. */
export function numberTextSql(value: string, dropsLeadingZero: boolean): string {
  const size = `abs(${value})`;
  const small = `rtrim(rtrim(printf('%.20f', ${size}), '0'), '.')`;
  const below = dropsLeadingZero ? (text: string): string => `ltrim(${text}, '0')` : (text: string): string => text;
  return (
    `(CASE WHEN ${value} IS NULL THEN NULL WHEN ${value} = 0 THEN '0' ELSE CASE WHEN ${value} < 0 THEN '-' ELSE '' END || ` +
    `CASE WHEN ${size} >= 1e15 THEN CAST(CAST(${size} AS INTEGER) AS TEXT) ` +
    `WHEN ${size} < 1e-4 THEN ${below(small)} ` +
    `WHEN ${size} < 1 THEN ${below(`printf('%.15g', ${size})`)} ELSE printf('%.15g', ${size}) END END)`
  );
}

/** SQLite text for `isNumberText`. */
export function isNumberTextSql(text: string): string {
  const digits = `(CASE WHEN substr(${text}, 1, 1) IN ('+', '-') THEN substr(${text}, 2) ELSE ${text} END)`;
  return `(${digits} NOT GLOB '*[^0-9.]*' AND ${digits} GLOB '*[0-9]*' AND ${digits} NOT GLOB '*.*.*')`;
}

/** SQLite text for `trimBlanks`. */
export function trimSql(text: string): string {
  return `trim(${text}, char(9, 10, 11, 12, 13, 32))`;
}

/** SQLite text for `pad`; a blank width gives the empty text. */
export function padSql(text: string, width: string, fill: string, isLeft: boolean): string {
  const places = `CAST(trunc(${width}) AS INTEGER)`;
  const missing = `max(0, ${places} - length(${text}))`;
  const filling = `substr(replace(hex(zeroblob(${missing})), '00', ${fill}), 1, ${missing})`;
  const cut = `substr(${text}, 1, ${places})`;
  const joined = isLeft ? `${filling} || ${cut}` : `${cut} || ${filling}`;
  return `(CASE WHEN ${width} >= 1 AND ${text} <> '' AND ${fill} <> '' THEN ${joined} ELSE '' END)`;
}
