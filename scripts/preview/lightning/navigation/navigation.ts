import type { LightningElement, WireAdapterConstructor } from 'lwc';
import type { NavigationMixin as Mixin, NavigationService, PageReference } from 'lightning/navigation';
import { currentPage, navigate as goTo, onPageChange, urlOf } from 'shell/router';

type ElementConstructor = new () => LightningElement;

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

const service: NavigationService = Object.freeze({
  navigate: (page: PageReference, options: { readonly replace?: boolean } = {}) => goTo(page, options),
  // Async, so that a page the preview does not have rejects instead of throwing.
  generateUrl: async (page: PageReference) => Promise.resolve(urlOf(page))
});

function mixin(base: ElementConstructor): ElementConstructor {
  return class extends base {
    [Navigate](page: PageReference, replace = false): void {
      service.navigate(page, { replace });
    }
    [GenerateUrl](page: PageReference): Promise<string> {
      return service.generateUrl(page);
    }
  };
}

/** Gives a component `this[NavigationMixin.Navigate](page)` and `this[NavigationMixin.GenerateUrl](page)`. */
export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl }) as unknown as typeof Mixin;

/** The wire adapter that hands out the page that is shown, and each next one. */
export const CurrentPageReference: WireAdapterConstructor<Readonly<Record<string, never>>, PageReference> = class {
  #callback: (page: PageReference) => void;
  #stop: (() => void) | undefined;

  constructor(callback: (page: PageReference) => void) {
    this.#callback = callback;
  }

  connect(): void {
    this.#stop = onPageChange((page) => this.#callback(page));
    this.#callback(currentPage());
  }

  update(): void {
    // It takes no configuration.
  }

  disconnect(): void {
    this.#stop?.();
  }
};

/** The wire adapter that hands out what `navigate` and `generateUrl` need. */
export const NavigationContext: WireAdapterConstructor<Readonly<Record<string, never>>, NavigationService> = class {
  constructor(callback: (context: NavigationService) => void) {
    callback(service);
  }
  connect(): void {
    // The service is there from the start.
  }
  update(): void {
    // It takes no configuration.
  }
  disconnect(): void {
    // Nothing was subscribed.
  }
};

/** Goes to a page. */
export function navigate(
  context: NavigationService,
  page: PageReference,
  options: { readonly replace?: boolean } = {}
): void {
  context.navigate(page, options);
}

/** The address of a page; rejects for a type of page that the preview does not have. */
export function generateUrl(context: NavigationService, page: PageReference): Promise<string> {
  return context.generateUrl(page);
}
