import { LightningElement, api } from 'lwc';
import type { FieldContext, FormProblem } from 'lightning/previewForm';
import { announce, compoundParts } from 'lightning/previewForm';
import type { FieldId, FieldInfo, ScalarValue } from 'lightning/uiApiTypes';
import type { InputKind } from './fieldInputs';
import { inputKind, inputType, numberFormatter, numberStep, savedValue, shownValue } from './fieldInputs';

type InputElement = HTMLElement & { reportValidity?(): boolean };
type Change = CustomEvent<Readonly<Record<string, unknown>>>;

const none = { label: '--None--', value: '' };

/** A field of the record of the form around it, edited as its type asks for. */
export default class InputField extends LightningElement {
  @api fieldName: string | FieldId | undefined;
  @api variant = 'standard';
  @api required = false;
  @api disabled = false;
  @api readOnly = false;

  context: FieldContext | undefined;
  problem: FormProblem | undefined;
  /** What was typed or set from outside, by field; absent fields have the record's value. */
  edited: Readonly<Record<string, ScalarValue>> = {};
  #preset: ScalarValue | undefined;
  #leave: (() => void) | undefined;

  /** A value to start with instead of the record's. */
  @api
  get value(): ScalarValue | undefined {
    return this.current(this.apiName);
  }
  set value(value: ScalarValue | undefined) {
    this.#preset = value;
    this.edited = value === undefined ? {} : { [this.apiName]: value };
  }

  /** Goes back to the record's value. */
  @api
  reset(): void {
    this.edited = {};
    this.problem = undefined;
  }

  /** Shows what is missing or malformed; true when nothing is. */
  @api
  reportValidity(): boolean {
    return this.input()?.reportValidity?.() ?? true;
  }

  @api
  focus(): void {
    this.input()?.focus();
  }

  override connectedCallback(): void {
    // `value` may have been set before `fieldName`.
    if (this.#preset !== undefined) this.edited = { [this.apiName]: this.#preset };
    this.#leave = announce(this, {
      fieldName: this.apiName,
      receive: (context) => (this.context = context),
      values: () => this.valuesNow(),
      showProblem: (problem) => (this.problem = problem),
      reset: () => this.reset(),
      reportValidity: () => this.reportValidity()
    });
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

  get help(): string | undefined {
    return this.field?.inlineHelpText ?? undefined;
  }

  get elementClass(): string {
    return this.message === '' ? 'slds-m-bottom_x-small' : 'slds-m-bottom_x-small slds-has-error';
  }

  get message(): string {
    return this.problem?.about(this.names()).join(' ') ?? '';
  }

  get isRequired(): boolean {
    return this.required || (this.field?.required === true && this.kind !== 'checkbox');
  }

  get kind(): InputKind {
    if (this.field === undefined || this.context === undefined || this.readOnly) return 'readonly';
    return inputKind(this.field, this.parts(), this.context.isNew);
  }

  get isReadOnly(): boolean {
    return this.kind === 'readonly';
  }
  get isPicklist(): boolean {
    return this.kind === 'picklist';
  }
  get isMultiPicklist(): boolean {
    return this.kind === 'multipicklist';
  }
  get isTextArea(): boolean {
    return this.kind === 'textarea';
  }
  get isLookup(): boolean {
    return this.kind === 'lookup';
  }
  get isName(): boolean {
    return this.kind === 'name';
  }
  get isAddress(): boolean {
    return this.kind === 'address';
  }
  get isCheckbox(): boolean {
    return this.kind === 'checkbox';
  }
  get isNumber(): boolean {
    return this.kind === 'number';
  }

  get options(): readonly { label: string; value: string }[] {
    const values = this.choices(this.apiName);
    return this.isPicklist ? [none, ...values] : values;
  }

  /** The chosen value; blank text stands for none, which is an option of its own. */
  get choice(): ScalarValue {
    return this.current(this.apiName) ?? '';
  }

  get values(): readonly string[] {
    const value = this.current(this.apiName);
    return typeof value === 'string' && value !== '' ? value.split(';') : [];
  }

  get inputType(): string {
    return this.field === undefined ? 'text' : inputType(this.field);
  }

  get formatter(): string {
    return this.field === undefined ? 'decimal' : numberFormatter(this.field);
  }

  get step(): string {
    return this.field === undefined ? '1' : numberStep(this.field);
  }

