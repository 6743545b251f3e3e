import { api } from 'lwc';

import { todayIso } from 'c/relativeDates';
import SaveDialog from 'c/saveDialog';

import { LABELS } from './labels';

/** A dialog to record on which day the plan of an account was reviewed. */
export default class ReviewModal extends SaveDialog {
  /** Saves the day (`YYYY-MM-DD`); rejects with the reason when refused. */
  @api save: (day: string) => Promise<void> = () => Promise.resolve();

  labels = LABELS;
  today = todayIso();
  heldOn = todayIso();

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.save;
  }

  handleDate(event: CustomEvent<{ value: string }>): void {
    this.heldOn = event.detail.value;
  }

  async handleSave(): Promise<void> {
    if (this.isValid()) await this.attempt(() => this.save(this.heldOn));
  }
}
