import { api } from 'lwc';

import { todayIso } from 'c/relativeDates';
import SaveDialog from 'c/saveDialog';
import type { Stakeholder } from 'c/stakeholderRecords';
import type { Fields } from 'c/recordWrites';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** A dialog to mark a person as having left, with the day. */
export default class StakeholderLeaveModal extends SaveDialog {
  @api person: Stakeholder | undefined;
  /** Saves the fields; rejects with the reason when refused. */
  @api save: (fields: Fields) => Promise<void> = () => Promise.resolve();

  labels = LABELS;
  leftOn = todayIso();
  today = todayIso();

  get heading(): string {
    return format(LABELS.title, this.person?.name ?? '');
  }

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.save;
  }

  handleDate(event: CustomEvent<{ value: string }>): void {
    this.leftOn = event.detail.value;
  }

  async handleSave(): Promise<void> {
    if (this.isValid()) await this.attempt(() => this.save({ IsActive__c: false, LeftOn__c: this.leftOn }));
  }
}
