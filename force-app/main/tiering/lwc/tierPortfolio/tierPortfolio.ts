import { LightningElement, wire } from 'lwc';
import lang from '@salesforce/i18n/lang';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';

import { NOTHING_READ, PageReader } from 'c/pageReader';
import type { ReadState } from 'c/pageReader';
import type { PickDetail } from 'c/pickSelect';
import type { ChooseDetail } from 'c/portfolioCapacity';
import type { BrushDetail, OpenDetail } from 'c/portfolioMatrix';
import {
  NO_FILTERS,
  PORTFOLIO_ACCOUNTS,
  PORTFOLIO_RULES,
  filterOptions,
  isPlaced,
  matches,
  toBookPage,
  toRules
} from 'c/portfolioBook';
import type { BookData, Filters, PlacedAccount, PortfolioAccount, PortfolioRules, RulesData } from 'c/portfolioBook';
import { exactDate } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';
import { tierName } from 'c/tierWords';

import { LABELS } from './labels';
import { OVERDUE, toRefresh } from './refresh';

type FilterName = keyof Filters;

const FIELDS: readonly (readonly [name: FilterName, label: string, all: string])[] = [
  ['tier', LABELS.filterTier, LABELS.allTiers],
  ['owner', LABELS.filterOwner, LABELS.allOwners],
  ['type', LABELS.filterType, LABELS.allTypes],
  ['region', LABELS.filterRegion, LABELS.allRegions]
];
const BLANKS = { tier: tierName(null), owner: LABELS.blankOwner, type: LABELS.blankType, region: LABELS.blankRegion };
/** Accounts that the query reads at most. */
const MOST = 10_000;
/** Accounts with an old tier that are named; the list view has them all. */
const NAMED = 12;

