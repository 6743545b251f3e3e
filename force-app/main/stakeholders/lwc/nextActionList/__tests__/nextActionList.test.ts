import { nextActions } from 'c/nextActions';
import NextActionList from 'c/nextActionList';
import type { Stakeholder } from 'c/stakeholderRecords';
import { allInside, collect, inside, mount } from 'test/mount';
import { person } from 'test/people';

const TODAY = '2026-06-01';
const show = (people: readonly Stakeholder[]): ReturnType<typeof mount<NextActionList>> =>
  mount('c-next-action-list', NextActionList, { actions: nextActions(people, TODAY), today: TODAY });

describe('c-next-action-list', () => {
  it.each([
    [{ lastInterview: null }, 'Interview Ann. Never interviewed; holds 100 % of the influence.', 'Log'],
    [
      { lastInterview: '2025-04-01' },
      'Interview Ann. Last spoken to 14 months ago; holds 100 % of the influence.',
      'Log'
    ],
    [
      { ownerId: null },
      'Nobody owns the relationship with Ann. A key player holding 100 % of the influence.',
      'Add owner'
    ],
    [{ access: null }, 'Rate Ann. Not assessed; holds back 100 % of the confidence.', 'Rate'],
    [{ customerScore: 40 }, 'Ann sees us lower than we do. 32 points apart.', 'Compare'],
    [{ support: 'Sceptic' }, 'Win Ann over. From Sceptic to Neutral the score gains +15.0 points.', 'Open'],
    [{ contactId: null }, 'Link Ann to a contact. A placeholder holding 100 % of the influence.', 'Link']
  ] as const)('says what to do and why for %p', async (values, words, button) => {
    const list = await show([person({ id: 'a', name: 'Ann', ...values })]);

    expect(inside(list, '.words').textContent).toBe(words);
    expect(inside(list, '.act').textContent?.trim()).toBe(button);
    await expect(list).toBeAccessible();
  });

  it('asks for key players where nobody has influence', async () => {
    const list = await show([person({ id: 'a', influence: 'Low' })]);
    const acts = collect(list, 'act');

    inside(list, '.act').click();

    expect(inside(list, '.words').textContent).toContain('Map the people who decide.');
    expect(acts).toEqual([{ kind: 'map', id: null }]);
  });

  it('shows without a button what the user may not do', async () => {
    const list = await show([person({ id: 'a', name: 'Ann', lastInterview: null })]);

    list.allowed = ['compare', 'support'];
    await Promise.resolve();

    expect(inside(list, '.words').textContent).toContain('Interview Ann.');
    expect(allInside(list, '.act')).toHaveLength(0);
  });

  it('sends what to do and for whom', async () => {
    const list = await show([person({ id: 'a', lastInterview: null })]);
    const acts = collect(list, 'act');

    inside(list, '.act').click();

    expect(acts).toEqual([{ kind: 'interview', id: 'a' }]);
    expect(inside(list, '.act').getAttribute('aria-label')).toBe('Log: Interview Person a.');
  });

  it('lists nothing where nothing is to do', async () => {
    const list = await show([person({ id: 'a' })]);

    expect(allInside(list, 'li')).toHaveLength(0);
  });
});
