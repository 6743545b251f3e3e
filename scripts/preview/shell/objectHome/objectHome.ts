import { LightningElement, api, wire } from 'lwc';
import { getListInfoByName, getListRecordsByName } from 'lightning/uiListsApi';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type {
  FetchResponse,
  ListInfoRepresentation,
  ListRecordCollection,
  ObjectInfoRepresentation,
  RecordRepresentation,
  WireResult
} from 'lightning/uiApiTypes';
import { bootstrap, pages } from 'shell/bootstrap';
import { openRecordForm } from 'shell/recordForm';
import { navigate, navigateToUrl } from 'shell/router';
import { messageOf, problemOf } from 'shell/values';

const pageSize = 50;
/** A search starts when nothing was typed for this many milliseconds. */
const searchPause = 250;

/** An object's list views: choose one, sort, search, page, open a record, make a new one. */
export default class ObjectHome extends LightningElement {
  @api objectApiName!: string;
  /** The list view's API name; absent for the first one. */
  @api filterName: string | undefined;
  /** `new` opens the form for a new record. */
  /** Values that a new record starts with, from the address. */
  @api defaults: Readonly<Record<string, string>> = {};
  @api
  get action(): string | undefined {
    return this.#action;
  }
  set action(value: string | undefined) {
    this.#action = value;
    if (value === 'new' && this.hasStarted) void this.handleNew();
  }

  object: ObjectInfoRepresentation | undefined;
  info: ListInfoRepresentation | undefined;
  list: ListRecordCollection | undefined;
  problem: FetchResponse | undefined;
  listProblem: string | undefined;
  hasStarted = false;
  isLoading = true;

  pageToken: string | undefined;
  searchTerm: string | undefined;
  chosenSort: { readonly fieldApiName: string; readonly direction: string } | undefined;

