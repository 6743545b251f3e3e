import PlanNotes from 'c/planNotes';
import { allInside, collect, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { planData, value } from 'test/planPage';

type Values = NonNullable<Parameters<typeof mount<PlanNotes>>[2]>;

const show = (plan = {}, values: Values = {}): Promise<Mounted<PlanNotes>> =>
  mount<PlanNotes>('c-plan-notes', PlanNotes, {
    plan: planData(plan).plan,
    isWriter: true,
    canEdit: true,
    today: '2026-06-01',
    ...values
  });
const note = (element: HTMLElement, name: string): string => textOf(inside(element, `[data-note="${name}"]`));
const person = (name: string): unknown => ({ Id: '005', Name: value(name) });

describe('c-plan-notes', () => {
  it('says nothing of a plan that its writer goes on with', async () => {
    const element = await show();

    expect(textOf(element)).toBe('');
    await expect(element).toBeAccessible();
  });

  it('says why a draft was sent back, and forgets it afterwards', async () => {
    const returned = { ReturnReason__c: value('The vision is missing.') };
    const element = await show({ Status__c: value('Draft'), ...returned });

    expect(note(element, 'sent-back')).toContain('The vision is missing.');
    expect(textOf(await show({ Status__c: value('Active'), ...returned }))).toBe('');
    await expect(element).toBeAccessible();
  });

  it.each([
    [
      {
        Status__c: value('In review'),
        SubmittedOn__c: value('2026-05-30T09:00:00.000Z'),
        SubmittedBy__r: person('Dara')
      },
      'Sent for approval 2 days ago by Dara.'
    ],
    [
      { Status__c: value('Approved'), ApprovedOn__c: value('2026-05-31T09:00:00.000Z'), Approver__r: null },
      'Approved yesterday by Somebody. Activate it when the period begins.'
    ]
  ])('says what a plan waits for', async (plan, text) => {
    const element = await show(plan);

    expect(note(element, 'waiting')).toBe(text);
    await expect(element).toBeAccessible();
  });

  it('says what was learned from a closed plan, which nobody writes in', async () => {
    const plan = { Status__c: value('Closed'), ClosingNote__c: value('Begin with nursing.') };
    const element = await show(plan, { canEdit: false });

    expect(note(element, 'learned')).toContain('Begin with nursing.');
    expect(note(element, 'read-only')).toContain('stays as it was');
    expect(allInside(element, '[data-action="ask"]')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it.each([
    [{ isWriter: false, canEdit: false }, {}, 'You can read this plan. Account managers write in it.', 0],
    [{ canEdit: false }, {}, 'Dara Quinn owns this plan', 1],
    [{ canEdit: false }, { Owner: null }, 'This plan belongs to somebody else', 1],
    [{ isRefused: true }, {}, 'You may not change this plan; ask Dara Quinn.', 0],
    [{ isRefused: true }, { Owner: null }, 'You may not change this plan; ask the owner.', 0]
  ])('says why the plan is read only, and how to write all the same', async (values, plan, text, buttons) => {
    const element = await show(plan, values);

    expect(note(element, 'read-only')).toContain(text);
    expect(allInside(element, '[data-action="ask"]')).toHaveLength(buttons);
    await expect(element).toBeAccessible();
  });

  it('asks to write', async () => {
    const element = await show({}, { canEdit: false });
    const asked = collect(element, 'ask');

    inside(element, '[data-action="ask"]').click();

    expect(asked).toHaveLength(1);
  });

  it('is empty without a plan', async () => {
    expect(textOf(await show({}, { plan: null }))).toBe('');
  });
});
