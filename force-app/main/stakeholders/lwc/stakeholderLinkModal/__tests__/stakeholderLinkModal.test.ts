import { graphql } from 'lightning/graphql';

import StakeholderLinkModal from 'c/stakeholderLinkModal';
import type { Stakeholder } from 'c/stakeholderRecords';
import { closed } from 'test/lightning/modal';
import { pressSave, type } from 'test/dialogs';
import { allInside, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { person } from 'test/people';

const wire = graphql as unknown as { emit(value: unknown): void };
let save: jest.Mock;

async function show(
  names: readonly string[] | null,
  values: Partial<Stakeholder> = { title: null }
): Promise<Mounted<StakeholderLinkModal>> {
  const dialog = await mount('c-stakeholder-link-modal', StakeholderLinkModal, {
    person: person({ id: 'a', name: 'Head of oncology', contactId: null, ...values }),
    accountId: '001',
    mappedContactIds: ['Mapped'],
    save
  });
  const edges = (names ?? []).map((name) => ({
    node: { Id: name, Name: { value: name }, Title: { value: `${name}’s title` } }
  }));
  if (names !== null) wire.emit({ data: { uiapi: { query: { Contact: { edges } } } } });
  await flush();
  return dialog;
}

describe('c-stakeholder-link-modal', () => {
  beforeEach(() => {
    save = jest.fn(() => Promise.resolve());
  });

  it('links the placeholder, which takes name and missing title from the contact', async () => {
    const dialog = await show(['Ann', 'Bo', 'Mapped']);
    expect(allInside(dialog, 'input')).toHaveLength(2);

    inside(dialog, 'input[value="Bo"]').dispatchEvent(new CustomEvent('change'));
    await flush();
    await expect(dialog).toBeAccessible();
    await pressSave(dialog);

    expect(save).toHaveBeenCalledWith({ Contact__c: 'Bo', Name: 'Bo', Title__c: 'Bo’s title' });
    expect(closed).toHaveLength(1);
  });

  it('keeps a title that somebody typed', async () => {
    const dialog = await show(['Ann'], { title: 'Head' });

    inside(dialog, 'input[value="Ann"]').dispatchEvent(new CustomEvent('change'));
    await flush();
    await pressSave(dialog);

    expect(save).toHaveBeenCalledWith({ Contact__c: 'Ann', Name: 'Ann' });
  });

  it('links nothing until somebody is chosen', async () => {
    const dialog = await show(['Ann']);

    expect(inside<HTMLElement & { disabled: boolean }>(dialog, '[data-action="save"]').disabled).toBe(true);
  });

  it('finds contacts, and says when there are none', async () => {
    const dialog = await show(['Ann', 'Bo']);
    type(dialog, 'lightning-input', 'bo');
    await flush();
    expect(allInside(dialog, '.contact')).toHaveLength(1);

    expect(textOf(await show([]))).toContain('This account has no contacts that are not on the map already.');
    expect(textOf(await show(null))).toContain('Loading');
  });

  it('stays open with the reason when the server refuses', async () => {
    save.mockRejectedValueOnce(new Error('No.'));
    const dialog = await show(['Ann']);
    inside(dialog, 'input[value="Ann"]').dispatchEvent(new CustomEvent('change'));
    await flush();

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('says when contacts cannot be read', async () => {
    const dialog = await show(null);

    wire.emit({ data: undefined, errors: [{ message: 'No.' }] });
    await flush();

    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
  });
});
