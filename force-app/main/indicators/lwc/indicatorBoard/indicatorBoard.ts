import { LightningElement, wire } from 'lwc';
import userId from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';

import type { BoardView, FilterDetail, GroupDetail, ViewDetail } from 'c/indicatorBoardFilters';
import { BATCH } from 'c/indicatorBoardGroups';
import type { MoreDetail, OpenDetail, PlanSentence, Series } from 'c/indicatorBoardGroups';
import {
  NO_FILTERS,
  filterOptions,
  filterRows,
  firstFilters,
  groupRows,
  groupingFor,
  isAnyFilter,
  kindsOf,
  rankRows,
  sharedAxes,
  toBoardPage,
  toSeries,
  withoutMissing
} from 'c/indicatorBoardRows';
import type {
  Band,
  BoardData,
  BoardFilters,
  BoardGroup,
  BoardKind,
  BoardRow,
  FilterOptions,
  Grouping,
  SeriesData,
  ValueAxis
} from 'c/indicatorBoardRows';
import IndicatorDetailModal from 'c/indicatorDetailModal';
import { NOTHING_READ, PageReader } from 'c/pageReader';
import type { ReadState } from 'c/pageReader';
import { todayIso } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';

import { keep, recall } from './boardMemory';
import { LABELS, OPTION_WORDS } from './labels';
import { planSentences } from './planSentences';
import { INDICATOR_BOARD, INDICATOR_SERIES } from './queries';
import { SeriesKeeper } from './seriesKeeper';
import { accountCount, listLinks, tileViews } from './tileViews';
import type { TileView } from './tileViews';

