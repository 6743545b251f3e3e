/** Classes of jsforce whose methods stand for calls of an API, or for steps towards one. */
const CLASSES: ReadonlySet<string> = new Set([
  'Analytics',
  'Apex',
  'ApprovalProcess',
  'AsyncResultLocator',
  'Batch',
  'Bulk',
  'BulkV2',
  'Chatter',
  'Connection',
  'Dashboard',
  'DeployResultLocator',
  'IngestJobV2',
  'Job',
  'ListView',
  'MetadataApi',
  'OAuth2',
  'Process',
  'ProcessRule',
  'Query',
  'QueryJobV2',
  'QuickAction',
  'RecordReference',
  'Report',
  'ReportInstance',
  'Request',
  'Resource',
  'RetrieveResultLocator',
  'SObject',
  'SoapApi',
  'Streaming',
  'SubQuery',
  'Tooling',
  'Topic'
]);

/** What every promise and emitter has is no call of jsforce. */
const PLUMBING: ReadonlySet<string> = new Set(['then', 'catch', 'finally', 'on', 'once', 'off', 'emit', 'constructor']);

/** Counts the calls that a test makes of jsforce, not those that jsforce makes of itself. */
export class CallCounter {
  #total = 0;
  readonly #kinds = new Set<string>();

  /** How many calls were made. */
  get total(): number {
    return this.#total;
  }

  /** Each method with the kinds of its arguments, e.g. `SObject.create(object[], object)`. */
  get kinds(): readonly string[] {
    return [...this.#kinds].sort();
  }

  /** The same object, whose methods, and those of the objects that they return, are counted. */
  watch<T extends object>(target: T): T {
    const name = target.constructor.name;
    const proxy: T = new Proxy(target, {
      get: (_, key): unknown => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return this.#wrapped(value, target, proxy);
        if (typeof key === 'symbol') return value.bind(target) as unknown;
        return (...args: unknown[]): unknown => {
          if (!PLUMBING.has(key) && !key.startsWith('_')) this.#note(`${name}.${key}`, args);
          return this.#wrapped(Reflect.apply(value, target, args), target, proxy);
        };
      }
    });
    return proxy;
  }

  #note(method: string, args: readonly unknown[]): void {
    this.#total += 1;
    this.#kinds.add(`${method}(${args.map(kindOf).join(', ')})`);
  }

  #wrapped(value: unknown, target: object, proxy: object): unknown {
    if (value === target) return proxy;
    if (typeof value !== 'object' || value === null) return value;
    return CLASSES.has(value.constructor.name) ? this.watch(value) : value;
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `${value.length === 0 ? '' : kindOf(value[0])}[]`;
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  const { name } = value.constructor;
  return name === 'Object' ? 'object' : name;
}
