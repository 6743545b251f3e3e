import { graphql } from 'lightning/graphql';

import StakeholderAddModal from 'c/stakeholderAddModal';
import { closed } from 'test/lightning/modal';
import { pressSave, type } from 'test/dialogs';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const wire = graphql as unknown as { emit(value: unknown): void };
const contact = (id: string, name: string, title: string | null = null): unknown => ({
  node: { Id: id, Name: { value: name }, Title: { value: title } }
});
let save: jest.Mock;

async function show(contacts: readonly unknown[] | null): Promise<Mounted<StakeholderAddModal>> {
  const dialog = await mount('c-stakeholder-add-modal', StakeholderAddModal, {
    accountId: '001',
    mappedContactIds: ['mapped'],
    save
  });
  if (contacts !== null) wire.emit({ data: { uiapi: { query: { Contact: { edges: contacts } } } } });
  await flush();
  return dialog;
}

function tick(dialog: HTMLElement, id: string, checked = true): void {
  const box = inside<HTMLInputElement>(dialog, `input[value="${id}"]`);
  box.checked = checked;
  box.dispatchEvent(new CustomEvent('change'));
}

const ann = contact('ann', 'Ann Lee', 'CFO');
const bo = contact('bo', 'Bo Ray');

describe('c-stakeholder-add-modal', () => {
  beforeEach(() => {
    save = jest.fn(() => Promise.resolve());
  });

  it('offers the contacts that are not on the map yet', async () => {
    const dialog = await show([ann, bo, contact('mapped', 'Already There')]);

    expect(allInside(dialog, '.contact .name').map(({ textContent }) => textContent)).toEqual(['Ann Lee', 'Bo Ray']);
    await expect(dialog).toBeAccessible();
  });

  it('finds contacts by name and title', async () => {
    const dialog = await show([ann, bo]);

    type(dialog, '[data-field="search"]', 'cfo');
    await flush();
    expect(allInside(dialog, '.contact')).toHaveLength(1);

    type(dialog, '[data-field="search"]', 'nobody');
    await flush();
    expect(textOf(dialog)).toContain('No matches');
  });

  it('adds several contacts at once with their picks', async () => {
    const dialog = await show([ann, bo]);
    tick(dialog, 'ann');
    tick(dialog, 'bo');
    await flush();
    const pick = (key: string, field: string, value: string): void =>
      send(inside(dialog, `c-pick-select[data-key="${key}"][data-field="${field}"]`), 'pick', { value });

    pick('ann', 'influence', 'High');
    pick('ann', 'support', 'Champion');
    pick('ann', 'access', 'Brief');
    pick('ann', 'role', 'Approver');
    await expect(dialog).toBeAccessible();
    await pressSave(dialog);

    expect(save).toHaveBeenCalledWith([
      {
        fields: {
          Name: 'Ann Lee',
          Title__c: 'CFO',
          Contact__c: 'ann',
          Influence__c: 'High',
          Support__c: 'Champion',
          Access__c: 'Brief',
          Role__c: 'Approver'
        }
      },
      { fields: { Name: 'Bo Ray', Contact__c: 'bo' } }
    ]);
    expect(closed).toHaveLength(1);
  });

  it('adds a placeholder without a contact', async () => {
    const dialog = await show([]);
    expect(textOf(dialog)).toContain('Every contact of this account is on the map already');
    type(dialog, '[data-field="name"]', ' Head of oncology ');

    inside(dialog, '[data-action="placeholder"]').click();
    await flush();
    await pressSave(dialog);

    expect(save).toHaveBeenCalledWith([{ fields: { Name: 'Head of oncology' } }]);
  });

  it('asks for the name of a placeholder', async () => {
    const dialog = await show([]);
    const name = inside<HTMLElement & { reportValidity: jest.Mock }>(dialog, '[data-field="name"]');
    name.reportValidity = jest.fn();

    inside(dialog, '[data-action="placeholder"]').click();
    await flush();

    expect(name.reportValidity).toHaveBeenCalled();
    expect(allInside(dialog, '.person')).toHaveLength(0);
  });

  it('lets a choice go by its box and by its button', async () => {
    const dialog = await show([ann, bo]);
    tick(dialog, 'ann');
    tick(dialog, 'bo');
    await flush();

    tick(dialog, 'ann', false);
    inside(dialog, '.remove[data-key="bo"]').click();
    await flush();

    expect(allInside(dialog, '.person')).toHaveLength(0);
    expect(inside<HTMLElement & { disabled: boolean }>(dialog, '[data-action="save"]').disabled).toBe(true);
  });

  it('stays open with everything chosen when the server refuses', async () => {
    save.mockRejectedValueOnce(Object.assign(new Error('refused'), { errors: [{ message: 'Already on the map.' }] }));
    const dialog = await show([ann]);
    tick(dialog, 'ann');
    await flush();

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, '.person')).toHaveLength(1);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('says that contacts are being read, and when they cannot be', async () => {
    const dialog = await show(null);
    expect(textOf(dialog)).toContain('Loading');

    wire.emit({ data: undefined, errors: [{ message: 'No.' }] });
    await flush();

    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
  });

  it('adds at most twenty at once', async () => {
    const dialog = await show(Array.from({ length: 25 }, (_, index) => contact(`c${index}`, `Person ${index}`)));
    for (let index = 0; index < 20; index += 1) tick(dialog, `c${index}`);
    await flush();

    expect(inside<HTMLInputElement>(dialog, 'input[value="c20"]').disabled).toBe(true);
    expect(textOf(dialog)).toContain('Up to 20 people can be added at once.');
  });

  it('closes without saving', async () => {
    const dialog = await show([ann]);

    allInside(dialog, 'lightning-modal-footer lightning-button')[0]?.click();

    expect(closed).toEqual([undefined]);
    expect(save).not.toHaveBeenCalled();
  });
});
