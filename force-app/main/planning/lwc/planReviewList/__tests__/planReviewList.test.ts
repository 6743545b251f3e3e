import LightningConfirm from 'lightning/confirm';
import { executeMutation } from 'lightning/graphql';

import PlanReviewList from 'c/planReviewList';
import ScheduleReviewModal from 'c/scheduleReviewModal';
import { answerModals, opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { REP_RIGHTS, planWith } from 'test/planWork';
import { heldReview } from 'test/reviews';
import type { Review } from 'c/planTypes';

const mutate = executeMutation as unknown as jest.Mock;
const confirm = jest.fn(() => Promise.resolve(true));
LightningConfirm.open = confirm;

const scheduled = (id: string, scheduledFor: string, values: Partial<Review> = {}): Review =>
  heldReview({ id, status: 'Scheduled', scheduledFor, heldOn: null, decision: null, score: null, ...values });

async function show(
  reviews: readonly Review[],
  values: Parameters<typeof mount<PlanReviewList>>[2] = {}
): Promise<Mounted<PlanReviewList>> {
  return mount<PlanReviewList>('c-plan-review-list', PlanReviewList, {
    plan: planWith({ reviews }),
    rights: REP_RIGHTS,
    ...values
  });
}
const written = (): unknown[] => (mutate.mock.calls as [{ variables: unknown }][]).map(([{ variables }]) => variables);

describe('c-plan-review-list', () => {
  beforeEach(() =>
    jest.useFakeTimers({ now: new Date('2026-11-28T10:00:00'), doNotFake: ['setTimeout', 'queueMicrotask'] })
  );
  afterEach(() => jest.useRealTimers());

  it('shows the next review first, in words, with others after it', async () => {
    const element = await show([scheduled('r3', '2027-01-27', { kind: 'Executive' }), scheduled('r2', '2026-12-10')]);

    expect(textOf(element)).toContain('Dec 10, 2026');
    expect(inside(element, '[data-figure="when"]').textContent).toBe('in 12 days');
    expect(textOf(element)).toContain('Cadence review · held by Ines Marlow');
    expect(allInside(element, '.other')[0]?.textContent).toContain('Executive review, in');
    await expect(element).toBeAccessible();
  });

  it('says that a review is overdue', async () => {
    const element = await show([scheduled('r2', '2026-11-09')]);

    expect(inside(element, '[data-figure="when"]').textContent).toBe('overdue by 19 days');
  });

  it('lists held reviews with decision, score and how late they were, and their trend', async () => {
    const element = await show([
      heldReview({ id: 'r1', heldOn: '2026-09-27', scheduledFor: '2026-09-25', score: 2.8 }),
      heldReview({ id: 'r0', heldOn: '2026-07-01', scheduledFor: '2026-07-01', score: 2, decision: 'Rework' }),
      heldReview({ id: 'rx', heldOn: '2026-05-01', scheduledFor: null, score: null, decision: null })
    ]);

    const rows = allInside(element, 'tbody tr').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Sep 27, 2026', 'Cadence', 'Continue', '2.8 of 4', '2 days late'],
      ['Jul 1, 2026', 'Cadence', 'Rework', '2.0 of 4', 'in time'],
      ['May 1, 2026', 'Cadence', '', 'Not rated', '']
    ]);
    const line = inside<HTMLElement & { values: number[]; label: string }>(element, 'c-sparkline');
    expect(line.values).toEqual([50, 70]);
    expect(line.label).toBe('Rubric score of the held reviews, from 2.0 to 2.8');
    await expect(element).toBeAccessible();
  });

  it('opens a review', async () => {
    const element = await show([scheduled('r2', '2026-12-10')]);

    inside(element, '[data-action="open"]').click();

    expect(visited).toEqual([
      {
        type: 'standard__recordPage',
        attributes: { recordId: 'r2', objectApiName: 'PlanReview__c', actionName: 'view' }
      }
    ]);
  });

  it('schedules a review, and tells the page', async () => {
    const element = await show([]);
    const changed = collect(element, 'changed');
    expect(textOf(element)).toContain('No review is scheduled.');
    mutate.mockResolvedValueOnce({ data: { uiapi: { w0: { Record: { Id: 'r9' } } } } });
    answerModals((options: { save: (schedule: unknown) => Promise<void> }) =>
      options.save({ kind: 'Team-based', scheduledFor: '2026-12-12', host: { id: '005n', name: 'Noor' } })
    );

    inside(element, '[data-action="schedule"]').click();
    await flush();

    expect(opened[0]).toMatchObject({ modal: ScheduleReviewModal, options: { review: null, offered: '2026-11-28' } });
    expect(written()).toEqual([
      {
        w0: {
          PlanReview__c: {
            AccountPlan__c: 'a00plan',
            Kind__c: 'Team-based',
            ScheduledFor__c: '2026-12-12',
            Host__c: '005n'
          }
        }
      }
    ]);
    expect(changed).toEqual([{ message: 'Review scheduled for Dec 12, 2026', recordIds: ['a00plan', 'r9'] }]);
    await expect(element).toBeAccessible();
  });

  it('changes a review that is scheduled', async () => {
    const element = await show([scheduled('r2', '2026-12-10')]);
    const changed = collect(element, 'changed');
    answerModals((options: { save: (schedule: unknown) => Promise<void> }) =>
      options.save({ kind: 'Cadence', scheduledFor: '2026-12-20', host: null })
    );

    inside(element, '[data-action="change"]').click();
    await flush();

    expect(written()).toEqual([
      { w0: { Id: 'r2', PlanReview__c: { Kind__c: 'Cadence', ScheduledFor__c: '2026-12-20', Host__c: null } } }
    ]);
    expect(changed).toEqual([{ message: 'Review changed', recordIds: ['a00plan', 'r2'] }]);
  });

  it('cancels a review when that is confirmed, and says why it was refused', async () => {
    const element = await show([scheduled('r2', '2026-12-10')]);
    const changed = collect(element, 'changed');
    confirm.mockResolvedValueOnce(false);
    inside(element, '[data-action="cancel"]').click();
    await flush();
    expect(mutate).not.toHaveBeenCalled();

    mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'You may not.' }] });
    inside(element, '[data-action="cancel"]').click();
    await flush();
    expect(inside<HTMLElement & { error: unknown }>(element, 'c-error-panel').error).toMatchObject({
      errors: [{ message: 'You may not.' }]
    });
    inside(element, '[data-action="cancel"]').click();
    await flush();

    expect(written()[1]).toEqual({ w0: { Id: 'r2', PlanReview__c: { Status__c: 'Cancelled' } } });
    expect(changed).toEqual([{ message: 'Review cancelled', recordIds: ['a00plan', 'r2'] }]);
  });

  it('keeps cancelled reviews at hand, and offers readers nothing to change', async () => {
    const element = await show(
      [heldReview({ id: 'r5', status: 'Cancelled', heldOn: null }), scheduled('r2', '2026-12-10')],
      {
        rights: { ...REP_RIGHTS, canSchedule: false }
      }
    );

    expect(textOf(element)).toContain('Cancelled reviews (1)');
    expect(allInside(element, '[data-action]').map((each) => each.dataset['action'])).toEqual(['open']);
    expect(textOf(element)).toContain('No review was held yet.');
    await expect(element).toBeAccessible();
  });

  it.each([
    ['Draft', 'The first one is scheduled when the plan is activated.'],
    ['Closed', 'A closed plan is not reviewed any more.']
  ] as const)('says why none is scheduled for a plan that is %s', async (status, text) => {
    const data = planWith();
    const element = await show([], { plan: { ...data, plan: { ...data.plan, status } } });

    expect(textOf(element)).toContain(text);
  });
});
