import type { Value } from '../basics/values.ts';
import type { OrgModel } from '../metadata/model.ts';

export type FormulaType =
  'number' | 'text' | 'boolean' | 'date' | 'datetime' | 'time' | 'picklist' | 'multipicklist' | 'null';

/** Where a formula is written, which decides the names that it may use. */
export interface FormulaSite {
  readonly model: OrgModel;
  /** The object whose fields are in scope; absent in a flow without a record. */
  readonly object?: string;
  /** How blank numbers behave; validation rules, flows and defaults use `BlankAsBlank`… except that Salesforce treats blanks there as fields do: see the evaluator. */
  readonly treatBlanksAs: 'BlankAsZero' | 'BlankAsBlank';
  /** Only validation rules, flows and before-save contexts may use PRIORVALUE, ISNEW, ISCHANGED. */
  readonly allowsRecordChange: boolean;
  /** Types of further names, e.g. flow resources `$Record.Field__c`, `varX`, `$Flow.CurrentDate`. Answers undefined for an unknown name. */
  readonly resource?: (name: string) => FormulaType | undefined;
}

/** The record and the surroundings that a formula is evaluated for. Paths are as written, e.g. `Support__c`, `Account__r.Name`, `$Record.Name`. */
export interface FormulaScope {
  get(path: string): Value;
  /** The value before this save; only where the site allows record changes. */
  prior(path: string): Value;
  readonly isNew: boolean;
  /** The moment of the transaction. */
  readonly now: Date;
  /** TODAY() as `YYYY-MM-DD` in the user's time zone. */
  readonly today: string;
  /** `$User.X`, `$Profile.X`, `$Permission.X`, `$Label.X`, `$Organization.X`, `$Api.X`. */
  global(path: string): Value;
}

/** Turns a field path into SQL. Joins that a path needs are the caller's business. */
export interface SqlScope {
  column(path: string): string;
  /** SQL for the bound moment: TODAY() as `YYYY-MM-DD` text and NOW() as date-time text. */
  readonly today: string;
  readonly now: string;
  global(path: string): string;
}

export interface CompiledFormula {
  readonly source: string;
  readonly type: FormulaType;
  /** Field paths read from the record, as canonical API names, without duplicates. */
  readonly references: readonly string[];
  /** Canonical `$` globals read, e.g. `$User.Id`, `$Label.common_Save`. */
  readonly globals: readonly string[];
  /** False when some function in it has no SQL form, so that `toSql` throws `UnsupportedError`. */
  readonly hasSql: boolean;
  /** False when it uses TODAY, NOW, or a `$` global: its value may differ without a save. */
  readonly isDeterministic: boolean;
  /** True when a reference goes through a relationship. */
  readonly isCrossObject: boolean;
  /** Blank is `null`. Salesforce's `#Error!` (division by zero, invalid date) throws `FormulaEvaluationError`. */
  evaluate(scope: FormulaScope): Value;
  /** SQLite text that gives the same value (booleans as 0/1; `#Error!` as NULL). Throws `UnsupportedError` naming the function that has no SQL form. */
  toSql(scope: SqlScope): string;
}
