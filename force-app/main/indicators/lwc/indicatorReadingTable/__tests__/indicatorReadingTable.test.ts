import type { KeepDetail } from 'c/indicatorDetailForm';
import IndicatorReadingTable, { PAGE } from 'c/indicatorReadingTable';
import type { AddReadingDetail, EditReadingDetail, ListedReading } from 'c/indicatorReadingTable';
import { TODAY, listedReading, provenReading } from 'test/indicatorDetail';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

type Values = NonNullable<Parameters<typeof mount<IndicatorReadingTable>>[2]>;

const ALL = { canAdd: true, canEdit: true, canNote: true, canDelete: true };
const byHand = [
  listedReading('r2', { on: '2026-05-02', value: 3, standing: 7, note: 'From the portal' }),
  listedReading('r1', { on: '2026-03-01', value: 4, standing: 4 })
];

function show(values: Values = {}): Promise<Mounted<IndicatorReadingTable>> {
  const { readings = byHand } = values;
  return mount('c-indicator-reading-table', IndicatorReadingTable, {
    readings,
    total: readings.length,
    name: 'Sites',
    unit: 'sites',
    aggregation: 'Sum',
    startOn: '2026-01-01',
    rights: ALL,
    today: TODAY,
    ...values
  });
}
const cells = (table: HTMLElement, id: string): string[] =>
  [...inside(table, `[data-reading="${id}"]`).children].map((cell) => (cell.textContent ?? '').trim());
const press = async (table: HTMLElement, selector: string): Promise<void> => {
  inside(table, selector).click();
  await flush();
};

