import CommitmentFilters, { NO_FILTERS } from 'c/commitmentFilters';
import { objective } from 'test/planWork';
import { collect, inside, mount, send } from 'test/mount';

const show = () => mount('c-commitment-filters', CommitmentFilters, { objectives: [objective()] });

describe('c-commitment-filters', () => {
  it('switches between board and timeline', async () => {
    const filters = await show();
    const views = collect(filters, 'view');
    expect(inside(filters, '[data-view="board"]').getAttribute('aria-pressed')).toBe('true');

    inside(filters, '[data-view="timeline"]').click();
    inside(filters, '[data-view="board"]').click();

    expect(views).toEqual([{ view: 'timeline' }, { view: 'board' }]);
    await expect(filters).toBeAccessible();
  });

  it('filters by audience, objective and keeper, and keeps the others', async () => {
    const filters = await show();
    const sent = collect(filters, 'filter');

    send(inside(filters, '[data-filter="audience"]'), 'pick', { value: 'Internal' });
    filters.filters = { ...NO_FILTERS, audience: 'Internal' };
    send(inside(filters, '[data-filter="objective"]'), 'pick', { value: 'plan' });
    inside(filters, '[data-filter="mine"]').click();
    send(inside(filters, '[data-filter="audience"]'), 'pick', { value: null });

    expect(sent).toEqual([
      { filters: { audience: 'Internal', isMine: false, objectiveId: null } },
      { filters: { audience: 'Internal', isMine: false, objectiveId: 'plan' } },
      { filters: { audience: 'Internal', isMine: true, objectiveId: null } },
      { filters: { audience: null, isMine: false, objectiveId: null } }
    ]);
  });

  it('offers the objectives and the plan as a whole', async () => {
    const filters = await show();
    const select = inside<HTMLElement & { options: readonly { label: string }[] }>(
      filters,
      '[data-filter="objective"]'
    );

    expect(select.options.map(({ label }) => label)).toEqual(['Sites live', 'The whole plan']);
  });
});
