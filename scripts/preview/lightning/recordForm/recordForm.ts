import { LightningElement, api, wire } from 'lwc';
import { fieldPath, objectName } from 'lightning/previewFields';
import { messagesOf } from 'lightning/previewHttp';
import { getLayout } from 'lightning/previewLayout';
import type {
  FieldReference,
  ObjectReference,
  RecordLayoutRepresentation,
  RecordRepresentation,
  ScalarValue,
  WireResult
} from 'lightning/uiApiTypes';

type SubmitEvent = CustomEvent<{ readonly fields: Readonly<Record<string, ScalarValue>> }>;

/** A form that lays out the given fields, or those of the page layout, to create, view or edit a record. */
export default class RecordForm extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: ObjectReference | undefined;
  @api recordTypeId: string | undefined;
  @api fields: readonly FieldReference[] | undefined;
  @api layoutType: 'Full' | 'Compact' | undefined;
  @api columns = 1;
  @api density = 'auto';
  /** `view` shows an Edit button, `edit` starts with inputs, `readonly` never edits. */
  @api mode: 'view' | 'edit' | 'readonly' | undefined;

  layout: RecordLayoutRepresentation | undefined;
  problem: string | undefined;
  /** What the user chose; undefined leaves it to `mode`. */
  isOpened: boolean | undefined;

  @wire(getLayout, { objectApiName: '$objectName', layoutType: '$wantedLayout', mode: '$layoutMode' })
  receiveLayout({ data, error }: WireResult<RecordLayoutRepresentation>): void {
    this.layout = data;
    this.problem = error === undefined ? undefined : messagesOf(error).join(' ');
  }

  /** Saves the given fields. */
  @api
  submit(fields: Readonly<Record<string, ScalarValue>>): void {
    this.template
      ?.querySelector<HTMLElement & { submit(values: Readonly<Record<string, ScalarValue>>): void }>(
        'lightning-record-edit-form'
      )
      ?.submit(fields);
  }

  get objectName(): string | undefined {
    return objectName(this.objectApiName);
  }

  get wantedLayout(): string | undefined {
    return this.layoutType ?? (this.fields === undefined ? 'Full' : undefined);
  }

  get layoutMode(): string {
    if (!this.recordId) return 'Create';
    return this.isEditing ? 'Edit' : 'View';
  }

  get isEditing(): boolean {
    if (!this.recordId) return true;
    return this.isOpened ?? this.mode === 'edit';
  }

  get canEdit(): boolean {
    return this.mode !== 'readonly';
  }

  get fieldNames(): readonly string[] {
    const given = (this.fields ?? []).map((field) =>
      typeof field === 'string' ? fieldTail(field) : fieldPath(field).join('.')
    );
    return [...new Set([...given, ...this.layoutNames()])];
  }

  get gridClass(): string {
    return 'slds-grid slds-wrap slds-gutters_small';
  }

  get columnClass(): string {
    const columns = Math.min(Math.max(Number(this.columns) || 1, 1), 12);
    return `slds-col slds-size_1-of-1 slds-medium-size_1-of-${columns}`;
  }

  handleEdit(): void {
    this.isOpened = true;
  }

  handleCancel(): void {
    this.isOpened = false;
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleSubmit(event: SubmitEvent): void {
    const copy = new CustomEvent('submit', { cancelable: true, detail: event.detail });
    if (!this.dispatchEvent(copy)) event.preventDefault();
  }

  handleSuccess(event: CustomEvent<RecordRepresentation>): void {
    this.isOpened = false;
    this.dispatchEvent(new CustomEvent('success', { detail: event.detail }));
  }

  handleForward(event: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }

  /** One name for each place of the layout: an address stands for its parts. */
  private layoutNames(): readonly string[] {
    if (this.wantedLayout === undefined) return [];
    const rows = (this.layout?.sections ?? []).flatMap((section) => section.layoutRows);
    return rows
      .flatMap((row) => row.layoutItems)
      .filter((item) => !this.isEditing || item.editableForNew || item.editableForUpdate)
      .flatMap((item) => placeName(item.layoutComponents.flatMap((component) => component.apiName ?? [])) ?? []);
  }
}

function placeName(names: readonly string[]): string | undefined {
  const street = names.find((name) => name.endsWith('Street'));
  return street === undefined ? names[0] : street.replace(/Street$/, 'Address');
}

/** `Account.Name` and `Name` both name the field. */
function fieldTail(name: string): string {
  return name.split('.').slice(-1).join('');
}
