import { LightningElement, api, wire } from 'lwc';
import { getRelatedListsInfo } from 'lightning/uiRelatedListApi';
import type { RelatedListSummary, RelatedListSummaryCollection, WireResult } from 'lightning/uiApiTypes';
import { messageOf } from 'shell/values';

/** The related lists of a record, in the order of its layout. */
export default class RelatedLists extends LightningElement {
  @api objectApiName!: string;
  @api recordId!: string;
  /** Shows this list alone. */
  @api relatedListApiName: string | undefined;
  /** Shows all records of the list, not its first few. */
  @api isFullPage = false;

  lists: readonly RelatedListSummary[] | undefined;
  problem: string | undefined;

  @wire(getRelatedListsInfo, { parentObjectApiName: '$objectApiName' })
  receiveLists({ data, error }: WireResult<RelatedListSummaryCollection>): void {
    this.lists = data?.relatedLists;
    this.problem = error === undefined ? undefined : messageOf(error);
  }

  get shown(): readonly RelatedListSummary[] {
    return (
      this.lists?.filter(
        (list) => this.relatedListApiName === undefined || list.relatedListId === this.relatedListApiName
      ) ?? []
    );
  }

  get isEmpty(): boolean {
    return this.lists !== undefined && this.shown.length === 0;
  }
}
