import {
  managerLoads,
  tierPromises,
  unmetPromises,
  type AccountFacts,
  type PromiseKind,
  type TierPolicy,
  type TierPromise
} from 'c/tierPromises';

const policy: TierPolicy = {
  reviewCadenceDays: 90,
  interviewCadenceDays: 365,
  minimumKeyPlayers: 3,
  requiredFunctions: ['Sales', 'Clinical', 'Finance'],
  isTeamDedicated: true,
  isSponsorRequired: true
};
const facts: AccountFacts = {
  members: { Sales: 1, Clinical: 2, Finance: 1 },
  dedicatedMembers: 3,
  hasSponsor: true,
  keyPlayers: 3,
  keyPlayersNeverInterviewed: 0,
  oldestInterview: '2025-06-01',
  lastReview: '2026-01-10',
  tierSince: '2025-01-01'
};
const today = '2026-03-10';

function promise(kind: PromiseKind, change: Partial<AccountFacts>, on = today): TierPromise | undefined {
  return tierPromises(policy, { ...facts, ...change }, on).find((each) => each.kind === kind);
}

describe('c-tier-promises', () => {
  it('finds everything kept where the account has what it is owed', () => {
    expect(unmetPromises(tierPromises(policy, facts, today))).toBe(0);
  });

  it('promises nothing where the policy says nothing', () => {
    const nothing: TierPolicy = {
      reviewCadenceDays: null,
      interviewCadenceDays: null,
      minimumKeyPlayers: null,
      requiredFunctions: [],
      isTeamDedicated: true,
      isSponsorRequired: false
    };

    expect(tierPromises(nothing, facts, today)).toEqual([]);
  });

  it('names the functions that nobody covers', () => {
    expect(promise('functions', { members: { Clinical: 1 } })).toMatchObject({
      missing: 2,
      owed: 3,
      missingFunctions: ['Sales', 'Finance']
    });
  });

  it('counts dedicated members, key players and the sponsor that are missing', () => {
    expect(promise('dedicated', { dedicatedMembers: 1 })?.missing).toBe(2);
    expect(promise('keyPlayers', { keyPlayers: 0 })?.missing).toBe(3);
    expect(promise('sponsor', { hasSponsor: false })?.missing).toBe(1);
  });

  it('keeps the promise of interviews until the day after they are due', () => {
    expect(promise('interviews', {}, '2026-06-01')).toMatchObject({ missing: 0, dueOn: '2026-06-01' });
    expect(promise('interviews', {}, '2026-06-02')?.missing).toBe(1);
  });

  it('breaks it for a key player who was never interviewed', () => {
    expect(promise('interviews', { keyPlayersNeverInterviewed: 1, oldestInterview: null })).toMatchObject({
      missing: 1,
      dueOn: null
    });
  });

  it('counts the first review from the day of the tier', () => {
    expect(promise('review', { lastReview: null })).toMatchObject({ missing: 1, dueOn: '2025-04-01' });
    expect(promise('review', {})).toMatchObject({ missing: 0, dueOn: '2026-04-10' });
    expect(promise('review', { lastReview: null, tierSince: null })).toMatchObject({ missing: 0, dueOn: null });
  });
});

describe('loads', () => {
  it('add up by manager, the heaviest first', () => {
    const accounts = [
      { ownerId: 'a', tier: 'Tier 1' },
      { ownerId: 'b', tier: 'Tier 2' },
      { ownerId: 'b', tier: 'Tier 3' },
      { ownerId: 'a', tier: null },
      { ownerId: 'a', tier: 'Not a key account' }
    ];

    expect(managerLoads(accounts, { 'Tier 1': 2, 'Tier 2': 10, 'Tier 3': null })).toEqual([
      { ownerId: 'a', accounts: { 'Tier 1': 1, 'Not a key account': 1 }, total: 2, load: 0.5 },
      { ownerId: 'b', accounts: { 'Tier 2': 1, 'Tier 3': 1 }, total: 2, load: 0.1 }
    ]);
  });
});
