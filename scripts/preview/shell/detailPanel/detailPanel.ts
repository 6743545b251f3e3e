import { LightningElement, api, wire } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation, WireResult } from 'lightning/uiApiTypes';
import { bootstrap } from 'shell/bootstrap';
import type { FormSection } from 'shell/layoutSections';
import { formSections } from 'shell/layoutSections';
import { messageOf } from 'shell/values';

/** A record's fields by the page layout; a pencil turns them into a form in place. */
export default class DetailPanel extends LightningElement {
  @api objectApiName!: string;
  @api recordId!: string;
  /** SMALL shows one column. */
  @api flexipageRegionWidth = 'LARGE';

  object: ObjectInfoRepresentation | undefined;
  problem: string | undefined;
  isEditing = false;
  isSaving = false;

  #focusField: string | undefined;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  receiveObject({ data, error }: WireResult<ObjectInfoRepresentation>): void {
    this.object = data;
    this.problem = error === undefined ? undefined : messageOf(error);
  }

  override renderedCallback(): void {
    if (this.#focusField === undefined || !this.isEditing) return;
    const field = this.template?.querySelector<HTMLElement>(`lightning-input-field[data-field="${this.#focusField}"]`);
    this.#focusField = undefined;
    field?.focus();
  }

  get sections(): readonly FormSection[] {
    if (this.object === undefined) return [];
    return formSections(this.object, this.isEditing ? 'edit' : 'view', this.flexipageRegionWidth === 'SMALL' ? 1 : 2);
  }

  get canEdit(): boolean {
    return bootstrap.rights[this.objectApiName]?.canEdit ?? false;
  }

  handleEdit(event: Event): void {
    this.#focusField = (event.currentTarget as HTMLElement).dataset['field'];
    this.isEditing = true;
  }

  handleCancel(): void {
    this.isEditing = false;
  }

  handleSubmit(): void {
    this.isSaving = true;
  }

  handleSuccess(): void {
    this.isSaving = false;
    this.isEditing = false;
    this.dispatchEvent(new ShowToastEvent({ title: 'Changes were saved.', variant: 'success' }));
  }

  handleError(): void {
    this.isSaving = false;
  }
}
