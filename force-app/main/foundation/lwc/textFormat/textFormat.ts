/** Puts values into label placeholders and writes numbers the way the screens show them. */

/** Replaces {0}, {1}, … in a label by the given values; a placeholder without a value stays as it is. */
export function format(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (placeholder, position: string) => {
    const value = values[Number(position)];
    return value === undefined ? placeholder : String(value);
  });
}

/** A number with its sign, a real minus and one decimal (+3.2, −1.0, 0.0). */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(1);
  if (text === '0.0') return text;
  return value < 0 ? `\u2212${text}` : `+${text}`;
}

/** A share of 0–1 as a whole percentage without the sign; never 100 unless all, never 0 unless none. */
export function wholePercent(share: number): number {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return 99;
  return percent === 0 && share > 0 ? 1 : percent;
}

/** Up to two initials of a name, in capitals; a question mark for an empty name. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const first = words[0];
  if (first === undefined) return '?';
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const letter = (word: string): string => [...word][0] ?? '';
  return (letter(first) + (last === undefined ? '' : letter(last))).toLocaleUpperCase();
}
