import { LightningElement, api } from 'lwc';

import type { Plan } from 'c/planTypes';

import { LABELS } from './labels';
import { readOnlyText, waitingText } from './words';

/** A presentation component to say what a plan waits for, why it was sent back, and why it cannot be written in; asks with `ask` to write all the same. */
export default class PlanNotes extends LightningElement {
  /** The plan; nothing is said without it. */
  @api plan: Plan | null = null;
  /** True where the user writes in plans, be it not in this one. */
  @api isWriter = false;
  /** True where the user writes in this one. */
  @api canEdit = false;
  /** True once the server said that the user may not. */
  @api isRefused = false;
  /** Today (`YYYY-MM-DD`). */
  @api today = '';

  labels = LABELS;

  get sentBack(): string {
    return this.plan?.status === 'Draft' ? (this.plan.returnReason ?? '') : '';
  }

  get waiting(): string {
    return this.plan === null ? '' : waitingText(this.plan, this.today);
  }

  get learned(): string {
    return this.plan?.status === 'Closed' ? (this.plan.closingNote ?? '') : '';
  }

  get readOnly(): string {
    if (this.plan === null) return '';
    return readOnlyText(this.plan, { editable: this.canEdit, refused: this.isRefused, writer: this.isWriter });
  }

  get canAsk(): boolean {
    return this.isWriter && !this.canEdit && this.plan?.status !== 'Closed';
  }

  get hasNotes(): boolean {
    return [this.sentBack, this.waiting, this.learned, this.readOnly].some((text) => text !== '');
  }

  handleAsk(): void {
    this.dispatchEvent(new CustomEvent('ask'));
  }
}
