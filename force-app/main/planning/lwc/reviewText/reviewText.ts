import { LightningElement, api } from 'lwc';

import { movedPosition } from 'c/textMerge';

import { LABELS } from './labels';

/** Detail of `edit`: the whole text as it is typed. */
export interface EditTextDetail {
  readonly text: string;
}

/** A presentation component to type a text into which somebody else may be writing; the cursor stays where it was. */
export default class ReviewText extends LightningElement {
  @api label = '';
  @api
  get text(): string {
    return this.given;
  }
  set text(value: string) {
    this.given = value;
    this.show();
  }
  @api placeholder = '';
  @api rows = 4;
  @api maxLength = 32_000;
  /** Says that somebody else wrote here. */
  @api notice = '';
  @api canEdit = false;

  labels = LABELS;
  given = '';

  /** Puts the keyboard into the text. */
  @api focus(): void {
    this.template?.querySelector('textarea')?.focus();
  }

  get isEmpty(): boolean {
    return this.given.trim() === '';
  }

  override renderedCallback(): void {
    this.show();
  }

  handleInput(event: Event): void {
    const detail: EditTextDetail = { text: (event.target as HTMLTextAreaElement).value };
    this.dispatchEvent(new CustomEvent<EditTextDetail>('edit', { detail }));
  }

  // A text area takes no value from a template, and nothing is drawn again for it.
  private show(): void {
    const area = this.template?.querySelector('textarea') ?? null;
    if (area === null || area.value === this.given) return;
    const { value, selectionStart } = area;
    const isTyping = this.template?.activeElement === area;
    area.value = this.given;
    if (!isTyping) return;
    const position = movedPosition(value, selectionStart, this.given);
    area.setSelectionRange(position, position);
  }
}
