import { todayIso } from 'c/relativeDates';
import StakeholderLeaveModal from 'c/stakeholderLeaveModal';
import { closed } from 'test/lightning/modal';
import { judge, pressSave, type } from 'test/dialogs';
import { allInside, mount, textOf } from 'test/mount';
import { person } from 'test/people';

describe('c-stakeholder-leave-modal', () => {
  it('marks the person as having left today, or on the day given', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-stakeholder-leave-modal', StakeholderLeaveModal, {
      person: person({ id: 'a' }),
      save
    });
    judge(dialog, true);

    await pressSave(dialog);
    type(dialog, 'lightning-input', '2026-01-31');
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([
      [{ IsActive__c: false, LeftOn__c: todayIso() }],
      [{ IsActive__c: false, LeftOn__c: '2026-01-31' }]
    ]);
    expect(closed).toHaveLength(2);
    expect(textOf(dialog)).toContain('The person stays in the history');
    await expect(dialog).toBeAccessible();
  });

  it('does not send a date that the form refuses', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-stakeholder-leave-modal', StakeholderLeaveModal, {
      person: person({ id: 'a' }),
      save
    });
    judge(dialog, false);

    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
  });

  it('stays open with the reason when the server refuses', async () => {
    const save = jest.fn(() => Promise.reject(new Error('No.')));
    const dialog = await mount('c-stakeholder-leave-modal', StakeholderLeaveModal, {
      person: person({ id: 'a' }),
      save
    });
    judge(dialog, true);

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });
});
