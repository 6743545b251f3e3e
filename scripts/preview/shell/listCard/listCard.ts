import { LightningElement, api, wire } from 'lwc';
import { getListInfoByName, getListRecordsByName } from 'lightning/uiListsApi';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type {
  ListInfoRepresentation,
  ListRecordCollection,
  ObjectInfoRepresentation,
  WireResult
} from 'lightning/uiApiTypes';
import type { ComponentInstance } from '../../../local-org/metadata/model.ts';
import { messageOf } from 'shell/values';

/** The standard component List View: the first records of a list view, and the way to all of them. */
export default class ListCard extends LightningElement {
  /** The page's settings: `entityName`, `filterName` and `pageSize`. */
  @api instance!: ComponentInstance;

  object: ObjectInfoRepresentation | undefined;
  info: ListInfoRepresentation | undefined;
  list: ListRecordCollection | undefined;
  problem: string | undefined;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  receiveObject({ data }: WireResult<ObjectInfoRepresentation>): void {
    this.object = data;
  }

  @wire(getListInfoByName, { objectApiName: '$objectApiName', listViewApiName: '$listViewApiName' })
  receiveInfo({ data, error }: WireResult<ListInfoRepresentation>): void {
    this.info = data;
    if (error !== undefined) this.problem = messageOf(error);
  }

  @wire(getListRecordsByName, {
    objectApiName: '$objectApiName',
    listViewApiName: '$listViewApiName',
    pageSize: '$pageSize'
  })
  receiveRecords({ data, error }: WireResult<ListRecordCollection>): void {
    this.list = data;
    if (error !== undefined) this.problem = messageOf(error);
  }

  get objectApiName(): string | undefined {
    return this.instance.properties['entityName'];
  }
  get listViewApiName(): string | undefined {
    return this.instance.properties['filterName'];
  }
  get pageSize(): number {
    return Number(this.instance.properties['pageSize'] ?? 10);
  }
  get isReady(): boolean {
    return this.info !== undefined && this.list !== undefined;
  }
  get heading(): string {
    return this.info?.label ?? '';
  }
  get allUrl(): string {
    return `/lightning/o/${this.objectApiName ?? ''}/list?filterName=${encodeURIComponent(this.listViewApiName ?? '')}`;
  }
  get allLabel(): string {
    return `View all ${this.info?.label ?? ''}`;
  }
}
