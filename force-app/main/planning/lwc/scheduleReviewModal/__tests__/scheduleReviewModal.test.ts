import ScheduleReviewModal from 'c/scheduleReviewModal';
import { judge, pressSave, type } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { flush, inside, mount, send } from 'test/mount';
import { heldReview } from 'test/reviews';

describe('c-schedule-review-modal', () => {
  it('schedules another review for the offered day, by whoever is chosen', async () => {
    const save = jest.fn(() => Promise.resolve());
    const element = await mount<ScheduleReviewModal>('c-schedule-review-modal', ScheduleReviewModal, {
      review: null,
      offered: '2026-12-10',
      save
    });
    judge(element, true);
    expect(inside<HTMLElement & { value: string }>(element, '[data-field="date"]').value).toBe('2026-12-10');
    expect(inside<HTMLElement & { label: string }>(element, '[data-action="save"]').label).toBe('Schedule');

    type(element, '[data-field="kind"]', 'Team-based');
    type(element, '[data-field="date"]', '2026-12-12');
    send(inside(element, '[data-field="host"]'), 'choose', {
      item: { id: '005n', name: 'Noor Salim', detail: 'Coach' }
    });
    await flush();
    await pressSave(element);

    expect(save).toHaveBeenCalledWith({
      kind: 'Team-based',
      scheduledFor: '2026-12-12',
      host: { id: '005n', name: 'Noor Salim' }
    });
    expect(closed).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('changes one that is scheduled', async () => {
    const save = jest.fn(() => Promise.resolve());
    const review = heldReview({ status: 'Scheduled', heldOn: null, kind: 'Executive', scheduledFor: '2027-01-05' });
    const element = await mount<ScheduleReviewModal>('c-schedule-review-modal', ScheduleReviewModal, {
      offered: '2026-12-10',
      review,
      save
    });
    judge(element, true);

    send(inside(element, '[data-field="host"]'), 'choose', { item: null });
    await pressSave(element);

    expect(save).toHaveBeenCalledWith({ kind: 'Executive', scheduledFor: '2027-01-05', host: null });
  });

  it('asks for a day, and stays open with the reason when refused', async () => {
    const save = jest.fn(() => Promise.reject(new Error('The plan is closed.')));
    const element = await mount<ScheduleReviewModal>('c-schedule-review-modal', ScheduleReviewModal, {
      review: null,
      offered: '',
      save
    });
    judge(element, false);
    await pressSave(element);
    expect(save).not.toHaveBeenCalled();

    judge(element, true);
    await pressSave(element);

    expect(inside<HTMLElement & { error: Error }>(element, 'c-error-panel').error.message).toBe('The plan is closed.');
    expect(closed).toHaveLength(0);
    await expect(element).toBeAccessible();
  });
});
