/** Counts cells, expected against observed, and keeps the differences. */
export class Ledger {
  readonly differences: string[] = [];
  readonly #counts = new Map<string, number>();

  /** Enters one cell: who, on what, through which door and by which operation. */
  enter(door: string, operation: string, cell: string, expected: string, observed: string): void {
    const kind = `${door}: ${operation}`;
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    if (expected !== observed) this.differences.push(`${cell} · ${kind}: expected ${expected}, observed ${observed}`);
  }

  get cells(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** One line for each door and operation. */
  summary(): string {
    return [...this.#counts].map(([kind, count]) => `  ${kind}: ${count}`).join('\n');
  }
}
