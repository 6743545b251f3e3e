import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { OrgError } from '../basics/errors.ts';
import type { CompiledFormula } from '../formula/types.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../metadata/model.ts';
import { Counters } from './counters.ts';
import { asStoreError, damaged, StoreError } from './errors.ts';
import { catalogFormulas, type FormulaCatalog } from './formula-columns.ts';
import { createHistoryTables, historyTable } from './history.ts';
import { customKeyPrefix, makeId } from './ids.ts';
import { RECYCLE_BIN_SQL } from './recycle-bin.ts';
import { settleTasks } from './related-tasks.ts';
import { Settings } from './settings.ts';
import { fingerprint, syncSchema } from './sync.ts';
import { tableOf, type Table } from './tables.ts';

/** Marks a SQLite file as a local org's ("LPin" in ASCII). */
const APPLICATION_ID = 0x4c50696e;
/** Grows when the layout of the store's own tables changes. */
const FORMAT_VERSION = 1;

/**
 * The org's data in one SQLite file: a table for each object named by its API name, ids, transactions and schema sync.
 * Deterministic formulas on the same record are generated columns, so that they can be selected, filtered and indexed.
 * One process owns the file while it is open.
 */
export class Store {
  readonly model: OrgModel;
  readonly db: Database;
  readonly settings: Settings;
  readonly formulas: FormulaCatalog;
  /** True when this opening created tables or changed them, so that roll-ups must be computed anew. */
  readonly schemaChanged: boolean;
  readonly #tables = new Map<string, Table>();
  readonly #counters: Counters;
  readonly #prefixByObject = new Map<string, string>();
  readonly #objectByPrefix = new Map<string, string>();
  readonly #rollbackListeners: (() => void)[] = [];
  #savepoints = 0;

  private constructor(model: OrgModel, db: Database) {
    this.model = model;
    this.db = db;
    this.formulas = catalogFormulas(model);
    for (const object of model.objects.values()) {
      this.#tables.set(object.apiName, tableOf(object, model, this.formulas));
    }
    const openAll = db.transaction(() => {
      this.#mark();
      const settings = new Settings(db);
      const digest = fingerprint(this.#tables.values());
      const changed = settings.get('model') !== digest;
      if (changed) {
        syncSchema(db, this.#tables.values(), settings);
        createHistoryTables(db, model);
        db.exec(RECYCLE_BIN_SQL);
        settings.set('model', digest);
      }
      return { settings, changed };
    });
    const { settings, changed } = openAll();
    this.settings = settings;
    this.schemaChanged = changed;
    this.#counters = new Counters(settings);
    this.transaction(() => this.#assignKeyPrefixes());
  }

  /** Opens or creates a file (or `:memory:`); the model may be chosen by what the file holds. Throws `StoreError` when the file is damaged, foreign, too new or in use. */
  static open(model: OrgModel | ((db: Database) => OrgModel), file: string): Store {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    let db: Database | undefined;
    try {
      db = new Sqlite(file, { timeout: 250 });
      prepareFile(db, file);
      return new Store(typeof model === 'function' ? model(db) : model, db);
    } catch (error) {
      db?.close();
      throw asStoreError(error, file);
    }
  }

  /** The table of an object given by its canonical API name. */
  table(object: string): Table {
    const table = this.#tables.get(object);
    if (table === undefined) throw new OrgError('INVALID_TYPE', `sObject type '${object}' is not supported.`);
    return table;
  }

  /** True when the field's value is in its table, as a stored or a generated column. */
  hasColumn(field: FieldModel): boolean {
    return this.#tables.get(field.object)?.columns.has(field.apiName) ?? false;
  }

  /** The compiled formula of a formula field; undefined for other fields. */
  formula(field: FieldModel): CompiledFormula | undefined {
    return this.formulas.formula(field);
  }

  /** First three characters of an object's ids, the same for ever. */
  keyPrefix(object: string): string {
    return this.#prefixByObject.get(object) ?? this.table(object).object.keyPrefix ?? '000';
  }

  /** The object that an id belongs to, by its key prefix. */
  objectOfId(id: string): ObjectModel | undefined {
    const name = this.#objectByPrefix.get(id.slice(0, 3));
    return name === undefined ? undefined : this.model.objects.get(name);
  }

  /** A new id, 18 characters, greater than every earlier one of the object. Call it inside a transaction. */
  nextId(object: string): string {
    return makeId(this.keyPrefix(object), this.#counters.next(object));
  }

  /** The next number of an auto-number field, from 1. Call it inside a transaction. */
  nextNumber(object: string, field: string): number {
    return this.#counters.next(`${object}.${field}`);
  }

  /** Runs `work` in a transaction and commits it; an exception rolls everything back. Inside another one it is a savepoint. */
  transaction<Result>(work: () => Result): Result {
    if (this.db.inTransaction) return this.savepoint(work);
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#counters.save();
      this.db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      this.#rolledBack();
      throw error;
    }
  }

  /**
   * Gives the file another model in one transaction: `work` gets a store of that model over the same file. After it
   * this store must not be used again; an exception leaves the file and this store as they were.
   */
  remodel<Result>(model: OrgModel, work: (next: Store) => Result): Result {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      this.#counters.save();
      const next = new Store(model, this.db);
      settleTasks(this.db, this.model, model, (object) => this.keyPrefix(object));
      for (const object of this.model.objects.values()) if (!model.objects.has(object.apiName)) this.#drop(object);
      const result = work(next);
      next.#counters.save();
      this.db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      this.#rolledBack();
      throw error;
    }
  }

  /** Runs `work` inside the open transaction; an exception undoes only what `work` did. */
  savepoint<Result>(work: () => Result): Result {
    const name = `s${this.#savepoints++}`;
    this.db.exec(`SAVEPOINT ${name}`);
    try {
      const result = work();
      this.db.exec(`RELEASE ${name}`);
      return result;
    } catch (error) {
      if (this.db.inTransaction) this.db.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
      this.#rolledBack();
      throw error;
    } finally {
      this.#savepoints--;
    }
  }

  /** Calls `listener` whenever something written was undone, so that what was remembered of it can be forgotten. */
  onRollback(listener: () => void): void {
    this.#rollbackListeners.push(listener);
  }

  close(): void {
    if (!this.db.open) return;
    this.db.pragma('optimize');
    this.db.close();
  }

  /** The records of a deleted object go with it. */
  #drop(object: ObjectModel): void {
    this.db.exec(
      `DROP TABLE IF EXISTS ${this.table(object.apiName).sqlName}; DROP TABLE IF EXISTS ${historyTable(object)}`
    );
    this.settings.set(`table:${object.apiName}`, '');
  }

  #rolledBack(): void {
    for (const listener of this.#rollbackListeners) listener();
  }

  #mark(): void {
    this.db.pragma(`application_id = ${APPLICATION_ID}`);
    this.db.pragma(`user_version = ${FORMAT_VERSION}`);
  }

