import type { Store } from './store.ts';

/** One record that was deleted, or one lookup that was cleared, when `root` was deleted. */
export interface Recycled {
  readonly root: string;
  readonly object: string;
  readonly id: string;
  /** The lookup that was cleared; null when the record itself was deleted. */
  readonly field: string | null;
  /** What the lookup pointed at. */
  readonly target: string | null;
}

/** The statement that creates the recycle bin's table. */
export const RECYCLE_BIN_SQL = `CREATE TABLE IF NOT EXISTS "_recycled" (root TEXT NOT NULL, object TEXT NOT NULL,
  id TEXT NOT NULL, field TEXT, target TEXT);
  CREATE INDEX IF NOT EXISTS "_recycled.root" ON "_recycled" (root)`;

/** Remembers what went together. */
export function noteRecycled(store: Store, entries: readonly Recycled[]): void {
  const statement = store.db.prepare('INSERT INTO "_recycled" VALUES (?, ?, ?, ?, ?)');
  for (const { root, object, id, field, target } of entries) statement.run(root, object, id, field, target);
}

/** What went when this record was deleted, itself included; empty when it went along with another one or was not deleted. */
export function recycledWith(store: Store, root: string): readonly Recycled[] {
  return store.db.prepare<[string], Recycled>('SELECT * FROM "_recycled" WHERE root = ? ORDER BY rowid').all(root);
}

export function forgetRecycled(store: Store, root: string): void {
  store.db.prepare('DELETE FROM "_recycled" WHERE root = ?').run(root);
}
