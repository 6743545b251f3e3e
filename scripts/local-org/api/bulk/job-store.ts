import type { LocalOrg } from '../../org-types.ts';
import { makeId } from '../../storage/ids.ts';
import type { Store } from '../../storage/store.ts';

/** States of a job in the order it goes through them; the last three end it. */
export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Aborted' | 'Failed';

/** What a job was created to do. */
export interface JobRequest {
  readonly kind: 'ingest' | 'query';
  readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'query' | 'queryAll';
  readonly object: string;
  readonly externalIdFieldName?: string;
  readonly soql?: string;
  readonly columnDelimiter: string;
  readonly lineEnding: 'LF' | 'CRLF';
  readonly apiVersion: string;
}

/** A Bulk API 2.0 job as it is kept. */
export interface Job {
  readonly id: string;
  readonly request: JobRequest;
  readonly createdById: string;
  /** UTC, as all date-times of the org. */
  readonly createdDate: string;
  readonly systemModstamp: string;
  readonly state: JobState;
  readonly errorMessage: string | null;
  /** Rows whose results are saved, refused ones included. */
  readonly rowsDone: number;
  readonly rowsFailed: number;
  /** Milliseconds spent. */
  readonly processingTime: number;
  readonly dataBytes: number;
  readonly isUtf8: boolean;
}

/** Columns that change while a job runs. */
type JobChange = Partial<
  Pick<Job, 'state' | 'errorMessage' | 'rowsDone' | 'rowsFailed' | 'processingTime' | 'dataBytes' | 'isUtf8'>
>;

