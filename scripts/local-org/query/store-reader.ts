import Sqlite from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';
import type { RowVisibility, Session } from '../access/types.ts';
import type { Value } from '../basics/values.ts';
import type { ObjectModel } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';
import { quote } from '../storage/tables.ts';
import { QueryError } from './errors.ts';
import type { QueryReader, SqlParams } from './reader.ts';

/** How many prepared statements a store keeps for reading; the least used goes first. */
const CACHE_SIZE = 500;

/** What a reader takes from the org besides its store. */
export interface ReaderOptions {
  now(): Date;
  /** `$User.X` and its like. */
  global(session: Session, path: string): Value;
  readonly visibility?: RowVisibility;
  /** What stands for the table of an object whose rows are not all kept; undefined for the others. */
  rows?(object: ObjectModel): string | undefined;
  answerRecordAccess?(userId: string, recordIds: readonly string[]): void;
}

/** Lets queries read a store, with a cache of prepared statements. */
export function readerOf(store: Store, options: ReaderOptions): QueryReader {
  store.db.function('fold', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? text.toLowerCase() : text
  );
  const statements = new Map<string, Statement<[SqlParams], unknown[]>>();
  const statement = (sql: string): Statement<[SqlParams], unknown[]> => {
    const known = statements.get(sql);
    const prepared = known ?? store.db.prepare<[SqlParams], unknown[]>(sql).raw();
    statements.delete(sql);
    statements.set(sql, prepared);
    if (statements.size > CACHE_SIZE) statements.delete(statements.keys().next().value ?? '');
    return prepared;
  };
  const run = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw tooComplicated(error) ?? error;
    }
  };
  return {
    model: store.model,
    now: () => options.now(),
    all: (sql, params) => run(() => statement(sql).all(params)),
    each: (sql, params, take) =>
      run(() => {
        for (const row of statement(sql).iterate(params)) take(row);
      }),
    table: (object) => options.rows?.(object) ?? store.table(object.apiName).sqlName,
    answerRecordAccess: (userId, recordIds) => options.answerRecordAccess?.(userId, recordIds),
    column: (field) => (store.hasColumn(field) ? quote(field.apiName) : undefined),
    formula: (field) => store.formula(field),
    global: (session, path) => options.global(session, path),
    ...(options.visibility && { visibility: options.visibility })
  };
}

/** What the database says of a statement that is beyond its limits. */
const BEYOND_LIMITS =
  /^(too many (terms|columns|SQL variables)|at most \d+ tables|Expression tree is too large|parser stack overflow|string or blob too big|LIKE or GLOB pattern too complex|too many attached)/;

function tooComplicated(error: unknown): QueryError | undefined {
  const isBeyond = error instanceof Sqlite.SqliteError && BEYOND_LIMITS.test(error.message);
  return isBeyond ? new QueryError('QUERY_TOO_COMPLICATED', 'The query is too complicated.') : undefined;
}
