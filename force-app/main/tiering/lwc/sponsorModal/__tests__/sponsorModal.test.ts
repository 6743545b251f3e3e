import SponsorModal from 'c/sponsorModal';
import { pressSave } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';

describe('c-sponsor-modal', () => {
  it('saves whoever is chosen', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-sponsor-modal', SponsorModal, { sponsor: { id: '005a', name: 'Ann' }, save });

    send(inside(dialog, 'c-colleague-picker'), 'choose', { item: { id: '005b', name: 'Bo' } });
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[{ id: '005b', name: 'Bo' }]]);
    expect(closed).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('asks for somebody', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-sponsor-modal', SponsorModal, { save });

    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
    expect(textOf(dialog)).toContain('Choose a colleague.');
    send(inside(dialog, 'c-colleague-picker'), 'choose', { item: { id: '005b', name: 'Bo' } });
    await flush();
    expect(textOf(dialog)).not.toContain('Choose a colleague.');
  });

  it('stays open with the reason when the server refuses', async () => {
    const save = jest.fn(() => Promise.reject(new Error('No.')));
    const dialog = await mount('c-sponsor-modal', SponsorModal, { sponsor: { id: '005a', name: 'Ann' }, save });

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });
});
