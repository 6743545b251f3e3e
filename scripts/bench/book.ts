/** Rows of a made-up book of accounts for measuring: the same seed gives the same book. */
export interface Book {
  readonly accounts: readonly { readonly key: string; readonly name: string }[];
  readonly stakeholders: readonly BookStakeholder[];
}

export interface BookStakeholder {
  readonly key: string;
  readonly accountKey: string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly influence: string;
  readonly support: string;
  readonly access: string;
  readonly why: string;
  readonly cadence: string;
}

const roles = ['Decision maker', 'Approver', 'Influencer', 'User', 'Gatekeeper'];
const influences = ['Very low', 'Low', 'Medium', 'High', 'Very high'];
const supports = ['Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'];
const accesses = ['None', 'Brief', 'Regular', 'In depth'];
const titles = [
  'Chief Medical Officer',
  'VP Pharmacy',
  'Director of Quality',
  'Contracting Manager',
  'Clinical Pharmacist'
];

/** Mulberry32: a small seeded generator, good enough to spread picks. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A book of so many accounts and stakeholders, spread evenly; about one pick in ten is blank. */
export function makeBook(accountCount: number, stakeholderCount: number, seed = 7): Book {
  const next = random(seed);
  const pick = (values: readonly string[]): string => values[Math.floor(next() * values.length)] ?? '';
  const orBlank = (value: string): string => (next() < 0.1 ? '' : value);
  const accounts = Array.from({ length: accountCount }, (_, index) => ({
    key: `B${index + 1}`,
    name: `Benchmark Health ${index + 1}`
  }));
  const stakeholders = Array.from({ length: stakeholderCount }, (_, index) => ({
    key: `B-S${index + 1}`,
    accountKey: accounts[Math.floor((index * accountCount) / stakeholderCount)]?.key ?? '',
    name: `Person ${index + 1}`,
    title: pick(titles),
    role: orBlank(pick(roles)),
    influence: orBlank(pick(influences)),
    support: orBlank(pick(supports)),
    access: orBlank(pick(accesses)),
    why: next() < 0.3 ? 'Wants fewer readmissions before the next contract year.' : '',
    cadence: next() < 0.2 ? String(30 + Math.floor(next() * 300)) : ''
  }));
  return { accounts, stakeholders };
}
