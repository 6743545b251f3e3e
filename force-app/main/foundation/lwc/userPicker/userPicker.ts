import { LightningElement, api } from 'lwc';

import { LABELS } from './labels';

/** One thing that can be found. */
export interface FoundItem {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | null;
}

/** Detail of `find`: the text to look for. */
export interface FindDetail {
  readonly text: string;
}

/** Detail of `choose`: the chosen item; null when the choice was cleared. */
export interface ChooseDetail {
  readonly item: FoundItem | null;
}

/** A presentation component to find one of many by typing; its owner answers `find` with `items`. */
export default class UserPicker extends LightningElement {
  @api label = '';
  /** What the last `find` found. */
  @api items: readonly FoundItem[] = [];
  /** The chosen item; null while nothing is chosen. */
  @api chosen: FoundItem | null = null;

  labels = LABELS;
  isOpen = false;
  activeIndex = -1;

  get chosenName(): string {
    return this.chosen?.name ?? '';
  }

  get expanded(): string {
    return this.isOpen ? 'true' : 'false';
  }

  get hasItems(): boolean {
    return this.items.length > 0;
  }

  get comboboxClass(): string {
    return `slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click${this.isOpen ? ' slds-is-open' : ''}`;
  }

  get rows(): readonly (FoundItem & { readonly key: string; readonly className: string; readonly selected: string })[] {
    return this.items.map((item, index) => ({
      ...item,
      key: `option-${index}`,
      selected: index === this.activeIndex ? 'true' : 'false',
      className: `slds-media slds-listbox__option slds-listbox__option_plain slds-media_small${index === this.activeIndex ? ' slds-has-focus' : ''}`
    }));
  }

  override renderedCallback(): void {
    const input = this.template?.querySelector('input') ?? null;
    const active = this.template?.querySelector(`[data-index="option-${this.activeIndex}"]`) ?? null;
    if (input === null) return;
    if (this.isOpen && active !== null) input.setAttribute('aria-activedescendant', active.id);
    else input.removeAttribute('aria-activedescendant');
  }

  handleFocus(): void {
    this.find('');
  }

  handleInput(event: Event): void {
    this.find((event.target as HTMLInputElement).value);
  }

  handleKeydown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.isOpen = true;
      this.activeIndex = Math.min(this.items.length - 1, Math.max(0, this.activeIndex + step));
    } else if (event.key === 'Enter' && this.isOpen) {
      event.preventDefault();
      this.choose(this.items[this.activeIndex] ?? null);
    } else if (event.key === 'Escape' && this.isOpen) {
      event.stopPropagation();
      this.isOpen = false;
    }
  }

  handleOption(event: MouseEvent): void {
    // Before blur, or the list would be gone by the time of the click.
    event.preventDefault();
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.choose(this.rows.find((row) => row.key === key) ?? null);
  }

  handleBlur(): void {
    this.isOpen = false;
  }

  handleClear(): void {
    this.dispatchEvent(new CustomEvent<ChooseDetail>('choose', { detail: { item: null } }));
  }

  private find(text: string): void {
    this.isOpen = true;
    this.activeIndex = -1;
    this.dispatchEvent(new CustomEvent<FindDetail>('find', { detail: { text } }));
  }

  private choose(item: FoundItem | null): void {
    if (item === null) return;
    this.isOpen = false;
    const { id, name } = item;
    this.dispatchEvent(new CustomEvent<ChooseDetail>('choose', { detail: { item: { id, name } } }));
  }
}
