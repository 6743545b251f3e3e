import type { Connection, Field } from 'jsforce';

import type { CsvRow } from './csv.ts';
import { CsvFileError } from './csv.ts';
import type { ColumnTarget } from './mapping.ts';
import type { ImportObject } from './objects.ts';
import { blankMark, typeCell } from './values.ts';

export type FieldValue = string | number | boolean | null;
export type Values = Record<string, FieldValue>;

/** What one row says of one object: its typed values, still without the ids of other records. */
export interface RowRecord {
  readonly row: CsvRow;
  readonly values: Values;
  /** References by something other than an id: field → text of the file. */
  readonly references: Readonly<Record<string, string>>;
}

/** The describe facts that the import needs of one object. */
export interface ObjectFields {
  readonly object: string;
  readonly fields: ReadonlyMap<string, Field>;
}

/** Describes an object; throws {@link CsvFileError} when the user cannot see it. */
export async function describeFields(connection: Connection, object: string): Promise<ObjectFields> {
  try {
    const description = await connection.describe(object);
    return { object, fields: new Map(description.fields.map((field) => [field.name.toLowerCase(), field])) };
  } catch (error) {
    throw new CsvFileError(
      `The org does not show you ${object}: ${error instanceof Error ? error.message : String(error)}`
    );
  }
}

/** Refuses a mapping to fields that do not exist, or (for what is to be written) that the user may not set. */
export function checkTargets(columns: readonly ColumnTarget[], described: ObjectFields, willWrite: boolean): void {
  for (const { heading, object, field } of columns) {
    const known = described.fields.get(field.toLowerCase());
    if (!known)
      throw new CsvFileError(
        `Column "${heading}" means ${object}.${field}, which does not exist in this org or is hidden from you.`
      );
    const isFullName = object === 'Contact' && known.name === 'Name';
    if (willWrite && !isFullName && !known.createable && !known.updateable) {
      throw new CsvFileError(
        `Column "${heading}" means ${object}.${known.name}, which you may not set. Leave it out with --map "${heading}=-".`
      );
    }
  }
}

/** Types the cells of one object's columns; a row with a bad cell comes back as its reasons. */
export function typeRow(
  row: CsvRow,
  columns: readonly ColumnTarget[],
  described: ObjectFields,
  main: ImportObject
): RowRecord | { readonly problems: readonly string[] } {
  const values: Values = {};
  const references: Record<string, string> = {};
  const problems: string[] = [];
  for (const { column, field: name } of columns) {
    const cell = (row.cells[column] ?? '').trim();
    if (cell === '') continue;
    const field = described.fields.get(name.toLowerCase());
    if (!field) continue;
    if (field.type === 'reference' && cell !== blankMark) {
      references[field.name] = cell;
      continue;
    }
    const typed = typeCell(cell, field);
    if ('problem' in typed) problems.push(typed.problem);
    else if (described.object === 'Contact' && field.name === 'Name') Object.assign(values, splitName(cell));
    else values[field.name] = typed.value;
  }
  if (described.object === main.object && typeof values[main.key] === 'string')
    values[main.key] = (values[main.key] as string).trim();
  return problems.length > 0 ? { problems } : { row, values, references };
}

/** `Ada Lovelace` or `Lovelace, Ada`; the last word is the family name. */
export function splitName(fullName: string): { FirstName: string | null; LastName: string } {
  const [family, given] = fullName.split(',').map((part) => part.trim());
  if (given) return { FirstName: given, LastName: family ?? '' };
  const words = fullName.trim().split(/\s+/);
  return { FirstName: words.slice(0, -1).join(' ') || null, LastName: words.at(-1) ?? '' };
}
