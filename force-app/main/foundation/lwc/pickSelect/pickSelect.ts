import { LightningElement, api } from 'lwc';

import { LABELS } from './labels';

/** One value that can be picked. */
export interface PickOption {
  readonly value: string;
  readonly label: string;
}

/** Detail of `pick`: the chosen value; null for "not rated". */
export interface PickDetail {
  readonly value: string | null;
}

/** A presentation component to pick one of a few values with the browser's own list, quick by touch and by keyboard. */
export default class PickSelect extends LightningElement {
  /** What is picked; read to screen readers when hidden. */
  @api label = '';
  /** Values in their order. */
  @api options: readonly PickOption[] = [];
  /** Chosen value; null or undefined while nothing is chosen. */
  @api value: string | null | undefined = null;
  /** Hides the label from view, for tables. */
  @api labelHidden = false;
  /** Text of the blank choice; "Not rated" unless given. */
  @api blankLabel: string | undefined;
  @api disabled = false;

  get blank(): string {
    return this.blankLabel ?? LABELS.unrated;
  }

  get labelClass(): string {
    return this.labelHidden ? 'slds-assistive-text' : 'slds-form-element__label';
  }

  get choices(): readonly (PickOption & { readonly isChosen: boolean })[] {
    return this.options.map((option) => ({ ...option, isChosen: option.value === this.value }));
  }

  get isBlank(): boolean {
    return !this.options.some((option) => option.value === this.value);
  }

  /** Puts the keyboard on the list. */
  @api focus(): void {
    this.template?.querySelector('select')?.focus();
  }

  override renderedCallback(): void {
    // A refused change leaves the list where the user put it unless it is told again.
    const select = this.template?.querySelector('select') ?? null;
    const wanted = this.isBlank ? '' : (this.value ?? '');
    if (select !== null && select.value !== wanted) select.value = wanted;
  }

  handleChange(event: Event): void {
    event.stopPropagation();
    const { value } = event.target as HTMLSelectElement;
    const detail: PickDetail = { value: value === '' ? null : value };
    this.dispatchEvent(new CustomEvent<PickDetail>('pick', { detail }));
  }
}
