import { api } from 'lwc';

import type { Named } from 'c/accountTierRecords';
import SaveDialog from 'c/saveDialog';
import type { ChooseDetail, FoundItem } from 'c/userPicker';

import { LABELS } from './labels';

/** A dialog to name the executive who stands for an account. */
export default class SponsorModal extends SaveDialog {
  /** Who it is now; null for nobody. */
  @api
  get sponsor(): Named | null {
    return this.chosen === null ? null : { id: this.chosen.id, name: this.chosen.name };
  }
  set sponsor(sponsor: Named | null) {
    this.chosen = sponsor;
  }
  /** Saves who was chosen; rejects with the reason when refused. */
  @api save: (sponsor: Named) => Promise<void> = () => Promise.resolve();

  labels = LABELS;
  chosen: FoundItem | null = null;
  problem = '';

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.save;
  }

  handleChoose(event: CustomEvent<ChooseDetail>): void {
    this.chosen = event.detail.item;
    this.problem = '';
  }

  async handleSave(): Promise<void> {
    const { chosen } = this;
    this.problem = chosen === null ? LABELS.missing : '';
    if (chosen !== null) await this.attempt(() => this.save({ id: chosen.id, name: chosen.name }));
  }
}
