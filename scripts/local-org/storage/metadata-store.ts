import type { Database } from 'better-sqlite3';
import { componentKey } from '../metadata/package/pieces.ts';
import type { Piece } from '../metadata/package/pieces.ts';
import { makeId } from './ids.ts';

/** What the org knows of a component besides its files: also of a deleted one, for source tracking. */
export interface ComponentFacts {
  readonly id: string;
  readonly type: string;
  readonly fullName: string;
  readonly createdBy: string;
  /** ISO moment in UTC. */
  readonly createdDate: string;
  readonly modifiedBy: string;
  readonly modifiedDate: string;
  /** Grows with each change of any component; 0 for what has come from the project's source and was never deployed. */
  readonly revision: number;
  readonly isDeleted: boolean;
}

interface FactsRow extends Omit<ComponentFacts, 'id' | 'isDeleted'> {
  readonly number: number;
  readonly isDeleted: number;
}

/** A piece as it stood in the project's source when the org last followed it. */
export interface SourceMark extends Omit<Piece, 'content'> {
  readonly digest: string;
}

/** Created at the first use, not with the store's format: older versions ignore tables that they do not know. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS "_metadata piece" ("Path" TEXT NOT NULL, "Part" TEXT NOT NULL, "Type" TEXT NOT NULL,
    "FullName" TEXT NOT NULL, "Content" BLOB NOT NULL, PRIMARY KEY ("Path", "Part")) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS "_metadata component" ("Number" INTEGER PRIMARY KEY AUTOINCREMENT, "Key" TEXT NOT NULL UNIQUE,
    "Type" TEXT NOT NULL, "FullName" TEXT NOT NULL, "CreatedBy" TEXT NOT NULL, "CreatedDate" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL, "ModifiedDate" TEXT NOT NULL, "Revision" INTEGER NOT NULL, "IsDeleted" INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS "_metadata source" ("Path" TEXT NOT NULL, "Part" TEXT NOT NULL, "Type" TEXT NOT NULL,
    "FullName" TEXT NOT NULL, "Digest" TEXT NOT NULL, PRIMARY KEY ("Path", "Part")) WITHOUT ROWID;`;

/** Id prefixes by type; the others share one. */
const PREFIXES: Readonly<Record<string, string>> = {
  CustomObject: '01I',
  CustomField: '00N',
  ValidationRule: '03d',
  ListView: '00B',
  RecordType: '012',
  CustomLabel: '101',
  CustomTab: '01r',
  CustomApplication: '02u',
  Flow: '300',
  FlexiPage: '0M0',
  Layout: '00h',
  PermissionSet: '0PS',
  CustomPermission: '0CP',
  LightningComponentBundle: '0Rb',
  StaticResource: '081'
};
const OTHER_PREFIX = '0HP';

const FACTS = `SELECT "Number" AS number, "Type" AS type, "FullName" AS fullName, "CreatedBy" AS createdBy,
  "CreatedDate" AS createdDate, "ModifiedBy" AS modifiedBy, "ModifiedDate" AS modifiedDate, "Revision" AS revision,
  "IsDeleted" AS isDeleted FROM "_metadata component"`;

function factsOf({ number, isDeleted, ...row }: FactsRow): ComponentFacts {
  return { ...row, id: makeId(PREFIXES[row.type] ?? OTHER_PREFIX, number), isDeleted: isDeleted === 1 };
}

