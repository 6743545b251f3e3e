import { LightningElement, wire } from 'lwc';
import canApprovePlans from '@salesforce/customPermission/ApproveAccountPlan';
import userId from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';

import type { PickDetail, PickOption } from 'c/pickSelect';
import { NO_REGION, comingReviews, filterRows, groupBy, inScope, slipsOf, tierRank, tilesOf } from 'c/planStatus';
import type { Group, PlanBook, PlanWeek, Scope, StatusFilters, StatusRow } from 'c/planStatus';
import type { ChooseGroupDetail } from 'c/planStatusBars';
import type { OpenRowDetail, SortDetail } from 'c/planStatusTable';
import { todayIso } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';

import { toPlanBook, toPlanWeek } from './boardRecords';
import type { PlanBookData, PlanWeekData } from './boardRecords';
import { AHEAD_DAYS, bookVariables, weekVariables } from './filters';
import type { Reach } from './filters';
import { LABELS } from './labels';
import { comingLine, shortDay, slipLine } from './lines';
import { listLinks } from './lists';
import { PLAN_BOOK, PLAN_WEEK } from './queries';
import { firstScope } from './scopes';
import { tileViews } from './tileViews';
import type { TileView } from './tileViews';

const NO_FILTERS: StatusFilters = { tier: null, region: null, ownerId: null, band: null };
const NO_ROWS: readonly StatusRow[] = [];
/** Lines of a list that are shown before somebody asks for the rest. */
export const FIRST_LINES = 6;

type Variables = Readonly<Record<string, unknown>>;

/** Container component of the plans of a manager and their people: what needs them, what slipped and what comes. */
export default class PlanStatusBoard extends NavigationMixin(LightningElement) {
  @wire(graphql, { query: PLAN_BOOK, variables: '$bookVariables' })
  handleBook(result: GraphQLResult): void {
    this.bookAnswer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) this.takeBook(toPlanBook(data as PlanBookData, userId));
    this.bookError = this.book === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  @wire(graphql, { query: PLAN_WEEK, variables: '$weekVariables' })
  handleWeek(result: GraphQLResult): void {
    this.weekAnswer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) {
      this.weeks = { ...this.weeks, [this.reach]: toPlanWeek(data as PlanWeekData, userId) };
    }
    this.weekError = this.week === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  labels = LABELS;
  today = todayIso();
  reach: Reach = 'near';
  bookVariables: Variables = bookVariables('near', userId);
  weekVariables: Variables = weekVariables('near', userId, this.today);
  books: Readonly<Partial<Record<Reach, PlanBook>>> = {};
  weeks: Readonly<Partial<Record<Reach, PlanWeek>>> = {};
  bookError: unknown = null;
  weekError: unknown = null;
  /** Null until it is known whose plans concern the user. */
  scope: Scope | null = null;
  filters: StatusFilters = NO_FILTERS;
  isSortedByColumn = false;
  showsAllSlips = false;
  showsAllComing = false;

  private bookAnswer: GraphQLResult | null = null;
  private weekAnswer: GraphQLResult | null = null;
  private scopedOf = remembered((book: PlanBook | null, scope: Scope | null): readonly StatusRow[] =>
    book === null || scope === null ? NO_ROWS : book.rows.filter((row) => inScope(row, scope))
  );
  private shownOf = remembered(filterRows);
  private tilesFor = remembered(
    (rows: readonly StatusRow[], week: PlanWeek | null, scope: Scope | null, today: string) => {
      const missed = (week?.missed ?? []).filter(({ ofPlan }) => inScope(ofPlan, scope ?? 'all'));
      const unheard = scope === 'mine' ? week?.mineUnheard : week?.othersUnheard;
      return tilesOf(rows, missed, unheard ?? { people: 0, accounts: 0 }, today);
    }
  );
  private slipsFor = remembered(
    (rows: readonly StatusRow[], week: PlanWeek | null, scope: Scope | null, today: string) =>
      week === null || scope === null ? [] : slipsOf(rows, week, scope, today).map((slip) => slipLine(slip, today))
  );
  private comingFor = remembered(
    (rows: readonly StatusRow[], week: PlanWeek | null, scope: Scope | null, today: string) =>
      week === null || scope === null
        ? []
        : comingReviews(rows, week.reviews, scope, today, AHEAD_DAYS).map((coming) => ({
            ...comingLine(coming, today),
            day: shortDay(coming.on)
          }))
  );
  private peopleFor = remembered((rows: readonly StatusRow[], today: string) =>
    groupBy(rows, today, ({ owner }) => ({ key: owner?.id ?? '', name: owner?.name ?? LABELS.noOwner }))
  );
  private tiersFor = remembered((rows: readonly StatusRow[], today: string) =>
    [...groupBy(rows, today, ({ tier, tierLabel }) => ({ key: tier ?? '', name: tierLabel ?? LABELS.noTier }))].sort(
      (a, b) => tierRank(a.key) - tierRank(b.key) || a.key.localeCompare(b.key)
    )
  );
  private regionsFor = remembered((rows: readonly StatusRow[]): readonly PickOption[] => {
    const { compare } = new Intl.Collator();
    const regions = [...new Set(rows.map(({ region }) => region))].filter((region) => region !== null).sort(compare);
    const blank = rows.some(({ region }) => region === null) ? [{ value: NO_REGION, label: LABELS.noRegion }] : [];
    return [...regions.map((region) => ({ value: region, label: region })), ...blank];
  });

