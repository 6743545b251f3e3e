/** What a tier promises an account, held against what the account has. Runs anywhere; imports nothing. */

/** Functions that an account team can cover (KeyAccountTeamMember__c.Function__c). */
export const TEAM_FUNCTIONS = ['Sales', 'Clinical', 'Market access', 'Finance', 'Operations', 'Technology'] as const;
export type TeamFunction = (typeof TEAM_FUNCTIONS)[number];

/** What accounts of a tier are owed; null promises nothing (TierPolicy__c). */
export interface TierPolicy {
  readonly reviewCadenceDays: number | null;
  readonly interviewCadenceDays: number | null;
  readonly minimumKeyPlayers: number | null;
  readonly requiredFunctions: readonly TeamFunction[];
  readonly isTeamDedicated: boolean;
  readonly isSponsorRequired: boolean;
}

/** What the account has; dates are `YYYY-MM-DD`. */
export interface AccountFacts {
  /** Active members for each function; a function that is left out has none. */
  readonly members: Readonly<Partial<Record<TeamFunction, number>>>;
  readonly dedicatedMembers: number;
  readonly hasSponsor: boolean;
  readonly keyPlayers: number;
  readonly keyPlayersNeverInterviewed: number;
  /** The oldest of the last interviews of key players; null when none was interviewed. */
  readonly oldestInterview: string | null;
  readonly lastReview: string | null;
  /** When the tier took effect, from which the first review is counted. */
  readonly tierSince: string | null;
}

export type PromiseKind = 'functions' | 'dedicated' | 'sponsor' | 'keyPlayers' | 'interviews' | 'review';

/** One promise and how far it is kept. */
export interface TierPromise {
  readonly kind: PromiseKind;
  /** How much is missing; 0 when the promise is kept. Sponsor, interviews and review count 1. */
  readonly missing: number;
  /** How much is owed, where it can be counted. */
  readonly owed: number | null;
  /** Functions that nobody covers; empty for other promises. */
  readonly missingFunctions: readonly TeamFunction[];
  /** When it is due or was due, where the promise has a date; null where there is nothing to count from. */
  readonly dueOn: string | null;
}

const DAY = 86_400_000;

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/**
 * The promises of a policy in the order in which they are worth mending, kept or not. Their `missing` add up to
 * Account.UnmetPromises__c. `today` is the user's day.
 */
export function tierPromises(policy: TierPolicy, facts: AccountFacts, today: string): readonly TierPromise[] {
  const promises: TierPromise[] = [];
  const add = (kind: PromiseKind, missing: number, more: Partial<TierPromise> = {}): void => {
    promises.push({ kind, missing, owed: null, missingFunctions: [], dueOn: null, ...more });
  };
  if (policy.isSponsorRequired) add('sponsor', facts.hasSponsor ? 0 : 1, { owed: 1 });
  const required = TEAM_FUNCTIONS.filter((each) => policy.requiredFunctions.includes(each));
  if (required.length > 0) {
    const missingFunctions = required.filter((each) => (facts.members[each] ?? 0) === 0);
    add('functions', missingFunctions.length, { owed: required.length, missingFunctions });
  }
  if (policy.isTeamDedicated && required.length > 0) {
    add('dedicated', Math.max(0, required.length - facts.dedicatedMembers), { owed: required.length });
  }
  if (policy.minimumKeyPlayers !== null && policy.minimumKeyPlayers > 0) {
    add('keyPlayers', Math.max(0, policy.minimumKeyPlayers - facts.keyPlayers), { owed: policy.minimumKeyPlayers });
  }
  if (policy.interviewCadenceDays !== null) {
    const dueOn = facts.oldestInterview === null ? null : daysAfter(facts.oldestInterview, policy.interviewCadenceDays);
    const isBehind = facts.keyPlayersNeverInterviewed > 0 || (dueOn !== null && dueOn < today);
    add('interviews', isBehind ? 1 : 0, { dueOn });
  }
  if (policy.reviewCadenceDays !== null) {
    const from = facts.lastReview ?? facts.tierSince;
    const dueOn = from === null ? null : daysAfter(from, policy.reviewCadenceDays);
    add('review', dueOn !== null && dueOn < today ? 1 : 0, { dueOn });
  }
  return promises;
}

/** Account.UnmetPromises__c: everything missing, added up. */
export function unmetPromises(promises: readonly TierPromise[]): number {
  return promises.reduce((total, { missing }) => total + missing, 0);
}

/** An account as load counts it. */
export interface CarriedAccount {
  readonly ownerId: string;
  readonly tier: string | null;
}

/** What one account manager carries. */
export interface ManagerLoad {
  readonly ownerId: string;
  /** Accounts by tier, untiered ones left out. */
  readonly accounts: Readonly<Record<string, number>>;
  readonly total: number;
  /** Sum of 1 ÷ accounts for one manager over the accounts, 1 is a full load; tiers without a capacity add nothing. */
  readonly load: number;
}

/**
 * Load of each account manager, heaviest first, ties by id. `capacity` gives for each tier how many of its accounts fill
 * one manager (TierPolicy__c.MaxAccountsPerManager__c); null or absent counts as no load.
 */
export function managerLoads(
  accounts: readonly CarriedAccount[],
  capacity: Readonly<Record<string, number | null>>
): readonly ManagerLoad[] {
  const loads = new Map<string, { accounts: Record<string, number>; total: number; load: number }>();
  for (const { ownerId, tier } of accounts) {
    if (tier === null) continue;
    const entry = loads.get(ownerId) ?? { accounts: {}, total: 0, load: 0 };
    const limit = capacity[tier] ?? null;
    entry.accounts[tier] = (entry.accounts[tier] ?? 0) + 1;
    entry.total += 1;
    entry.load += limit === null || limit <= 0 ? 0 : 1 / limit;
    loads.set(ownerId, entry);
  }
  return [...loads]
    .map(([ownerId, entry]) => ({ ownerId, ...entry }))
    .sort((a, b) => b.load - a.load || b.total - a.total || (a.ownerId < b.ownerId ? -1 : 1));
}
