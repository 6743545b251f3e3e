import StakeholderQuickView from 'c/stakeholderQuickView';
import type { Stakeholder } from 'c/stakeholderRecords';
import { allInside, collect, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { person } from 'test/people';

const show = (
  values: Partial<Stakeholder> = {},
  others: { points?: number | null; canEdit?: boolean; canLog?: boolean } = {}
): Promise<Mounted<StakeholderQuickView>> =>
  mount('c-stakeholder-quick-view', StakeholderQuickView, {
    person: person({ id: 'a', name: 'Henrik', ...values }),
    today: '2026-06-01',
    points: -2.5,
    canEdit: true,
    canLog: true,
    ...others
  });

describe('c-stakeholder-quick-view', () => {
  it('shows strength, points and facts', async () => {
    const view = await show({ lastInterview: '2025-04-01', reportsToName: 'Maya' });

    expect(textOf(view)).toContain('Strength72−2.5 points of the score');
    expect(textOf(view)).toContain('Last interview14 months ago');
    expect(textOf(view)).toContain('Reports toMaya');
    expect(inside(view, '[role="dialog"]').getAttribute('aria-label')).toBe('Henrik, details and actions');
    await expect(view).toBeAccessible();
  });

  it('says what is missing, and never a number for it', async () => {
    const view = await show(
      { access: null, lastInterview: null, ownerId: null, ownerName: null, contactId: null, contactName: null },
      { points: null }
    );

    expect(textOf(view)).toContain('Strength–Not in the score while a rating is missing');
    expect(textOf(view)).toContain('Last interviewNever');
    expect(textOf(view)).toContain('Relationship ownerNobody');
    expect(allInside(view, '[data-action="link"]')).toHaveLength(1);
    await expect(view).toBeAccessible();
  });

  it('sends a changed rating', async () => {
    const view = await show();
    const rates = collect(view, 'rate');

    send(inside(view, 'c-pick-select[data-field="support"]'), 'pick', { value: 'Champion' });

    expect(rates).toEqual([{ id: 'a', field: 'support', value: 'Champion' }]);
  });

  it.each(['interview', 'edit', 'record', 'leave'])('asks for %s', async (action) => {
    const view = await show();
    const actions = collect(view, 'action');

    inside(view, `[data-action="${action}"]`).click();

    expect(actions).toEqual([{ id: 'a', action }]);
  });

  it('closes by its button and by Escape', async () => {
    const view = await show();
    const closes = collect(view, 'close');

    inside(view, '[data-action="close"]').click();
    inside(view, '[role="dialog"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));

    expect(closes).toHaveLength(2);
  });

  it('only shows where the user may not edit', async () => {
    const view = await show({ contactId: null }, { canEdit: false });

    expect(
      allInside(view, 'c-pick-select').every((each) => (each as HTMLElement & { disabled: boolean }).disabled)
    ).toBe(true);
    expect(allInside(view, '[data-action="link"]')).toHaveLength(0);
  });
});
