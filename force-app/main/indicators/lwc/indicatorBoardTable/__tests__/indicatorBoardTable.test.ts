import { rankRows } from 'c/indicatorBoardRows';
import type { BoardRow } from 'c/indicatorBoardRows';
import IndicatorBoardTable, { PAGE } from 'c/indicatorBoardTable';
import type { OpenRowDetail } from 'c/indicatorBoardTable';
import { boardRow } from 'test/indicatorBoard';
import { allInside, collect, flush, inside, mount } from 'test/mount';
import type { Mounted } from 'test/mount';

const TODAY = '2026-06-15';
const show = (rows: readonly BoardRow[]): Promise<Mounted<IndicatorBoardTable>> =>
  mount('c-indicator-board-table', IndicatorBoardTable, { rows: rankRows(rows), today: TODAY });
const cells = (table: HTMLElement, id: string): string[] =>
  [...inside(table, `[data-row="${id}"]`).children].map(({ textContent }) =>
    (textContent ?? '').replace(/\s+/g, ' ').trim()
  );
const order = (table: HTMLElement): (string | undefined)[] =>
  allInside(table, '[data-row]').map((row) => row.dataset['row']);
const sortBy = async (table: HTMLElement, column: string): Promise<void> => {
  inside<HTMLElement>(table, `[data-column="${column}"]`).click();
  await flush();
};

describe('c-indicator-board-table', () => {
  it('says in words how each indicator stands, and never 0 for what is not known', async () => {
    const table = await show([
      boardRow('a'),
      boardRow('b', { pace: 'Ahead', behindBy: -1 }),
      boardRow('c', { pace: 'On pace', behindBy: 0.2 }),
      boardRow(
        'd',
        {
          pace: 'Not measured',
          behindBy: null,
          account: null,
          owner: null,
          manager: null,
          tier: null,
          tierLabel: null,
          region: null
        },
        { current: null, target: null, lastReadingOn: null }
      )
    ]);

    expect(order(table)).toEqual(['a', 'c', 'b', 'd']);
    expect(cells(table, 'a')).toEqual([
      'Indicator a',
      'Account a',
      'Behind',
      '15 points',
      '3 relationships',
      '10 relationships',
      '14 days ago',
      'Dara Quinn',
      'Ines Marlow',
      'Tier 2',
      'MN'
    ]);
    expect(cells(table, 'b')[3]).toBe('1 point ahead');
    expect(cells(table, 'c')[3]).toBe('0 points');
    expect(cells(table, 'd').slice(1)).toEqual([
      '–',
      'Not measured',
      '–',
      'not known',
      '–',
      'No reading yet',
      '–',
      '–',
      '–',
      '–'
    ]);
    await expect(table).toBeAccessible();
  });

  it('sorts by a column, the other way on the second press, and says so', async () => {
    const table = await show([
      boardRow('a', { behindBy: 10 }, { current: 1 }),
      boardRow('b', { behindBy: 20 }, { current: 9 }),
      boardRow('c', { behindBy: null, pace: 'No target' }, { current: null })
    ]);
    const sorted = (): (string | null)[] =>
      allInside(table, 'th[aria-sort]').flatMap((head) =>
        head.getAttribute('aria-sort') === 'none' ? [] : [`${head.textContent} ${head.getAttribute('aria-sort')}`]
      );

    await sortBy(table, 'current');
    expect(order(table)).toEqual(['b', 'a', 'c']);
    expect(sorted()).toEqual(['Current↓ descending']);
    await sortBy(table, 'current');
    expect(order(table)).toEqual(['a', 'b', 'c']);
    await sortBy(table, 'account');

    expect(order(table)).toEqual(['a', 'b', 'c']);
    expect(sorted()).toEqual(['Account↑ ascending']);
    await expect(table).toBeAccessible();
  });

  it('opens the indicator or its plan', async () => {
    const table = await show([boardRow('a')]);
    const opened = collect<OpenRowDetail>(table, 'open');

    for (const link of allInside<HTMLElement>(table, '[data-row="a"] a')) link.click();

    expect(opened).toEqual([
      { id: 'a', object: 'LeadingIndicator__c' },
      { id: 'plan a', object: 'AccountPlan__c' }
    ]);
  });

  it('shows some rows at a time, or all for printing, and begins anew with other rows', async () => {
    const rows = Array.from({ length: 2 * PAGE + 10 }, (_, index) => boardRow(`r${index}`));
    const table = await show(rows);

    expect(order(table)).toHaveLength(PAGE);
    inside<HTMLElement>(table, '[data-action="more"]').click();
    await flush();
    expect(order(table)).toHaveLength(2 * PAGE);
    // One more step shows all.
    expect(allInside(table, '[data-action="all"]')).toHaveLength(0);
    expect(inside<HTMLElement & { label: string }>(table, '[data-action="more"]').label).toBe('Show 10 more');
    table.rows = rankRows(rows.slice(1));
    await flush();

    expect(order(table)).toHaveLength(PAGE);
    inside<HTMLElement>(table, '[data-action="all"]').click();
    await flush();
    expect(order(table)).toHaveLength(rows.length - 1);
  });

  it('shows only its heads without rows', async () => {
    const table = await show([]);

    expect(order(table)).toEqual([]);
    await expect(table).toBeAccessible();
  });
});