/** The deployed metadata, kept in the org's own file, with who changed what and when. */
export class MetadataStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    db.exec(SCHEMA);
  }

  /** Every piece, in the order of files and parts. */
  pieces(): Piece[] {
    const sql =
      'SELECT "Path" AS path, "Part" AS part, "Type" AS type, "FullName" AS fullName, "Content" AS content FROM "_metadata piece"';
    return this.#db.prepare<[], Piece>(sql).all();
  }

  /** The content of one file that is a piece by itself; undefined when it is not there. */
  file(path: string): Uint8Array | undefined {
    const sql = `SELECT "Content" AS content FROM "_metadata piece" WHERE "Path" = ? AND "Part" = ''`;
    return this.#db.prepare<[string], Pick<Piece, 'content'>>(sql).get(path)?.content;
  }

  /** Every component that was ever deployed, deleted ones included, oldest change first. */
  components(): ComponentFacts[] {
    return this.#db.prepare<[], FactsRow>(`${FACTS} ORDER BY "Revision"`).all().map(factsOf);
  }

  /** One component as `components` has it; undefined when it was never deployed. */
  component(type: string, fullName: string): ComponentFacts | undefined {
    const row = this.#db.prepare<[string], FactsRow>(`${FACTS} WHERE "Key" = ?`).get(componentKey(type, fullName));
    return row === undefined ? undefined : factsOf(row);
  }

  /** Writes pieces over what is there under the same path and part. Call it inside a transaction. */
  put(pieces: Iterable<Piece>): void {
    const write = this.#db.prepare('INSERT OR REPLACE INTO "_metadata piece" VALUES (?, ?, ?, ?, ?)');
    for (const piece of pieces) write.run(piece.path, piece.part, piece.type, piece.fullName, piece.content);
  }

  /** Removes pieces by path and part. */
  remove(pieces: Iterable<Piece>): void {
    const erase = this.#db.prepare('DELETE FROM "_metadata piece" WHERE "Path" = ? AND "Part" = ?');
    for (const piece of pieces) erase.run(piece.path, piece.part);
  }

  /** Runs `work` in one transaction. */
  atomically(work: () => void): void {
    this.#db.transaction(work)();
  }

  /** What the org took from the project's source when it last followed it. */
  sourceMarks(): SourceMark[] {
    const sql =
      'SELECT "Path" AS path, "Part" AS part, "Type" AS type, "FullName" AS fullName, "Digest" AS digest FROM "_metadata source"';
    return this.#db.prepare<[], SourceMark>(sql).all();
  }

  /** Remembers the source that the org follows now. Call it inside a transaction. */
  markSource(marks: Iterable<SourceMark>): void {
    this.#db.exec('DELETE FROM "_metadata source"');
    const write = this.#db.prepare('INSERT INTO "_metadata source" VALUES (?, ?, ?, ?, ?)');
    for (const mark of marks) write.run(mark.path, mark.part, mark.type, mark.fullName, mark.digest);
  }

  /**
   * Notes that a component was created, changed or deleted just now. What follows the project's source counts as there
   * from the beginning: source tracking does not tell of it.
   */
  note(
    type: string,
    fullName: string,
    change: { userId: string; at: string; isDeleted: boolean; isFromSource?: boolean }
  ): void {
    const { userId, at, isDeleted, isFromSource = false } = change;
    const revision = isFromSource ? '0' : '(SELECT COALESCE(MAX("Revision"), 0) + 1 FROM "_metadata component")';
    const sql = `INSERT INTO "_metadata component" ("Key", "Type", "FullName", "CreatedBy", "CreatedDate", "ModifiedBy", "ModifiedDate", "Revision", "IsDeleted")
      VALUES (?, ?, ?, ?, ?, ?, ?, ${revision}, ?)
      ON CONFLICT ("Key") DO UPDATE SET "FullName" = excluded."FullName",
        "CreatedBy" = CASE WHEN "IsDeleted" THEN excluded."CreatedBy" ELSE "CreatedBy" END,
        "CreatedDate" = CASE WHEN "IsDeleted" THEN excluded."CreatedDate" ELSE "CreatedDate" END,
        "ModifiedBy" = excluded."ModifiedBy", "ModifiedDate" = excluded."ModifiedDate",
        "Revision" = excluded."Revision", "IsDeleted" = excluded."IsDeleted"`;
    this.#db.prepare(sql).run(componentKey(type, fullName), type, fullName, userId, at, userId, at, isDeleted ? 1 : 0);
  }
}
