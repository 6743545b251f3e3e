import ObjectiveModal from 'c/objectiveModal';
import { judge, pressSave, type } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { objective } from 'test/planWork';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const show = async (values: Parameters<typeof mount<ObjectiveModal>>[2] = {}): Promise<Mounted<ObjectiveModal>> => {
  const dialog = await mount('c-objective-modal', ObjectiveModal, {
    planStart: '2026-01-01',
    planEnd: '2026-12-31',
    ...values
  });
  judge(dialog, true);
  return dialog;
};
const saving = () => jest.fn((_fields: unknown) => Promise.resolve());

describe('c-objective-modal', () => {
  it('adds an objective with its measure, in the time of the plan', async () => {
    const save = saving();
    const dialog = await show({ save });
    expect(textOf(dialog)).toContain('Without measure, baseline and target nobody can tell');

    type(dialog, '[data-field="Name"]', ' Sites live ');
    type(dialog, '[data-field="Measure__c"]', 'Hospitals live');
    type(dialog, '[data-field="Unit__c"]', 'sites');
    type(dialog, '[data-field="Baseline__c"]', '2');
    type(dialog, '[data-field="Target__c"]', '6');
    type(dialog, '[data-field="Current__c"]', '');
    send(inside(dialog, 'c-colleague-picker'), 'choose', { item: { id: '005b', name: 'Bo' } });
    await flush();
    expect(allInside(dialog, '[data-notice="measure"]')).toHaveLength(0);
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([
      [
        {
          Name: 'Sites live',
          Measure__c: 'Hospitals live',
          Unit__c: 'sites',
          Baseline__c: 2,
          Target__c: 6,
          Current__c: null,
          StartOn__c: '2026-01-01',
          DueOn__c: '2026-12-31',
          Owner__c: '005b'
        }
      ]
    ]);
    expect(closed).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('writes only what was changed', async () => {
    const save = saving();
    const dialog = await show({ objective: objective(), save });

    type(dialog, '[data-field="Details__c"]', 'Because.');
    send(inside(dialog, '[data-field="Status__c"]'), 'pick', { value: 'Dropped' });
    send(inside(dialog, 'c-colleague-picker'), 'choose', { item: null });
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[{ Details__c: 'Because.', Status__c: 'Dropped', Owner__c: null }]]);
    await expect(dialog).toBeAccessible();
  });

  it('opens what was dropped again by the blank choice', async () => {
    const save = saving();
    const dialog = await show({ objective: objective({ status: 'Dropped' }), save });

    send(inside(dialog, '[data-field="Status__c"]'), 'pick', { value: null });
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[{ Status__c: 'Open' }]]);
  });

  it('closes without a save when nothing was changed', async () => {
    const save = saving();
    const dialog = await show({ objective: objective(), save });

    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
    expect(closed).toHaveLength(1);
  });

  it.each([
    ['Target__c', '2', 'Target and baseline are the same'],
    ['DueOn__c', '2025-12-31', 'It is due before it starts.']
  ])('refuses %s %s before the server does', async (field, value, message) => {
    const save = saving();
    const dialog = await show({ objective: objective(), save });

    type(dialog, `[data-field="${field}"]`, value);
    await pressSave(dialog);

    expect(textOf(dialog)).toContain(message);
    expect(save).not.toHaveBeenCalled();
    await expect(dialog).toBeAccessible();
  });

  it('waits for a name', async () => {
    const save = saving();
    const dialog = await show({ save });
    judge(dialog, false);

    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
  });

  it('stays open with the reason when the server refuses', async () => {
    const save = jest.fn(() => Promise.reject(new Error('No.')));
    const dialog = await show({ objective: objective(), save });
    type(dialog, '[data-field="Name"]', 'Another');

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
  });
});
