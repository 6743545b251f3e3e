import { todayIso } from 'c/relativeDates';
import ReviewModal from 'c/reviewModal';
import { judge, pressSave, type } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { allInside, mount } from 'test/mount';

describe('c-review-modal', () => {
  it('records today, or the day given', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-review-modal', ReviewModal, { save });
    judge(dialog, true);

    await pressSave(dialog);
    type(dialog, 'lightning-input', '2026-01-31');
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[todayIso()], ['2026-01-31']]);
    expect(closed).toHaveLength(2);
    await expect(dialog).toBeAccessible();
  });

  it('does not send a day that the form refuses', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-review-modal', ReviewModal, { save });
    judge(dialog, false);

    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
  });

  it('stays open with the reason when the server refuses', async () => {
    const dialog = await mount('c-review-modal', ReviewModal, { save: () => Promise.reject(new Error('No.')) });
    judge(dialog, true);

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });
});
