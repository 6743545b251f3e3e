/** A repeatable source of choices: the same seed and name give the same choices. */
export class Random {
  #state: number;

  constructor(seed: number, name: string) {
    this.#state = seed >>> 0;
    for (const character of name)
      this.#state = Math.imul(this.#state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    for (let warm = 0; warm < 4; warm += 1) this.next();
  }

  /** A fraction from 0 up to before 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from 0 up to before `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** True in `share` of all cases, 0 to 1. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of the values. */
  pick<Value>(values: readonly Value[]): Value {
    const found = values[this.below(values.length)];
    if (found === undefined && values.length === 0) throw new Error('There is nothing to pick from.');
    return found as Value;
  }

  /** From `least` to `most` values, made one after another. */
  many<Value>(least: number, most: number, make: (index: number) => Value): Value[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, index) => make(index));
  }
}

/** Pieces of text that readers of text have tripped over. */
export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  "'",
  '"',
  '\\',
  "\\'",
  ';',
  '--',
  '/*',
  '%',
  '%%%%_%%%%_%',
  '\u0000',
  '\u0001',
  '\u2028',
  '\ufeff',
  '\ud800',
  'é̀',
  '🙂👩‍👩‍👧‍👦',
  'ﬀİıß',
  '\u202e',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '$p0',
  '?',
  '@{x}',
  '@{a.id}',
  '{{{',
  'NaN',
  'Infinity',
  '-0',
  '1e999',
  '-1e-999',
  '99999999999999999999999999',
  '0x10',
  '1_000',
  '2026-02-30',
  '9999-99-99',
  '0000-00-00T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  "' OR 1=1 --",
  "'); DROP TABLE Account; --",
  '"; SELECT * FROM sqlite_master; --',
  'sqlite_master',
  'rowid',
  '<script>alert(1)</script>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  ']]>',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '\r\nX-Injected: 1',
  '000000000000000AAA',
  '001000000000000',
  'null',
  'true',
  '()',
  '(((((((((('
];

/** Takes words out of a text, doubles, exchanges and replaces them: `words` are what may be put in. */
export function damage(random: Random, parts: readonly string[], words: readonly string[]): string[] {
  const result = [...parts];
  const changes = 1 + random.below(4);
  for (let change = 0; change < changes; change += 1) {
    const at = random.below(result.length + 1);
    const other = random.below(Math.max(1, result.length));
    switch (random.below(7)) {
      case 0:
        result.splice(at, 1 + random.below(3));
        break;
      case 1:
        result.splice(at, 0, ...result.slice(at, at + 1 + random.below(3)));
        break;
      case 2: {
        const [moved = ''] = result.splice(other, 1);
        result.splice(at, 0, moved);
        break;
      }
      case 3:
        result.splice(at, 0, random.pick(ODD_TEXTS));
        break;
      case 4:
        result[other] = random.pick(words);
        break;
      case 5:
        result.splice(at, 0, '('.repeat(1 + random.below(150)));
        break;
      default:
        result[other] = random.chance(0.5)
          ? random.pick(ODD_TEXTS)
          : (result[other] ?? '').repeat(1 + random.below(50));
    }
  }
  return result;
}

/** Cuts bytes off, flips, repeats or inserts them. */
export function damageBytes(random: Random, bytes: Buffer): Buffer {
  const result = Buffer.from(bytes);
  const at = random.below(result.length + 1);
  switch (random.below(5)) {
    case 0:
      return result.subarray(0, at);
    case 1:
      return Buffer.concat([
        result.subarray(0, at),
        Buffer.from(random.many(1, 20, () => random.below(256))),
        result.subarray(at)
      ]);
    case 2:
      return Buffer.concat([result, result.subarray(at)]);
    case 3:
      return Buffer.concat([result.subarray(0, at), result.subarray(at + 1 + random.below(40))]);
    default:
      for (let flip = 0; flip < 1 + random.below(12); flip += 1) {
        if (result.length > 0) result[random.below(result.length)] = random.below(256);
      }
      return result;
  }
}
