import type { Group } from 'c/planStatus';
import PlanStatusBars from 'c/planStatusBars';
import { allInside, collect, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const groups: readonly Group[] = [
  { key: 'jon', name: 'Jon Pell', counts: { onCadence: 3, due: 1, overdue: 4, notStarted: 2 }, total: 10 },
  { key: 'dara', name: 'Dara Quinn', counts: { onCadence: 5, due: 0, overdue: 0, notStarted: 0 }, total: 5 }
];
const show = (values = {}): Promise<Mounted<PlanStatusBars>> =>
  mount('c-plan-status-bars', PlanStatusBars, { heading: 'By person', groups, ...values });
const words = (bars: HTMLElement): (string | null)[] => allInside(bars, '.words').map((each) => each.textContent);

describe('c-plan-status-bars', () => {
  it('says in words and numbers what the bars show', async () => {
    const bars = await show();

    expect(words(bars)).toEqual(['3 on cadence · 1 due · 4 overdue · 2 not started', '5 on cadence']);
    expect(allInside(bars, '.total').map((each) => each.textContent)).toEqual(['10', '5']);
    await expect(bars).toBeAccessible();
  });

  it('draws the largest group as wide as the room, and the others in proportion', async () => {
    const bars = await show();
    const widths = allInside(bars, '.part').map(({ style }) => style.cssText.match(/inline-size:\s*(\d+)%/)?.[1]);

    expect(widths).toEqual(['30', '10', '40', '20', '50']);
  });

  it('chooses a group, and lets go of it', async () => {
    const bars = await show({ chosenKey: 'dara' });
    const chosen = collect(bars, 'choose');
    expect(inside(bars, '[data-key="dara"]').getAttribute('aria-pressed')).toBe('true');

    inside(bars, '[data-key="jon"]').click();
    inside(bars, '[data-key="dara"]').click();

    expect(chosen).toEqual([{ key: 'jon' }, { key: null }]);
  });

  it('stays quiet without groups', async () => {
    const bars = await show({ groups: [] });

    expect(textOf(bars)).toContain('By person');
    await expect(bars).toBeAccessible();
  });
});
