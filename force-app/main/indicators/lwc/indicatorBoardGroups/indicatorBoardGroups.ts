import { LightningElement, api } from 'lwc';

import type { BoardGroup, Grouping, ValueAxis } from 'c/indicatorBoardRows';
import type { ChooseDetail } from 'c/indicatorMultiple';
import { todayIso } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { groupViews } from './views';
import type { GroupView, PlanSentence, Series } from './views';

export type { PlanSentence, Series } from './views';

/** Detail of `open`: the indicator to look at, or the plan to go to. */
export interface OpenDetail {
  readonly id: string;
  readonly object: 'LeadingIndicator__c' | 'AccountPlan__c';
}
/** Detail of `more`: how many charts are wanted now. */
export interface MoreDetail {
  readonly count: number;
}

/** Charts shown at a time; as many readings are asked for at once. */
export const BATCH = 24;

const NO_SERIES: Series = new Map();
const NO_SENTENCES: ReadonlyMap<string, PlanSentence> = new Map();

/** A presentation component to draw indicators small, put together by account, owner or team. */
export default class IndicatorBoardGroups extends LightningElement {
  /** The groups in their order. */
  @api groups: readonly BoardGroup[] = [];
  /** What they are put together by; `none` shows no headings. */
  @api grouping: Grouping = 'none';
  /** Readings by indicator, newest first; charts of others wait for theirs. */
  @api series: Series = NO_SERIES;
  /** How many charts to show. */
  @api count = BATCH;
  /** True while one kind of indicator is compared: accounts then name the charts. */
  @api isOneKind = false;
  /** The axis that all charts share; null where each has its own. */
  @api axis: ValueAxis | null = null;
  /** Whether each plan works, by its id; shown where a group is one plan. */
  @api sentences: ReadonlyMap<string, PlanSentence> = NO_SENTENCES;
  /** The user's day (`YYYY-MM-DD`). */
  @api today = todayIso();

  labels = LABELS;
  private viewsOf = remembered(
    (
      groups: readonly BoardGroup[],
      count: number,
      series: Series,
      grouping: Grouping,
      isOneKind: boolean,
      axis: ValueAxis | null,
      sentences: ReadonlyMap<string, PlanSentence>,
      today: string
    ) => groupViews(groups, count, series, { grouping, isOneKind, axis, sentences, today })
  );

  get views(): readonly GroupView[] {
    const { groups, count, series, grouping, isOneKind, axis, sentences, today } = this;
    return this.viewsOf(groups, count, series, grouping, isOneKind, axis, sentences, today);
  }

  get total(): number {
    return this.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  }

  get hasMore(): boolean {
    return this.total > this.count;
  }

  get moreLabel(): string {
    return format(LABELS.showMore, Math.min(BATCH, this.total - this.count));
  }

  get shownText(): string {
    return format(LABELS.shown, Math.min(this.count, this.total), this.total);
  }

  handleChoose(event: CustomEvent<ChooseDetail>): void {
    this.open(event.detail.id, 'LeadingIndicator__c');
  }

  handlePlan(event: Event): void {
    event.preventDefault();
    this.open((event.currentTarget as HTMLElement).dataset['id'] ?? '', 'AccountPlan__c');
  }

  handleMore(): void {
    const detail: MoreDetail = { count: this.count + BATCH };
    this.dispatchEvent(new CustomEvent<MoreDetail>('more', { detail }));
  }

  private open(id: string, object: OpenDetail['object']): void {
    this.dispatchEvent(new CustomEvent<OpenDetail>('open', { detail: { id, object } }));
  }
}
