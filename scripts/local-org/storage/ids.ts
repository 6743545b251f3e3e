const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ID_PATTERN = /^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/;

/** The three characters that make a 15-character id safe where case is lost: one bit for each capital letter, five to a character. */
export function idSuffix(id15: string): string {
  let suffix = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let position = 0; position < 5; position++) {
      const code = id15.charCodeAt(block + position);
      if (code >= 65 && code <= 90) bits |= 1 << position;
    }
    suffix += SUFFIX[bits];
  }
  return suffix;
}

/** The `number`-th id under a three-character key prefix, 18 characters long. Numbers sort as their ids do. */
export function makeId(keyPrefix: string, number: number): string {
  let digits = '';
  let rest = number;
  for (let place = 0; place < 9; place++) {
    digits = BASE62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  const id15 = `${keyPrefix}000${digits}`;
  return id15 + idSuffix(id15);
}

/** The 18-character form of an id given with 15 or 18 characters, letter case repaired from the suffix; undefined when it is no id. */
export function toId18(id: string): string | undefined {
  if (!ID_PATTERN.test(id)) return undefined;
  if (id.length === 15) return id + idSuffix(id);
  const id15 = id.slice(0, 15);
  if (idSuffix(id15) === id.slice(15)) return id;
  return repairCase(id15, id.slice(15).toUpperCase());
}

function repairCase(id15: string, suffix: string): string | undefined {
  let repaired = '';
  for (let block = 0; block < 3; block++) {
    const bits = SUFFIX.indexOf(suffix.charAt(block));
    if (bits < 0) return undefined;
    for (let position = 0; position < 5; position++) {
      const letter = id15.charAt(block * 5 + position);
      repaired += bits & (1 << position) ? letter.toUpperCase() : letter.toLowerCase();
    }
  }
  return idSuffix(repaired) === suffix ? repaired + suffix : undefined;
}

/** The `number`-th key prefix of custom objects: a00, a01, … a0Z, a0a, … a10. */
export function customKeyPrefix(number: number): string {
  return `a${BASE62.charAt(Math.floor(number / 62) % 62)}${BASE62.charAt(number % 62)}`;
}
