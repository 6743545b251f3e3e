/**
 * Declarations of the platform modules for navigation, messages and dialogs, and of `@salesforce/*`. The data modules are
 * in `platform-data.d.ts`; `@salesforce/schema/*` and `@salesforce/label/*` are generated from force-app.
 */

declare module 'lightning/navigation' {
  import type { LightningElement, WireAdapterConstructor } from 'lwc';

  export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly state?: Readonly<Record<string, string | undefined>>;
  }
  export interface Navigating {
    /** Goes to the page; `replace` overwrites the browser's history entry. */
    [NavigationMixin.Navigate](page: PageReference, replace?: boolean): void;
    [NavigationMixin.GenerateUrl](page: PageReference): Promise<string>;
  }
  type ElementConstructor = new () => LightningElement;
  interface NavigationMixinFunction {
    readonly Navigate: unique symbol;
    readonly GenerateUrl: unique symbol;
    <Base extends ElementConstructor>(base: Base): new () => InstanceType<Base> & Navigating;
  }
  export const NavigationMixin: NavigationMixinFunction;
  export const CurrentPageReference: WireAdapterConstructor<Readonly<Record<string, never>>, PageReference>;
  /** The same as the mixin, for code that is not a component; `context` is the component that asks. */
  export const NavigationContext: WireAdapterConstructor<Readonly<Record<string, never>>, NavigationService>;
  export interface NavigationService {
    navigate(page: PageReference, options?: { readonly replace?: boolean }): void;
    generateUrl(page: PageReference): Promise<string>;
  }
  export function navigate(
    context: NavigationService,
    page: PageReference,
    options?: { readonly replace?: boolean }
  ): void;
  export function generateUrl(context: NavigationService, page: PageReference): Promise<string>;
}

declare module 'lightning/platformShowToastEvent' {
  export const ShowToastEventName: 'lightning__showtoast';
  export interface ToastOptions {
    readonly title?: string;
    readonly message?: string;
    /** Values for `{0}`, `{1}`, … in `message`: text, or a link. */
    readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
    /** `dismissible`: 3 seconds or a click; `pester`: 3 seconds; `sticky`: until closed. */
    readonly mode?: 'dismissible' | 'pester' | 'sticky';
  }
  export class ShowToastEvent extends CustomEvent<ToastOptions> {
    constructor(options: ToastOptions);
  }
}

declare module 'lightning/refresh' {
  export class RefreshEvent extends Event {
    constructor();
  }
  export const REFRESH_COMPLETE: 'Complete';
  export const REFRESH_COMPLETE_WITH_ERRORS: 'CompleteWithErrors';
  export const REFRESH_ERROR: 'Error';
  export type RefreshStatus = typeof REFRESH_COMPLETE | typeof REFRESH_COMPLETE_WITH_ERRORS | typeof REFRESH_ERROR;
  export type RefreshHandler = (refreshPromise: Promise<RefreshStatus>) => Promise<RefreshStatus>;
  /** Calls `handler` when a RefreshEvent reaches the element's container; answers the id to unregister with. */
  export function registerRefreshHandler(element: object, handler: RefreshHandler): number;
  export function unregisterRefreshHandler(id: number): boolean;
  export function registerRefreshContainer(
    element: object,
    handler: (refreshPromise: Promise<RefreshStatus>) => void
  ): number;
  export function unregisterRefreshContainer(id: number): boolean;
}

declare module 'lightning/messageService' {
  import type { WireAdapterConstructor } from 'lwc';
  /** What `@salesforce/messageChannel/Name__c` exports. */
  export interface MessageChannel {
    readonly channel: string;
  }
  export interface MessageContextValue {
    readonly __messageContext: true;
  }
  export interface Subscription {
    readonly __subscription: true;
  }
  export const MessageContext: WireAdapterConstructor<Readonly<Record<string, never>>, MessageContextValue>;
  export const APPLICATION_SCOPE: unique symbol;
  export function createMessageContext(): MessageContextValue;
  export function releaseMessageContext(context: MessageContextValue): void;
  export function publish(context: MessageContextValue, channel: MessageChannel, message?: unknown): void;
  export function subscribe<Message = unknown>(
    context: MessageContextValue,
    channel: MessageChannel,
    listener: (message: Message) => void,
    options?: { readonly scope?: typeof APPLICATION_SCOPE }
  ): Subscription;
  export function unsubscribe(subscription: Subscription | null | undefined): void;
}

