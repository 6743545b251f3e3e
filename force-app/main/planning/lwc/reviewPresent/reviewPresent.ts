import { LightningElement, api } from 'lwc';

import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Detail of `present`: everybody who is present, by name. */
export interface PresentDetail {
  readonly names: readonly string[];
}

/** A presentation component to note who takes part: colleagues by one click, others by name. */
export default class ReviewPresent extends LightningElement {
  /** Who is present, by name. */
  @api names: readonly string[] = [];
  /** Colleagues who are likely to be present, by name. */
  @api likely: readonly string[] = [];
  @api canEdit = false;

  labels = LABELS;

  get isEmpty(): boolean {
    return this.names.length === 0;
  }

  get present(): readonly unknown[] {
    return this.names.map((name) => ({ name, remove: format(LABELS.remove, name) }));
  }

  get suggestions(): readonly unknown[] {
    if (!this.canEdit) return [];
    return this.likely
      .filter((name) => !this.names.includes(name))
      .map((name) => ({ name, add: format(LABELS.add, name) }));
  }

  handleRemove(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.send(this.names.filter((each) => each !== name));
    // The button that was pressed is gone.
    this.template?.querySelector('input')?.focus();
  }

  handleAdd(event: Event): void {
    const { name = '' } = (event.currentTarget as HTMLElement).dataset;
    this.send([...this.names, name]);
    this.template?.querySelector('input')?.focus();
  }

  handleKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.handleOther();
  }

  handleOther(): void {
    const input = this.template?.querySelector('input') ?? null;
    if (input === null) return;
    // Semicolons part the names in the field.
    const typed = input.value.split(';').map((name) => name.trim());
    const added = typed.filter((name) => name !== '' && !this.names.includes(name));
    input.value = '';
    if (added.length > 0) this.send([...this.names, ...new Set(added)]);
  }

  private send(names: readonly string[]): void {
    this.dispatchEvent(new CustomEvent<PresentDetail>('present', { detail: { names } }));
  }
}