  #assignKeyPrefixes(): void {
    for (const [object, prefix] of this.settings.startingWith('prefix:')) this.#rememberPrefix(object, prefix);
    for (const object of this.model.objects.values()) {
      if (object.keyPrefix !== undefined) this.#rememberPrefix(object.apiName, object.keyPrefix);
      else if (!this.#prefixByObject.has(object.apiName)) {
        const prefix = customKeyPrefix(this.#counters.next('key prefix', 0));
        this.settings.set(`prefix:${object.apiName}`, prefix);
        this.#rememberPrefix(object.apiName, prefix);
      }
    }
  }

  #rememberPrefix(object: string, prefix: string): void {
    this.#prefixByObject.set(object, prefix);
    this.#objectByPrefix.set(prefix, object);
  }
}

function prepareFile(db: Database, file: string): void {
  // Exclusive locking keeps a second local org from writing with stale counters, and makes WAL faster.
  db.pragma('locking_mode = EXCLUSIVE');
  const tables = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0;
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  // Fewer, larger checkpoints: a bulk load rewrites the same pages many times.
  db.pragma('wal_autocheckpoint = 16384');
  db.pragma('cache_size = -32768');
  db.pragma('temp_store = MEMORY');
  db.pragma('foreign_keys = OFF');
  if (tables === 0) return;
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new StoreError(
      'STORE_FOREIGN',
      file,
      `The data file ${file} is a database of another program. Choose another file.`
    );
  }
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > FORMAT_VERSION) {
    throw new StoreError(
      'STORE_TOO_NEW',
      file,
      `The data file ${file} was written by a newer version of Linchpin (format ${version}). Update, or remove it with "npm run reset".`
    );
  }
  const check = db.pragma('quick_check(1)', { simple: true });
  if (check !== 'ok') throw damaged(file, String(check).split('\n')[0] ?? 'its pages contradict one another');
}