  get book(): PlanBook | null {
    return this.books[this.reach] ?? null;
  }

  get week(): PlanWeek | null {
    return this.weeks[this.reach] ?? null;
  }

  get canApprove(): boolean {
    return canApprovePlans === true;
  }

  get isLoading(): boolean {
    return this.book === null && this.bookError === null;
  }

  get isWeekLoading(): boolean {
    return this.week === null && this.weekError === null;
  }

  /** Everything of the chosen scope. */
  get rows(): readonly StatusRow[] {
    return this.scopedOf(this.book, this.scope);
  }

  /** What of it passes the filters. */
  get shown(): readonly StatusRow[] {
    return this.shownOf(this.rows, this.filters, this.today);
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  get hasNoMatches(): boolean {
    return this.shown.length === 0;
  }

  get isFiltered(): boolean {
    return Object.values(this.filters).some((value) => value !== null);
  }

  get emptyText(): string {
    if (this.scope === 'team') return LABELS.emptyTeam;
    return this.scope === 'mine' ? LABELS.emptyMine : LABELS.emptyAll;
  }

  get canWiden(): boolean {
    return this.scope !== 'all';
  }

  get tiles(): readonly TileView[] {
    const tiles = this.book === null ? null : this.tilesFor(this.rows, this.week, this.scope, this.today);
    return tileViews(tiles, this.week !== null, this.canApprove, this.filters.band);
  }

  get scopes(): readonly PickOption[] {
    return [
      { value: 'team', label: LABELS.teamsPlans },
      { value: 'mine', label: LABELS.myPlans }
    ];
  }

  /** All plans are the blank choice of the list. */
  get scopeValue(): string | null {
    return this.scope === 'all' ? null : this.scope;
  }

  get tierOptions(): readonly PickOption[] {
    return this.tierGroups.filter(({ key }) => key !== '').map(({ key, name }) => ({ value: key, label: name }));
  }

  /** Regions by name, and last those accounts that have none. */
  get regionOptions(): readonly PickOption[] {
    return this.regionsFor(this.rows);
  }

  /** One region needs no choosing. */
  get hasRegions(): boolean {
    return this.regionOptions.length > 1;
  }

  get personOptions(): readonly PickOption[] {
    return [...this.personGroups]
      .filter(({ key }) => key !== '')
      .map(({ key, name }) => ({ value: key, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label));
  }

  get personGroups(): readonly Group[] {
    return this.peopleFor(this.rows, this.today);
  }

  /** One person's plans need no comparing. */
  get hasPeople(): boolean {
    return this.personGroups.length > 1;
  }

  get tierGroups(): readonly Group[] {
    return this.tiersFor(this.rows, this.today);
  }

  get countText(): string {
    const { shown } = this;
    const plans = shown.filter(({ plan }) => plan !== null).length;
    const without = shown.length - plans;
    return [
      plans === 1 ? LABELS.countOne : format(LABELS.count, plans),
      ...(without === 0 ? [] : [without === 1 ? LABELS.oneWithout : format(LABELS.countWithout, without)]),
      ...(this.isSortedByColumn ? [] : [LABELS.sortedByNeed])
    ].join(' · ');
  }

  get bandText(): string {
    switch (this.filters.band) {
      case 'onCadence':
        return format(LABELS.showing, LABELS.onCadenceFilter);
      case 'due':
        return format(LABELS.showing, LABELS.dueFilter);
      case 'overdue':
        return format(LABELS.showing, LABELS.overdueFilter);
      case 'notStarted':
        return format(LABELS.showing, LABELS.notStartedFilter);
      case 'awaiting':
        return format(LABELS.showing, LABELS.awaitingFilter);
      case null:
        return '';
    }
  }

  get unreadText(): string {
    const unread = this.book?.unread ?? 0;
    return unread === 0 ? '' : format(LABELS.unread, unread);
  }

  get slips(): readonly unknown[] {
    return this.firstOf(this.slipsFor(this.rows, this.week, this.scope, this.today), this.showsAllSlips);
  }

  get slipsLabel(): string {
    return this.restLabel(this.slipsFor(this.rows, this.week, this.scope, this.today), this.showsAllSlips);
  }

  get hasSlips(): boolean {
    return this.slips.length > 0;
  }

  get coming(): readonly unknown[] {
    return this.firstOf(this.comingFor(this.rows, this.week, this.scope, this.today), this.showsAllComing);
  }

  get comingLabel(): string {
    return this.restLabel(this.comingFor(this.rows, this.week, this.scope, this.today), this.showsAllComing);
  }

  get hasComing(): boolean {
    return this.coming.length > 0;
  }

  get lists(): readonly unknown[] {
    return listLinks((this.books.near?.people.length ?? 0) > 0);
  }

  async handleRetryBook(): Promise<void> {
    this.bookError = null;
    await this.bookAnswer?.refresh?.();
  }

  async handleRetryWeek(): Promise<void> {
    this.weekError = null;
    await this.weekAnswer?.refresh?.();
  }

  handleScope(event: CustomEvent<PickDetail>): void {
    this.choose((event.detail.value ?? 'all') as Scope);
  }

  handleShowAllPlans(): void {
    this.choose('all');
  }

  handleTier(event: CustomEvent<PickDetail>): void {
    this.filters = { ...this.filters, tier: event.detail.value };
  }

  handleRegion(event: CustomEvent<PickDetail>): void {
    this.filters = { ...this.filters, region: event.detail.value };
  }

  handlePerson(event: CustomEvent<PickDetail>): void {
    this.filters = { ...this.filters, ownerId: event.detail.value };
  }

  handleChooseTier(event: CustomEvent<ChooseGroupDetail>): void {
    this.filters = { ...this.filters, tier: event.detail.key === '' ? null : event.detail.key };
  }

  handleChoosePerson(event: CustomEvent<ChooseGroupDetail>): void {
    this.filters = { ...this.filters, ownerId: event.detail.key === '' ? null : event.detail.key };
  }

  handleTile(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const tile = this.tiles.find((each) => each.key === key);
    if (tile === undefined) return;
    if (tile.list !== null) this.openList(tile.list.object, tile.list.filterName);
    else this.filters = { ...this.filters, band: this.filters.band === tile.band ? null : tile.band };
  }

  handleClearFilters(): void {
    this.filters = NO_FILTERS;
  }

  handleSort(event: CustomEvent<SortDetail>): void {
    this.isSortedByColumn = event.detail.column !== null;
  }

  handleSortAgain(): void {
    this.template?.querySelector<HTMLElement & { sortByNeed(): void }>('c-plan-status-table')?.sortByNeed();
  }

  handleOpenRow(event: CustomEvent<OpenRowDetail>): void {
    this.openRecord(event.detail.id, event.detail.objectApiName);
  }

  handleLine(event: Event): void {
    event.preventDefault();
    const { id, object } = (event.currentTarget as HTMLElement).dataset;
    this.openRecord(id ?? '', object ?? '');
  }

  handleList(event: Event): void {
    event.preventDefault();
    const { object, filter } = (event.currentTarget as HTMLElement).dataset;
    this.openList(object ?? '', filter ?? '');
  }

  handleAllSlips(): void {
    this.showsAllSlips = !this.showsAllSlips;
  }

  handleAllComing(): void {
    this.showsAllComing = !this.showsAllComing;
  }

  handleOpenUnplanned(): void {
    this.openList('Account', 'NoActivePlan');
  }

  private takeBook(book: PlanBook): void {
    this.books = { ...this.books, [this.reach]: book };
    if (this.scope === null) this.choose(firstScope(book));
  }

  // Everybody's plans are read once somebody asks for them; those of the user and their people are there already.
  private choose(scope: Scope): void {
    this.scope = scope;
    this.filters = NO_FILTERS;
    this.showsAllSlips = false;
    this.showsAllComing = false;
    const reach: Reach = scope === 'all' ? 'all' : 'near';
    if (reach === this.reach) return;
    this.reach = reach;
    this.bookVariables = bookVariables(reach, userId);
    this.weekVariables = weekVariables(reach, userId, this.today);
  }

  private firstOf<Each>(lines: readonly Each[], isWhole: boolean): readonly Each[] {
    return isWhole ? lines : lines.slice(0, FIRST_LINES);
  }

  private restLabel(lines: readonly unknown[], isWhole: boolean): string {
    if (lines.length <= FIRST_LINES) return '';
    return isWhole ? LABELS.showLess : format(LABELS.showRest, lines.length);
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