/** Container component to compare accounts and teams by the indicators of their plans, what is furthest behind first. */
export default class IndicatorBoard extends NavigationMixin(LightningElement) {
  @wire(graphql, { query: INDICATOR_BOARD, variables: '$variables' })
  handleBoard(result: GraphQLResult): void {
    this.answer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) void this.take(this.variables.after, data as BoardData, result);
    else if (errors !== undefined && errors.length > 0) {
      if (this.hasRead) this.partialError = errors;
      else this.readError = errors;
      this.askForReadings();
    }
  }

  @wire(graphql, { query: INDICATOR_SERIES, variables: '$asked' })
  handleSeries(result: GraphQLResult): void {
    this.seriesAnswer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null && this.asked !== undefined) {
      this.keeper.take(this.asked.ids, toSeries(data as SeriesData), this.rows);
      this.series = this.keeper.series;
      this.seriesError = null;
      this.askForReadings();
    } else if (errors !== undefined && errors.length > 0) this.seriesError = errors;
  }

  labels = LABELS;
  today = todayIso();
  variables: { readonly after: string | null } = { after: null };
  asked: { readonly ids: readonly string[] } | undefined;
  board: ReadState<BoardRow> = NOTHING_READ;
  filters: BoardFilters = NO_FILTERS;
  grouping: Grouping = 'account';
  view: BoardView = 'charts';
  series: Series = new Map();
  /** Charts that are wanted. */
  count = BATCH;
  hasRead = false;
  isHidden = false;
  readError: unknown = null;
  partialError: unknown = null;
  seriesError: unknown = null;

  /** What went wrong while something was drawn: the charts first, then the table in their place. */
  drawErrors: readonly unknown[] = [];

  private reader = new PageReader<BoardRow>(({ indicator }) => indicator.id);
  private keeper = new SeriesKeeper();
  private answer: GraphQLResult | null = null;
  private seriesAnswer: GraphQLResult | null = null;
  /** False until filters that were kept from another day are held against the whole board. */
  private isChecked = false;
  private scopedOf = remembered((rows: readonly BoardRow[], filters: BoardFilters) =>
    filterRows(rows, { ...filters, band: null })
  );
  private shownOf = remembered((scoped: readonly BoardRow[], band: Band | null) =>
    rankRows(filterRows(scoped, { ...NO_FILTERS, band }))
  );
  private groupsOf = remembered(groupRows);
  private optionsOf = remembered((rows: readonly BoardRow[]) => filterOptions(rows, OPTION_WORDS));
  private kindsFor = remembered(kindsOf);
  private axisOf = remembered((shown: readonly BoardRow[], kind: string | null) =>
    kind === null ? null : sharedAxes(shown)
  );
  private tilesOf = remembered(tileViews);
  private sentencesOf = remembered(planSentences);

  override errorCallback(error: unknown): void {
    this.drawErrors = [...this.drawErrors, error];
  }

  get rows(): readonly BoardRow[] {
    return this.board.rows;
  }

  /** What passes the filters, the pace apart: what the counts and shares are of. */
  get scoped(): readonly BoardRow[] {
    return this.scopedOf(this.rows, this.filters);
  }

  get shown(): readonly BoardRow[] {
    return this.shownOf(this.scoped, this.filters.band);
  }

  get groups(): readonly BoardGroup[] {
    return this.groupsOf(this.scoped, this.shown, this.drawnGrouping);
  }

  get sentences(): ReadonlyMap<string, PlanSentence> {
    return this.sentencesOf(this.rows, this.today);
  }

  get drawnGrouping(): Grouping {
    return groupingFor(this.grouping, this.filters.kind);
  }

  get isOneKind(): boolean {
    return this.filters.kind !== null;
  }

  get axis(): ValueAxis | null {
    return this.axisOf(this.shown, this.filters.kind);
  }

  get options(): FilterOptions {
    return this.optionsOf(this.rows);
  }

  get kinds(): readonly BoardKind[] {
    return this.kindsFor(this.rows);
  }

  get isLoading(): boolean {
    return !this.hasRead && this.readError === null;
  }

  get isEmpty(): boolean {
    return this.hasRead && this.rows.length === 0;
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get hasTiles(): boolean {
    return this.isLoading || this.hasRows;
  }

  get hasNoMatches(): boolean {
    return this.shown.length === 0;
  }

  get isFiltered(): boolean {
    return isAnyFilter(this.filters);
  }

  get isTable(): boolean {
    return this.view === 'table' || this.isNotDrawn;
  }

  get shownView(): BoardView {
    return this.isTable ? 'table' : 'charts';
  }

  get isNotDrawn(): boolean {
    return this.drawErrors.length > 0;
  }

  /** Null while something can be shown. */
  get drawError(): unknown {
    return this.drawErrors[1] ?? null;
  }

  get tiles(): readonly TileView[] {
    return this.tilesOf(this.hasRead ? this.scoped : null, this.filters.band);
  }

  get countText(): string {
    const { shown } = this;
    if (!this.hasRows) return '';
    const accounts = accountCount(shown);
    return [
      shown.length === 1 ? LABELS.indicator : format(LABELS.indicators, shown.length),
      accounts === 1 ? LABELS.account : format(LABELS.accounts, accounts),
      ...(shown.length === 0 ? [] : [this.orderText])
    ].join(' · ');
  }

  /** How what is shown is ordered, or how far reading has come. */
  get orderText(): string {
    const { rows, total } = this.board;
    if (!this.isSettled) return format(LABELS.loadingMore, rows.length, total ?? '…');
    return this.isTable || this.drawnGrouping === 'none' ? LABELS.ranked : LABELS.rankedGroups;
  }

  /** True when no more pages come. */
  get isSettled(): boolean {
    return this.board.isWhole || this.partialError !== null;
  }

  get partialText(): string {
    return format(LABELS.partial, this.rows.length, this.board.total ?? '…');
  }

  get unreadText(): string {
    const { rows, total, isWhole } = this.board;
    return isWhole && total !== null && total > rows.length
      ? format(LABELS.unread, rows.length, total - rows.length)
      : '';
  }

  get lists(): readonly unknown[] {
    return listLinks(this.rows.some(({ isMyTeams }) => isMyTeams));
  }

  handleTile(event: Event): void {
    const band = (event.currentTarget as HTMLElement).dataset['band'] as Band;
    this.look({ filters: { ...this.filters, band: this.filters.band === band ? null : band } });
  }

  handleFilter(event: CustomEvent<FilterDetail>): void {
    this.look({ filters: event.detail.filters });
  }

  handleGroup(event: CustomEvent<GroupDetail>): void {
    this.look({ grouping: event.detail.grouping });
  }

  handleView(event: CustomEvent<ViewDetail>): void {
    this.drawErrors = [];
    this.look({ view: event.detail.view });
  }

  handleClear(): void {
    this.look({ filters: NO_FILTERS });
  }

  handleMore(event: CustomEvent<MoreDetail>): void {
    this.count = event.detail.count;
    this.askForReadings();
  }

  async handleOpen(event: CustomEvent<OpenDetail>): Promise<void> {
    const { id, object } = event.detail;
    if (object === 'AccountPlan__c') {
      this.openRecord(id, object);
      return;
    }
    const row = this.rows.find(({ indicator }) => indicator.id === id);
    const name = row?.indicator.name ?? '';
    const account = row?.account?.name ?? null;
    const next = await IndicatorDetailModal.open({
      size: 'large',
      label: account === null ? name : format(LABELS.detailOf, account, name),
      indicatorId: id
    });
    if (next !== undefined) {
      this.openRecord(next.id, next.object);
      return;
    }
    // Whoever looks at an indicator may have read it, or changed its target.
    await this.refresh();
  }

  handleList(event: Event): void {
    event.preventDefault();
    this.openList('LeadingIndicator__c', (event.currentTarget as HTMLElement).dataset['list'] ?? '');
  }

  handleOpenPlans(): void {
    this.openList('AccountPlan__c', 'All');
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    this.partialError = null;
    await this.answer?.refresh?.();
  }

  async handleRetrySeries(): Promise<void> {
    this.seriesError = null;
    await this.seriesAnswer?.refresh?.();
  }

  private async take(cursor: string | null, data: BoardData, result: GraphQLResult): Promise<void> {
    const isExpired = this.reader.mustRefresh(cursor);
    const page = toBoardPage(data, userId, this.today);
    this.isHidden = page === null;
    this.readError = null;
    this.partialError = null;
    if (page !== null) this.board = this.reader.take(cursor, page);
    if (!this.hasRead) this.begin();
    if (isExpired) await result.refresh?.();
    const { next, isWhole } = this.board;
    if (next !== null && cursor === this.variables.after) this.variables = { after: next };
    if (isWhole && !this.isChecked) {
      this.isChecked = true;
      this.filters = withoutMissing(this.filters, this.options, this.kinds);
    }
    this.askForReadings();
  }

  private begin(): void {
    this.hasRead = true;
    const kept = recall(userId);
    this.filters = kept?.filters ?? firstFilters(this.rows);
    this.grouping = kept?.grouping ?? this.grouping;
    this.view = kept?.view ?? this.view;
  }

  private look(part: Partial<Pick<IndicatorBoard, 'filters' | 'grouping' | 'view'>>): void {
    Object.assign(this, part);
    this.count = BATCH;
    keep(userId, { filters: this.filters, grouping: this.grouping, view: this.view });
    this.askForReadings();
  }

  // Later pages change which charts stand first, so their readings wait for them.
  private askForReadings(): void {
    if (!this.isSettled || this.isTable) return;
    const visible = this.groups.flatMap(({ rows }) => rows).slice(0, this.count);
    const ids = this.keeper.missing(visible).slice(0, BATCH);
    if (ids.length === 0) return;
    const isAsked = ids.length === this.asked?.ids.length && ids.every((id) => this.asked?.ids.includes(id));
    if (!isAsked) this.asked = { ids };
    else if (this.keeper.holds(ids)) void this.seriesAnswer?.refresh?.();
  }

  private async refresh(): Promise<void> {
    if (this.variables.after === null) {
      await this.answer?.refresh?.();
      return;
    }
    // The wire hands out what it keeps of the first page; `take` then asks anew for each page.
    this.reader.expire();
    this.variables = { after: null };
  }

  private openRecord(recordId: string, objectApiName: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName, actionName: 'view' }
    });
  }

  private openList(objectApiName: string, filterName: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__objectPage',
      attributes: { objectApiName, actionName: 'list' },
      state: { filterName }
    });
  }
}
