import BarrierEscalateModal from 'c/barrierEscalateModal';
import { pressSave } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { allInside, mount, textOf } from 'test/mount';

const barrier = {
  id: 'b1',
  name: 'Contract template waits',
  details: null,
  owner: null,
  openedOn: '2026-05-01',
  clearedOn: null,
  escalatedOn: null,
  escalatedTo: null
};
const helper = { id: '005v', name: 'Victor Adeyemi' };

describe('c-barrier-escalate-modal', () => {
  it.each([
    [true, 'Victor Adeyemi, the executive sponsor, gets a task for today to clear it.'],
    [false, 'The account has no executive sponsor, so Victor Adeyemi, who owns the plan, gets a task']
  ])('says to whom, before anything happens', async (isSponsor, words) => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-barrier-escalate-modal', BarrierEscalateModal, { barrier, helper, isSponsor, save });

    expect(textOf(dialog)).toContain('Contract template waits');
    expect(textOf(dialog)).toContain(words);
    expect(save).not.toHaveBeenCalled();
    await expect(dialog).toBeAccessible();
  });

  it('escalates and closes', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-barrier-escalate-modal', BarrierEscalateModal, { barrier, helper, save });

    await pressSave(dialog);

    expect(save).toHaveBeenCalledTimes(1);
    expect(closed).toHaveLength(1);
  });

  it('says so where nobody can be asked', async () => {
    const dialog = await mount('c-barrier-escalate-modal', BarrierEscalateModal, { barrier });

    expect(textOf(dialog)).toContain('Name a sponsor first.');
    await expect(dialog).toBeAccessible();
  });

  it('stays open with the reason when the server refuses', async () => {
    const save = jest.fn(() => Promise.reject(new Error('No.')));
    const dialog = await mount('c-barrier-escalate-modal', BarrierEscalateModal, { barrier, helper, save });

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });
});
