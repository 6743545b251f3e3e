import ObjectiveList from 'c/objectiveList';
import type { MeasureDetail } from 'c/objectiveList';
import type { Objective } from 'c/planTypes';
import { PROMISES, TODAY, objective, opportunity } from 'test/planWork';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';

const three = [
  objective(),
  objective({ id: 'b', name: 'Fewer days', baseline: 10, target: 4, current: 9, sortOrder: 2 }),
  objective({ id: 'c', name: 'Trust', baseline: null, target: null, current: null, measure: null, sortOrder: 3 })
];
const show = (objectives: readonly Objective[] = three, values: Parameters<typeof mount<ObjectiveList>>[2] = {}) =>
  mount('c-objective-list', ObjectiveList, {
    objectives,
    commitments: PROMISES,
    opportunities: [opportunity()],
    today: TODAY,
    canEdit: true,
    canMeasure: true,
    ...values
  });
const names = (list: HTMLElement): (string | undefined)[] =>
  allInside(list, '.name').map(({ textContent }) => textContent?.trim());
const row = (list: HTMLElement, id: string): HTMLElement => inside(list, `[data-objective="${id}"]`);
const field = (list: HTMLElement, id: string): HTMLInputElement =>
  inside<HTMLInputElement>(list, `input[data-id="${id}"]`);
