import { LightningElement, api, wire } from 'lwc';
import lang from '@salesforce/i18n/lang';
import userId from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';

import type { ChangedDetail, PlanData, Review } from 'c/planTypes';
import { nodesOf } from 'c/recordNodes';
import type { Connection } from 'c/recordNodes';
import { save } from 'c/recordWrites';
import { exactDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { FEWEST_ANSWERS, nextReview, pastPulses, pulseOf } from './pulses';
import type { Pulse } from './pulses';
import { MY_PULSE } from './queries';

interface PulseData {
  readonly uiapi: {
    readonly query: { readonly TeamPulse__c?: Connection<{ readonly Id: string }> | null };
  };
}

/** Mouths of the faces from unhappy to happy, on a face of 32 units. */
const FACES: readonly (readonly [word: string, mouth: string])[] = [
  [LABELS.face1, 'M10 23 Q16 15 22 23'],
  [LABELS.face2, 'M10 22 Q16 18 22 22'],
  [LABELS.face3, 'M10 21 L22 21'],
  [LABELS.face4, 'M10 19 Q16 24 22 19'],
  [LABELS.face5, 'M9 18 Q16 28 23 18']
];

/** A container component to ask how satisfied somebody is with the team, and to show how the team is as a group. Sends `changed`. */
export default class TeamPulse extends LightningElement {
  /** The plan whose team is asked. */
  @api
  get plan(): PlanData | null {
    return this.data;
  }
  set plan(value: PlanData | null) {
    const before = this.review?.id;
    this.data = value;
    if (this.review?.id === before) return;
    this.hasAnswered = null;
    this.isThanked = false;
    this.chosen = null;
  }
  /** True for somebody who may answer. */
  @api canAnswer = false;

  @wire(graphql, { query: MY_PULSE, variables: '$variables' })
  handleAnswer(result: GraphQLResult): void {
    this.answer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) {
      this.hasAnswered = nodesOf((data as PulseData).uiapi.query.TeamPulse__c).length > 0;
    } else if (errors !== undefined && errors.length > 0) this.hasAnswered ??= false;
  }

  labels = LABELS;
  data: PlanData | null = null;
  /** Null while it is not known. */
  hasAnswered: boolean | null = null;
  isThanked = false;
  chosen: number | null = null;
  isSending = false;
  error: unknown = null;

  private answer: GraphQLResult | null = null;

  get reviews(): readonly Review[] {
    return this.data?.reviews ?? [];
  }

  get review(): Review | null {
    return nextReview(this.reviews);
  }

  get variables(): { readonly reviewId: string; readonly userId: string } | undefined {
    const { review } = this;
    return review === null || !this.canAnswer ? undefined : { reviewId: review.id, userId };
  }

  get isAsked(): boolean {
    return this.canAnswer && this.review !== null && this.hasAnswered === false;
  }

  get isDone(): boolean {
    return this.canAnswer && this.review !== null && this.hasAnswered === true;
  }

  get hasNoReview(): boolean {
    return this.canAnswer && this.review === null;
  }

  get beforeText(): string {
    const day = this.review?.scheduledFor ?? null;
    return day === null ? '' : format(LABELS.before, exactDate(day, lang));
  }

  get doneText(): string {
    return this.isThanked ? LABELS.thanks : LABELS.answered;
  }

  get againText(): string {
    const day = this.review?.scheduledFor ?? null;
    return day === null ? '' : format(LABELS.after, exactDate(day, lang));
  }

  get faces(): readonly unknown[] {
    return FACES.map(([word, mouth], index) => {
      const value = index + 1;
      const isChosen = value === this.chosen;
      return { value, word, mouth, isChosen, id: `face-${value}`, className: isChosen ? 'face chosen' : 'face' };
    });
  }

  get cannotSend(): boolean {
    return this.chosen === null || this.isSending;
  }

  get sendLabel(): string {
    return this.isSending ? LABELS.saving : LABELS.send;
  }

  get past(): readonly Pulse[] {
    return pastPulses(this.reviews);
  }

  /** The pulse before the review to come; null where none is scheduled. */
  get coming(): Pulse | null {
    return this.review === null ? null : pulseOf(this.review);
  }

  /** The latest pulse that enough have answered; null where there is none. */
  get latest(): Pulse | null {
    const pulses = [...this.past, ...(this.coming === null ? [] : [this.coming])];
    return pulses.reverse().find(({ average }) => average !== null) ?? null;
  }

  get average(): string {
    const average = this.latest?.average ?? null;
    return average === null ? '' : one(average);
  }

  get averageNote(): string {
    const { latest } = this;
    if (latest === null) return '';
    const words = format(LABELS.average, latest.shown);
    const day = exactDate(latest.day, lang);
    const isOfThisTime = latest.reviewId === this.coming?.reviewId;
    return isOfThisTime || day === '' ? words : `${words} · ${format(LABELS.before, day)}`;
  }

  /** How far the pulse to come is while there is nothing to show of it. */
  get comingNote(): string {
    const { coming } = this;
    if (coming === null || coming.average !== null) return coming === null && this.latest === null ? LABELS.none : '';
    return coming.answers === 0 ? LABELS.none : format(LABELS.few, coming.answers, FEWEST_ANSWERS);
  }

  get trend(): readonly number[] {
    const averages = [...this.past, ...(this.coming === null ? [] : [this.coming])]
      .map(({ average }) => average)
      .filter((average) => average !== null);
    // The line is drawn for figures up to a hundred.
    return averages.map((average) => average * 20);
  }

  get trendLabel(): string {
    return format(LABELS.trend, this.trend.map((value) => one(value / 20)).join(', '));
  }

  get history(): readonly unknown[] {
    return [...this.past].reverse().map(({ reviewId, day, answers, shown, average }) => ({
      key: reviewId,
      day: exactDate(day, lang),
      text:
        average === null
          ? format(LABELS.fewThen, answers, FEWEST_ANSWERS)
          : `${format(LABELS.ofFive, one(average))} · ${format(LABELS.average, shown)}`
    }));
  }

  get hasHistory(): boolean {
    return this.history.length > 0;
  }

  handleFace(event: Event): void {
    this.chosen = Number((event.currentTarget as HTMLInputElement).value);
    this.error = null;
  }

  async handleSend(event: Event): Promise<void> {
    event.preventDefault();
    const { chosen, data } = this;
    if (chosen === null || data === null || this.isSending) return;
    this.isSending = true;
    this.error = null;
    const fields = { AccountPlan__c: data.plan.id, Satisfaction__c: chosen };
    try {
      await save([{ kind: 'create', object: 'TeamPulse__c', fields }]);
      this.isThanked = true;
      this.hasAnswered = true;
      this.chosen = null;
      const detail: ChangedDetail = { message: null, recordIds: [data.plan.id, this.review?.id ?? ''] };
      this.dispatchEvent(new CustomEvent<ChangedDetail>('changed', { detail }));
    } catch (error) {
      // Somebody who answered in another window is told so, and not that something failed.
      await this.answer?.refresh?.();
      if (!this.isDone) this.error = error;
    } finally {
      this.isSending = false;
    }
    await this.keepKeyboard();
  }

  // The form is gone once it was sent; the keyboard then stays with what it says instead.
  private async keepKeyboard(): Promise<void> {
    await Promise.resolve();
    if (document.activeElement === document.body) this.template?.querySelector('h2')?.focus();
  }
}

function one(value: number): string {
  return new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}