interface JobRow {
  readonly Number: number;
  readonly Kind: string;
  readonly Request: string;
  readonly CreatedById: string;
  readonly CreatedDate: string;
  readonly SystemModstamp: string;
  readonly State: JobState;
  readonly ErrorMessage: string | null;
  readonly RowsDone: number;
  readonly RowsFailed: number;
  readonly ProcessingTime: number;
  readonly DataBytes: number;
  readonly IsUtf8: number;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS "_bulk job" (
    "Number" INTEGER PRIMARY KEY AUTOINCREMENT, "Kind" TEXT NOT NULL, "Request" TEXT NOT NULL, "CreatedById" TEXT NOT NULL,
    "CreatedDate" TEXT NOT NULL, "SystemModstamp" TEXT NOT NULL, "State" TEXT NOT NULL, "ErrorMessage" TEXT,
    "RowsDone" INTEGER NOT NULL, "RowsFailed" INTEGER NOT NULL, "ProcessingTime" REAL NOT NULL,
    "DataBytes" INTEGER NOT NULL, "IsUtf8" INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS "_bulk data" ("Job" INTEGER NOT NULL, "Piece" INTEGER NOT NULL, "Bytes" BLOB NOT NULL, PRIMARY KEY ("Job", "Piece")) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS "_bulk result" ("Job" INTEGER NOT NULL, "FirstRow" INTEGER NOT NULL, "Rows" TEXT NOT NULL, PRIMARY KEY ("Job", "FirstRow")) WITHOUT ROWID;
`;

/** Finished jobs are kept this long, in days. */
const KEPT_DAYS = 7;
const KEY_PREFIX = '750';

const stores = new WeakMap<LocalOrg, JobStore>();

/** The jobs of an org. */
export function jobsOf(org: LocalOrg): JobStore {
  const known = stores.get(org) ?? new JobStore(org);
  stores.set(org, known);
  return known;
}

/** Jobs, their uploaded data and the results of their rows, in the org's own file so that they share its transactions. */
export class JobStore {
  readonly #org: Pick<LocalOrg, 'store' | 'now'>;

  constructor(org: Pick<LocalOrg, 'store' | 'now'>) {
    this.#org = org;
    this.#store.transaction(() => this.#store.db.exec(SCHEMA));
  }

  /** Asked for each time: a deploy gives the org another store over the same file. */
  get #store(): Store {
    return this.#org.store;
  }

  create(request: JobRequest, createdById: string): Job {
    const now = this.#org.now().toISOString();
    const number = this.#store.transaction(
      () =>
        this.#store.db
          .prepare(`INSERT INTO "_bulk job" VALUES (NULL, ?, ?, ?, ?, ?, 'Open', NULL, 0, 0, 0, 0, 1)`)
          .run(request.kind, JSON.stringify(request), createdById, now, now).lastInsertRowid
    );
    return this.#required(Number(number));
  }

  /** The job of an id with 15 or 18 characters. */
  find(id: string): Job | undefined {
    const number = numberOf(id);
    const row = this.#store.db.prepare<[number], JobRow>('SELECT * FROM "_bulk job" WHERE "Number" = ?').get(number);
    return row === undefined ? undefined : jobOf(row);
  }

  /** All jobs of a kind, newest first. */
  list(kind: JobRequest['kind']): readonly Job[] {
    const rows = this.#store.db.prepare<[string], JobRow>(
      'SELECT * FROM "_bulk job" WHERE "Kind" = ? ORDER BY "Number" DESC'
    );
    return rows.all(kind).map(jobOf);
  }

  /** Jobs that wait or were interrupted, oldest first. */
  unfinished(): readonly Job[] {
    return this.#store.db
      .prepare<[], JobRow>(
        `SELECT * FROM "_bulk job" WHERE "State" IN ('UploadComplete', 'InProgress') ORDER BY "Number"`
      )
      .all()
      .map(jobOf);
  }

  change(job: Job, change: JobChange): Job {
    const next = { ...job, ...change };
    this.#store.transaction(() =>
      this.#store.db
        .prepare(
          `UPDATE "_bulk job" SET "SystemModstamp" = ?, "State" = ?, "ErrorMessage" = ?, "RowsDone" = ?, "RowsFailed" = ?,
           "ProcessingTime" = ?, "DataBytes" = ?, "IsUtf8" = ? WHERE "Number" = ?`
        )
        .run(
          this.#org.now().toISOString(),
          next.state,
          next.errorMessage,
          next.rowsDone,
          next.rowsFailed,
          next.processingTime,
          next.dataBytes,
          next.isUtf8 ? 1 : 0,
          numberOf(job.id)
        )
    );
    return this.#required(numberOf(job.id));
  }

  remove(job: Job): void {
    this.#store.transaction(() => this.#remove(numberOf(job.id)));
  }

  /** Removes jobs that ended more than seven days ago. */
  removeOld(): void {
    const before = new Date(this.#org.now().getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000).toISOString();
    this.#store.transaction(() => {
      const old = this.#store.db
        .prepare<[string], number>(
          `SELECT "Number" FROM "_bulk job" WHERE "SystemModstamp" < ? AND "State" NOT IN ('UploadComplete', 'InProgress')`
        )
        .pluck()
        .all(before);
      for (const number of old) this.#remove(number);
    });
  }

  addData(job: Job, piece: number, bytes: Buffer): void {
    this.#store.transaction(() =>
      this.#store.db.prepare('INSERT INTO "_bulk data" VALUES (?, ?, ?)').run(numberOf(job.id), piece, bytes)
    );
  }

  /** Forgets an upload that did not arrive whole. */
  removeData(job: Job): void {
    this.#store.transaction(() =>
      this.#store.db.prepare('DELETE FROM "_bulk data" WHERE "Job" = ?').run(numberOf(job.id))
    );
  }

  /** The uploaded bytes, piece by piece; other statements may run in between. */
  *data(job: Job): Generator<Buffer> {
    const read = this.#store.db
      .prepare<[number, number], Buffer>('SELECT "Bytes" FROM "_bulk data" WHERE "Job" = ? AND "Piece" = ?')
      .pluck();
    for (let piece = 0; ; piece++) {
      const bytes = read.get(numberOf(job.id), piece);
      if (bytes === undefined) return;
      yield bytes;
    }
  }

  /** Forgets the results of a job that is to be worked off anew. */
  removeResults(job: Job): Job {
    return this.#store.transaction(() => {
      this.#store.db.prepare('DELETE FROM "_bulk result" WHERE "Job" = ?').run(numberOf(job.id));
      return this.change(job, { rowsDone: 0, rowsFailed: 0 });
    });
  }

  /** Keeps the results of neighbouring rows. Call it in the transaction that writes the rows. */
  addResults(job: Job, firstRow: number, rows: readonly unknown[]): void {
    this.#store.db
      .prepare('INSERT INTO "_bulk result" VALUES (?, ?, ?)')
      .run(numberOf(job.id), firstRow, JSON.stringify(rows));
  }

  /** The kept results from the chunk that holds row `from` on; other statements may run in between. */
  *results(job: Job, from = 0): Generator<{ readonly firstRow: number; readonly rows: readonly unknown[] }> {
    const first = this.#store.db
      .prepare<[number, number], number>(
        'SELECT max("FirstRow") FROM "_bulk result" WHERE "Job" = ? AND "FirstRow" <= ?'
      )
      .pluck()
      .get(numberOf(job.id), from);
    const read = this.#store.db.prepare<[number, number], { FirstRow: number; Rows: string }>(
      'SELECT "FirstRow", "Rows" FROM "_bulk result" WHERE "Job" = ? AND "FirstRow" >= ? ORDER BY "FirstRow" LIMIT 1'
    );
    for (let at = first ?? 0; ;) {
      const chunk = read.get(numberOf(job.id), at);
      if (chunk === undefined) return;
      const rows = JSON.parse(chunk.Rows) as unknown[];
      yield { firstRow: chunk.FirstRow, rows };
      at = chunk.FirstRow + rows.length;
    }
  }

  #required(number: number): Job {
    const row = this.#store.db.prepare<[number], JobRow>('SELECT * FROM "_bulk job" WHERE "Number" = ?').get(number);
    if (row === undefined) throw new Error(`The bulk job ${number} has vanished.`);
    return jobOf(row);
  }

  #remove(number: number): void {
    for (const table of ['_bulk data', '_bulk result'])
      this.#store.db.prepare(`DELETE FROM "${table}" WHERE "Job" = ?`).run(number);
    this.#store.db.prepare('DELETE FROM "_bulk job" WHERE "Number" = ?').run(number);
  }
}

function jobOf(row: JobRow): Job {
  return {
    id: makeId(KEY_PREFIX, row.Number),
    request: JSON.parse(row.Request) as JobRequest,
    createdById: row.CreatedById,
    createdDate: row.CreatedDate,
    systemModstamp: row.SystemModstamp,
    state: row.State,
    errorMessage: row.ErrorMessage,
    rowsDone: row.RowsDone,
    rowsFailed: row.RowsFailed,
    processingTime: row.ProcessingTime,
    dataBytes: row.DataBytes,
    isUtf8: row.IsUtf8 === 1
  };
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The number inside an id; -1, which no job has, when it is none of a job. */
function numberOf(id: string): number {
  if (!/^750[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?$/.test(id)) return -1;
  let number = 0;
  for (const digit of id.slice(6, 15)) number = number * 62 + DIGITS.indexOf(digit);
  return number;
}
