import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { NavigationMixin } from 'lightning/navigation';

import { nextReviewDue } from 'c/planCadence';
import type { ChangedDetail, PlanData, PlanRights, Review } from 'c/planTypes';
import { save } from 'c/recordWrites';
import { todayIso } from 'c/relativeDates';
import { decisionName } from 'c/reviewDecision';
import { averageText } from 'c/reviewRubric';
import { dueText, exactDay, lateText, mediumDate, reviewKindName, reviewKindTitle } from 'c/reviewWords';
import ScheduleReviewModal from 'c/scheduleReviewModal';
import type { ReviewSchedule } from 'c/scheduleReviewModal';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

const REVIEW = 'PlanReview__c';
/** Scores are 1 to 4; the line is drawn for 0 to 100. */
const SCORE_TO_PERCENT = 25;

/** Container component of a plan's reviews: the next one, those that were held, and scheduling. */
export default class PlanReviewList extends NavigationMixin(LightningElement) {
  @api plan: PlanData | null = null;
  @api rights: PlanRights | null = null;

  labels = LABELS;
  today = todayIso();
  error: unknown = null;
  isBusy = false;

  override connectedCallback(): void {
    this.today = todayIso();
  }

  get canSchedule(): boolean {
    return this.rights?.canSchedule === true;
  }

  get next(): unknown {
    const [review] = this.scheduled;
    return review === undefined ? null : this.rowOf(review);
  }

  get others(): readonly unknown[] {
    return this.scheduled.slice(1).map((review) => this.rowOf(review));
  }

  get hasOthers(): boolean {
    return this.scheduled.length > 1;
  }

  get noneText(): string {
    const status = this.plan?.plan.status;
    if (status === 'Closed') return LABELS.noneClosed;
    return status === 'Active' ? LABELS.noneActive : LABELS.noneDraft;
  }

  get scheduleLabel(): string {
    return this.scheduled.length === 0 ? LABELS.schedule : LABELS.scheduleAnother;
  }

  get scheduleVariant(): string {
    return this.scheduled.length === 0 ? 'brand' : 'neutral';
  }

  get held(): readonly unknown[] {
    return this.heldReviews.map((review) => ({
      ...this.rowOf(review),
      decision: review.decision === null ? '' : decisionName(review.decision),
      score: review.score === null ? LABELS.notRated : format(LABELS.score, averageText(review.score)),
      late: lateText(review),
      feedback: review.feedback ?? ''
    }));
  }

  get hasHeld(): boolean {
    return this.heldReviews.length > 0;
  }

  get cancelled(): readonly unknown[] {
    return this.reviewsOf('Cancelled').map((review) => this.rowOf(review));
  }

  get hasCancelled(): boolean {
    return this.cancelled.length > 0;
  }

  get cancelledTitle(): string {
    return format(LABELS.cancelledTitle, this.cancelled.length);
  }

  /** Scores of the held reviews, the oldest first, in percent of the best. */
  get scores(): readonly number[] {
    return [...this.heldReviews].reverse().flatMap(({ score }) => (score === null ? [] : [score * SCORE_TO_PERCENT]));
  }

  get hasTrend(): boolean {
    return this.scores.length > 1;
  }

  get trendLabel(): string {
    const [first = 0, last = 0] = [this.scores[0], this.scores[this.scores.length - 1]];
    return format(LABELS.trend, averageText(first / SCORE_TO_PERCENT), averageText(last / SCORE_TO_PERCENT));
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: id, objectApiName: REVIEW, actionName: 'view' }
    });
  }

  async handleSchedule(): Promise<void> {
    const { plan } = this;
    if (plan === null) return;
    const { id } = plan.plan;
    const due = nextReviewDue(plan.plan);
    await ScheduleReviewModal.open({
      size: 'small',
      label: LABELS.schedule,
      review: null,
      offered: due === null || due < this.today ? this.today : due,
      save: async (schedule: ReviewSchedule) => {
        const fields = { AccountPlan__c: id, ...fieldsOf(schedule) };
        const [reviewId = ''] = await save([{ kind: 'create', object: REVIEW, fields }]);
        this.tell(format(LABELS.scheduledToast, mediumDate(schedule.scheduledFor)), [id, reviewId]);
      }
    });
  }

  async handleChange(event: Event): Promise<void> {
    const review = this.reviewOf(event);
    const { plan } = this;
    if (review === undefined || plan === null) return;
    await ScheduleReviewModal.open({
      size: 'small',
      label: LABELS.change,
      review,
      save: async (schedule: ReviewSchedule) => {
        await save([{ kind: 'update', object: REVIEW, id: review.id, fields: fieldsOf(schedule) }]);
        this.tell(LABELS.changedToast, [plan.plan.id, review.id]);
      }
    });
  }

  async handleCancel(event: Event): Promise<void> {
    const review = this.reviewOf(event);
    const { plan } = this;
    if (review === undefined || plan === null) return;
    const message = format(LABELS.cancelWhat, exactDay(review.scheduledFor));
    if (!(await LightningConfirm.open({ label: LABELS.cancelTitle, message, theme: 'warning' }))) return;
    this.error = null;
    this.isBusy = true;
    try {
      await save([{ kind: 'update', object: REVIEW, id: review.id, fields: { Status__c: 'Cancelled' } }]);
      this.tell(LABELS.cancelledToast, [plan.plan.id, review.id]);
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  /** Reviews to come, the next one first. */
  private get scheduled(): readonly Review[] {
    const day = ({ scheduledFor }: Review): string => scheduledFor ?? '9999';
    return [...this.reviewsOf('Scheduled')].sort((one, other) => day(one).localeCompare(day(other)));
  }

  /** Reviews that were held, the last one first. */
  private get heldReviews(): readonly Review[] {
    return [...this.reviewsOf('Held')].sort((one, other) => (other.heldOn ?? '').localeCompare(one.heldOn ?? ''));
  }

  private reviewsOf(status: Review['status']): readonly Review[] {
    return (this.plan?.reviews ?? []).filter((review) => review.status === status);
  }

  private reviewOf(event: Event): Review | undefined {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    return this.plan?.reviews.find((review) => review.id === id);
  }

  private rowOf(review: Review): Readonly<Record<string, unknown>> {
    const day = review.heldOn ?? review.scheduledFor;
    const words = day === null ? '' : mediumDate(day);
    return {
      id: review.id,
      day: words,
      exact: exactDay(day),
      when: dueText(review.scheduledFor, this.today),
      lateClass: review.scheduledFor !== null && review.scheduledFor < this.today ? 'late' : 'quiet',
      kind: reviewKindName(review.kind),
      title: reviewKindTitle(review.kind),
      detail: [reviewKindTitle(review.kind), review.host === null ? '' : format(LABELS.byHost, review.host.name)]
        .filter((part) => part !== '')
        .join(' · '),
      change: format(LABELS.changeOf, words),
      cancel: format(LABELS.cancelOf, words)
    };
  }

  private tell(message: string, recordIds: readonly string[]): void {
    const detail: ChangedDetail = { message, recordIds };
    this.dispatchEvent(new CustomEvent<ChangedDetail>('changed', { detail, bubbles: false }));
  }
}

function fieldsOf({ kind, scheduledFor, host }: ReviewSchedule): Readonly<Record<string, unknown>> {
  return { Kind__c: kind, ScheduledFor__c: scheduledFor, Host__c: host?.id ?? null };
}
