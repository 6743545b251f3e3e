import type { Database, Statement } from 'better-sqlite3';

/** Small facts that the store keeps about itself: model fingerprint, key prefixes, counters. */
export class Settings {
  readonly #read: Statement<[string], { value: string }>;
  readonly #write: Statement<[string, string]>;
  readonly #list: Statement<[string, string], { name: string; value: string }>;

  constructor(db: Database) {
    db.exec(
      'CREATE TABLE IF NOT EXISTS "_setting" (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID'
    );
    this.#read = db.prepare('SELECT value FROM "_setting" WHERE name = ?');
    this.#write = db.prepare(
      'INSERT INTO "_setting" (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value'
    );
    this.#list = db.prepare('SELECT name, value FROM "_setting" WHERE substr(name, 1, length(?)) = ?');
  }

  get(name: string): string | undefined {
    return this.#read.get(name)?.value;
  }

  set(name: string, value: string): void {
    this.#write.run(name, value);
  }

  /** Every setting whose name starts with `prefix`, by the rest of its name. */
  startingWith(prefix: string): Map<string, string> {
    return new Map(this.#list.all(prefix, prefix).map((row) => [row.name.slice(prefix.length), row.value]));
  }
}