function type(list: HTMLElement, id: string, text: string): void {
  field(list, id).value = text;
  field(list, id).dispatchEvent(new CustomEvent('input'));
}
async function press(list: HTMLElement, id: string, key: string): Promise<void> {
  field(list, id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await flush();
}

describe('c-objective-list', () => {
  it('says how far each has come, where it should be, and its pace in a word', async () => {
    const list = await show();

    expect(row(list, 'a02sites').textContent).toContain('from 2 to 6 sites, should be 3.7 by now');
    expect(allInside(list, '[data-pace]').map(({ dataset }) => dataset['pace'])).toEqual([
      'On pace',
      'Behind',
      'Not measured'
    ]);
    expect(inside(list, '[data-objective="a02sites"] .bar').getAttribute('aria-label')).toBe(
      '50 % of the way, 41 % of the time'
    );
    expect(row(list, 'b').textContent).toContain('since');
    expect(row(list, 'c').textContent).toContain('no baseline or no target');
    expect(row(list, 'c').textContent).toContain('no measure');
    await expect(list).toBeAccessible();
  });

  it('counts promises and opportunities below each', async () => {
    const list = await show();
    const shows = collect(list, 'show');

    expect(inside(list, '[data-objective="a02sites"] [data-action="show"]').textContent?.trim()).toBe(
      '3 open promises · 1 overdue · 1 opportunity'
    );
    expect(row(list, 'b').textContent).toContain('no promises yet');
    inside(list, '[data-objective="a02sites"] [data-action="show"]').click();

    expect(shows).toEqual([{ id: 'a02sites' }]);
  });

  it('says when each is due, and by how much it is late', async () => {
    const list = await show([objective({ dueOn: '2026-05-13' }), objective({ id: 'n', dueOn: null })]);

    expect(row(list, 'a02sites').textContent).toContain('19 days overdue');
    expect(row(list, 'n').textContent).toContain('no due date');
  });

  it('puts what was dropped last, and else keeps the positions', async () => {
    const list = await show([
      objective({ id: 'x', name: 'Dropped', status: 'Dropped', sortOrder: 1 }),
      objective({ id: 'y', name: 'Without', sortOrder: null }),
      objective({ id: 'z', name: 'Second', sortOrder: 2 })
    ]);

    expect(names(list)).toEqual(['Second', 'Without', 'Dropped']);
    await expect(list).toBeAccessible();
  });

  it('sends a typed value once, by Enter and not again when the field is left', async () => {
    const list = await show();
    const measures = collect<MeasureDetail>(list, 'measure');

    type(list, 'a02sites', '4.5');
    await press(list, 'a02sites', 'Enter');
    field(list, 'a02sites').dispatchEvent(new CustomEvent('blur'));

    expect(measures.map(({ id, value }) => [id, value])).toEqual([['a02sites', 4.5]]);
  });

  it('sends it when the field is left, and a blank value too', async () => {
    const list = await show();
    const measures = collect<MeasureDetail>(list, 'measure');

    type(list, 'a02sites', '');
    field(list, 'a02sites').dispatchEvent(new CustomEvent('blur'));

    expect(measures.map(({ value }) => value)).toEqual([null]);
  });

  it('sends nothing for the same value, nor after Escape', async () => {
    const list = await show();
    const measures = collect(list, 'measure');

    type(list, 'a02sites', '4.0');
    await press(list, 'a02sites', 'Enter');
    type(list, 'a02sites', '5');
    await press(list, 'a02sites', 'Escape');
    field(list, 'a02sites').dispatchEvent(new CustomEvent('blur'));
    await flush();

    expect(measures).toEqual([]);
    expect(field(list, 'a02sites').value).toBe('4');
  });

  it('asks for a number where none was typed', async () => {
    const list = await show();
    const measures = collect(list, 'measure');

    type(list, 'a02sites', 'four');
    await press(list, 'a02sites', 'Enter');

    expect(measures).toEqual([]);
    expect(textOf(list)).toContain('Type a number, such as 4.5.');
    expect(field(list, 'a02sites').getAttribute('aria-invalid')).toBe('true');
    await expect(list).toBeAccessible();
  });

  it('keeps what was typed when it is refused, and sends it again only when told', async () => {
    const list = await show();
    const measures = collect<MeasureDetail>(list, 'measure');
    type(list, 'a02sites', '5');
    await press(list, 'a02sites', 'Enter');

    measures[0]?.settled(new Error('No.'));
    await flush();
    expect(field(list, 'a02sites').value).toBe('5');
    expect(allInside(list, 'c-error-panel')).toHaveLength(1);
    await expect(list).toBeAccessible();
    field(list, 'a02sites').dispatchEvent(new CustomEvent('blur'));
    expect(measures).toHaveLength(1);
    await press(list, 'a02sites', 'Enter');
    measures[1]?.settled(null);
    await flush();

    expect(measures.map(({ value }) => value)).toEqual([5, 5]);
    expect(allInside(list, 'c-error-panel')).toHaveLength(0);
  });

  it('acts by its menu', async () => {
    const list = await show();
    const [edits, statuses, orders] = [collect(list, 'edit'), collect(list, 'status'), collect(list, 'reorder')];
    const menu = inside(list, 'lightning-button-menu[data-id="b"]');

    for (const value of ['edit', 'Reached', 'Dropped', 'up', 'down']) send(menu, 'select', { value });
    await flush();

    expect(edits).toEqual([{ id: 'b' }]);
    expect(statuses).toEqual([
      { id: 'b', status: 'Reached' },
      { id: 'b', status: 'Dropped' }
    ]);
    expect(orders).toEqual([{ ids: ['b', 'a02sites', 'c'] }, { ids: ['a02sites', 'c', 'b'] }]);
    expect(inside(list, '[role="status"]').textContent).toBe('“Fewer days” is number 3 of 3 now');
  });

  it('offers in the menu only what makes sense', async () => {
    const list = await show([three[0]!, objective({ id: 'd', name: 'Done', status: 'Reached', sortOrder: 9 })]);
    const items = (id: string): unknown[] =>
      allInside<HTMLElement & { value: string }>(list, `[data-id="${id}"] lightning-menu-item`).map(
        ({ value }) => value
      );

    expect(items('a02sites')).toEqual(['edit', 'Reached', 'Dropped', 'down']);
    expect(items('d')).toEqual(['edit', 'Open', 'up']);
  });

  it('is put in another order by dragging', async () => {
    const list = await show();
    const orders = collect(list, 'reorder');

    inside(list, '[data-objective="c"] .handle').dispatchEvent(new CustomEvent('dragstart'));
    row(list, 'a02sites').dispatchEvent(new CustomEvent('dragover', { cancelable: true }));
    await flush();
    expect(row(list, 'a02sites').className).toContain('is-over');
    row(list, 'a02sites').dispatchEvent(new CustomEvent('drop', { cancelable: true }));
    await flush();

    expect(orders).toEqual([{ ids: ['c', 'a02sites', 'b'] }]);
    expect(row(list, 'a02sites').className).not.toContain('is-over');
  });

  it('only shows to whom may not change anything', async () => {
    const list = await show(three, { canEdit: false, canMeasure: false });

    expect(allInside(list, 'input, lightning-button-menu, .handle')).toHaveLength(0);
    expect(row(list, 'a02sites').textContent).toContain('4 sites');
    await expect(list).toBeAccessible();
  });

  it('lets a team member type values and nothing else', async () => {
    const list = await show(three, { canEdit: false, canMeasure: true });

    expect(allInside(list, 'input')).toHaveLength(3);
    expect(allInside(list, 'lightning-button-menu')).toHaveLength(0);
  });
});
