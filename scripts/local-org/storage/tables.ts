import type { FieldModel, FieldType, ObjectModel, OrgModel } from '../metadata/model.ts';
import type { FormulaCatalog } from './formula-columns.ts';
import { quote } from './names.ts';

export { quote };

/** How a field's values are kept in SQLite. */
export type ColumnKind = 'id' | 'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'time';

/** One column of an object's table. */
export interface Column {
  readonly field: FieldModel;
  readonly name: string;
  readonly kind: ColumnKind;
  /** The SQL of a generated (formula) column; absent for a stored one. */
  readonly generated?: string;
}

export interface Index {
  readonly name: string;
  readonly sql: string;
  /** The field whose values must not repeat among rows that are not deleted. */
  readonly uniqueField?: string;
}

/** An object's table: stored columns first, then generated ones. */
export interface Table {
  readonly object: ObjectModel;
  /** Quoted, ready for SQL. */
  readonly sqlName: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly stored: readonly Column[];
  readonly indexes: readonly Index[];
}

const KIND_BY_TYPE: Readonly<Partial<Record<FieldType, ColumnKind>>> = {
  Id: 'id',
  Lookup: 'id',
  MasterDetail: 'id',
  Number: 'number',
  Currency: 'number',
  Percent: 'number',
  Checkbox: 'boolean',
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time'
};

/** The type of the value that a field holds: the summarised type for a roll-up. */
export function valueType(field: FieldModel): FieldType {
  return field.type === 'Summary' ? (field.summaryType ?? 'Number') : field.type;
}

/** How a field's values are kept; compound addresses have no column of their own. */
export function columnKind(field: FieldModel): ColumnKind | undefined {
  const type = valueType(field);
  if (type === 'Address') return undefined;
  return KIND_BY_TYPE[type] ?? 'text';
}

/** Text that queries compare without regard to case, which is all text but ids and case-sensitive keys. */
export function ignoresCase(column: Column): boolean {
  return column.kind === 'text' && !column.field.isCaseSensitive;
}

function columnSql(column: Column): string {
  const type = column.kind === 'number' ? 'REAL' : column.kind === 'boolean' ? 'INTEGER' : 'TEXT';
  const collation = ignoresCase(column) ? ' COLLATE NOCASE' : '';
  if (column.generated !== undefined) {
    return `${quote(column.name)} ${type}${collation} GENERATED ALWAYS AS (${column.generated}) STORED`;
  }
  if (column.kind === 'boolean') return `${quote(column.name)} ${type} NOT NULL DEFAULT ${defaultFlag(column.field)}`;
  return `${quote(column.name)} ${type}${collation}${column.name === 'Id' ? ' PRIMARY KEY NOT NULL' : ''}`;
}

function defaultFlag(field: FieldModel): 0 | 1 {
  return field.defaultValue?.trim().toLowerCase() === 'true' ? 1 : 0;
}

/** The CREATE TABLE statement of an object's table under the given (unquoted) name. */
export function createTableSql(table: Table, name: string): string {
  return `CREATE TABLE ${quote(name)} (\n  ${[...table.columns.values()].map(columnSql).join(',\n  ')}\n)`;
}

/** The table that an object's model asks for. */
export function tableOf(object: ObjectModel, model: OrgModel, formulas: FormulaCatalog): Table {
  const stored: Column[] = [];
  const generated: Column[] = [];
  for (const field of object.fields.values()) {
    const kind = columnKind(field);
    if (kind === undefined) continue;
    if (field.formula === undefined) stored.push({ field, name: field.apiName, kind });
    else {
      const sql = formulas.columnSql(field);
      if (sql !== undefined) generated.push({ field, name: field.apiName, kind, generated: sql });
    }
  }
  const columns = new Map([...stored, ...generated].map((column) => [column.name, column]));
  return { object, sqlName: quote(object.apiName), columns, stored, indexes: indexesOf(object, model, columns) };
}

function indexesOf(object: ObjectModel, model: OrgModel, columns: ReadonlyMap<string, Column>): Index[] {
  const indexes: Index[] = [];
  const table = quote(object.apiName);
  const alive = columns.has('IsDeleted') ? ' AND "IsDeleted" = 0' : '';
  for (const column of columns.values()) {
    const { field, name } = column;
    if (name === 'Id' || column.kind === 'boolean') continue;
    const indexName = `${object.apiName}.${name}`;
    if (field.isUnique && column.generated === undefined) {
      const sql = `CREATE UNIQUE INDEX ${quote(indexName)} ON ${table} (${quote(name)}) WHERE ${quote(name)} IS NOT NULL${alive}`;
      indexes.push({ name: indexName, sql, uniqueField: name });
    } else if (wantsIndex(column, object, model)) {
      // Most lookups and keys are blank in most rows; leaving those out spares every insert a search.
      const given = column.kind === 'id' || field.isExternalId ? ` WHERE ${quote(name)} IS NOT NULL` : '';
      indexes.push({ name: indexName, sql: `CREATE INDEX ${quote(indexName)} ON ${table} (${quote(name)})${given}` });
    }
  }
  return indexes;
}

/** Audit lookups (who created, who changed) are left out: nobody walks them from the user's side and each index costs every insert. */
function wantsIndex(column: Column, object: ObjectModel, model: OrgModel): boolean {
  const { field, name } = column;
  if (name === 'CreatedById' || name === 'LastModifiedById') return false;
  if (column.kind === 'id' || field.isExternalId) return true;
  // A picklist has too few values for an index to be worth what it costs every insert.
  if (object.listViews.length === 0 || field.type === 'Picklist') return false;
  if (field.isNameField) return true;
  return object.listViews.some((view) =>
    view.filters.some((filter) => model.field(object.apiName, filter.field) === field)
  );
}
