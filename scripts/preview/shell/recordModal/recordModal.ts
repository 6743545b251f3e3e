import { api, wire } from 'lwc';
import LightningModal from 'lightning/modal';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation, WireResult } from 'lightning/uiApiTypes';
import { pages } from 'shell/bootstrap';
import type { FormSection } from 'shell/layoutSections';
import { formSections } from 'shell/layoutSections';
import type { RecordFormOptions } from 'shell/recordForm';
import { messageOf } from 'shell/values';

/** See `openRecordForm`. */
export async function openRecordModal(options: RecordFormOptions): Promise<string | undefined> {
  const label = pages.objects[options.objectApiName]?.label ?? options.objectApiName;
  const title = options.recordId === undefined ? `New ${label.toLowerCase()}` : `Edit ${label.toLowerCase()}`;
  return RecordModal.open({ ...options, size: 'medium', label: title });
}

/** The form of the page layout in a dialog. */
export default class RecordModal extends LightningModal<string> {
  @api objectApiName!: string;
  @api recordId: string | undefined;
  @api defaults: Readonly<Record<string, string>> = {};

  object: ObjectInfoRepresentation | undefined;
  problem: string | undefined;
  isSaving = false;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  receiveObject({ data, error }: WireResult<ObjectInfoRepresentation>): void {
    this.object = data;
    this.problem = error === undefined ? undefined : messageOf(error);
  }

  get sections(): readonly (Omit<FormSection, 'fields'> & { fields: readonly object[] })[] {
    if (this.object === undefined) return [];
    return formSections(this.object, this.recordId === undefined ? 'create' : 'edit', 2).map((section) => ({
      ...section,
      fields: section.fields.map((field) => ({ ...field, value: this.defaults[field.apiName] }))
    }));
  }

  get isCreate(): boolean {
    return this.recordId === undefined;
  }

  handleCancel(): void {
    this.close();
  }

  handleSave(): void {
    const form = this.template?.querySelector<HTMLElement & { submit(): void }>('lightning-record-edit-form');
    const inputs = [
      ...(this.template?.querySelectorAll<HTMLElement & { reportValidity(): boolean }>('lightning-input-field') ?? [])
    ];
    const isValid = inputs.map((input) => input.reportValidity()).every(Boolean);
    if (!isValid || this.isSaving) return;
    this.isSaving = true;
    form?.submit();
  }

  handleSuccess(event: CustomEvent<{ id: string }>): void {
    const label = pages.objects[this.objectApiName]?.label ?? this.objectApiName;
    const done = this.isCreate ? 'created' : 'saved';
    window.dispatchEvent(new ShowToastEvent({ title: `${label} was ${done}.`, variant: 'success' }));
    this.close(event.detail.id);
  }

  handleError(): void {
    this.isSaving = false;
  }
}
