import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import type { Criterion, Rating } from 'c/reviewRecords';
import type ReviewText from 'c/reviewText';
import type { EditTextDetail } from 'c/reviewText';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Detail of `rate`: a criterion and its rating, 1 to 4; null takes the rating back. */
export interface RateCriterionDetail {
  readonly criterionId: string;
  readonly rating: number | null;
}

/** Detail of `comment`: what was typed about a criterion. */
export interface CommentDetail {
  readonly criterionId: string;
  readonly text: string;
}

/** Detail of `speak`: the criterion that is spoken about. */
export interface SpeakDetail {
  readonly criterionId: string;
}

/** A rating without its record: what a criterion has, or had last time. */
export type Rated = Pick<Rating, 'criterionId' | 'rating' | 'comment'>;

/** The average of what is rated, 1 to 4; null while nothing is. */
export function averageOf(ratings: readonly Rated[]): number | null {
  const rated = ratings.flatMap(({ rating }) => rating ?? []);
  return rated.length === 0 ? null : rated.reduce((sum, rating) => sum + rating, 0) / rated.length;
}

/** An average with one decimal. */
export function averageText(average: number): string {
  return new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(average);
}

/** A presentation component to rate a plan by criteria whose levels say what they mean, with last time's rating in sight. */
export default class ReviewRubric extends LightningElement {
  @api criteria: readonly Criterion[] = [];
  /** What is rated now. */
  @api ratings: readonly Rated[] = [];
  /** What was rated in the review before; null for the first review. */
  @api lastRatings: readonly Rated[] | null = null;
  /** The criterion that is spoken about. */
  @api selectedId: string | null = null;
  @api canRate = false;

  labels = LABELS;
  private opened: ReadonlySet<string> = new Set();
  private focusOn: string | null = null;

  override renderedCallback(): void {
    if (this.focusOn === null) return;
    this.template?.querySelector<HTMLElement & ReviewText>(`[data-comment="${this.focusOn}"]`)?.focus();
    this.focusOn = null;
  }

  get isEmpty(): boolean {
    return this.criteria.length === 0;
  }

  get subtitle(): string {
    return this.lastRatings === null ? LABELS.subtitleFirst : LABELS.subtitle;
  }

  get rows(): readonly unknown[] {
    return this.criteria.map(({ id, name, levels }) => {
      const { rating = null, comment = null } = this.ratings.find((each) => each.criterionId === id) ?? {};
      const hasComment = comment !== null && comment !== '';
      const isOpen = this.canRate && (hasComment || this.opened.has(id));
      return {
        id,
        name,
        last: this.lastOf(id),
        comment: comment ?? '',
        commentLabel: format(LABELS.commentOf, name),
        isOpen,
        canOpen: this.canRate && !isOpen,
        readComment: !this.canRate && hasComment ? comment : '',
        canClear: this.canRate && rating !== null,
        clearLabel: format(LABELS.clearOf, name),
        class: this.canRate && id === this.selectedId ? 'criterion is-selected' : 'criterion',
        levels: levels.map((words, index) => {
          const value = index + 1;
          const isChosen = rating === value;
          return {
            value,
            key: `${id}-${value}`,
            group: `level-${id}`,
            isChosen,
            class: isChosen ? 'level is-chosen' : 'level',
            label: words === '' ? String(value) : format(LABELS.level, value, words)
          };
        })
      };
    });
  }

  get cannotRate(): boolean {
    return !this.canRate;
  }

  get rated(): string {
    const rated = this.mine.filter(({ rating }) => rating !== null).length;
    return format(LABELS.rated, rated, this.criteria.length);
  }

  get average(): string {
    const average = averageOf(this.mine);
    return average === null ? LABELS.notRated : format(LABELS.average, averageText(average));
  }

  get lastAverage(): string {
    const average = this.lastAverageValue;
    return average === null ? '' : format(LABELS.averageLast, averageText(average));
  }

  get lastAverageHelp(): string {
    const average = this.lastAverageValue;
    return average === null ? '' : format(LABELS.averageLastHelp, averageText(average));
  }

  handleRate(event: Event): void {
    const { id = '', value = '' } = (event.target as HTMLElement).dataset;
    this.send<RateCriterionDetail>('rate', { criterionId: id, rating: Number(value) });
  }

  handleClear(event: Event): void {
    const { id = '' } = (event.target as HTMLElement).dataset;
    this.send<RateCriterionDetail>('rate', { criterionId: id, rating: null });
  }

  handleComment(event: CustomEvent<EditTextDetail>): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.send<CommentDetail>('comment', { criterionId: id, text: event.detail.text });
  }

  handleOpen(event: Event): void {
    const { id = '' } = (event.target as HTMLElement).dataset;
    this.opened = new Set([...this.opened, id]);
    this.focusOn = id;
  }

  handleSelect(event: Event): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    if (id !== this.selectedId) this.send<SpeakDetail>('speak', { criterionId: id });
  }

  /** Ratings of criteria that are still in use. */
  private get mine(): readonly Rated[] {
    return this.ratings.filter(({ criterionId }) => this.criteria.some(({ id }) => id === criterionId));
  }

  private get lastAverageValue(): number | null {
    return this.lastRatings === null ? null : averageOf(this.lastRatings);
  }

  private lastOf(id: string): string {
    if (this.lastRatings === null) return '';
    const rating = this.lastRatings.find(({ criterionId }) => criterionId === id)?.rating ?? null;
    return rating === null ? LABELS.lastUnrated : format(LABELS.last, rating);
  }

  private send<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
  }
}
