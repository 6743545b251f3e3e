import type { WireAdapterConstructor } from 'lwc';

type Instance<Config extends object> = InstanceType<WireAdapterConstructor<Config>>;

/** Uses a wire adapter from code: one subscription, whose configuration may change. */
export class WireReader<Config extends object, Value> {
  readonly #adapter: WireAdapterConstructor<Config, Value>;
  readonly #listener: (value: Value) => void;
  #instance: Instance<Config> | undefined;
  #isStarting = false;

  constructor(adapter: WireAdapterConstructor<Config, Value>, listener: (value: Value) => void) {
    this.#adapter = adapter;
    this.#listener = listener;
  }

  read(config: Config): void {
    if (this.#instance === undefined) {
      // The empty value that an adapter starts with says nothing.
      this.#isStarting = true;
      this.#instance = new this.#adapter((value) => {
        if (!this.#isStarting) this.#listener(value);
      });
      this.#isStarting = false;
      this.#instance.connect();
    }
    this.#instance.update(config);
  }

  close(): void {
    this.#instance?.disconnect();
    this.#instance = undefined;
  }
}
