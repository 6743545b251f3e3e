import { layGrid } from 'c/mapGrid';
import StakeholderList from 'c/stakeholderList';
import { allInside, collect, flush, inside, mount, send } from 'test/mount';
import { person } from 'test/people';

const people = [
  person({ id: 'a', name: 'Ann', influence: 'Very high', support: 'Sceptic' }),
  person({ id: 'b', name: 'Bo', influence: 'Very high', support: 'Champion' }),
  person({ id: 'c', name: 'Cy', influence: null })
];
const show = (canMove = true): ReturnType<typeof mount<StakeholderList>> =>
  mount('c-stakeholder-list', StakeholderList, { grid: layGrid(people), today: '2026-06-01', canMove });

describe('c-stakeholder-list', () => {
  it('groups people by cell, strongest first, the unplaced last', async () => {
    const list = await show();

    expect(allInside(list, 'h3').map(({ textContent }) => textContent)).toEqual([
      'Very high influence · Champion',
      'Very high influence · Sceptic',
      'Unplaced'
    ]);
    await expect(list).toBeAccessible();
  });

  it('opens a person', async () => {
    const list = await show();
    const opened = collect(list, 'open');

    inside(list, '.person[data-id="a"]').click();

    expect(opened).toEqual([{ id: 'a' }]);
  });

  it('moves a person by two lists', async () => {
    const list = await show();
    const rated = collect(list, 'rate');

    inside(list, '[data-move="a"]').click();
    await flush();
    expect(inside(list, '[data-move="a"]').getAttribute('aria-expanded')).toBe('true');
    await expect(list).toBeAccessible();
    send(inside(list, 'c-pick-select[data-field="support"]'), 'pick', { value: 'Neutral' });
    inside(list, '[data-move="a"]').click();
    await flush();

    expect(rated).toEqual([{ id: 'a', field: 'support', value: 'Neutral' }]);
    expect(allInside(list, 'c-pick-select')).toHaveLength(0);
  });

  it('offers no move where the user may not edit', async () => {
    const list = await show(false);

    expect(allInside(list, '[data-move]')).toHaveLength(0);
  });

  it('shows nothing without people', async () => {
    const list = await mount('c-stakeholder-list', StakeholderList, { grid: layGrid([]), today: '2026-06-01' });

    expect(allInside(list, 'section')).toHaveLength(0);
    await expect(list).toBeAccessible();
  });
});
