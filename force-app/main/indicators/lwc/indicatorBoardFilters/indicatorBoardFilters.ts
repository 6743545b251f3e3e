import { LightningElement, api } from 'lwc';

import { afterPause } from 'c/frames';
import { GROUPINGS, NO_FILTERS } from 'c/indicatorBoardRows';
import type { BoardFilters, BoardKind, FilterOptions, Grouping } from 'c/indicatorBoardRows';
import { KINDS } from 'c/indicatorTypes';
import { kindName, sourceName } from 'c/indicatorWords';
import type { PickDetail, PickOption } from 'c/pickSelect';
import { format } from 'c/textFormat';

import { chipsOf } from './chips';
import type { Chip } from './chips';
import { LABELS } from './labels';

/** How the board shows indicators. */
export type BoardView = 'charts' | 'table';

/** Detail of `filter`: what is to be looked at. */
export interface FilterDetail {
  readonly filters: BoardFilters;
}
/** Detail of `group`: what indicators are to be put together by. */
export interface GroupDetail {
  readonly grouping: Grouping;
}
/** Detail of `view`: how indicators are to be shown. */
export interface ViewDetail {
  readonly view: BoardView;
}

/** Milliseconds without a key after which the search is done. */
export const SEARCH_PAUSE = 250;

const NO_OPTIONS: FilterOptions = { tier: [], region: [], owner: [] };

/** A presentation component to choose which indicators are compared, and how they are shown. */
export default class IndicatorBoardFilters extends LightningElement {
  /** What is looked at. */
  @api
  get filters(): BoardFilters {
    return this.given;
  }
  set filters(value: BoardFilters) {
    this.given = value;
    // What stands in the box keeps its last blank while somebody types on.
    if (value.search !== this.typed.trim()) this.typed = value.search;
  }
  /** Tiers, regions and owners to choose from. */
  @api options: FilterOptions = NO_OPTIONS;
  /** Kinds of indicators to choose from. */
  @api kinds: readonly BoardKind[] = [];
  /** What indicators are put together by. */
  @api grouping: Grouping = 'none';
  /** How indicators are shown. */
  @api view: BoardView = 'charts';

  labels = LABELS;
  typed = '';
  isUnfolded = false;
  private given: BoardFilters = NO_FILTERS;
  private pause = afterPause(() => this.change({}), SEARCH_PAUSE);

  override disconnectedCallback(): void {
    this.pause.stop();
  }

  get kindOptions(): readonly PickOption[] {
    return this.kinds.map(({ key, source, name, count }) => ({
      value: key,
      label: format(LABELS.nameAndCount, name === source ? sourceName(source) : name, count)
    }));
  }

  get groupOptions(): readonly PickOption[] {
    const names = {
      none: LABELS.groupNone,
      account: LABELS.groupAccount,
      owner: LABELS.groupOwner,
      team: LABELS.groupTeam
    };
    return GROUPINGS.filter((grouping) => grouping !== 'none').map((value) => ({ value, label: names[value] }));
  }

  /** Not grouped is the blank choice of the list. */
  get groupValue(): string | null {
    return this.grouping === 'none' ? null : this.grouping;
  }

  get sortOptions(): readonly PickOption[] {
    return KINDS.map((value) => ({ value, label: kindName(value) }));
  }

  get fields(): readonly unknown[] {
    const { tier, region, owner, sort } = this.given;
    return [
      { name: 'tier', label: LABELS.tier, blank: LABELS.allTiers, options: this.options.tier, value: tier },
      { name: 'region', label: LABELS.region, blank: LABELS.allRegions, options: this.options.region, value: region },
      { name: 'owner', label: LABELS.owner, blank: LABELS.everybody, options: this.options.owner, value: owner },
      { name: 'sort', label: LABELS.sort, blank: LABELS.bothSorts, options: this.sortOptions, value: sort }
    ];
  }

  /** A table is not put together; it sorts by owner or team instead. */
  get isGrouped(): boolean {
    return this.view === 'charts';
  }

  /** Where there is little room the fields fold away; the chips still say what is in use. */
  get expanded(): string {
    return String(this.isUnfolded);
  }

  get fieldsClass(): string {
    return this.isUnfolded ? 'fields unfolded' : 'fields';
  }

  get views(): readonly unknown[] {
    return (['charts', 'table'] as const).map((view) => ({
      view,
      label: LABELS[view],
      pressed: String(this.view === view),
      className: `slds-button ${this.view === view ? 'slds-button_brand' : 'slds-button_neutral'}`
    }));
  }

  get chips(): readonly Chip[] {
    return chipsOf(this.given, this.options, this.kindOptions);
  }

  get hasChips(): boolean {
    return this.chips.length > 0;
  }

  handleSearch(event: CustomEvent<{ readonly value?: string }>): void {
    this.typed = event.detail.value ?? '';
    this.pause.soon();
  }

  handlePick(event: CustomEvent<PickDetail>): void {
    const { filter } = (event.currentTarget as HTMLElement).dataset;
    this.change({ [filter as keyof BoardFilters]: event.detail.value });
  }

  handleGroup(event: CustomEvent<PickDetail>): void {
    const grouping = GROUPINGS.find((each) => each === event.detail.value) ?? 'none';
    this.dispatchEvent(new CustomEvent<GroupDetail>('group', { detail: { grouping } }));
  }

  handleView(event: Event): void {
    const view = (event.currentTarget as HTMLElement).dataset['view'] === 'table' ? 'table' : 'charts';
    this.dispatchEvent(new CustomEvent<ViewDetail>('view', { detail: { view } }));
  }

  handleUnfold(): void {
    this.isUnfolded = !this.isUnfolded;
  }

  handleRemove(event: Event): void {
    const { filter } = (event.currentTarget as HTMLElement).dataset;
    const name = filter as keyof BoardFilters;
    if (name === 'search') this.typed = '';
    this.change({ [name]: NO_FILTERS[name] });
    this.keepFocus();
  }

  handleClear(): void {
    this.typed = '';
    this.change(NO_FILTERS);
    this.keepFocus();
  }

  // The button that was pressed goes away with its filter, and would take the keyboard along.
  private keepFocus(): void {
    this.template?.querySelector<HTMLElement>('[data-field="search"]')?.focus();
  }

  // A search that still waits for a pause is done along.
  private change(part: Partial<BoardFilters>): void {
    this.pause.stop();
    const filters: BoardFilters = { ...this.given, ...part, search: this.typed.trim() };
    this.dispatchEvent(new CustomEvent<FilterDetail>('filter', { detail: { filters } }));
  }
}
