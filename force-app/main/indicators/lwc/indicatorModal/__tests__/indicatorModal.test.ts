import { graphql } from 'lightning/graphql';

import IndicatorModal from 'c/indicatorModal';
import { judge, pressSave, type } from 'test/dialogs';
import { byHand, indicator } from 'test/indicators';
import { closed } from 'test/lightning/modal';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const wire = graphql as unknown as { emit(value: unknown): void; getLastConfig(): { variables?: unknown } };
const laggings = [{ id: 'a12', name: 'Net revenue' }];
const objectives = [{ id: 'a13', name: 'Win the network' }];

async function show(values: Parameters<typeof mount<IndicatorModal>>[2] = {}): Promise<Mounted<IndicatorModal>> {
  const dialog = await mount('c-indicator-modal', IndicatorModal, {
    indicator: indicator(),
    laggings,
    objectives,
    canDelete: true,
    ...values
  });
  judge(dialog, true);
  return dialog;
}
const saving = () => jest.fn((_write: unknown) => Promise.resolve());
const press = async (dialog: HTMLElement, action: string): Promise<void> => {
  inside(dialog, `[data-action="${action}"]`).click();
  await flush();
};
const update = (fields: Record<string, unknown>, id = 'a10people'): unknown => ({
  kind: 'update',
  object: 'LeadingIndicator__c',
  id,
  fields
});

describe('c-indicator-modal', () => {
  it('writes only what was changed', async () => {
    const save = saving();
    const dialog = await show({ save });

    type(dialog, '[data-field="Name"]', ' People reached ');
    type(dialog, '[data-field="Target__c"]', '8');
    type(dialog, '[data-field="Unit__c"]', 'relationships');
    type(dialog, '[data-field="Meaning__c"]', '');
    type(dialog, '[data-field="TargetOn__c"]', '2026-10-31');
    send(inside(dialog, '[data-field="LaggingIndicator__c"]'), 'pick', { value: 'a12' });
    send(inside(dialog, '[data-field="PlanObjective__c"]'), 'pick', { value: null });
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([
      [
        update({
          Name: 'People reached',
          Target__c: 8,
          Meaning__c: null,
          TargetOn__c: '2026-10-31',
          LaggingIndicator__c: 'a12'
        })
      ]
    ]);
    expect(closed).toEqual(['saved']);
    await expect(dialog).toBeAccessible();
  });

  it('closes without a save when nothing was changed', async () => {
    const save = saving();
    const dialog = await show({ save });

    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
    expect(closed).toEqual([undefined]);
  });

  it('empties a target, and lets nothing lead to another result from a lagging one', async () => {
    const save = saving();
    const dialog = await show({ indicator: indicator({ laggingId: 'a12' }), save });

    type(dialog, '[data-field="Target__c"]', '');
    type(dialog, '[data-field="Kind__c"]', 'Lagging');
    await flush();
    expect(allInside(dialog, '[data-field="LaggingIndicator__c"]')).toHaveLength(0);
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[update({ Target__c: null, Kind__c: 'Lagging', LaggingIndicator__c: null })]]);
  });

  it.each([
    [{ field: 'TargetOn__c', value: '2026-01-01' }, 'The target date is not after the start.'],
    [{ field: 'Target__c', value: '0' }, 'Target and baseline are the same']
  ])('refuses %j', async ({ field, value }, words) => {
    const save = saving();
    const dialog = await show({ save });

    type(dialog, `[data-field="${field}"]`, value);
    await pressSave(dialog);

    expect(textOf(dialog)).toContain(words);
    expect(save).not.toHaveBeenCalled();
    await expect(dialog).toBeAccessible();
  });

  it('saves nothing that a field refuses', async () => {
    const save = saving();
    const dialog = await show({ save });

    judge(dialog, false);
    type(dialog, '[data-field="Name"]', '');
    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
  });

  it('takes the first reading for the baseline where that is blank', async () => {
    const save = saving();
    const dialog = await show({ indicator: byHand({ baseline: null }), save });
    expect(wire.getLastConfig().variables).toEqual({ indicatorId: 'a11users' });
    const node = { Id: 'r1', ReadOn__c: { value: '2026-01-15' }, Value__c: { value: 310 } };
    wire.emit({ data: { uiapi: { query: { IndicatorReading__c: { edges: [{ node }] } } } } });
    await flush();
    expect(inside(dialog, '[data-action="first"]').textContent).toBe(
      'Use the first reading as baseline: 310 users, January 15, 2026'
    );
    await expect(dialog).toBeAccessible();

    await press(dialog, 'first');
    expect(inside(dialog, '[data-field="Baseline__c"]')).toHaveProperty('value', '310');
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[update({ Baseline__c: 310 }, 'a11users')]]);
  });

  it.each([
    ['a known baseline', byHand()],
    ['no reading', byHand({ baseline: null, readingCount: 0 })],
    ['shares that record themselves', indicator({ source: 'Say/do ratio', aggregation: 'Average', baseline: null })]
  ])('asks for no first reading with %s', async (_what, of) => {
    await show({ indicator: of });

    expect(wire.getLastConfig().variables).toBeUndefined();
  });

  it('has an automatic one counted again', async () => {
    const save = saving();
    const dialog = await show({ save });

    await press(dialog, 'recount');

    expect(save.mock.calls).toEqual([[update({ NeedsRecount__c: true })]]);
    expect(closed).toEqual(['recounted']);
    expect(allInside(await show({ indicator: byHand() }), '[data-action="recount"]')).toHaveLength(0);
  });

  it('deletes after asking', async () => {
    const save = saving();
    const dialog = await show({ save });

    await press(dialog, 'ask');
    expect(textOf(dialog)).toContain('Delete this indicator with its readings (1)?');
    await expect(dialog).toBeAccessible();
    await press(dialog, 'keep');
    expect(allInside(dialog, '[data-action="delete"]')).toHaveLength(0);
    await press(dialog, 'ask');
    await press(dialog, 'delete');

    expect(save.mock.calls).toEqual([[{ kind: 'delete', object: 'LeadingIndicator__c', id: 'a10people' }]]);
    expect(closed).toEqual(['deleted']);
  });

  it('offers no deletion to whoever may not', async () => {
    expect(allInside(await show({ canDelete: false }), '[data-action="ask"]')).toHaveLength(0);
  });

  it('stays open with what was typed when the server refuses', async () => {
    const save = jest.fn((_write: unknown) => Promise.reject(new Error('Not yours.')));
    const dialog = await show({ save });

    type(dialog, '[data-field="Name"]', 'Kept');
    await pressSave(dialog);

    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    expect(inside(dialog, '[data-field="Name"]')).toHaveProperty('value', 'Kept');
    expect(closed).toEqual([]);
    await expect(dialog).toBeAccessible();
  });
});
