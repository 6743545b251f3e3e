/** Puts together what two people made of the same text, so that neither loses a word. Pure. */

/** A text that two people changed, and whether both changed the same place. */
export interface Merge {
  readonly text: string;
  /** True where both wrote in the same place; both versions are then in the text, theirs first. */
  readonly isBoth: boolean;
}

/** Pairs of positions that two lists have in common, in order. */
type Match = readonly (readonly [number, number])[];

// Beyond this the table of common parts would take longer than a keystroke; the place is then taken as one block.
const MOST_CELLS = 4_000_000;

/** `mine` and `theirs`, both made from `base`, in one text. What only one of them changed is taken from that one. */
export function mergeTexts(base: string, mine: string, theirs: string): Merge {
  if (mine === theirs || theirs === base) return { text: mine, isBoth: false };
  if (mine === base) return { text: theirs, isBoth: false };
  return mergeParts(linesOf(base), linesOf(mine), linesOf(theirs), (place) =>
    mergeParts(wordsOf(place.base), wordsOf(place.mine), wordsOf(place.theirs), bothOf)
  );
}

/** Where a position in `before` is in `after`: behind the same characters, as far as they are still there. */
export function movedPosition(before: string, position: number, after: string): number {
  const [head, tail] = [before.slice(0, position), before.slice(position)];
  if (after.startsWith(head)) return position;
  if (tail !== '' && after.endsWith(tail)) return after.length - tail.length;
  for (const context of [head, head.trimEnd()]) {
    for (let length = Math.min(context.length, 40); length > 2; length -= 1) {
      const at = after.lastIndexOf(context.slice(-length));
      if (at >= 0) return at + length;
    }
  }
  return Math.min(position, after.length);
}

interface Place {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\n|[^\S\n]+|[^\s]+/g) ?? [];
}

// Theirs is saved already and stands first; a line of its own keeps the two apart. Whoever goes on in the line, or in half
// a word, stays whole.
function bothOf({ base, mine, theirs }: Place): Merge {
  const isBoth = true;
  if (mine.startsWith(base) && theirs.startsWith(base)) {
    const [goesOn, theyGoOn] = [mine.slice(base.length), theirs.slice(base.length)];
    if (theyGoOn.startsWith('\n') && !goesOn.startsWith('\n')) return { text: mine + theyGoOn, isBoth };
    if (base !== '' && /^\s/.test(theyGoOn)) return { text: mine + theyGoOn, isBoth };
    if (base !== '' && /^\s/.test(goesOn)) return { text: theirs + goesOn, isBoth };
  }
  const isApart = mine === '' || theirs === '' || theirs.endsWith('\n') || mine.startsWith('\n');
  return { text: isApart ? theirs + mine : `${theirs}\n${mine}`, isBoth };
}

function mergeParts(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  settle: (place: Place) => Merge
): Merge {
  const inMine = new Map(commonOf(base, mine));
  const inTheirs = new Map(commonOf(base, theirs));
  const stable = base.flatMap((_, at): (readonly [number, number, number])[] => {
    const [one, other] = [inMine.get(at), inTheirs.get(at)];
    return one === undefined || other === undefined ? [] : [[at, one, other]];
  });
  let text = '';
  let isBoth = false;
  let [from, fromMine, fromTheirs] = [0, 0, 0];
  for (const [at, atMine, atTheirs] of [...stable, [base.length, mine.length, theirs.length] as const]) {
    const place = {
      base: base.slice(from, at).join(''),
      mine: mine.slice(fromMine, atMine).join(''),
      theirs: theirs.slice(fromTheirs, atTheirs).join('')
    };
    const merge = settled(place, settle);
    text += merge.text + (base[at] ?? '');
    isBoth ||= merge.isBoth;
    [from, fromMine, fromTheirs] = [at + 1, atMine + 1, atTheirs + 1];
  }
  return { text, isBoth };
}

function settled(place: Place, settle: (place: Place) => Merge): Merge {
  const { base, mine, theirs } = place;
  if (mine === theirs || theirs === base) return { text: mine, isBoth: false };
  return mine === base ? { text: theirs, isBoth: false } : settle(place);
}

// The longest common subsequence; what both begin and end with is common without a table.
function commonOf(one: readonly string[], other: readonly string[]): Match {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let [endOne, endOther] = [one.length, other.length];
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne -= 1;
    endOther -= 1;
  }
  const head = Array.from({ length: start }, (_, at) => [at, at] as const);
  const tail = Array.from({ length: one.length - endOne }, (_, at) => [endOne + at, endOther + at] as const);
  const middle = longestCommon(one.slice(start, endOne), other.slice(start, endOther)).map(
    ([a, b]) => [a + start, b + start] as const
  );
  return [...head, ...middle, ...tail];
}

function longestCommon(one: readonly string[], other: readonly string[]): Match {
  const width = other.length + 1;
  if (one.length === 0 || other.length === 0 || (one.length + 1) * width > MOST_CELLS) return [];
  const lengths = new Uint32Array((one.length + 1) * width);
  const lengthAt = (a: number, b: number): number => lengths[a * width + b] ?? 0;
  for (let a = one.length - 1; a >= 0; a -= 1) {
    for (let b = other.length - 1; b >= 0; b -= 1) {
      lengths[a * width + b] =
        one[a] === other[b] ? lengthAt(a + 1, b + 1) + 1 : Math.max(lengthAt(a + 1, b), lengthAt(a, b + 1));
    }
  }
  const common: (readonly [number, number])[] = [];
  let [a, b] = [0, 0];
  while (a < one.length && b < other.length) {
    if (one[a] === other[b]) {
      common.push([a, b]);
      a += 1;
      b += 1;
    } else if (lengthAt(a + 1, b) >= lengthAt(a, b + 1)) a += 1;
    else b += 1;
  }
  return common;
}
