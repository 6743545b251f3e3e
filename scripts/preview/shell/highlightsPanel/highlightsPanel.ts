import { LightningElement, api, wire } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { deleteRecord, getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation, WireResult } from 'lightning/uiApiTypes';
import { bootstrap, pages } from 'shell/bootstrap';
import { openRecordForm } from 'shell/recordForm';
import { navigate, navigateToUrl } from 'shell/router';
import { headRequest, messageOf, showField } from 'shell/values';

/** The head of a record page: name, the compact layout's fields, and the standard actions. */
export default class HighlightsPanel extends LightningElement {
  @api objectApiName!: string;
  @api recordId!: string;

  record: RecordRepresentation | undefined;

  @wire(getRecord, { recordId: '$recordId', fields: '$request.fields', optionalFields: '$request.optionalFields' })
  receiveRecord({ data }: WireResult<RecordRepresentation>): void {
    if (data !== undefined) this.record = data;
  }

  get request(): ReturnType<typeof headRequest> {
    return headRequest(this.objectApiName);
  }

  get icon(): string {
    return this.#object()?.icon ?? 'standard:default';
  }

  get objectLabel(): string {
    return this.#object()?.label ?? this.objectApiName;
  }

  get newLabel(): string {
    return `New ${this.objectLabel.toLowerCase()}`;
  }

  get name(): string {
    const value = this.record?.fields[this.#object()?.nameField ?? '']?.value;
    return typeof value === 'string' ? value : '';
  }

  get fields(): readonly { apiName: string; label: string; text: string; href?: string; isLink: boolean }[] {
    const [, ...others] = this.#object()?.compactFields ?? [];
    return others
      .filter((field) => this.record === undefined || field.apiName in this.record.fields)
      .map((field) => {
        const shown = this.record === undefined ? { text: '' } : showField(this.record, field);
        const text = shown.text === '' ? '–' : shown.text;
        const link = 'href' in shown && shown.href !== undefined ? { href: shown.href } : {};
        return { apiName: field.apiName, label: field.label, text, ...link, isLink: 'href' in link };
      });
  }

  get canEdit(): boolean {
    return bootstrap.rights[this.objectApiName]?.canEdit ?? false;
  }
  get canDelete(): boolean {
    return bootstrap.rights[this.objectApiName]?.canDelete ?? false;
  }
  get canCreate(): boolean {
    return bootstrap.rights[this.objectApiName]?.canCreate ?? false;
  }
  get hasMore(): boolean {
    return this.canDelete || this.canCreate;
  }

  async handleEdit(): Promise<void> {
    await openRecordForm({ objectApiName: this.objectApiName, recordId: this.recordId });
  }

  async handleMore(event: CustomEvent<{ value: string }>): Promise<void> {
    if (event.detail.value === 'delete') {
      await this.#delete();
      return;
    }
    const id = await openRecordForm({ objectApiName: this.objectApiName });
    if (id !== undefined) navigateToUrl(`/lightning/r/${this.objectApiName}/${id}/view`);
  }

  async #delete(): Promise<void> {
    const label = `Delete ${this.objectLabel.toLowerCase()}`;
    const message = `Delete ${this.name}? Records that belong to it are deleted as well.`;
    if (!(await LightningConfirm.open({ label, message, theme: 'error' }))) return;
    try {
      await deleteRecord(this.recordId);
    } catch (error) {
      this.dispatchEvent(
        new ShowToastEvent({ title: 'Not deleted', message: messageOf(error), variant: 'error', mode: 'sticky' })
      );
      return;
    }
    this.dispatchEvent(
      new ShowToastEvent({ title: `${this.objectLabel} “${this.name}” was deleted.`, variant: 'success' })
    );
    navigate(
      { type: 'standard__objectPage', attributes: { objectApiName: this.objectApiName, actionName: 'list' } },
      { replace: true }
    );
  }

  #object(): (typeof pages.objects)[string] | undefined {
    return pages.objects[this.objectApiName];
  }
}
