import StakeholderCard from 'c/stakeholderCard';
import { personView } from 'c/personView';
import { allInside, flush, inside, mount, textOf } from 'test/mount';
import { person } from 'test/people';

const TODAY = '2026-06-01';

describe('c-stakeholder-card', () => {
  it('shows name, title, role, and when they were last interviewed', async () => {
    const card = await mount('c-stakeholder-card', StakeholderCard, {
      person: personView(person({ id: 'a', name: 'Henrik Lindqvist', title: 'CFO', role: 'Approver' }), TODAY)
    });

    expect(textOf(card)).toContain('Henrik Lindqvist');
    expect(textOf(card)).toContain('CFO · Approver');
    expect(textOf(card)).toContain('4 wk. ago');
    await expect(card).toBeAccessible();
  });

  it.each([
    ['None', 0],
    ['Brief', 1],
    ['Regular', 2],
    ['In depth', 3]
  ] as const)('fills the ring for access %s in %d parts', async (access, parts) => {
    const card = await mount('c-stakeholder-card', StakeholderCard, {
      person: personView(person({ id: 'a', access }), TODAY)
    });

    expect(allInside(card, '.arc.on')).toHaveLength(parts);
    expect(allInside(card, '.arc')).toHaveLength(3);
  });

  it('marks key players with a star and nobody else', async () => {
    const key = await mount('c-stakeholder-card', StakeholderCard, { person: personView(person({ id: 'a' }), TODAY) });
    const user = await mount('c-stakeholder-card', StakeholderCard, {
      person: personView(person({ id: 'b', role: 'User' }), TODAY)
    });

    expect(allInside(key, '.star')).toHaveLength(1);
    expect(allInside(user, '.star')).toHaveLength(0);
  });

  it('falls back to initials when the photo cannot be loaded', async () => {
    const card = await mount('c-stakeholder-card', StakeholderCard, {
      person: personView(person({ id: 'a', name: 'Ben Ashworth', photoUrl: '/missing.png' }), TODAY)
    });

    inside(card, 'img').dispatchEvent(new CustomEvent('error'));
    await flush();

    expect(allInside(card, 'img')).toHaveLength(0);
    expect(textOf(card)).toContain('BA');
  });

  it('shows names with markup as text', async () => {
    const card = await mount('c-stakeholder-card', StakeholderCard, {
      person: personView(person({ id: 'a', name: '<img src=x onerror=alert(1)> "O’Neil"' }), TODAY)
    });

    expect(allInside(card, 'img')).toHaveLength(0);
    expect(inside(card, '.name').textContent).toBe('<img src=x onerror=alert(1)> "O’Neil"');
  });

  it('shows nothing without a person', async () => {
    const card = await mount('c-stakeholder-card', StakeholderCard);

    expect(textOf(card)).toBe('');
    await expect(card).toBeAccessible();
  });
});
