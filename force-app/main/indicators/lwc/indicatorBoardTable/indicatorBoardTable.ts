import { LightningElement, api } from 'lwc';

import { isDescendingFirst, sortRows } from 'c/indicatorBoardRows';
import type { BoardColumn, BoardRow } from 'c/indicatorBoardRows';
import {
  lastReadingWords,
  numberText,
  paceIcon,
  paceName,
  paceTone,
  standingText,
  toneVariant,
  valueText
} from 'c/indicatorWords';
import { todayIso } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Detail of `open`: the indicator to look at, or the plan to go to. */
export interface OpenRowDetail {
  readonly id: string;
  readonly object: 'LeadingIndicator__c' | 'AccountPlan__c';
}

/** Rows shown at a time. */
export const PAGE = 50;

const COLUMNS: readonly (readonly [name: BoardColumn, label: string])[] = [
  ['name', LABELS.columnIndicator],
  ['account', LABELS.columnAccount],
  ['pace', LABELS.columnPace],
  ['behindBy', LABELS.columnBehind],
  ['current', LABELS.columnCurrent],
  ['target', LABELS.columnTarget],
  ['lastReading', LABELS.columnLastReading],
  ['owner', LABELS.owner],
  ['team', LABELS.columnTeam],
  ['tier', LABELS.tier],
  ['region', LABELS.region]
];

/** A presentation component to list indicators with how they stand, the furthest behind first or by any column. */
export default class IndicatorBoardTable extends LightningElement {
  /** The rows, the furthest behind first. */
  @api
  get rows(): readonly BoardRow[] {
    return this.given;
  }
  set rows(value: readonly BoardRow[]) {
    this.given = value;
    this.most = PAGE;
  }
  /** The user's day (`YYYY-MM-DD`). */
  @api today = todayIso();

  labels = LABELS;
  private given: readonly BoardRow[] = [];
  private most = PAGE;
  private column: BoardColumn | null = null;
  private isDescending = false;
  private sorted = remembered((rows: readonly BoardRow[], column: BoardColumn | null, isDescending: boolean) =>
    column === null ? rows : sortRows(rows, column, isDescending)
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
    return this.sorted(this.given, this.column, this.isDescending)
      .slice(0, this.most)
      .map((row) => this.view(row));
  }

  get hasMore(): boolean {
    return this.given.length > this.most;
  }

  /** True where one more step would not show all. */
  get hasMuchMore(): boolean {
    return this.given.length > this.most + PAGE;
  }

  get moreLabel(): string {
    return format(LABELS.showMore, Math.min(PAGE, this.given.length - this.most));
  }

  get allLabel(): string {
    return format(LABELS.showAll, this.given.length);
  }

  handleSort(event: Event): void {
    const column = (event.currentTarget as HTMLElement).dataset['column'] as BoardColumn;
    this.isDescending = column === this.column ? !this.isDescending : isDescendingFirst(column);
    this.column = column;
  }

  handleMore(): void {
    this.most += PAGE;
  }

  handleAll(): void {
    this.most = this.given.length;
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id = '', object } = (event.currentTarget as HTMLElement).dataset;
    const detail: OpenRowDetail = { id, object: object as OpenRowDetail['object'] };
    this.dispatchEvent(new CustomEvent<OpenRowDetail>('open', { detail }));
  }

  private view(row: BoardRow): unknown {
    const { indicator, account, owner, manager, tierLabel, region, pace, behindBy } = row;
    const { current, target, unit } = indicator;
    const reading = lastReadingWords(indicator, this.today);
    const tone = (value: number | null): string => (value === null ? 'quiet' : 'number');
    return {
      id: indicator.id,
      planId: indicator.planId,
      name: indicator.name,
      account: account?.name ?? '–',
      planLabel: format(LABELS.openPlanOf, account?.name ?? '–'),
      pace: paceName(pace),
      paceIcon: paceIcon(pace),
      paceVariant: toneVariant(paceTone(pace)),
      paceClass: `pill ${paceTone(pace)}`,
      behind: behindText(behindBy),
      behindClass: tone(behindBy),
      current: standingText(indicator) || LABELS.noValue,
      currentClass: tone(current),
      target: target === null ? '–' : valueText(target, unit),
      targetClass: tone(target),
      reading: reading.text,
      readingTitle: reading.title,
      owner: owner?.name ?? '–',
      team: manager?.name ?? '–',
      tier: tierLabel ?? '–',
      region: region ?? '–'
    };
  }
}

function behindText(behindBy: number | null): string {
  if (behindBy === null) return '–';
  const points = Math.round(Math.abs(behindBy));
  if (points === 1) return behindBy > 0 ? LABELS.behindOne : LABELS.aheadOne;
  return format(behindBy >= 0 || points === 0 ? LABELS.behind : LABELS.aheadBy, numberText(points, 0));
}
