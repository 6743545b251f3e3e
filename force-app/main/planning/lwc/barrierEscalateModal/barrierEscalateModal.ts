import { api } from 'lwc';

import type { Barrier, Named } from 'c/planTypes';
import SaveDialog from 'c/saveDialog';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** A dialog to ask the executive sponsor for help with a barrier; it says who that is before anything happens. */
export default class BarrierEscalateModal extends SaveDialog {
  @api barrier: Barrier | null = null;
  /** Who is asked; null where neither a sponsor nor an owner is known. */
  @api helper: Named | null = null;
  /** False where the plan's owner stands in, because the account has no sponsor. */
  @api isSponsor = false;
  /** Escalates; rejects with the reason when refused. */
  @api save: () => Promise<void> = () => Promise.resolve();

  labels = LABELS;

  get name(): string {
    return this.barrier?.name ?? '';
  }

  get text(): string {
    if (this.helper === null) return LABELS.toNobody;
    return format(this.isSponsor ? LABELS.toSponsor : LABELS.toOwner, this.helper.name);
  }

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.escalate;
  }

  async handleSave(): Promise<void> {
    await this.attempt(() => this.save());
  }
}
