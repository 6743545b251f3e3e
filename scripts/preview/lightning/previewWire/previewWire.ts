type DataCallback<Value> = (value: Value) => void;
import type { WireAdapterConstructor } from 'lwc';
import type { Resource, Snapshot, Source } from 'lightning/previewResources';
import { resourceOf } from 'lightning/previewResources';
import type { WireResult } from 'lightning/uiApiTypes';

/** A wire adapter over a shared resource. */
export interface WirePlan<Config, Data, Value> {
  /** What to ask for; undefined while a required part of the configuration is missing. */
  source(config: Config): Source<Data> | undefined;
  /** What the component receives. */
  present(snapshot: Snapshot<Data>, resource: Resource<Data> | undefined): Value;
}

/** Makes a wire adapter that hands out `{ data, error }`. */
export function recordWire<Config extends object, Data>(
  source: (config: Config) => Source<Data> | undefined
): WireAdapterConstructor<Config, WireResult<Data>> {
  return wireAdapter<Config, Data, WireResult<Data>>({
    source,
    present: ({ data, error }) => ({ data, error })
  });
}

/** Makes a wire adapter. It keeps the last value while a changed configuration is being answered, as Lightning does. */
export function wireAdapter<Config extends object, Data, Value>(
  plan: WirePlan<Config, Data, Value>
): WireAdapterConstructor<Config, Value> {
  return class {
    #callback: DataCallback<Value>;
    #config: Config | undefined;
    #isConnected = false;
    #resource: Resource<Data> | undefined;
    #unsubscribe: (() => void) | undefined;

    constructor(callback: DataCallback<Value>) {
      this.#callback = callback;
      callback(plan.present({}, undefined));
    }

    connect(): void {
      this.#isConnected = true;
      if (this.#config !== undefined) this.update(this.#config);
    }

    update(config: Config): void {
      this.#config = config;
      if (!this.#isConnected) return;
      const source = plan.source(config);
      if (source === undefined) return this.disconnectResource();
      if (source.key === this.#resource?.key) return;
      this.disconnectResource();
      const resource = resourceOf(source);
      this.#resource = resource;
      this.#unsubscribe = resource.subscribe((snapshot) => {
        if (this.#resource === resource) this.#callback(plan.present(snapshot, resource));
      });
    }

    disconnect(): void {
      this.#isConnected = false;
      this.disconnectResource();
    }

    disconnectResource(): void {
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
      this.#resource = undefined;
    }
  };
}
