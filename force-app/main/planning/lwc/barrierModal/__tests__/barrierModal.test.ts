import BarrierModal from 'c/barrierModal';
import type { Barrier } from 'c/planTypes';
import { judge, pressSave, type } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { allInside, inside, mount, send } from 'test/mount';

const barrier: Barrier = {
  id: 'b1',
  name: 'Legal',
  details: 'Template',
  owner: { id: '005i', name: 'Ines' },
  openedOn: '2026-05-01',
  clearedOn: null,
  escalatedOn: null,
  escalatedTo: null
};

describe('c-barrier-modal', () => {
  it('writes down a new barrier', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-barrier-modal', BarrierModal, { save, today: '2026-06-15' });
    judge(dialog, true);

    type(dialog, '[data-field="Name"]', ' Price approval ');
    type(dialog, '[data-field="Details__c"]', '');
    send(inside(dialog, '[data-field="Owner__c"]'), 'choose', { item: { id: '005b', name: 'Bo' } });
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[{ Name: 'Price approval', Details__c: null, Owner__c: '005b' }]]);
    expect(closed).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('writes only what was changed of an old one', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-barrier-modal', BarrierModal, { barrier, save });
    judge(dialog, true);
    expect(inside<HTMLElement & { value: string }>(dialog, '[data-field="Name"]').value).toBe('Legal');

    send(inside(dialog, '[data-field="Owner__c"]'), 'choose', { item: null });
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[{ Owner__c: null }]]);
  });

  it('closes without a save where nothing was changed', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-barrier-modal', BarrierModal, { barrier, save });
    judge(dialog, true);

    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
    expect(closed).toHaveLength(1);
  });

  it('stays open while something is missing', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-barrier-modal', BarrierModal, { save });
    judge(dialog, false);

    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
    await expect(dialog).toBeAccessible();
  });

  it('stays open with the reason when the server refuses', async () => {
    const save = jest.fn(() => Promise.reject(new Error('No.')));
    const dialog = await mount('c-barrier-modal', BarrierModal, { save });
    judge(dialog, true);
    type(dialog, '[data-field="Name"]', 'Prices');

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });
});
