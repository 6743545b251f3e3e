import type { Database } from 'better-sqlite3';

import { makeId, toId18 } from './ids.ts';

/** How many deploys an org remembers; the oldest go first. */
const REMEMBERED = 100;

const PREFIX = '0Af';

const SCHEMA = `CREATE TABLE IF NOT EXISTS "_deploy job" ("Number" INTEGER PRIMARY KEY, "Id" TEXT NOT NULL UNIQUE,
  "Job" TEXT NOT NULL, "Package" BLOB)`;

/** A deploy as it is kept: what became of it, and the zip of a validation that may still be deployed. */
export interface KeptDeploy {
  readonly id: string;
  /** JSON. */
  readonly job: string;
  readonly package: Uint8Array | undefined;
}

/** The deploys of an org, in its own file, so that they can be asked about after a restart. */
export class DeployStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    db.exec(SCHEMA);
  }

  /** Keeps a deploy and gives it its id. */
  add(job: string, zip: Uint8Array | undefined): string {
    const last = this.#db
      .prepare<[], { number: number | null }>('SELECT MAX("Number") AS number FROM "_deploy job"')
      .get();
    const number = (last?.number ?? 0) + 1;
    const id = makeId(PREFIX, number);
    this.#db.prepare('INSERT INTO "_deploy job" VALUES (?, ?, ?, ?)').run(number, id, job, zip ?? null);
    this.#db.prepare('DELETE FROM "_deploy job" WHERE "Number" <= ?').run(number - REMEMBERED);
    return id;
  }

  /** The deploy with that id of 15 or 18 characters, or undefined. */
  find(id: string): KeptDeploy | undefined {
    const sql = 'SELECT "Id" AS id, "Job" AS job, "Package" AS package FROM "_deploy job" WHERE "Id" = ?';
    const row = this.#db.prepare<[string], KeptRow>(sql).get(toId18(id) ?? '');
    return row === undefined ? undefined : { id: row.id, job: row.job, package: row.package ?? undefined };
  }
}

interface KeptRow extends Omit<KeptDeploy, 'package'> {
  readonly package: Uint8Array | null;
}
