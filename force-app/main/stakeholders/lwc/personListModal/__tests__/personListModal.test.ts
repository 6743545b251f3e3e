import PersonListModal from 'c/personListModal';
import { closed } from 'test/lightning/modal';
import { allInside, inside, mount, textOf } from 'test/mount';
import { person } from 'test/people';

describe('c-person-list-modal', () => {
  it('lists people and closes with the one that was chosen', async () => {
    const dialog = await mount('c-person-list-modal', PersonListModal, {
      people: [person({ id: 'a', name: 'Ann' }), person({ id: 'b', name: 'Bo' })]
    });

    inside(dialog, '[data-id="b"]').click();

    expect(inside(dialog, '[data-id="a"]').textContent).toContain('Open Ann.');
    expect(closed).toEqual(['b']);
    await expect(dialog).toBeAccessible();
  });

  it('says when there is nobody', async () => {
    const dialog = await mount('c-person-list-modal', PersonListModal);

    expect(textOf(dialog)).toContain('Nobody.');
    expect(allInside(dialog, 'button')).toHaveLength(0);
    await expect(dialog).toBeAccessible();
  });

  it('closes with nothing', async () => {
    const dialog = await mount('c-person-list-modal', PersonListModal);

    inside(dialog, 'lightning-button').click();

    expect(closed).toEqual([undefined]);
  });
});
