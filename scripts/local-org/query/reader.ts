import type { Value } from '../basics/values.ts';
import type { Session, RowVisibility } from '../access/types.ts';
import type { CompiledFormula } from '../formula/types.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../metadata/model.ts';

/** A value as SQLite takes and gives it: checkboxes are 0 or 1. */
export type SqlValue = string | number | null;

/** Named parameters of a statement, without their `$`. */
export type SqlParams = Readonly<Record<string, SqlValue>>;

/** What a query needs from the floors below: rows, names of tables and columns, formulas and the clock. */
export interface QueryReader {
  readonly model: OrgModel;
  /** The moment that TODAY, NOW and relative dates start from. */
  now(): Date;
  /**
   * Runs a SELECT with named parameters; each row is an array in the order of the select list. The engine has the
   * function `fold(text)`, which lowers letters of every alphabet (NOCASE lowers A to Z only).
   */
  all(sql: string, params: SqlParams): readonly (readonly unknown[])[];
  /** Runs a SELECT and hands over its rows one by one, so that they need not be in memory together. `take` must not use the reader. */
  each(sql: string, params: SqlParams, take: (row: readonly unknown[]) => void): void;
  /** The table's quoted name. */
  table(object: ObjectModel): string;
  /** The quoted column that holds the field, generated columns included; undefined when the value must be computed. */
  column(field: FieldModel): string | undefined;
  /** The field's formula, compiled; undefined when it has none. */
  formula(field: FieldModel): CompiledFormula | undefined;
  /** `$User.X`, `$Label.X` and their like for a formula that is evaluated while reading. */
  global(session: Session, path: string): Value;
  /** Has the rows of `UserRecordAccess` worked out for a user and some records, before a query reads them. */
  answerRecordAccess?(userId: string, recordIds: readonly string[]): void;
  /** Rows that the session may see; absent when nothing restricts them. */
  readonly visibility?: RowVisibility;
}
