import type { Settings } from './settings.ts';

const PREFIX = 'counter:';

/** Numbers that only grow (record ids, auto-numbers): counted in memory and saved with the transaction that used them. */
export class Counters {
  readonly #settings: Settings;
  readonly #values: Map<string, number>;
  readonly #unsaved = new Set<string>();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#values = new Map([...settings.startingWith(PREFIX)].map(([name, value]) => [name, Number(value)]));
  }

  /** The next number of a counter; the first is `first`. A transaction that rolls back leaves a gap, as on the platform. */
  next(name: string, first = 1): number {
    const value = (this.#values.get(name) ?? first - 1) + 1;
    this.#values.set(name, value);
    this.#unsaved.add(name);
    return value;
  }

  /** Saves what was counted; part of the transaction that commits. */
  save(): void {
    for (const name of this.#unsaved) this.#settings.set(PREFIX + name, String(this.#values.get(name)));
    this.#unsaved.clear();
  }
}
