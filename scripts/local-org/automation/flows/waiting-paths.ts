import type { Database } from 'better-sqlite3';
import type { FieldValues } from '../../basics/values.ts';

/** A path of a flow that waits for its time, for one record. */
export interface WaitingPath {
  readonly flow: string;
  readonly path: string;
  readonly object: string;
  readonly recordId: string;
  /** ISO moment in UTC. */
  readonly due: string;
  /** Whose change it was. */
  readonly userId: string;
  readonly isNew: boolean;
  /** The record before the change, for `$Record__Prior`; undefined where there is none. */
  readonly old: FieldValues | undefined;
}

interface WaitingRow {
  readonly row: number;
  readonly flow: string;
  readonly path: string;
  readonly object: string;
  readonly recordId: string;
  readonly due: string;
  readonly userId: string;
  readonly isNew: number;
  readonly old: string | null;
}

/** Created at the first use, not with the store's format: older versions ignore tables that they do not know. */
const SCHEMA = `CREATE TABLE IF NOT EXISTS "_flow path" ("Row" INTEGER PRIMARY KEY AUTOINCREMENT, "Flow" TEXT NOT NULL, "Path" TEXT NOT NULL,
  "Object" TEXT NOT NULL, "Record" TEXT NOT NULL, "Due" TEXT NOT NULL, "User" TEXT NOT NULL, "IsNew" INTEGER NOT NULL, "Old" TEXT);
  CREATE INDEX IF NOT EXISTS "_flow path due" ON "_flow path" ("Due");
  CREATE INDEX IF NOT EXISTS "_flow path record" ON "_flow path" ("Record", "Flow", "Path");`;

const prepared = new WeakSet<Database>();

/** The paths that wait, kept in the org's file so that a restart does not lose them. */
export class WaitingPaths {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    if (!prepared.has(db)) {
      db.exec(SCHEMA);
      prepared.add(db);
    }
  }

  /** Adds a path; a scheduled one takes the place of the one that waits for the same record. */
  add(path: WaitingPath): void {
    if (path.old === undefined) this.remove(path.flow, path.path, path.recordId);
    this.#db
      .prepare(
        'INSERT INTO "_flow path" ("Flow", "Path", "Object", "Record", "Due", "User", "IsNew", "Old") VALUES (?, ?, ?, ?, ?, ?, ?, ?)'
      )
      .run(
        path.flow,
        path.path,
        path.object,
        path.recordId,
        path.due,
        path.userId,
        path.isNew ? 1 : 0,
        path.old === undefined ? null : JSON.stringify(path.old)
      );
  }

  has(flow: string, path: string, recordId: string): boolean {
    return this.due(flow, path, recordId) !== undefined;
  }

  /** When the path is due for the record; undefined when it does not wait. */
  due(flow: string, path: string, recordId: string): string | undefined {
    const sql = 'SELECT "Due" AS due FROM "_flow path" WHERE "Record" = ? AND "Flow" = ? AND "Path" = ?';
    return this.#db.prepare<[string, string, string], { due: string }>(sql).get(recordId, flow, path)?.due;
  }

  remove(flow: string, path: string, recordId: string): void {
    this.#db
      .prepare('DELETE FROM "_flow path" WHERE "Record" = ? AND "Flow" = ? AND "Path" = ?')
      .run(recordId, flow, path);
  }

  reschedule(flow: string, path: string, recordId: string, due: string): void {
    this.#db
      .prepare('UPDATE "_flow path" SET "Due" = ? WHERE "Record" = ? AND "Flow" = ? AND "Path" = ?')
      .run(due, recordId, flow, path);
  }

  /** The moment of the path that is due first; undefined when none waits. */
  first(): string | undefined {
    return this.#db.prepare<[], { due: string }>('SELECT "Due" AS due FROM "_flow path" ORDER BY "Due" LIMIT 1').get()
      ?.due;
  }

  /** Takes the paths that are due at a moment, earliest first. */
  take(now: string): WaitingPath[] {
    const sql = `DELETE FROM "_flow path" WHERE "Due" <= ? RETURNING "Row" AS row, "Flow" AS flow, "Path" AS path, "Object" AS object,
      "Record" AS recordId, "Due" AS due, "User" AS userId, "IsNew" AS isNew, "Old" AS old`;
    const rows = this.#db.prepare<[string], WaitingRow>(sql).all(now);
    rows.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.row - b.row));
    return rows.map(({ row: _row, isNew, old, ...rest }) => ({
      ...rest,
      isNew: isNew === 1,
      old: old === null ? undefined : (JSON.parse(old) as FieldValues)
    }));
  }

  /** Forgets the paths of flows that are not active any more. */
  keepOnly(flows: readonly string[]): void {
    this.#db
      .prepare('DELETE FROM "_flow path" WHERE "Flow" NOT IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(flows));
  }
}
