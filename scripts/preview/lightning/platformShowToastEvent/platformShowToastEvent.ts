import type { ToastOptions } from 'lightning/platformShowToastEvent';

/** The name that the page listens to. */
export const ShowToastEventName = 'lightning__showtoast';

/** Asks the page to show a toast. */
export class ShowToastEvent extends CustomEvent<ToastOptions> {
  constructor(detail: ToastOptions) {
    super(ShowToastEventName, { bubbles: true, composed: true, cancelable: true, detail });
  }
}