  #action: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  receiveObject({ data, error }: WireResult<ObjectInfoRepresentation>): void {
    this.object = data;
    if (error !== undefined) this.problem = error;
  }

  @wire(getListInfoByName, { objectApiName: '$objectApiName', listViewApiName: '$listViewApiName' })
  receiveInfo({ data, error }: WireResult<ListInfoRepresentation>): void {
    if (data !== undefined) this.info = data;
    if (error !== undefined) this.listProblem = messageOf(error);
    document.title = `${this.info?.label ?? this.pluralLabel} | ${this.pluralLabel} | ${bootstrap.app.label}`;
  }

  @wire(getListRecordsByName, {
    objectApiName: '$objectApiName',
    listViewApiName: '$listViewApiName',
    pageSize,
    pageToken: '$pageToken',
    searchTerm: '$searchTerm',
    sortBy: '$sortBy'
  })
  receiveRecords({ data, error }: WireResult<ListRecordCollection>): void {
    this.isLoading = data === undefined && error === undefined;
    if (data !== undefined) {
      this.list = data;
      this.listProblem = undefined;
    }
    if (error !== undefined) {
      if (error.status === 403) this.problem = error;
      else this.listProblem = messageOf(error);
    }
  }

  override connectedCallback(): void {
    this.hasStarted = true;
    if (this.#action === 'new') void this.handleNew();
  }

  get listViewApiName(): string | undefined {
    const views = pages.objects[this.objectApiName]?.listViews ?? [];
    const all = views.find((view) => /^all\b/i.test(view.label));
    return this.filterName ?? (all ?? views[0])?.apiName;
  }

  get hasLists(): boolean {
    return this.listViewApiName !== undefined;
  }

  get sortBy(): readonly string[] | undefined {
    const sort = this.chosenSort;
    return sort === undefined
      ? undefined
      : [`${sort.direction === 'desc' ? '-' : ''}${this.objectApiName}.${sort.fieldApiName}`];
  }

  get sortedBy(): string | undefined {
    return this.chosenSort?.fieldApiName ?? this.info?.orderedByInfo[0]?.fieldApiName;
  }

  get sortedDirection(): string {
    if (this.chosenSort !== undefined) return this.chosenSort.direction;
    return this.info?.orderedByInfo[0]?.isAscending === false ? 'desc' : 'asc';
  }

  get records(): readonly RecordRepresentation[] {
    return this.list?.records ?? [];
  }

  get icon(): string {
    return pages.objects[this.objectApiName]?.icon ?? 'standard:default';
  }

  get pluralLabel(): string {
    return pages.objects[this.objectApiName]?.pluralLabel ?? this.objectApiName;
  }

  get newLabel(): string {
    return `New ${(pages.objects[this.objectApiName]?.label ?? '').toLowerCase()}`;
  }

  get searchLabel(): string {
    return `Search this list of ${this.pluralLabel.toLowerCase()}`;
  }

  get canCreate(): boolean {
    return bootstrap.rights[this.objectApiName]?.canCreate ?? false;
  }

  get heading(): string {
    const known = pages.objects[this.objectApiName]?.listViews.find((view) => view.apiName === this.listViewApiName);
    return this.info?.label ?? known?.label ?? this.pluralLabel;
  }

  get views(): readonly { apiName: string; label: string; isChecked: boolean }[] {
    const views = pages.objects[this.objectApiName]?.listViews ?? [];
    return views.map((view) => ({ ...view, isChecked: view.apiName === this.listViewApiName }));
  }

  get status(): string {
    if (this.list === undefined) return 'Loading …';
    const first = Number(this.list.currentPageToken ?? 0);
    const last = first + this.records.length;
    const total = this.list.nextPageToken === null ? String(last) : `${last}+`;
    const range =
      first === 0 ? `${total} ${total === '1' ? 'item' : 'items'}` : `${first + 1}–${last} of ${total} items`;
    const column = this.info?.displayColumns.find(({ fieldApiName }) => fieldApiName === this.sortedBy);
    return column === undefined ? range : `${range} • Sorted by ${column.label}`;
  }

  get isEmpty(): boolean {
    return this.list !== undefined && this.records.length === 0;
  }

  get emptyText(): string {
    return this.searchTerm === undefined ? 'No records are in this list.' : `Nothing matches “${this.searchTerm}”.`;
  }

  get hasPages(): boolean {
    return this.list !== undefined && (this.list.nextPageToken !== null || Number(this.list.currentPageToken ?? 0) > 0);
  }
  get isFirst(): boolean {
    return Number(this.list?.currentPageToken ?? 0) === 0;
  }
  get isLast(): boolean {
    return this.list?.nextPageToken === null;
  }

  get problemKind(): string {
    return this.problem === undefined ? '' : problemOf(this.problem);
  }
  get problemDetails(): string {
    return messageOf(this.problem);
  }

  handleView(event: CustomEvent<{ value: string }>): void {
    navigate({
      type: 'standard__objectPage',
      attributes: { objectApiName: this.objectApiName, actionName: 'list' },
      state: { filterName: event.detail.value }
    });
  }

  handleSort(event: CustomEvent<{ fieldApiName: string; direction: string }>): void {
    this.chosenSort = event.detail;
    this.pageToken = undefined;
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.searchTerm = value.trim() === '' ? undefined : value.trim();
      this.pageToken = undefined;
    }, searchPause);
  }

  handlePrevious(): void {
    this.pageToken =
      this.list?.previousPageToken ?? String(Math.max(0, Number(this.list?.currentPageToken ?? 0) - pageSize));
  }

  handleNext(): void {
    this.pageToken = this.list?.nextPageToken ?? undefined;
  }

  async handleNew(): Promise<void> {
    const { objectApiName } = this;
    const id = await openRecordForm({ objectApiName, defaults: this.defaults });
    if (id !== undefined) navigateToUrl(`/lightning/r/${objectApiName}/${id}/view`);
    else if (this.#action === 'new') navigateToUrl(`/lightning/o/${objectApiName}/list`, { replace: true });
  }
}
