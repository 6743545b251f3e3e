import { LightningElement, api } from 'lwc';

import type { PickDetail } from 'c/pickSelect';
import { CONSISTENCY_LIMIT } from 'c/pairwiseWeights';
import type { Contradiction, PairwiseResult } from 'c/pairwiseWeights';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';
import { PAIRS, derivedFrom, isTooInconsistent, numberOf } from 'c/tierModelRecords';
import type { Pair, Values } from 'c/tierModelRecords';
import { judgementWords } from 'c/tierModelWords';
import { CRITERIA } from 'c/tierScore';
import { criterionName } from 'c/tierWords';

import { LABELS } from './labels';

/** Detail of `edit`: judgements that changed, by API name. */
export interface EditDetail {
  readonly changes: Values;
}

/** The judgement that is most at odds with the others, and what would fit. */
interface Odd extends Pair {
  readonly value: number;
  readonly suggested: number;
}

/** Saaty's scale from the first criterion to the second: 9 … 2, 1, −2 … −9. */
const SCALE = [9, 8, 7, 6, 5, 4, 3, 2, 1, -2, -3, -4, -5, -6, -7, -8, -9];

/** A presentation component to judge the criteria in pairs; says while judging how well the judgements agree. */
export default class TierPairwise extends LightningElement {
  /** The model's field values with what was changed. */
  @api values: Values = {};
  /** False for those who may only read. */
  @api canEdit = false;

  labels = LABELS;
  private derivedOf = remembered(derivedFrom);

  get result(): PairwiseResult | null {
    return this.derivedOf(this.values);
  }

  get judged(): number {
    return PAIRS.filter(({ field }) => numberOf(this.values, field) !== null).length;
  }

  get progress(): string {
    return format(LABELS.progress, this.judged, PAIRS.length);
  }

  get ratio(): string {
    if (this.result === null) return format(LABELS.ratioUnknown, PAIRS.length - this.judged);
    const { consistencyRatio } = this.result;
    const text = isTooInconsistent(consistencyRatio) ? LABELS.ratioBad : LABELS.ratioGood;
    return format(text, consistencyRatio.toFixed(3), CONSISTENCY_LIMIT.toFixed(2));
  }

  get ratioClass(): string {
    return this.isBad ? 'ratio bad' : 'ratio';
  }

  get isBad(): boolean {
    return this.result !== null && isTooInconsistent(this.result.consistencyRatio);
  }

  get worst(): Odd | null {
    const worst = this.result?.worst ?? null;
    const pair = worst === null ? undefined : pairOf(worst);
    return worst === null || pair === undefined ? null : { ...pair, value: worst.value, suggested: worst.suggested };
  }

  get worstText(): string {
    const { worst } = this;
    return worst === null ? '' : format(LABELS.worst, judgementWords(worst.first, worst.second, worst.value));
  }

  get fitText(): string {
    const { worst } = this;
    if (worst === null) return '';
    if (worst.suggested === worst.value) return LABELS.fitsBest;
    return format(LABELS.fits, judgementWords(worst.first, worst.second, worst.suggested));
  }

  get canMend(): boolean {
    return this.canEdit && this.worst !== null && this.worst.suggested !== this.worst.value;
  }

  get pairs(): readonly unknown[] {
    const worst = this.isBad ? (this.worst?.field ?? null) : null;
    return PAIRS.map(({ first, second, field }) => {
      const value = numberOf(this.values, field);
      const [one, other] = [criterionName(first), criterionName(second)];
      const options = SCALE.map((step) => ({
        step: String(step),
        size: Math.abs(step) % 2 === 1 ? String(Math.abs(step)) : '',
        isChosen: step === value,
        label: judgementWords(first, second, step),
        value: String(step)
      }));
      return {
        field,
        one,
        other,
        options,
        title: format(LABELS.pair, one, other),
        value: value === null ? null : String(value),
        isJudged: value !== null,
        words: judgementWords(first, second, value),
        clear: format(LABELS.clear, one, other),
        isWorst: field === worst,
        rowClass: field === worst ? 'pair worst' : 'pair'
      };
    });
  }

  handleStep(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.edit({ [input.name]: Number(input.value) });
  }

  handlePick(event: CustomEvent<PickDetail>): void {
    const { field = '' } = (event.currentTarget as HTMLElement).dataset;
    const { value } = event.detail;
    this.edit({ [field]: value === null ? null : Number(value) });
  }

  handleClear(event: Event): void {
    const { field = '' } = (event.currentTarget as HTMLElement).dataset;
    this.edit({ [field]: null });
  }

  handleMend(): void {
    if (this.worst !== null) this.edit({ [this.worst.field]: this.worst.suggested });
  }

  private edit(changes: Values): void {
    this.dispatchEvent(new CustomEvent<EditDetail>('edit', { detail: { changes } }));
  }
}

function pairOf(worst: Contradiction): Pair | undefined {
  return PAIRS.find(
    ({ first, second }) => CRITERIA.indexOf(first) === worst.first && CRITERIA.indexOf(second) === worst.second
  );
}
