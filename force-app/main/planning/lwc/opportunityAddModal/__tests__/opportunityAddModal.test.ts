import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';

import OpportunityAddModal from 'c/opportunityAddModal';
import { judge, pressSave, type } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { objective } from 'test/planWork';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

interface Emitting {
  emit(value: unknown): void;
  error(body: unknown): void;
}
const info = getObjectInfo as unknown as Emitting;
const values = getPicklistValues as unknown as Emitting;
const saving = () => jest.fn((_fields: unknown) => Promise.resolve());

async function show(
  others: Parameters<typeof mount<OpportunityAddModal>>[2] = {},
  hasAmount = true
): Promise<Mounted<OpportunityAddModal>> {
  const dialog = await mount('c-opportunity-add-modal', OpportunityAddModal, { objectives: [objective()], ...others });
  info.emit({ defaultRecordTypeId: '012master', fields: { Amount: { createable: hasAmount } } });
  values.emit({ values: [{ value: 'Prospecting', label: 'Prospecting' }], defaultValue: null });
  await flush();
  judge(dialog, true);
  return dialog;
}

describe('c-opportunity-add-modal', () => {
  it('adds an opportunity of the plan', async () => {
    const save = saving();
    const dialog = await show({ save });

    type(dialog, '[data-field="name"]', ' Infusion centre ');
    send(inside(dialog, '[data-field="stage"]'), 'pick', { value: 'Prospecting' });
    type(dialog, '[data-field="close"]', '2026-09-01');
    type(dialog, '[data-field="amount"]', '1400000');
    send(inside(dialog, '[data-field="objective"]'), 'pick', { value: 'a02sites' });
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([
      [
        {
          Name: 'Infusion centre',
          StageName: 'Prospecting',
          CloseDate: '2026-09-01',
          PlanObjective__c: 'a02sites',
          Amount: 1400000
        }
      ]
    ]);
    expect(closed).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('leaves an unknown amount blank, not 0', async () => {
    const save = saving();
    const dialog = await show({ save });

    type(dialog, '[data-field="amount"]', '5');
    type(dialog, '[data-field="amount"]', '');
    send(inside(dialog, '[data-field="stage"]'), 'pick', { value: 'Prospecting' });
    await pressSave(dialog);

    expect(save.mock.calls[0]?.[0]).toMatchObject({ Amount: null, PlanObjective__c: null });
  });

  it('does not ask for an amount that the user may not write', async () => {
    const save = saving();
    const dialog = await show({ save }, false);

    send(inside(dialog, '[data-field="stage"]'), 'pick', { value: 'Prospecting' });
    await pressSave(dialog);

    expect(allInside(dialog, '[data-field="amount"]')).toHaveLength(0);
    expect(save.mock.calls[0]?.[0]).not.toHaveProperty('Amount');
    await expect(dialog).toBeAccessible();
  });

  it('asks for a stage', async () => {
    const save = saving();
    const dialog = await show({ save });

    await pressSave(dialog);

    expect(textOf(dialog)).toContain('Choose a stage.');
    expect(save).not.toHaveBeenCalled();
    await expect(dialog).toBeAccessible();
  });

  it('waits for the stages, and says when they cannot be read', async () => {
    const dialog = await mount('c-opportunity-add-modal', OpportunityAddModal);
    const button = inside<HTMLElement & { disabled: boolean }>(dialog, '[data-action="save"]');
    expect(textOf(dialog)).toContain('Loading');
    expect(button.disabled).toBe(true);

    info.error({ message: 'No.' });
    await flush();

    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    expect(button.disabled).toBe(true);
    await expect(dialog).toBeAccessible();
  });

  it('stays open with what was typed when the server refuses', async () => {
    const save = jest.fn(() => Promise.reject(new Error('No.')));
    const dialog = await show({ save });
    type(dialog, '[data-field="name"]', 'Infusion centre');
    send(inside(dialog, '[data-field="stage"]'), 'pick', { value: 'Prospecting' });

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    expect(inside<HTMLElement & { value: string }>(dialog, '[data-field="name"]').value).toBe('Infusion centre');
  });
});
