import { api } from 'lwc';

import type { PickDetail, PickOption } from 'c/pickSelect';
import type { Commitment, MapPerson, Objective } from 'c/planTypes';
import { NAME_LENGTH, recipientFields, recipientOf } from 'c/promiseDraft';
import type { PromiseDraft } from 'c/promiseDraft';
import type { Fields } from 'c/recordWrites';
import SaveDialog from 'c/saveDialog';
import { outcome } from 'c/sayDo';
import { format } from 'c/textFormat';
import type { ChooseDetail, FoundItem } from 'c/userPicker';
import { recipientOptions } from 'c/workWords';

import { LABELS } from './labels';

/** A dialog to make a promise, to change one, or to withdraw one with a reason. */
export default class CommitmentModal extends SaveDialog {
  /** The promise to change; null makes a new one. */
  @api commitment: Commitment | null = null;
  /** What was typed of a new one elsewhere. */
  @api draft: PromiseDraft | null = null;
  /** People of the account's map. */
  @api people: readonly MapPerson[] = [];
  @api objectives: readonly Objective[] = [];
  /** Today, `YYYY-MM-DD`. */
  @api today = '';
  /** Saves the changed fields; rejects with the reason when refused. */
  @api save: (fields: Fields) => Promise<void> = () => Promise.resolve();

  labels = LABELS;
  nameLength = NAME_LENGTH;
  changes: Fields = {};
  isWithdrawing = false;
  reason = '';
  recipientError = '';
  private chosenRecipient: string | null | undefined;
  private chosenOwner: FoundItem | null | undefined;

  get heading(): string {
    if (this.isWithdrawing) return LABELS.titleWithdraw;
    return this.commitment === null ? LABELS.titleNew : LABELS.titleEdit;
  }

  get name(): string {
    return this.text('Name', this.commitment?.name ?? this.draft?.name ?? '');
  }

  get details(): string {
    return this.text('Details__c', this.commitment?.details ?? '');
  }

  get dueOn(): string {
    return this.text('DueOn__c', this.commitment?.dueOn ?? this.draft?.dueOn ?? '');
  }

  get doneOn(): string {
    return this.text('DoneOn__c', this.commitment?.doneOn ?? '');
  }

  get recipients(): readonly PickOption[] {
    return recipientOptions(this.people, this.commitment?.promisedTo ?? null);
  }

  get recipient(): string | null {
    if (this.chosenRecipient !== undefined) return this.chosenRecipient;
    return this.commitment === null ? (this.draft?.recipient ?? 'customer') : recipientOf(this.commitment);
  }

  get owner(): FoundItem | null {
    return this.chosenOwner === undefined ? (this.commitment?.owner ?? null) : this.chosenOwner;
  }

  get keeperHelp(): string {
    return this.owner === null ? LABELS.keeperHelp : '';
  }

  get objectiveOptions(): readonly PickOption[] {
    const chosen = this.commitment?.objectiveId ?? null;
    return this.objectives
      .filter(({ id, status }) => status !== 'Dropped' || id === chosen)
      .map(({ id, name }) => ({ value: id, label: name }));
  }

  get objectiveId(): string | null {
    const changed = this.changes['PlanObjective__c'];
    if (changed === undefined) return this.commitment?.objectiveId ?? null;
    return typeof changed === 'string' ? changed : null;
  }

  get isDone(): boolean {
    return this.commitment?.status === 'Done';
  }

  get isDayFixed(): boolean {
    return this.commitment !== null && this.commitment.dueOn < this.today;
  }

  /** A new promise for a day that has passed is allowed, for the record; it is said what it means. */
  get dayNote(): string {
    if (this.isDayFixed) return LABELS.dayFixed;
    return this.commitment === null && this.dueOn !== '' && this.dueOn < this.today ? LABELS.dayPassed : '';
  }

  get withdrawnText(): string {
    if (this.commitment?.status !== 'Withdrawn') return '';
    return format(LABELS.isWithdrawn, this.commitment.withdrawnReason ?? '');
  }

  get canWithdraw(): boolean {
    return !this.isWithdrawing && this.commitment?.status === 'Open' && !this.isMissed;
  }

  get missedText(): string {
    return this.isMissed ? LABELS.cannotWithdraw : '';
  }

  get saveLabel(): string {
    if (this.isSaving) return LABELS.saving;
    if (this.isWithdrawing) return LABELS.confirm;
    return this.commitment === null ? LABELS.make : LABELS.save;
  }

  private get isMissed(): boolean {
    return this.commitment !== null && outcome(this.commitment, this.today) === 'Missed';
  }

  handleText(event: CustomEvent<{ value: string }>): void {
    const { field = '' } = (event.target as HTMLElement).dataset;
    this.change(field, event.detail.value);
  }

  handleRecipient(event: CustomEvent<PickDetail>): void {
    this.chosenRecipient = event.detail.value;
    this.recipientError = '';
  }

  handleObjective(event: CustomEvent<PickDetail>): void {
    this.change('PlanObjective__c', event.detail.value);
  }

  handleOwner(event: CustomEvent<ChooseDetail>): void {
    this.chosenOwner = event.detail.item;
    this.change('Owner__c', event.detail.item?.id ?? null);
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  handleWithdraw(): void {
    this.isWithdrawing = true;
    this.error = null;
  }

  handleBack(): void {
    this.isWithdrawing = false;
    this.error = null;
  }

  async handleReopen(): Promise<void> {
    await this.attempt(() => this.save({ Status__c: 'Open', WithdrawnReason__c: null }));
  }

  async handleSave(): Promise<void> {
    if (!this.isValid()) return;
    if (this.isWithdrawing) {
      await this.attempt(() => this.save({ Status__c: 'Withdrawn', WithdrawnReason__c: this.reason.trim() }));
      return;
    }
    const { recipient } = this;
    this.recipientError = recipient === null ? LABELS.toMissing : '';
    if (recipient === null) return;
    const fields = this.fieldsFor(recipient);
    if (this.commitment !== null && Object.keys(fields).length === 0) this.close();
    else await this.attempt(() => this.save(fields));
  }

  private fieldsFor(recipient: string): Fields {
    const blankAsNull = Object.entries(this.changes).map(([field, value]) => {
      const text = typeof value === 'string' ? value.trim() : value;
      return [field, text === '' ? null : text] as const;
    });
    const fields: Fields = Object.fromEntries(blankAsNull);
    if (this.commitment === null) {
      return { Name: this.name.trim(), DueOn__c: this.dueOn, ...recipientFields(recipient), ...fields };
    }
    // What was not touched is not written: a colleague may have changed it meanwhile.
    const isSame = recipient === recipientOf(this.commitment);
    return isSame ? fields : { ...fields, ...recipientFields(recipient) };
  }

  private text(field: string, before: string): string {
    const changed = this.changes[field];
    return typeof changed === 'string' ? changed : before;
  }

  private change(field: string, value: string | null): void {
    this.changes = { ...this.changes, [field]: value };
  }
}
