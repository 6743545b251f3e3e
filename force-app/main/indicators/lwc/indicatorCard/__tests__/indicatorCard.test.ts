import IndicatorCard from 'c/indicatorCard';
import { TODAY, byHand, indicator, reading, typed } from 'test/indicators';
import { allInside, collect, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const show = (values: Parameters<typeof mount<IndicatorCard>>[2] = {}): Promise<Mounted<IndicatorCard>> =>
  mount('c-indicator-card', IndicatorCard, { indicator: indicator(), readings: [reading()], today: TODAY, ...values });
const figure = (card: HTMLElement, name: string): string =>
  (inside(card, `[data-figure="${name}"]`).textContent ?? '').replace(/\s+/g, ' ').trim();
const actions = (card: HTMLElement): (string | undefined)[] =>
  allInside(card, '[data-action]').map(({ dataset }) => dataset['action']);

describe('c-indicator-card', () => {
  it('says where the indicator stands, by how much it is behind, and what proves it', async () => {
    const card = await show({ leadsTo: 'Net revenue' });

    expect(figure(card, 'current')).toBe('1 of 6 relationships');
    expect(figure(card, 'pace')).toBe('Behind by 1.5 relationships; 2.5 expected by now');
    expect(inside(card, '.pace .icon')).toHaveProperty('iconName', 'utility:warning');
    expect(inside(card, '.pace .icon')).toHaveProperty('variant', 'error');
    expect(figure(card, 'projected')).toBe('no day yet (1 of 3 readings)');
    expect(figure(card, 'last')).toBe('12 days ago · New relationship: Ana Reyes');
    expect(inside(card, '[data-action="evidence"]').textContent).toBe('New relationship: Ana Reyes');
    expect(figure(card, 'leads-to')).toBe('Leads to Net revenue');
    await expect(card).toBeAccessible();
  });

  it('draws what the readings came to, with the target, and says it in words', async () => {
    const line = inside<HTMLElement & { values: readonly number[]; label: string }>(await show(), 'c-sparkline');

    expect(line.values).toEqual(expect.arrayContaining([0, 1]));
    expect(line).toHaveProperty('target', 6);
    expect(line.label).toMatch(/^From 0 relationships to 1 relationship since .*, target 6 relationships$/);
  });

  it('says what is not known, and draws nothing then', async () => {
    const card = await show({
      indicator: byHand({ current: null, target: null, readingCount: 0, readingSum: 0, lastReadingOn: null }),
      readings: []
    });

    expect(figure(card, 'current')).toBe('No value yet');
    expect(figure(card, 'pace')).toContain('No target');
    expect(figure(card, 'last')).toBe('No reading yet');
    expect(allInside(card, 'c-sparkline')).toHaveLength(0);
    await expect(card).toBeAccessible();
  });

  it('says of an automatic one without a reading that it records itself', async () => {
    const card = await show({
      indicator: indicator({ current: 0, readingCount: 0, readingSum: 0, lastReadingOn: null }),
      readings: []
    });

    expect(figure(card, 'last')).toBe('No reading yet; it records itself');
  });

  it('shows when the target was reached', async () => {
    const card = await show({
      indicator: byHand({ current: 640, readingSum: 640 }),
      readings: [typed({ value: 640 })]
    });

    expect(figure(card, 'pace')).toBe('Reached');
    expect(textOf(card)).toContain('Target');
    expect(figure(card, 'projected')).toMatch(/^reached/);
  });

  it('shows the note of a reading by hand, and its value where that does not stand above already', async () => {
    const last = async (of: Parameters<typeof byHand>[0], value: number): Promise<string> =>
      figure(await show({ indicator: byHand(of), readings: [typed({ value, note: 'From the portal' })] }), 'last');

    expect(await last({}, 420)).toBe('12 days ago · by hand · “From the portal”');
    expect(await last({ aggregation: 'Average' }, 430)).toBe('12 days ago · 430 users by hand · “From the portal”');
    expect(await last({ aggregation: 'Sum' }, 20)).toBe('12 days ago · +20 by hand · “From the portal”');
    expect(await last({ aggregation: 'Sum' }, -1)).toContain('\u22121 by hand');
  });

  it('cuts a long note at a word, and has it in full on hover', async () => {
    const note = 'word '.repeat(40).trim();

    const card = await show({ indicator: byHand(), readings: [typed({ note })] });

    expect(figure(card, 'last')).toMatch(/word…”$/);
    expect(figure(card, 'last').length).toBeLessThan(120);
    expect(allInside(card, '[data-figure="last"] [title]').map(({ title }) => title)).toContain(note);
  });

  it('counts by a tap what comes one by one, and no amounts', async () => {
    const offers = async (of: Parameters<typeof byHand>[0], value: number): Promise<boolean> => {
      const values = { indicator: byHand({ aggregation: 'Sum', ...of }), readings: [typed({ value })], canRead: true };
      return actions(await show(values)).includes('count');
    };

    expect(await offers({}, 1)).toBe(true);
    expect(await offers({ target: null }, 25)).toBe(true);
    expect(await offers({ target: 900000 }, 1)).toBe(false);
    expect(await offers({}, 12.5)).toBe(false);
  });

  it('offers no button to whoever may not use it, and no reading on what records itself', async () => {
    expect(actions(await show())).toEqual(['open', 'evidence']);
    expect(actions(await show({ canRead: true, canEdit: true }))).toEqual(['open', 'edit', 'evidence']);
    expect(actions(await show({ indicator: byHand(), readings: [], canRead: true }))).toEqual(['open', 'read']);
  });

  it('asks to open, change, read, count and undo', async () => {
    const card = await show({ indicator: byHand({ aggregation: 'Sum' }), canRead: true, canEdit: true, canUndo: true });
    const events = ['open', 'edit', 'read', 'count', 'undo'] as const;
    const heard = events.map((name) => collect(card, name));

    for (const name of events) inside(card, `[data-action="${name}"]`).click();

    expect(heard.map((details) => details.length)).toEqual([1, 1, 1, 1, 1]);
    expect(inside(card, '[data-action="count"]').getAttribute('aria-label')).toBe(
      '+1: count one more for Active users'
    );
    await expect(card).toBeAccessible();
  });

  it('leads to the evidence', async () => {
    const card = await show();
    const heard = collect(card, 'evidence');

    inside(card, '[data-action="evidence"]').click();

    expect(heard).toEqual([{ object: 'StakeholderAssessment__c', id: 'a30rating' }]);
  });

  it('says what was refused, in place', async () => {
    const card = await show({ error: new Error('Not yours.') });

    expect(allInside(card, 'c-error-panel')).toHaveLength(1);
    await expect(card).toBeAccessible();
  });

  it('shows nothing without an indicator', async () => {
    const card = await show({ indicator: undefined as never, readings: [] });

    expect(figure(card, 'current')).toBe('');
    expect(figure(card, 'projected')).toBe('');
  });
});
