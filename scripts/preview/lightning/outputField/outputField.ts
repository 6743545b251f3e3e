import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import type { FieldContext } from 'lightning/previewForm';
import { announce } from 'lightning/previewForm';
import type { FieldId, FieldInfo, FieldValue, RecordRepresentation } from 'lightning/uiApiTypes';
import { urlOf } from 'shell/router';

/** A field of the record of the form around it, with its label, as the user's locale writes it. */
export default class OutputField extends NavigationMixin(LightningElement) {
  @api fieldName: string | FieldId | undefined;
  /** `label-hidden` leaves only the value; `label-inline` and `label-stacked` place the label. */
  @api variant = 'standard';
  @api fieldClass = '';

  context: FieldContext | undefined;
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    const fieldName = this.apiName;
    this.#leave = announce(this, { fieldName, receive: (context) => (this.context = context) });
  }

  override disconnectedCallback(): void {
    this.#leave?.();
  }

  get apiName(): string {
    const name = this.fieldName;
    return typeof name === 'object' ? name.fieldApiName : (name ?? '');
  }

  get field(): FieldInfo | undefined {
    return this.context?.objectInfo.fields[this.apiName];
  }

  get label(): string {
    return this.field?.reference === true ? this.field.label.replace(/ ID$/, '') : (this.field?.label ?? '');
  }

  get hasLabel(): boolean {
    return this.variant !== 'label-hidden';
  }

  get elementClass(): string {
    const placement: Record<string, string> = {
      'label-inline': 'slds-form-element_horizontal',
      'label-stacked': 'slds-form-element_stacked'
    };
    return `slds-form-element slds-form-element_readonly ${placement[this.variant] ?? ''} ${this.fieldClass}`;
  }

  get value(): FieldValue['value'] {
    return this.context?.fields[this.apiName]?.value ?? null;
  }

  get text(): string {
    const shown = this.parent?.displayValue ?? this.context?.fields[this.apiName]?.displayValue;
    if (typeof shown === 'string') return shown;
    const { value } = this;
    return value === null || typeof value === 'object' ? '' : String(value);
  }

  get isCheckbox(): boolean {
    return this.field?.dataType === 'Boolean';
  }
  get isEmail(): boolean {
    return this.field?.dataType === 'Email';
  }
  get isPhone(): boolean {
    return this.field?.dataType === 'Phone';
  }
  get isUrl(): boolean {
    return this.field?.dataType === 'Url';
  }
  get isRichText(): boolean {
    return this.field?.htmlFormatted === true;
  }
  get isLongText(): boolean {
    return this.field?.dataType === 'TextArea';
  }

  get href(): string | undefined {
    const page = this.page();
    return page === undefined ? undefined : urlOf(page);
  }

  /** The record that a lookup refers to. */
  get parent(): FieldValue | undefined {
    const relationship = this.field?.relationshipName;
    return relationship ? this.context?.fields[relationship] : undefined;
  }

  handleLink(event: MouseEvent): void {
    const page = this.page();
    if (page === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate](page);
  }

  private page(): PageReference | undefined {
    const record = this.parent?.value as RecordRepresentation | null | undefined;
    if (!record) return undefined;
    return {
      type: 'standard__recordPage',
      attributes: { recordId: record.id, objectApiName: record.apiName, actionName: 'view' }
    };
  }
}
