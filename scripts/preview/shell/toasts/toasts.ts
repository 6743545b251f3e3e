import { LightningElement } from 'lwc';
import type { ToastOptions } from 'lightning/platformShowToastEvent';
import { ShowToastEventName } from 'lightning/platformShowToastEvent';

interface Part {
  readonly key: number;
  readonly text: string;
  readonly url?: string;
}
interface Toast {
  readonly id: number;
  readonly title: string;
  readonly parts: readonly Part[];
  readonly icon: string;
  readonly className: string;
  readonly kind: string;
  readonly role: string;
}

/** How long a toast that closes by itself stays, in milliseconds. */
const stay = 5000;

/** Shows what components report with ShowToastEvent. */
export default class Toasts extends LightningElement {
  toasts: readonly Toast[] = [];

  #count = 0;
  readonly #receive = (event: Event): void => this.#show((event as CustomEvent<ToastOptions>).detail);

  override connectedCallback(): void {
    window.addEventListener(ShowToastEventName, this.#receive);
  }

  override disconnectedCallback(): void {
    window.removeEventListener(ShowToastEventName, this.#receive);
  }

  handleClose(event: Event): void {
    this.#close(Number((event.currentTarget as HTMLElement).dataset['id']));
  }

  #show({ title = '', message = '', messageData = [], variant = 'info', mode = 'dismissible' }: ToastOptions): void {
    const id = ++this.#count;
    const isUrgent = variant === 'error' || variant === 'warning';
    const toast = {
      id,
      title,
      parts: partsOf(message, messageData),
      icon: `utility:${variant}`,
      className: `slds-notify slds-notify_toast slds-theme_${variant} toast`,
      kind: `${variant.charAt(0).toUpperCase()}${variant.slice(1)}: `,
      role: isUrgent ? 'alert' : 'status'
    };
    this.toasts = [...this.toasts, toast];
    if (mode !== 'sticky') setTimeout(() => this.#close(id), stay);
  }

  #close(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }
}

/** `{0} was saved` with its values: text stays text, links become links. */
function partsOf(message: string, data: NonNullable<ToastOptions['messageData']>): Part[] {
  return message.split(/(\{\d+\})/).map((text, key): Part => {
    const value = /^\{\d+\}$/.test(text) ? data[Number(text.slice(1, -1))] : undefined;
    if (value === undefined) return { key, text };
    return typeof value === 'string' ? { key, text: value } : { key, text: value.label, url: value.url };
  });
}
