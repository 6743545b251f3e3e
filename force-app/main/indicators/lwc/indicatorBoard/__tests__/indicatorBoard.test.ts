import { graphql } from 'lightning/graphql';

import IndicatorBoard from 'c/indicatorBoard';
import { TEAM } from 'c/indicatorBoardRows';
import type { BoardFilters, BoardGroup, BoardRow } from 'c/indicatorBoardRows';
import { opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { boardNode, planNode } from 'test/indicatorBoard';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

jest.mock('@salesforce/user/Id', () => ({ default: '005me', __esModule: true }), { virtual: true });

type Config = { readonly query?: { readonly text: string }; readonly variables?: Record<string, unknown> };
const wire = graphql as unknown as {
  emit(value: unknown, filter?: (config: Config) => boolean): void;
  getLastConfig(): Config;
};
const value = (of: unknown): unknown => ({ value: of });
const isBoard = ({ query }: Config): boolean => query?.text.includes('query indicatorBoard(') === true;
const isSeries = ({ query, variables }: Config): boolean =>
  query?.text.includes('query indicatorSeries(') === true && variables !== undefined;
const refresh = jest.fn(() => Promise.resolve());
const refreshSeries = jest.fn(() => Promise.resolve());

/** What the component asks each wire for now. */
function asked(which: (config: Config) => boolean): readonly Record<string, unknown>[] {
  const configs: Record<string, unknown>[] = [];
  wire.emit({}, (config) => {
    if (which(config)) configs.push(config.variables ?? {});
    return false;
  });
  return configs;
}
const askedIds = (): unknown => asked(isSeries)[0]?.['ids'];

async function answer(nodes: readonly unknown[], more: Record<string, unknown> = {}): Promise<void> {
  const connection = { edges: nodes.map((node) => ({ node })), totalCount: nodes.length, ...more };
  wire.emit({ data: { uiapi: { query: { LeadingIndicator__c: connection } } }, refresh }, isBoard);
  await flush();
}
async function answerSeries(): Promise<void> {
  const ids = askedIds() as readonly string[];
  const edges = ids.map((Id) => ({
    node: {
      Id,
      Readings__r: {
        edges: [{ node: { Id: `reading ${Id}`, ReadOn__c: value('2026-06-01'), Value__c: value(1) } }]
      }
    }
  }));
  wire.emit({ data: { uiapi: { query: { LeadingIndicator__c: { edges } } } }, refresh: refreshSeries }, isSeries);
  await flush();
}
const show = (): Promise<Mounted<IndicatorBoard>> => mount('c-indicator-board', IndicatorBoard);
const tile = (board: HTMLElement, band: string): string =>
  (inside(board, `[data-band="${band}"]`).textContent ?? '').replace(/\s+/g, ' ').trim();
type Groups = HTMLElement & {
  groups: readonly BoardGroup[];
  series: ReadonlyMap<string, unknown>;
  grouping: string;
  isOneKind: boolean;
  axis: unknown;
  count: number;
};
const groupsOf = (board: HTMLElement): Groups => inside<Groups>(board, 'c-indicator-board-groups');
const shownIds = (board: HTMLElement): string[] =>
  groupsOf(board).groups.flatMap(({ rows }) => rows.map(({ indicator }) => indicator.id));
const filtersOf = (board: HTMLElement): HTMLElement & { filters: BoardFilters } =>
  inside<HTMLElement & { filters: BoardFilters }>(board, 'c-indicator-board-filters');
const filter = async (board: HTMLElement, part: Partial<BoardFilters>): Promise<void> => {
  const { filters } = filtersOf(board);
  send(filtersOf(board), 'filter', { filters: { ...filters, ...part } });
  await flush();
};

const north = { Account__r: { Id: 'north', Name: value('Northfield'), Tier__c: value('Tier 1') } };
const nodes = [
  boardNode('behind', { AccountPlan__r: planNode('north', north) }),
  boardNode('reached', { CurrentValue__c: value(12), AccountPlan__r: planNode('north', north) }),
  boardNode('aim', { Target__c: value(null), LastReadingOn__c: value('2026-01-02'), CurrentValue__c: value(2) }),
  boardNode('empty', { CurrentValue__c: value(null), ReadingCount__c: value(0), LastReadingOn__c: value(null) })
];

describe('c-indicator-board', () => {
  beforeAll(() => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
      now: new Date('2026-06-15T12:00:00Z')
    });
  });
  afterEach(() => {
    localStorage.clear();
    jest.clearAllMocks();
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  it('counts how indicators stand, and draws them by account with the largest share behind first', async () => {
    const board = await show();
    await answer(nodes);

    expect(tile(board, 'Behind')).toBe('Behind1on 1 account');
    expect(tile(board, 'Reached')).toBe('Reached1on 1 account');
    expect(tile(board, 'Ahead')).toBe('Ahead0');
    expect(tile(board, 'Not measured')).toBe('Not measured1on 1 account');
    expect(tile(board, 'No target')).toBe('No target1on 1 account');
    expect(tile(board, 'stale')).toBe('No reading in 60 days2on 2 accounts');
    expect(groupsOf(board).groups.map(({ name }) => name)).toEqual(['Northfield', 'Account aim', 'Account empty']);
    expect(shownIds(board)).toEqual(['behind', 'reached', 'aim', 'empty']);
    expect(textOf(board)).toContain('4 indicators · 3 accounts · largest share behind first');
    await expect(board).toBeAccessible();
  });

  it('lists in a table what it fails to draw, and draws again when charts are asked for', async () => {
    const board = await show();
    await answer(nodes);
    const fails = (): never => {
      throw new Error('No such row.');
    };

    groupsOf(board).groups = [
      Object.defineProperty({ ...groupsOf(board).groups[0] } as BoardGroup, 'rows', { get: fails })
    ];
    await flush();

    expect(textOf(board)).toContain('The charts could not be drawn. The table shows the same figures.');
    expect(allInside(board, 'c-indicator-board-groups')).toHaveLength(0);
    expect(allInside(board, 'c-indicator-board-table')).toHaveLength(1);
    expect(filtersOf(board)).toHaveProperty('view', 'table');
    await expect(board).toBeAccessible();

    send(filtersOf(board), 'view', { view: 'charts' });
    await flush();
    expect(shownIds(board)).toHaveLength(4);
    expect(allInside(board, '[data-part="undrawn"]')).toHaveLength(0);
  });

  it('says what failed where not even the table can be drawn', async () => {
    const board = await show();
    await answer(nodes);
    send(filtersOf(board), 'view', { view: 'table' });
    await flush();
    const table = inside<HTMLElement & { rows: readonly unknown[] }>(board, 'c-indicator-board-table');

    for (const shown of [table, null]) {
      const now = shown ?? inside<HTMLElement & { rows: readonly unknown[] }>(board, 'c-indicator-board-table');
      now.rows = [null];
      await flush();
    }

    expect(allInside(board, 'c-indicator-board-table')).toHaveLength(0);
    expect(allInside(board, 'c-error-panel')).toHaveLength(1);
    expect(tile(board, 'Behind')).toContain('1');
    await expect(board).toBeAccessible();
  });

  it('asks once for the readings of the charts on screen', async () => {
    const board = await show();
    expect(askedIds()).toBeUndefined();
    await answer(nodes);

    expect(askedIds()).toEqual(['behind', 'reached', 'aim']);
    await answerSeries();

    expect([...groupsOf(board).series.keys()]).toEqual(['behind', 'reached', 'aim']);
    expect(askedIds()).toEqual(['behind', 'reached', 'aim']);
    expect(refreshSeries).not.toHaveBeenCalled();
  });

  it('asks for 24 more readings with 24 more charts', async () => {
    const board = await show();
    await answer(Array.from({ length: 60 }, (_, index) => boardNode(`i${index}`)));
    const first = askedIds() as readonly string[];
    await answerSeries();

    send(groupsOf(board), 'more', { count: 48 });
    await flush();
    const second = askedIds() as readonly string[];

    expect(first).toHaveLength(24);
    expect(second).toHaveLength(24);
    expect(second.filter((id) => first.includes(id))).toEqual([]);
    expect(groupsOf(board).count).toBe(48);
  });

  it('asks again for readings that no longer fit the figures', async () => {
    const board = await show();
    await answer(nodes);
    await answerSeries();

    await answer([boardNode('behind', { ReadingCount__c: value(2), CurrentValue__c: value(2) }), ...nodes.slice(1)]);

    expect(askedIds()).toEqual(['behind']);
    await answerSeries();
    await answer([boardNode('behind', { ReadingCount__c: value(3), CurrentValue__c: value(3) }), ...nodes.slice(1)]);
    expect(refreshSeries).toHaveBeenCalledTimes(1);
    expect(shownIds(board)).toContain('behind');
  });

  it('reads a large book page by page, and the readings once it is there', async () => {
    const board = await show();
    const page = { totalCount: 5, pageInfo: { hasNextPage: true, endCursor: 'c1' } };
    await answer(nodes, page);

    expect(asked(isBoard)).toEqual([{ after: 'c1' }]);
    expect(askedIds()).toBeUndefined();
    expect(textOf(board)).toContain('4 of 5 indicators read so far');
    await answer([boardNode('last')], { totalCount: 9 });

    expect(shownIds(board)).toHaveLength(5);
    expect(askedIds()).toHaveLength(4);
    expect(textOf(inside(board, '[data-part="unread"]'))).toBe(
      'The 5 indicators furthest behind are shown; 4 more are in the lists.'
    );
  });

  it('keeps what it has when a later page fails, says so and tries again', async () => {
    const board = await show();
    await answer(nodes, { totalCount: 9, pageInfo: { hasNextPage: true, endCursor: 'c1' } });
    wire.emit({ errors: [{ message: 'Too busy' }], refresh }, isBoard);
    await flush();

    expect(textOf(board)).toContain('Only 4 of 9 indicators could be read.');
    expect(shownIds(board)).toHaveLength(4);
    expect(askedIds()).toHaveLength(3);
    send(inside(board, '.notice c-error-panel'), 'retry');
    await flush();
    expect(refresh).toHaveBeenCalledTimes(1);
    await expect(board).toBeAccessible();
  });

  it('filters by a count and back, without changing the counts', async () => {
    const board = await show();
    await answer(nodes);

    inside<HTMLElement>(board, '[data-band="stale"]').click();
    await flush();
    expect(shownIds(board)).toEqual(['aim', 'empty']);
    expect(inside(board, '[data-band="stale"]').getAttribute('aria-pressed')).toBe('true');
    expect(tile(board, 'Behind')).toBe('Behind1on 1 account');
    inside<HTMLElement>(board, '[data-band="stale"]').click();
    await flush();

    expect(shownIds(board)).toHaveLength(4);
  });

  it('begins with the user’s people, and remembers what was chosen instead', async () => {
    const theirs = [boardNode('theirs', { IsMyTeams__c: value(true) }), boardNode('others')];
    const board = await show();
    await answer(theirs);
    expect(filtersOf(board).filters.owner).toBe(TEAM);
    expect(shownIds(board)).toEqual(['theirs']);
    expect(textOf(board)).toContain('My team’s indicators');

    await filter(board, { owner: null, tier: 'Tier 2', search: 'account' });
    send(filtersOf(board), 'group', { grouping: 'team' });
    await flush();
    board.remove();
    const again = await show();
    await answer(theirs);

    expect(filtersOf(again).filters).toMatchObject({ owner: null, tier: 'Tier 2', search: '' });
    expect(groupsOf(again).grouping).toBe('team');
  });

  it('forgets a remembered filter that nothing answers to', async () => {
    localStorage.setItem('linchpin.indicatorBoard.005me', JSON.stringify({ owner: '005gone', region: 'MN' }));
    const board = await show();
    await answer(nodes);

    expect(filtersOf(board).filters).toMatchObject({ owner: null, region: 'MN' });
    expect(shownIds(board)).toHaveLength(4);
  });

  it('compares one kind of indicator on one axis without a heading for each account', async () => {
    const board = await show();
    await answer(nodes);
    expect(groupsOf(board)).toMatchObject({ grouping: 'account', isOneKind: false, axis: null });

    await filter(board, { kind: 'source New relationships' });

    expect(groupsOf(board)).toMatchObject({
      grouping: 'none',
      isOneKind: true,
      axis: { lowest: 0, highest: 12 }
    });
    expect(textOf(board)).toContain('furthest behind first');
  });

  it('shows the same rows as a table, and asks for no readings there', async () => {
    localStorage.setItem('linchpin.indicatorBoard.005me', JSON.stringify({ view: 'table' }));
    const board = await show();
    await answer(nodes);
    const table = inside<HTMLElement & { rows: readonly BoardRow[] }>(board, 'c-indicator-board-table');

    expect(table.rows.map(({ indicator }) => indicator.id)).toEqual(['behind', 'reached', 'empty', 'aim']);
    expect(askedIds()).toBeUndefined();
    await expect(board).toBeAccessible();
    send(filtersOf(board), 'view', { view: 'charts' });
    await flush();

    expect(askedIds()).toHaveLength(3);
  });

  it('opens an indicator in a dialog and looks again afterwards', async () => {
    const board = await show();
    await answer(nodes);

    send(groupsOf(board), 'open', { id: 'behind', object: 'LeadingIndicator__c' });
    await flush();

    expect(opened.map(({ options }) => options)).toEqual([
      { size: 'large', label: 'Northfield: New relationships', indicatorId: 'behind' }
    ]);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('looks again at every page of a large book after a dialog', async () => {
    const board = await show();
    const page = { totalCount: 5, pageInfo: { hasNextPage: true, endCursor: 'c1' } };
    await answer(nodes, page);
    await answer([boardNode('last')], { totalCount: 5 });
    send(groupsOf(board), 'open', { id: 'last', object: 'LeadingIndicator__c' });
    await flush();

    expect(asked(isBoard)).toEqual([{ after: null }]);
    await answer(nodes, page);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(asked(isBoard)).toEqual([{ after: 'c1' }]);
    await answer([boardNode('last')], { totalCount: 5 });

    expect(refresh).toHaveBeenCalledTimes(2);
    expect(shownIds(board)).toHaveLength(5);
  });

  it('leads to plans and list views', async () => {
    const board = await show();
    await answer(nodes);

    send(groupsOf(board), 'open', { id: 'plan north', object: 'AccountPlan__c' });
    for (const link of allInside<HTMLElement>(board, '[data-list]')) link.click();
    await flush();

    expect(visited).toEqual([
      {
        type: 'standard__recordPage',
        attributes: { recordId: 'plan north', objectApiName: 'AccountPlan__c', actionName: 'view' }
      },
      ...['Behind', 'NoReadingIn60Days', 'NoTarget', 'All'].map((filterName) => ({
        type: 'standard__objectPage',
        attributes: { objectApiName: 'LeadingIndicator__c', actionName: 'list' },
        state: { filterName }
      }))
    ]);
  });

  it('says how to begin while there are no indicators', async () => {
    const board = await show();
    expect(textOf(board)).toContain('Loading indicators');
    await expect(board).toBeAccessible();
    await answer([]);

    expect(textOf(inside(board, '[data-part="empty"]'))).toContain('No plan in force has indicators yet');
    expect(allInside(board, '[data-band]')).toHaveLength(0);
    await expect(board).toBeAccessible();
    inside<HTMLElement>(board, '[data-action="plans"]').click();
    expect(visited).toMatchObject([{ attributes: { objectApiName: 'AccountPlan__c' } }]);
  });

  it('says when nothing matches, and clears the filters', async () => {
    const board = await show();
    await answer(nodes);
    await filter(board, { search: 'nowhere' });

    expect(textOf(inside(board, '[data-part="none"]'))).toContain('No indicator matches these filters.');
    await expect(board).toBeAccessible();
    inside<HTMLElement>(board, '[data-action="clear"]').click();
    await flush();

    expect(shownIds(board)).toHaveLength(4);
  });

  it('says when the user may not see indicators', async () => {
    const board = await show();
    wire.emit({ data: { uiapi: { query: {} } }, refresh }, isBoard);
    await flush();

    expect(textOf(inside(board, '[data-part="hidden"]'))).toContain('You may not see leading indicators.');
    expect(allInside(board, '[data-band]')).toHaveLength(0);
    await expect(board).toBeAccessible();
  });

  it('says what failed and tries again', async () => {
    const board = await show();
    const errors = [{ message: 'Too busy' }];
    wire.emit({ errors, refresh }, isBoard);
    await flush();

    const panel = inside<HTMLElement & { error: unknown }>(board, 'c-error-panel');
    expect(panel.error).toEqual(errors);
    await expect(board).toBeAccessible();
    send(panel, 'retry');
    await flush();
    expect(refresh).toHaveBeenCalledTimes(1);
    await answer(nodes);

    expect(shownIds(board)).toHaveLength(4);
    expect(allInside(board, 'c-error-panel')).toHaveLength(0);
  });

  it('shows charts without lines when readings fail, and tries again', async () => {
    const board = await show();
    await answer(nodes);
    wire.emit({ errors: [{ message: 'Too busy' }], refresh: refreshSeries }, isSeries);
    await flush();

    expect(textOf(inside(board, '[data-part="series"]'))).toContain(
      'The readings behind these charts could not be loaded.'
    );
    expect(shownIds(board)).toHaveLength(4);
    send(inside(board, '[data-part="series"] c-error-panel'), 'retry');
    await flush();
    expect(refreshSeries).toHaveBeenCalledTimes(1);
    await answerSeries();

    expect(allInside(board, '[data-part="series"]')).toHaveLength(0);
    await expect(board).toBeAccessible();
  });
});
