import ReviewCloseModal, { approvesPlan } from 'c/reviewCloseModal';
import type { ClosingFacts } from 'c/reviewCloseModal';
import { judge, pressSave, type } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { allInside, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const facts = (values: Partial<ClosingFacts> = {}, next: Partial<ClosingFacts['next']> = {}): ClosingFacts => ({
  decision: 'Continue',
  next: { planStatus: 'Active', cadenceDays: 60, chosenOn: null, scheduledOn: null, ...next },
  criteria: 5,
  rated: 5,
  points: 10,
  spoken: 10,
  present: 3,
  ...values
});

async function show(given: ClosingFacts, save = jest.fn(() => Promise.resolve())): Promise<Mounted<ReviewCloseModal>> {
  const element = await mount<ReviewCloseModal>('c-review-close-modal', ReviewCloseModal, { facts: given, save });
  judge(element, true);
  type(element, '[data-validate="date"]', '2026-11-28');
  await flush();
  return element;
}
const lines = (element: HTMLElement): (string | undefined)[] =>
  allInside(element, '[data-line]').map((line) => line.dataset['line']);

describe('c-review-close-modal', () => {
  it('says what closing does, and nothing more when nothing is missing', async () => {
    const element = await show(facts());

    expect(lines(element)).toEqual(['fixed', 'next', 'figures']);
    expect(textOf(element)).toContain('The next review is scheduled for January 27, 2027.');
    await expect(element).toBeAccessible();
  });

  it('says what is left open', async () => {
    const element = await show(facts({ rated: 3, spoken: 8, present: 0 }));

    expect(textOf(element)).toContain('2 of 5 criteria are not rated, and stay so.');
    expect(textOf(element)).toContain('2 of the first 10 points of the agenda were not ticked.');
    expect(textOf(element)).toContain('Nobody is noted as present.');
  });

  it.each([
    [facts({ decision: 'Approve' }, { planStatus: 'In review' }), 'The plan is approved in your name.'],
    [
      facts({ decision: 'Stop' }),
      'No next review is scheduled, because the plan stops. You can close the plan right after.'
    ],
    [
      facts({}, { scheduledOn: '2027-01-05' }),
      'The review that is already scheduled for January 5, 2027 stays the next one.'
    ],
    [facts({}, { planStatus: 'Approved' }), 'the plan is not active yet, and its activation schedules one.'],
    [facts({}, { cadenceDays: null }), 'the tier sets no cadence and no day is chosen.']
  ])('says what else follows', async (given, text) => {
    const element = await show(given);

    expect(textOf(element)).toContain(text);
  });

  it('approves a plan only where it is in review', () => {
    expect(approvesPlan(facts({ decision: 'Approve' }))).toBe(false);
    expect(approvesPlan(facts({ decision: 'Approve' }, { planStatus: 'In review' }))).toBe(true);
  });

  it('counts the next review from the day on which it was held', async () => {
    const element = await show(facts());

    type(element, '[data-validate="date"]', '2026-11-20');
    await flush();

    expect(textOf(element)).toContain('The next review is scheduled for January 19, 2027.');
  });

  it('refuses a next review that lies before this one', async () => {
    const element = await show(facts({}, { chosenOn: '2026-11-28' }));

    expect(textOf(element)).toContain('The next review lies before this one.');
    expect(inside<HTMLElement & { disabled: boolean }>(element, '[data-action="save"]').disabled).toBe(true);
  });

  it('closes with the day, and stays open with the reason when refused', async () => {
    const save = jest.fn(() => Promise.resolve());
    save.mockRejectedValueOnce(new Error('You may not.'));
    const element = await show(facts(), save);
    await pressSave(element);
    expect(closed).toHaveLength(0);
    expect(inside<HTMLElement & { error: Error }>(element, 'c-error-panel').error.message).toBe('You may not.');

    await pressSave(element);

    expect(save).toHaveBeenLastCalledWith('2026-11-28');
    expect(closed).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('does not close a review in the future', async () => {
    const save = jest.fn(() => Promise.resolve());
    const element = await show(facts(), save);
    judge(element, false);

    await pressSave(element);

    expect(save).not.toHaveBeenCalled();
  });
});
