import IndicatorBoardGroups, { BATCH } from 'c/indicatorBoardGroups';
import type { MoreDetail, OpenDetail } from 'c/indicatorBoardGroups';
import { groupRows } from 'c/indicatorBoardRows';
import type { BoardRow, Grouping } from 'c/indicatorBoardRows';
import type { MultipleModel } from 'c/indicatorCharts';
import type { Reading } from 'c/indicatorTypes';
import { boardRow } from 'test/indicatorBoard';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const TODAY = '2026-06-15';
const account = { id: 'north', name: 'Northfield' };
const plan = { planId: 'plan north' };
const reading = (id: string, on: string): Reading => ({
  id,
  on,
  value: 1,
  note: null,
  isAutomatic: true,
  evidence: null
});

const show = (
  rows: readonly BoardRow[],
  grouping: Grouping = 'account',
  more: Partial<Pick<IndicatorBoardGroups, 'series' | 'isOneKind' | 'axis' | 'sentences'>> = {}
): Promise<Mounted<IndicatorBoardGroups>> =>
  mount('c-indicator-board-groups', IndicatorBoardGroups, {
    groups: groupRows(rows, rows, grouping),
    grouping,
    today: TODAY,
    ...more
  });
const models = (board: HTMLElement): MultipleModel[] =>
  allInside<HTMLElement & { multiple: MultipleModel }>(board, 'c-indicator-multiple').map(({ multiple }) => multiple);
const cell = (board: HTMLElement, id: string): string =>
  allInside(board, `[data-cell="${id}"] .words span`)
    .map(({ textContent }) => textContent)
    .join(' | ');
const headings = (board: HTMLElement): string[] =>
  allInside(board, 'h3').map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());

describe('c-indicator-board-groups', () => {
  it('says of an account with one plan whether the plan works', async () => {
    const sentence = { verdict: 'At risk', icon: 'utility:flag', tone: 'warning', text: 'Two of four are behind.' };
    const other = boardRow('b', { account: { id: 'x', name: 'Meridian' } }, { planId: 'plan x' });
    const told = [
      [plan.planId, sentence],
      ['plan x', { ...sentence, verdict: '', text: 'Not enough to say.' }]
    ] as const;
    const board = await show([boardRow('a', { account }, plan), other], 'account', { sentences: new Map(told) });

    const said = allInside(board, '[data-part="viability"] span').map(({ textContent }) => (textContent ?? '').trim());
    expect(said.sort()).toEqual(['At risk', 'Not enough to say.', 'Two of four are behind.']);
    await expect(board).toBeAccessible();

    const byOwner = await show([boardRow('a', { account }, plan)], 'owner', { sentences: new Map(told) });
    expect(allInside(byOwner, '[data-part="viability"]')).toEqual([]);
  });

  it('shows how much of each group is behind, and each indicator with its words', async () => {
    const board = await show([
      boardRow('a', { account }, plan),
      boardRow('b', { account, pace: 'Ahead', behindBy: -1.2 }, { ...plan, lastReadingOn: null }),
      boardRow('c', { account, pace: 'No target', behindBy: null }, { ...plan, target: null }),
      boardRow('d', { account, pace: 'Not measured', behindBy: null }, { ...plan, current: null }),
      boardRow('e', { account: { id: 'x', name: 'Meridian' }, pace: 'Not measured', behindBy: null })
    ]);

    expect(headings(board)).toEqual([
      'Northfield 1 of 2 behind · 1 not measured · 1 without target',
      'Meridian none measured yet · 1 not measured'
    ]);
    expect(cell(board, 'a')).toBe('15 points behind the line | Last reading 14 days ago');
    expect(cell(board, 'b')).toBe('1 point ahead of the line | No reading yet');
    expect(cell(board, 'c')).toBe('Last reading 14 days ago');
    expect(textOf(board)).toContain('Dara Quinn · Tier 2');
    await expect(board).toBeAccessible();
  });

  it('gives each chart the line of its readings, and what is known while they are on their way', async () => {
    const rows = [boardRow('a'), boardRow('b')];
    const series = new Map([['a', [reading('r2', '2026-03-01'), reading('r1', '2026-02-01')]]]);

    const board = await show(rows, 'none', { series });

    const [a, b] = models(board);
    expect(a).toMatchObject({
      id: 'a',
      title: 'Indicator a',
      subtitle: 'Account a',
      paceText: 'Behind',
      currentText: '3 of 10 relationships',
      aggregation: 'Sum',
      today: TODAY
    });
    // One older reading of three is not among the newest.
    expect(a?.points.map(({ on, value }) => [on, value])).toEqual([
      ['2026-02-01', 2],
      ['2026-03-01', 3]
    ]);
    expect(b?.points).toEqual([]);
    expect(headings(board)).toEqual([]);
    expect(cell(board, 'a')).toContain('Dara Quinn · Tier 2');
    await expect(board).toBeAccessible();
  });

  it('names charts by account on one axis while one kind is compared', async () => {
    const axis = { lowest: 0, highest: 10 };
    const board = await show([boardRow('a')], 'none', { isOneKind: true, axis });

    expect(models(board)[0]).toMatchObject({ title: 'Account a', subtitle: 'Indicator a', axes: axis });
  });

  it('heads teams by who leads them, and links each chart to its plan', async () => {
    const board = await show([boardRow('a'), boardRow('b', { manager: null, owner: null, pace: 'On pace' })], 'team');

    expect(headings(board)).toEqual(['Team of Ines Marlow 1 of 1 behind', 'Reports to nobody 0 of 1 behind']);
    const opened = collect<OpenDetail>(board, 'open');
    inside<HTMLElement>(board, '[data-cell="a"] .plan').click();

    expect(opened).toEqual([{ id: 'plan a', object: 'AccountPlan__c' }]);
  });

  it('opens the indicator whose chart is chosen, and the plan of an account', async () => {
    const board = await show([boardRow('a')]);
    const opened = collect<OpenDetail>(board, 'open');

    send(inside(board, 'c-indicator-multiple'), 'choose', { id: 'a' });
    inside<HTMLElement>(board, 'header .plan').click();

    expect(opened).toEqual([
      { id: 'a', object: 'LeadingIndicator__c' },
      { id: 'plan a', object: 'AccountPlan__c' }
    ]);
  });

  it('shows a batch at a time across groups', async () => {
    const rows = Array.from({ length: BATCH + 6 }, (_, index) => boardRow(`r${index}`));
    const board = await show(rows, 'none');
    const more = collect<MoreDetail>(board, 'more');

    expect(models(board)).toHaveLength(BATCH);
    expect(textOf(board)).toContain('24 of 30 shown');
    expect(inside<HTMLElement & { label: string }>(board, '[data-action="more"]').label).toBe('Show 6 more');
    inside<HTMLElement>(board, '[data-action="more"]').click();
    expect(more).toEqual([{ count: 2 * BATCH }]);
    board.count = 2 * BATCH;
    await flush();

    expect(models(board)).toHaveLength(30);
    expect(allInside(board, '[data-action="more"]')).toHaveLength(0);
  });

  it('shows nothing of no groups', async () => {
    const board = await show([]);

    expect(models(board)).toEqual([]);
    await expect(board).toBeAccessible();
  });
});
