import { LightningElement, api } from 'lwc';

import { format } from 'c/textFormat';
import {
  METHOD_FIELD,
  PAIRWISE,
  TYPED_IN,
  WEIGHT_TOLERANCE,
  inProportion,
  isPairwise,
  numberOf,
  sharedEvenly,
  weightField,
  weightTotal
} from 'c/tierModelRecords';
import type { Values } from 'c/tierModelRecords';
import { plainNumber } from 'c/tierModelWords';
import type { NumberDetail } from 'c/tierNumber';
import { CRITERIA } from 'c/tierScore';
import { criterionName } from 'c/tierWords';

import { LABELS } from './labels';

/** Detail of `edit`: values of fields that changed, by API name. */
export interface EditDetail {
  readonly changes: Values;
}

/** A presentation component to weigh the six criteria: typed in, or derived from judgements in pairs. */
export default class TierWeights extends LightningElement {
  /** The model's field values with what was changed. */
  @api values: Values = {};
  /** False for those who may only read. */
  @api canEdit = false;

  labels = LABELS;

  get methods(): readonly unknown[] {
    return [
      { value: TYPED_IN, label: LABELS.typedIn, isChosen: !this.isPairwise },
      { value: PAIRWISE, label: LABELS.pairwise, isChosen: this.isPairwise }
    ];
  }

  get method(): string {
    return this.isPairwise ? LABELS.pairwise : LABELS.typedIn;
  }

  get isPairwise(): boolean {
    return isPairwise(this.values);
  }

  get isTypedIn(): boolean {
    return this.canEdit && !this.isPairwise;
  }

  get isFixed(): boolean {
    return !this.isTypedIn;
  }

  get rows(): readonly unknown[] {
    return CRITERIA.map((criterion) => {
      const field = weightField(criterion);
      const weight = this.values[field] ?? null;
      return {
        field,
        weight,
        name: criterionName(criterion),
        style: `width: ${Math.min(100, Math.max(0, numberOf(this.values, field) ?? 0))}%`
      };
    });
  }

  get total(): string {
    const total = weightTotal(this.values);
    const off = Math.abs(total - 100);
    const text = plainNumber(total);
    if (off <= WEIGHT_TOLERANCE) return format(LABELS.totalFits, text);
    return format(total < 100 ? LABELS.totalShort : LABELS.totalOver, text, plainNumber(off));
  }

  get totalClass(): string {
    return Math.abs(weightTotal(this.values) - 100) <= WEIGHT_TOLERANCE ? 'total fits' : 'total off';
  }

  get even(): Values | null {
    return this.isTypedIn ? sharedEvenly(this.values) : null;
  }

  get proportional(): Values | null {
    const isFull = Math.abs(weightTotal(this.values) - 100) <= WEIGHT_TOLERANCE;
    return this.isTypedIn && !isFull ? inProportion(this.values) : null;
  }

  handleMethod(event: Event): void {
    this.edit({ [METHOD_FIELD]: (event.target as HTMLInputElement).value });
  }

  handleNumber(event: CustomEvent<NumberDetail>): void {
    const { field } = (event.currentTarget as HTMLElement).dataset;
    if (field !== undefined) this.edit({ [field]: event.detail.value });
  }

  handleEven(): void {
    if (this.even !== null) this.edit(this.even);
  }

  handleProportional(): void {
    if (this.proportional !== null) this.edit(this.proportional);
  }

  handleJudged(event: CustomEvent<EditDetail>): void {
    this.edit(event.detail.changes);
  }

  private edit(changes: Values): void {
    this.dispatchEvent(new CustomEvent<EditDetail>('edit', { detail: { changes } }));
  }
}
