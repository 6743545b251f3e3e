import { LightningElement, api } from 'lwc';

import type { Conflict, Notice } from 'c/planAutosave';
import { isFilled } from 'c/planCompleteness';
import type { TextSection } from 'c/planTypes';
import { fieldHelp, fieldName } from 'c/planWords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Detail of `write`: the text of a part as it is now. */
export interface WriteDetail {
  readonly field: TextSection;
  readonly text: string;
}

/** Detail of `quote`: where in the text a quote is wanted. */
export interface QuoteDetail {
  readonly field: TextSection;
  readonly at: number;
}

/** Detail of `takeback`: the part whose last change is taken back. */
export interface TakeBackDetail {
  readonly field: TextSection;
}

/** A presentation component to fill one written part of a strategy map in place. */
export default class StrategySection extends LightningElement {
  /** The part, by its field. */
  @api field: TextSection = 'AccountVision__c';
  /** Its text; null while it is blank. */
  @api value: string | null = null;
  @api canEdit = false;
  /** True where there is something that can be quoted. */
  @api canQuote = false;
  /** True where the last change of this part can be taken back. */
  @api canUndo = false;
  /** Why the server does not take the text; empty for a refusal without words. */
  @api refusal: string | undefined;
  /** Somebody else's text for the same part. */
  @api conflict: Conflict | undefined;
  /** What others did to this part. */
  @api notices: readonly Notice[] = [];
  /** Who is at the screen. */
  @api userId = '';

  labels = LABELS;

  private hasFocus = false;
  private wasEntered = false;

  /** Puts the keyboard into the text, at a place in it where one is given. */
  @api focusText(at?: number): void {
    const area = this.area ?? this.template?.querySelector<HTMLElement>('.read') ?? null;
    area?.focus();
    if (at !== undefined && area instanceof HTMLTextAreaElement) area.setSelectionRange(at, at);
    area?.scrollIntoView({ block: 'center' });
  }

  override renderedCallback(): void {
    // A text that somebody else changed must not move the cursor of whoever only reads along.
    const { area } = this;
    if (area === null || area.value === this.text) return;
    const { selectionStart, selectionEnd } = area;
    area.value = this.text;
    if (this.hasFocus) area.setSelectionRange(selectionStart, selectionEnd);
  }

  get name(): string {
    return fieldName(this.field);
  }

  get help(): string {
    return fieldHelp(this.field);
  }

  get text(): string {
    return this.value ?? '';
  }

  // The last line needs a character, or it would have no height.
  get mirror(): string {
    return `${this.text} `;
  }

  get hasText(): boolean {
    return this.text.trim() !== '';
  }

  get isPlaceholder(): boolean {
    return this.hasText && !isFilled(this.value);
  }

  get invalid(): string {
    return String(this.refusal !== undefined);
  }

  get quoteTitle(): string {
    return format(LABELS.addQuoteTo, this.name);
  }

  get undoTitle(): string {
    return format(LABELS.undoOf, this.name);
  }

  handleInput(event: Event): void {
    const { value } = event.target as HTMLTextAreaElement;
    this.dispatch<WriteDetail>('write', { field: this.field, text: value });
  }

  // Taking back in a text is the browser's, not the page's.
  handleKeydown(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase())) event.stopPropagation();
  }

  handleFocus(): void {
    this.hasFocus = true;
    this.wasEntered = true;
  }

  handleBlur(): void {
    this.hasFocus = false;
    this.dispatchEvent(new CustomEvent('leave'));
  }

  handleQuote(): void {
    const at = this.wasEntered ? (this.area?.selectionEnd ?? this.text.length) : this.text.length;
    this.dispatch<QuoteDetail>('quote', { field: this.field, at });
  }

  handleTakeBack(): void {
    this.dispatch<TakeBackDetail>('takeback', { field: this.field });
  }

  // What is decided beside the text goes on to whoever keeps the map.
  handleNotes(event: CustomEvent<unknown>): void {
    this.dispatch(event.type, event.detail);
  }

  private get area(): HTMLTextAreaElement | null {
    return this.template?.querySelector('textarea') ?? null;
  }

  private dispatch<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
  }
}
