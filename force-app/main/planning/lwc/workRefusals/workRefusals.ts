import { LightningElement, api } from 'lwc';

import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Something that was not saved. */
export interface RefusalView {
  readonly key: string;
  /** What it is about. */
  readonly subject: string;
  readonly error: unknown;
  /** Whether there is something typed that can be changed. */
  readonly hasDraft: boolean;
}

/** Detail of `retry`, `change` and `discard`: which one is meant. */
export interface RefusalDetail {
  readonly key: string;
}

/** A presentation component to say what was not saved and why, and to try again, change or discard it. */
export default class WorkRefusals extends LightningElement {
  @api refusals: readonly RefusalView[] = [];

  labels = LABELS;

  get items(): readonly unknown[] {
    return this.refusals.map((refusal) => ({ ...refusal, title: format(LABELS.refused, refusal.subject) }));
  }

  handleRetry(event: Event): void {
    this.send('retry', event);
  }

  handleChange(event: Event): void {
    this.send('change', event);
  }

  handleDiscard(event: Event): void {
    this.send('discard', event);
  }

  private send(type: string, event: Event): void {
    const { key = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent<RefusalDetail>(type, { detail: { key } }));
  }
}
