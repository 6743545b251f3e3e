import { api } from 'lwc';

import type { Barrier } from 'c/planTypes';
import type { Fields } from 'c/recordWrites';
import { todayIso } from 'c/relativeDates';
import SaveDialog from 'c/saveDialog';
import type { ChooseDetail, FoundItem } from 'c/userPicker';

import { LABELS } from './labels';

/** A dialog to write down what is in the way of a plan, or to change it. */
export default class BarrierModal extends SaveDialog {
  /** The barrier to change; null writes down a new one. */
  @api
  get barrier(): Barrier | null {
    return this.given;
  }
  set barrier(value: Barrier | null) {
    this.given = value;
    this.owner = value?.owner ?? null;
  }
  /** The user's day (`YYYY-MM-DD`). */
  @api today = todayIso();
  /** Saves what was changed; rejects with the reason when refused. */
  @api save: (fields: Fields) => Promise<void> = () => Promise.resolve();

  labels = LABELS;
  owner: FoundItem | null = null;
  changes: Fields = {};
  private given: Barrier | null = null;

  get heading(): string {
    return this.given === null ? LABELS.titleNew : LABELS.titleEdit;
  }

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.save;
  }

  get name(): string {
    return this.text('Name', this.given?.name ?? '');
  }

  get details(): string {
    return this.text('Details__c', this.given?.details ?? '');
  }

  get openedOn(): string {
    return this.text('OpenedOn__c', this.given?.openedOn ?? this.today);
  }

  handleText(event: CustomEvent<{ value: string }>): void {
    const { field = '' } = (event.target as HTMLElement).dataset;
    this.changes = { ...this.changes, [field]: event.detail.value };
  }

  handleOwner(event: CustomEvent<ChooseDetail>): void {
    this.owner = event.detail.item;
    this.changes = { ...this.changes, Owner__c: event.detail.item?.id ?? null };
  }

  async handleSave(): Promise<void> {
    if (!this.isValid()) return;
    const fields: Fields = Object.fromEntries(
      Object.entries(this.changes).map(([field, value]) => {
        const text = typeof value === 'string' ? value.trim() : value;
        return [field, text === '' ? null : text];
      })
    );
    // What was not touched is not written: a colleague may have changed it meanwhile.
    if (this.given !== null && Object.keys(fields).length === 0) this.close();
    else await this.attempt(() => this.save(fields));
  }

  private text(field: string, before: string): string {
    const changed = this.changes[field];
    return typeof changed === 'string' ? changed : before;
  }
}