describe('c-indicator-reading-table', () => {
  it('lists readings with what they add up to', async () => {
    const table = await show();

    expect(cells(table, 'r2').slice(0, 5)).toEqual(['May 2, 2026', '3', '7', 'From the portal', 'Dara Quinn']);
    const headings = allInside(table, 'th[scope="col"]').map(({ textContent }) => textContent);
    expect(headings.slice(0, 3)).toEqual(['Day', 'Value (sites)', 'Then stands at (sites)']);
    expect(inside(table, '[data-reading="r2"] td').dataset['label']).toBe('Value (sites)');
    expect(inside(table, '[data-reading="r2"] .day').title).toBe('8 weeks ago');
    expect(inside(table, '[data-figure="count"]').textContent).toBe('2 readings');
    await expect(table).toBeAccessible();
  });

  it('leads to the evidence of what records itself, and says why only its note can be changed', async () => {
    const table = await show({ readings: [provenReading('r1')], isAutomatic: true, rights: { ...ALL, canAdd: false } });
    const opened = collect(table, 'open');

    await press(table, 'a');

    expect(opened).toEqual([{ id: 'i-r1', object: 'StakeholderInterview__c' }]);
    expect(textOf(table)).toContain('To correct one, correct its evidence');
    expect(allInside(table, '[data-action]').map(({ dataset }) => dataset['action'])).toEqual(['download', 'edit']);
    await expect(table).toBeAccessible();
  });

  it('marks a reading whose evidence is gone', async () => {
    const gone = provenReading('r1', { evidence: null, counts: false, standing: null });
    const table = await show({ readings: [gone], isAutomatic: true });

    expect(cells(table, 'r1').slice(0, 4)).toEqual(['May 2, 2026', '1', '–', 'Evidence deleted; does not count']);
    expect(allInside(table, '[data-action="edit"]')).toHaveLength(0);
  });

  it('shows no second value for a state, which stands at its own', async () => {
    const table = await show({ aggregation: 'Latest' });

    expect(cells(table, 'r1').slice(0, 2)).toEqual(['March 1, 2026', '4']);
    expect(textOf(table)).not.toContain('Then stands at');
  });

  it('is empty without readings, and offers the first one', async () => {
    const table = await show({ readings: [] });

    expect(allInside(table, 'table')).toHaveLength(0);
    expect(allInside(table, '[data-action]').map(({ dataset }) => dataset['action'])).toEqual(['add']);
    await expect(table).toBeAccessible();
  });

  it('only shows, without rights', async () => {
    const table = await mount('c-indicator-reading-table', IndicatorReadingTable, { readings: byHand, today: TODAY });

    expect(allInside(table, '[data-action]').map(({ dataset }) => dataset['action'])).toEqual(['download']);
    await expect(table).toBeAccessible();
  });

  it('adds a reading, keeps the form when it is refused, and closes it when it is saved', async () => {
    const table = await show();
    const added = collect<AddReadingDetail>(table, 'add');
    const settled = jest.fn();
    await press(table, '[data-action="add"]');
    await expect(table).toBeAccessible();

    const keep: KeepDetail = { fields: { Value__c: 1 }, replaces: null, settled };
    send(inside(table, 'c-indicator-detail-form'), 'keep', keep);
    added[0]?.settled(['No.']);
    await flush();
    expect(allInside(table, 'c-indicator-detail-form')).toHaveLength(1);

    added[0]?.settled(null);
    await flush();

    expect(added[0]?.fields).toEqual({ Value__c: 1 });
    expect(settled.mock.calls).toEqual([[['No.']], [null]]);
    expect(allInside(table, 'c-indicator-detail-form')).toHaveLength(0);
  });

  it('changes the reading of a day that has one already', async () => {
    const table = await show({ aggregation: 'Latest' });
    const [added, edited] = [collect(table, 'add'), collect<EditReadingDetail>(table, 'edit')];
    await press(table, '[data-action="add"]');
    const form = inside<HTMLElement & { others: readonly unknown[] }>(table, 'c-indicator-detail-form');
    expect(form.others).toHaveLength(2);

    send(form, 'keep', { fields: { Value__c: 1 }, replaces: 'r1', settled: jest.fn() } satisfies KeepDetail);
    edited[0]?.settled(null);
    await flush();

    expect(added).toHaveLength(0);
    expect(edited[0]).toMatchObject({ id: 'r1', fields: { Value__c: 1 } });
    expect(allInside(table, 'c-indicator-detail-form')).toHaveLength(0);
    const sum = await show();
    await press(sum, '[data-action="add"]');
    expect(inside(sum, 'c-indicator-detail-form')).toHaveProperty('others', []);
  });

  it('takes any past day for a state, and days from the start for a count', async () => {
    const count = await show();
    const state = await show({ aggregation: 'Latest' });
    await press(count, '[data-action="add"]');
    await press(state, '[data-action="add"]');
    const earliest = (table: HTMLElement): string | null =>
      inside<HTMLElement & { earliest: string | null }>(table, 'c-indicator-detail-form').earliest;

    expect(earliest(count)).toBe('2026-01-01');
    expect(earliest(state)).toBeNull();
  });

  it('edits in place', async () => {
    const table = await show();
    const edited = collect<EditReadingDetail>(table, 'edit');
    await press(table, '[data-action="edit"][data-id="r1"]');
    await expect(table).toBeAccessible();

    const form = inside<HTMLElement & { reading: ListedReading }>(table, 'c-indicator-detail-form');
    expect(form.reading.id).toBe('r1');
    send(form, 'keep', { fields: { Note__c: 'x' }, replaces: null, settled: jest.fn() } satisfies KeepDetail);
    edited[0]?.settled(null);
    await flush();

    expect(edited[0]).toMatchObject({ id: 'r1', fields: { Note__c: 'x' } });
    expect(allInside(table, 'c-indicator-detail-form')).toHaveLength(0);
  });

  it('opens one form at a time, and closes it on request', async () => {
    const table = await show();
    await press(table, '[data-action="edit"][data-id="r1"]');
    await press(table, '[data-action="add"]');
    expect(allInside(table, 'c-indicator-detail-form')).toHaveLength(1);

    send(inside(table, 'c-indicator-detail-form'), 'cancel');
    await flush();
    expect(allInside(table, 'c-indicator-detail-form')).toHaveLength(0);

    await press(table, '[data-action="edit"][data-id="r1"]');
    send(inside(table, 'c-indicator-detail-form'), 'cancel');
    await flush();
    expect(allInside(table, 'c-indicator-detail-form')).toHaveLength(0);
  });

  it('asks to take a reading away', async () => {
    const table = await show();
    const removed = collect(table, 'remove');

    await press(table, '[data-action="delete"][data-id="r2"]');

    expect(removed).toEqual([{ id: 'r2' }]);
  });

  describe('with many readings', () => {
    const many = Array.from({ length: 130 }, (_, index) => listedReading(`r${index}`));
    const rows = (table: HTMLElement): number => allInside(table, '[data-reading]').length;

    it('shows fifty at a time', async () => {
      const table = await show({ readings: many, total: 2500 });
      expect(rows(table)).toBe(PAGE);
      expect(inside(table, '[data-figure="count"]').textContent).toBe('The newest 130 of 2500 readings');

      await press(table, '[data-action="more"]');
      expect(rows(table)).toBe(100);
      expect(inside<HTMLElement & { label: string }>(table, '[data-action="more"]').label).toBe('Show 30 more');

      await press(table, '[data-action="more"]');
      expect(rows(table)).toBe(130);
      expect(allInside(table, '[data-action="more"]')).toHaveLength(0);
    });

    it('leads to the row of a reading, marks it and says it', async () => {
      const table = await show({ readings: many });

      table.showReading('r77');
      await flush();

      const row = inside(table, '[data-reading="r77"]');
      expect(table.shadowRoot?.activeElement).toBe(row);
      expect(row.className).toContain('is-chosen');
      expect(inside(table, '[role="status"]').textContent).toBe('Reading of May 2, 2026: 7 sites');
      table.showReading('gone');
    });
  });

  it('opens the form when asked to, where readings may be added', async () => {
    const table = await show();
    table.startAdding();
    await flush();
    expect(allInside(table, 'c-indicator-detail-form')).toHaveLength(1);

    const closed = await show({ rights: { ...ALL, canAdd: false } });
    closed.startAdding();
    await flush();
    expect(allInside(closed, 'c-indicator-detail-form')).toHaveLength(0);
  });

  it('saves all readings as a file, and gives its address back', async () => {
    const texts: string[] = [];
    URL.createObjectURL = (blob: Blob): string => {
      const reader = new FileReader();
      reader.onload = () => texts.push(typeof reader.result === 'string' ? reader.result : '');
      reader.readAsText(blob);
      return 'blob:1';
    };
    const revoked: string[] = [];
    URL.revokeObjectURL = (url: string): void => {
      revoked.push(url);
    };
    const table = await show();
    const names: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement
    ) {
      names.push(this.download);
    });

    await press(table, '[data-action="download"]');
    click.mockRestore();
    while (texts.length === 0) await flush();
    table.remove();

    expect(names).toEqual([`Sites ${TODAY}.csv`]);
    expect(texts[0]).toContain('Day,Value,Then stands at,Evidence,Note,By\r\n');
    expect(texts[0]).toContain('2026-05-02,3,7,By hand,From the portal,Dara Quinn\r\n');
    expect(revoked).toEqual(['blob:1']);
  });
});
