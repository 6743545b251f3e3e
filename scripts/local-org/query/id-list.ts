const ID_LENGTH = 18;
const FIRST_ROOM = 1024;

/** Ids one after the other in a single buffer: 18 bytes for each, where a list of texts would take several times as many. */
export class IdList {
  #bytes = Buffer.allocUnsafe(FIRST_ROOM * ID_LENGTH);
  #length = 0;

  /** How many ids there are. */
  get length(): number {
    return this.#length;
  }

  /** How many bytes the list holds on to. */
  get size(): number {
    return this.#bytes.length;
  }

  /** Puts an id of 18 characters at the end. */
  push(id: string): void {
    const at = this.#length * ID_LENGTH;
    if (at === this.#bytes.length) {
      const larger = Buffer.allocUnsafe(at * 2);
      this.#bytes.copy(larger);
      this.#bytes = larger;
    }
    this.#bytes.write(id, at, ID_LENGTH, 'latin1');
    this.#length += 1;
  }

  /** The ids from one place up to, but without, another; places beyond the end are left out. */
  slice(from: number, to: number): string[] {
    const ids: string[] = [];
    const end = Math.min(to, this.#length);
    for (let place = Math.max(0, from); place < end; place += 1)
      ids.push(this.#bytes.toString('latin1', place * ID_LENGTH, (place + 1) * ID_LENGTH));
    return ids;
  }

  /** Gives back the room that no id needs. */
  trim(): this {
    this.#bytes = Buffer.from(this.#bytes.subarray(0, Math.max(1, this.#length) * ID_LENGTH));
    return this;
  }
}
