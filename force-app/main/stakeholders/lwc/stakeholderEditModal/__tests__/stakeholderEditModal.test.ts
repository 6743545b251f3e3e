import { graphql } from 'lightning/graphql';

import StakeholderEditModal from 'c/stakeholderEditModal';
import type { OwnWords } from 'c/stakeholderEditModal';
import { closed } from 'test/lightning/modal';
import { judge, pressSave, type } from 'test/dialogs';
import { allInside, flush, inside, mount, send } from 'test/mount';
import type { Mounted } from 'test/mount';
import { person } from 'test/people';

const wire = graphql as unknown as { emit(value: unknown): void };
let save: jest.Mock;

async function show(words?: OwnWords): Promise<Mounted<StakeholderEditModal>> {
  const dialog = await mount('c-stakeholder-edit-modal', StakeholderEditModal, {
    person: person({ id: 'a', name: 'Henrik', reportsToId: 'gone', reportsToName: 'Former boss' }),
    accountId: '001',
    words,
    save
  });
  judge(dialog, true);
  return dialog;
}

type Select = HTMLElement & { options: readonly { value: string; label: string }[]; value: string | null };

describe('c-stakeholder-edit-modal', () => {
  beforeEach(() => {
    save = jest.fn(() => Promise.resolve());
  });

  it('shows what is known', async () => {
    const dialog = await show();

    expect(inside<Select>(dialog, '[data-field="Influence__c"]').value).toBe('High');
    expect(inside<Select>(dialog, '[data-field="Function__c"]').value).toBe('Finance');
    await expect(dialog).toBeAccessible();
  });

  it('saves only what was changed', async () => {
    const dialog = await show();

    type(dialog, '[data-field="Title__c"]', ' CFO ');
    type(dialog, '[data-field="PreferredCadenceDays__c"]', '90');
    send(inside(dialog, '[data-field="Support__c"]'), 'pick', { value: null });
    send(inside(dialog, 'c-colleague-picker'), 'choose', { item: { id: '005x', name: 'Ana' } });
    await flush();
    await pressSave(dialog);

    expect(save).toHaveBeenCalledWith({
      Title__c: 'CFO',
      PreferredCadenceDays__c: 90,
      Support__c: null,
      RelationshipOwner__c: '005x'
    });
    expect(closed).toHaveLength(1);
  });

  it('empties what was emptied', async () => {
    const dialog = await show();

    type(dialog, '[data-field="Title__c"]', '  ');
    type(dialog, '[data-field="PreferredCadenceDays__c"]', '');
    send(inside(dialog, 'c-colleague-picker'), 'choose', { item: null });
    await pressSave(dialog);

    expect(save).toHaveBeenCalledWith({ Title__c: null, PreferredCadenceDays__c: null, RelationshipOwner__c: null });
  });

  it('offers the account’s people to report to, and keeps one who left', async () => {
    const dialog = await show();

    wire.emit({
      data: {
        uiapi: {
          query: {
            Stakeholder__c: {
              edges: [
                { node: { Id: 'a', Name: { value: 'Henrik' } } },
                { node: { Id: 'b', Name: { value: 'Maya' }, Title__c: { value: 'CMO' } } }
              ]
            }
          }
        }
      }
    });
    await flush();

    expect(inside<Select>(dialog, '[data-field="ReportsTo__c"]').options).toEqual([
      { value: 'gone', label: 'Former boss' },
      { value: 'b', label: 'Maya, CMO' }
    ]);
  });

  it('edits own words only where they are given', async () => {
    expect(allInside(await show(), 'lightning-textarea')).toHaveLength(0);
    const dialog = await show({ why: 'Fewer readmissions', success: null });

    type(dialog, '[data-field="SuccessDefinition__c"]', 'One number for all');
    await pressSave(dialog);

    expect(allInside(dialog, 'lightning-textarea')).toHaveLength(2);
    expect(save).toHaveBeenCalledWith({ SuccessDefinition__c: 'One number for all' });
  });

  it('saves nothing when nothing was changed', async () => {
    const dialog = await show();

    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
    expect(closed).toHaveLength(1);
  });

  it('does not send what the form refuses', async () => {
    const dialog = await show();
    type(dialog, '[data-field="Name"]', '');
    judge(dialog, false);

    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
    expect(closed).toHaveLength(0);
  });

  it('stays open with what was typed when the server refuses, and saves on the next try', async () => {
    save.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const dialog = await show();
    type(dialog, '[data-field="Name"]', 'Henry');

    await pressSave(dialog);
    expect(closed).toHaveLength(0);
    await expect(dialog).toBeAccessible();
    await pressSave(dialog);

    expect(save).toHaveBeenLastCalledWith({ Name: 'Henry' });
    expect(closed).toHaveLength(1);
  });
});
