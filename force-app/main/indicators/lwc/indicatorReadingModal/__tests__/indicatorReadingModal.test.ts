import { graphql } from 'lightning/graphql';

import IndicatorReadingModal from 'c/indicatorReadingModal';
import { judge, pressSave, type } from 'test/dialogs';
import { TODAY, byHand, typed } from 'test/indicators';
import { closed } from 'test/lightning/modal';
import { allInside, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const wire = graphql as unknown as { emit(value: unknown): void; getLastConfig(): { variables?: unknown } };
const old = [typed({ id: 'r9', on: '2026-05-30', value: 419 }), typed({ id: 'r8', on: '2026-05-20', value: 410 })];

async function show(
  values: Parameters<typeof mount<IndicatorReadingModal>>[2] = {}
): Promise<Mounted<IndicatorReadingModal>> {
  const dialog = await mount('c-indicator-reading-modal', IndicatorReadingModal, {
    indicator: byHand({ readingCount: 2 }),
    readings: old,
    ...values
  });
  judge(dialog, true);
  await flush();
  return dialog;
}
const saving = () => jest.fn((_write: unknown) => Promise.resolve());
const dayReading = (on: string, refresh = jest.fn(() => Promise.resolve())): typeof refresh => {
  const node = { Id: 'r1', ReadOn__c: { value: on }, Value__c: { value: 380 } };
  wire.emit({ data: { uiapi: { query: { IndicatorReading__c: { edges: [{ node }] } } } }, refresh });
  return refresh;
};

describe('c-indicator-reading-modal', () => {
  beforeAll(() => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
      now: new Date(`${TODAY}T12:00:00Z`)
    });
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  it('takes a value for today, and saves by Enter', async () => {
    const save = saving();
    const dialog = await show({ save });
    expect(inside(dialog, '[data-field="day"]')).toHaveProperty('value', TODAY);
    expect(inside(dialog, '[data-field="value"]')).toHaveProperty('label', 'Value (users)');
    expect(inside(dialog, '[data-notice="last"]').textContent).toBe('Last reading: 419 users, 2 days ago.');

    type(dialog, '[data-field="value"]', '432.5');
    inside(dialog, '[data-field="value"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await flush();

    expect(save.mock.calls).toEqual([
      [
        {
          kind: 'create',
          object: 'IndicatorReading__c',
          fields: { LeadingIndicator__c: 'a11users', Value__c: 432.5, ReadOn__c: TODAY }
        }
      ]
    ]);
    expect(closed).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('changes the reading that the day has already, and says so', async () => {
    const save = saving();
    const dialog = await show({ save });

    type(dialog, '[data-field="value"]', '425');
    type(dialog, '[data-field="day"]', '2026-05-30');
    type(dialog, '[data-field="note"]', ' Corrected ');
    await flush();
    expect(textOf(dialog)).toContain('This day has a reading already: 419 users. Saving changes it.');
    await pressSave(dialog);

    expect(save.mock.calls[0]?.[0]).toEqual({
      kind: 'update',
      object: 'IndicatorReading__c',
      id: 'r9',
      fields: { Value__c: 425, ReadOn__c: '2026-05-30', Note__c: 'Corrected' }
    });
    await expect(dialog).toBeAccessible();
  });

  it('asks for the reading of a day that is older than what is known', async () => {
    const save = saving();
    const dialog = await show({ indicator: byHand({ readingCount: 40 }), save });
    expect(wire.getLastConfig().variables).toBeUndefined();

    type(dialog, '[data-field="value"]', '381');
    type(dialog, '[data-field="day"]', '2025-06-01');
    await flush();
    expect(wire.getLastConfig().variables).toEqual({ indicatorId: 'a11users', day: '2025-06-01' });
    dayReading('2025-06-01');
    await flush();
    expect(inside(dialog, '[data-notice="replaces"]').textContent).toContain('380 users');
    await pressSave(dialog);

    expect(save.mock.calls[0]?.[0]).toMatchObject({ kind: 'update', id: 'r1' });
  });

  it('keeps what was typed when the server refuses, and changes what somebody else typed meanwhile', async () => {
    const save = jest.fn((_write: unknown) => Promise.resolve());
    save.mockRejectedValueOnce(new Error('duplicate value found'));
    const dialog = await show({ save });

    type(dialog, '[data-field="value"]', '433');
    await pressSave(dialog);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    expect(inside(dialog, '[data-field="value"]')).toHaveProperty('value', '433');
    expect(wire.getLastConfig().variables).toEqual({ indicatorId: 'a11users', day: TODAY });
    await expect(dialog).toBeAccessible();
    dayReading(TODAY);
    await flush();
    await pressSave(dialog);

    expect(save.mock.calls[1]?.[0]).toMatchObject({ kind: 'update', id: 'r1', fields: { Value__c: 433 } });
  });

  it('adds to a count, whatever the day has already, from its start on', async () => {
    const save = saving();
    const dialog = await show({ indicator: byHand({ aggregation: 'Sum', current: 12 }), save });
    expect(inside(dialog, '[data-notice="adds"]').textContent).toBe('Is added to 12 users.');

    type(dialog, '[data-field="value"]', '3');
    type(dialog, '[data-field="day"]', '2025-12-31');
    await pressSave(dialog);
    expect(textOf(dialog)).toContain('It counts from January 1, 2026 on.');
    expect(save).not.toHaveBeenCalled();
    type(dialog, '[data-field="day"]', '2026-05-30');
    await pressSave(dialog);

    expect(save.mock.calls[0]?.[0]).toMatchObject({ kind: 'create', fields: { Value__c: 3, ReadOn__c: '2026-05-30' } });
  });

  it('refuses a day to come, and what the fields refuse', async () => {
    const save = saving();
    const dialog = await show({ save });

    type(dialog, '[data-field="value"]', '3');
    type(dialog, '[data-field="day"]', '2026-06-02');
    await pressSave(dialog);
    expect(textOf(dialog)).toContain('The day lies in the future.');
    type(dialog, '[data-field="day"]', TODAY);
    judge(dialog, false);
    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
  });

  it('changes a reading, and empties its note', async () => {
    const save = saving();
    const dialog = await show({ reading: typed({ note: 'Old' }), save });
    expect(inside(dialog, '[data-field="value"]')).toHaveProperty('value', '420');

    type(dialog, '[data-field="note"]', '');
    await pressSave(dialog);

    expect(save.mock.calls[0]?.[0]).toEqual({
      kind: 'update',
      object: 'IndicatorReading__c',
      id: 'a21users',
      fields: { Value__c: 420, ReadOn__c: '2026-05-20', Note__c: null }
    });
  });
});
