import TierPromiseList from 'c/tierPromiseList';
import { tierPromises } from 'c/tierPromises';
import type { AccountFacts, TierPolicy } from 'c/tierPromises';
import { tierAccount } from 'test/accountTiers';
import { allInside, collect, inside, mount } from 'test/mount';
import type { Mounted } from 'test/mount';

const policy: TierPolicy = {
  reviewCadenceDays: 90,
  interviewCadenceDays: 365,
  minimumKeyPlayers: 5,
  requiredFunctions: ['Sales', 'Clinical', 'Finance'],
  isTeamDedicated: true,
  isSponsorRequired: true
};
const nothing = { ...tierAccount().facts, tierSince: '2026-01-01' };
const everything: AccountFacts = {
  members: { Sales: 1, Clinical: 2, Finance: 1 },
  dedicatedMembers: 4,
  hasSponsor: true,
  keyPlayers: 6,
  keyPlayersNeverInterviewed: 0,
  oldestInterview: '2026-05-01',
  lastReview: '2026-05-02',
  tierSince: '2026-01-01'
};
const all = ['sponsor', 'functions', 'dedicated', 'keyPlayers', 'interviews', 'review'] as const;

const show = (facts: AccountFacts, allowed: readonly (typeof all)[number][] = all): Promise<Mounted<TierPromiseList>> =>
  mount('c-tier-promise-list', TierPromiseList, {
    promises: tierPromises(policy, facts, '2026-06-01'),
    facts,
    allowed
  });
const words = (list: HTMLElement): (string | undefined)[] =>
  allInside(list, '.words').map(({ textContent }) => textContent?.trim());

describe('c-tier-promise-list', () => {
  it('says in words what is missing', async () => {
    const list = await show(nothing);

    expect(words(list)).toEqual([
      'No executive sponsor',
      'Nobody on the team for Sales, Clinical and Finance',
      '0 of 3 dedicated team members',
      '0 of 5 key players on the map',
      'Plan review overdue since April 1, 2026',
      'Interviews with every key player; none is on the map yet'
    ]);
    await expect(list).toBeAccessible();
  });

  it('says what is kept, and offers only what can be renewed', async () => {
    const list = await show(everything);

    expect(words(list)).toEqual([
      'Executive sponsor named',
      'All 3 functions are on the team',
      'Dedicated team of 4',
      '6 key players on the map, 5 promised',
      'Key-player interviews on time, next by May 1, 2027',
      'Next plan review by July 31, 2026'
    ]);
    expect(allInside(list, 'button').map(({ dataset }) => dataset['kind'])).toEqual(['sponsor', 'review']);
    await expect(list).toBeAccessible();
  });

  it('puts what is missing first', async () => {
    const list = await show({ ...everything, keyPlayers: 1, keyPlayersNeverInterviewed: 1 });

    expect(words(list).slice(0, 2)).toEqual(['1 of 5 key players on the map', 'Key players never interviewed: 1']);
  });

  it('says since when interviews are behind', async () => {
    const list = await show({ ...everything, oldestInterview: '2025-01-01' });

    expect(words(list)[0]).toBe('Key-player interviews behind since January 1, 2026');
  });

  it('sends which promise is to be mended, and for whom', async () => {
    const list = await show({ ...everything, members: { Sales: 1 } });
    const acts = collect(list, 'act');

    inside(list, '[data-kind="functions"]').click();
    inside(list, '[data-kind="review"]').click();

    expect(acts).toEqual([
      { kind: 'functions', teamFunction: 'Clinical' },
      { kind: 'review', teamFunction: null }
    ]);
    expect(inside(list, '[data-kind="functions"]').getAttribute('aria-label')).toBe(
      'Add a team member: Nobody on the team for Clinical and Finance'
    );
  });

  it('offers nothing that the user may not do', async () => {
    const list = await show(nothing, []);

    expect(allInside(list, 'button')).toHaveLength(0);
    await expect(list).toBeAccessible();
  });
});
