/** Stands in for `lightning/modal` in tests: the dialog is a plain component, `open` and `close` are watched. */
import { LightningElement, api } from 'lwc';

/** What the last `open` of each dialog was given; tests call its `save`. */
export const opened: { readonly modal: unknown; readonly options: Record<string, unknown> }[] = [];
/** What dialogs were closed with. */
export const closed: unknown[] = [];
let results: unknown[] = [];

/** Says with what the next dialogs close, in their order. */
export function answerModals(...next: readonly unknown[]): void {
  results = [...next];
}

export default class LightningModal extends LightningElement {
  @api label = '';
  @api size = 'medium';
  disableClose = false;

  static open(options: Record<string, unknown>): Promise<unknown> {
    opened.push({ modal: this, options });
    const next = results.shift();
    return Promise.resolve(typeof next === 'function' ? (next as (given: unknown) => unknown)(options) : next);
  }

  close(result?: unknown): void {
    closed.push(result);
  }
}

afterEach(() => {
  opened.length = 0;
  closed.length = 0;
  results = [];
});
