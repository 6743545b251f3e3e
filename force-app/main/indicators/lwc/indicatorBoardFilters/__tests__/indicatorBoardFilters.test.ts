import IndicatorBoardFilters, { SEARCH_PAUSE } from 'c/indicatorBoardFilters';
import type { FilterDetail, GroupDetail, ViewDetail } from 'c/indicatorBoardFilters';
import { NO_FILTERS, TEAM } from 'c/indicatorBoardRows';
import type { BoardFilters } from 'c/indicatorBoardRows';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const options = {
  tier: [{ value: 'Tier 1', label: 'Tier 1' }],
  region: [{ value: 'MN', label: 'MN' }],
  owner: [
    { value: TEAM, label: 'My team' },
    { value: '005dara', label: 'Dara Quinn' }
  ]
};
const kinds = [
  { key: 'source Reviews held', source: 'Reviews held', name: 'Reviews held', count: 3 },
  { key: 'definition d', source: 'By hand', name: 'Market share', count: 2 }
] as const;

const show = async (filters: Partial<BoardFilters> = {}): Promise<Mounted<IndicatorBoardFilters>> =>
  mount('c-indicator-board-filters', IndicatorBoardFilters, {
    filters: { ...NO_FILTERS, ...filters },
    options,
    kinds,
    grouping: 'account'
  });
type Select = HTMLElement & { value: unknown; options: { label: string }[] };
const field = (board: HTMLElement, name: string): Select => inside<Select>(board, `[data-filter="${name}"]`);
const chips = (board: HTMLElement): (string | null)[] =>
  allInside(board, '.chip span').map(({ textContent }) => textContent);
const type = (board: HTMLElement, value: string): void =>
  send(inside(board, '[data-field="search"]'), 'change', { value });

describe('c-indicator-board-filters', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('offers what can be compared, with how many there are', async () => {
    const board = await show({ kind: 'definition d', tier: 'Tier 1' });

    expect(field(board, 'kind').options.map(({ label }) => label)).toEqual(['Reviews held (3)', 'Market share (2)']);
    expect(field(board, 'kind').value).toBe('definition d');
    expect(field(board, 'tier').value).toBe('Tier 1');
    expect(field(board, 'group').value).toBe('account');
    await expect(board).toBeAccessible();
  });

  it('shows no chips while nothing is filtered', async () => {
    const board = await show();

    expect(chips(board)).toEqual([]);
    expect(textOf(board)).not.toContain('Clear filters');
    await expect(board).toBeAccessible();
  });

  it('shows each filter in use as a chip that removes it', async () => {
    const board = await show({
      search: 'north',
      kind: 'source Reviews held',
      band: 'stale',
      tier: 'Tier 1',
      region: 'MN',
      owner: TEAM,
      sort: 'Lagging'
    });
    const filtered = collect<FilterDetail>(board, 'filter');

    expect(chips(board)).toEqual([
      'Account: north',
      'Compare: Reviews held (3)',
      'Pace: No reading in 60 days',
      'Tier: Tier 1',
      'Region: MN',
      'Plan owner: My team',
      'Leading or lagging: Lagging'
    ]);
    inside<HTMLElement>(board, '.chip[data-filter="owner"]').click();
    inside<HTMLElement>(board, '.chip[data-filter="search"]').click();

    expect(filtered.map(({ filters }) => filters)).toMatchObject([
      { owner: null, search: 'north', band: 'stale' },
      { owner: TEAM, search: '' }
    ]);
    await expect(board).toBeAccessible();
  });

  it('clears all filters at once', async () => {
    const board = await show({ search: 'north', tier: 'Tier 1' });
    const filtered = collect<FilterDetail>(board, 'filter');

    inside<HTMLElement>(board, '[data-action="clear"]').click();

    expect(filtered).toEqual([{ filters: NO_FILTERS }]);
  });

  it('searches after a pause, once', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    const mounted = show();
    await jest.runAllTimersAsync();
    const board = await mounted;
    const filtered = collect<FilterDetail>(board, 'filter');

    type(board, 'nor');
    await jest.advanceTimersByTimeAsync(SEARCH_PAUSE - 1);
    type(board, 'north ');
    await jest.advanceTimersByTimeAsync(SEARCH_PAUSE - 1);
    expect(filtered).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);

    expect(filtered).toEqual([{ filters: { ...NO_FILTERS, search: 'north' } }]);
    board.filters = { ...NO_FILTERS, search: 'north' };
    await jest.runAllTimersAsync();
    expect(inside<HTMLElement & { value: string }>(board, '[data-field="search"]').value).toBe('north ');
  });

  it('takes a search that still waits along with another choice', async () => {
    const board = await show({ band: 'Behind' });
    const filtered = collect<FilterDetail>(board, 'filter');

    type(board, 'north');
    send(field(board, 'region'), 'pick', { value: 'MN' });

    expect(filtered).toEqual([{ filters: { ...NO_FILTERS, band: 'Behind', region: 'MN', search: 'north' } }]);
  });

  it('groups, and shows charts or a table', async () => {
    const board = await show();
    const grouped = collect<GroupDetail>(board, 'group');
    const viewed = collect<ViewDetail>(board, 'view');

    send(field(board, 'group'), 'pick', { value: 'team' });
    send(field(board, 'group'), 'pick', { value: null });
    inside<HTMLElement>(board, '[data-view="table"]').click();
    inside<HTMLElement>(board, '[data-view="charts"]').click();

    expect(grouped).toEqual([{ grouping: 'team' }, { grouping: 'none' }]);
    expect(viewed).toEqual([{ view: 'table' }, { view: 'charts' }]);
    board.view = 'table';
    await flush();
    expect(inside(board, '[data-view="table"]').getAttribute('aria-pressed')).toBe('true');
    expect(allInside(board, '[data-filter="group"]')).toHaveLength(0);
  });

  it('unfolds its fields where there is little room', async () => {
    const board = await show();
    const button = inside<HTMLElement>(board, '.unfold');

    expect(button.getAttribute('aria-expanded')).toBe('false');
    button.click();
    await flush();

    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(allInside(board, '.unfolded')).toHaveLength(1);
  });
});
