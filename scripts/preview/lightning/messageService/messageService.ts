import type { WireAdapterConstructor } from 'lwc';
import type { MessageChannel, MessageContextValue, Subscription } from 'lightning/messageService';

type Listener = (message: unknown) => void;

interface Subscribed extends Subscription {
  readonly channel: string;
  readonly context: MessageContextValue;
  readonly listener: Listener;
}

const subscriptions = new Set<Subscribed>();

/** The preview shows one page at a time, so every subscription hears the whole application. */
export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

/** A context for code that is not a component; release it when it is no longer needed. */
export function createMessageContext(): MessageContextValue {
  return { __messageContext: true };
}

/** Ends every subscription of a context. */
export function releaseMessageContext(context: MessageContextValue): void {
  for (const subscription of [...subscriptions]) {
    if (subscription.context === context) subscriptions.delete(subscription);
  }
}

/** The wire adapter that hands out a component's context and releases it with the component. */
export const MessageContext: WireAdapterConstructor<Readonly<Record<string, never>>, MessageContextValue> = class {
  #context = createMessageContext();

  constructor(callback: (context: MessageContextValue) => void) {
    callback(this.#context);
  }
  connect(): void {
    // Subscriptions are made by the component.
  }
  update(): void {
    // It takes no configuration.
  }
  disconnect(): void {
    releaseMessageContext(this.#context);
  }
};

/** Sends a message to everyone who subscribed to the channel. */
export function publish(_context: MessageContextValue, { channel }: MessageChannel, message?: unknown): void {
  for (const subscription of [...subscriptions]) {
    if (subscription.channel === channel) subscription.listener(message);
  }
}

/** Hears the channel's messages until `unsubscribe` or until the context is released. */
export function subscribe<Message = unknown>(
  context: MessageContextValue,
  { channel }: MessageChannel,
  listener: (message: Message) => void
): Subscription {
  const subscription: Subscribed = { __subscription: true, channel, context, listener: listener as Listener };
  subscriptions.add(subscription);
  return subscription;
}

/** Ends a subscription. */
export function unsubscribe(subscription: Subscription | null | undefined): void {
  subscriptions.delete(subscription as Subscribed);
}
