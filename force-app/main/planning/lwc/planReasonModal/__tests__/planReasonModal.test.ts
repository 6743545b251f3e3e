import PlanReasonModal from 'c/planReasonModal';
import { judge, pressSave, type } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { allInside, inside, mount, textOf } from 'test/mount';

describe('c-plan-reason-modal', () => {
  it('sends a plan back with the reason', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-plan-reason-modal', PlanReasonModal, { step: 'return', owner: 'Dara Quinn', save });
    judge(dialog, true);

    expect(textOf(dialog)).toContain('Dara Quinn gets the plan back as a draft');
    type(dialog, 'lightning-textarea', ' The vision is missing. ');
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([['The vision is missing.']]);
    expect(closed).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it.each([
    [0, null],
    [1, '1 commitment is still open.'],
    [3, '3 commitments are still open.']
  ])('closes a plan with what was learned, and names what is still open (%i)', async (openCommitments, text) => {
    const dialog = await mount('c-plan-reason-modal', PlanReasonModal, { step: 'close', openCommitments });

    expect(inside<HTMLElement & { label: string }>(dialog, 'lightning-textarea').label).toBe('What we learned');
    if (text === null) expect(allInside(dialog, '[data-figure="open"]')).toHaveLength(0);
    else expect(textOf(inside(dialog, '[data-figure="open"]'))).toContain(text);
    await expect(dialog).toBeAccessible();
  });

  it('does not send what the form refuses', async () => {
    const save = jest.fn(() => Promise.resolve());
    const dialog = await mount('c-plan-reason-modal', PlanReasonModal, { save });
    judge(dialog, false);

    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
  });

  it('stays open with the reason when the server refuses', async () => {
    const dialog = await mount('c-plan-reason-modal', PlanReasonModal, {
      save: () => Promise.reject(new Error('No.'))
    });
    judge(dialog, true);

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });
});
