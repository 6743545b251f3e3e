import { api } from 'lwc';

import type { PickOption } from 'c/pickSelect';
import { REVIEW_KINDS } from 'c/planTypes';
import type { Named, Review, ReviewKind } from 'c/planTypes';
import SaveDialog from 'c/saveDialog';
import { reviewKindName } from 'c/reviewWords';
import type { ChooseDetail } from 'c/userPicker';

import { LABELS } from './labels';

/** A review as it is scheduled; without a host whoever schedules it holds it. */
export interface ReviewSchedule {
  readonly kind: ReviewKind;
  readonly scheduledFor: string;
  readonly host: Named | null;
}

/** A dialog to schedule a review, or to give one that is scheduled another kind, day or host. */
export default class ScheduleReviewModal extends SaveDialog {
  /** The review to change; null schedules another one. */
  @api
  get review(): Pick<Review, 'kind' | 'scheduledFor' | 'host'> | null {
    return this.given;
  }
  set review(value: Pick<Review, 'kind' | 'scheduledFor' | 'host'> | null) {
    this.given = value;
    if (value === null) return;
    this.kind = value.kind;
    this.scheduledFor = value.scheduledFor ?? '';
    this.host = value.host;
  }
  /** The day that is offered for another review (`YYYY-MM-DD`). */
  @api
  get offered(): string {
    return this.scheduledFor;
  }
  set offered(value: string) {
    if (this.given === null) this.scheduledFor = value;
  }
  /** Saves the schedule; rejects with the reason when refused. */
  @api save: (schedule: ReviewSchedule) => Promise<void> = () => Promise.resolve();

  labels = LABELS;
  kind: ReviewKind = 'Cadence';
  scheduledFor = '';
  host: Named | null = null;
  private given: Pick<Review, 'kind' | 'scheduledFor' | 'host'> | null = null;

  get heading(): string {
    return this.given === null ? LABELS.title : LABELS.editTitle;
  }

  get kinds(): readonly PickOption[] {
    return REVIEW_KINDS.map((value) => ({ value, label: reviewKindName(value) }));
  }

  get saveLabel(): string {
    if (this.isSaving) return LABELS.saving;
    return this.given === null ? LABELS.schedule : LABELS.save;
  }

  handleKind(event: CustomEvent<{ value: string }>): void {
    this.kind = event.detail.value as ReviewKind;
  }

  handleDate(event: CustomEvent<{ value: string | null }>): void {
    this.scheduledFor = event.detail.value ?? '';
  }

  handleHost(event: CustomEvent<ChooseDetail>): void {
    const { item } = event.detail;
    this.host = item === null ? null : { id: item.id, name: item.name };
  }

  async handleSave(): Promise<void> {
    if (!this.isValid()) return;
    const { kind, scheduledFor, host } = this;
    await this.attempt(() => this.save({ kind, scheduledFor, host }));
  }
}
