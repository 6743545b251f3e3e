import { LightningElement, api } from 'lwc';

import type { Reading } from 'c/indicatorTypes';
import { exactDay, valueText } from 'c/indicatorWords';
import type { Fields } from 'c/recordWrites';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Detail of `keep`: the fields to write, and what to call when they were saved (null) or refused (the error). */
export interface KeepDetail {
  readonly fields: Fields;
  /** The reading that a new one of the same day changes; null for none. */
  readonly replaces: string | null;
  readonly settled: (error: unknown) => void;
}

/** A presentation component to type a reading, or to change one; what records itself takes a note only. */
export default class IndicatorDetailForm extends LightningElement {
  /** The reading to change; null types a new one. */
  @api reading: Reading | null = null;
  /** Readings whose days are taken, because there is one a day; empty where there may be several. */
  @api others: readonly Reading[] = [];
  /** Unit of the value; null without one. */
  @api unit: string | null = null;
  /** Today, `YYYY-MM-DD`: the last day that is taken. */
  @api today = '';
  /** First day that is taken; null where any past day is. */
  @api earliest: string | null = null;

  labels = LABELS;
  error: unknown = null;
  isSaving = false;
  private typed: Fields = {};
  private hasFocused = false;

  /** Puts the keyboard into the first field. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.focus();
  }

  get heading(): string {
    return this.reading === null ? LABELS.newForm : format(LABELS.editForm, exactDay(this.reading.on));
  }

  get isFixed(): boolean {
    return this.reading?.isAutomatic ?? false;
  }

  get day(): string {
    return this.text('ReadOn__c', this.reading?.on ?? this.today);
  }

  get value(): string {
    const before = this.reading?.value;
    return this.text('Value__c', before === undefined ? '' : String(before));
  }

  get note(): string {
    return this.text('Note__c', this.reading?.note ?? '');
  }

  get valueLabel(): string {
    return this.unit === null ? LABELS.value : format(LABELS.valueIn, this.unit);
  }

  /** What the day typed has already. */
  get taken(): Reading | null {
    return this.others.find(({ id, on }) => on === this.day && id !== this.reading?.id) ?? null;
  }

  get replacesText(): string {
    const { taken, reading } = this;
    return taken === null || reading !== null ? '' : format(LABELS.replaces, valueText(taken.value, this.unit));
  }

  get beforeStart(): string {
    return format(LABELS.beforeStart, exactDay(this.earliest));
  }

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.save;
  }

  handleType(event: CustomEvent<{ value: string }>): void {
    const { field = '' } = (event.target as HTMLElement).dataset;
    this.typed = { ...this.typed, [field]: event.detail.value };
  }

  handleKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // A dialog around it stays open.
      event.stopPropagation();
      this.handleCancel();
    } else if (event.key === 'Enter' && (event.target as HTMLElement).dataset['field'] !== undefined) {
      event.preventDefault();
      this.handleSave();
    }
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleSave(): void {
    if (this.isSaving || !this.isValid()) return;
    const fields = this.changes();
    if (this.reading !== null && Object.keys(fields).length === 0) {
      this.handleCancel();
      return;
    }
    const { taken, reading } = this;
    if (taken !== null && reading !== null) {
      this.error = new Error(format(LABELS.dayTaken, valueText(taken.value, this.unit)));
      return;
    }
    this.isSaving = true;
    this.error = null;
    const settled = (error: unknown): void => {
      this.isSaving = false;
      this.error = error;
    };
    this.dispatchEvent(
      new CustomEvent<KeepDetail>('keep', { detail: { fields, replaces: taken?.id ?? null, settled } })
    );
  }

  /** What differs from the reading; everything of a new one. */
  private changes(): Fields {
    const { reading } = this;
    const note = this.note.trim() === '' ? null : this.note.trim();
    const fields: Record<string, unknown> = {};
    if (!this.isFixed) {
      const value = Number(this.value);
      if (this.day !== reading?.on) fields['ReadOn__c'] = this.day;
      if (value !== reading?.value) fields['Value__c'] = value;
    }
    if (note !== (reading?.note ?? null)) fields['Note__c'] = note;
    return fields;
  }

  private isValid(): boolean {
    type Input = HTMLElement & { reportValidity(): boolean };
    const inputs = [...(this.template?.querySelectorAll<Input>('[data-validate]') ?? [])];
    const wrong = inputs.filter((input) => !input.reportValidity());
    wrong[0]?.focus();
    return wrong.length === 0;
  }

  private text(field: string, before: string): string {
    const typed = this.typed[field];
    return typeof typed === 'string' ? typed : before;
  }
}
