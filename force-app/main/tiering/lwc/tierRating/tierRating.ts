import { LightningElement, api } from 'lwc';

import type { CriterionText } from 'c/accountTierRecords';
import { format } from 'c/textFormat';
import { HIGHEST_RATING, LOWEST_RATING } from 'c/tierScore';
import type { Criterion } from 'c/tierScore';
import { criterionName, decimal } from 'c/tierWords';

import { LABELS } from './labels';

/** Detail of `rate`: null for "don't know". */
export interface RateDetail {
  readonly criterion: Criterion;
  readonly rating: number | null;
}

/** A presentation component to rate one criterion from 1 to 5, with its question and every level in sight. */
export default class TierRating extends LightningElement {
  @api criterion: Criterion = 'revenue';
  /** What is asked and what the levels mean; null while it is not known. */
  @api wording: CriterionText | null = null;
  /** Weight in percent; null or 0 counts nothing. */
  @api weight: number | null = null;
  /** The rating; null is unrated. */
  @api rating: number | null = null;
  /** What is known about the account for this criterion; empty for nothing. */
  @api hint = '';
  /** A rating that the facts suggest; null for none. */
  @api suggestion: number | null = null;

  labels = LABELS;

  get name(): string {
    return criterionName(this.criterion);
  }

  get question(): string {
    return this.wording?.question ?? '';
  }

  get weightText(): string {
    return (this.weight ?? 0) > 0 ? format(LABELS.weight, decimal(this.weight ?? 0)) : LABELS.noWeight;
  }

  get levels(): readonly unknown[] {
    const levels = Array.from({ length: HIGHEST_RATING - LOWEST_RATING + 1 }, (_, index) => LOWEST_RATING + index);
    return levels.map((value) => ({
      value: String(value),
      text: this.wording?.levels[value - LOWEST_RATING] ?? '',
      isChosen: this.rating === value,
      className: this.rating === value ? 'level chosen' : 'level'
    }));
  }

  get isUnknown(): boolean {
    return this.rating === null;
  }

  get unknownClass(): string {
    return this.rating === null ? 'level chosen' : 'level';
  }

  get suggestText(): string {
    return this.suggestion === null || this.suggestion === this.rating ? '' : format(LABELS.suggest, this.suggestion);
  }

  override renderedCallback(): void {
    // The browser keeps its own idea of what is chosen once the user has been there.
    this.template?.querySelectorAll<HTMLInputElement>('input').forEach((input) => {
      const isChosen = input.value === String(this.rating ?? '');
      if (input.checked !== isChosen) input.checked = isChosen;
    });
  }

  handleChange(event: Event): void {
    event.stopPropagation();
    const { value } = event.target as HTMLInputElement;
    this.send(value === '' ? null : Number(value));
  }

  handleSuggestion(): void {
    this.send(this.suggestion);
  }

  private send(rating: number | null): void {
    const detail = { criterion: this.criterion, rating };
    this.dispatchEvent(new CustomEvent<RateDetail>('rate', { detail }));
  }
}
