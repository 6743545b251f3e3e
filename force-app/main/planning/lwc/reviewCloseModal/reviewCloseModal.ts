import { api } from 'lwc';

import { todayIso } from 'c/relativeDates';
import SaveDialog from 'c/saveDialog';

import { closingLines, isTooEarly } from './closing';
import type { ClosingFacts, ClosingLine } from './closing';
import { LABELS } from './labels';

export { approvesPlan } from './closing';
export type { ClosingFacts } from './closing';

/** A dialog to see what closing a review does, and to close it. */
export default class ReviewCloseModal extends SaveDialog {
  @api facts: ClosingFacts | null = null;
  /** Closes the review as held on a day (`YYYY-MM-DD`); rejects with the reason when refused. */
  @api save: (heldOn: string) => Promise<void> = () => Promise.resolve();

  labels = LABELS;
  today = todayIso();
  heldOn = todayIso();

  get lines(): readonly (ClosingLine & { readonly class: string })[] {
    if (this.facts === null || this.heldOn === '') return [];
    return closingLines(this.facts, this.heldOn).map((line) => ({
      ...line,
      class: line.isWarning ? 'line is-warning' : 'line'
    }));
  }

  get problem(): string {
    return this.facts !== null && this.heldOn !== '' && isTooEarly(this.facts, this.heldOn) ? LABELS.tooEarly : '';
  }

  get cannotSave(): boolean {
    return this.isSaving || this.problem !== '';
  }

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.close;
  }

  handleDate(event: CustomEvent<{ value: string | null }>): void {
    this.heldOn = event.detail.value ?? '';
  }

  async handleSave(): Promise<void> {
    if (this.isValid()) await this.attempt(() => this.save(this.heldOn));
  }
}
