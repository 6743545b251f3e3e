import TeamMemberModal from 'c/teamMemberModal';
import { pressSave } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { allInside, inside, mount, send, textOf } from 'test/mount';

const bo = { item: { id: '005b', name: 'Bo' } };

describe('c-team-member-modal', () => {
  it('adds a colleague for the missing function, dedicated as promised', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-team-member-modal', TeamMemberModal, {
      teamFunction: 'Finance',
      isDedicated: true,
      save
    });

    send(inside(dialog, 'c-colleague-picker'), 'choose', bo);
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[{ userId: '005b', name: 'Bo', teamFunction: 'Finance', isDedicated: true }]]);
    expect(closed).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('lets the user choose function and dedication', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-team-member-modal', TeamMemberModal, { isDedicated: true, save });

    send(inside(dialog, 'c-colleague-picker'), 'choose', bo);
    send(inside(dialog, '[data-field="function"]'), 'pick', { value: 'Market access' });
    send(inside(dialog, '[data-field="dedicated"]'), 'change', { checked: false });
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([
      [{ userId: '005b', name: 'Bo', teamFunction: 'Market access', isDedicated: false }]
    ]);
  });

  it('asks for a colleague and a function', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-team-member-modal', TeamMemberModal, { save });

    await pressSave(dialog);
    expect(textOf(dialog)).toContain('Choose a colleague and a function.');
    send(inside(dialog, 'c-colleague-picker'), 'choose', bo);
    await pressSave(dialog);

    expect(textOf(dialog)).toContain('Choose a colleague and a function.');
    expect(save).not.toHaveBeenCalled();
    await expect(dialog).toBeAccessible();
  });

  it('stays open with the reason when the server refuses', async () => {
    const save = jest.fn(() => Promise.reject(new Error('No.')));
    const dialog = await mount('c-team-member-modal', TeamMemberModal, { teamFunction: 'Sales', save });
    send(inside(dialog, 'c-colleague-picker'), 'choose', bo);

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
  });
});
