import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRelatedListCount, getRelatedListInfo, getRelatedListRecords } from 'lightning/uiRelatedListApi';
import type {
  ObjectInfoRepresentation,
  RecordRepresentation,
  RelatedListCountRepresentation,
  RelatedListInfoRepresentation,
  RelatedListRecordCollection,
  RelatedListSummary,
  WireResult
} from 'lightning/uiApiTypes';
import { bootstrap, pages } from 'shell/bootstrap';
import { openRecordForm } from 'shell/recordForm';
import { messageOf } from 'shell/values';

/** One related list: how many, the first few records, a new one, and all of them on a page of their own. */
export default class RelatedList extends LightningElement {
  @api list!: RelatedListSummary;
  @api objectApiName!: string;
  @api recordId!: string;
  @api isFullPage = false;

  info: RelatedListInfoRepresentation | undefined;
  found: RelatedListRecordCollection | undefined;
  child: ObjectInfoRepresentation | undefined;
  total: RelatedListCountRepresentation | undefined;
  problem: string | undefined;
  chosenSort: { readonly fieldApiName: string; readonly direction: string } | undefined;
  pageToken: string | undefined;

  @wire(getRelatedListInfo, { parentObjectApiName: '$objectApiName', relatedListId: '$list.relatedListId' })
  receiveInfo({ data, error }: WireResult<RelatedListInfoRepresentation>): void {
    this.info = data;
    if (error !== undefined) this.problem = messageOf(error);
  }

  @wire(getObjectInfo, { objectApiName: '$list.objectApiName' })
  receiveChild({ data }: WireResult<ObjectInfoRepresentation>): void {
    this.child = data;
  }

  @wire(getRelatedListCount, { parentRecordId: '$recordId', relatedListId: '$list.relatedListId', maxCount: 999 })
  receiveCount({ data }: WireResult<RelatedListCountRepresentation>): void {
    this.total = data;
  }

  @wire(getRelatedListRecords, {
    parentRecordId: '$recordId',
    relatedListId: '$list.relatedListId',
    fields: '$fields',
    pageSize: '$pageSize',
    pageToken: '$pageToken',
    sortBy: '$sortBy'
  })
  receiveRecords({ data, error }: WireResult<RelatedListRecordCollection>): void {
    if (data !== undefined) this.found = data;
    this.problem = error === undefined ? undefined : messageOf(error);
  }

  get fields(): readonly string[] | undefined {
    return this.info?.displayColumns.map((column) => `${this.list.objectApiName}.${column.fieldApiName}`);
  }

  get pageSize(): number {
    return this.isFullPage ? 50 : 5;
  }

  get sortBy(): readonly string[] | undefined {
    const sort = this.chosenSort;
    return sort === undefined ? undefined : [`${sort.direction === 'desc' ? '-' : ''}${sort.fieldApiName}`];
  }

  get sortedBy(): string | undefined {
    return this.chosenSort?.fieldApiName ?? this.info?.orderedByInfo[0]?.fieldApiName;
  }

  get sortedDirection(): string {
    if (this.chosenSort !== undefined) return this.chosenSort.direction;
    return this.info?.orderedByInfo[0]?.isAscending === false ? 'desc' : 'asc';
  }

  get records(): readonly RecordRepresentation[] {
    return this.found?.records ?? [];
  }

  get heading(): string {
    const count = this.total === undefined ? '' : ` (${this.total.count}${this.total.hasMore ? '+' : ''})`;
    return `${this.list.label}${count}`;
  }

  get icon(): string {
    return pages.objects[this.list.objectApiName]?.icon ?? 'standard:default';
  }

  get hasRecords(): boolean {
    return this.info !== undefined && this.records.length > 0;
  }

  get isEmpty(): boolean {
    return this.found !== undefined && this.records.length === 0;
  }

  get canCreate(): boolean {
    return bootstrap.rights[this.list.objectApiName]?.canCreate ?? false;
  }

  get newLabel(): string {
    return `New ${this.list.entityLabel.toLowerCase()}`;
  }

  get allUrl(): string {
    return `/lightning/r/${this.objectApiName}/${this.recordId}/related/${this.list.relatedListId}/view`;
  }

  get allLabel(): string {
    return `View all ${this.list.label.toLowerCase()}`;
  }

  get showsAll(): boolean {
    return !this.isFullPage && this.records.length > 0;
  }

  get hasPages(): boolean {
    return this.isFullPage && this.found !== undefined && (this.found.nextPageToken !== null || !this.isFirst);
  }
  get isFirst(): boolean {
    return Number(this.found?.currentPageToken ?? 0) === 0;
  }
  get isLast(): boolean {
    return this.found?.nextPageToken === null;
  }

  get backUrl(): string {
    return `/lightning/r/${this.objectApiName}/${this.recordId}/view`;
  }

  handleSort(event: CustomEvent<{ fieldApiName: string; direction: string }>): void {
    this.chosenSort = event.detail;
    this.pageToken = undefined;
  }

  handlePrevious(): void {
    this.pageToken = this.found?.previousPageToken ?? undefined;
  }

  handleNext(): void {
    this.pageToken = this.found?.nextPageToken ?? undefined;
  }

  async handleNew(): Promise<void> {
    await openRecordForm({
      objectApiName: this.list.objectApiName,
      defaults: { [this.list.fieldApiName]: this.recordId }
    });
  }
}
