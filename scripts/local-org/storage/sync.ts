import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { createTableSql, quote, type Column, type Table } from './tables.ts';
import type { Settings } from './settings.ts';

/** A digest of everything that shapes the tables: equal digests need no work when a file is opened. */
export function fingerprint(tables: Iterable<Table>): string {
  const hash = createHash('sha256');
  for (const table of tables) {
    hash.update(createTableSql(table, table.object.apiName));
    for (const index of table.indexes) hash.update(index.sql);
    for (const column of table.stored) hash.update(JSON.stringify(column.field.summary ?? null));
  }
  return hash.digest('hex');
}

/**
 * Makes the file's tables those of the model and keeps the data of every field that remains. Tables of objects that
 * left the model stay, untouched and unseen. Runs inside the caller's transaction.
 */
export function syncSchema(db: Database, tables: Iterable<Table>, settings: Settings): void {
  for (const table of tables) {
    const name = table.object.apiName;
    const wanted = createTableSql(table, name) + table.indexes.map((index) => index.sql).join(';');
    if (settings.get(`table:${name}`) === wanted) continue;
    if (existingColumns(db, name).size === 0) db.exec(createTableSql(table, name));
    else rebuild(db, table);
    for (const index of table.indexes) db.exec(index.sql);
    settings.set(`table:${name}`, wanted);
  }
}

function existingColumns(db: Database, table: string): Map<string, string> {
  const columns = db.pragma(`table_xinfo(${quote(table)})`) as { name: string; type: string; hidden: number }[];
  return new Map(columns.filter((column) => column.hidden === 0).map((column) => [column.name, column.type]));
}

/** SQLite cannot change a generated column, so the table is written anew and takes the old one's place. */
function rebuild(db: Database, table: Table): void {
  const name = table.object.apiName;
  const temporary = `_new ${name}`;
  const old = existingColumns(db, name);
  const kept = table.stored.filter((column) => old.has(column.name));
  const columns = kept.map((column) => quote(column.name)).join(', ');
  const values = kept.map((column) => keptValue(column, old.get(column.name) ?? 'TEXT')).join(', ');
  db.exec(createTableSql(table, temporary));
  db.exec(`INSERT INTO ${quote(temporary)} (${columns}) SELECT ${values} FROM ${quote(name)} ORDER BY rowid`);
  db.exec(`DROP TABLE ${quote(name)}`);
  db.exec(`ALTER TABLE ${quote(temporary)} RENAME TO ${quote(name)}`);
}

/** A value that its field's new type can hold: text that is no number becomes blank rather than a broken number. */
function keptValue(column: Column, oldType: string): string {
  const name = quote(column.name);
  const wasNumber = oldType === 'REAL' || oldType === 'INTEGER';
  if (column.kind === 'boolean')
    return wasNumber ? `COALESCE(${name} <> 0, 0)` : `COALESCE(lower(${name}) = 'true', 0)`;
  if (column.kind !== 'number') return wasNumber ? `CAST(${name} AS TEXT)` : name;
  return wasNumber
    ? name
    : `CASE WHEN ${name} GLOB '*[0-9]*' AND ${name} NOT GLOB '*[^-0-9.]*' THEN CAST(${name} AS REAL) END`;
}
