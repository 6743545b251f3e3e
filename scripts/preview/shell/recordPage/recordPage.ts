import { LightningElement, api, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import type { FetchResponse, RecordRepresentation, WireResult } from 'lightning/uiApiTypes';
import type { FlexiPage } from '../../../local-org/metadata/model.ts';
import { bootstrap, pages } from 'shell/bootstrap';
import { openRecordForm } from 'shell/recordForm';
import { navigateToUrl } from 'shell/router';
import { headRequest, messageOf, problemOf } from 'shell/values';

/** What an object's record page shows where the app assigns none: layout on the left, related lists on the right. */
const defaultPage: FlexiPage = {
  apiName: 'Default',
  label: 'Record',
  type: 'RecordPage',
  template: 'flexipage:recordHomeTemplateDesktop',
  regions: [
    { name: 'header', kind: 'Region', components: [{ componentName: 'force:highlightsPanel', properties: {} }] },
    { name: 'main', kind: 'Region', components: [{ componentName: 'force:detailPanel', properties: {} }] },
    { name: 'sidebar', kind: 'Region', components: [{ componentName: 'force:relatedListContainer', properties: {} }] }
  ]
};

/** The page of one record. */
export default class RecordPage extends LightningElement {
  @api objectApiName!: string;
  @api recordId!: string;
  /** `view`, or `edit` to open the form over the page. */
  @api
  get action(): string | undefined {
    return this.#action;
  }
  set action(value: string | undefined) {
    this.#action = value;
    if (this.#hasStarted) this.#editIfAsked();
  }
  /** Shows one related list in full instead of the record. */
  @api relationship: string | undefined;

  problem: FetchResponse | undefined;

  #action: string | undefined;
  #hasStarted = false;
  #shownId: string | undefined;

  @wire(getRecord, { recordId: '$recordId', fields: '$request.fields', optionalFields: '$request.optionalFields' })
  receiveRecord({ data, error }: WireResult<RecordRepresentation>): void {
    // What is shown stays while the org cannot be reached: somebody may be writing in it.
    if (error?.status === 0 && this.#shownId === this.recordId) return;
    this.problem = error;
    if (data === undefined) return;
    this.#shownId = this.recordId;
    const name = data.fields[this.#nameField()]?.value;
    document.title = `${typeof name === 'string' ? name : this.objectLabel} | ${bootstrap.app.label}`;
  }

  override connectedCallback(): void {
    this.#hasStarted = true;
    this.#editIfAsked();
  }

  get request(): ReturnType<typeof headRequest> {
    return headRequest(this.objectApiName);
  }

  get objectLabel(): string {
    return pages.objects[this.objectApiName]?.label ?? this.objectApiName;
  }

  get page(): FlexiPage {
    return pages.objects[this.objectApiName]?.recordPage ?? defaultPage;
  }

  get problemKind(): string {
    return this.problem === undefined ? '' : problemOf(this.problem);
  }

  get problemDetails(): string {
    return messageOf(this.problem);
  }

  #editIfAsked(): void {
    if (this.#action === 'edit') void this.#edit();
  }

  async #edit(): Promise<void> {
    const { objectApiName, recordId } = this;
    await openRecordForm({ objectApiName, recordId });
    navigateToUrl(`/lightning/r/${objectApiName}/${recordId}/view`, { replace: true });
  }

  #nameField(): string {
    return pages.objects[this.objectApiName]?.nameField ?? 'Id';
  }
}
