const surrogate = /[\ud800-\udfff]/;

/** Characters as SQLite counts them: code points. */
export function length(text: string): number {
  return surrogate.test(text) ? Array.from(text).length : text.length;
}

/** Characters from `start` up to before `end`, counted in code points from 0. */
export function slice(text: string, start: number, end?: number): string {
  return surrogate.test(text) ? Array.from(text).slice(start, end).join('') : text.slice(start, end);
}

/** Text without blanks, tabs and line breaks at either end. */
export function trimBlanks(text: string): string {
  return text.replace(/^[\t\n\v\f\r ]+|[\t\n\v\f\r ]+$/g, '');
}

/** Each word with a capital first letter and small ones after. */
export function initCap(text: string): string {
  return text.toLowerCase().replace(/[\p{L}\p{N}]+/gu, (word) => {
    const [first = '', ...rest] = Array.from(word);
    return first.toUpperCase() + rest.join('');
  });
}

export function reverse(text: string): string {
  return Array.from(text).reverse().join('');
}

/** Text made `width` characters wide: filled up on one side, or cut off at the end; blank stays blank. */
export function pad(text: string, width: number, fill: string, isLeft: boolean): string {
  if (text === '' || width < 1 || fill === '') {
    return '';
  }
  const missing = width - length(text);
  if (missing <= 0) {
    return slice(text, 0, width);
  }
  const filling = slice(fill.repeat(Math.ceil(missing / length(fill))), 0, missing);
  return isLeft ? filling + text : text + filling;
}

/** True for what VALUE turns into a number: digits with at most one decimal point and one sign in front. */
export function isNumberText(text: string): boolean {
  return /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)$/.test(text);
}

/** A number as TEXT shows it: plain digits, 15 significant ones; field formulas drop the zero before the point (`.5`). */
export function numberText(value: number, dropsLeadingZero: boolean): string {
  if (value === 0) {
    return '0';
  }
  const size = Math.abs(value);
  const text =
    size >= 1e15
      ? BigInt(Math.trunc(size)).toString()
      : size < 1e-4
        ? plain(size.toFixed(20))
        : plain(size.toPrecision(15));
  const shown = dropsLeadingZero ? text.replace(/^0(?=\.)/, '') : text;
  return value < 0 ? `-${shown}` : shown;
}

function plain(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