  get maxLength(): number | undefined {
    return this.field !== undefined && this.field.length > 0 ? this.field.length : undefined;
  }

  get targetObject(): string | undefined {
    return this.field?.referenceToInfos[0]?.apiName;
  }

  get salutations(): readonly { label: string; value: string }[] {
    return [none, ...this.choices('Salutation')];
  }

  get name(): Readonly<Record<string, unknown>> {
    const shown = ['salutation', 'firstName', 'lastName'];
    return {
      salutation: this.current('Salutation'),
      firstName: this.current('FirstName'),
      lastName: this.current('LastName'),
      shown
    };
  }

  get address(): Readonly<Record<string, unknown>> {
    const part = (name: string): ScalarValue | undefined => this.current(this.addressPart(name));
    return {
      street: part('Street'),
      city: part('City'),
      province: part('State'),
      postalCode: part('PostalCode'),
      country: part('Country')
    };
  }

  handleChange(event: Change): void {
    this.edit({ [this.apiName]: event.detail['value'] });
  }

  handleCheckbox(event: Change): void {
    this.edit({ [this.apiName]: event.detail['checked'] });
  }

  handleMultiChange(event: Change): void {
    this.edit({ [this.apiName]: (event.detail['value'] as readonly string[]).join(';') });
  }

  handleLookup(event: Change): void {
    this.edit({ [this.apiName]: event.detail['recordId'] });
  }

  handleName(event: Change): void {
    const { salutation, firstName, lastName } = event.detail;
    this.edit({ Salutation: salutation, FirstName: firstName, LastName: lastName });
  }

  handleAddress(event: Change): void {
    const { street, city, province, postalCode, country } = event.detail;
    const values = { Street: street, City: city, State: province, PostalCode: postalCode, Country: country };
    this.edit(Object.fromEntries(Object.entries(values).map(([name, value]) => [this.addressPart(name), value])));
  }

  private edit(values: Readonly<Record<string, unknown>>): void {
    const saved = Object.entries(values).flatMap(([name, value]) => {
      const field = this.context?.objectInfo.fields[name];
      return field === undefined ? [] : [[name, savedValue(field, value)] as const];
    });
    this.edited = { ...this.edited, ...Object.fromEntries(saved) };
    this.problem = undefined;
    this.dispatchEvent(new CustomEvent('change', { detail: { value: this.edited[this.apiName] ?? null } }));
  }

  /** The value of a field as its input takes it. */
  private current(name: string): ScalarValue | undefined {
    const field = this.context?.objectInfo.fields[name];
    const value = name in this.edited ? this.edited[name] : this.context?.fields[name]?.value;
    return field === undefined ? (typeof value === 'object' ? undefined : value) : shownValue(field, value);
  }

  /** What a save sends: every field that this input edits. */
  private valuesNow(): Readonly<Record<string, ScalarValue>> {
    if (this.isReadOnly || this.disabled) return {};
    const entries = this.editable().map(
      (field) => [field.apiName, savedValue(field, this.current(field.apiName))] as const
    );
    return Object.fromEntries(entries);
  }

  private editable(): readonly FieldInfo[] {
    if (this.field === undefined) return [];
    if (!this.isName && !this.isAddress) return [this.field];
    const isNew = this.context?.isNew === true;
    return this.parts().filter((part) => (isNew ? part.createable : part.updateable));
  }

  private parts(): readonly FieldInfo[] {
    return this.context === undefined ? [] : compoundParts(this.context.objectInfo, this.apiName);
  }

  private names(): readonly string[] {
    return [this.apiName, ...this.parts().map((part) => part.apiName)];
  }

  private input(): InputElement | null {
    return this.template?.querySelector<InputElement>('[data-input]') ?? null;
  }

  private addressPart(name: string): string {
    return this.apiName.replace(/Address$/, name);
  }

  private choices(name: string): readonly { label: string; value: string }[] {
    const values = this.context?.picklists?.picklistFieldValues[name]?.values ?? [];
    const current = this.current(name);
    const known = values.map(({ label, value }) => ({ label, value }));
    // A value that is no longer offered stays with the records that have it.
    const isOld =
      typeof current === 'string' && this.isPicklist && current !== '' && known.every(({ value }) => value !== current);
    return isOld ? [...known, { label: current, value: current }] : known;
  }
}
