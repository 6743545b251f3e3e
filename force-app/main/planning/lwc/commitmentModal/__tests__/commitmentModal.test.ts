import CommitmentModal from 'c/commitmentModal';
import { judge, pressSave, type } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { TODAY, objective, promise } from 'test/planWork';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const people = [{ id: 'a03priya', name: 'Priya Raman', title: 'VP Pharmacy' }];
const show = async (values: Parameters<typeof mount<CommitmentModal>>[2] = {}): Promise<Mounted<CommitmentModal>> => {
  const dialog = await mount('c-commitment-modal', CommitmentModal, {
    people,
    objectives: [objective()],
    today: TODAY,
    ...values
  });
  judge(dialog, true);
  return dialog;
};
const press = async (dialog: HTMLElement, action: string): Promise<void> => {
  inside(dialog, `[data-action="${action}"]`).click();
  await flush();
};
const saving = () => jest.fn((_fields: unknown) => Promise.resolve());

describe('c-commitment-modal', () => {
  it('makes a promise from what was typed on the line', async () => {
    const save = saving();
    const draft = { name: 'Data feed', recipient: 'internal', dueOn: '2026-06-07' };
    const dialog = await show({ draft, save });

    send(inside(dialog, '[data-field="objective"]'), 'pick', { value: 'a02sites' });
    send(inside(dialog, 'c-colleague-picker'), 'choose', { item: { id: '005b', name: 'Bo' } });
    type(dialog, '[data-field="Details__c"]', ' As agreed. ');
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([
      [
        {
          Name: 'Data feed',
          DueOn__c: '2026-06-07',
          Audience__c: 'Internal',
          Stakeholder__c: null,
          PlanObjective__c: 'a02sites',
          Owner__c: '005b',
          Details__c: 'As agreed.'
        }
      ]
    ]);
    expect(closed).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('writes only what was changed', async () => {
    const save = saving();
    const dialog = await show({ commitment: promise(), save });

    type(dialog, '[data-field="DueOn__c"]', '2026-06-20');
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[{ DueOn__c: '2026-06-20' }]]);
    await expect(dialog).toBeAccessible();
  });

  it('closes without a save when nothing was changed', async () => {
    const save = saving();
    const dialog = await show({ commitment: promise(), save });

    send(inside(dialog, '[data-field="recipient"]'), 'pick', { value: 'a03priya' });
    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
    expect(closed).toHaveLength(1);
  });

  it('turns a promise to a person into one among colleagues', async () => {
    const save = saving();
    const dialog = await show({ commitment: promise(), save });

    send(inside(dialog, '[data-field="recipient"]'), 'pick', { value: null });
    await pressSave(dialog);
    expect(textOf(dialog)).toContain('Choose to whom it was promised.');
    send(inside(dialog, '[data-field="recipient"]'), 'pick', { value: 'internal' });
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[{ Audience__c: 'Internal', Stakeholder__c: null }]]);
  });

  it('withdraws with a reason', async () => {
    const save = saving();
    const dialog = await show({ commitment: promise(), save });

    await press(dialog, 'withdraw');
    expect(textOf(dialog)).toContain('A withdrawn promise counts neither as kept nor as missed.');
    judge(dialog, false);
    await pressSave(dialog);
    expect(save).not.toHaveBeenCalled();
    judge(dialog, true);
    type(dialog, '[data-field="reason"]', ' Priya released us. ');
    await expect(dialog).toBeAccessible();
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[{ Status__c: 'Withdrawn', WithdrawnReason__c: 'Priya released us.' }]]);
  });

  it('goes back from withdrawing with everything as it was', async () => {
    const dialog = await show({ commitment: promise() });
    type(dialog, '[data-field="Name"]', 'Another name');

    await press(dialog, 'withdraw');
    await press(dialog, 'back');

    expect(inside<HTMLElement & { value: string }>(dialog, '[data-field="Name"]').value).toBe('Another name');
  });

  it('cannot withdraw what was missed, and says why; nor move its day', async () => {
    const dialog = await show({ commitment: promise({ dueOn: '2026-05-13' }) });

    expect(allInside(dialog, '[data-action="withdraw"]')).toHaveLength(0);
    expect(inside(dialog, '[data-notice="missed"]').textContent).toContain('cannot be withdrawn');
    expect(inside(dialog, '[data-notice="day"]').textContent).toContain('For a new day make a new promise.');
    expect(inside<HTMLElement & { disabled: boolean }>(dialog, '[data-field="DueOn__c"]').disabled).toBe(true);
    await expect(dialog).toBeAccessible();
  });

  it('opens a withdrawn promise again', async () => {
    const save = saving();
    const dialog = await show({ commitment: promise({ status: 'Withdrawn', withdrawnReason: 'No need' }), save });

    expect(textOf(dialog)).toContain('Withdrawn: No need');
    await press(dialog, 'reopen');

    expect(save.mock.calls).toEqual([[{ Status__c: 'Open', WithdrawnReason__c: null }]]);
  });

  it('lets the day of keeping be another one', async () => {
    const save = saving();
    const dialog = await show({ commitment: promise({ status: 'Done', doneOn: TODAY }), save });

    type(dialog, '[data-field="DoneOn__c"]', '2026-05-30');
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[{ DoneOn__c: '2026-05-30' }]]);
  });

  it('says what a new promise for a day that has passed means', async () => {
    const dialog = await show({ draft: { name: 'Feed', recipient: 'customer', dueOn: '2026-05-30' } });

    expect(inside(dialog, '[data-notice="day"]').textContent).toContain('counts as missed from the start');
  });

  it('stays open with what was typed when the server refuses', async () => {
    const save = jest.fn(() => Promise.reject(new Error('No.')));
    const dialog = await show({ commitment: promise(), save });
    type(dialog, '[data-field="Name"]', 'Another name');

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    expect(inside<HTMLElement & { value: string }>(dialog, '[data-field="Name"]').value).toBe('Another name');
    await expect(dialog).toBeAccessible();
  });
});
