import type { Database } from 'better-sqlite3';
import { makeId } from './ids.ts';

/** States of a flow version, as its metadata spells them. */
export type FlowStatus = 'Active' | 'Draft' | 'Obsolete' | 'InvalidDraft';

/** One version of a flow, with its whole file. */
export interface FlowVersion {
  /** API name of the flow, without a number. */
  readonly flow: string;
  /** From 1, never used again. */
  readonly number: number;
  readonly status: FlowStatus;
  /** The file as it would be retrieved; its status element says what `status` says. */
  readonly content: Uint8Array;
}

/** A version as the org keeps it. */
export interface StoredFlowVersion extends FlowVersion {
  /** 18 characters, prefix 301. */
  readonly id: string;
  readonly createdBy: string;
  /** ISO moments in UTC. */
  readonly createdDate: string;
  readonly modifiedBy: string;
  readonly modifiedDate: string;
}

interface VersionRow extends Omit<StoredFlowVersion, 'id'> {
  readonly row: number;
}

/** Created at the first use, not with the store's format: older versions ignore tables that they do not know. */
const SCHEMA = `CREATE TABLE IF NOT EXISTS "_flow version" ("Row" INTEGER PRIMARY KEY AUTOINCREMENT, "Flow" TEXT NOT NULL COLLATE NOCASE,
  "Number" INTEGER NOT NULL, "Status" TEXT NOT NULL, "Content" BLOB NOT NULL, "CreatedBy" TEXT NOT NULL, "CreatedDate" TEXT NOT NULL,
  "ModifiedBy" TEXT NOT NULL, "ModifiedDate" TEXT NOT NULL, UNIQUE ("Flow", "Number"));`;

const COLUMNS = `"Row" AS row, "Flow" AS flow, "Number" AS number, "Status" AS status, "Content" AS content, "CreatedBy" AS createdBy,
  "CreatedDate" AS createdDate, "ModifiedBy" AS modifiedBy, "ModifiedDate" AS modifiedDate`;

/** Every version of every deployed flow. The piece of a flow is its active version, or the latest where none is active. */
export class FlowVersions {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    db.exec(SCHEMA);
  }

  /** A flow that has come with the project's source, or before versions were kept, is the first version of itself. */
  #adopt(): void {
    this.#db
      .exec(`INSERT INTO "_flow version" ("Flow", "Number", "Status", "Content", "CreatedBy", "CreatedDate", "ModifiedBy", "ModifiedDate")
      SELECT p."FullName", 1, CASE WHEN instr(p."Content", '<status>Active</status>') > 0 THEN 'Active' ELSE 'Draft' END, p."Content",
        COALESCE(c."CreatedBy", ''), COALESCE(c."CreatedDate", '1970-01-01T00:00:00.000Z'), COALESCE(c."ModifiedBy", ''), COALESCE(c."ModifiedDate", '1970-01-01T00:00:00.000Z')
      FROM "_metadata piece" p LEFT JOIN "_metadata component" c ON c."Type" = 'Flow' AND c."FullName" = p."FullName"
      WHERE p."Type" = 'Flow' AND NOT EXISTS (SELECT 1 FROM "_flow version" v WHERE v."Flow" = p."FullName")`);
  }

  /** All versions by flow and number. */
  all(): StoredFlowVersion[] {
    this.#adopt();
    const sql = `SELECT ${COLUMNS} FROM "_flow version" ORDER BY "Flow", "Number"`;
    return this.#db
      .prepare<[], VersionRow>(sql)
      .all()
      .map(({ row, ...version }) => ({ ...version, id: makeId('301', row) }));
  }

  /** Makes `versions` all that the flow has; those that do not differ keep who changed them and when. Call it inside a transaction. */
  replace(
    flow: string,
    versions: readonly FlowVersion[],
    change: { readonly userId: string; readonly at: string }
  ): void {
    const numbers = JSON.stringify(versions.map((version) => version.number));
    this.#db
      .prepare('DELETE FROM "_flow version" WHERE "Flow" = ? AND "Number" NOT IN (SELECT value FROM json_each(?))')
      .run(flow, numbers);
    const write = this.#db
      .prepare(`INSERT INTO "_flow version" ("Flow", "Number", "Status", "Content", "CreatedBy", "CreatedDate", "ModifiedBy", "ModifiedDate")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ("Flow", "Number") DO UPDATE SET "Status" = excluded."Status", "Content" = excluded."Content",
        "ModifiedBy" = excluded."ModifiedBy", "ModifiedDate" = excluded."ModifiedDate"
      WHERE "Content" <> excluded."Content" OR "Status" <> excluded."Status"`);
    const { userId, at } = change;
    for (const { number, status, content } of versions) {
      write.run(flow, number, status, content, userId, at, userId, at);
    }
  }
}
