import { LightningElement, api } from 'lwc';

import { isDescendingFirst, needOf, sortByNeed, sortRows } from 'c/planStatus';
import type { StatusColumn, StatusRow } from 'c/planStatus';
import { todayIso } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { reviewWords } from './words';

/** Detail of `open`: a plan, or its account. */
export interface OpenRowDetail {
  readonly id: string;
  readonly objectApiName: 'AccountPlan__c' | 'Account';
}

/** Detail of `sort`: the column that the rows are sorted by; null for what needs the user. */
export interface SortDetail {
  readonly column: StatusColumn | null;
}

/** Rows shown at a time. */
export const PAGE = 25;

const COLUMNS: readonly (readonly [name: StatusColumn, label: string])[] = [
  ['account', LABELS.columnAccount],
  ['tier', LABELS.columnTier],
  ['status', LABELS.columnStatus],
  ['review', LABELS.columnReview],
  ['completeness', LABELS.columnMap],
  ['score', LABELS.columnRelationship],
  ['sayDo', LABELS.columnSayDo],
  ['owner', LABELS.columnOwner]
];

/** A presentation component to list plans with how they stand, what needs the user first or by any column. */
export default class PlanStatusTable extends LightningElement {
  /** The plans to list, in any order. */
  @api
  get rows(): readonly StatusRow[] {
    return this.given;
  }
  set rows(value: readonly StatusRow[]) {
    this.given = value;
    this.pages = 1;
  }
  /** What the table shows, for screen readers. */
  @api label = '';
  /** The user's day (`YYYY-MM-DD`). */
  @api today = todayIso();
  /** True for somebody who approves plans: those that wait need them. */
  @api canApprove = false;

  /** Sorts by what needs the user again. */
  @api sortByNeed(): void {
    this.sortOn(null);
  }

  labels = LABELS;
  private given: readonly StatusRow[] = [];
  private pages = 1;
  private column: StatusColumn | null = null;
  private isDescending = false;
  private sorted = remembered(
    (
      rows: readonly StatusRow[],
      column: StatusColumn | null,
      isDescending: boolean,
      today: string,
      canApprove: boolean
    ) =>
      column === null ? sortByNeed(rows, today, canApprove) : sortRows(rows, column, isDescending, today, canApprove)
  );

  get columns(): readonly unknown[] {
    return COLUMNS.map(([name, label]) => {
      const isSorted = name === this.column;
      return {
        name,
        label,
        sort: isSorted ? (this.isDescending ? 'descending' : 'ascending') : 'none',
        arrow: isSorted ? (this.isDescending ? '↓' : '↑') : '',
        title: format(LABELS.sortBy, label)
      };
    });
  }

  get shown(): readonly unknown[] {
    return this.sorted(this.given, this.column, this.isDescending, this.today, this.canApprove)
      .slice(0, this.pages * PAGE)
      .map((row) => this.view(row));
  }

  get hasMore(): boolean {
    return this.given.length > this.pages * PAGE;
  }

  get moreLabel(): string {
    return format(LABELS.showMore, Math.min(PAGE, this.given.length - this.pages * PAGE));
  }

  handleSort(event: Event): void {
    this.sortOn((event.currentTarget as HTMLElement).dataset['column'] as StatusColumn);
  }

  handleMore(): void {
    this.pages += 1;
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id = '', object } = (event.currentTarget as HTMLElement).dataset;
    const detail: OpenRowDetail = { id, objectApiName: object as OpenRowDetail['objectApiName'] };
    this.dispatchEvent(new CustomEvent<OpenRowDetail>('open', { detail }));
  }

  private sortOn(column: StatusColumn | null): void {
    if (column !== null) {
      this.isDescending = column === this.column ? !this.isDescending : isDescendingFirst(column);
    }
    this.column = column;
    this.pages = 1;
    this.dispatchEvent(new CustomEvent<SortDetail>('sort', { detail: { column } }));
  }

  private view(row: StatusRow): unknown {
    const { plan, account, completeness, score, kept, due } = row;
    const review = reviewWords(row, needOf(row, this.today, this.canApprove), this.today);
    const percent = completeness === null ? null : Math.round(completeness);
    return {
      id: row.id,
      name: account.name,
      accountId: account.id,
      planName: plan?.name ?? '',
      planLabel: plan === null ? '' : format(LABELS.planOf, plan.name, account.name),
      tier: row.tierLabel ?? '–',
      status: row.statusLabel ?? LABELS.noPlan,
      review: review.text,
      reviewTitle: review.title,
      reviewClass: `pill ${review.tone}`,
      isMapped: percent !== null,
      percent: percent === null ? '–' : format(LABELS.percent, percent),
      barStyle: `inline-size:${percent ?? 0}%`,
      score: score === null ? LABELS.notAssessed : String(Math.round(score)),
      scoreClass: score === null ? 'quiet' : 'number',
      sayDo: due === 0 ? '–' : format(LABELS.sayDo, kept, due),
      sayDoTitle: due === 0 ? LABELS.nothingDue : format(LABELS.sayDoTitle, kept, due),
      owner: row.owner?.name ?? LABELS.noOwner
    };
  }
}
