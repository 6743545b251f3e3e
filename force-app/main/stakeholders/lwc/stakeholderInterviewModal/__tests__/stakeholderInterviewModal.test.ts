import userId from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';

import { todayIso } from 'c/relativeDates';
import StakeholderInterviewModal from 'c/stakeholderInterviewModal';
import { closed } from 'test/lightning/modal';
import { judge, pressSave, type } from 'test/dialogs';
import { allInside, flush, inside, mount, send } from 'test/mount';
import type { Mounted } from 'test/mount';
import { person } from 'test/people';

const wire = graphql as unknown as { emit(value: unknown): void };
let save: jest.Mock;

async function show(): Promise<Mounted<StakeholderInterviewModal>> {
  const dialog = await mount('c-stakeholder-interview-modal', StakeholderInterviewModal, {
    person: person({ id: 'a', name: 'Henrik' }),
    save
  });
  wire.emit({
    data: {
      uiapi: { query: { User: { edges: [{ node: { Id: 'me', Name: { value: 'Dara' } } }] } } }
    }
  });
  await flush();
  judge(dialog, true);
  return dialog;
}

describe('c-stakeholder-interview-modal', () => {
  beforeEach(() => {
    save = jest.fn(() => Promise.resolve());
  });

  it('starts with today, a key-player interview, and the user as the interviewer', async () => {
    const dialog = await show();

    await pressSave(dialog);

    expect(save).toHaveBeenCalledWith({ HeldOn__c: todayIso(), Kind__c: 'Key-player interview', Interviewer__c: 'me' });
    expect(closed).toHaveLength(1);
  });

  it('has the user as the interviewer even before their name was read, but not after they were taken out', async () => {
    const early = await mount('c-stakeholder-interview-modal', StakeholderInterviewModal, { save });
    judge(early, true);
    await pressSave(early);
    const dialog = await show();
    send(inside(dialog, 'c-colleague-picker'), 'choose', { item: null });
    await pressSave(dialog);

    expect(save.mock.calls.map(([fields]: [Record<string, unknown>]) => fields['Interviewer__c'])).toEqual([
      userId,
      undefined
    ]);
  });

  it('saves ratings as numbers, leaves out what was not answered', async () => {
    const dialog = await show();

    send(inside(dialog, '[data-field="Trust__c"]'), 'pick', { value: '4' });
    send(inside(dialog, '[data-field="LikelihoodToRecommend__c"]'), 'pick', { value: '0' });
    send(inside(dialog, '[data-field="ValueDelivered__c"]'), 'pick', { value: '3' });
    send(inside(dialog, '[data-field="ValueDelivered__c"]'), 'pick', { value: null });
    send(inside(dialog, '[data-field="Kind__c"]'), 'pick', { value: 'Problem visit' });
    type(dialog, '[data-field="HeldOn__c"]', '2026-01-05');
    type(dialog, '[data-field="Quote__c"]', ' “Visit when it works, too.” ');
    type(dialog, '[data-field="FollowUps__c"]', '   ');
    send(inside(dialog, 'c-colleague-picker'), 'choose', { item: { id: 'other', name: 'Ana' } });
    await pressSave(dialog);

    expect(save).toHaveBeenCalledWith({
      HeldOn__c: '2026-01-05',
      Kind__c: 'Problem visit',
      Trust__c: 4,
      LikelihoodToRecommend__c: 0,
      Quote__c: '“Visit when it works, too.”',
      Interviewer__c: 'other'
    });
  });

  it('offers 1 to 5, and 0 to 10 for the recommendation', async () => {
    const dialog = await show();
    const options = (field: string): unknown[] =>
      inside<HTMLElement & { options: { value: string }[] }>(dialog, `[data-field="${field}"]`).options.map(
        ({ value }) => value
      );

    expect(options('Trust__c')).toEqual(['1', '2', '3', '4', '5']);
    expect(options('LikelihoodToRecommend__c')).toHaveLength(11);
    expect(inside<HTMLElement & { max: string }>(dialog, '[data-field="HeldOn__c"]').max).toBe(todayIso());
    await expect(dialog).toBeAccessible();
  });

  it('does not send a date that the form refuses', async () => {
    const dialog = await show();
    judge(dialog, false);

    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
  });

  it('stays open with the reason when the server refuses', async () => {
    save.mockRejectedValueOnce({ errors: [{ message: 'The interview date cannot be in the future.' }] });
    const dialog = await show();

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });
});
