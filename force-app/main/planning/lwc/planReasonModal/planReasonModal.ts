import { api } from 'lwc';

import SaveDialog from 'c/saveDialog';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** A dialog to send a plan back with a reason, or to close it with what was learned. */
export default class PlanReasonModal extends SaveDialog {
  /** Which of the two. */
  @api step: 'return' | 'close' = 'return';
  /** Who gets the plan back. */
  @api owner = '';
  /** Commitments that are still open. */
  @api openCommitments = 0;
  /** Does the step with what was written; rejects with the reason when refused. */
  @api save: (text: string) => Promise<void> = () => Promise.resolve();

  labels = LABELS;
  text = '';

  get isReturn(): boolean {
    return this.step === 'return';
  }

  get heading(): string {
    return this.isReturn ? LABELS.returnTitle : LABELS.closeTitle;
  }

  get help(): string {
    return this.isReturn ? format(LABELS.returnHelp, this.owner) : LABELS.closeHelp;
  }

  get field(): string {
    return this.isReturn ? LABELS.returnField : LABELS.closeField;
  }

  get missing(): string {
    return this.isReturn ? LABELS.returnMissing : LABELS.closeMissing;
  }

  get longest(): number {
    return this.isReturn ? 2000 : 8000;
  }

  get openText(): string {
    if (this.isReturn || this.openCommitments === 0) return '';
    return this.openCommitments === 1 ? LABELS.oneOpenLeft : format(LABELS.openLeft, this.openCommitments);
  }

  get saveLabel(): string {
    if (this.isSaving) return LABELS.saving;
    return this.isReturn ? LABELS.return : LABELS.close;
  }

  handleText(event: CustomEvent<{ value: string }>): void {
    this.text = event.detail.value;
  }

  async handleSave(): Promise<void> {
    if (this.isValid()) await this.attempt(() => this.save(this.text.trim()));
  }
}
