import BarrierList from 'c/barrierList';
import type { Barrier } from 'c/planTypes';
import { allInside, collect, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const barrier = (values: Partial<Barrier> = {}): Barrier => ({
  id: 'b1',
  name: 'Contract template waits',
  details: 'Legal has not updated it.',
  owner: { id: '005i', name: 'Ines Marlow' },
  openedOn: '2026-05-05',
  clearedOn: null,
  escalatedOn: null,
  escalatedTo: null,
  ...values
});
const show = (barriers: readonly Barrier[], canEdit = true): Promise<Mounted<BarrierList>> =>
  mount('c-barrier-list', BarrierList, { barriers, canEdit, today: '2026-06-15' });
const open = (list: HTMLElement): HTMLElement[] => allInside(list, '[data-barrier]');

describe('c-barrier-list', () => {
  it('says who clears what and how long it has been in the way, the oldest first', async () => {
    const list = await show([
      barrier({ id: 'new', openedOn: '2026-06-15', owner: null, details: null }),
      barrier({ id: 'young', openedOn: '2026-05-17' }),
      barrier({
        id: 'old',
        escalatedOn: '2026-06-04',
        escalatedTo: { id: '005v', name: 'Victor Adeyemi' }
      })
    ]);

    expect(open(list).map(({ dataset }) => dataset['barrier'])).toEqual(['old', 'young', 'new']);
    expect(textOf(list)).toContain('open 41 days');
    expect(textOf(list)).toContain('Ines Marlow clears it');
    expect(textOf(list)).toContain('escalated to Victor Adeyemi 11 days ago');
    expect(textOf(list)).toContain('open since today');
    expect(textOf(list)).toContain('nobody clears it yet');
    await expect(list).toBeAccessible();
  });

  it('warns from thirty days on, and not before', async () => {
    const list = await show([
      barrier({ id: 'thirty', openedOn: '2026-05-16' }),
      barrier({ id: 'twenty-nine', openedOn: '2026-05-17' })
    ]);

    expect(open(list).map((each) => each.querySelector('.age')?.className)).toEqual(['age old', 'age']);
    expect(allInside(list, '.warning')).toHaveLength(1);
  });

  it('asks for what is to be done, and offers to escalate once', async () => {
    const list = await show([barrier(), barrier({ id: 'b2', escalatedOn: '2026-06-01' })]);
    const acts = collect(list, 'act');

    inside(list, '[data-action="add"]').click();
    for (const action of ['clear', 'escalate', 'edit']) {
      inside(list, `[data-action="${action}"][data-id="b1"]`).click();
    }

    expect(acts).toEqual([
      { action: 'add', id: null },
      { action: 'clear', id: 'b1' },
      { action: 'escalate', id: 'b1' },
      { action: 'edit', id: 'b1' }
    ]);
    expect(allInside(list, '[data-action="escalate"]')).toHaveLength(1);
    expect(inside(list, '[data-action="clear"]').getAttribute('aria-label')).toBe('Clear: Contract template waits');
  });

  it('keeps what was cleared one click away', async () => {
    const list = await show([
      barrier({ id: 'first', name: 'First', clearedOn: '2026-05-20' }),
      barrier({ id: 'last', name: 'Last', clearedOn: '2026-06-10' })
    ]);
    const acts = collect(list, 'act');

    expect(textOf(inside(list, 'details'))).toMatch(
      /^Cleared \(2\).*Last.*cleared 5 days ago.*was open 36 days.*First/
    );
    inside(list, '[data-action="reopen"]').click();

    expect(acts).toEqual([{ action: 'reopen', id: 'last' }]);
    await expect(list).toBeAccessible();
  });

  it('says what to do where nothing is in the way', async () => {
    const list = await show([]);

    expect(textOf(list)).toContain('Nothing is in the way.');
    await expect(list).toBeAccessible();
  });

  it('offers a reader nothing', async () => {
    const list = await show([barrier(), barrier({ id: 'b2', clearedOn: '2026-06-01' })], false);

    expect(allInside(list, '[data-action]')).toHaveLength(0);
    await expect(list).toBeAccessible();
  });
});
