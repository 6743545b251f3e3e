import type { ErrorDetail } from '../basics/errors.ts';

/** `purge` takes deleted records out of the recycle bin for good. */
export type WriteOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'purge';

/** One record to write. Values are still as the client sent them: the write path coerces and checks each by its field's type. */
export interface WriteRequest {
  readonly operation: WriteOperation;
  readonly object: string;
  /** 15 or 18 characters; required for update, delete, undelete, purge. */
  readonly id?: string;
  /** For upsert: the external id field (or `Id`) and, when it is not among `values`, its value. */
  readonly externalIdField?: string;
  readonly externalIdValue?: string;
  /**
   * Raw values by field API name (any case). A nested object under a relationship name sets the lookup by the parent's
   * external id, e.g. `{ Account__r: { AccountKey__c: 'A-1' } }`. Text such as `"5"` or `"true"` is accepted for typed
   * fields where `source` is `csv`, refused where it is `json`.
   */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface WriteOptions {
  /** True: one refusal rolls everything back and every other row says so (ALL_OR_NONE_OPERATION_ROLLED_BACK). */
  readonly allOrNone: boolean;
  readonly source: 'json' | 'csv';
}

export interface WriteResult {
  /** 18 characters; absent when a create was refused. */
  readonly id?: string;
  readonly success: boolean;
  /** True when the row was created (insert, or upsert that found none). */
  readonly created: boolean;
  readonly errors: readonly ErrorDetail[];
}
