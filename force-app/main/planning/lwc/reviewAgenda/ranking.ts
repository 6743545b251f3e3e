/** The one rule by which an agenda is ranked: a class for each change, and a size within it. Told in docs/planning.md. */
import type { AgendaChange } from './agendaTypes';

/** Where a class begins, and the size that earns half of the points within it. */
interface RankClass {
  readonly base: number;
  readonly half: number;
}

/** A size earns less than this within its class, so that no size lifts a change into the class above. */
const POINTS = 99;

/** The classes, a hundred apart. */
const CLASSES = {
  missedCustomer: { base: 2200, half: 30 },
  lateCustomer: { base: 2100, half: 30 },
  missedInternal: { base: 2000, half: 30 },
  lateInternal: { base: 1900, half: 30 },
  down: { base: 1800, half: 100 },
  keyPlayerLeft: { base: 1700, half: 5 },
  course: { base: 1600, half: 50 },
  behind: { base: 1500, half: 50 },
  blocked: { base: 1400, half: 60 },
  fellBehind: { base: 1300, half: 50 },
  score: { base: 1200, half: 10 },
  tier: { base: 1100, half: 1 },
  stillBehind: { base: 1000, half: 50 },
  up: { base: 900, half: 100 },
  keptCustomer: { base: 800, half: 30 },
  keptInternal: { base: 700, half: 30 },
  lost: { base: 600, half: 1_000_000 },
  won: { base: 500, half: 1_000_000 },
  found: { base: 400, half: 1_000_000 },
  interviewOfKeyPlayer: { base: 300, half: 365 },
  interview: { base: 200, half: 365 }
} as const satisfies Record<string, RankClass>;
export type AgendaClass = keyof typeof CLASSES;

/** Small things, each with its own weight below every class. */
const SMALL = {
  ended: 95,
  returned: 94,
  reached: 92,
  achieved: 91,
  caughtUp: 90,
  courseRegained: 89,
  unmeasured: 85,
  notMeasured: 84,
  untargeted: 83,
  silent: 82,
  courseUnknown: 81,
  slipped: 80,
  withdrawn: 75,
  postponed: 70,
  left: 65,
  unassessed: 62,
  addedKeyPlayer: 61,
  assessed: 58,
  added: 55,
  blocking: 50,
  cleared: 45,
  dropped: 42,
  measured: 40,
  read: 39,
  made: 35,
  interviewSoon: 30,
  completeness: 25,
  pulse: 24,
  activated: 22,
  tierAgain: 15,
  rated: 10,
  back: 5
} as const satisfies Partial<Record<AgendaChange | 'addedKeyPlayer', number>>;
export type SmallThing = keyof typeof SMALL;

/** The weight of a change in a class: its base plus 99 × size ÷ (size + half). A size below 0 or unknown counts as 0; an endless one earns all points. */
export function weigh(name: AgendaClass, size: number): number {
  const { base, half } = CLASSES[name];
  if (size === Infinity) return base + POINTS;
  return base + (size > 0 ? (POINTS * size) / (size + half) : 0);
}

/** The weight of a small thing, below every class. */
export function weighSmall(name: SmallThing): number {
  return SMALL[name];
}

/** What ranking looks at in an item. */
interface Ranked {
  readonly key: string;
  readonly weight: number;
  readonly on: string | null;
}

/** Heaviest first, then the older day, days that nobody knows last, then by key: the same order whatever order they came in. */
export function inOrder(a: Ranked, b: Ranked): number {
  return b.weight - a.weight || compare(a.on ?? '9999-12-31', b.on ?? '9999-12-31') || compare(a.key, b.key);
}

/** By code units, so that the order is the same in every language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
