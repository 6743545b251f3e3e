import { LightningElement, api } from 'lwc';

import { reduceErrors } from 'c/reduceErrors';

import { LABELS } from './labels';

/** A presentation component to say what failed and to offer another try. */
export default class ErrorPanel extends LightningElement {
  /** Whatever was thrown or returned as an error. */
  @api error: unknown;
  /** Shows a "Try again" button, which sends `retry`. */
  @api canRetry = false;

  labels = LABELS;

  get heading(): string {
    const { kind } = reduceErrors(this.error);
    if (kind === 'connection') return LABELS.connection;
    if (kind === 'permission') return LABELS.permission;
    return kind === 'validation' ? '' : LABELS.unknown;
  }

  get messages(): readonly { readonly key: number; readonly text: string }[] {
    const { kind, messages } = reduceErrors(this.error);
    // "Failed to fetch" helps nobody; the heading already says it in words.
    return kind === 'connection' ? [] : messages.map((text, key) => ({ key, text }));
  }

  get hasMessages(): boolean {
    return this.messages.length > 0;
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
