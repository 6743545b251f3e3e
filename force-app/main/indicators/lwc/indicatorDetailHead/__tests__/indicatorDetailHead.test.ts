import IndicatorDetailHead, { gapToLine } from 'c/indicatorDetailHead';
import type { Indicator } from 'c/indicatorTypes';
import { TODAY, detailIndicator } from 'test/indicatorDetail';
import { allInside, collect, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

type Values = NonNullable<Parameters<typeof mount<IndicatorDetailHead>>[2]>;

function show(of: Partial<Indicator> = {}, values: Values = {}): Promise<Mounted<IndicatorDetailHead>> {
  return mount('c-indicator-detail-head', IndicatorDetailHead, {
    indicator: detailIndicator(of),
    plan: { id: 'plan', name: '2026 plan' },
    account: { id: 'account', name: 'Northfield' },
    today: TODAY,
    ...values
  });
}
const figure = (head: HTMLElement, name: string): string =>
  (inside(head, `[data-figure="${name}"]`).textContent ?? '').trim();

describe('c-indicator-detail-head', () => {
  it('says what it is and where it stands', async () => {
    const head = await show();

    expect(inside(head, 'h1').textContent).toBe('Key-player interviews');
    expect(textOf(head)).toContain('Leading');
    expect(textOf(head)).toContain('Records itself: Key-player interviews');
    expect(textOf(head)).toContain('Who talks to key players');
    expect(figure(head, 'now')).toBe('3 interviews');
    expect(figure(head, 'target')).toBe('12 interviews');
    expect(figure(head, 'when')).toBe('Dec 31');
    expect(inside(head, '[data-figure="when"]').title).toBe('December 31, 2026');
    expect(figure(head, 'pace')).toBe('Behind');
    expect(figure(head, 'gap')).toBe('2.9 interviews behind the line to the target');
    expect(figure(head, 'last')).toBe('8 weeks ago');
    await expect(head).toBeAccessible();
  });

  it('leads to plan, account and objective', async () => {
    const head = await show({}, { objective: { id: 'goal', name: 'Reach the board' } });
    const opened = collect(head, 'open');

    for (const link of allInside(head, 'a')) link.click();

    expect(opened).toEqual([
      { id: 'account', object: 'Account' },
      { id: 'plan', object: 'AccountPlan__c' },
      { id: 'goal', object: 'PlanObjective__c' }
    ]);
  });

  it.each<[string, Partial<Indicator>, string]>([
    ['ahead', { current: 9, readingCount: 9, readingSum: 9 }, '3.1 interviews ahead of the line to the target'],
    ['on it', { current: 5.95 }, 'On the line to the target'],
    ['no target', { target: null }, 'Give it a target and the day by which it is to be reached.'],
    ['no baseline', { baseline: null }, 'Its baseline is unknown, so nobody can tell how far it has come.'],
    ['no value', { current: null, readingCount: 0 }, 'It has no reading yet.'],
    ['nowhere to go', { target: 0 }, 'Target and baseline are the same, so there is no way to go.']
  ])('says by how much, or what is missing: %s', async (_, of, words) => {
    const head = await show(of);

    expect(figure(head, 'gap')).toBe(words);
    await expect(head).toBeAccessible();
  });

  it('says nothing of the line once the target is reached', async () => {
    const head = await show({ current: 12, readingCount: 12, readingSum: 12 });

    expect(figure(head, 'pace')).toBe('Reached');
    expect(allInside(head, '[data-figure="gap"]')).toHaveLength(0);
  });

  it('says when it will be reached, in the words of its card', async () => {
    const unknown = { kind: 'unknown', why: 'tooFewReadings', has: 1, needs: 3 } as const;

    expect(figure(await show({}, { projection: unknown }), 'projected')).toBe('no day yet (1 of 3 readings)');
    expect(allInside(await show(), '[data-figure="projected"]')).toHaveLength(0);
    const reached = await show({}, { projection: { kind: 'reached', on: null } });
    expect(allInside(reached, '[data-figure="projected"]')).toHaveLength(0);
    await expect(reached).toBeAccessible();
  });

  it('says what is unknown instead of a number', async () => {
    const head = await show(
      { current: null, target: null, targetOn: null, lastReadingOn: null, meaning: null, source: 'By hand' },
      { plan: null, account: null }
    );

    expect(figure(head, 'now')).toBe('Not measured');
    expect(figure(head, 'target')).toBe('No target');
    expect(figure(head, 'when')).toBe('No day');
    expect(figure(head, 'last')).toBe('No reading yet');
    expect(textOf(head)).toContain('Filled in by hand');
    expect(allInside(head, 'a')).toHaveLength(0);
    await expect(head).toBeAccessible();
  });

  it('offers to edit where that is allowed, and leaves the name to the dialog around it', async () => {
    const head = await show({}, { canEdit: true, hidesName: true });
    const edits = collect(head, 'edit');

    inside(head, '[data-action="edit-indicator"]').click();

    expect(edits).toHaveLength(1);
    expect(allInside(head, 'h1')).toHaveLength(0);
  });

  it('says that a closed plan stays as it was', async () => {
    const head = await show({}, { isClosed: true });

    expect(textOf(head)).toContain('The plan is closed');
    expect(allInside(head, '[data-action="edit-indicator"]')).toHaveLength(0);
  });

  it('draws nothing without an indicator', async () => {
    const head = await mount('c-indicator-detail-head', IndicatorDetailHead);

    expect(textOf(head)).toBe('');
    await expect(head).toBeAccessible();
  });
});

describe('gapToLine', () => {
  const half = { startOn: '2026-01-01', targetOn: '2026-01-11' };

  it('is towards the target, whichever way it lies', () => {
    const falling = { ...half, baseline: 20, target: 10 };

    expect(gapToLine({ ...falling, current: 14 }, '2026-01-06')).toBe(1);
    expect(gapToLine({ ...falling, current: 17 }, '2026-01-06')).toBe(-2);
    expect(gapToLine({ ...falling, current: 15 }, '2026-01-06')).toBe(0);
  });

  it('is unknown while something is missing', () => {
    const whole = { ...half, baseline: 0, target: 10, current: 5 };

    expect(gapToLine(whole, '2026-01-06')).toBe(0);
    expect(gapToLine({ ...whole, current: null }, '2026-01-06')).toBeNull();
    expect(gapToLine({ ...whole, target: null }, '2026-01-06')).toBeNull();
    expect(gapToLine({ ...whole, startOn: null }, '2026-01-06')).toBeNull();
    expect(gapToLine({ ...whole, target: 0 }, '2026-01-06')).toBeNull();
  });
});