declare module 'lightning/modal' {
  import { LightningElement } from 'lwc';
  /** Base class of a component that opens as a dialog. */
  export default class LightningModal<Result = unknown> extends LightningElement {
    label: string;
    size: 'small' | 'medium' | 'large' | 'full';
    description: string;
    disableClose: boolean;
    close(result?: Result): void;
    /** Opens the dialog; resolves with what `close` was given, or undefined when it was dismissed. */
    static open<Modal extends LightningModal>(
      this: new () => Modal,
      options?: Partial<ModalOptions<Modal>>
    ): Promise<(Modal extends LightningModal<infer Result> ? Result : unknown) | undefined>;
  }
  /** The dialog's `@api` members, and handlers for its events as `on…` functions. */
  export type ModalOptions<Modal> = Omit<Modal, keyof LightningElement | 'close'> &
    Readonly<Record<`on${string}`, (event: CustomEvent) => void>>;
}

declare module 'lightning/alert' {
  import type { DialogOptions } from 'lightning/dialogTypes';
  const LightningAlert: {
    open(options: DialogOptions): Promise<void>;
  };
  export default LightningAlert;
}
declare module 'lightning/confirm' {
  import type { DialogOptions } from 'lightning/dialogTypes';
  const LightningConfirm: {
    /** True when the user agreed. */
    open(options: DialogOptions): Promise<boolean>;
  };
  export default LightningConfirm;
}
declare module 'lightning/prompt' {
  import type { DialogOptions } from 'lightning/dialogTypes';
  const LightningPrompt: {
    /** The text, or null when the user cancelled. */
    open(options: DialogOptions & { readonly defaultValue?: string }): Promise<string | null>;
  };
  export default LightningPrompt;
}
declare module 'lightning/dialogTypes' {
  export interface DialogOptions {
    readonly message: string;
    readonly label?: string;
    readonly variant?: 'header' | 'headerless';
    readonly theme?:
      'default' | 'shade' | 'inverse' | 'alt-inverse' | 'success' | 'info' | 'warning' | 'error' | 'offline';
  }
}

declare module 'lightning/platformResourceLoader' {
  /** `component` is the component that asks; resolves when the script has run. */
  export function loadScript(component: object, url: string): Promise<void>;
  export function loadStyle(component: object, url: string): Promise<void>;
}

declare module '@salesforce/user/Id' {
  /** The user's 18-character id; undefined for a guest. */
  const id: string;
  export default id;
}
declare module '@salesforce/user/isGuest' {
  const isGuest: boolean;
  export default isGuest;
}
declare module '@salesforce/client/formFactor' {
  const formFactor: 'Large' | 'Medium' | 'Small';
  export default formFactor;
}
declare module '@salesforce/customPermission/*' {
  /** True when the user has it, undefined when not. */
  const granted: true | undefined;
  export default granted;
}
declare module '@salesforce/userPermission/*' {
  const granted: true | undefined;
  export default granted;
}
declare module '@salesforce/resourceUrl/*' {
  const url: string;
  export default url;
}
declare module '@salesforce/contentAssetUrl/*' {
  const url: string;
  export default url;
}
declare module '@salesforce/messageChannel/*' {
  import type { MessageChannel } from 'lightning/messageService';
  const channel: MessageChannel;
  export default channel;
}
declare module '@salesforce/i18n/lang' {
  /** E.g. `en-US`. */
  const lang: string;
  export default lang;
}
declare module '@salesforce/i18n/dir' {
  const dir: 'ltr' | 'rtl';
  export default dir;
}
declare module '@salesforce/i18n/locale' {
  /** E.g. `en-US`. */
  const locale: string;
  export default locale;
}
declare module '@salesforce/i18n/currency' {
  /** ISO 4217 code. */
  const currency: string;
  export default currency;
}
declare module '@salesforce/i18n/timeZone' {
  /** IANA name, e.g. `America/Los_Angeles`. */
  const timeZone: string;
  export default timeZone;
}
declare module '@salesforce/i18n/firstDayOfWeek' {
  /** 1 is Sunday. */
  const firstDayOfWeek: number;
  export default firstDayOfWeek;
}
declare module '@salesforce/i18n/*' {
  /** Formats and symbols of the user's locale, e.g. `dateTime.shortDateFormat`, `number.decimalSymbol`. */
  const value: string;
  export default value;
}
