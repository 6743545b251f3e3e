import { api } from 'lwc';

import type { PickDetail, PickOption } from 'c/pickSelect';
import type { Objective } from 'c/planTypes';
import type { Fields } from 'c/recordWrites';
import SaveDialog from 'c/saveDialog';
import type { ChooseDetail, FoundItem } from 'c/userPicker';

import { LABELS } from './labels';

const NUMBERS: Readonly<Record<string, 'baseline' | 'target' | 'current'>> = {
  Baseline__c: 'baseline',
  Target__c: 'target',
  Current__c: 'current'
};

/** A dialog to add an objective to a plan, or to change one. */
export default class ObjectiveModal extends SaveDialog {
  /** The objective to change; null adds one. */
  @api objective: Objective | null = null;
  /** First and last day of the plan, which a new objective takes over. */
  @api planStart = '';
  @api planEnd = '';
  /** Saves the changed fields; rejects with the reason when refused. */
  @api save: (fields: Fields) => Promise<void> = () => Promise.resolve();

  labels = LABELS;
  // Open is the blank choice.
  statuses: readonly PickOption[] = [
    { value: 'Reached', label: LABELS.statusReached },
    { value: 'Dropped', label: LABELS.statusDropped }
  ];
  changes: Fields = {};
  problem = '';
  private chosenOwner: FoundItem | null | undefined;

  get heading(): string {
    return this.objective === null ? LABELS.titleNew : LABELS.titleEdit;
  }

  get isNew(): boolean {
    return this.objective === null;
  }

  get saveLabel(): string {
    if (this.isSaving) return LABELS.saving;
    return this.isNew ? LABELS.add : LABELS.save;
  }

  get name(): string {
    return this.text('Name', this.objective?.name ?? null);
  }

  get measure(): string {
    return this.text('Measure__c', this.objective?.measure ?? null);
  }

  get unit(): string {
    return this.text('Unit__c', this.objective?.unit ?? null);
  }

  get details(): string {
    return this.text('Details__c', this.objective?.details ?? null);
  }

  get startOn(): string {
    return this.text('StartOn__c', this.objective === null ? this.planStart : this.objective.startOn);
  }

  get dueOn(): string {
    return this.text('DueOn__c', this.objective === null ? this.planEnd : this.objective.dueOn);
  }

  get baseline(): string {
    return this.figure('Baseline__c');
  }

  get target(): string {
    return this.figure('Target__c');
  }

  get current(): string {
    return this.figure('Current__c');
  }

  get status(): string | null {
    const status = this.text('Status__c', this.objective?.status ?? 'Open');
    return status === 'Open' ? null : status;
  }

  get owner(): FoundItem | null {
    return this.chosenOwner === undefined ? (this.objective?.owner ?? null) : this.chosenOwner;
  }

  get measureNote(): string {
    const isMeasurable = this.measure.trim() !== '' && this.baseline !== '' && this.target !== '';
    return isMeasurable ? '' : LABELS.notMeasured;
  }

  handleText(event: CustomEvent<{ value: string }>): void {
    this.change(event, event.detail.value);
  }

  handleNumber(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    this.change(event, value === '' ? null : Number(value));
  }

  handleStatus(event: CustomEvent<PickDetail>): void {
    this.change(event, event.detail.value ?? 'Open');
  }

  handleOwner(event: CustomEvent<ChooseDetail>): void {
    this.chosenOwner = event.detail.item;
    this.changes = { ...this.changes, Owner__c: event.detail.item?.id ?? null };
  }

  async handleSave(): Promise<void> {
    this.problem = '';
    if (!this.isValid()) return;
    const { startOn, dueOn, baseline, target } = this;
    if (startOn !== '' && dueOn !== '' && dueOn <= startOn) this.problem = LABELS.order;
    else if (target !== '' && Number(target) === Number(baseline) && baseline !== '') this.problem = LABELS.same;
    if (this.problem !== '') return;
    const fields = this.fields();
    if (!this.isNew && Object.keys(fields).length === 0) this.close();
    else await this.attempt(() => this.save(fields));
  }

  private fields(): Fields {
    const blankAsNull = Object.entries(this.changes).map(([field, value]) => {
      const text = typeof value === 'string' ? value.trim() : value;
      return [field, text === '' ? null : text] as const;
    });
    const dates = this.isNew ? { StartOn__c: this.startOn || null, DueOn__c: this.dueOn || null } : {};
    return { ...dates, ...Object.fromEntries(blankAsNull) };
  }

  private text(field: string, before: string | null): string {
    const changed = this.changes[field];
    if (changed === undefined) return before ?? '';
    return typeof changed === 'string' ? changed : '';
  }

  private figure(field: string): string {
    const key = NUMBERS[field];
    const changed = this.changes[field];
    const value = changed === undefined && key !== undefined ? (this.objective?.[key] ?? null) : changed;
    return typeof value === 'number' ? String(value) : '';
  }

  private change(event: Event, value: unknown): void {
    const { field } = (event.target as HTMLElement).dataset;
    if (field !== undefined) this.changes = { ...this.changes, [field]: value };
    this.problem = '';
  }
}
