/** A wire adapter as LWC calls it. */
export interface Adapter {
  new (callback: (value: never) => void): {
    update(config: never): void;
    connect(): void;
    disconnect(): void;
  };
}

/** What a wire hands to a component. */
export interface Received {
  readonly data?: unknown;
  readonly error?: {
    readonly status: number;
    readonly statusText: string;
    readonly body: unknown;
    readonly ok: boolean;
  };
  readonly errors?: readonly { readonly message: string }[];
  readonly refresh?: () => Promise<void>;
}

/** A component's wired member, for tests. */
export class Wired {
  /** Every value since the beginning, the empty one that a wire starts with first. */
  readonly values: Received[] = [];
  readonly #adapter: InstanceType<Adapter>;

  constructor(adapter: unknown, config?: unknown) {
    const Constructor = adapter as Adapter;
    this.#adapter = new Constructor((value: never) => this.values.push(value));
    this.#adapter.connect();
    if (config !== undefined) this.update(config);
  }

  update(config: unknown): void {
    this.#adapter.update(config as never);
  }

  connect(): void {
    this.#adapter.connect();
  }

  disconnect(): void {
    this.#adapter.disconnect();
  }

  get last(): Received {
    return this.values.at(-1) ?? {};
  }
}

/** Waits until every promise and timer that is due has run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  // Timers of no delay run in the order in which they were set.
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** An answer that waits until the test gives it. */
export class Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve: (value: Value) => void = () => undefined;

  constructor() {
    this.promise = new Promise((resolve) => (this.resolve = resolve));
  }
}