/** Container component that shows a manager the whole book: where accounts stand, who carries them, what waits. */
export default class TierPortfolio extends NavigationMixin(LightningElement) {
  @wire(graphql, { query: PORTFOLIO_ACCOUNTS, variables: '$variables' })
  handleAccounts(result: GraphQLResult): void {
    this.answer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) void this.take(this.variables.after, data as BookData, result);
    else if (errors !== undefined && errors.length > 0) {
      if (this.hasRead) this.partialError = errors;
      else this.readError = errors;
    }
  }

  @wire(graphql, { query: PORTFOLIO_RULES })
  handleRules({ data }: GraphQLResult): void {
    if (data !== undefined && data !== null) this.rules = toRules(data as RulesData);
  }

  labels = LABELS;
  variables: { readonly after: string | null } = { after: null };
  book: ReadState<PortfolioAccount> = NOTHING_READ;
  rules: PortfolioRules | null = null;
  filters: Filters = NO_FILTERS;
  selectedIds: readonly string[] | null = null;
  readError: unknown = null;
  partialError: unknown = null;
  hasRead = false;

  private reader = new PageReader<PortfolioAccount>(({ id }) => id);
  private answer: GraphQLResult | null = null;
  private shownOf = remembered((accounts: readonly PortfolioAccount[], filters: Filters) =>
    accounts.filter((account) => matches(account, filters))
  );
  private placedOf = remembered((shown: readonly PortfolioAccount[]) => shown.filter(isPlaced));
  private unplacedOf = remembered((shown: readonly PortfolioAccount[]) =>
    shown.filter((account) => !isPlaced(account))
  );
  private optionsOf = remembered((accounts: readonly PortfolioAccount[]) => filterOptions(accounts, BLANKS));
  private listedOf = remembered((shown: readonly PortfolioAccount[], ids: readonly string[] | null) => {
    if (ids === null) return shown;
    const chosen = new Set(ids);
    return shown.filter(({ id }) => chosen.has(id));
  });
  private refreshOf = remembered(toRefresh);

  get accounts(): readonly PortfolioAccount[] {
    return this.book.rows;
  }

  get shown(): readonly PortfolioAccount[] {
    return this.shownOf(this.accounts, this.filters);
  }

  get placed(): readonly PlacedAccount[] {
    return this.placedOf(this.shown);
  }

  get unplaced(): readonly PortfolioAccount[] {
    return this.unplacedOf(this.shown);
  }

  get listed(): readonly PortfolioAccount[] {
    return this.listedOf(this.shown, this.selectedIds);
  }

  get model(): PortfolioRules['model'] {
    return this.rules?.model ?? null;
  }

  get capacity(): PortfolioRules['capacity'] {
    return this.rules?.capacity ?? {};
  }

  get isLoading(): boolean {
    return !this.hasRead;
  }

  get hasAccounts(): boolean {
    return this.accounts.length > 0;
  }

  get isEmpty(): boolean {
    return this.hasRead && !this.hasAccounts;
  }

  /** True when every page of the book is there and the rules are known. */
  get isComplete(): boolean {
    return this.hasRead && this.rules !== null && this.book.isWhole;
  }

  get hasNoMatches(): boolean {
    return this.hasAccounts && this.shown.length === 0;
  }

  get hasNonePlaced(): boolean {
    return this.placed.length === 0;
  }

  get isFiltered(): boolean {
    return Object.values(this.filters).some((value) => value !== null);
  }

  get filterFields(): readonly unknown[] {
    const options = this.optionsOf(this.accounts);
    return FIELDS.map(([name, label, all]) => ({
      name,
      label,
      all,
      options: options[name],
      value: this.filters[name]
    }));
  }

  get countsText(): string {
    if (!this.hasRead) return '';
    if (!this.book.isWhole) return format(LABELS.loadingMore, this.accounts.length, this.book.total ?? '…');
    return format(LABELS.counts, this.shown.length, this.accounts.length, this.placed.length);
  }

  get partialText(): string {
    return format(LABELS.partial, this.accounts.length, this.book.total ?? '…');
  }

  get truncatedText(): string {
    const { total, isWhole } = this.book;
    const count = this.accounts.length;
    return isWhole && (count >= MOST || (total !== null && total > count)) ? format(LABELS.truncated, count) : '';
  }

  get noticeText(): string {
    if (!this.isComplete || !this.hasAccounts) return '';
    if (this.model === null) return LABELS.noModel;
    return this.accounts.every(({ tier }) => tier === null) ? LABELS.noneTiered : '';
  }

  get noticeButton(): string {
    return this.model === null ? LABELS.openModels : LABELS.openUntiered;
  }

  get listTitle(): string {
    return this.selectedIds === null
      ? format(LABELS.listAll, this.listed.length)
      : format(LABELS.listSelected, this.listed.length);
  }

  get unplacedTitle(): string {
    return format(LABELS.unplacedTitle, this.unplaced.length);
  }

  get hasRefresh(): boolean {
    return this.refreshOf(this.accounts).length > 0;
  }

  get refreshText(): string {
    const all = this.refreshOf(this.accounts);
    const overdue = all.filter(({ tierStatus }) => tierStatus === OVERDUE).length;
    if (all.length === 0) return LABELS.refreshNone;
    return `${format(LABELS.refreshOverdue, overdue)} · ${format(LABELS.refreshDue, all.length - overdue)}`;
  }

  get refreshRows(): readonly unknown[] {
    return this.refreshOf(this.accounts)
      .slice(0, NAMED)
      .map(({ id, name, tier, tierStatus, refreshOn }) => ({
        id,
        name,
        text: format(
          tierStatus === OVERDUE ? LABELS.refreshSince : LABELS.refreshUntil,
          tierName(tier),
          exactDate(refreshOn, lang)
        )
      }));
  }

  handleFilter(event: CustomEvent<PickDetail>): void {
    const { filter } = (event.currentTarget as HTMLElement).dataset;
    this.filterBy({ ...this.filters, [filter as FilterName]: event.detail.value });
  }

  handleClearFilters(): void {
    this.filterBy(NO_FILTERS);
  }

  handleChoose(event: CustomEvent<ChooseDetail>): void {
    this.filterBy({ ...this.filters, owner: event.detail.ownerId });
  }

  handleBrush(event: CustomEvent<BrushDetail>): void {
    this.selectedIds = event.detail.ids;
  }

  handleClearSelection(): void {
    this.selectedIds = null;
  }

  handleOpen(event: CustomEvent<OpenDetail>): void {
    this.openAccount(event.detail.id);
  }

  handleLink(event: Event): void {
    event.preventDefault();
    this.openAccount((event.currentTarget as HTMLElement).dataset['id'] ?? '');
  }

  handleNotice(): void {
    if (this.model === null) this.openList('TierModel__c', 'All');
    else this.openList('Account', 'NotTiered');
  }

  handleOpenRefresh(): void {
    this.openList('Account', 'TierRefreshDue');
  }

  handleDecided(): void {
    if (this.variables.after === null) {
      void this.answer?.refresh?.();
      return;
    }
    // The wire hands out what it keeps of the first page; `take` then asks anew for each page.
    this.reader.expire();
    this.variables = { after: null };
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    this.partialError = null;
    await this.answer?.refresh?.();
  }

  private async take(cursor: string | null, data: BookData, result: GraphQLResult): Promise<void> {
    const isExpired = this.reader.mustRefresh(cursor);
    this.book = this.reader.take(cursor, toBookPage(data));
    this.hasRead = true;
    this.readError = null;
    this.partialError = null;
    if (isExpired) await result.refresh?.();
    const { next } = this.book;
    if (next !== null && cursor === this.variables.after) this.variables = { after: next };
  }

  private filterBy(filters: Filters): void {
    this.filters = filters;
    this.selectedIds = null;
  }

  private openAccount(recordId: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName: 'Account', actionName: 'view' }
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
